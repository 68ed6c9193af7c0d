import { describe, expect, test } from 'vitest';
import { aConsultationPlan, at, context } from '../../../../test/support/a-purchase.ts';
import { as, organizations, people } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { approval, day, type Move, publication } from '../../../../test/support/straight-line.ts';
import { DocumentId } from '../../ids.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { type Instant, plusMillis } from '../../time.ts';
import { deadline } from '../../working-days.ts';
import type { Command } from '../commands.ts';
import { decide } from '../decide.ts';
import { frozenBy } from '../frozen.ts';
import type { State } from '../lifecycle.ts';
import { planNext } from '../plan-next.ts';
import { commandsFor } from '../turns-seen.ts';
import { viewFor } from '../views.ts';
import { waitingOn } from '../waiting.ts';

const consultation = { rules: consultationRules, plan: aConsultationPlan() };
const [winner, , loser, outsider] = organizations;
const by = (organization: { id: (typeof organizations)[number]['id'] }) =>
  as.organization(organization.id);
const raise = (rest: Partial<Command & { type: 'raiseObjection' }> = {}, who = loser) => ({
  actor: by(who),
  command: {
    type: 'raiseObjection' as const,
    grounds: '第二项评分与方案不符',
    kind: 'challenge' as const,
    groundCodes: ['scoringNotByCriteria' as const],
    ...rest,
  },
});
const answer = (rest: Partial<Command & { type: 'answerObjection' }> = {}) => ({
  actor: as.officeHead,
  command: {
    type: 'answerObjection' as const,
    objectionId: 'objection-1',
    reply: '经复核，维持原结果',
    isUpheld: false,
    ...rest,
  },
});
const complain = (rest: Partial<Command & { type: 'raiseObjection' }> = {}, who = loser) =>
  raise({ kind: 'complaint', of: 'objection-1', grounds: '对答复不服', ...rest }, who);
const admit = (verdict: 'admitted' | 'notOurs' | 'inadmissible' = 'admitted') => ({
  actor: as.financeSupervisor,
  command: {
    type: 'judgeAdmission' as const,
    objectionId: 'objection-2',
    verdict,
    reason: '材料齐全',
  },
});
const judge = (rest: Partial<Command & { type: 'decideComplaint' }> = {}) => ({
  actor: as.financeSupervisor,
  command: {
    type: 'decideComplaint' as const,
    objectionId: 'objection-2',
    decision: '投诉缺乏事实依据，驳回',
    isUpheld: false,
    ...rest,
  },
});
const published = (moment: string): Position => {
  const { purchase } = playTo('awardNoticePreparation', consultation);
  const ready = { purchase: { ...purchase, approvals: {} }, now: at(moment) };
  return play(ready, {
    actor: as.handler,
    command: { type: 'publishAwardNotice', publication: publication(at(moment)) },
  });
};
const lastDay = (moment: Instant | undefined) =>
  new Date(Date.parse(moment ?? '') - 1 + 8 * 3_600_000).toISOString().slice(0, 10);
/** Challenged and answered in the standstill, which then ends. */
const answered = (): Position => play(play(playTo('standstill', consultation), raise()), answer());
function contracting(state: State): Position {
  let here = answered();
  here = play(here, {
    actor: as.system,
    command: { type: 'endStandstill' },
    at: here.purchase.deadlines['standstill']?.at,
  });
  if (state === 'contractDrafting') return here;
  here = play(here, {
    actor: as.handler,
    command: { type: 'draftContracts', tranches: here.purchase.plan.tranches },
  });
  while (here.purchase.state === 'contractApproval' && state === 'contractSigning')
    here = play(here, approval(here.purchase));
  return here;
}

describe('[0-09] a challenge to the result', () => {
  test.each([
    ['2025-12-01', '2025-12-11'],
    ['2026-09-24', '2026-10-13'],
    ['2026-02-12', '2026-03-02'],
  ])('announced %s can be made until the end of %s (domain.md 1.3)', (day, ends) => {
    const open = published(`${day}T09:00:00+08:00`);
    expect(lastDay(open.purchase.deadlines['standstill']?.at)).toBe(ends);
    const late = at(`${ends}T23:59:59+08:00`);
    expect(outcome(open, { ...raise(), at: late })).toBe('objectionFrozen');
    expect(outcome(open, { ...raise(), at: plusMillis(late, 1000) })).toBe('challenge-too-late');
  });

  test('is made in one go, by whoever applied, and answered within seven working days', () => {
    const open = playTo('standstill', consultation);
    expect(outcome(open, raise({}, outsider))).toBe('not-permitted');
    const raised = play(open, raise());
    expect(raised.purchase.objections['objection-1']).toMatchObject({
      kind: 'challenge',
      step: 'result',
      replyBy: { count: 7, unit: 'workingDays', rule: 'objectionReply' },
    });
    expect(outcome(raised, raise())).toBe('challenged-before');
    expect(outcome(raised, raise({}, winner))).toBe('objectionFrozen');
    expect(outcome(raised, { ...answer(), actor: as.handler })).toBe('not-permitted');
  });

  test('by an agent needs a mandate; a consortium objects by all its members', () => {
    const open = playTo('standstill', consultation);
    const agent = { name: '周律师', mandate: '授权委托书' };
    expect(play(open, raise({ agent })).purchase.objections['objection-1']).toMatchObject({
      agent,
    });
    const application = open.purchase.applications[loser.id];
    if (!application) throw new Error('nobody applied');
    const body = {
      ...application.body,
      consortium: {
        members: ['甲社', '乙社'].map((name) => ({
          name,
          creditCode: application.organization.creditCode,
          part: '入户服务',
        })),
        agreement: DocumentId.parse('d0000000000000000000000001'),
      },
    };
    const together = {
      ...open,
      purchase: {
        ...open.purchase,
        applications: { ...open.purchase.applications, [loser.id]: { ...application, body } },
      },
    };
    expect(outcome(together, raise({ members: ['甲社'] }))).toBe('consortium-incomplete');
    expect(outcome(together, raise({ members: ['乙社', '甲社'] }))).toBe('objectionFrozen');
  });

  test('that is late goes up to the leading group, again and again, and is noted', () => {
    const raised = play(playTo('standstill', consultation), raise());
    const due = raised.purchase.deadlines['objection-1']?.at;
    expect(planNext(raised.purchase, 'standstill', due ?? raised.now)).toEqual({
      outcome: 'perform',
      command: { type: 'noteOverdue', deadline: 'objection-1' },
    });
    const note = (deadline: string, moment: Instant | undefined) =>
      ({ actor: as.system, command: { type: 'noteOverdue', deadline }, at: moment }) as const;
    const late = play(raised, note('objection-1', due));
    expect(late.purchase.overdue).toContain('objection-1');
    expect(waitingOn(late.purchase).map(({ who }) => who)).toEqual([
      { post: 'officeHead' },
      { post: 'leadingGroupHead' },
    ]);
    const again = late.purchase.deadlines['objection-1.again'];
    const reminded = play(late, note('objection-1.again', again?.at));
    expect((reminded.purchase.deadlines['objection-1.again']?.at ?? '') > (again?.at ?? '')).toBe(
      true,
    );
    expect(outcome(reminded, { ...answer(), actor: as.leadingGroupHead })).toBe('standstill');
  });

  test('upheld, makes one award void: the next in rank follows; or another panel reviews; or the call fails', () => {
    const raised = play(playTo('standstill', consultation), raise());
    const upheld = (rest: Parameters<typeof answer>[0]) => answer({ isUpheld: true, ...rest });
    const next = play(raised, upheld({ remedy: 'nextRank', against: [winner.id] }));
    expect(next.purchase).toMatchObject({ state: 'ranked', awards: [], voided: [winner.id] });
    const recommend = (organizationId: typeof winner.id): Move => ({
      actor: as.handler,
      command: { type: 'recommendAward', awards: [{ organizationId, amountFen: 1 }] },
    });
    expect(outcome(next, recommend(winner.id))).toBe('not-in-rank-order');
    expect(outcome(next, recommend(organizations[1].id))).toBe('awardApproval');
    const review = play(raised, upheld({ remedy: 'rereview' }));
    expect(review.purchase).toMatchObject({ state: 'panelForming', ranking: [] });
    const drawn = play(review, {
      actor: as.handler,
      command: { type: 'drawPanel' },
    });
    const before = raised.purchase.panel?.seats.map(({ personId }) => personId) ?? [];
    const fresh = drawn.purchase.panel?.seats.filter(({ conflict }) => conflict === 'undeclared');
    expect(fresh).toHaveLength(3);
    expect(fresh?.some(({ personId }) => before.includes(personId))).toBe(false);
    expect(outcome(raised, upheld({ remedy: 'recall' }))).toBe('failedCall');
    expect(outcome(raised, upheld({ remedy: 'amendDocuments' }))).toBe('remedy-impossible');
    expect(outcome(raised, answer({ remedy: 'recall' }))).toBe('remedy-impossible');
    expect(outcome(raised, upheld({ remedy: 'nextRank', against: [loser.id] }))).toBe(
      'remedy-impossible',
    );
  });
});

describe('an inquiry', () => {
  const inquiry = raise({ kind: 'inquiry', grounds: '助餐次数如何计算？' });
  test('is answered within three working days, by the handler as well, and holds nothing', () => {
    const asked = play(playTo('biddingOpen', consultation), inquiry);
    expect(asked.purchase.state).toBe('biddingOpen');
    expect(asked.purchase.deadlines['objection-1']).toMatchObject({
      count: 3,
      unit: 'workingDays',
    });
    expect(frozenBy(asked.purchase)).toEqual([]);
    const told = play(asked, { ...answer(), actor: as.handler });
    expect(Object.keys(told.purchase.deadlines)).toEqual(['biddingCloses']);
  });
});

describe('a challenge to the tender document', () => {
  test('leaves the window open and closing, and nothing is opened until it is answered', () => {
    const asked = play(playTo('biddingOpen', consultation), raise({ step: 'document' }, outsider));
    const closing = asked.purchase.closesAt;
    expect(asked.purchase.state).toBe('biddingOpen');
    const closed = play(
      { ...asked, purchase: { ...asked.purchase, closesAt: asked.now } },
      { actor: as.system, command: { type: 'closeBidding' } },
    );
    expect(closing).toBeDefined();
    const confirm = { actor: as.handler, command: { type: 'confirmOpening' } } as const;
    expect(outcome(closed, confirm)).toBe('held-by-objection');
    const opening: Command = { type: 'openApplications', applications: [] };
    expect(outcome(closed, { actor: as.system, command: opening })).toBe('held-by-objection');
    const free = play(closed, answer());
    expect(outcome(free, confirm)).toBe('sealed');
  });

  test('comes too late once the time on offer and seven working days have passed', () => {
    const open = playTo('biddingOpen', consultation);
    const late = plusMillis(open.now, 30 * day);
    expect(outcome(open, { ...raise({ step: 'document' }), at: late })).toBe('challenge-too-late');
    expect(outcome(open, raise({ step: 'process' }))).toBe('not-permitted');
  });
});

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
