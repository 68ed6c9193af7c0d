import type { Plan } from './plan.ts';
import type { Purchase, Ranked } from './purchase.ts';
import { eligible } from './stages/5-eligibility.ts';

/** The quotient to the nearest whole number, a half upwards (四舍五入); exact for any size. */
const rounded = (dividend: bigint, divisor: bigint): number =>
  Number((2n * dividend + divisor) / (2n * divisor));

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

export const sheetTotal = (points: Record<string, number>, plan: Pick<Plan, 'criteria'>): number =>
  plan.criteria.reduce((sum, { id }) => sum + (points[id] ?? 0), 0);

type Candidate = Omit<Ranked, 'rank'> & { priceFen: number; submittedAt: string };

/** Equal points: the lower price goes first, then the earlier submission; the id only for a full tie. */
const byMerit = (a: Candidate, b: Candidate) =>
  b.totalPoints - a.totalPoints ||
  a.priceFen - b.priceFen ||
  (a.submittedAt + a.organizationId < b.submittedAt + b.organizationId ? -1 : 1);

/** The eligible applications in order of merit, with how each came to its points. */
export function rank(purchase: Purchase): Ranked[] {
  const applications = eligible(purchase);
  // An expert who was replaced leaves sheets behind; they stay in the file and do not count.
  const panel = (purchase.panel?.seats ?? [])
    .filter((seat) => seat.conflict === 'none')
    .map((seat) => seat.personId);
  const lowest = Math.min(...applications.map((a) => a.body.requestedFen));
  const candidates = applications.map((application): Candidate => {
    const { id: organizationId } = application.organization;
    const priceFen = application.body.requestedFen;
    const totals = Object.values(purchase.sheets)
      .filter((sheet) => sheet.organizationId === organizationId && panel.includes(sheet.expert))
      .map((sheet) => sheetTotal(sheet.points, purchase.plan));
    const panelPoints = meanPoints(totals);
    const price = pricePoints(priceFen, lowest, purchase.plan.priceWeight);
    return {
      organizationId,
      panelPoints,
      pricePoints: price,
      totalPoints: panelPoints + price,
      priceFen,
      submittedAt: application.submittedAt,
    };
  });
  return candidates
    .sort(byMerit)
    .map(({ priceFen: _price, submittedAt: _at, ...ranked }, i) => ({ ...ranked, rank: i + 1 }));
}
