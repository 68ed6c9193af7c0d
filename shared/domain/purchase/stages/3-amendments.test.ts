import { describe, expect, test } from 'vitest';
import { aConsultationPlan, at } from '../../../../test/support/a-purchase.ts';
import { as } from '../../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../../test/support/play-to.ts';
import { publication } from '../../../../test/support/straight-line.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { plusMillis } from '../../time.ts';
import { planNext } from '../plan-next.ts';

const byStatute = { source: '政府采购法实施条例第三十一条', certainty: 'primary' as const };
const rules = {
  ...consultationRules,
  periods: {
    ...consultationRules.periods,
    clarification: { count: 15, unit: 'calendarDays' as const, ...byStatute },
  },
};
const open = playTo('biddingOpen', { plan: aConsultationPlan(), rules });
const closesAt = open.purchase.closesAt ?? open.now;
const dayMillis = 86_400_000;

const amend = (
  changes: object = { goals: '让四个社区的独居老人每周得到两次上门服务' },
  to: string = plusMillis(closesAt, 30 * dayMillis),
) =>
  ({
    actor: as.officeHead,
    command: {
      type: 'amendCall',
      changes,
      reason: '按居民意见增加一个社区',
      closesAt: at(to),
      publication: publication(open.now),
    },
  }) as const;

describe('[1-07] amending an open call', () => {
  test('makes a new edition that says what was and what is, and moves the closing', () => {
    const { purchase } = play(open, amend());
    expect(purchase.edition).toBe(2);
    expect(purchase.plan.goals).toContain('四个社区');
    expect(purchase.closesAt).toBe(plusMillis(closesAt, 30 * dayMillis));
    expect(purchase.amendments?.['m1']).toMatchObject({
      kind: 'amendment',
      edition: 2,
      closesBefore: closesAt,
      changes: [{ field: 'goals', before: open.purchase.plan.goals, after: purchase.plan.goals }],
    });
    const again = play({ purchase, now: open.now }, amend({ contractMonths: 12 }));
    expect(again.purchase.edition).toBe(3);
    expect(Object.keys(again.purchase.amendments ?? {})).toEqual(['m1', 'm2']);
  });

  test('those concerned are told before anything else happens', () => {
    const { purchase } = play(open, amend());
    expect(planNext(purchase, 'biddingWindow', plusMillis(closesAt, 90 * dayMillis))).toEqual({
      outcome: 'perform',
      command: { type: 'tellApplicants', told: ['m1'] },
    });
  });

  // REG §31: what affects bids comes 15 days before the closing, or the closing moves.
  test('less than fifteen days before the closing, the closing moves (REG §31)', () => {
    const late = { ...open, now: plusMillis(closesAt, -10 * dayMillis) };
    const published = publication(late.now);
    const move = (to: string) => {
      const asked = amend({ contractMonths: 12 }, to);
      return { ...asked, command: { ...asked.command, publication: published } };
    };
    expect(outcome(late, move(closesAt))).toBe('bidding-too-short');
    expect(outcome(late, move(plusMillis(closesAt, 4 * dayMillis)))).toBe('bidding-too-short');
    expect(outcome(late, move(plusMillis(closesAt, 6 * dayMillis)))).toBe('biddingOpen');
  });

  test.each([
    ['the date alone', {}, 'nothing-amended'],
    ['what is there already', { goals: open.purchase.plan.goals }, 'nothing-amended'],
    [
      'another service',
      { deliverables: [{ id: 'visits', name: '保洁服务', unit: '次', quantity: 1 }] },
      'subject-changed',
    ],
    ['points that do not add up', { priceWeight: 10 }, 'invalid-request'],
    [
      'an unlawful criterion',
      { criteria: [{ id: 'need', name: '本市业绩', max: 80, indicator: '每项得 5 分' }] },
      'rubric-unlawful',
    ],
    [
      'a quantity',
      { deliverables: [{ id: 'visits', name: '上门服务', unit: '次', quantity: 9 }] },
      'biddingOpen',
    ],
  ])('%s: %s', (_what, changes, result) => {
    expect(outcome(open, amend(changes))).toBe(result);
  });

  test('not earlier than it closes now, and not once it has closed', () => {
    expect(outcome(open, amend(undefined, plusMillis(closesAt, -1)))).toBe('bidding-too-short');
    expect(outcome(open, { ...amend(), at: closesAt })).toBe('bidding-closed');
  });

  test('the handler who wrote the plan does not amend what was approved', () => {
    expect(outcome(open, { ...amend(), actor: as.handler })).toBe('not-permitted');
  });
});
