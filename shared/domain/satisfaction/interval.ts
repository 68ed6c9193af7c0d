/** Of the normal distribution, two-sided 95 %. */
const z95 = 1.959964;

/** From, to: the lower and upper end of a 95 % interval. */
export type Interval = { from: number; to: number };

/**
 * The 95 % interval of a share by Wilson's score (E. B. Wilson, JASA 22 (1927) 209–212), which holds for few
 * answers and for shares near 0 and 1, where the textbook's interval shrinks to nothing.
 *
 * No correction for a finite population is made: those who answer chose to, so they are no random sample of
 * those who came, and the interval must not claim to be narrower because many of them did.
 *
 * @param share - 0 to 1
 * @param n - answers, more than 0
 * @throws {RangeError} for no answers, or a share that is none
 * @example wilson(0.98, 50) // { from: 0.8916, to: 0.9966 }: 49 of 50 is not "98 %"
 */
export function wilson(share: number, n: number): Interval {
  if (!(n > 0) || !(share >= 0 && share <= 1)) throw new RangeError(`share ${share} of ${n}`);
  const z2 = z95 ** 2;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}

/**
 * The 95 % interval of a mean of scores from 1 to 5: Wilson's, on the mean as a share of the way from 1 to 5.
 * A score between two ends varies at most as much as one that knows only the ends (Bhatia and Davis, American
 * Mathematical Monthly 107 (2000) 353–357), so this is as trustworthy as Wilson's and rather too wide than too
 * narrow; and it does not collapse when everybody says 5, as Student's would.
 *
 * @param mean - 1 to 5
 * @param n - answers, more than 0
 */
export function meanInterval(mean: number, n: number): Interval {
  const { from, to } = wilson((mean - 1) / 4, n);
  return { from: 1 + 4 * from, to: 1 + 4 * to };
}

/** Whether the difference between two results is more than chance explains: their intervals have nothing in common. */
export const differ = (a: Interval, b: Interval): boolean => a.from > b.to || b.from > a.to;
