import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from './facts.ts';
import { rowOf } from './row.ts';
import type { Statement } from './statement.ts';
import { endOfYear, rowsOfYear, yearsTouched } from './years.ts';

const place = '320583103001';
const stated = (on: string, count: number, seq: number): Statement => ({
  id: String(seq),
  community: place,
  on,
  what: { group: 'workers', count },
  by: '周敏',
  at: '2026-01-01T00:00:00.000Z' as Statement['at'],
  seq,
});

const aDay = fc
  .tuple(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`);

test('[4-15] a year that is over reads as what was stated up to its last day, in whatever order it was stated', () => {
  fc.assert(
    fc.property(fc.array(aDay, { minLength: 1, maxLength: 12 }), (days) => {
      const kept = new Map<number, ReturnType<typeof rowOf>>();
      const all: Statement[] = [];
      days.forEach((on, seq) => {
        const one = stated(on, seq + 1, seq);
        for (const { year, row } of yearsTouched(place, all, [one])) kept.set(year, row);
        all.push(one);
      });
      const latest = rowOf(place, factsOf(all));
      for (let year = 2018; year <= 2027; year += 1) {
        const of = kept.get(year);
        const [shown] = rowsOfYear(latest ? [latest] : [], of ? [of] : [], year);
        expect(shown).toEqual(rowOf(place, factsOf(all, endOfYear(year))));
      }
    }),
    { seed: 41, numRuns: 150 },
  );
});
