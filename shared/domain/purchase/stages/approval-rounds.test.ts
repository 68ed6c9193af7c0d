import { describe, expect, test } from 'vitest';
import { context } from '../../../../test/support/a-purchase.ts';
import {
  around,
  asked,
  decision,
  deputy,
  mailed,
  official,
  refusal,
  request,
  seated,
  sign,
  twoOfThree,
  w,
  x,
  y,
  z,
} from '../../../../test/support/approval-turns.ts';
import { as, people } from '../../../../test/support/people.ts';
import { type Position, play } from '../../../../test/support/play-to.ts';
import type { ApprovalChainStep } from '../../policy/rules.ts';
import { openSteps, roundsOf } from '../approval-rounds.ts';
import { decide } from '../decide.ts';
import type { Context } from '../decision.ts';
import { waitingOn } from '../waiting.ts';

describe('[3-09] a round in which several must agree', () => {
  test('asks every holder at once, and the next round once enough have approved', () => {
    const first = asked(twoOfThree);
    expect(openSteps(request(first)).map((step) => step.personId)).toEqual([x, y, z]);
    expect(waitingOn(first.purchase).map(({ who }) => Object.values(who)[0])).toEqual([x, y, z]);
    expect(Object.keys(first.purchase.deadlines)).toEqual(['plan-1.0', 'plan-1.1', 'plan-1.2']);
    const once = sign(first, deputy(y));
    expect(once.purchase.state).toBe('planApproval');
    expect(mailed(first, deputy(y), decision(first))).toEqual([]);
    expect(mailed(once, deputy(x), decision(once))).toEqual([people.officeHead]);
    const twice = sign(once, deputy(x));
    expect(openSteps(request(twice)).map((step) => step.personId)).toEqual([people.officeHead]);
    expect(Object.keys(twice.purchase.deadlines)).toEqual(['plan-1.3']);
    expect(sign(twice, as.officeHead).purchase.state).toBe('noticePreparation');
  });

  test('lets nobody decide who comes late, twice or out of turn', () => {
    const once = sign(asked(twoOfThree), deputy(y));
    expect(refusal(once, deputy(y))).toBe('already-decided');
    expect(refusal(once, as.officeHead)).toBe('not-your-turn');
    expect(refusal(once, as.auditor)).toBe('not-your-turn');
    const twice = sign(once, deputy(z));
    expect(refusal(twice, deputy(x))).toBe('already-decided');
  });

  test('goes back as soon as too few are left, with what each of them had to say', () => {
    const first = asked(twoOfThree);
    const once = sign(first, deputy(x), 'return');
    expect(once.purchase.state).toBe('planApproval');
    const decided = decide(
      once.purchase,
      decision(once, 'return'),
      context(once.now, deputy(z), around),
    );
    expect(decided).toMatchObject({ ok: true, value: { purchase: { state: 'drafting' } } });
    expect(decided.ok && decided.value.events).toContainEqual({
      type: 'mail',
      template: 'approvalReturned',
      to: { personId: people.author },
      note: '金额需核实；金额需核实',
    });
    expect(decided.ok && decided.value.purchase.deadlines).toEqual({});
  });

  test('of all of them needs each, and the first return ends it', () => {
    const all = asked([{ post: 'leadingGroupDeputy', quorum: 'all' }]);
    expect(request(all).needed).toEqual([3]);
    const twice = sign(sign(all, deputy(x)), deputy(y));
    expect(twice.purchase.state).toBe('planApproval');
    expect(sign(twice, deputy(z)).purchase.state).toBe('noticePreparation');
    expect(sign(twice, deputy(z), 'return').purchase.state).toBe('drafting');
  });

  test('leaves out the author and seats deputies where holders are too few', () => {
    const given = { holders: { ...around.holders, leadingGroupDeputy: [people.author, x] } };
    const chain: ApprovalChainStep[] = [
      { post: 'leadingGroupDeputy', quorum: 2, deputies: ['hostHead', 'auditor'] },
    ];
    const steps = request(asked(chain, given)).steps;
    expect(steps).toEqual([
      { post: 'leadingGroupDeputy', personId: x, round: 0 },
      { post: 'hostHead', personId: w, round: 0, standsIn: 'short' },
    ]);
  });

  test('is not begun where it could never get what it needs', () => {
    const chain: ApprovalChainStep[] = [{ post: 'leadingGroupDeputy', quorum: 4 }];
    expect(() => asked(chain)).toThrow('no-one-holds-post');
    const withDeputy: ApprovalChainStep[] = [
      { post: 'leadingGroupDeputy', quorum: 4, deputies: ['hostHead'] },
    ];
    expect(seated(asked(withDeputy))).toEqual([x, y, z, w]);
  });

  test('counts nobody who has lost the post since they were asked', () => {
    const first = asked(twoOfThree);
    expect(refusal(first, official(x, 'hostHead'))).toBe('not-permitted');
  });
});

describe('[0-07] an approver who is absent holds nobody up', () => {
  const late = (position: Position, name: string, given: Partial<Context> = around) =>
    play(
      position,
      {
        actor: as.system,
        command: { type: 'noteOverdue', deadline: name },
        at: position.purchase.deadlines[name]?.at,
      },
      given,
    );
  const chain: ApprovalChainStep[] = [
    { post: 'officeHead', quorum: 1, deputies: ['hostHead', 'auditor'] },
  ];

  test('deputies are asked besides once the reminder has passed, and not before', () => {
    const first = asked(chain);
    expect(seated(first)).toEqual([people.officeHead]);
    expect(refusal(first, official(w, 'hostHead'))).toBe('not-your-turn');
    const overdue = late(first, 'plan-1.0');
    expect(seated(overdue)).toEqual([people.officeHead, w, people.auditor]);
    expect(Object.keys(overdue.purchase.deadlines)).toEqual(['plan-1.1', 'plan-1.2']);
    expect(
      waitingOn(overdue.purchase)
        .map(({ isOverdue }) => isOverdue ?? false)
        .sort(),
    ).toEqual([false, false, true]);
    expect(sign(overdue, official(w, 'hostHead')).purchase.state).toBe('noticePreparation');
    expect(sign(overdue, as.officeHead).purchase.state).toBe('noticePreparation');
  });

  test('the word of a deputy is that of the seat: their return ends a round of one', () => {
    const overdue = late(asked(chain), 'plan-1.0');
    expect(sign(overdue, official(w, 'hostHead'), 'return').purchase.state).toBe('drafting');
  });

  test('late deputies bring nobody new, and it ends', () => {
    let here = late(asked(chain), 'plan-1.0');
    const steps = request(here).steps.length;
    for (const name of ['plan-1.1', 'plan-1.2']) here = late(here, name);
    expect(request(here).steps).toHaveLength(steps);
    expect(here.purchase.deadlines).toEqual({});
  });

  test('where the holder has lost the post, whoever holds it now is asked', () => {
    const first = asked([{ post: 'officeHead', quorum: 1 }]);
    const moved = { holders: { ...around.holders, officeHead: [people.secondOfficeHead] } };
    const overdue = late(first, 'plan-1.0', moved);
    expect(seated(overdue)).toEqual([people.officeHead, people.secondOfficeHead]);
    expect(refusal(overdue, official(people.secondOfficeHead, 'officeHead'), moved)).toBe(
      'noticePreparation',
    );
    expect(seated(late(first, 'plan-1.0'))).toEqual([people.officeHead]);
  });
});

test('a request stored before there were rounds goes on as it was', () => {
  const first = asked([
    { post: 'officeHead', quorum: 1 },
    { post: 'financeOfficer', quorum: 1 },
  ]);
  const { needed: _needed, steps, ...rest } = request(first);
  const old = { ...rest, steps: steps.map(({ round: _round, ...step }) => step) };
  const purchase = { ...first.purchase, approvals: { 'plan-1': old } };
  const once = sign({ ...first, purchase }, as.officeHead);
  expect(roundsOf(request(once)).map(({ status }) => status)).toEqual(['passed', 'open']);
  expect(refusal(once, as.officeHead)).toBe('already-decided');
  expect(sign(once, as.financeOfficer).purchase.state).toBe('noticePreparation');
});
