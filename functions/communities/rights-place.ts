import type { RightsCommand, RightsView } from '../../shared/contracts/rights.ts';
import { rightsDeeds } from '../../shared/contracts/rights.ts';
import {
  type CommentRow,
  type CommentWindow,
  commentSums,
  isLate,
  takesComments,
} from '../../shared/domain/access/comments.ts';
import { explain } from '../../shared/domain/deadline-reason.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { isHeld } from '../../shared/domain/people/appointment.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { RegionTree } from '../../shared/domain/region/tree.ts';
import { type Day, dayOf, type Instant } from '../../shared/domain/time.ts';
import { type Comments, readComments, readWindow } from '../../shared/store/comments.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { type Official, ownCommunities, treeIn } from './places.ts';

export type RightsPlace = {
  deps: Deps;
  tenant: TenantId;
  actor: Official;
  config: TenantConfig;
  tree: RegionTree;
  comments: Comments;
  now: Instant;
  today: Day;
  byName: string;
};

/** Departments by their officers, streets, and the office for those who have none here. */
const opening: readonly Post[] = ['memberUnit', 'streetOffice', 'handler', 'officeHead'];
const keeping: readonly Post[] = ['officeHead', 'handler', 'tenantAdmin'];
export const speaking: readonly Post[] = ['communityCommittee'];

const wanted: Record<RightsCommand['type'], readonly Post[]> = {
  open: opening,
  comment: speaking,
  reply: opening,
  close: opening,
  keepRight: keeping,
  endRight: keeping,
};

export const mayDoOfRights = ({ actor }: RightsPlace, type: RightsCommand['type']): boolean =>
  actor.posts.some((post) => wanted[type].includes(post));

export async function rightsPlace(
  deps: Deps,
  tenant: TenantId,
  actor: Official,
): Promise<RightsPlace> {
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const today = dayOf(now);
  const [tree, comments] = await Promise.all([
    treeIn(deps.table, tenant),
    readComments(deps.table, tenant, Number(today.slice(0, 4)) - 1),
  ]);
  const byName = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  return { deps, tenant, actor, config, tree, comments, now, today, byName };
}

const unitOf = ({ config, actor, today }: RightsPlace): string | undefined =>
  config.members
    .find(({ personId }) => personId === actor.personId)
    ?.appointments.find((one) => one.post === 'memberUnit' && one.unit && isHeld(one, today))?.unit;

/** Whoever opened it, their colleagues of the department, and the office. */
export const answersFor = (place: RightsPlace, one: Pick<CommentWindow, 'by' | 'asked'>): boolean =>
  one.by === place.actor.personId ||
  unitOf(place) === one.asked.department ||
  place.actor.posts.includes('officeHead');

/** What waits first, by its day; then what is over, the latest first. */
const inOrder = (a: CommentRow, b: CommentRow) =>
  Number(a.closedAt !== undefined) - Number(b.closedAt !== undefined) ||
  (a.closedAt && b.closedAt ? b.closedAt.localeCompare(a.closedAt) : a.due.localeCompare(b.due));

/** @throws {DomainError} `not-found` for a matter that is not there */
export async function rightsView(place: RightsPlace, asked?: string): Promise<RightsView> {
  const { deps, tenant, config, tree, comments, actor, now, today } = place;
  const one = asked === undefined ? undefined : await readWindow(deps.table, tenant, asked);
  if (asked !== undefined && !one) throw new DomainError({ code: 'not-found' });
  const { calendar } = config;
  const { comment, answer } = config.settings.access ?? {};
  const department = unitOf(place);
  return {
    rights: [...comments.rights].sort((a, b) => b.from.localeCompare(a.from)),
    windows: [...comments.rows].sort(inOrder),
    sums: commentSums(comments.rows, now),
    ...(one && {
      window: {
        ...one,
        clock: explain(one.due, calendar),
        answerClock: explain(one.answerDue, calendar),
        takesComments: takesComments(one, now),
        isLate: isLate(one, now),
        isOwn: answersFor(place, one),
      },
    }),
    hasClock: comment !== undefined && answer !== undefined,
    mine: ownCommunities(tree, actor, speaking),
    ...(department && { department }),
    may: rightsDeeds.filter((deed) => mayDoOfRights(place, deed)),
    day: today,
    now,
  };
}
