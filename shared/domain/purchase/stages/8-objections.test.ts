import { describe, expect, test } from 'vitest';
import { at } from '../../../../test/support/a-purchase.ts';
import {
  answer,
  consultation,
  lastDay,
  loser,
  outsider,
  published,
  raise,
  winner,
} from '../../../../test/support/objection-moves.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../../test/support/play-to.ts';
import { day, type Move } from '../../../../test/support/straight-line.ts';
import { DocumentId } from '../../ids.ts';
import { type Instant, plusMillis } from '../../time.ts';
import type { Command } from '../commands.ts';
import { frozenBy } from '../frozen.ts';
import { planNext } from '../plan-next.ts';
import { waitingOn } from '../waiting.ts';

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
