import * as z from 'zod';
import type { Activity } from '../fieldwork/activity.ts';
import type { Expense } from '../ledger/entries.ts';
import type { Deliverable } from '../purchase/plan.ts';
import type { Report } from '../purchase/project.ts';
import type { Visit } from '../supervision/visit.ts';
import { dayOf, type Instant } from '../time.ts';

export const evidenceKinds = [
  'activity',
  'photo',
  'expense',
  'visit',
  'report',
  'satisfaction',
  'document',
] as const;

/** A piece of evidence an item rests on. */
export const Evidence = z.object({
  kind: z.enum(evidenceKinds),
  id: z.string().min(1).max(80),
});
export type Evidence = z.infer<typeof Evidence>;

/** By item of the rubric. */
export const Linked = z.record(z.string(), z.array(Evidence).max(20));
export type Linked = z.infer<typeof Linked>;

/** A record of the work file that can be linked, with what it says in short and the SHA-256 of all of it. */
export const KnownEvidence = Evidence.extend({
  label: z.string(),
  /** A day in China. */
  day: z.string().optional(),
  /** `activity`: people; `expense`: fen; `satisfaction`: answers. */
  count: z.number().optional(),
  hash: z.string(),
});
export type KnownEvidence = z.infer<typeof KnownEvidence>;

export const KnownLinks = z.record(z.string(), z.array(KnownEvidence));
export type KnownLinks = z.infer<typeof KnownLinks>;

type Photo = { id: string; activityId: string; takenAt: Instant; fileSha256: string };

/** What lies in the work file of a project, as far as whoever links it may know of it. */
export type Records = {
  deliverables: readonly Deliverable[];
  activities: readonly Activity[];
  photos: readonly Photo[];
  expenses: readonly Expense[];
  visits: readonly Visit[];
  reports: readonly Report[];
  satisfaction?: { n: number; mean: number } | undefined;
};

type Hash = (document: unknown) => string;

const latest = (a: KnownEvidence, b: KnownEvidence) => (b.day ?? '').localeCompare(a.day ?? '');
const known = (evidence: KnownEvidence[]) => evidence.sort(latest);

function ofActivities({ deliverables, activities, photos }: Records, hash: Hash) {
  const held = activities.filter(({ status }) => status === 'closed');
  const nameOf = (activity: Activity) => {
    const work = deliverables.find(({ id }) => id === activity.deliverableId)?.name ?? '';
    return [work, activity.place].filter(Boolean).join(' · ');
  };
  const byId = new Map(held.map((one) => [one.id, one]));
  return [
    ...known(
      held.map((one) => ({
        kind: 'activity',
        id: one.id,
        label: nameOf(one),
        day: dayOf(one.startedAt),
        count: Math.max(one.attended, one.headCount),
        hash: hash(one),
      })),
    ),
    ...known(
      photos.flatMap(({ id, activityId, takenAt, fileSha256 }) => {
        const of = byId.get(activityId);
        return of
          ? [{ kind: 'photo', id, label: nameOf(of), day: dayOf(takenAt), hash: fileSha256 }]
          : [];
      }),
    ),
  ];
}

/**
 * Everything an item can rest on, the latest first of each kind. What nobody may know yet is not among it: activities
 * that are still open, visits that were not signed, satisfaction of too few.
 */
export function catalogueOf(records: Records, hash: Hash): KnownEvidence[] {
  const { expenses, visits, reports, satisfaction } = records;
  return [
    ...ofActivities(records, hash),
    ...known(
      expenses.map((one) => ({
        kind: 'expense',
        id: one.id,
        label: `${one.payee} · ${one.voucher.number}`,
        day: one.paidOn,
        count: one.amountFen,
        hash: hash(one),
      })),
    ),
    ...known(
      visits.flatMap((one) =>
        one.status === 'signed' && one.found
          ? [
              {
                kind: 'visit' as const,
                id: one.id,
                label: one.visitorName,
                day: dayOf(one.found.heldAt),
                hash: hash(one),
              },
            ]
          : [],
      ),
    ),
    ...reports
      .filter(({ verdict }) => verdict === 'accepted')
      .map((one) => ({
        kind: 'report' as const,
        id: `period-${one.period}`,
        label: String(one.period),
        day: dayOf(one.submittedAt),
        hash: hash(one),
      })),
    ...(satisfaction
      ? [
          {
            kind: 'satisfaction' as const,
            id: 'all',
            label: satisfaction.mean.toFixed(2),
            count: satisfaction.n,
            hash: hash(satisfaction),
          },
        ]
      : []),
  ];
}

const isSame = (a: Evidence, b: Evidence) => a.kind === b.kind && a.id === b.id;

/** Each link with what it stands for; what is not in the catalogue (any more) is left out. */
export const resolved = (links: Linked, catalogue: readonly KnownEvidence[]): KnownLinks =>
  Object.fromEntries(
    Object.entries(links).map(([item, evidence]) => [
      item,
      evidence.flatMap((one) => catalogue.find((other) => isSame(one, other)) ?? []),
    ]),
  );

/** Links to what is not there, or to an item the rubric does not have. */
export const linkFaults = (
  links: Linked,
  { items, catalogue }: { items: readonly string[]; catalogue: readonly KnownEvidence[] },
): { pointer: string; code: string }[] =>
  Object.entries(links).flatMap(([item, evidence]) =>
    items.includes(item) && evidence.every((one) => catalogue.some((other) => isSame(one, other)))
      ? []
      : [{ pointer: `/evidence/${item}`, code: 'unknown-entry' }],
  );
