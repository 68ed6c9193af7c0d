import type { Places } from '../../shared/contracts/places.ts';
import { type Load, loadsOf } from '../../shared/domain/access/load.ts';
import { type At, rollUpOf, type Sums } from '../../shared/domain/communities/roll-up.ts';
import type { CommunityRow } from '../../shared/domain/communities/row.ts';
import { endOfYear, rowsOfYear } from '../../shared/domain/communities/years.ts';
import type { Position } from '../../shared/domain/directory/position.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { breadthOf } from '../../shared/domain/needs/breadth.ts';
import { together } from '../../shared/domain/needs/counting.ts';
import {
  ancestors,
  partsOf,
  type RegionId,
  type RegionNode,
  type RegionTree,
} from '../../shared/domain/region/tree.ts';
import {
  communityFundFen,
  communityFundKinds,
  communityFundOn,
  fundGapFen,
} from '../../shared/domain/settings/community-fund-reckoning.ts';
import type { CommunityFund } from '../../shared/domain/settings/community-funds.ts';
import { type Day, dayOf } from '../../shared/domain/time.ts';
import { readRowsOfYear } from '../../shared/store/communities.ts';
import { type Glance, readGlance } from '../../shared/store/glance.ts';
import type { CountedCommunity } from '../../shared/store/needs.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { aboveOf, placeOf, treeIn } from './places.ts';

type Watched = Places['own']['watched'];
type Running = NonNullable<Places['own']['running']>;
type Asked = { tenant: TenantId; place?: RegionId | undefined; year?: number | undefined };

/** How many years back are offered. */
const offered = 5;

/** What the formulas give a community in a year, all kinds together; nothing where none is in force. */
function dueFen(funds: readonly CommunityFund[], day: Day, households: number): number | undefined {
  const sums = communityFundKinds.flatMap((kind) => {
    const formula = communityFundOn(funds, kind, day);
    return formula ? [communityFundFen(formula, households)] : [];
  });
  return sums.length > 0 ? sums.reduce((sum, fen) => sum + fen, 0) : undefined;
}

const fundColumns = ['office', 'staff', 'infrastructure'] as const;

/** Watched figures of every place of the tree as of one day. */
function watchedOn(
  tree: RegionTree,
  rows: readonly CommunityRow[],
  at: At,
  funds: readonly CommunityFund[] | undefined,
) {
  const { sums, communities } = rollUpOf(tree, rows, at);
  const gaps = new Map<RegionId, number>();
  for (const { node, households, row } of communities.values()) {
    const needed =
      funds && households !== undefined ? dueFen(funds, at.day, households) : undefined;
    const given = fundColumns.flatMap((target) => row?.figures[`for-${target}`] ?? []);
    if (needed === undefined || given.length === 0) continue;
    const gap = fundGapFen(
      needed,
      given.reduce((sum, fen) => sum + fen, 0),
    );
    for (let id: RegionId | undefined = node.id; id; id = tree.nodes.get(id)?.parent)
      gaps.set(id, (gaps.get(id) ?? 0) + gap);
  }
  return (id: RegionId): Watched | undefined => {
    const sum = sums.get(id);
    return sum && watchedOf(sum, gaps.get(id));
  };
}

function watchedOf(sum: Sums, fundsGapFen: number | undefined): Watched {
  const { registered, floating, volunteers } = sum.figures;
  const residents = (registered ?? 0) + (floating ?? 0);
  return {
    communities: sum.communities,
    reporting: sum.reporting,
    households: sum.households,
    ...(residents > 0 && { residents }),
    ...(volunteers !== undefined && { volunteers }),
    ...(sum.spaceKnown > 0 && { spaceGap: sum.spaceGap }),
    ...(fundsGapFen !== undefined && { fundsGapFen }),
  };
}

/** Rows by every place they lie in, so that no place looks through all of them. */
function byPlace<T extends { community: RegionId }>(tree: RegionTree, rows: readonly T[]) {
  const gathered = new Map<RegionId, T[]>();
  for (const row of rows)
    for (const { id } of ancestors(tree, row.community)) {
      const own = gathered.get(id);
      if (own) own.push(row);
      else gathered.set(id, [row]);
    }
  return gathered;
}

function runningOf(
  counts: readonly CountedCommunity[],
  loads: readonly Load[],
  residents: number | undefined,
): Running {
  const { forms, supports, byStatus, late } = together(counts.map(({ counters }) => counters));
  const breadth = breadthOf(forms + supports, residents);
  return {
    forms,
    late,
    open: byStatus.reported + byStatus.verified + byStatus.listed,
    answered: byStatus.answered,
    inProjects: byStatus.planned + byStatus.delivered,
    hours: Math.round(loads.reduce((sum, { hours }) => sum + hours, 0) * 10) / 10,
    over: loads.filter(({ isOver }) => isOver).length,
    ...(breadth !== undefined && { breadth }),
  };
}

type Read = { config: TenantConfig; tree: RegionTree; today: Day; glance: Glance };

/** What runs now, by place. None of an earlier day: counters keep no past. */
function runningNow({ config, tree, today, glance }: Read) {
  const { hoursPerMonth } = config.settings.access ?? {};
  const loads = loadsOf(tree, glance.bearings, { day: today, hoursPerMonth });
  const [counted, loaded] = [byPlace(tree, glance.counts), byPlace(tree, loads)];
  return (id: RegionId, residents: number | undefined) =>
    runningOf(counted.get(id) ?? [], loaded.get(id) ?? [], residents);
}

const mean = (values: readonly number[]) =>
  Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 1e6) / 1e6;

/** Where each place is: a community as it says, what lies above it in the middle of those. */
function positionsOf(tree: RegionTree, { places }: Glance) {
  const placed = [...places].map(([community, place]) => ({ community, place }));
  const gathered = byPlace(tree, placed);
  return (id: RegionId): Position | undefined => {
    const own = gathered.get(id)?.map(({ place }) => place) ?? [];
    if (own.length === 0) return undefined;
    return { lat: mean(own.map(({ lat }) => lat)), lng: mean(own.map(({ lng }) => lng)) };
  };
}

/** So many dots are drawn. */
const mostDots = 400;

/** Communities below the parts of a place; none where the parts are communities themselves. */
const dotsBelow = (tree: RegionTree, { places }: Glance, place: RegionId): Position[] =>
  [...places]
    .filter(([id]) => {
      const above = ancestors(tree, id).map((one) => one.id);
      return above.includes(place) && above[1] !== place && above[0] !== place;
    })
    .slice(0, mostDots)
    .map(([, at]) => at);

/** Figures of today and of the end of last year as they are watched; of earlier years as they were kept. */
async function rowsOf({ table }: Deps, { tenant, year }: Asked, glance: Glance, thisYear: number) {
  const { rows, before } = glance;
  if (year === undefined) return { rows, past: rowsOfYear(rows, before, thisYear - 1) };
  const of = async (one: number) => rowsOfYear(rows, await readRowsOfYear(table, tenant, one), one);
  const [then, past] = await Promise.all([of(year), of(year - 1)]);
  return { rows: then, past };
}

/**
 * The figures that matter of a place and of what lies in it, held against a year before. Two calls for today, the tree
 * and what is watched, however many communities and needs there are; two more for an earlier year.
 *
 * @throws {DomainError} `not-found`
 */
export async function placesOf(deps: Deps, asked: Asked): Promise<Places> {
  const { tenant, year } = asked;
  const config = await tenantConfig(deps, tenant);
  const today = dayOf(await tenantNow(deps, config));
  const thisYear = Number(today.slice(0, 4));
  const [tree, glance] = await Promise.all([
    treeIn(deps.table, tenant),
    readGlance(deps.table, tenant),
  ]);
  const node = tree.nodes.get(asked.place ?? tree.root);
  if (!node) throw new DomainError({ code: 'not-found' });
  const { rows, past } = await rowsOf(deps, asked, glance, thisYear);
  const running = year === undefined ? runningNow({ config, tree, today, glance }) : undefined;
  const { communities, communityFunds } = config.settings;
  const standards = communities?.standards ?? [];
  const on = year === undefined ? today : endOfYear(year);
  const now = watchedOn(tree, rows, { day: on, standards }, communityFunds);
  const comparedWith = endOfYear((year ?? thisYear) - 1);
  const then = watchedOn(tree, past, { day: comparedWith, standards }, communityFunds);
  const at = positionsOf(tree, glance);
  const figuresOf = (id: RegionId) => {
    const [watched, before] = [now(id), then(id)];
    if (!watched) throw new DomainError({ code: 'not-found' });
    return {
      watched,
      ...(before && before.reporting > 0 && { before }),
      ...(running && { running: running(id, watched.residents) }),
    };
  };
  const partOf = (part: RegionNode) => {
    const place = at(part.id);
    return { ...placeOf(part), ...figuresOf(part.id), ...(place && { at: place }) };
  };
  return {
    place: placeOf(node),
    above: aboveOf(tree, node.id),
    own: figuresOf(node.id),
    parts: partsOf(tree, node.id)
      .filter(({ id }) => now(id) !== undefined)
      .map(partOf),
    dots: dotsBelow(tree, glance, node.id),
    on,
    comparedWith,
    years: Array.from({ length: offered }, (_, back) => thisYear - 1 - back),
  };
}
