import { type NeedCategory, needCategories } from '../needs/names.ts';
import type { FindRow } from './rows.ts';
import type { DirectorySetting } from './setting.ts';

/** Which needs each category of services answers. */
export type Serving = Readonly<Record<string, readonly NeedCategory[]>>;
/** How many outlets of each category there are in each community. */
export type OutletCounts = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Of categories that say what they answer; one without a word answers nothing that is counted. */
export const servingOf = ({ categories }: Pick<DirectorySetting, 'categories'>): Serving =>
  Object.fromEntries(categories.flatMap(({ id, serves }) => (serves ? [[id, serves]] : [])));

/** An outlet of several categories counts in each. */
export function countsOf(rows: readonly Pick<FindRow, 'categories'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const id of rows.flatMap(({ categories }) => categories)) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/**
 * Outlets beside the needs they answer: those of a category count once for every need it serves. An outlet of two
 * categories that serve the same need counts twice there; nobody is asked which of its rooms is meant.
 *
 * @param community - one community; without it all of them
 */
export function outletsFor(
  counts: OutletCounts,
  serving: Serving,
  community?: string,
): Record<NeedCategory, number> {
  const found = Object.fromEntries(needCategories.map((need) => [need, 0])) as Record<
    NeedCategory,
    number
  >;
  for (const [place, byCategory] of counts) {
    if (community !== undefined && place !== community) continue;
    for (const [id, n] of Object.entries(byCategory))
      for (const need of serving[id] ?? []) found[need] += n;
  }
  return found;
}
