import type { NeedCategory, NeedStatus } from '../needs/names.ts';
import { needCategories } from '../needs/names.ts';
import { type Day, plusDays } from '../time.ts';
import type { FacilityRow } from './facility.ts';
import { type Booker, bookers, type Ownership, ownerships } from './names.ts';
import { minutesOf } from './opening.ts';
import type { ChecklistItem, FacilityRules } from './rules.ts';
import { weekdayOf } from './slots.ts';
import type { Unit } from './unit.ts';

type Plan = FacilityRow['plans'][number];

const holdsOn = ({ from, until }: Plan, day: Day) =>
  from <= day && (until === undefined || day <= until);

/** Is there an agreement that holds today? */
export const isOpen = ({ plans }: Pick<FacilityRow, 'plans'>, today: Day): boolean =>
  plans.some((plan) => holdsOn(plan, today));

/** Opening hours of a month that has been, or as far as it has come, in minutes; only whole slots count. */
export function openMinutesIn({ plans }: Pick<FacilityRow, 'plans'>, from: Day, until: Day) {
  let minutes = 0;
  for (let day = from; day <= until; day = plusDays(day, 1)) {
    const plan = plans.find((one) => holdsOn(one, day) && !one.closedOn.includes(day));
    if (!plan) continue;
    for (const { weekday, from: begins, until: ends } of plan.hours) {
      if (weekday !== weekdayOf(day)) continue;
      const slots = Math.floor((minutesOf(ends) - minutesOf(begins)) / plan.slotMinutes);
      minutes += slots * plan.slotMinutes;
    }
  }
  return minutes;
}

/** What was used of a facility in a month: minutes of slots somebody came to, visits, people by who booked. */
export type Used = { minutes: number; visits: number; people: Record<Booker, number> };
export const unused: Used = {
  minutes: 0,
  visits: 0,
  people: { resident: 0, organization: 0, committee: 0, unit: 0 },
};

export type Composition = {
  ownership: Ownership;
  count: number;
  share?: number;
  squareMetres: number;
  /** In whole percent, where the tenant has one. */
  target?: number;
};

/** Who runs the facilities, by number and space, beside the tenant's target (seed 4-31). */
export function compositionOf(
  rows: readonly Pick<FacilityRow, 'ownership' | 'squareMetres'>[],
  { target }: Pick<FacilityRules, 'target'>,
): Composition[] {
  return ownerships.map((ownership) => {
    const those = rows.filter((row) => row.ownership === ownership);
    return {
      ownership,
      count: those.length,
      ...(rows.length > 0 && { share: those.length / rows.length }),
      squareMetres: spaceOf(those),
      ...(target && { target: target[ownership] }),
    };
  });
}

const spaceOf = (rows: readonly Pick<FacilityRow, 'squareMetres'>[]) =>
  Math.round(rows.reduce((sum, { squareMetres }) => sum + squareMetres, 0) * 10) / 10;

export type Participation = {
  units: number;
  /** Units that opened a facility or promised something. */
  taking: number;
  facilities: number;
  open: number;
  free: number;
  squareMetres: number;
};

/** How many of the units take part and how much is open (seed 4-35: 435 of 495, 1,050 facilities). */
export function participationOf(
  units: readonly Pick<Unit, 'id' | 'commitments'>[],
  rows: readonly FacilityRow[],
  today: Day,
): Participation {
  const open = rows.filter((row) => isOpen(row, today));
  const opening = new Set(open.map(({ unit }) => unit));
  return {
    units: units.length,
    taking: units.filter(({ id, commitments }) => opening.has(id) || commitments.length > 0).length,
    facilities: rows.length,
    open: open.length,
    free: open.filter(({ plans }) => plans.find((plan) => holdsOn(plan, today))?.priceFen === 0)
      .length,
    squareMetres: spaceOf(rows),
  };
}

export type Utilisation = {
  openMinutes: number;
  usedMinutes: number;
  /** Used over open; `undefined` where nothing was open. More than one slot used past closing counts as it was. */
  share?: number;
  visits: number;
  people: Record<Booker, number>;
};

/** Hours used of hours open, of one facility or of many. */
export function utilisationOf(all: readonly { open: number; used: Used }[]): Utilisation {
  const sum = (of: (one: { open: number; used: Used }) => number) =>
    all.reduce((total, one) => total + of(one), 0);
  const openMinutes = sum(({ open }) => open);
  const usedMinutes = sum(({ used }) => used.minutes);
  return {
    openMinutes,
    usedMinutes,
    ...(openMinutes > 0 && { share: usedMinutes / openMinutes }),
    visits: sum(({ used }) => used.visits),
    people: Object.fromEntries(
      bookers.map((booker) => [booker, sum(({ used }) => used.people[booker])]),
    ) as Record<Booker, number>,
  };
}

export type Sites = {
  community: string;
  /** Places in it, the largest first: space in many small pieces is seen at once (seed 4-40). */
  sites: { id: string; name: string; squareMetres: number }[];
  squareMetres: number;
  /** The largest over all: 1 where all of it is in one place. */
  largestShare: number;
  missing: ChecklistItem[];
};

/** What each community has of space in how many places, and what of the checklist is nowhere in it. */
export function sitesOf(
  rows: readonly FacilityRow[],
  checklist: readonly ChecklistItem[],
): Map<string, Sites> {
  const byCommunity = new Map<string, FacilityRow[]>();
  for (const row of rows)
    byCommunity.set(row.community, [...(byCommunity.get(row.community) ?? []), row]);
  return new Map(
    [...byCommunity].map(([community, own]) => {
      const sites = own
        .map(({ id, name, squareMetres }) => ({ id, name, squareMetres }))
        .sort((a, b) => b.squareMetres - a.squareMetres);
      const squareMetres = spaceOf(own);
      const has = new Set(own.flatMap(({ rooms }) => rooms));
      return [
        community,
        {
          community,
          sites,
          squareMetres,
          largestShare: (sites[0]?.squareMetres ?? 0) / squareMetres,
          missing: checklist.filter(({ id }) => !has.has(id)),
        },
      ];
    }),
  );
}

export type Balance = {
  category: NeedCategory;
  /** Needs that are neither merged, declined, answered nor delivered. */
  waiting: number;
  /** In a project that is being bought. */
  inProjects: number;
  facilities: number;
  outlets: number;
  /** Of a hundred needs that stand, how many have no facility, outlet or project at all beside them: the gap. */
  gap: number;
};

const standingStatuses = ['reported', 'verified', 'listed'] as const satisfies NeedStatus[];

/**
 * Needs of each category against what there is for them (seed 1-16). The gap is what waits and is in no project,
 * spread over the places that serve the category: with none, all of it.
 */
export function balanceOf(
  needs: Record<NeedCategory, Record<NeedStatus, number>>,
  rows: readonly Pick<FacilityRow, 'serves' | 'plans'>[],
  outlets: Partial<Record<NeedCategory, number>>,
  today: Day,
): Balance[] {
  return needCategories.map((category) => {
    const waiting = standingStatuses.reduce((sum, status) => sum + needs[category][status], 0);
    const facilities = rows.filter((row) => row.serves.includes(category) && isOpen(row, today));
    const places = facilities.length + (outlets[category] ?? 0);
    return {
      category,
      waiting,
      inProjects: needs[category].planned,
      facilities: facilities.length,
      outlets: outlets[category] ?? 0,
      gap: waiting / Math.max(1, places),
    };
  });
}
