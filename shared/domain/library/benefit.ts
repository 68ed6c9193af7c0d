import * as z from 'zod';
import { Instant } from '../time.ts';
import { EntryId, type Grant } from './entry.ts';
import { type BenefitState, benefitStates, grantKinds, recipientKinds } from './names.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
export const BenefitId = z.string().regex(/^[0-9a-f]{16}$/);
export const Recipient = z.object({ kind: z.enum(recipientKinds), id: z.string().min(1).max(60) });
export type Recipient = z.infer<typeof Recipient>;

const Fen = z.int().min(0).max(1_000_000_000_00);

/** A step of its way, with the reason where one was given. */
const Step = z.object({
  to: z.enum(benefitStates),
  on: z.iso.date(),
  by: z.string(),
  reason: z.string().max(300).optional(),
});

/** What one place gets of one policy. */
export const Benefit = z.object({
  id: BenefitId,
  policy: EntryId,
  kind: z.enum(grantKinds),
  recipient: Recipient.extend({ name: z.string().max(120), community: z.string().max(32) }),
  state: z.enum(benefitStates),
  /** What it is worth in a year, where that is known. */
  yearFen: Fen.optional(),
  since: z.iso.date(),
  way: z.array(Step).min(1).max(20),
  at: Instant,
});
export type Benefit = z.infer<typeof Benefit>;

export const BenefitText = z.object({
  policy: EntryId,
  kind: z.enum(grantKinds),
  recipient: Recipient,
  state: z.enum(['recorded', 'applied']),
  yearFen: Fen.optional(),
  since: z.iso.date(),
});
export const BenefitMove = z.object({
  policy: EntryId,
  benefit: BenefitId,
  to: z.enum(['granted', 'refused', 'ended']),
  on: z.iso.date(),
  reason: line(300).optional(),
  yearFen: Fen.optional(),
});
export type BenefitMove = z.infer<typeof BenefitMove>;

/** The table of moves: who applied is granted or refused; what is had, ends; what was refused is applied for anew. */
const moves: Readonly<Record<BenefitState, readonly BenefitState[]>> = {
  recorded: ['ended'],
  applied: ['granted', 'refused'],
  granted: ['ended'],
  refused: [],
  ended: [],
};

/** Whether it is had: recorded as had already, or granted. */
export const isHad = ({ state }: Pick<Benefit, 'state'>): boolean =>
  state === 'recorded' || state === 'granted';
/** Whether there is nothing to apply for: it is had, or waits to be decided. */
export const isStanding = (benefit: Pick<Benefit, 'state'>): boolean =>
  isHad(benefit) || benefit.state === 'applied';

export type MoveFault = 'illegal-move' | 'say-why' | 'before-it-began';

/** @returns the benefit as it becomes, or what speaks against it */
export function moved(before: Benefit, move: BenefitMove, by: string): Benefit | MoveFault {
  const { to, on, reason, yearFen } = move;
  if (!moves[before.state].includes(to)) return 'illegal-move';
  if (to === 'refused' && !reason) return 'say-why';
  if (on < before.since) return 'before-it-began';
  return {
    ...before,
    state: to,
    ...(yearFen !== undefined && { yearFen }),
    way: [...before.way, { to, on, by, ...(reason && { reason }) }],
  };
}

/** What can receive something, as lists of the tenant know it. */
export type Candidate = Recipient & {
  name: string;
  community: string;
  /** Of a facility: its kind in the tenant's list. */
  type?: string;
};

export const fits = (grant: Grant, candidate: Candidate): boolean =>
  grant.to === candidate.kind &&
  (grant.only.length === 0 ||
    (candidate.type !== undefined && grant.only.includes(candidate.type)));

export type Gap = { kind: Grant['kind']; to: Grant['to']; entitled: number; missing: Candidate[] };

const keyOf = (kind: string, recipient: Recipient) => `${kind} ${recipient.kind} ${recipient.id}`;

/** Of each thing a policy grants: how many could have it, and who has it neither nor has applied for it. */
export function gapsOf(
  grants: readonly Grant[],
  candidates: readonly Candidate[],
  benefits: readonly Benefit[],
): Gap[] {
  const standing = new Set(
    benefits.filter(isStanding).map(({ kind, recipient }) => keyOf(kind, recipient)),
  );
  return grants.map((grant) => {
    const entitled = candidates.filter((candidate) => fits(grant, candidate));
    return {
      kind: grant.kind,
      to: grant.to,
      entitled: entitled.length,
      missing: entitled.filter((one) => !standing.has(keyOf(grant.kind, one))),
    };
  });
}

/** What is counted of a policy: how many in each state, what those that are had are worth, and of how many that is known. */
export const BenefitCount = z.object({
  policy: EntryId,
  states: z.record(z.enum(benefitStates), z.int()),
  kinds: z.partialRecord(z.enum(grantKinds), z.int()),
  yearFen: z.int(),
  known: z.int(),
});
export type BenefitCount = z.infer<typeof BenefitCount>;

export const noCount = (policy: EntryId): BenefitCount => ({
  policy,
  states: { recorded: 0, applied: 0, granted: 0, refused: 0, ended: 0 },
  kinds: {},
  yearFen: 0,
  known: 0,
});

/** By how much a benefit changes the counters of its policy; `before` is absent where it is new. */
export function changeOf(before: Benefit | undefined, after: Benefit): Record<string, number> {
  const change: Record<string, number> = {};
  const add = (name: string, n: number) => {
    change[name] = (change[name] ?? 0) + n;
  };
  for (const [benefit, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (!benefit) continue;
    add(`s_${benefit.state}`, sign);
    if (!isHad(benefit)) continue;
    add(`k_${benefit.kind}`, sign);
    if (benefit.yearFen === undefined) continue;
    add('yearFen', sign * benefit.yearFen);
    add('known', sign);
  }
  return change;
}
