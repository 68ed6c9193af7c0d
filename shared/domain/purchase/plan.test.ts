import { describe, expect, test } from 'vitest';
import { aConsultationPlan, aPlan } from '../../../test/support/a-purchase.ts';
import { Plan } from './plan.ts';

const faultsOf = (plan: unknown) =>
  (Plan.safeParse(plan).error?.issues ?? []).map(({ message }) => message);

describe('a plan', () => {
  test.each([aPlan(), aConsultationPlan()])('of track $track is complete', (plan) => {
    expect(faultsOf(plan)).toEqual([]);
  });

  test.each([
    [
      'more-affected-than-residents',
      { need: { summary: '助餐', affectedResidents: 101, residents: 100 } },
    ],
    ['ceiling-over-budget', { ceilingFen: 300_000_01 }],
    ['midterm-after-last-period', { midTermAfter: 3 }],
    [
      'funding-must-add-to-budget',
      { funding: [{ source: 'welfareLottery' as const, amountFen: 1 }] },
    ],
    ['first-source-differs', { funding: [{ source: 'fiscal' as const, amountFen: 300_000_00 }] }],
    [
      'line-named-twice',
      {
        funding: [1, 2].map(() => ({
          source: 'welfareLottery' as const,
          budgetLineId: '2026-a',
          amountFen: 150_000_00,
        })),
      },
    ],
    [
      'ends-before-it-begins',
      {
        survey: {
          method: 'questionnaire' as const,
          heldFrom: '2026-02-02',
          heldTo: '2026-02-01',
          respondents: 3,
          summary: '助餐',
          documentName: '需求调查报告',
        },
      },
    ],
    ['points-must-add-to-100', { priceWeight: 1 }],
    ['points-must-add-to-100', { criteria: [{ id: 'need', name: '需求', max: 99 }] }],
    [
      'ids-must-differ',
      {
        criteria: [
          { id: 'a', name: '需求', max: 50 },
          { id: 'a', name: '方案', max: 50 },
        ],
      },
    ],
    [
      'ids-must-differ',
      { deliverables: [1, 2].map(() => ({ id: 'a', name: '活动', unit: '场', quantity: 1 })) },
    ],
    [
      'ids-must-differ',
      {
        bonusItems: [1, 2].map(() => ({
          id: 'b',
          name: '自筹',
          max: 5,
          indicator: '每 5% 得 1 分',
        })),
      },
    ],
    ['no-points', { bonusItems: [{ id: 'b', name: '自筹', max: 0, indicator: '每 5% 得 1 分' }] }],
    ['tranches-must-add-to-100', { tranches: [{ percent: 99, after: 'final' as const }] }],
    [
      'tranche-without-period',
      {
        tranches: [
          { percent: 50, after: 'period' as const },
          { percent: 50, after: 'final' as const },
        ],
      },
    ],
    ['tranche-without-period', { tranches: [{ percent: 100, after: 'period' as const }] }],
    [
      'tranche-without-period',
      { tranches: [{ percent: 100, after: 'period' as const, period: 3 }] },
    ],
  ])('is refused: %s', (fault, changes) => {
    expect(faultsOf(aPlan(changes))).toEqual([fault]);
  });

  test.each([
    { need: { summary: '助餐', affectedResidents: 100, residents: 100 } },
    { ceilingFen: 300_000_00 },
    { midTermAfter: 2 },
    { tranches: [{ percent: 100, after: 'period' as const, period: 2 }] },
    { tranches: [{ percent: 100, after: 'midTerm' as const }] },
    { bonusItems: [{ id: 'b', name: '逾期', max: -50, indicator: '每逾期一日扣 5 分' }] },
    {
      deliverables: [
        {
          id: 'g',
          name: '小组',
          unit: '个',
          quantity: 7,
          kind: 'group' as const,
          unitFen: 1000_00,
          minimumSessions: 6,
          minimumAttendance: 42,
          evidence: ['signIn' as const, 'record' as const],
        },
      ],
    },
    {
      tranches: [
        { percent: 50, after: 'period' as const, period: 1 },
        { percent: 50, after: 'period' as const, period: 2 },
      ],
    },
  ])('stands right at the border: %j', (changes) => {
    expect(faultsOf(aPlan(changes))).toEqual([]);
  });
});
