import { describe, expect, test } from 'vitest';
import { anApplication } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { approval, paying } from '../../../../test/support/straight-line.ts';
import { ended, settlementOf } from '../../contract/change-orders.ts';
import {
  guangdongConsequences,
  haishuConsequences,
  zhongshanConsequences,
} from '../../settings/presets/evaluation.ts';
import { plusMillis } from '../../time.ts';
import { turnsAt } from '../waiting/turn.ts';
import { waitingOn } from '../waiting.ts';

const [first, second] = organizations;
const midTerm = playTo('midTermEvaluation');
const final = playTo('finalEvaluation');
const evaluate = ({ id } = first, points?: number) =>
  ({
    actor: as.evaluator,
    command: {
      type: 'submitEvaluation',
      organizationId: id,
      findings: '多方评分，见评估轮次',
      ...(points !== undefined && { points }),
    },
  }) as const;
const round = (change: object = {}) => ({
  rounds: [
    {
      id: 'midTerm.1',
      phase: 'midTerm' as const,
      isFinal: true,
      result: { points: 104.5, grade: 'A', isPass: true, hash: 'h'.repeat(64) },
      ...change,
    },
  ],
});
const ask = (rule: string, rest: object = {}) =>
  ({
    actor: as.handler,
    command: {
      type: 'askConsequence',
      organizationId: first.id,
      rule,
      reason: '评估不合格，整改后仍未达标',
      ...rest,
    },
  }) as const;
const decided = (position: Position, how: 'approve' | 'return' = 'approve') => {
  let here = position;
  const isOpen = () =>
    Object.values(here.purchase.approvals).some(
      ({ subject, status }) => subject === 'consequence' && status === 'open',
    );
  while (isOpen()) here = play(here, approval(here.purchase, how, 'consequence'));
  return here;
};
const paidFen = (position: Position) =>
  (projectOf(position)?.payments ?? []).reduce(
    (sum, { status, amountFen }) => sum + (status === 'paid' ? amountFen : 0),
    0,
  );
/** Everything that may be asked for is paid. */
const paidUp = (position: Position): Position => {
  let here = position;
  for (let move = paying(here.purchase); move; move = paying(here.purchase))
    here = play(here, move);
  return here;
};
const projectOf = ({ purchase }: Position) => purchase.projects[first.id];
const failed = play(play(midTerm, evaluate(first, 40)), evaluate(second, 80));
const all = {
  consequences: [...haishuConsequences, ...zhongshanConsequences, ...guangdongConsequences],
};

describe('the result of a round', () => {
  test('[0-06] is taken over as it is, with its grade and hash, and points nobody typed', () => {
    const taken = play(midTerm, evaluate(), round());
    expect(projectOf(taken)?.evaluations).toMatchObject([
      { points: 104.5, round: { id: 'midTerm.1', grade: 'A', isPass: true } },
    ]);
  });

  test('is waited for: no sheet passes it by, and without a round there must be points', () => {
    expect(outcome(midTerm, evaluate(first, 95), round({ isFinal: false }))).toBe('round-open');
    expect(outcome(midTerm, evaluate())).toBe('evaluation-missing');
  });

  test('passes by the mark of its own rubric', () => {
    const low = round({ result: { points: 65, grade: 'C', isPass: false, hash: 'h' } });
    const judged = play(play(midTerm, evaluate(first, 65), low), evaluate(second, 80));
    const after = play(judged, { actor: as.handler, command: { type: 'concludeMidTerm' } });
    expect(projectOf(after)?.status).toBe('terminated');
  });
});

describe('[0-14] what follows from an evaluation', () => {
  test('is a rule of the tenant that applies, and nothing else', () => {
    expect(outcome(failed, ask('haishu-stop'))).toBe('consequence-unruled');
    expect(outcome(failed, ask('haishu-pass'), all)).toBe('consequence-unruled');
    expect(outcome(midTerm, ask('haishu-stop'), all)).toBe('consequence-unruled');
  });

  test('stops payment once the chain has approved, and not while it is asked or when it is returned', () => {
    const asked = play(failed, ask('haishu-stop'), all);
    expect(projectOf(asked)?.consequences).toMatchObject([
      { status: 'asked', source: haishuConsequences[1]?.source },
    ]);
    expect(outcome(asked, ask('haishu-stop'), all)).toBe('already-decided');
    const back = decided(asked, 'return');
    expect(projectOf(back)?.consequences).toMatchObject([{ status: 'returned' }]);
    const done = decided(asked);
    expect(projectOf(done)?.consequences?.[0]).toMatchObject({ status: 'approved' });
    expect(projectOf(done)?.consequences?.[0]?.appealUntil).toBeDefined();
    const pay = {
      actor: as.handler,
      command: { type: 'requestPayment', organizationId: first.id, number: 1 },
    } as const;
    expect(outcome(done, pay)).toBe('payment-withheld');
    expect(outcome(back, pay)).not.toBe('payment-withheld');
  });

  test('ends one project and leaves the others at work', () => {
    const done = decided(play(failed, ask('haishu-end'), all));
    expect(projectOf(done)?.status).toBe('terminated');
    expect(done.purchase.projects[second.id]?.status).toBe('signed');
  });

  test('[3-07] takes back a share of what was paid, as the rule says or with reasons', () => {
    const bad = play(final, evaluate(first, 30));
    expect(outcome(bad, ask('zhongshan-back'), all)).toBe('reason-missing');
    const asked = play(bad, ask('zhongshan-back', { percent: 40 }), all);
    const paid = (projectOf(bad)?.payments ?? [])
      .filter(({ status }) => status === 'paid')
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
    expect(projectOf(asked)?.consequences).toMatchObject([
      { percent: 40, amountFen: Math.floor(paid * 0.4) },
    ]);
  });

  test('orders back what it comes to once nobody can appeal any more, exactly once', () => {
    const back = 'zhongshan-back.final';
    const bad = paidUp(play(final, evaluate(first, 30)));
    const done = decided(play(bad, ask('zhongshan-back', { percent: 40 }), all));
    const enforce = {
      actor: as.handler,
      command: { type: 'enforceConsequence', organizationId: first.id, consequence: back },
    } as const;
    expect(outcome(done, enforce)).toBe('appeal-open');
    const toOrder = ({ purchase, now }: Position) =>
      turnsAt(waitingOn(purchase), now).filter((one) => one.command === 'enforceConsequence');
    expect(toOrder(done)).toEqual([]);
    const over = { ...done, now: plusMillis(done.now, 60 * 86_400_000) };
    expect(outcome(over, enforce, { appeals: [{ consequence: back }] })).toBe('appeal-open');
    const paid = paidFen(over);
    expect(toOrder(over)).toMatchObject([
      { who: { post: 'handler' }, reference: `${first.id}.${back}` },
    ]);
    const carriedOut = play(over, enforce);
    expect(toOrder(carriedOut)).toEqual([]);
    const ordered = (projectOf(carriedOut)?.payments ?? []).flatMap(
      ({ clawBack }) => clawBack ?? [],
    );
    expect(paid).toBeGreaterThan(0);
    expect(ordered.map(({ amountFen }) => amountFen)).toEqual([Math.floor(paid * 0.4)]);
    expect(projectOf(carriedOut)?.consequences?.[0]).toMatchObject({
      orderedFen: Math.floor(paid * 0.4),
    });
    expect(outcome(carriedOut, enforce)).toBe('already-decided');
    const upheld = { appeals: [{ consequence: back, outcome: 'upheld' as const }] };
    const lifted = play(over, enforce, upheld);
    expect(projectOf(lifted)?.payments).toEqual(projectOf(over)?.payments);
    expect(outcome(lifted, enforce, upheld)).toBe('already-decided');
  });

  test('ends work the way every early end does: what was accepted is paid, and nobody left at work is settled', () => {
    const both = play(failed, ask('haishu-end'), all);
    const done = decided(both);
    const before = projectOf(failed);
    const after = projectOf(done);
    if (!before || !after) throw new Error('no project');
    const { dueFen } = settlementOf(before);
    expect(after.payments.map(({ number, amountFen }) => [number, amountFen])).toEqual(
      ended(before, { dueFen }).payments.map(({ number, amountFen }) => [number, amountFen]),
    );
    const alone = playTo('midTermEvaluation', { sent: [anApplication(first)] });
    const last = decided(play(play(alone, evaluate(first, 40)), ask('haishu-end'), all));
    expect(last.purchase).toMatchObject({ state: 'terminatedEarly', reason: 'projectsEnded' });
  });

  test('needs nobody’s approval where it costs nothing: priority, and mending by a day', () => {
    const good = play(midTerm, evaluate(), round());
    expect(projectOf(play(good, ask('guangdong-excellent'), all))?.consequences).toMatchObject([
      { follows: 'priority', status: 'approved' },
    ]);
  });
});
