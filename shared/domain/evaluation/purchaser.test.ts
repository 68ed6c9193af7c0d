import { expect, test } from 'vitest';
import { appraisalOf } from './purchaser.ts';

const items = [
  { id: 'clear', name: { zh: '要求清楚', en: 'Clear' } },
  { id: 'paid', name: { zh: '按时付款', en: 'Paid in time' } },
];
const round = (organization: string, marks?: Record<string, number>) => ({
  organization,
  purchaserMarks: marks,
});

test('organizations rate their purchaser; a mean of fewer than three is told to nobody', () => {
  const two = [round('a', { clear: 5 }), round('b', { clear: 2 }), round('c')];
  expect(appraisalOf(two, items)).toEqual({ organizations: 2, items: [] });
  const again = [round('a', { clear: 5 }), round('a', { clear: 5 }), round('a', { clear: 1 })];
  expect(appraisalOf(again, items).items).toEqual([]);
  const three = [...two, round('d', { clear: 4, paid: 1 })];
  expect(appraisalOf(three, items)).toEqual({
    organizations: 3,
    items: [{ ...items[0], mean: 3.67, n: 3 }],
  });
});
