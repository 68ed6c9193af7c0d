import type { Application } from '../../shared/domain/access/application.ts';
import type { CommunityRow } from '../../shared/domain/communities/row.ts';
import { keptOf, type Unit } from '../../shared/domain/facility/unit.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Case, Stated } from '../../shared/domain/linkage/figures.ts';
import { tallyOf } from '../../shared/domain/needs/counting.ts';
import { type RegionTree, territoryOf } from '../../shared/domain/region/tree.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { mechanismOf } from '../../shared/domain/volunteers/figures.ts';
import { readRows } from '../../shared/store/communities.ts';
import { readFacilityRows, readUnits } from '../../shared/store/facilities.ts';
import { readCounts } from '../../shared/store/needs.ts';
import { readApplications } from '../../shared/store/task-access.ts';
import { readVolunteerCounts } from '../../shared/store/volunteers.ts';
import type { Deps } from '../ports.ts';

type Where = (id: string) => string;
type Measured = { cases: Case[]; stated: Stated[] };

/** Decided on, or never decided and overdue. */
function ofTask({ asked, state, due, decisions, escalatedAt }: Application): Case[] {
  if (state === 'withdrawn' || (state === 'applied' && !escalatedAt)) return [];
  const last = decisions[decisions.length - 1];
  const inTime = last !== undefined && !escalatedAt && last.at <= due.at;
  return [{ at: asked.regions, is: 'tasksInTime', part: inTime ? 1 : 0, whole: 1 }];
}

function ofUnit(
  unit: Unit,
  { where, opened, today }: { where: Where; opened: boolean; today: string },
): Case[] {
  const at = [where(unit.community)];
  const { kept, partly, broken } = keptOf(unit.commitments, today);
  const judged = kept + partly + broken;
  return [
    { at, is: 'unitsJoin', part: opened || unit.commitments.length > 0 ? 1 : 0, whole: 1 },
    ...(judged > 0 ? [{ at, is: 'promisesKept' as const, part: kept, whole: judged }] : []),
  ];
}

function ofCommunity({ community, figures: f }: CommunityRow, where: Where): Case[] {
  const at = [where(community)];
  const ratio = (is: Case['is'], part: number | undefined, whole: number | undefined): Case[] =>
    whole ? [{ at, is, part: part ?? 0, whole }] : [];
  const clear = (f.administrative ?? 0) + (f.selfGovernment ?? 0);
  return [
    ...ratio('turnout', f.voted, f.eligible),
    ...ratio('certifiedWorkers', f.certified, f.workers),
    ...ratio('clearMatters', clear, clear + (f.muddled ?? 0)),
  ];
}

function statedOf({ community, figures: f }: CommunityRow, where: Where): Stated {
  const { administrative = 0, selfGovernment = 0, muddled = 0 } = f;
  const known = { workers: f.workers, certified: f.certified, rooms: f.rooms, space: f.space };
  const households = f.dwellings ?? f.permanent;
  return {
    territory: where(community),
    needs: 0,
    assets: {
      ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
      ...(households !== undefined && { households }),
    },
    matters: { administrative, selfGovernment, muddled },
  };
}

/** Needs that nobody has answered yet. */
const waiting = (counters: Readonly<Record<string, number>>) => {
  const { byStatus } = tallyOf(counters);
  return byStatus.verified + byStatus.listed + byStatus.planned;
};

/** What communities, their units, volunteers and residents add to the indicators: six queries, whatever there is. */
export async function communityCases(
  { table }: Deps,
  tenant: TenantId,
  { tree, now }: { tree: RegionTree | undefined; now: Instant },
): Promise<Measured> {
  const where: Where = (id) => (tree ? territoryOf(tree, id) : id);
  const today = dayOf(now);
  const month = today.slice(0, 7);
  const [communities, needs, volunteers, tasks, units, facilities] = await Promise.all([
    readRows(table, tenant),
    readCounts(table, tenant),
    readVolunteerCounts(table, tenant),
    readApplications(table, tenant),
    readUnits(table, tenant),
    readFacilityRows(table, tenant),
  ]);
  const open = new Set(facilities.rows.flatMap(({ unit }) => unit ?? []));
  const asset = (id: string, of: Stated['assets'], waits = 0): Stated => ({
    territory: where(id),
    needs: waits,
    assets: of,
  });
  const mechanisms = volunteers.places.map(({ community, counters }) => ({
    community,
    ...mechanismOf(counters, { month }),
  }));
  return {
    cases: [
      ...communities.flatMap((row) => ofCommunity(row, where)),
      ...tasks.flatMap(ofTask),
      ...units.flatMap((unit) => ofUnit(unit, { where, opened: open.has(unit.id), today })),
      ...needs.flatMap(({ community, counters }): Case[] => {
        const { inTime, late } = tallyOf(counters);
        if (inTime + late === 0) return [];
        return [{ at: [where(community)], is: 'needsInTime', part: inTime, whole: inTime + late }];
      }),
      ...mechanisms.flatMap(({ community, registered, active }): Case[] =>
        registered > 0
          ? [{ at: [where(community)], is: 'activeVolunteers', part: active, whole: registered }]
          : [],
      ),
    ],
    stated: [
      ...communities.map((row) => statedOf(row, where)),
      ...needs.map(({ community, counters }) => asset(community, {}, waiting(counters))),
      ...mechanisms.map(({ community, registered }) =>
        asset(community, { volunteers: registered }),
      ),
      ...units.map(({ community }) => asset(community, { units: 1 })),
      ...facilities.rows.map(({ community }) => asset(community, { facilities: 1 })),
    ],
  };
}
