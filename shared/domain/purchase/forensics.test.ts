import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aConsultationPlan, aPurchase } from '../../../test/support/a-purchase.ts';
import { organizations } from '../../../test/support/people.ts';
import { experts, scored } from '../../../test/support/scored-by-three.ts';
import { forensicsOf, movedWeights, priceId } from './forensics.ts';
import type { Purchase } from './purchase.ts';
import { agreement, median, medianDeviation, ranksOf } from './robust.ts';
import { rank } from './scoring.ts';

const [first, second] = organizations;

describe('figures one wild value does not move', () => {
  test('median, median deviation and ranks, by hand', () => {
    expect(median([80, 82, 60])).toBe(80);
    expect(median([1, 2, 3, 10])).toBe(2.5);
    expect(medianDeviation([80, 82, 60])).toBe(2);
    expect(ranksOf([70, 90, 70])).toEqual([2.5, 1, 2.5]);
    expect(() => median([])).toThrow(RangeError);
  });

  test('agreement is 1 where all rank alike, and corrected for ties', () => {
    expect(
      agreement([
        [3, 2, 1],
        [9, 5, 4],
        [30, 20, 10],
      ]),
    ).toBe(1);
    // Two judges who rank three things the other way round: sums 4, 4, 4, no spread.
    expect(
      agreement([
        [3, 2, 1],
        [1, 2, 3],
      ]),
    ).toBe(0);
    // Ranks 1, 2.5, 2.5 twice: sums 2, 5, 5, mean 4, spread 6; 72 of 4 x 24 - 2 x 12 = 72.
    expect(
      agreement([
        [9, 5, 5],
        [8, 4, 4],
      ]),
    ).toBe(1);
    expect(
      agreement([
        [5, 5],
        [5, 5],
      ]),
    ).toBeUndefined();
    expect(agreement([[1, 2]])).toBeUndefined();
  });
});

describe('weights that move', () => {
  test('take from the others in proportion and add up to 100', () => {
    // Of 30, 50 and 20: price 10 up takes 10 x 30/80 and 10 x 50/80.
    expect(movedWeights(aConsultationPlan(), priceId, 10)).toEqual({
      need: 26.25,
      plan: 43.75,
      price: 30,
    });
    expect(movedWeights(aConsultationPlan(), priceId, -30)).toBeUndefined();
  });
});

describe('[E8] a look at the scores', () => {
  test('tells who is mild and which sheet stands apart', () => {
    // Totals 60, 62, 40 and 70, 72, 50: means 54 and 64; the third lies 14 below both, the first 6 above.
    const purchase = scored(
      [
        [
          [20, 40],
          [20, 42],
          [10, 30],
        ],
        [
          [25, 45],
          [26, 46],
          [15, 35],
        ],
      ],
      [100, 100],
    );
    const { experts: figures, findings, agreement: w } = forensicsOf(purchase);
    expect(figures.map(({ leniency }) => leniency)).toEqual([600, 800, -1400]);
    expect(w).toBe(1);
    // Median 60, deviation 2: spread 3.2 (4 of 100 of the 80 points), 20 away is more than three of them.
    expect(figures[2]?.outliers).toEqual([
      { expert: experts[2], organizationId: first.id, points: 40, median: 60 },
      { expert: experts[2], organizationId: second.id, points: 50, median: 70 },
    ]);
    expect(findings.map(({ code }) => code)).toEqual([
      'lenient',
      'lenient',
      'severe',
      'outlier',
      'outlier',
      'stable',
    ]);
  });

  test('tells whose sheets decided, and which weight would have', () => {
    // Means 50 and 46 with prices 100 and 80: 50 + 16 and 46 + 20 are level, the lower price goes first.
    const purchase = scored(
      [
        [
          [10, 40],
          [10, 40],
          [10, 40],
        ],
        [
          [26, 20],
          [26, 20],
          [26, 20],
        ],
      ],
      [100, 80],
    );
    expect(rank(purchase)[0]?.organizationId).toBe(second.id);
    const { awarded, trials, findings } = forensicsOf(purchase);
    expect(awarded).toEqual([second.id]);
    const of = (criterion: string, by: number) =>
      trials.find(
        ({ bend }) => bend.kind === 'weight' && bend.criterion === criterion && bend.by === by,
      )?.awarded;
    expect(of('plan', 5)).toEqual([first.id]);
    expect(of('plan', -5)).toEqual([second.id]);
    expect(findings.some(({ code }) => code === 'unstable')).toBe(true);
    const without = trials.filter(({ bend }) => bend.kind === 'withoutCriterion');
    expect(without.map(({ awarded: [winner] }) => winner)).toEqual([first.id, second.id, first.id]);
  });

  test('one expert who alone made the winner is found', () => {
    const purchase = scored(
      [
        [
          [20, 30],
          [20, 30],
          [30, 50],
        ],
        [
          [20, 35],
          [20, 35],
          [20, 35],
        ],
      ],
      [100, 100],
    );
    const { awarded, findings } = forensicsOf(purchase);
    expect(awarded).toEqual([first.id]);
    expect(findings).toContainEqual({
      code: 'unstable',
      bend: { kind: 'withoutExpert', expert: experts[2] },
      awarded: [second.id],
    });
  });

  test('needs no panel where sheets say by number who judged', () => {
    const { panel, ...shown } = scored(
      [
        [
          [20, 30],
          [20, 30],
          [20, 30],
        ],
      ],
      [100],
    );
    expect(panel?.seats).toHaveLength(3);
    expect(forensicsOf(shown as Purchase).experts).toHaveLength(3);
    expect(forensicsOf(aPurchase()).findings).toEqual([]);
  });

  const settings = { seed: 20_261_125, numRuns: 60 };
  const mark = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 50 }));
  const row = fc.tuple(mark, mark, mark);
  const price = fc.integer({ min: 1, max: 9 });

  test('the awarded are those of the ranking, whatever the scores', () => {
    fc.assert(
      fc.property(fc.tuple(row, row, row), fc.tuple(price, price, price), (points, prices) => {
        const purchase = scored(points as [number, number][][], prices);
        const { awarded, trials } = forensicsOf(purchase);
        expect(awarded).toEqual([rank(purchase)[0]?.organizationId]);
        for (const { isSame, awarded: would } of trials)
          expect(isSame).toBe(would[0] === awarded[0]);
      }),
      settings,
    );
  });

  test('equal scores and prices are stable whatever is moved', () => {
    fc.assert(
      fc.property(row, price, (points, one) => {
        const same = points as [number, number][];
        const { findings } = forensicsOf(scored([same, same, same], [one, one, one]));
        expect(findings.some(({ code }) => code === 'unstable')).toBe(false);
      }),
      settings,
    );
  });
});
