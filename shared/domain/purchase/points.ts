import type { Plan } from './plan.ts';

/** The quotient to the nearest whole number, a half upwards (四舍五入); exact for any size, below 0 as well. */
export function rounded(dividend: bigint, divisor: bigint): number {
  const doubled = 2n * dividend + divisor;
  const whole = doubled / (2n * divisor);
  return Number(doubled < 0n && whole * 2n * divisor !== doubled ? whole - 1n : whole);
}

/**
 * Points for price, low price first (MoF 2014 no. 214, article 24): the lowest gets them all, the others
 * in proportion; no average, nothing trimmed.
 *
 * @param priceFen - this application's price, more than 0
 * @param lowestFen - the lowest price among the eligible
 * @param weight - what price is worth, in points, 0 to 100
 * @returns hundredths of a point, rounded half up as review reports are
 * @throws {RangeError} when `lowestFen` is not in (0, `priceFen`]: two calls were mixed up
 * @example pricePoints(95_00, 82_00, 10) // 863
 */
export function pricePoints(priceFen: number, lowestFen: number, weight: number): number {
  if (lowestFen <= 0 || lowestFen > priceFen)
    throw new RangeError(`lowest ${lowestFen}, price ${priceFen}`);
  return rounded(BigInt(weight) * 100n * BigInt(lowestFen), BigInt(priceFen));
}

/**
 * The mean of the experts' totals: all count, none is trimmed.
 *
 * @returns hundredths of a point, rounded half up
 * @throws {RangeError} without any sheet
 */
export function meanPoints(totals: readonly number[]): number {
  if (totals.length === 0) throw new RangeError('no score sheets');
  const sum = totals.reduce((a, b) => a + b, 0);
  return rounded(BigInt(sum) * 100n, BigInt(totals.length));
}

type Points = Readonly<Record<string, number>>;

const sumOf = (points: Points, items: readonly { id: string }[]) =>
  items.reduce((sum, { id }) => sum + (points[id] ?? 0), 0);

/** What a sheet gives of the hundred; bonus items come on top. */
export const sheetTotal = (points: Points, { criteria }: Pick<Plan, 'criteria'>): number =>
  sumOf(points, criteria);

/** What a sheet adds beyond the hundred, or takes away (Zhongshan: bonus 5 to 20, domain.md 2.3). */
export const bonusTotal = (points: Points, { bonusItems = [] }: Pick<Plan, 'bonusItems'>): number =>
  sumOf(points, bonusItems);

/**
 * What the ballots of residents or of organizations are worth: the share that supports the application, of 100.
 *
 * @returns hundredths of a point, rounded half up
 * @throws {RangeError} without any ballot, or with more votes than ballots
 */
export function votePoints(votes: number, ballots: number): number {
  if (ballots <= 0 || votes < 0 || votes > ballots)
    throw new RangeError(`${votes} votes of ${ballots} ballots`);
  return rounded(BigInt(votes) * 10_000n, BigInt(ballots));
}
