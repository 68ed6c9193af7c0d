import { describe, expect, test } from 'vitest';
import { aConsultationPlan, aPlan } from '../../../../test/support/a-purchase.ts';
import { as, people } from '../../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../../test/support/play-to.ts';
import { approval } from '../../../../test/support/straight-line.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import type { Plan } from '../plan.ts';

const revise = (plan: Plan, actor: typeof as.handler = as.handler) =>
  ({ actor, command: { type: 'revisePlan', plan } }) as const;
const submit = { actor: as.handler, command: { type: 'submitPlan' } } as const;

describe('the plan', () => {
  test('is submitted to the chain its rules name, and the first of it is asked', () => {
    const { purchase } = playTo('planApproval');
    const [request] = Object.values(purchase.approvals);
    expect(request).toMatchObject({
      id: 'plan-1',
      subject: 'plan',
      author: people.author,
      status: 'open',
    });
    expect(request?.steps.map(({ post }) => post)).toEqual(['officeHead', 'financeOfficer']);
    expect(Object.keys(purchase.deadlines)).toEqual(['plan-1.0']);
  });

  test.each([
    { priceWeight: 9, result: 'price-weight-out-of-range' },
    { priceWeight: 10, result: 'planApproval' },
    { priceWeight: 30, result: 'planApproval' },
    { priceWeight: 31, result: 'price-weight-out-of-range' },
  ])('in which price counts $priceWeight, by consultation: $result', ({ priceWeight, result }) => {
    const plan = aConsultationPlan({ priceWeight });
    expect(outcome(playTo('drafting', { plan, rules: consultationRules }), submit)).toBe(result);
  });

  test('keeps the track it was begun in: its rules would not fit another', () => {
    const drafting = playTo('drafting');
    expect(outcome(drafting, revise(aPlan({ track: 'PROCUREMENT' })))).toBe('invalid-request');
    expect(outcome(drafting, revise(aPlan({ method: 'competitiveConsultation' })))).toBe(
      'invalid-request',
    );
    expect(outcome(drafting, revise(aPlan({ title: '更名' })))).toBe('drafting');
  });

  test('remembers everybody who changed it, once, so that none of them approves it', () => {
    const once = play(playTo('drafting'), revise(aPlan(), as.secondHandler));
    const twice = play(play(once, revise(aPlan(), as.secondHandler)), revise(aPlan()));
    expect(twice.purchase.revisers).toEqual([people.secondHandler]);
  });

  test('returned, is drafted and submitted again under a number of its own', () => {
    const asked = playTo('planApproval');
    const returned = play(asked, approval(asked.purchase, 'return'));
    expect(returned.purchase).toMatchObject({ state: 'drafting', deadlines: {} });
    const again = play(returned, submit);
    expect(Object.keys(again.purchase.approvals)).toEqual(['plan-1', 'plan-2']);
  });
});
