import * as z from 'zod';
import { DocumentId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { checkAnswers, visitKinds } from './names.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

/** One line of the tenant's checklist as it read on the day, so that a later list changes no visit. */
export const Checked = z.strictObject({
  id: z.string().max(40),
  name: z.string().max(120),
  answer: z.enum(checkAnswers),
  note: z.string().trim().max(300).optional(),
});
export type Checked = z.infer<typeof Checked>;

/** Somebody who took part and agreed to be asked: a reference, never a name or a number. */
export const Call = z.strictObject({
  participant: z.string().max(60),
  reached: z.boolean(),
  /** Whether they were there, as the list says they were. */
  confirmed: z.boolean().optional(),
  /** 1 to 5. */
  content: z.int().min(1).max(5).optional(),
});
export type Call = z.infer<typeof Call>;

/** What a visitor found. */
export const Findings = z.strictObject({
  heldAt: Instant,
  place: z.string().trim().max(120).optional(),
  checked: z.array(Checked).max(40),
  findings: text(3000),
  photos: z.array(DocumentId).max(12),
  calls: z.array(Call).max(50).optional(),
});
export type Findings = z.infer<typeof Findings>;

/**
 * 走访: somebody looks at the work where it is done. Planned, then held and signed off by whoever was there; what is
 * signed is not changed any more. An unannounced one is the watchers' alone until it is signed.
 */
export const Visit = z.object({
  id: z.string(),
  kind: z.enum(visitKinds),
  status: z.enum(['planned', 'signed', 'dropped']),
  plannedFor: z.iso.date().optional(),
  plannedBy: PersonId.optional(),
  plannedAt: Instant.optional(),
  visitor: PersonId,
  visitorName: z.string(),
  reason: z.string().optional(),
  /** Participants to be asked, drawn when the check was planned. */
  sample: z.array(z.string()).optional(),
  found: Findings.optional(),
  signedAt: Instant.optional(),
  /** What the organization says to it. */
  comment: z.object({ text: z.string(), by: PersonId, at: Instant }).optional(),
});
export type Visit = z.infer<typeof Visit>;

/**
 * Whether the organization may know of it. An announced visit from the day it is planned; what comes unannounced,
 * and calls to those it serves, once they are signed; a note taken in passing never by itself.
 */
export const isShared = ({ kind, status }: Pick<Visit, 'kind' | 'status'>): boolean => {
  if (kind === 'note') return false;
  return kind === 'announced' || status === 'signed';
};

/** Percent of the lines that apply which are met, a half for what is partly so; `undefined` where none applies. */
export function metPercent(checked: readonly Checked[]): number | undefined {
  const applying = checked.filter(({ answer }) => answer !== 'notApplicable');
  if (applying.length === 0) return undefined;
  const points = { met: 2, partly: 1, unmet: 0, notApplicable: 0 };
  const sum = applying.reduce((total, { answer }) => total + points[answer], 0);
  return Math.round((sum * 100) / (applying.length * 2));
}

/** How often a project is looked at in each period, and by whom: kept from those who are looked at. */
export const SupervisionPlan = z.object({
  /** Visits of each kind in one period of the contract. */
  perPeriod: z.object({
    announced: z.int().min(0).max(20),
    surprise: z.int().min(0).max(20),
    phone: z.int().min(0).max(20),
  }),
  note: z.string().max(500),
  by: PersonId,
  at: Instant,
});
export type SupervisionPlan = z.infer<typeof SupervisionPlan>;

/** Visits of `period` that the plan asks for and that are not held yet, by kind. */
export function visitsOwed(
  { perPeriod }: Pick<SupervisionPlan, 'perPeriod'>,
  visits: readonly Visit[],
  { from, to }: { from: Instant; to: Instant },
): Record<keyof SupervisionPlan['perPeriod'], number> {
  const held = (kind: string) =>
    visits.filter(
      (one) => one.kind === kind && one.found && one.found.heldAt >= from && one.found.heldAt < to,
    ).length;
  const owed = (kind: keyof SupervisionPlan['perPeriod']) =>
    Math.max(0, perPeriod[kind] - held(kind));
  return { announced: owed('announced'), surprise: owed('surprise'), phone: owed('phone') };
}
