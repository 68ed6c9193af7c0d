import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fen, splitFen, sumFen } from './money.ts';

test('what cannot be split evenly goes to the last part', () => {
  expect(splitFen(fen(100_01), [30, 40, 30])).toEqual([3000, 4000, 3001]);
  expect(splitFen(fen(1), [50, 50])).toEqual([0, 1]);
  expect(splitFen(fen(300_000_00), [100])).toEqual([300_000_00]);
});

test('percents that do not add up are a mistake of the caller', () => {
  expect(() => splitFen(fen(100), [50, 49])).toThrow(RangeError);
});

test('the parts of any amount add up to it, and none is negative', () => {
  const percents = fc
    .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })
    .filter((parts) => parts.reduce((a, b) => a + b, 0) < 100)
    .map((parts) => [...parts, 100 - parts.reduce((a, b) => a + b, 0)]);
  fc.assert(
    fc.property(fc.maxSafeNat(), percents, (total, parts) => {
      const split = splitFen(fen(total), parts);
      expect(sumFen(split)).toBe(total);
      expect(split.every((part) => part >= 0)).toBe(true);
    }),
    { seed: 1 },
  );
});

test.each([-1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN])('%d is no amount', (amount) => {
  expect(() => fen(amount)).toThrow();
});
