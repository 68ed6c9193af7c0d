import * as z from 'zod';
import { DelegationId, PersonId, PurchaseId } from '../ids.ts';
import { Instant } from '../time.ts';
import { ApprovalSubject } from './rules.ts';

/** What somebody may decide in another's place. */
export const DelegationScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('subjects'), subjects: z.array(ApprovalSubject).min(1).max(5) }),
  z.object({ kind: z.literal('purchase'), purchase: PurchaseId }),
]);
export type DelegationScope = z.infer<typeof DelegationScope>;

/**
 * The approvals of `from` in the hands of `to`, for a time. Only one's own: what somebody holds by a
 * delegation they cannot pass on, because a seat is looked up by whom it was given to.
 */
export const Delegation = z.object({
  id: DelegationId,
  from: PersonId,
  to: PersonId,
  scope: DelegationScope,
  startsAt: Instant,
  /** The first moment at which it is over. */
  endsAt: Instant,
  reason: z.string(),
  /** `from`, or an administrator while `from` is away. */
  givenBy: PersonId,
  givenAt: Instant,
  revoked: z.object({ at: Instant, by: PersonId }).optional(),
  /** Both sides have been told that it has begun, and that it is over. */
  isBegun: z.boolean().optional(),
  isEndTold: z.boolean().optional(),
});
export type Delegation = z.infer<typeof Delegation>;

export const delegationStandings = ['ahead', 'active', 'ended', 'revoked'] as const;
export type DelegationStanding = (typeof delegationStandings)[number];

export function standingOf(delegation: Delegation, now: Instant): DelegationStanding {
  if (delegation.revoked) return 'revoked';
  if (delegation.endsAt <= now) return 'ended';
  return delegation.startsAt <= now ? 'active' : 'ahead';
}

/** A request for approval, as far as a scope asks. */
export type Asked = { purchase: string; subject: ApprovalSubject };

export function covers({ scope }: Pick<Delegation, 'scope'>, asked: Asked): boolean {
  if (scope.kind === 'all') return true;
  return scope.kind === 'subjects'
    ? scope.subjects.includes(asked.subject)
    : scope.purchase === asked.purchase;
}

/** The delegations of `from` that are in force at `now` and reach as far as `asked`. */
export const inForce = (
  delegations: readonly Delegation[],
  { from, asked, now }: { from: PersonId; asked: Asked; now: Instant },
): Delegation[] =>
  delegations.filter(
    (one) => one.from === from && standingOf(one, now) === 'active' && covers(one, asked),
  );
