import { describe, expect, test } from 'vitest';
import { aPlan, context, sha256 } from '../../../../test/support/a-purchase.ts';
import { as, holders, people } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { approval, paying, straight } from '../../../../test/support/straight-line.ts';
import type { PersonId } from '../../ids.ts';
import type { Post } from '../../policy/posts.ts';
import { currentStep } from '../approval-rounds.ts';
import { decide } from '../decide.ts';
import { documentFor } from '../documents.ts';
import { decideApproval } from './approval-decisions.ts';
import { requestApproval } from './approvals.ts';

const official = (personId: PersonId, ...posts: Post[]) =>
  ({ kind: 'official', personId, posts }) as const;

/** The decision of whoever's turn it is, changed by `changes`. */
function decision({ purchase }: Position, changes: Record<string, unknown> = {}) {
  const move = approval(purchase);
  return { ...move, command: { ...move.command, ...changes } };
}

const payment = () => {
  const inPeriod = playTo('midTermEvaluation');
  const request = paying(inPeriod.purchase);
  if (!request) throw new Error('nothing to pay');
  return play(inPeriod, request);
};

const subjects = [
  ['plan', () => playTo('planApproval')],
  ['award', () => playTo('awardApproval')],
  ['contract', () => playTo('contractApproval')],
  ['payment', payment],
  ['acceptance', () => playTo('acceptanceApproval')],
] as const;

describe.each(subjects)('approval of the %s', (subject, reach) => {
  const position = reach();
  const request = Object.values(position.purchase.approvals).find((a) => a.status === 'open');
  const chain = position.purchase.rules.approvalChains[subject].map(({ post }) => post);

  test('goes along the chain, each after the other, in different hands', () => {
    expect(request?.steps.map(({ post }) => post)).toEqual(chain);
    expect(new Set(request?.steps.map(({ personId }) => personId)).size).toBe(chain.length);
    const once = play(position, approval(position.purchase));
    expect(once.purchase.state).toBe(position.purchase.state);
    const [, second] = once.purchase.approvals[request?.id ?? '']?.steps ?? [];
    expect(approval(once.purchase).actor).toMatchObject({ personId: second?.personId });
  });

  test('[0-03] is refused to its author, whatever posts they hold', () => {
    const author = official(request?.author ?? people.author, ...chain, 'handler');
    expect(outcome(position, { ...decision(position), actor: author })).toBe(
      'author-cannot-approve',
    );
  });

  test('is refused to whoever wrote or rewrote the plan', () => {
    const purchase = { ...position.purchase, revisers: [people.officeHead] };
    expect(outcome({ ...position, purchase }, decision(position))).toBe('author-cannot-approve');
  });

  test('is refused out of turn, twice, to a stranger and under an unknown name', () => {
    const second = official(request?.steps[1]?.personId ?? people.auditor, 'auditor');
    expect(outcome(position, { ...decision(position), actor: second })).toBe('not-your-turn');
    const once = play(position, decision(position));
    expect(outcome(once, decision(position))).toBe('already-decided');
    expect(outcome(position, { ...decision(position), actor: as.auditor })).toBe('not-your-turn');
    expect(outcome(position, decision(position, { approvalId: 'plan-9' }))).toBe('not-found');
  });

  test('is bound to the documents that were shown', () => {
    expect(outcome(position, decision(position, { documentsHash: 'f'.repeat(64) }))).toBe(
      'documents-changed',
    );
    const purchase = {
      ...position.purchase,
      plan: aPlan({ goals: '改过的目标' }),
      ranking: [],
      surveyResult: { responses: 1, meanScore: 1 },
      projects: Object.fromEntries(
        Object.entries(position.purchase.projects).map(([id, project]) => [
          id,
          {
            ...project,
            amountFen: 7,
            payments: project.payments.map((p) => ({ ...p, amountFen: 7 })),
          },
        ]),
      ),
    };
    expect(outcome({ ...position, purchase }, decision(position))).toBe('documents-changed');
  });

  test('is returned only with a reason, and its author is told it', () => {
    const short = decision(position, { decision: 'return', opinion: '不行' });
    expect(outcome(position, short)).toBe('invalid-request');
    const enough = decision(position, { decision: 'return', opinion: '金额有误' });
    expect(outcome(position, enough)).not.toBe('invalid-request');
    const move = approval(position.purchase, 'return');
    const decided = decide(position.purchase, move.command, context(position.now, move.actor));
    expect(decided.ok && decided.value.events).toContainEqual({
      type: 'mail',
      template: 'approvalReturned',
      to: { personId: request?.author },
      note: '金额需核实',
    });
    const closed = decided.ok && decided.value.purchase.approvals[request?.id ?? ''];
    expect(closed && [closed.status, currentStep(closed)]).toEqual(['returned', undefined]);
  });
});

describe('a request nobody can decide', () => {
  test.each([
    ['drafting', { type: 'submitPlan' }],
    ['ranked', undefined],
    ['contractDrafting', undefined],
  ] as const)('is not made in %s', (state, command) => {
    const position = playTo(state);
    const move = straight[state]?.(position.purchase, { now: position.now, applications: [] });
    if (!move) throw new Error('nothing to do');
    expect(move.command.type).toBe(command?.type ?? move.command.type);
    expect(outcome(position, move, { holders: {} })).toBe('no-one-holds-post');
  });

  test('is made for neither payment nor acceptance', () => {
    const inPeriod = playTo('midTermEvaluation');
    const request = paying(inPeriod.purchase);
    if (!request) throw new Error('nothing to pay');
    expect(outcome(inPeriod, request, { holders: {} })).toBe('no-one-holds-post');
    const asked = playTo('acceptanceApproval');
    const again = { ...asked, purchase: { ...asked.purchase, state: 'finalEvaluation' as const } };
    const accept = { actor: as.handler, command: { type: 'requestAcceptance' } } as const;
    expect(outcome(again, accept, { holders: {} })).toBe('no-one-holds-post');
  });

  test('has a chain', () => {
    const drafting = playTo('drafting');
    const approvalChains = { ...drafting.purchase.rules.approvalChains, plan: [] };
    const purchase = {
      ...drafting.purchase,
      rules: { ...drafting.purchase.rules, approvalChains },
    };
    const submit = { actor: as.handler, command: { type: 'submitPlan' } } as const;
    expect(outcome({ ...drafting, purchase }, submit)).toBe('no-one-holds-post');
  });

  test.each(['approve', 'return'] as const)(
    'about a payment that does not exist, is refused: %s',
    (verdict) => {
      const asked = payment();
      const [id, open] =
        Object.entries(asked.purchase.approvals).find(([, a]) => a.status === 'open') ?? [];
      if (!id || !open) throw new Error('no open request');
      const { reference: _gone, ...adrift } = open;
      const documentsHash = sha256(documentFor(asked.purchase, { subject: 'payment' }));
      const last = open.steps.slice(0, 1);
      const approvals = { [id]: { ...adrift, documentsHash, steps: last } };
      const position = { ...asked, purchase: { ...asked.purchase, approvals } };
      expect(outcome(position, approval(position.purchase, verdict))).toBe('not-found');
    },
  );

  test('is decided by people', () => {
    const { purchase, now } = playTo('planApproval');
    const { command } = approval(purchase);
    const rule = decideApproval({} as Parameters<typeof decideApproval>[0]);
    expect(rule(purchase, command, context(now, as.system))).toMatchObject({
      error: { code: 'not-permitted' },
    });
    expect(requestApproval(purchase, 'plan', context(now, as.system))).toMatchObject({
      error: { code: 'not-permitted' },
    });
  });
});

describe('the chain', () => {
  const submit = { actor: as.handler, command: { type: 'submitPlan' } } as const;
  const drafting = playTo('drafting');
  const chainOf = (around: Parameters<typeof play>[2]) =>
    play(drafting, submit, around).purchase.approvals['plan-1']?.steps.map((s) => s.personId);

  test('passes over the author to the next holder of the post', () => {
    const both = { holders: { ...holders, officeHead: [people.author, people.secondOfficeHead] } };
    expect(chainOf(both)).toEqual([people.secondOfficeHead, people.financeOfficer]);
  });

  test('never asks one person twice', () => {
    const same = { holders: { ...holders, financeOfficer: [people.officeHead, people.auditor] } };
    expect(chainOf(same)).toEqual([people.officeHead, people.auditor]);
  });

  test('is refused where nobody else holds a post', () => {
    const alone = { holders: { ...holders, financeOfficer: [people.author] } };
    const decided = decide(
      drafting.purchase,
      submit.command,
      context(drafting.now, as.handler, alone),
    );
    expect(decided).toEqual({
      ok: false,
      error: { code: 'no-one-holds-post', detail: { post: 'financeOfficer' } },
    });
    const nobody = { holders: { officeHead: [people.officeHead] } };
    expect(outcome(drafting, submit, nobody)).toBe('no-one-holds-post');
  });

  test('of an award leaves out the experts who judged it', () => {
    const ranked = playTo('ranked');
    const expert = ranked.purchase.panel?.seats[0]?.personId ?? people.author;
    const recommend = {
      actor: as.handler,
      command: {
        type: 'recommendAward',
        awards: [{ organizationId: ranked.purchase.ranking[0]?.organizationId, amountFen: 1 }],
      },
    } as Parameters<typeof play>[1];
    const around = { holders: { ...holders, officeHead: [expert, people.officeHead] } };
    const { purchase } = play(ranked, recommend, around);
    expect(purchase.approvals['award-1']?.steps[0]?.personId).toBe(people.officeHead);
  });

  test('of an acceptance leaves out who evaluated the work', () => {
    const { purchase, now } = playTo('acceptanceApproval');
    const turn = approval(purchase);
    const approvals = Object.fromEntries(
      Object.entries(purchase.approvals).map(([id, a]) => [
        id,
        { ...a, steps: a.steps.map((s) => ({ ...s, personId: people.evaluator })) },
      ]),
    );
    const actor = official(people.evaluator, 'officeHead', 'evaluator');
    expect(outcome({ purchase: { ...purchase, approvals }, now }, { ...turn, actor })).toBe(
      'author-cannot-approve',
    );
  });
});
