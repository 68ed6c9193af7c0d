import type { Desk } from '../../shared/contracts/desk.ts';
import { decidesAs } from '../../shared/domain/access/application.ts';
import {
  accessLines,
  byClock,
  type DeskLine,
  needLines,
  newNeeds,
  projectLines,
  ticketLines,
  visitLines,
} from '../../shared/domain/desk/lines.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TicketRow } from '../../shared/domain/hotline/ticket.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { needWorkers } from '../../shared/domain/needs/permissions.ts';
import type { ProjectRow } from '../../shared/domain/overview/rows.ts';
import { meet } from '../../shared/domain/policy/scope.ts';
import { communitiesOf } from '../../shared/domain/region/landing.ts';
import {
  pathNames,
  type RegionId,
  type RegionTree,
  streetOf,
} from '../../shared/domain/region/tree.ts';
import { isShared } from '../../shared/domain/supervision/visit.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { latestActivities } from '../../shared/store/fieldwork.ts';
import { ticketsOfDesk, ticketsWith } from '../../shared/store/hotline-lists.ts';
import { listNeeds } from '../../shared/store/needs.ts';
import { readRows } from '../../shared/store/overview.ts';
import { openMatters } from '../../shared/store/supervision.ts';
import { readApplications } from '../../shared/store/task-access.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { answering } from './access-place.ts';
import { communityNode, holdsAt, type Official, ownCommunities, treeIn } from './places.ts';

/** As many tickets of a list are looked through. */
const mostTickets = 200;

type Near = { tenant: TenantId; actor: Official; tree: RegionTree; community: RegionId };

/** Tickets that wait for the committee; for the street also its own, and those of its communities that went up to it. */
async function ticketsHere(
  { table }: Deps,
  { tenant, actor, tree, community }: Near,
): Promise<TicketRow[]> {
  const street = streetOf(tree, community)?.id ?? community;
  const isStreet = holdsAt(tree, actor, ['streetOffice'], community);
  if (!isStreet && !holdsAt(tree, actor, ['communityCommittee'], community)) return [];
  const { rows } = await ticketsWith(table, tenant, {
    party: `place~${street}`,
    ...(!isStreet && { place: community }),
    limit: mostTickets,
  });
  return rows.filter(
    ({ party, escalatedAt }) =>
      escalatedAt || (party?.kind === 'place' && [community, street].includes(party.place)),
  );
}

type Asked = { tenant: TenantId; actor: Official; community?: RegionId | undefined };

/** Needs of one status that are looked through: a community has at most some hundred that wait. */
const mostNeeds = 200;
/** Projects whose work of today is looked for; each costs a query. */
const mostProjects = 6;
const shown = { due: 30, came: 12, promised: 20 };

const running: readonly ProjectRow['status'][] = ['awarded', 'signed'];

/** What was begun today for this community, in the few projects that work for it. */
async function activitiesToday(
  { table }: Deps,
  rows: readonly ProjectRow[],
  { community, now }: { community: RegionId; now: Instant },
): Promise<DeskLine[]> {
  const today = dayOf(now);
  const looked = rows.slice(0, mostProjects).map(async ({ title, organizationName, ...row }) => {
    const { purchase, organization } = row;
    const place = { tenant: row.tenant, purchase, organization };
    const activities = await latestActivities(table, place, 20);
    return activities
      .filter(
        ({ fields: { startedAt, communityId, status } }) =>
          status !== 'void' &&
          dayOf(startedAt) === today &&
          (communityId === '' || communityId === community),
      )
      .map(
        ({ id, fields }): DeskLine => ({
          kind: 'activity',
          id,
          title: fields.place ? `${title} · ${fields.place}` : title,
          who: organizationName,
          at: fields.startedAt,
          purchase,
          organization,
        }),
      );
  });
  return (await Promise.all(looked)).flat();
}

function chosen(tree: RegionTree, { actor, community }: Asked) {
  const mine = ownCommunities(tree, actor, needWorkers);
  if (community === undefined) return { mine, id: mine[0]?.id };
  const { id } = communityNode(tree, community);
  if (!holdsAt(tree, actor, needWorkers, id)) throw new DomainError({ code: 'not-permitted' });
  return { mine, id };
}

/**
 * The desk of somebody who works in communities: at most thirteen calls, whatever there is — the tree, two of needs, one
 * each of tasks, projects, visits and, where there is a hotline, its tickets, and one for each of the six projects nearest.
 * An operator of the hotline who is near no community has what lies on the hotline's desk: the tree and one query.
 *
 * @throws {DomainError} `not-found`, `not-permitted` for a community that is another's
 */
export async function deskOf(deps: Deps, asked: Asked): Promise<Desk> {
  const { tenant, actor } = asked;
  const { table } = deps;
  const config = await tenantConfig(deps, tenant);
  const [now, tree] = await Promise.all([tenantNow(deps, config), treeIn(table, tenant)]);
  const takesCalls = actor.posts.includes('hotlineOperator');
  const hasHotline = config.settings.hotline !== undefined;
  const { mine, id: community } = chosen(tree, asked);
  if (community === undefined) {
    const rows =
      takesCalls && hasHotline
        ? await ticketsOfDesk(table, tenant, { isUp: false, limit: mostTickets })
        : [];
    const due = byClock(ticketLines(rows, 'desk', now));
    const all = { due: due.length, came: 0 };
    const nothing = { mine, today: [], came: [], promised: [] };
    return { ...nothing, due: due.slice(0, shown.due), all, takesCalls, now };
  }
  const [reported, verified, applications, { projects }, matters, tickets] = await Promise.all([
    listNeeds(table, tenant, { status: 'reported', community, limit: mostNeeds }),
    listNeeds(table, tenant, { status: 'verified', community, limit: mostNeeds }),
    readApplications(table, tenant),
    readRows(table, tenant),
    openMatters(table, tenant),
    hasHotline ? ticketsHere(deps, { tenant, actor, tree, community }) : [],
  ]);
  const near = projects.filter(
    ({ regionCodes, status }) =>
      running.includes(status) && regionCodes.some((code) => meet(code, community)),
  );
  const titles = new Map(near.map((row) => [`${row.purchase}.${row.organization}`, row.title]));
  const visits = matters.flatMap(({ purchase, organization, ...one }) => {
    const title = titles.get(`${purchase}.${organization}`);
    if (!title || one.kind !== 'visit' || !isShared(one.matter)) return [];
    const { id, plannedFor: on } = one.matter;
    return on ? [{ id, title, purchase, organization, on }] : [];
  });
  const access = accessLines(applications, {
    community,
    now,
    isHere: (regions) => communitiesOf(tree, regions).some(({ id }) => id === community),
    mayOpine: holdsAt(tree, actor, answering, community),
    mayDecide: (one) => decidesAs(one, actor.posts) !== undefined && one.by !== actor.personId,
  });
  const due = byClock([
    ...needLines(reported.rows, verified.rows, now),
    ...access.due,
    ...ticketLines(tickets, 'party', now),
    ...visitLines(visits, now),
  ]);
  const came = [...access.came, ...newNeeds(reported.rows, now)];
  return {
    community: { id: community, name: pathNames(tree, community).join(' ') },
    mine,
    due: due.slice(0, shown.due),
    today: await activitiesToday(deps, near, { community, now }),
    came: came.slice(0, shown.came),
    promised: [...projectLines(near), ...access.here].slice(0, shown.promised),
    all: { due: due.length, came: came.length },
    takesCalls,
    now,
  };
}
