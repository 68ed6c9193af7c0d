import type {
  ActivityView,
  VolunteersOf,
  VolunteersOverview,
} from '../../../shared/contracts/volunteers.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { mechanismOf, together } from '../../../shared/domain/volunteers/figures.ts';
import { honoursDue, streakOf } from '../../../shared/domain/volunteers/hours.ts';
import { readRows } from '../../../shared/store/communities.ts';
import {
  attendancesAt,
  listActivities,
  listVolunteers,
  readActivity,
  readRules,
  readVolunteerCounts,
} from '../../../shared/store/volunteers.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { signInPathOf } from '../../volunteer-hours.ts';
import {
  demandAt,
  exporting,
  holds,
  near,
  ownCommunities,
  setting,
  treeIn,
  type VolunteerDesk,
} from './desk.ts';

const monthOf = ({ now }: VolunteerDesk) => dayOf(now).slice(0, 7);

/** Figures of every community: two queries; whoever works for some is told which, by a third. */
export async function overviewOf(desk: VolunteerDesk): Promise<VolunteersOverview> {
  const { deps, tenant } = desk;
  const isNear = holds(desk, near);
  const [{ places, rules }, rows, tree] = await Promise.all([
    readVolunteerCounts(deps.table, tenant),
    readRows(deps.table, tenant),
    isNear ? treeIn(desk) : undefined,
  ]);
  const month = monthOf(desk);
  const known = new Map(
    rows.map(({ community, figures }) => {
      const { registered, floating } = figures;
      const residents = (registered ?? 0) + (floating ?? 0);
      return [community, residents > 0 ? residents : undefined] as const;
    }),
  );
  const counted = [...known.values()].reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return {
    total: mechanismOf(together(places.map(({ counters }) => counters)), {
      month,
      residents: counted || undefined,
    }),
    places: places
      .map(({ community, name, counters }) => ({
        community,
        name,
        ...mechanismOf(counters, { month, residents: known.get(community) }),
      }))
      .sort((a, b) => b.registered - a.registered),
    ...(rules && { rules }),
    mine: tree ? ownCommunities(desk, tree) : [],
    may: [
      ...(isNear
        ? (['planActivity', 'cancelActivity', 'correct', 'award', 'noteNumber'] as const)
        : []),
      ...(holds(desk, setting) ? (['setRules'] as const) : []),
      ...(holds(desk, exporting) ? (['export'] as const) : []),
    ],
  };
}

const atOnce = 100;

/** Volunteers and activities of one community: two queries and the tenant's rules. */
export async function peopleOf(
  desk: VolunteerDesk,
  { community, cursor }: { community: string; cursor?: string | undefined },
): Promise<VolunteersOf> {
  const { deps, tenant, actor } = desk;
  await demandAt(desk, community);
  const scope = `volunteers~${tenant}~${actor.personId}~${community}`;
  const start = readCursor(deps.secrets.cursorKey, scope, cursor);
  const [{ rows, last }, activities, rules] = await Promise.all([
    listVolunteers(deps.table, tenant, { community, limit: atOnce, start }),
    listActivities(deps.table, tenant, { community, limit: 50 }),
    readRules(deps.table, tenant),
  ]);
  const next = writeCursor(deps.secrets.cursorKey, scope, last);
  return {
    volunteers: rows.map((one) => ({
      ...one,
      streak: streakOf(one.months, monthOf(desk)),
      due: honoursDue(one, rules),
    })),
    activities,
    ...(next && { next }),
  };
}

/** One activity with who came, and what its QR holds for the next minutes. */
export async function activityOf(desk: VolunteerDesk, id: string): Promise<ActivityView> {
  const { deps, tenant, now } = desk;
  const activity = await readActivity(deps.table, tenant, id);
  if (!activity) throw new DomainError({ code: 'not-found' });
  await demandAt(desk, activity.community);
  const path = signInPathOf(deps.secrets.linkKey, tenant, id, now);
  return {
    activity,
    attendances: await attendancesAt(deps.table, tenant, id),
    link: `${deps.settings.publicBaseUrl}${path}`,
  };
}
