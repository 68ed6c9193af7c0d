import { describe, expect, test } from 'vitest';
import { at, context } from '../../../../test/support/a-purchase.ts';
import {
  around,
  asked,
  decision,
  refusal,
  submit,
  twoOfThree,
  w,
  x,
  y,
} from '../../../../test/support/approval-turns.ts';
import { as, people } from '../../../../test/support/people.ts';
import { play, playTo } from '../../../../test/support/play-to.ts';
import { DelegationId, type PersonId } from '../../ids.ts';
import type { Delegation } from '../../policy/delegation.ts';
import type { Post } from '../../policy/posts.ts';
import type { ApprovalChainStep } from '../../policy/rules.ts';
import { plusMillis } from '../../time.ts';
import { decide } from '../decide.ts';

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
