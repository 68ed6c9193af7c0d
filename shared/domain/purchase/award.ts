import * as z from 'zod';
import { OrganizationId } from '../ids.ts';
import { Certainty } from '../policy/rules.ts';
import { Instant } from '../time.ts';

export const Award = z.object({ organizationId: OrganizationId, amountFen: z.int().positive() });
export type Award = z.infer<typeof Award>;

/** What was put forward, kept with the request: the next one is read against it. Points in hundredths. */
export const Recommendation = z.object({
  awards: z.array(Award),
  ranking: z.array(
    z.object({ organizationId: OrganizationId, rank: z.int().min(1), totalPoints: z.int() }),
  ),
  reason: z.string().optional(),
});
export type Recommendation = z.infer<typeof Recommendation>;

/**
 * How the winner was decided: by the chain, or `deemed`. Where the purchaser neither decides nor objects in time,
 * the first in rank is the winner by law (domain.md 1.3); then the rule that says so is recorded with it.
 */
export const AwardDecision = z.object({
  kind: z.enum(['approved', 'deemed']),
  at: Instant,
  approvalId: z.string().optional(),
  /** It came after the period the rules give for it. */
  isLate: z.boolean().optional(),
  source: z.string().optional(),
  certainty: Certainty.optional(),
});
export type AwardDecision = z.infer<typeof AwardDecision>;

/** What differs between two recommendations, one organization or reason at a time. */
export type RecommendationChange =
  | { kind: 'added' | 'removed'; organizationId: OrganizationId; amountFen: number }
  | { kind: 'amount' | 'rank' | 'points'; organizationId: OrganizationId; from: number; to: number }
  | { kind: 'reason'; from?: string; to?: string };

const byId = <T extends { organizationId: OrganizationId }>(all: readonly T[]) =>
  new Map(all.map((one) => [one.organizationId, one]));

function awardChanges(before: readonly Award[], now: readonly Award[]): RecommendationChange[] {
  const [old, fresh] = [byId(before), byId(now)];
  return [
    ...now.flatMap(({ organizationId, amountFen }): RecommendationChange[] => {
      const from = old.get(organizationId)?.amountFen;
      if (from === undefined) return [{ kind: 'added', organizationId, amountFen }];
      return from === amountFen ? [] : [{ kind: 'amount', organizationId, from, to: amountFen }];
    }),
    ...before
      .filter(({ organizationId }) => !fresh.has(organizationId))
      .map((one): RecommendationChange => ({ kind: 'removed', ...one })),
  ];
}

/** What an approver who saw `before` has to look at in `now`: who is awarded, how much, ranks and points, the reason. */
export function changesBetween(
  before: Recommendation,
  now: Recommendation,
): RecommendationChange[] {
  const old = byId(before.ranking);
  const moved = now.ranking.flatMap(({ organizationId, rank, totalPoints }) => {
    const was = old.get(organizationId);
    const changes: RecommendationChange[] = [];
    if (was && was.rank !== rank)
      changes.push({ kind: 'rank', organizationId, from: was.rank, to: rank });
    if (was && was.totalPoints !== totalPoints)
      changes.push({ kind: 'points', organizationId, from: was.totalPoints, to: totalPoints });
    return changes;
  });
  const { reason: from } = before;
  const { reason: to } = now;
  const isReworded = from !== to;
  return [
    ...awardChanges(before.awards, now.awards),
    ...moved,
    ...(isReworded
      ? [
          {
            kind: 'reason' as const,
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
          },
        ]
      : []),
  ];
}
