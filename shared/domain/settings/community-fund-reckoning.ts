import type { Day } from '../time.ts';

export const communityFundKinds = ['office', 'staff', 'infrastructure'] as const;

/** So much of the formula as is reckoned with; the setting adds its name and where it comes from. */
type Formula = {
  kind: (typeof communityFundKinds)[number];
  baseFen: number;
  perHouseholdFen: number;
  aboveHouseholds: number;
  validFrom: Day;
};

/** The formula of `kind` in force on `day`; `undefined` where none was entered: nothing is assumed. */
export const communityFundOn = <F extends Formula>(
  funds: readonly F[],
  kind: F['kind'],
  day: Day,
): F | undefined =>
  funds
    .filter((one) => one.kind === kind && one.validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];

/**
 * A year's money of one community.
 *
 * @param households - dwellings; in old communities permanent households (seed 4-54). A whole number, at least 0
 * @example communityFundFen(proposed, 1290) // 716_000: 2,000 yuan and 4 for each household
 */
export const communityFundFen = (
  { baseFen, perHouseholdFen, aboveHouseholds }: Formula,
  households: number,
): number => baseFen + perHouseholdFen * Math.max(0, households - aboveHouseholds);

/** What is missing where `givenFen` is all there is for what costs `neededFen`; 0 where nothing is. */
export const fundGapFen = (neededFen: number, givenFen: number): number =>
  Math.max(0, neededFen - givenFen);
