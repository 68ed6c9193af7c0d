import { type Facts, percentOf } from './facts.ts';
import type { Band, Item } from './rubric.ts';

/**
 * Points of a table: those of the highest line that is reached.
 *
 * @example bandPoints(80, shanghai) // 2, where 100 is worth 3, 80 two and 60 one
 */
export const bandPoints = (percent: number, bands: readonly Band[]): number =>
  bands
    // Thousandths of a percent are no reason to fall a line: 1/3 of 3 is all of it.
    .filter(({ fromPercent }) => percent + 1e-9 >= fromPercent)
    .reduce(
      (best, { fromPercent, points }) =>
        fromPercent >= best.from ? { from: fromPercent, points } : best,
      {
        from: -1,
        points: 0,
      },
    ).points;

/** What an item is worth by its own figure; `undefined` where it has none and raters judge. */
export function computedPoints({ way, figure, bands }: Item, facts: Facts): number | undefined {
  const known = way === 'bands' && figure ? facts[figure] : undefined;
  return known && bandPoints(percentOf(known), bands ?? []);
}
