import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConsequencesSetting } from '../settings/evaluation.ts';
import {
  guangdongConsequences,
  haishuConsequences,
  zhongshanConsequences,
} from '../settings/presets/evaluation.ts';
import { followsFrom, plusMonths } from './consequence.ts';
import { creditOf, type PublicResult } from './credit.ts';

const result = (change: Partial<PublicResult>): PublicResult => ({
  tenant: 'jiangnan',
  purchase: 'p',
  phase: 'final',
  points: 80,
  grade: 'B',
  isPass: true,
  day: '2026-01-10',
  ...change,
});

describe('the credit record of an organization', () => {
  test('a worked example: age and phase weigh, every point has its result', () => {
    const record = creditOf(
      [
        result({ points: 90, day: '2026-03-01' }),
        result({ tenant: 'binhe', points: 60, day: '2025-03-01', phase: 'midTerm' }),
        result({ points: 20, day: '2022-01-01' }),
      ],
      [{ tenant: 'binhe', purchase: 'q', from: '2026-01-01', until: '2027-01-01' }],
      '2026-04-01',
    );
    // 90 counts 3 × 2 = 6, 60 of the year before 2 × 1 = 2, 2022 no longer: (540 + 120) / 8 = 82.5; one bar: − 20.
    expect(record.lines.map(({ weight, share }) => [weight, share])).toEqual([
      [6, 67.5],
      [2, 15],
    ]);
    expect(record).toMatchObject({ score: 62.5, mean: 82.5, deduction: 20 });
  });

  test('no results are no bad record', () => {
    expect(creditOf([], [], '2026-04-01').score).toBeUndefined();
  });

  test('shares add up to the mean, and a better result never lowers the score', () => {
    const day = fc
      .integer({ min: 0, max: 1200 })
      .map((ago) => new Date(Date.UTC(2026, 3, 1) - ago * 86_400_000).toISOString().slice(0, 10));
    const results = fc.array(
      fc.record({ points: fc.integer({ min: 0, max: 1050 }).map((n) => n / 10), day }).map(result),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(results, fc.nat(), (all, at) => {
        const before = creditOf(all, [], '2026-04-01');
        const better = all.map((one, index) =>
          index === at % all.length ? { ...one, points: one.points + 3 } : one,
        );
        const sum = before.lines.reduce((total, { share }) => total + share, 0);
        const isWhole = before.mean === undefined || Math.abs(sum - before.mean) < 1e-9;
        expect(
          isWhole && (creditOf(better, [], '2026-04-01').score ?? 0) >= (before.score ?? 0),
        ).toBe(true);
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});

describe('what follows', () => {
  const ids = (rules: ReturnType<typeof followsFrom>) => rules.map(({ id }) => id);

  test('Haishu: a pass at mid-term is paid, a fail is stopped and ended', () => {
    const at = { phase: 'midTerm', grade: 'pass' } as const;
    expect(ids(followsFrom(haishuConsequences, { ...at, isPass: true }))).toEqual(['haishu-pass']);
    expect(ids(followsFrom(haishuConsequences, { ...at, isPass: false }))).toEqual([
      'haishu-stop',
      'haishu-end',
    ]);
    expect(followsFrom(haishuConsequences, { ...at, phase: 'final', isPass: false })).toEqual([]);
  });

  test.each([
    ['A', true, ['guangdong-excellent']],
    ['B', true, ['guangdong-mend']],
    ['C', false, ['guangdong-out']],
  ])('Guangdong: grade %s', (grade, isPass, expected) => {
    expect(ids(followsFrom(guangdongConsequences, { phase: 'final', grade, isPass }))).toEqual(
      expected,
    );
  });

  test('Zhongshan: breach is out for three years; how much comes back it does not say', () => {
    const rules = followsFrom(zhongshanConsequences, {
      phase: 'final',
      grade: 'C',
      isPass: false,
      isBreach: true,
    });
    expect(ids(rules)).toEqual(['zhongshan-wait', 'zhongshan-back', 'zhongshan-breach']);
    expect(rules[1]?.percent).toBeUndefined();
    expect(rules[2]?.months).toBe(36);
    expect(ConsequencesSetting.safeParse(zhongshanConsequences).success).toBe(true);
  });

  test('a bar ends on the same day of the month, or its last', () => {
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(plusMonths('2026-11-15', 36)).toBe('2029-11-15');
  });
});
