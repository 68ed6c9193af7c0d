import { describe, expect, test } from 'vitest';
import { at, context } from '../../../../test/support/a-purchase.ts';
import { as, holders, people } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { DelegationId, type PersonId } from '../../ids.ts';
import type { Delegation } from '../../policy/delegation.ts';
import type { Post } from '../../policy/posts.ts';
import type { ApprovalChainStep } from '../../policy/rules.ts';
import { plusMillis } from '../../time.ts';
import { openSteps, roundsOf } from '../approval-rounds.ts';
import { decide } from '../decide.ts';
import type { Context } from '../decision.ts';
import { waitingOn } from '../waiting.ts';

const submit = { actor: as.handler, command: { type: 'submitPlan' } } as const;
const [x, y, z, w] = people.experts.slice(4) as [PersonId, PersonId, PersonId, PersonId];
/** Three deputies of the leading group and a head of a host bureau, besides everybody of the tests. */
const around = {
  holders: { ...holders, leadingGroupDeputy: [x, y, z], hostHead: [w] },
} satisfies Partial<Context>;

const official = (personId: PersonId, ...posts: Post[]) =>
  ({ kind: 'official', personId, posts }) as const;
const deputy = (personId: PersonId) => official(personId, 'leadingGroupDeputy');

/** The plan put forward along `chain`. */
function asked(chain: ApprovalChainStep[], given: Partial<Context> = around): Position {
  const drafting = playTo('drafting');
  const { rules } = drafting.purchase;
  const approvalChains = { ...rules.approvalChains, plan: chain };
  return play(
    { ...drafting, purchase: { ...drafting.purchase, rules: { ...rules, approvalChains } } },
    submit,
    given,
  );
}

const request = ({ purchase }: Position) => {
  const approval = purchase.approvals['plan-1'];
  if (!approval) throw new Error('nothing was asked');
  return approval;
};

const decision = (position: Position, decided: 'approve' | 'return' = 'approve') =>
  ({
    type: 'decideApproval',
    approvalId: 'plan-1',
    decision: decided,
    opinion: decided === 'return' ? '金额需核实' : '',
    documentsHash: request(position).documentsHash,
  }) as const;

const sign = (position: Position, actor: Context['actor'], decided?: 'approve' | 'return') =>
  play(position, { actor, command: decision(position, decided) }, around);
const refusal = (
  position: Position,
  actor: Context['actor'],
  given: Partial<Context> = around,
  decided?: 'approve' | 'return',
) => outcome(position, { actor, command: decision(position, decided) }, given);
const seated = (position: Position) => request(position).steps.map((step) => step.personId);
const mailed = (
  position: Position,
  actor: Context['actor'],
  command: Parameters<typeof decide>[1],
) => {
  const decided = decide(position.purchase, command, context(position.now, actor, around));
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.events.flatMap((event) =>
    event.type === 'mail' && 'personId' in event.to ? [event.to.personId] : [],
  );
};

const twoOfThree: ApprovalChainStep[] = [
  { post: 'leadingGroupDeputy', quorum: 2 },
  { post: 'officeHead', quorum: 1 },
];

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

const begins = at('2026-03-01T00:00:00+08:00');
const delegation = (overrides: Partial<Delegation> = {}): Delegation => ({
  id: DelegationId.parse('d0000000000000000000000001'),
  from: people.officeHead,
  to: w,
  scope: { kind: 'all' },
  startsAt: begins,
  endsAt: plusMillis(begins, 30 * 86_400_000),
  reason: '外出学习',
  givenBy: people.officeHead,
  givenAt: begins,
  ...overrides,
});
const giving = (...delegations: Delegation[]) => ({ ...around, delegations });
const behalf = (personId: PersonId, onBehalfOf: PersonId, ...posts: Post[]) =>
  ({ kind: 'official', personId, posts, onBehalfOf }) as const;

describe('[3-09] who decides on behalf of somebody else', () => {
  const plain: ApprovalChainStep[] = [
    { post: 'officeHead', quorum: 1 },
    { post: 'financeOfficer', quorum: 1 },
  ];
  const standIn = behalf(w, people.officeHead, 'hostHead');

  test('is asked besides, and both are named in what is kept', () => {
    const first = asked(plain, giving(delegation()));
    const decided = decide(
      first.purchase,
      decision(first),
      context(first.now, standIn, giving(delegation())),
    );
    expect(decided.ok && decided.value.purchase.approvals['plan-1']?.steps[0]).toMatchObject({
      personId: people.officeHead,
      decision: 'approve',
      decidedBy: w,
    });
    const drafting = playTo('drafting');
    const requested = decide(
      drafting.purchase,
      submit.command,
      context(drafting.now, submit.actor, giving(delegation())),
    );
    const asks = requested.ok ? requested.value.events.filter((e) => e.type === 'mail') : [];
    expect(asks).toMatchObject([
      { to: { personId: people.officeHead }, approval: { step: 0 } },
      { to: { personId: w }, approval: { step: 0, onBehalfOf: people.officeHead } },
    ]);
    expect(refusal(first, as.officeHead, giving(delegation()))).toBe('planApproval');
  });

  test.each([
    ['never given', [], 'delegation-over'],
    ['given to somebody else', [delegation({ to: x })], 'delegation-over'],
    ['over', [delegation({ endsAt: plusMillis(begins, 1) })], 'delegation-over'],
    ['not begun', [delegation({ startsAt: at('2027-01-01T00:00:00Z') })], 'delegation-over'],
    [
      'withdrawn',
      [delegation({ revoked: { at: begins, by: people.officeHead } })],
      'delegation-over',
    ],
    [
      'for other subjects',
      [delegation({ scope: { kind: 'subjects', subjects: ['award', 'payment'] } })],
      'delegation-over',
    ],
    [
      'for these subjects',
      [delegation({ scope: { kind: 'subjects', subjects: ['plan'] } })],
      'planApproval',
    ],
    ['for all', [delegation()], 'planApproval'],
  ] as const)('decides nothing by a power that was %s', (_what, given, expected) => {
    expect(refusal(asked(plain), standIn, giving(...given))).toBe(expected);
  });

  test('for one purchase reaches that one', () => {
    const first = asked(plain);
    const { id } = first.purchase;
    const own = delegation({ scope: { kind: 'purchase', purchase: id } });
    expect(refusal(first, standIn, giving(own))).toBe('planApproval');
    const elsewhere = {
      ...first,
      purchase: { ...first.purchase, id: `${id.slice(0, -1)}9` as typeof id },
    };
    expect(refusal(elsewhere, standIn, giving(own))).not.toBe('planApproval');
  });

  test('cannot pass it on', () => {
    const passed = delegation({ from: w, to: x });
    const first = asked(plain);
    expect(
      refusal(
        first,
        behalf(x, people.officeHead, 'leadingGroupDeputy'),
        giving(delegation(), passed),
      ),
    ).toBe('delegation-over');
    expect(refusal(first, behalf(x, w, 'leadingGroupDeputy'), giving(delegation(), passed))).toBe(
      'not-your-turn',
    );
  });

  test('is never the author, a reviser, another signer or somebody who approves nothing', () => {
    const first = asked(plain);
    const to = (person: PersonId) => giving(delegation({ to: person }));
    const author = behalf(people.author, people.officeHead, 'handler');
    expect(refusal(first, author, to(people.author))).toBe('author-cannot-approve');
    const revised = { ...first, purchase: { ...first.purchase, revisers: [w] } };
    expect(refusal(revised, standIn, to(w))).toBe('author-cannot-approve');
    const signer = behalf(people.financeOfficer, people.officeHead, 'financeOfficer');
    expect(refusal(first, signer, to(people.financeOfficer))).toBe('signs-already');
    const stranger = behalf(people.evaluator, people.officeHead, 'auditor');
    expect(refusal(first, stranger, to(people.evaluator))).toBe('not-permitted');
  });

  test('decides for one of two who both sign, not for both', () => {
    const both = giving(
      delegation({ from: x }),
      delegation({ from: y, id: DelegationId.parse('d0000000000000000000000002') }),
    );
    const once = play(
      asked(twoOfThree),
      { actor: behalf(w, x, 'hostHead'), command: decision(asked(twoOfThree)) },
      both,
    );
    expect(refusal(once, behalf(w, y, 'hostHead'), both)).toBe('signs-already');
  });

  test('decides nothing for somebody who has lost the post', () => {
    const moved = {
      ...giving(delegation()),
      holders: { ...around.holders, officeHead: [people.secondOfficeHead] },
    };
    expect(refusal(asked(plain), standIn, moved)).toBe('not-permitted');
  });

  test('may do nothing but approve', () => {
    const { purchase, now } = playTo('sealed');
    const actor = behalf(w, people.officeHead, 'officeHead');
    const decided = decide(
      purchase,
      { type: 'confirmOpening' },
      context(now, actor, giving(delegation())),
    );
    expect(decided).toMatchObject({ ok: false, error: { code: 'not-permitted' } });
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
