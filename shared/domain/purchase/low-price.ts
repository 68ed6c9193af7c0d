import type { RuleSet } from '../policy/rules.ts';
import { type LowPriceSign, lowPriceSigns } from './review.ts';

export type LowPriceShares = Pick<
  NonNullable<RuleSet['lowPrice']>,
  'ofMeanPercent' | 'ofSecondLowestPercent' | 'ofCeilingPercent'
>;

type Offer = { organizationId: string; priceFen: number };

const isBelow = (priceFen: number, percent: number, ofFen: bigint, count = 1n) =>
  BigInt(priceFen) * 100n * 100n * count < BigInt(Math.round(percent * 100)) * ofFen;

/**
 * Offers so low that the applicant must explain them: strictly below a share of the mean of all offers that
 * passed, of the second lowest, or of the ceiling (without one, the budget). A sign is not yet a verdict.
 *
 * @param offers - the prices as offered, before any policy deduction
 * @returns by organization, every sign that fires; organizations without any are left out
 * @example ceiling 100, offers 41, 78, 80, 89, shares 50, 50, 45: only the ceiling fires, for 41
 */
export function lowPrices(
  offers: readonly Offer[],
  ceilingFen: number,
  shares: LowPriceShares,
): Record<string, LowPriceSign[]> {
  const sum = offers.reduce((total, { priceFen }) => total + BigInt(priceFen), 0n);
  const second = offers.map(({ priceFen }) => priceFen).sort((a, b) => a - b)[1];
  const signsOf = ({ priceFen }: Offer): LowPriceSign[] =>
    lowPriceSigns.filter((sign) => {
      if (sign === 'mean')
        return isBelow(priceFen, shares.ofMeanPercent, sum, BigInt(offers.length));
      if (sign === 'ceiling') return isBelow(priceFen, shares.ofCeilingPercent, BigInt(ceilingFen));
      return (
        second !== undefined && isBelow(priceFen, shares.ofSecondLowestPercent, BigInt(second))
      );
    });
  return Object.fromEntries(
    offers
      .map((offer) => [offer.organizationId, signsOf(offer)] as const)
      .filter(([, signs]) => signs.length > 0),
  );
}
