/** Statistics that one wild value does not move. All of them take and give plain numbers. */

/** @throws {RangeError} without any value */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('no values');
  const below = sorted[sorted.length / 2 - 1];
  return sorted.length % 2 === 0 && below !== undefined ? (below + middle) / 2 : middle;
}

/** The median distance from the median (MAD). @throws {RangeError} without any value */
export function medianDeviation(values: readonly number[]): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}

/** Ranks from 1 for the highest; equals share the mean of their places. */
export function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => {
    const above = values.filter((other) => other > value).length;
    const level = values.filter((other) => other === value).length;
    return above + (level + 1) / 2;
  });
}

/** For each group of equals, the cube of its size less the size: what ties take from the spread of ranks. */
const tiesIn = (values: readonly number[]) =>
  [...new Set(values)]
    .map((value) => values.filter((other) => other === value).length)
    .reduce((sum, size) => sum + size ** 3 - size, 0);

/**
 * Kendall's coefficient of concordance W, corrected for ties: 1 where all judges rank alike, 0 where they have
 * nothing in common.
 *
 * @param rows - one row per judge, each with a value per thing judged
 * @returns `undefined` with fewer than two judges or things, or where every judge finds everything equal
 */
export function agreement(rows: readonly (readonly number[])[]): number | undefined {
  const judges = rows.length;
  const things = rows[0]?.length ?? 0;
  if (judges < 2 || things < 2) return undefined;
  const ranks = rows.map(ranksOf);
  const sums = Array.from({ length: things }, (_, i) =>
    ranks.reduce((sum, row) => sum + (row[i] ?? 0), 0),
  );
  const mean = (judges * (things + 1)) / 2;
  const spread = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const ties = rows.reduce((sum, row) => sum + tiesIn(row), 0);
  const most = judges ** 2 * (things ** 3 - things) - judges * ties;
  return most === 0 ? undefined : (12 * spread) / most;
}
