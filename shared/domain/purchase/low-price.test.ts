import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowPrices } from './low-price.ts';

/** 财库〔2026〕2号, from 2026-02-01 (domain.md 1.4, secondary). */
const shares = { ofMeanPercent: 50, ofSecondLowestPercent: 50, ofCeilingPercent: 45 };
const offers = (...prices: number[]) =>
  prices.map((priceFen, i) => ({ organizationId: `o${i}`, priceFen }));

describe('abnormally low prices', () => {
  test('ceiling 100, offers 41, 78, 80, 89: only the ceiling fires, for 41', () => {
    expect(lowPrices(offers(41, 78, 80, 89), 100, shares)).toEqual({ o0: ['ceiling'] });
  });

  test.each([
    // Mean 72, half of it 36; second lowest 78, half of it 39; 45 of the ceiling.
    { price: 36, rest: [78, 80, 94], signs: ['secondLowest', 'ceiling'] },
    { price: 35, rest: [78, 80, 95], signs: ['mean', 'secondLowest', 'ceiling'] },
    { price: 39, rest: [78, 80, 91], signs: ['ceiling'] },
    { price: 45, rest: [78, 80, 85], signs: undefined },
  ])('strictly below: $price of $rest', ({ price, rest, signs }) => {
    expect(lowPrices(offers(price, ...rest), 100, shares)['o0']).toEqual(signs);
  });

  test('one offer alone has no second lowest, and is half of no mean but its own', () => {
    expect(lowPrices(offers(44), 100, shares)).toEqual({ o0: ['ceiling'] });
    expect(lowPrices([], 100, shares)).toEqual({});
  });

  test('a higher price never looks lower, and higher shares never catch fewer', () => {
    const price = fc.integer({ min: 1, max: 1_000_000_000_00 });
    fc.assert(
      fc.property(fc.array(price, { minLength: 1, maxLength: 8 }), price, (prices, ceiling) => {
        const low = lowPrices(offers(...prices), ceiling, shares);
        const caught = Object.keys(low).map((id) => prices[Number(id.slice(1))] ?? 0);
        const free = prices.filter((one) => !caught.includes(one));
        expect(Math.max(0, ...caught)).toBeLessThanOrEqual(Math.min(...free, Infinity));
        const raised = lowPrices(offers(...prices), ceiling, {
          ofMeanPercent: 65,
          ofSecondLowestPercent: 65,
          ofCeilingPercent: 65,
        });
        expect(Object.keys(raised)).toEqual(expect.arrayContaining(Object.keys(low)));
      }),
      { seed: 20_260_201, numRuns: 300 },
    );
  });
});
