import { describe, expect, test } from 'vitest';
import { aConsultationPlan, context } from '../../../../test/support/a-purchase.ts';
import { dueMove } from '../../../../test/support/cooperation.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { askStop, outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { approval, publication } from '../../../../test/support/straight-line.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import type { RuleSet } from '../../policy/rules.ts';
import { nextDeadline, planNext } from '../plan-next.ts';
import { waitingOn } from '../waiting.ts';
import { deemedWinner } from './7-award-clocks.ts';

const [first, second] = organizations;
const byLaw = { rules: consultationRules, plan: aConsultationPlan() };
const { deemedAward: _none, ...undeemed } = consultationRules;
const strict: { rules: RuleSet; plan: typeof byLaw.plan } = { ...byLaw, rules: undeemed };

/** What the sweep does when the next date passes. */
function pass(position: Position): Position {
  const due = nextDeadline(position.purchase);
  if (!due) throw new Error(`nothing is due in ${position.purchase.state}`);
  const move = dueMove(planNext(position.purchase, position.purchase.stage, due.at));
  if (!move) throw new Error('nothing to perform');
  return play(position, { ...move, at: due.at });
}

/** Passes dates until `name` has: it is gone, or has come again. */
function passed(position: Position, name: string): Position {
  const due = position.purchase.deadlines[name];
  let here = position;
  while (here.purchase.deadlines[name] === due) here = pass(here);
  return here;
}

const recommended = (position: Position, amountFen = 100_000_00) =>
  play(position, {
    actor: as.handler,
    command: { type: 'recommendAward', awards: [{ organizationId: first.id, amountFen }] },
  });
const decidedAll = (position: Position) => {
  let here = position;
  while (here.purchase.state === 'awardApproval') here = play(here, approval(here.purchase));
  return here;
};

describe('[1-07] the clocks of REG §43', () => {
  test('run from the review to the report, from the report to the decision, from there to the notice', () => {
    const signing = playTo('reportSigning', byLaw);
    expect(signing.purchase.deadlines['reviewReport']).toMatchObject({
      from: signing.now,
      count: 2,
      unit: 'workingDays',
      rule: 'reviewReport',
      source: expect.stringContaining('第四十三条'),
    });
    const ranked = playTo('ranked', byLaw);
    expect(ranked.purchase.deadlines['awardDecision']).toMatchObject({
      from: ranked.purchase.report?.signedAt,
      count: 5,
      unit: 'workingDays',
      rule: 'awardDecision',
    });
    expect(ranked.purchase.deadlines['reviewReport']).toBeUndefined();
    const asked = recommended(ranked);
    expect(asked.purchase.deadlines['awardDecision']).toEqual(
      ranked.purchase.deadlines['awardDecision'],
    );
    const decided = decidedAll(asked);
    expect(decided.purchase).toMatchObject({
      state: 'awardNoticePreparation',
      awardDecision: { kind: 'approved', approvalId: 'award-1', at: decided.now },
    });
    expect(decided.purchase.deadlines).toEqual({
      awardNotice: expect.objectContaining({ count: 2, unit: 'workingDays', rule: 'awardNotice' }),
    });
  });

  test('a return does not begin the clock anew', () => {
    const asked = recommended(playTo('ranked', strict));
    const returned = play(asked, approval(asked.purchase, 'return'));
    expect(returned.purchase.deadlines['awardDecision']).toEqual(
      asked.purchase.deadlines['awardDecision'],
    );
  });

  test('a track without the rules has a reminder and no clock of the law', () => {
    const ranked = playTo('ranked');
    expect(Object.keys(ranked.purchase.deadlines)).toEqual(['recommendation']);
    expect(playTo('awardNoticePreparation').purchase.deadlines['awardNotice']).toMatchObject({
      rule: 'step',
    });
  });

  test.each([
    ['ranked', (here: Position) => here],
    ['awardApproval', recommended],
  ] as const)('late in %s, goes up and comes again until it is decided', (state, reach) => {
    const here = reach(playTo('ranked', strict));
    const late = passed(here, 'awardDecision');
    expect(late.purchase).toMatchObject({
      state,
      overdue: expect.arrayContaining(['awardDecision']),
    });
    const again = passed(late, 'awardDecision.again');
    expect(again.purchase.overdue.filter((name) => name.startsWith('awardDecision'))).toEqual([
      'awardDecision',
    ]);
    expect(again.purchase.deadlines['awardDecision.again']).toBeDefined();
    if (state === 'ranked')
      expect(waitingOn(late.purchase)).toContainEqual(
        expect.objectContaining({ command: 'recommendAward', isOverdue: true }),
      );
    const decided = decidedAll(state === 'ranked' ? recommended(again) : again);
    expect(decided.purchase.awardDecision).toMatchObject({ kind: 'approved', isLate: true });
    expect(Object.keys(decided.purchase.deadlines)).toEqual(['awardNotice']);
  });

  test('a report held up by dissent, and a notice that does not come, go up as well', () => {
    const signing = playTo('reportSigning', byLaw);
    let here = signing;
    for (const seat of signing.purchase.panel?.seats ?? []) {
      if (here.purchase.report?.contestedAt) break;
      here = play(here, {
        actor: as.expert(seat.personId),
        command: { type: 'signReport', verdict: 'dissent', reason: '汇总与评分表不符' },
        at: signing.purchase.deadlines['reviewReport']?.at,
      });
    }
    expect(here.purchase.report?.contestedAt).toBeDefined();
    expect(pass(here).purchase).toMatchObject({
      state: 'reportSigning',
      overdue: ['reviewReport'],
    });
    const decided = decidedAll(recommended(playTo('ranked', byLaw)));
    const late = pass(decided);
    expect(late.purchase.overdue).toEqual(['awardNotice']);
    expect(waitingOn(late.purchase)).toEqual([
      expect.objectContaining({ command: 'publishAwardNotice', isOverdue: true }),
    ]);
  });
});

describe('[0-03] the winner by law', () => {
  test.each([
    ['ranked', (here: Position) => here],
    ['awardApproval', recommended],
  ] as const)(
    'silence in %s makes the first in rank the winner, with the rule that says so',
    (_state, reach) => {
      const late = passed(reach(playTo('ranked', byLaw)), 'awardDecision');
      expect(late.purchase).toMatchObject({
        state: 'awardNoticePreparation',
        awards: [{ organizationId: first.id, amountFen: 100_000_00 }],
        awardDecision: {
          kind: 'deemed',
          at: late.now,
          source: consultationRules.deemedAward?.source,
          certainty: consultationRules.deemedAward?.certainty,
        },
      });
      expect(
        Object.values(late.purchase.approvals).filter(({ status }) => status === 'open'),
      ).toEqual([]);
      expect(late.purchase.deadlines['awardNotice']?.rule).toBe('awardNotice');
      const notice = { type: 'publishAwardNotice', publication: publication(late.now) } as const;
      expect(outcome(late, { actor: as.handler, command: notice })).toBe('standstill');
    },
  );

  test('is nobody before the time is over, and nobody where the rules know of none', () => {
    const ranked = playTo('ranked', byLaw);
    const early = { actor: as.system, command: { type: 'closeAwardDecision' } } as const;
    expect(outcome(ranked, early)).toBe('illegal-move');
    expect(passed(playTo('ranked', strict), 'awardDecision').purchase).toMatchObject({
      state: 'ranked',
      awards: [],
    });
  });

  test.each<[string, (ranked: Position) => Position]>([
    [
      'a returned recommendation',
      (ranked) => {
        const asked = recommended(ranked);
        return play(asked, approval(asked.purchase, 'return'));
      },
    ],
    ['a request to fail the call', (ranked) => play(ranked, askStop('failCall'))],
    [
      'an open challenge',
      (ranked) =>
        play(ranked, {
          actor: as.organization(second.id),
          command: {
            type: 'raiseObjection',
            kind: 'challenge',
            step: 'process',
            groundCodes: ['scoringNotByCriteria'],
            grounds: '评分与文件不一致',
          },
        }),
    ],
  ])('is nobody after %s: somebody objected, so the delay goes up', (_why, object) => {
    const late = passed(object(playTo('ranked', byLaw)), 'awardDecision');
    expect(late.purchase.awardDecision).toBeUndefined();
    expect(late.purchase.state).toBe('ranked');
    expect(late.purchase.overdue).toContain('awardDecision');
  });

  test('is nobody where the first in rank cannot be paid what it asks', () => {
    const { purchase, now } = playTo('ranked', byLaw);
    const poor = { ...purchase, plan: { ...purchase.plan, budgetFen: 99_999_99 } };
    expect(deemedWinner(purchase, context(now))).toBeDefined();
    expect(deemedWinner(poor, context(now))).toBeUndefined();
  });
});
