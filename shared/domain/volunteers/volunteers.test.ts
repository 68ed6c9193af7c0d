import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../time.ts';
import { mechanismOf, together } from './figures.ts';
import { lastTwelve, minutesOf, spanOf, streakOf } from './hours.ts';

const minute = 60_000;
const at = (minutes: number) => instant(Date.parse('2026-07-04T01:00:00.000Z') + minutes * minute);
const span = (from: number, to: number) => ({ from: at(from), to: at(to) });

test('[4-38] hours are those of the activity, whenever the phone signs out', () => {
  const activity = { startsAt: at(0), endsAt: at(120) };
  expect(spanOf({ in: at(-300), out: at(900) }, activity)).toEqual(span(-30, 150));
  expect(minutesOf(spanOf({ in: at(10), out: at(70) }, activity), [])).toBe(60);
  expect(minutesOf(spanOf({ in: at(200), out: at(300) }, activity), [])).toBe(0);
});

test('[4-38] no minute of somebody is counted twice, in whatever order they sign in', () => {
  const some = fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(some, (pairs) => {
      const spans = pairs.map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));
      const counted = spans.map((one, i) => minutesOf(one, spans.slice(0, i)));
      const minutes = new Set(
        pairs.flatMap(([a, b]) =>
          Array.from({ length: Math.abs(a - b) }, (_, i) => Math.min(a, b) + i),
        ),
      );
      expect(counted.reduce((sum, one) => sum + one, 0)).toBe(minutes.size);
    }),
    { seed: 4, numRuns: 60 },
  );
});

test('[4-38] a month that has only begun breaks no row of months', () => {
  const months = ['2025-11', '2025-12', '2026-01', '2026-02'];
  expect(streakOf(months, '2026-03')).toBe(4);
  expect(streakOf(months, '2026-02')).toBe(4);
  expect(streakOf(months, '2026-04')).toBe(0);
  expect(lastTwelve('2026-03')).toContain('2025-04');
});

test('[4-38] the source: 30,000 of some 714,300 residents are 4.2 %', () => {
  const sums = together([
    { n: 20_000, 'o.retiree': 15_000, 'l.2026-03': 900, m: 600_000, s: 30_000 },
    { n: 10_000, 'o.security': 9_000, 'l.2025-03': 400, m: 300_000, s: 20_000 },
  ]);
  const figures = mechanismOf(sums, { month: '2026-03', residents: 714_300 });
  expect(figures).toMatchObject({ registered: 30_000, active: 900, times: 50_000, mainlyTwo: 0.8 });
  expect(Math.round((figures.share ?? 0) * 1000) / 10).toBe(4.2);
});
