import {
  type DeclineReason,
  declineReasons,
  letters,
  type NeedCategory,
  type NeedGroup,
  type NeedSource,
  type NeedStatus,
  needCategories,
  needGroups,
  needSources,
  needStatuses,
} from './names.ts';
import type { Need } from './need.ts';

/** By how much which counter of a community changes; the names are two letters and a letter before them. */
export type Deltas = Readonly<Record<string, number>>;

const names = {
  forms: 'f',
  supports: 's',
  inTime: 'ti',
  late: 'tl',
  projects: 'j',
  cell: (category: NeedCategory, status: NeedStatus) =>
    `n${letters.category[category]}${letters.status[status]}`,
  source: (source: NeedSource) => `q${letters.source[source]}`,
  group: (group: NeedGroup) => `g${letters.group[group]}`,
  reason: (reason: DeclineReason) => `x${letters.reason[reason]}`,
};

/** The sum of several changes, without what comes to nothing. */
export function added(all: readonly Deltas[]): Deltas {
  const sum: Record<string, number> = {};
  for (const one of all)
    for (const [name, by] of Object.entries(one)) sum[name] = (sum[name] ?? 0) + by;
  return Object.fromEntries(Object.entries(sum).filter(([, by]) => by !== 0));
}

/** What is counted of a need that is reported. */
export const countedIn = (need: Need): Deltas =>
  added([
    { [names.forms]: 1, [names.source(need.source)]: 1 },
    { [names.cell(need.category, need.status)]: 1 },
    ...need.forWhom.map((group) => ({ [names.group(group)]: 1 })),
  ]);

const clockOf = (before: Need, { heardAt, due }: Need): Deltas =>
  heardAt && !before.heardAt && due ? { [heardAt < due ? names.inTime : names.late]: 1 } : {};

/** What changes when `before` becomes `after`. */
export const countedBetween = (before: Need, after: Need): Deltas =>
  added([
    { [names.cell(before.category, before.status)]: -1 },
    { [names.cell(after.category, after.status)]: 1 },
    { [names.supports]: after.supports - before.supports },
    before.reason && before.status === 'declined' ? { [names.reason(before.reason)]: -1 } : {},
    after.reason && after.status === 'declined' ? { [names.reason(after.reason)]: 1 } : {},
    clockOf(before, after),
  ]);

/** One more project answers needs of the place. */
export const oneProject: Deltas = { [names.projects]: 1 };
export const oneProjectLess: Deltas = { [names.projects]: -1 };

/** The figures of one place, or of several together. */
export type Tally = {
  forms: number;
  supports: number;
  byStatus: Record<NeedStatus, number>;
  byCategory: Record<NeedCategory, Record<NeedStatus, number>>;
  bySource: Record<NeedSource, number>;
  byGroup: Record<NeedGroup, number>;
  byReason: Record<DeclineReason, number>;
  /** Of those with a date: heard by then, and after it. */
  inTime: number;
  late: number;
  projects: number;
};

const each = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** What the counters of a place say. A counter that was never touched is nothing. */
export function tallyOf(counters: Readonly<Record<string, unknown>>): Tally {
  const count = (name: string) => Number(counters[name] ?? 0);
  const byCategory = each(needCategories, (category) =>
    each(needStatuses, (status) => count(names.cell(category, status))),
  );
  return {
    forms: count(names.forms),
    supports: count(names.supports),
    byStatus: each(needStatuses, (status) =>
      needCategories.reduce((sum, category) => sum + byCategory[category][status], 0),
    ),
    byCategory,
    bySource: each(needSources, (source) => count(names.source(source))),
    byGroup: each(needGroups, (group) => count(names.group(group))),
    byReason: each(declineReasons, (reason) => count(names.reason(reason))),
    inTime: count(names.inTime),
    late: count(names.late),
    projects: count(names.projects),
  };
}

/** The counters of several places as if they were one. */
export const together = (all: readonly Readonly<Record<string, unknown>>[]): Tally =>
  tallyOf(
    added(
      all.map((counters) =>
        Object.fromEntries(
          Object.entries(counters).filter(
            (pair): pair is [string, number] => typeof pair[1] === 'number',
          ),
        ),
      ),
    ),
  );
