import { expect, test } from 'vitest';
import requirements from '../docs/requirements.json' with { type: 'json' };
import { coverage, idsIn } from './requirements.ts';

test('ids are read from every way of writing them', () => {
  expect(idsIn('[1-15] supplements stop at 10 %')).toEqual(['1-15']);
  expect(idsIn('[1-15][3-06] both')).toEqual(['1-15', '3-06']);
  expect(idsIn('settlement > [1-15, 3-06] both')).toEqual(['1-15', '3-06']);
  expect(idsIn('[GB/T 36000] is no id, 1-15 without brackets neither')).toEqual([]);
});

test('a failed test answers nothing and an unknown id is reported', () => {
  const list = [
    { id: '1-01', item: 'a', feature: '' },
    { id: '1-02', item: 'b', feature: '' },
  ];
  const found = coverage(list, [
    { title: '[1-01] works', state: 'passed', file: 'x' },
    { title: '[1-02] does not', state: 'failed', file: 'x' },
    { title: '[9-99] typing error', state: 'passed', file: 'x' },
  ]);
  expect([...found.answered.keys()]).toEqual(['1-01']);
  expect(found.unanswered.map((r) => r.id)).toEqual(['1-02']);
  expect(found.unknown.map((u) => u.id)).toEqual(['9-99']);
});

test('the list of requirements has no gap, no repetition and nothing lost', () => {
  const counts = { '0': 15, '1': 19, '2': 16, '3': 58, '4': 75 };
  const expected = Object.entries(counts).flatMap(([seed, count]) =>
    Array.from({ length: count }, (_, index) => `${seed}-${String(index + 1).padStart(2, '0')}`),
  );
  expect(requirements.map((requirement) => requirement.id)).toEqual(expected);
});
