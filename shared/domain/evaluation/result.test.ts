import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { performanceRubric, suzhouMidTerm } from '../settings/presets/evaluation-rubrics.ts';
import { RubricsSetting } from '../settings/rubrics.ts';
import type { Facts } from './facts.ts';
import { bandPoints } from './points.ts';
import { gradeOf, resultOf, type Sheet } from './result.ts';
import type { EvaluationRubric } from './rubric.ts';

const rubric: EvaluationRubric = {
  id: 'worked',
  name: { zh: '算例', en: 'Worked example' },
  source: 'by hand',
  passMark: 60,
  raters: [
    { kind: 'evaluator', weight: 50, isRequired: true },
    { kind: 'residents', weight: 20 },
    { kind: 'community', weight: 20 },
    { kind: 'finance', weight: 10 },
  ],
  adjustments: [
    { id: 'plus', name: { zh: '加', en: 'plus' }, kind: 'bonus', max: 5 },
    { id: 'minus', name: { zh: '减', en: 'minus' }, kind: 'deduction', max: 5 },
  ],
  grades: [
    { id: 'A', fromPoints: 85 },
    { id: 'B', fromPoints: 60 },
    { id: 'C', fromPoints: 0 },
  ],
  criteria: [
    {
      id: 'people',
      name: { zh: '人数', en: 'People' },
      max: 30,
      way: 'bands',
      figure: 'peopleServed',
      bands: [
        { fromPercent: 100, points: 30 },
        { fromPercent: 80, points: 20 },
        { fromPercent: 60, points: 10 },
      ],
    },
    {
      id: 'effect',
      name: { zh: '成效', en: 'Effect' },
      max: 40,
      raters: ['evaluator', 'residents', 'community'],
    },
    { id: 'money', name: { zh: '财务', en: 'Money' }, max: 30, raters: ['evaluator', 'finance'] },
  ],
};
const facts: Facts = {
  peopleServed: { actual: 170, planned: 200 },
  satisfaction: { actual: 4.5, planned: 5 },
};
const evaluator: Sheet = {
  kind: 'evaluator',
  points: { effect: 30, money: 24 },
  adjustments: { plus: 2, minus: 0.5 },
};
const community: Sheet = { kind: 'community', points: { effect: 35 } };
const finance: Sheet = { kind: 'finance', points: { money: 18 } };

describe('the result of a round', () => {
  test('[1-14] a worked example: several raters, their weights, a figure, bonus and deduction', () => {
    const result = resultOf(rubric, [evaluator, community, finance], facts);
    // People: 170 of 200 is 85 %, from 80 % on 20 points.
    // Effect: evaluator 30 × 50, residents 4.5 of 5 of 40 = 36 × 20, community 35 × 20; weights 90:
    //   (1500 + 720 + 700) / 90 = 32.444…
    // Money: evaluator 24 × 50, finance 18 × 10; weights 60: (1200 + 180) / 60 = 23.
    // 20 + 32.444 + 23 = 75.444; + 2 − 0.5 = 76.944, to a tenth rounded down 76.9: B.
    expect(result).toMatchObject({
      points: 76.9,
      base: 75.4,
      bonus: 2,
      deduction: 0.5,
      grade: 'B',
      isPass: true,
    });
    expect(result?.items.map(({ from }) => from)).toEqual(['figure', 'raters', 'raters']);
    expect(result?.missing).toEqual([]);
  });

  test('a rater who did not come: the weights of the others are shared out again', () => {
    const result = resultOf(rubric, [evaluator, community], {
      peopleServed: { actual: 170, planned: 200 },
    });
    // Neither residents nor finance. Effect: (30 × 50 + 35 × 20) / 70 = 31.428…; money: the evaluator's 24.
    // 20 + 31.428 + 24 + 2 − 0.5 = 76.928. Of 100 the evaluator has 50 / 70, the community 20 / 70.
    expect(result?.points).toBe(76.9);
    expect(result?.missing).toEqual(['residents', 'finance']);
    expect(result?.raters.map(({ effective }) => effective.toFixed(2))).toEqual([
      '71.43',
      '0.00',
      '28.57',
      '0.00',
    ]);
  });

  test('a rater the rubric cannot do without: no result', () => {
    expect(resultOf(rubric, [community, finance], facts)).toBeUndefined();
  });

  test('where a figure is unknown raters judge its item', () => {
    const judged = { ...evaluator, points: { ...evaluator.points, people: 25 } };
    const result = resultOf(rubric, [judged], {});
    expect(result?.items[0]).toMatchObject({ points: 25, from: 'raters' });
  });

  test.each([
    [100, 3],
    [99.9, 2],
    [80, 2],
    [79.9, 1],
    [60, 1],
    [59.9, 0],
  ])('the Shanghai table: %d percent of the plan is worth %d of 3', (percent, points) => {
    const bands = performanceRubric.criteria.find(({ id }) => id === 'people-served')?.bands ?? [];
    expect(bandPoints(percent, bands)).toBe(points);
  });

  test.each([
    [85, 'A'],
    [84.9, 'B'],
    [60, 'B'],
    [59.9, 'C'],
  ])('%d points are an %s', (points, grade) => {
    expect(gradeOf(performanceRubric, points, 60)).toBe(grade);
  });

  test('a bonus lifts beyond the hundred', () => {
    const full: Sheet = {
      kind: 'evaluator',
      points: { implementation: 40, resources: 20, finance: 20, effect: 20 },
      adjustments: { bonus: 5 },
    };
    const taken = { ...suzhouMidTerm, source: suzhouMidTerm.source };
    expect(resultOf(taken, [full], {})).toMatchObject({ points: 105, base: 100, grade: 'pass' });
  });

  test('[0-10] the shipped rubrics are valid settings, each with its source', () => {
    expect(RubricsSetting.safeParse([suzhouMidTerm, performanceRubric]).error).toBeUndefined();
    const light = { ...suzhouMidTerm, raters: [{ kind: 'evaluator', weight: 90 }] };
    expect(RubricsSetting.safeParse([light]).error?.issues.map(({ message }) => message)).toContain(
      'weights-must-add-to-100',
    );
  });
});

const half = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((n) => n / 2);
const sheetOf = (kind: Sheet['kind']) =>
  fc
    .record({ effect: half(40), money: half(30), people: half(30) })
    .map((points): Sheet => ({ kind, points }));
const sheets = fc
  .tuple(
    fc.array(sheetOf('evaluator'), { minLength: 1, maxLength: 3 }),
    fc.array(sheetOf('community'), { maxLength: 3 }),
    fc.array(sheetOf('finance'), { maxLength: 2 }),
  )
  .map((all) => all.flat());
const settings = { numRuns: 150, seed: 5 };

describe('for all sheets', () => {
  test('weights of those who came add up to a hundred, in all and item by item', () => {
    fc.assert(
      fc.property(sheets, (all) => {
        const result = resultOf(rubric, all, facts);
        const total = result?.raters.reduce((sum, { effective }) => sum + effective, 0) ?? 0;
        const perItem = (result?.items ?? [])
          .filter(({ from }) => from === 'raters')
          .map(({ by }) => by.reduce((sum, { weight }) => sum + weight, 0));
        expect([total, ...perItem].every((sum) => Math.abs(sum - 100) < 1e-6)).toBe(true);
      }),
      settings,
    );
  });

  test('a better sheet never lowers the result, and the order of sheets does not matter', () => {
    fc.assert(
      fc.property(sheets, fc.nat(), fc.constantFrom('effect', 'money'), (all, at, item) => {
        const before = resultOf(rubric, all, facts)?.points ?? 0;
        const max = item === 'effect' ? 40 : 30;
        const better = all.map((sheet, index) =>
          index === at % all.length
            ? {
                ...sheet,
                points: { ...sheet.points, [item]: Math.min(max, (sheet.points[item] ?? 0) + 1) },
              }
            : sheet,
        );
        const after = resultOf(rubric, better, facts)?.points ?? 0;
        const turned = resultOf(rubric, [...all].reverse(), facts)?.points ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
        expect(turned).toBe(before);
      }),
      settings,
    );
  });

  test('without one kind of rater the result lies where the others put it', () => {
    fc.assert(
      fc.property(half(40), half(30), (effect, money) => {
        const one: Sheet = { kind: 'evaluator', points: { effect, money } };
        const alone = resultOf(rubric, [one], { peopleServed: { actual: 1, planned: 1 } });
        const agreeing: Sheet = { kind: 'community', points: { effect, money } };
        const both = resultOf(rubric, [one, agreeing], { peopleServed: { actual: 1, planned: 1 } });
        expect(both?.points).toBe(alone?.points);
      }),
      settings,
    );
  });
});
