import { describe, expect, test } from 'vitest';
import { anApplication, aPlan, context } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { dayOf, plusDays, plusMillis, startOfDay } from '../../time.ts';
import { decide } from '../decide.ts';

const [first, second, third] = organizations;
const one = { sent: [anApplication(first)] };
const report = (delivered: Record<string, number> = { visits: 900 }, { id } = first) =>
  ({
    actor: as.organization(id),
    command: { type: 'submitReport', delivered, spentFen: 100, narrative: '按计划完成' },
  }) as const;
const judge = (
  verdict: 'accepted' | 'returned' = 'accepted',
  reason = '数据与台账不符',
  { id } = first,
) =>
  ({
    actor: as.handler,
    command: { type: 'judgeReport', organizationId: id, verdict, reason },
  }) as const;
const close = (position: Position) =>
  play(position, {
    actor: as.system,
    command: { type: 'closePeriod' },
    at: position.purchase.deadlines['period']?.at,
  });

const working = playTo('implementing', one);
const projectOf = ({ purchase }: Position) => purchase.projects[first.id];

describe('[1-05] a report', () => {
  test('is sent by who is under contract, about what the contract names', () => {
    expect(outcome(working, report())).toBe('implementing');
    expect(outcome(working, report({ visits: 0 }))).toBe('implementing');
    expect(outcome(working, report({ gifts: 3 }))).toBe('deliverable-unknown');
    expect(outcome(working, report({}, third))).toBe('contract-unsigned');
    const two = playTo('contractSigning');
    const one = play(
      play(two, { actor: as.organization(first.id), command: { type: 'signContract' } }),
      { actor: as.organization(second.id), command: { type: 'declineAward', reason: '人手不足' } },
    );
    const alone = play(one, { actor: as.officeHead, command: { type: 'signContract' } });
    expect(outcome(alone, report({ visits: 1 }, second))).toBe('contract-unsigned');
  });

  test('is sent once, and again only when it was returned', () => {
    const sent = play(working, report());
    expect(outcome(sent, report())).toBe('report-exists');
    const returned = play(sent, judge('returned'));
    expect(projectOf(returned)).toMatchObject({
      acceptances: [],
      reports: [{ verdict: 'returned' }],
    });
    const again = play(returned, report({ visits: 950 }));
    expect(projectOf(again)?.reports).toHaveLength(1);
    const accepted = play(again, judge());
    expect(projectOf(accepted)?.acceptances).toEqual(['period-1']);
    expect(outcome(accepted, report())).toBe('report-exists');
  });

  test('is judged once, with a reason where it is returned', () => {
    expect(outcome(working, judge())).toBe('report-missing');
    const sent = play(working, report());
    expect(outcome(sent, judge('returned', '不行'))).toBe('invalid-request');
    expect(outcome(sent, judge('returned', '数据不符'))).toBe('implementing');
    expect(outcome(sent, judge('accepted', ''))).toBe('implementing');
    expect(outcome(play(sent, judge()), judge())).toBe('already-judged');
    expect(outcome(sent, judge('accepted', '', third))).toBe('report-missing');
  });

  test('returned, comes back with the reason; accepted, shows on the public page', () => {
    const sent = play(working, report());
    const eventsOf = (move: ReturnType<typeof judge>) => {
      const decided = decide(sent.purchase, move.command, context(sent.now, move.actor));
      return decided.ok ? decided.value.events : [];
    };
    expect(eventsOf(judge('returned'))).toEqual([
      {
        type: 'mail',
        template: 'reportReturned',
        to: { organizationId: first.id },
        note: '数据与台账不符',
      },
    ]);
    expect(eventsOf(judge())).toEqual([{ type: 'pagePublished' }]);
  });

  test('that nobody judged in time is judged later, and paid', () => {
    const late = close(play(working, report()));
    expect(late.purchase).toMatchObject({ state: 'midTermEvaluation', overdue: ['report-1'] });
    const accepted = play(late, judge());
    expect(accepted.purchase.state).toBe('midTermEvaluation');
    expect(projectOf(accepted)?.acceptances).toEqual(['period-1']);
    const pay = { type: 'requestPayment', organizationId: first.id, number: 1 } as const;
    expect(outcome(accepted, { actor: as.handler, command: pay })).toBe('midTermEvaluation');
  });

  test('that is late is taken for the oldest period that still lacks one', () => {
    const plan = aPlan({ periods: 3, midTermAfter: 3 });
    const second2 = close(playTo('implementing', { ...one, plan }));
    expect(second2.purchase.period).toBe(2);
    const caughtUp = play(play(second2, report()), report());
    expect(projectOf(caughtUp)?.reports.map((r) => r.period)).toEqual([1, 2]);
    expect(outcome(caughtUp, report())).toBe('report-exists');
    const judged = play(play(caughtUp, judge()), judge());
    expect(projectOf(judged)?.acceptances).toEqual(['period-1', 'period-2']);
    expect(outcome(judged, judge())).toBe('already-judged');
  });
});

describe('a period', () => {
  test('of three months ends with the ninetieth day after the one it began on', () => {
    const ends = working.purchase.deadlines['period'];
    expect(ends?.at).toBe(startOfDay(plusDays(dayOf(working.now), 91)));
  });

  test('closes at its end, not before, with or without a report', () => {
    const ends = working.purchase.deadlines['period']?.at ?? working.now;
    const early = {
      actor: as.system,
      command: { type: 'closePeriod' },
      at: plusMillis(ends, -1),
    } as const;
    expect(outcome(working, early)).toBe('illegal-move');
    expect(outcome(working, { ...early, at: ends })).toBe('midTermEvaluation');
    const { purchase } = working;
    expect(outcome({ ...working, purchase: { ...purchase, deadlines: {} } }, early)).toBe(
      'illegal-move',
    );
  });

  test.each([
    { periods: 1, midTermAfter: 1, first: 'midTermEvaluation' },
    { periods: 3, midTermAfter: 1, first: 'midTermEvaluation' },
    { periods: 3, midTermAfter: 2, first: 'implementing' },
  ])('1 of $periods with the mid-term after $midTermAfter is followed by $first', (row) => {
    const plan = aPlan({
      periods: row.periods,
      midTermAfter: row.midTermAfter,
      tranches: [{ percent: 100, after: 'final' }],
    });
    const closed = close(playTo('implementing', { ...one, plan }));
    expect(closed.purchase.state).toBe(row.first);
    const concluded =
      row.first === 'implementing' ? closed : playTo('finalEvaluation', { ...one, plan });
    expect(concluded.purchase.period).toBe(row.first === 'implementing' ? 2 : row.periods);
  });

  test('without all reports accepted is noted as overdue, and only then', () => {
    expect(close(play(play(working, report()), judge())).purchase.overdue).toEqual([]);
    expect(close(play(play(working, report()), judge('returned'))).purchase.overdue).toEqual([
      'report-1',
    ]);
  });
});
