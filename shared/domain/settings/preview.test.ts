import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../calendar/state-council.ts';
import { consultationRules } from '../policy/presets/competitive-consultation.ts';
import type { RuleSet } from '../policy/rules.ts';
import { plusDays, startOfDay } from '../time.ts';
import { differences } from './differences.ts';
import { effectsOf, type Sample, sampleOf } from './preview.ts';

const withBidding = (count: number): RuleSet => ({
  ...consultationRules,
  periods: {
    ...consultationRules.periods,
    bidding: { ...consultationRules.periods.bidding, count },
  },
});
const dateIn = (sample: Sample | undefined, name: string) =>
  sample?.dates.find((date) => date.name === name);
const day = fc.integer({ min: 0, max: 700 }).map((days) => plusDays('2025-01-01', days));

describe('a sample purchase', () => {
  test('a longer window for bidding never makes any date earlier', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        day,
        (count, more, on) => {
          const published = startOfDay(on);
          const [shorter, longer] = [count, count + more].map((n) =>
            sampleOf(withBidding(n), publishedCalendar, published),
          );
          for (const { name, at } of shorter?.dates ?? [])
            expect((dateIn(longer, name)?.at ?? '') >= at).toBe(true);
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  test('each date follows from its rule: the challenge ends seven working days after the announcement', () => {
    const sample = sampleOf(consultationRules, publishedCalendar, startOfDay('2026-03-02'));
    const challenge = dateIn(sample, 'challenge');
    expect(challenge).toMatchObject({ count: 7, unit: 'workingDays', certainty: 'primary' });
    expect(challenge?.source).toContain('第五十二条');
    expect(sample.figures).toMatchObject({ panelSize: 3, experts: 2, priceMin: 10, priceMax: 30 });
  });

  test('a rule set that comes has no before, one that goes no after', () => {
    const calendar = publishedCalendar;
    const next = { ...consultationRules, id: 'other' };
    const effects = effectsOf(
      { rules: [consultationRules], calendar },
      { rules: [next], calendar },
      startOfDay('2026-03-02'),
    );
    expect(effects.map(({ before, after }) => [before !== undefined, after !== undefined])).toEqual(
      [
        [true, false],
        [false, true],
      ],
    );
  });
});

describe('differences', () => {
  const value = fc.jsonValue({ maxDepth: 4 });

  test('nothing differs from itself, and what differs is told', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(differences(a, structuredClone(a))).toEqual([]);
        const isSame = JSON.stringify(a) === JSON.stringify(b);
        if (isSame) expect(differences(a, b)).toEqual([]);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('entries are told apart by their id, wherever they stand', () => {
    const before = [
      { id: 'a', count: 1 },
      { id: 'b', count: 2 },
    ];
    const after = [
      { id: 'b', count: 3 },
      { id: 'a', count: 1 },
      { id: 'c', count: 4 },
    ];
    expect(differences(before, after)).toEqual([
      { pointer: '/b/count', before: 2, after: 3 },
      { pointer: '/c', after: { id: 'c', count: 4 } },
    ]);
  });
});
