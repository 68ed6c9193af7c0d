import type { Day } from '../time.ts';
import { factsOf } from './facts.ts';
import { type CommunityRow, rowOf } from './row.ts';
import type { Statement } from './statement.ts';

/** A figure of a year that is over, as everybody reads statistics: as it stood on its last day. */
export const endOfYear = (year: number): Day => `${year}-12-31`;

const yearOf = (day: Day) => Number(day.slice(0, 4));

/** A statement about so long ago rewrites no more years than this. */
const mostYears = 10;

/**
 * The figures of the years that one more statement changes or closes: from the year it is about, or of the statement
 * that was the latest before, to the one before the year of the latest now. A year after which nothing was stated
 * needs no row of its own: the latest figures are still its.
 */
export function yearsTouched(
  community: string,
  before: readonly Statement[],
  added: readonly Statement[],
): { year: number; row: CommunityRow }[] {
  const all = [...before, ...added];
  const days = (some: readonly Statement[]) => some.map(({ on }) => on).sort();
  const [latest] = days(all).slice(-1);
  const [known] = days(before).slice(-1);
  const [first] = days(added);
  if (!latest || !first) return [];
  const from = Math.min(yearOf(first), known ? yearOf(known) : yearOf(first));
  const last = yearOf(latest) - 1;
  const years = Array.from({ length: Math.max(0, last - from + 1) }, (_, at) => from + at);
  return years.slice(-mostYears).flatMap((year) => {
    const row = rowOf(community, factsOf(all, endOfYear(year)));
    return row ? [{ year, row }] : [];
  });
}

/**
 * The figures of each community at the end of `year`: as kept for it, or the latest, where nothing was stated since.
 *
 * @param kept - rows of that year, of those communities about which something was stated later
 */
export function rowsOfYear(
  latest: readonly CommunityRow[],
  kept: readonly CommunityRow[],
  year: number,
): CommunityRow[] {
  const own = new Set(kept.map(({ community }) => community));
  const standing = latest.filter(
    ({ community, on }) => !own.has(community) && on <= endOfYear(year),
  );
  return [...kept, ...standing];
}
