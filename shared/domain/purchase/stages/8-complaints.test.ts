import { describe, expect, test } from 'vitest';
import { at, context } from '../../../../test/support/a-purchase.ts';
import {
  admit,
  by,
  complain,
  consultation,
  contracting,
  judge,
  lastDay,
  loser,
  raise,
  winner,
} from '../../../../test/support/objection-moves.ts';
import { as, organizations, people } from '../../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../../test/support/play-to.ts';
import { approval, day } from '../../../../test/support/straight-line.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { plusMillis } from '../../time.ts';
import { deadline } from '../../working-days.ts';
import { decide } from '../decide.ts';
import { frozenBy } from '../frozen.ts';
import { commandsFor } from '../turns-seen.ts';
import { viewFor } from '../views.ts';

describe('[0-09] a complaint to the finance bureau', () => {
  test('received on 2025-12-12 is admitted or not by 2025-12-19 (domain.md 1.3)', () => {
    const { complaintAdmissibility: period } = consultationRules.periods;
    if (!period) throw new Error('no such rule');
    const { calendar } = context(at('2025-12-12T10:00:00+08:00'));
    const due = deadline(at('2025-12-12T10:00:00+08:00'), period.count, period.unit, calendar);
    expect(lastDay(due.at)).toBe('2025-12-19');
  });

  test('follows a challenge of one’s own, within its grounds, in time, once', () => {
    const here = contracting('contractDrafting');
    expect(outcome(here, complain({ of: 'objection-9' }))).toBe('challenge-first');
    expect(outcome(here, complain({}, winner))).toBe('challenge-first');
    const more = { groundCodes: ['collusion' as const] };
    expect(outcome(here, complain(more))).toBe('beyond-challenge');
    expect(outcome(here, complain({ ...more, isFromReply: true }))).toBe('contractDrafting');
    const replyBy = here.purchase.objections['objection-1']?.replyBy?.at ?? here.now;
    expect(outcome(here, { ...complain(), at: plusMillis(replyBy, 40 * day) })).toBe(
      'challenge-too-late',
    );
    expect(outcome(play(here, complain()), complain())).toBe('challenged-before');
    const open = play(playTo('standstill', consultation), raise());
    expect(outcome(open, complain())).toBe('challenge-first');
    expect(outcome(open, { ...complain(), at: replyBy })).toBe('objectionFrozen');
  });

  test.each(['contractDrafting', 'contractApproval', 'contractSigning'] as const)(
    'in %s stops everything that makes a contract, and gives the time back',
    (state) => {
      const here = contracting(state);
      const filed = play(here, complain());
      expect(filed.purchase.state).toBe(state);
      expect(outcome(filed, { actor: by(winner), command: { type: 'signContract' } })).toBe(
        state === 'contractSigning' ? 'held-by-objection' : 'illegal-move',
      );
      if (state === 'contractApproval')
        expect(outcome(filed, approval(filed.purchase))).toBe('held-by-objection');
      const withdrawn = play(filed, {
        actor: by(loser),
        command: { type: 'withdrawObjection', objectionId: 'objection-2', reason: '' },
        at: plusMillis(filed.now, 6 * day),
      });
      const [name = ''] = Object.keys(here.purchase.deadlines);
      expect(withdrawn.purchase.deadlines[name]?.at).toBe(
        plusMillis(here.purchase.deadlines[name]?.at ?? here.now, 6 * day),
      );
    },
  );

  test('is handled by the finance bureau, which sees the file then and only then', () => {
    const here = contracting('contractSigning');
    expect(viewFor(here.purchase, as.financeSupervisor)?.approvals).toEqual({});
    const filed = play(here, complain());
    expect(Object.keys(viewFor(filed.purchase, as.financeSupervisor)?.approvals ?? {})).not.toEqual(
      [],
    );
    expect(commandsFor(filed.purchase, as.financeSupervisor)).toEqual([
      'judgeAdmission',
      'pauseComplaint',
      'decideComplaint',
    ]);
    expect(outcome(filed, { ...admit(), actor: as.officeHead })).toBe('not-permitted');
    const both = { ...as.financeSupervisor, personId: people.officeHead };
    expect(outcome(filed, { ...admit(), actor: both })).toBe('supervisor-took-part');
    expect(outcome(filed, judge())).toBe('complaint-not-admitted');
    const admitted = play(filed, admit());
    expect(admitted.purchase.deadlines).toMatchObject({
      'objection-2.statement': { count: 5, unit: 'workingDays' },
      'objection-2.decision': { count: 30, unit: 'workingDays' },
      'objection-2.suspension': { count: 30, unit: 'calendarDays' },
    });
    const dismissed = play(admitted, judge());
    expect(frozenBy(dismissed.purchase)).toEqual([]);
    expect(Object.keys(dismissed.purchase.deadlines)).toEqual(['signing']);
  });

  test.each(['notOurs', 'inadmissible'] as const)(
    'that is %s holds nothing any more',
    (verdict) => {
      const filed = play(contracting('contractSigning'), complain());
      const refused = play(filed, admit(verdict));
      expect(frozenBy(refused.purchase)).toEqual([]);
      const again = outcome(refused, complain());
      expect(again).toBe(verdict === 'inadmissible' ? 'contractSigning' : 'challenged-before');
    },
  );

  test('time for tests does not count, to the millisecond', () => {
    const admitted = play(play(contracting('contractSigning'), complain()), admit());
    const due = admitted.purchase.deadlines['objection-2.decision']?.at ?? admitted.now;
    const pause = (isPaused: boolean) => ({
      actor: as.financeSupervisor,
      command: {
        type: 'pauseComplaint',
        objectionId: 'objection-2',
        isPaused,
        reason: '检测',
      } as const,
    });
    const paused = play(admitted, pause(true));
    expect(paused.purchase.deadlines).not.toHaveProperty('objection-2.decision');
    expect(outcome(paused, pause(true))).toBe('already-decided');
    const goesOn = play(paused, { ...pause(false), at: plusMillis(paused.now, 11 * day) });
    expect(goesOn.purchase.deadlines['objection-2.decision']?.at).toBe(plusMillis(due, 11 * day));
  });

  test('suspends for thirty days at most: then the purchase goes on, and the complaint with it', () => {
    const admitted = play(play(contracting('contractSigning'), complain()), admit());
    const ends = admitted.purchase.deadlines['objection-2.suspension'];
    const over = play(admitted, {
      actor: as.system,
      command: { type: 'noteOverdue', deadline: 'objection-2.suspension' },
      at: ends?.at,
    });
    expect(frozenBy(over.purchase)).toEqual([]);
    const sign = { actor: by(winner), command: { type: 'signContract' } } as const;
    expect(play(over, sign).purchase.frozenAt).toBeUndefined();
    expect(outcome(over, judge())).toBe('contractSigning');
  });

  test('upheld, voids the award and what was drafted of it; others are told', () => {
    const admitted = play(play(contracting('contractSigning'), complain()), admit());
    const verdict = judge({ isUpheld: true, remedy: 'nextRank', against: [winner.id] });
    const decided = decide(
      admitted.purchase,
      verdict.command,
      context(admitted.now, verdict.actor),
    );
    if (!decided.ok) throw new Error(decided.error.code);
    const { purchase, events } = decided.value;
    expect(purchase).toMatchObject({ state: 'ranked', awards: [], voided: [winner.id] });
    expect(purchase.projects[winner.id]?.status).toBe('terminated');
    const told = events.flatMap((e) =>
      e.type === 'mail' && 'organizationId' in e.to ? [e.to.organizationId] : [],
    );
    expect(told).toEqual(organizations.slice(0, 3).map(({ id }) => id));
  });

  test('before the opening shows an organization nobody else’s dates', () => {
    const filed = play(contracting('contractSigning'), complain());
    const seen = viewFor(filed.purchase, by(winner));
    expect(Object.keys(seen?.deadlines ?? {})).toEqual(['signing']);
    expect(seen?.objections).toEqual({});
  });
});
