import type {
  BalanceView,
  FacilitiesView,
  FacilityGapsView,
  FacilityUnitsView,
} from '../../shared/contracts/facility.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { communityAt } from '../../shared/domain/communities/roll-up.ts';
import { outletsFor } from '../../shared/domain/directory/serving.ts';
import {
  balanceOf,
  compositionOf,
  isOpen,
  openMinutesIn,
  participationOf,
  sitesOf,
  utilisationOf,
} from '../../shared/domain/facility/figures.ts';
import { keepers, mayRule } from '../../shared/domain/facility/permissions.ts';
import { keptOf } from '../../shared/domain/facility/unit.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { together } from '../../shared/domain/needs/counting.ts';
import { type Day, dayOf, plusDays } from '../../shared/domain/time.ts';
import { readRows } from '../../shared/store/communities.ts';
import { readFacilityRows, readUnits, readUsed, usedOf } from '../../shared/store/facilities.ts';
import { readCounts } from '../../shared/store/needs.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Asked } from './facility-place.ts';

const keeps = (actor: Actor) =>
  actor.kind === 'official' && actor.posts.some((post) => keepers.some((one) => one === post));

async function todayIn(deps: Deps, tenant: TenantId) {
  const config = await tenantConfig(deps, tenant);
  return { config, today: dayOf(await tenantNow(deps, config)) };
}

/** The first of a month, and its last day or today if that comes first. */
function daysOf(month: string, today: Day): [Day, Day] {
  const first = `${month}-01`;
  const next = plusDays(first, 31).slice(0, 7);
  const last = plusDays(`${next}-01`, -1);
  return [first, last < today ? last : today];
}

/** Every facility with its use in a month: two queries, up to some two thousand of them. */
export async function facilitiesOf(
  deps: Deps,
  { tenant, actor, month: asked }: Asked & { month?: string | undefined },
): Promise<FacilitiesView> {
  const { today } = await todayIn(deps, tenant);
  const month = asked ?? today.slice(0, 7);
  const [{ rows, rules }, used] = await Promise.all([
    readFacilityRows(deps.table, tenant),
    readUsed(deps.table, tenant, month),
  ]);
  const [from, until] = daysOf(month, today);
  const figures = rows.map((row) => ({
    row,
    open: openMinutesIn(row, from, until),
    used: usedOf(used, row.id),
  }));
  return {
    rows: figures.map(({ row, ...one }) => {
      const lastDay = row.plans.at(-1)?.until;
      return {
        ...row,
        isOpen: isOpen(row, today),
        usage: utilisationOf([one]),
        ...(lastDay !== undefined && { lastDay }),
      };
    }),
    month,
    total: utilisationOf(figures),
    composition: compositionOf(rows, rules),
    rules,
    today,
    mayKeep: keeps(actor),
    mayRule: mayRule(actor),
  };
}

/** Units with what they opened and promised: two queries. */
export async function unitsOf(deps: Deps, { tenant, actor }: Asked): Promise<FacilityUnitsView> {
  const { today } = await todayIn(deps, tenant);
  const [units, { rows }] = await Promise.all([
    readUnits(deps.table, tenant),
    readFacilityRows(deps.table, tenant),
  ]);
  return {
    items: units.map((unit) => {
      const own = rows.filter((row) => row.unit === unit.id);
      return {
        ...unit,
        result: keptOf(unit.commitments, today),
        facilities: own.length,
        open: own.filter((row) => isOpen(row, today)).length,
      };
    }),
    participation: participationOf(units, rows, today),
    all: keptOf(
      units.flatMap(({ commitments }) => commitments),
      today,
    ),
    today,
    mayKeep: keeps(actor),
  };
}

/**
 * Space of each community as the registry has it, against the standards of the day, beside the places it lies in: two
 * queries. Households are those that were stated; a count that only the tree of places has is not read.
 */
export async function gapsOf(deps: Deps, { tenant }: Asked): Promise<FacilityGapsView> {
  const { config, today } = await todayIn(deps, tenant);
  const [{ rows, rules }, communities] = await Promise.all([
    readFacilityRows(deps.table, tenant),
    readRows(deps.table, tenant),
  ]);
  const standards = config.settings.communities?.standards ?? [];
  const sites = sitesOf(rows, rules.checklist);
  const stated = new Map(communities.map((row) => [row.community, row]));
  const ids = [...new Set([...stated.keys(), ...sites.keys()])];
  const items = ids.map((community) => {
    const row = stated.get(community);
    const node = { id: community, name: '', level: 'community' } as Parameters<
      typeof communityAt
    >[0];
    const derived = communityAt(node, row, { day: today, standards });
    const own = sites.get(community);
    const have = row?.figures.space;
    return {
      community,
      ...(have !== undefined && { have }),
      ...(derived.spaceNeeded !== undefined && { needed: derived.spaceNeeded }),
      ...(derived.spaceGap !== undefined && { gap: derived.spaceGap }),
      sites: own?.sites ?? [],
      squareMetres: own?.squareMetres ?? 0,
      largestShare: own?.largestShare ?? 0,
      missing: (own?.missing ?? rules.checklist).map(({ id }) => id),
      ...(row?.figures.online !== undefined && { isOnline: row.figures.online === 1 }),
    };
  });
  const known = items.flatMap(({ have }) => have ?? []);
  const judged = items.filter(({ gap }) => gap !== undefined);
  return {
    items: items.toSorted((a, b) => (b.gap ?? 0) - (a.gap ?? 0)),
    ...(known.length > 0 && { mean: known.reduce((sum, one) => sum + one, 0) / known.length }),
    meeting: judged.filter(({ gap }) => gap === 0).length,
    judged: judged.length,
    online: items.filter(({ isOnline }) => isOnline).length,
  };
}

/**
 * Needs of each category against what serves it, in all communities or in one: two queries, whatever there is. Outlets
 * lie counted beside the facilities.
 */
export async function balanceIn(
  deps: Deps,
  { tenant, community }: Asked & { community?: string | undefined },
): Promise<BalanceView> {
  const { today } = await todayIn(deps, tenant);
  const [counts, { rows, outlets, serving }] = await Promise.all([
    readCounts(deps.table, tenant),
    readFacilityRows(deps.table, tenant),
  ]);
  const isHere = (one: { community: string }) =>
    community === undefined || one.community === community;
  const { byCategory } = together(counts.filter(isHere).map(({ counters }) => counters));
  const places = outletsFor(outlets, serving, community);
  return { items: balanceOf(byCategory, rows.filter(isHere), places, today) };
}
