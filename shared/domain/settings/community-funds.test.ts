import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communityFundFen, communityFundOn, fundGapFen } from './community-fund-reckoning.ts';
import { settingKinds } from './kinds.ts';
import { officeFundProposed, officeFundUntil2007, staffFund } from './presets/community-funds.ts';

const yuan = (amount: number) => amount * 100;
const funds = [officeFundUntil2007, officeFundProposed, staffFund];

describe('what a community is given by its households', () => {
  test('[4-53] proposed: 2,000 yuan and 4 for each household (domain.md 3.3)', () => {
    expect(
      [265, 1_290, 2_000, 3_400].map((households) =>
        communityFundFen(officeFundProposed, households),
      ),
    ).toEqual([3_060, 7_160, 10_000, 15_600].map(yuan));
  });

  test('[4-53] as it was: 4,000 yuan and 1 for each household above 2,000', () => {
    expect(communityFundFen(officeFundUntil2007, 3_400)).toBe(yuan(5_400));
    expect(communityFundFen(officeFundUntil2007, 265)).toBe(yuan(4_000));
  });

  test('[4-22] staff: 3,500 yuan a year for every 100 households', () => {
    expect(communityFundFen(staffFund, 1_290)).toBe(yuan(45_150));
  });

  test('[4-44] a medium community with 7,000 yuan guaranteed lacks 5,000 to 8,000 for its office, 25,000 to 28,000 in all', () => {
    const guaranteed = yuan(7_000);
    expect([12_000, 15_000].map((needed) => fundGapFen(yuan(needed), guaranteed))).toEqual(
      [5_000, 8_000].map(yuan),
    );
    expect([32_000, 35_000].map((needed) => fundGapFen(yuan(needed), guaranteed))).toEqual(
      [25_000, 28_000].map(yuan),
    );
  });

  test('[4-43] who needs 3,000,000 yuan and has 2,000,000 lacks a million; who has more than they need lacks nothing', () => {
    expect(fundGapFen(yuan(3_000_000), yuan(2_000_000))).toBe(yuan(1_000_000));
    expect(fundGapFen(yuan(2_000_000), yuan(3_000_000))).toBe(0);
  });

  test('holds from its day on until another of its kind does; before the first there is none', () => {
    expect(communityFundOn(funds, 'office', '2007-06-30')).toBe(officeFundUntil2007);
    expect(communityFundOn(funds, 'office', '2007-07-01')).toBe(officeFundProposed);
    expect(communityFundOn(funds, 'office', '2001-12-31')).toBeUndefined();
    expect(communityFundOn(funds, 'infrastructure', '2026-01-01')).toBeUndefined();
  });

  test('never gives less for more households', () => {
    fc.assert(
      fc.property(fc.constantFrom(...funds), fc.nat(50_000), fc.nat(50_000), (fund, a, b) => {
        const [fewer, more] = a < b ? [a, b] : [b, a];
        expect(communityFundFen(fund, more)).toBeGreaterThanOrEqual(communityFundFen(fund, fewer));
      }),
      { seed: 2026 },
    );
  });

  test('the presets fit the setting', () => {
    expect(settingKinds.communityFunds.safeParse(funds).success).toBe(true);
  });
});
