import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aConsultationPlan } from '../../../test/support/a-purchase.ts';
import { organizations } from '../../../test/support/people.ts';
import { scored } from '../../../test/support/scored-by-three.ts';
import type { Purchase } from './purchase.ts';
import { rank } from './scoring.ts';

const [first, second, third] = organizations;

describe('[1-04] the ranking under change', () => {
  const settings = { seed: 20_261_126, numRuns: 100 };
  const mark = fc.tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 49 }));
  const row = fc.tuple(mark, mark, mark);
  const price = fc.integer({ min: 2, max: 9 });
  const place = (purchase: Purchase, id: string) =>
    rank(purchase).findIndex(({ organizationId }) => organizationId === id);

  test('more points on one sheet never cost a place', () => {
    fc.assert(
      fc.property(fc.tuple(row, row, row), fc.tuple(price, price, price), (rows, prices) => {
        const points = rows as [number, number][][];
        const before = scored(points, prices);
        const raised = points.map((sheets, i) =>
          sheets.map(([need, plan], e): [number, number] =>
            i === 0 && e === 0 ? [need + 1, plan + 1] : [need, plan],
          ),
        );
        expect(place(scored(raised, prices), first.id)).toBeLessThanOrEqual(
          place(before, first.id),
        );
      }),
      settings,
    );
  });

  test('an offer that is not the cheapest changes nothing between the others', () => {
    fc.assert(
      fc.property(fc.tuple(row, row, row), fc.tuple(price, price), (rows, [a, b]) => {
        const [one, two, other] = rows as [number, number][][];
        if (!one || !two || !other) return;
        const dear = Math.max(a, b);
        const order = (purchase: Purchase) =>
          rank(purchase)
            .map(({ organizationId }) => organizationId)
            .filter((id) => id !== third.id);
        expect(order(scored([one, two, other], [a, b, dear]))).toEqual(
          order(scored([one, two], [a, b])),
        );
      }),
      settings,
    );
  });

  test('residents and organizations count by the weights of the call; a silent voice leaves its weight', () => {
    const plan = aConsultationPlan({ voices: { experts: 60, residents: 30, organizations: 10 } });
    const points: [number, number][][] = [
      [
        [30, 50],
        [30, 50],
        [30, 50],
      ],
      [
        [20, 40],
        [20, 40],
        [20, 40],
      ],
    ];
    const votes = {
      residents: { ballots: 20, votes: { [second.id]: 15, [first.id]: 5 } },
      organizations: { ballots: 4, votes: { [second.id]: 4 } },
    };
    // 100 x 60 % + 25 x 30 % = 67.5 against 80 x 60 % + 75 x 30 % + 100 x 10 % = 80.5.
    expect(
      rank(scored(points, [100, 100], { plan, votes })).map((r) => [
        r.organizationId,
        r.totalPoints,
      ]),
    ).toEqual([
      [second.id, 8050],
      [first.id, 6750],
    ]);
    // Without organizations: 100 x 70 % + 7.5 against 80 x 70 % + 22.5.
    const heard = { residents: votes.residents };
    expect(
      rank(scored(points, [100, 100], { plan, votes: heard })).map((r) => r.totalPoints),
    ).toEqual([7850, 7750]);
    expect(rank(scored(points, [100, 100], { plan }))[0]?.totalPoints).toBe(10_000);
    // A quorum of five is missed by the four organizations, whose weight goes to the experts.
    const asked = { ...plan, voices: { experts: 60, residents: 30, organizations: 10, quorum: 5 } };
    expect(
      rank(scored(points, [100, 100], { plan: asked, votes })).map((r) => r.totalPoints),
    ).toEqual([7850, 7750]);
  });

  test('bonus and deduction items come on top of the hundred', () => {
    const plan = aConsultationPlan({
      bonusItems: [{ id: 'raised', name: '自筹', max: 10, indicator: '每 5% 得 1 分' }],
    });
    const purchase = scored(
      [
        [
          [30, 50],
          [30, 50],
          [30, 50],
        ],
      ],
      [100],
      { plan },
    );
    for (const sheet of Object.values(purchase.sheets)) sheet.points['raised'] = 7;
    expect(rank(purchase)[0]).toMatchObject({ bonusPoints: 700, totalPoints: 10_700 });
    for (const sheet of Object.values(purchase.sheets)) sheet.points['raised'] = -3;
    expect(rank(purchase)[0]).toMatchObject({ bonusPoints: -300, totalPoints: 9700 });
  });
});
