import type { CommentWindow } from '../../shared/domain/access/comments.ts';
import type { PersonId, TenantId } from '../../shared/domain/ids.ts';
import { covers } from '../../shared/domain/policy/scope.ts';
import { type RegionTree, territoryOf } from '../../shared/domain/region/tree.ts';
import { dayOf, plusMillis } from '../../shared/domain/time.ts';
import type { Errand } from '../../shared/store/errands.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';

type Known = { tenant: TenantId; config: TenantConfig };
type Told = 'commentAsked' | 'commentAnswered' | 'commentOverdue';

/** The most people one event is mailed to. */
const most = 40;

const letter = (
  { tenant, config }: Known,
  template: Told,
  { personId, one, more }: { personId: PersonId; one: CommentWindow; more?: Errand['data'] },
): Errand => ({
  template,
  to: { personId },
  data: {
    tenant,
    tenantName: config.summary.name,
    window: one.id,
    title: one.asked.title,
    department: one.asked.department,
    ...more,
  },
});

const lastDay = (at: CommentWindow['due']['at']) => dayOf(plusMillis(at, -1));

/** Committees that speak for any of `communities`. */
const committeesOf = ({ config }: Known, tree: RegionTree, communities: readonly string[]) =>
  config.members
    .filter(
      ({ posts, scopes }) =>
        posts.includes('communityCommittee') &&
        communities.some((id) => covers(scopes?.communityCommittee, [territoryOf(tree, id)])),
    )
    .map(({ personId }) => personId)
    .slice(0, most);

export const toCommunities = (known: Known, tree: RegionTree, one: CommentWindow): Errand[] =>
  committeesOf(known, tree, one.asked.communities).map((personId) =>
    letter(known, 'commentAsked', { personId, one, more: { due: lastDay(one.due.at) } }),
  );

/** Whoever objected hears what became of it. */
export const toObjector = (
  known: Known,
  one: CommentWindow,
  { to, reason }: { to: PersonId; reason: string },
): Errand[] => [letter(known, 'commentAnswered', { personId: to, one, more: { reason } })];

/** What waits past its day goes up: to whoever opened it, and to the office. */
export const overdueComments = (known: Known, one: CommentWindow): Errand[] => {
  const office = known.config.members
    .filter(({ posts }) => posts.includes('officeHead') || posts.includes('leadingGroupHead'))
    .map(({ personId }) => personId);
  return [...new Set([one.by, ...office])].map((personId) =>
    letter(known, 'commentOverdue', { personId, one, more: { due: lastDay(one.answerDue.at) } }),
  );
};
