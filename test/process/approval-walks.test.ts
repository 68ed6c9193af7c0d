import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DelegationId, type PersonId } from '../../shared/domain/ids.ts';
import { type Delegation, inForce } from '../../shared/domain/policy/delegation.ts';
import { type ApproverPost, approverPosts } from '../../shared/domain/policy/posts.ts';
import type { ApprovalChainStep } from '../../shared/domain/policy/rules.ts';
import type { Approval } from '../../shared/domain/purchase/approval.ts';
import { openSteps, reminderOf, roundsOf } from '../../shared/domain/purchase/approval-rounds.ts';
import { decide } from '../../shared/domain/purchase/decide.ts';
import type { Context } from '../../shared/domain/purchase/decision.ts';
import { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { waitingOn } from '../../shared/domain/purchase/waiting.ts';
import { later, plusMillis } from '../../shared/domain/time.ts';
import { context, monday } from '../support/a-purchase.ts';
import { as, people } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';
import { hour } from '../support/straight-line.ts';

const everybody = [...people.experts, people.officeHead, people.author, people.secondHandler];
const drafting = playTo('drafting');

const turn = fc.record({
  post: fc.constantFrom(...approverPosts),
  quorum: fc.constantFrom<ApprovalChainStep['quorum'][]>(1, 1, 2, 3, 'all'),
  deputies: fc.uniqueArray(fc.constantFrom(...approverPosts), { maxLength: 2 }),
});
const somebody = fc.constantFrom(...everybody);
const posts = fc.record(
  Object.fromEntries(
    approverPosts.map((post) => [post, fc.uniqueArray(somebody, { minLength: 1, maxLength: 5 })]),
  ) as Record<ApproverPost, fc.Arbitrary<PersonId[]>>,
);
const delegation = fc
  .record({
    from: somebody,
    to: somebody,
    subjects: fc.constantFrom('plan' as const, 'plan' as const, 'award' as const),
    days: fc.constantFrom(3, 400, 400),
    isRevoked: fc.constantFrom(true, false, false),
  })
  .map(
    ({ from, to, subjects, days, isRevoked }): Delegation => ({
      id: DelegationId.parse('d0000000000000000000000001'),
      from,
      to,
      scope: { kind: 'subjects', subjects: [subjects] },
      startsAt: plusMillis(monday, -hour),
      endsAt: plusMillis(monday, days * 24 * hour),
      reason: '外出学习',
      givenBy: from,
      givenAt: plusMillis(monday, -hour),
      ...(isRevoked && { revoked: { at: monday, by: from } }),
    }),
  );
const around = fc.record({
  chain: fc.array(turn, { minLength: 1, maxLength: 4 }),
  holders: posts,
  delegations: fc.array(delegation, { minLength: 6, maxLength: 16 }),
});
const moves = fc.array(
  fc.record({
    who: somebody,
    forWhom: fc.option(somebody, { nil: undefined }),
    decision: fc.constantFrom('approve' as const, 'approve' as const, 'return' as const),
    hours: fc.constantFrom(0, 1, 30, 24 * 9),
    isReminder: fc.constantFrom(true, false, false),
    /** Of those who are asked, this one; past all of them, anybody. */
    seat: fc.nat(5),
  }),
  { maxLength: 40 },
);

type Surroundings = Pick<Context, 'holders' | 'delegations'>;
type Here = { purchase: Purchase; now: Context['now'] };

const heldBy = (holders: Context['holders'], person: PersonId) =>
  approverPosts.filter((post) => holders[post]?.includes(person));

type Move = { who: PersonId; forWhom?: PersonId | undefined; decision: 'approve' | 'return' };

/** Mostly somebody who is asked, or somebody they gave their power to; now and then anybody for anybody. */
function sensible(here: Here, move: Move & { seat: number }, { delegations }: Surroundings): Move {
  const holder = openSteps(requestIn(here))[move.seat]?.personId;
  if (!holder) return move;
  const given = delegations.find(({ from }) => from === holder);
  return move.forWhom && given
    ? { ...move, who: given.to, forWhom: holder }
    : { ...move, who: holder, forWhom: undefined };
}

/** What must hold of a request at any time, however it came about. */
function expectSound(approval: Approval, { author, revisers = [] }: Purchase) {
  const seated = approval.steps.map(({ personId }) => personId);
  expect(new Set(seated).size).toBe(seated.length);
  const signers = approval.steps.flatMap(({ personId, decision, decidedBy }) =>
    decision ? [decidedBy ?? personId] : [],
  );
  expect(new Set(signers).size).toBe(signers.length);
  for (const person of [...seated, ...signers])
    expect([approval.author, author, ...revisers]).not.toContain(person);
  for (const { seats, needed, status } of roundsOf(approval)) {
    const places = seats.filter(({ standsIn }) => standsIn !== 'overdue').length;
    expect(places).toBeGreaterThanOrEqual(needed);
    if (approval.status === 'approved') expect(status).toBe('passed');
  }
  if (approval.status === 'open') expect(openSteps(approval).length).toBeGreaterThan(0);
}

function submitted(chain: ApprovalChainStep[], given: Surroundings): Here | undefined {
  const { rules } = drafting.purchase;
  const approvalChains = { ...rules.approvalChains, plan: chain };
  const purchase = { ...drafting.purchase, rules: { ...rules, approvalChains } };
  const decided = decide(purchase, { type: 'submitPlan' }, context(monday, as.handler, given));
  if (decided.ok) return { purchase: decided.value.purchase, now: monday };
  expect(decided.error.code).toBe('no-one-holds-post');
  return undefined;
}

const requestIn = ({ purchase }: Here) => {
  const approval = purchase.approvals['plan-1'];
  if (!approval) throw new Error('nothing was asked');
  return approval;
};

function signed(
  here: Here,
  {
    who,
    forWhom,
    decision,
  }: { who: PersonId; forWhom?: PersonId | undefined; decision: 'approve' | 'return' },
  given: Surroundings,
): Here {
  const approval = requestIn(here);
  const actor = {
    kind: 'official' as const,
    personId: who,
    posts: heldBy(given.holders, who),
    ...(forWhom && { onBehalfOf: forWhom }),
  };
  const decided = decide(
    here.purchase,
    {
      type: 'decideApproval',
      approvalId: approval.id,
      decision,
      opinion: '金额需核实',
      documentsHash: approval.documentsHash,
    },
    context(here.now, actor, given),
  );
  if (!decided.ok) return here;
  const holder = forWhom ?? who;
  expect(openSteps(approval).map(({ personId }) => personId)).toContain(holder);
  if (forWhom)
    expect(
      inForce(given.delegations, {
        from: forWhom,
        asked: { purchase: here.purchase.id, subject: 'plan' },
        now: here.now,
      }).map(({ to }) => to),
    ).toContain(who);
  return { purchase: decided.value.purchase, now: here.now };
}

function reminded(here: Here, given: Surroundings): Here {
  const [due] = openSteps(requestIn(here)).flatMap((step) => {
    const deadline = reminderOf(requestIn(here), step);
    return here.purchase.deadlines[deadline] ? [deadline] : [];
  });
  if (!due) return here;
  const now = later(here.now, here.purchase.deadlines[due]?.at ?? here.now);
  const command = { type: 'noteOverdue', deadline: due } as const;
  const decided = decide(here.purchase, command, context(now, as.system, given));
  expect(decided.ok).toBe(true);
  return decided.ok ? { purchase: decided.value.purchase, now } : here;
}

type Step = Move & { seat: number; hours: number; isReminder: boolean };

/** Where `all` lead from a request along `chain`; what must hold is looked at after each. */
function walked(chain: ApprovalChainStep[], given: Surroundings, all: readonly Step[]) {
  let here = submitted(chain, given);
  for (const move of all) {
    if (here?.purchase.state !== 'planApproval') return here;
    here = { ...here, now: plusMillis(here.now, move.hours * hour) };
    here = move.isReminder
      ? reminded(here, given)
      : signed(here, sensible(here, move, given), given);
    expect(Purchase.safeParse(here.purchase).error).toBeUndefined();
    expectSound(requestIn(here), here.purchase);
  }
  return here;
}

describe('any chain, any holders, any delegations', () => {
  test('[3-09] nobody approves their own, decides twice, or without a power of this moment', () => {
    const ends: Approval[] = [];
    fc.assert(
      fc.property(around, moves, ({ chain, ...given }, all) => {
        const end = walked(chain, given, all);
        if (end) ends.push(requestIn(end));
      }),
      { seed: 20_261_125, numRuns: 600 },
    );
    const behalf = ends.flatMap(({ steps }) => steps.filter(({ decidedBy }) => decidedBy));
    expect(ends.filter(({ status }) => status !== 'open').length).toBeGreaterThan(60);
    expect(behalf.length).toBeGreaterThan(5);
  });

  test('[3-09] a round never needs more than it can get: those who are asked bring it to an end', () => {
    fc.assert(
      fc.property(around, fc.boolean(), ({ chain, ...given }, isReminded) => {
        let here = submitted(chain, given);
        for (let steps = 0; here?.purchase.state === 'planApproval'; steps += 1) {
          expect(steps).toBeLessThan(60);
          const [asked] = waitingOn(here.purchase).flatMap(({ who }) =>
            'personId' in who ? [who.personId] : [],
          );
          if (!asked) throw new Error('nobody is asked');
          if (isReminded) here = reminded(here, given);
          const next = signed(here, { who: asked, decision: 'approve' }, given);
          expect(next.purchase.version).toBe(here.purchase.version + 1);
          here = next;
        }
        expect(here?.purchase.state ?? 'noticePreparation').toBe('noticePreparation');
      }),
      { seed: 20_261_126, numRuns: 400 },
    );
  });
});
