import type { FieldFault } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import { type Day, plusDays } from '../time.ts';
import type { DelegationScope } from './delegation.ts';
import { approverPosts, type Post } from './posts.ts';
import { clashesIn } from './separation.ts';

/** What a tenant has to know to say whether somebody may decide for somebody else. */
export type Around = {
  members: readonly { personId: PersonId; posts: readonly Post[] }[];
  /** Days from the first through the last. */
  maximumDays: number;
  today: Day;
  /** Lines of the table of incompatible posts that forbid here though they only warn by law. */
  strictSeparation: readonly string[];
};

export type Proposed = {
  from: PersonId;
  to: PersonId;
  givenBy: PersonId;
  scope: DelegationScope;
  firstDay: Day;
  lastDay: Day;
};

const approving: readonly Post[] = approverPosts;

export const mayApprove = ({ posts }: { posts: readonly Post[] }): boolean =>
  posts.some((post) => approving.includes(post));

/** Would deciding for the holder of `held` put in one hand what the table keeps apart? */
export function clashesWith(
  held: readonly Post[],
  taken: readonly Post[],
  strict: readonly string[] = [],
): boolean {
  const own = clashesIn(held, strict).map(({ id }) => id);
  const others = clashesIn(taken, strict).map(({ id }) => id);
  return clashesIn([...new Set([...held, ...taken])], strict).some(
    ({ id, verdict }) => verdict === 'forbidden' && !own.includes(id) && !others.includes(id),
  );
}

const isForPaymentsOnly = (scope: DelegationScope) =>
  scope.kind === 'subjects' && scope.subjects.every((subject) => subject === 'payment');

function delegateFault(proposed: Proposed, around: Around): string | undefined {
  const { from, to, givenBy, scope } = proposed;
  if (to === from) return 'delegate-is-giver';
  if (to === givenBy) return 'delegate-is-administrator';
  const held = around.members.find(({ personId }) => personId === to);
  if (!held || !mayApprove(held)) return 'delegate-cannot-approve';
  if (isForPaymentsOnly(scope) && held.posts.includes('financeOfficer'))
    return 'delegate-records-payments';
  const giver = around.members.find(({ personId }) => personId === from);
  const passed = (giver?.posts ?? []).filter((post) => approving.includes(post));
  return clashesWith(held.posts, passed, around.strictSeparation)
    ? 'delegate-posts-clash'
    : undefined;
}

function periodFault({ firstDay, lastDay }: Proposed, { today, maximumDays }: Around) {
  if (lastDay < firstDay) return 'until-before-from';
  if (lastDay < today) return 'day-is-past';
  return lastDay > plusDays(firstDay, maximumDays - 1) ? 'delegation-too-long' : undefined;
}

/**
 * What speaks against a delegation when it is given: the giver must approve something, the delegate must be
 * able to and hold nothing that has to stay in another hand, and it ends within the tenant's limit. Who wrote
 * or signs what, each decision looks at by itself.
 */
export function delegationFaults(proposed: Proposed, around: Around): FieldFault[] {
  const giver = around.members.find(({ personId }) => personId === proposed.from);
  const found = [
    ['/from', giver && mayApprove(giver) ? undefined : 'giver-approves-nothing'],
    ['/to', delegateFault(proposed, around)],
    ['/lastDay', periodFault(proposed, around)],
  ] as const;
  return found.flatMap(([pointer, code]) => (code ? [{ pointer, code }] : []));
}
