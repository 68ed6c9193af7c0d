/** Fewer than this many people in a cell could be recognized. */
export const smallestCell = 5;

/** A distribution with the cells that could point at somebody taken out: `null` is “1 to 4”, or hidden with one. */
export type Shown<K extends string> = Record<K, number | null>;

/**
 * Hides cells of 1 to 4. Where just one is hidden, it could be had from the sum: the smallest other one that is
 * not empty is hidden with it.
 */
export function withoutSmallCells<K extends string>(cells: Readonly<Record<K, number>>): Shown<K> {
  const entries = Object.entries(cells) as [K, number][];
  const hidden = new Set(entries.filter(([, n]) => n > 0 && n < smallestCell).map(([key]) => key));
  if (hidden.size === 1) {
    const [next] = entries
      .filter(([key, n]) => n > 0 && !hidden.has(key))
      .sort(([, a], [, b]) => a - b);
    if (next) hidden.add(next[0]);
  }
  return Object.fromEntries(
    entries.map(([key, n]) => [key, hidden.has(key) ? null : n]),
  ) as Shown<K>;
}

/** A share in tenths of a percent; `null` where it would tell of fewer than five people, on either side. */
export function share(part: number, whole: number): number | null {
  if (whole < smallestCell) return null;
  const isSmall = (n: number) => n > 0 && n < smallestCell;
  return isSmall(part) || isSmall(whole - part) ? null : Math.round((part / whole) * 1000) / 10;
}
