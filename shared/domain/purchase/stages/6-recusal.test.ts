import { describe, expect, test } from 'vitest';
import { context } from '../../../../test/support/a-purchase.ts';
import { as, holders, organizations, people } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { day, type Move } from '../../../../test/support/straight-line.ts';
import type { Actor } from '../../actor.ts';
import type { PersonId } from '../../ids.ts';
import { plusMillis } from '../../time.ts';
import type { Command } from '../commands.ts';
import { decide } from '../decide.ts';
import { targets } from '../lifecycle.ts';
import { nextDeadline, planNext } from '../plan-next.ts';
import { commandsFor, tasksFor } from '../turns-seen.ts';
import { viewFor } from '../views.ts';
import { waitingOn } from '../waiting.ts';
import { sitting } from './panel-seats.ts';

const [first, second] = organizations;
const asking = (personId: PersonId, organization = first) =>
  ({
    actor: as.organization(organization.id),
    command: { type: 'requestRecusal', personId, reason: '其配偶是另一申报单位的理事' },
  }) as const;
const deciding = (isGranted: boolean, actor = as.officeHead as typeof as.leadingGroupHead) =>
  ({
    actor,
    command: {
      type: 'decideRecusal',
      recusalId: '1',
      isGranted,
      reason: '已询问本人，情况属实',
    },
  }) as const;
const judge = (actor = as.handler): Move => ({
  actor,
  command: {
    type: 'judgeEligibility',
    organizationId: first.id,
    verdict: 'eligible',
    reason: '',
    missingDocuments: [],
  },
});

const checking = playTo('eligibilityCheck');
const asked = play(checking, asking(people.author));

describe('[1-04] an applicant asks that an official step back (REG §9)', () => {
  test('in writing, with a reason; the office hears the person and has a date to answer by', () => {
    expect(asked.purchase.recusals?.['1']).toMatchObject({
      organizationId: first.id,
      against: people.author,
      judge: 'officeHead',
    });
    const due = asked.purchase.deadlines['recusal-1'];
    expect(due).toMatchObject({ rule: 'step', source: expect.any(String) });
    expect(waitingOn(asked.purchase)).toContainEqual({
      who: { post: 'officeHead' },
      command: 'decideRecusal',
      reference: '1',
      due: due?.at,
    });
    expect(outcome(asked, asking(people.author))).toBe('already-decided');
    expect(outcome(checking, asking(people.experts[0] ?? people.author))).toBe('takes-no-part');
    expect(outcome(playTo('sealed'), asking(people.author))).toBe('illegal-move');
  });

  test('nobody decides about themselves, and no handler decides at all', () => {
    expect(outcome(asked, deciding(true, as.handler as never))).toBe('not-permitted');
    const about = play(checking, asking(people.officeHead));
    expect(about.purchase.recusals?.['1']?.judge).toBe('leadingGroupHead');
    expect(outcome(about, deciding(false))).toBe('not-your-turn');
    expect(outcome(about, deciding(false, as.leadingGroupHead))).toBe('eligibilityCheck');
  });

  test('granted: from then on they do nothing more in it, and others do', () => {
    const granted = play(asked, deciding(true));
    expect(granted.purchase.deadlines['recusal-1']).toBeUndefined();
    expect(outcome(granted, judge())).toBe('must-recuse');
    expect(tasksFor(granted.purchase, as.handler)).toEqual([]);
    expect(commandsFor(granted.purchase, as.handler)).toEqual([]);
    expect(outcome(granted, judge(as.secondHandler))).toBe('eligibilityCheck');
    expect(outcome(granted, deciding(true))).toBe('already-decided');
  });

  test('refused, with a reason: they go on', () => {
    const refused = play(asked, deciding(false));
    expect(outcome(refused, judge())).toBe('eligibilityCheck');
    expect(refused.purchase.recusals?.['1']?.decision).toMatchObject({ isGranted: false });
  });

  test('late: the head of the leading group is asked as well, and may answer', () => {
    const at = plusMillis(asked.now, 30 * day);
    const note = {
      actor: as.system,
      command: { type: 'noteOverdue', deadline: 'recusal-1' },
      at,
    } as const;
    expect(outcome(asked, deciding(false, as.leadingGroupHead))).toBe('not-your-turn');
    const late = play(asked, note);
    expect(waitingOn(late.purchase).filter(({ command }) => command === 'decideRecusal')).toEqual([
      expect.objectContaining({ who: { post: 'officeHead' }, isOverdue: true }),
      expect.objectContaining({ who: { post: 'leadingGroupHead' }, isOverdue: true }),
    ]);
    expect(outcome(late, deciding(false, as.leadingGroupHead))).toBe('eligibilityCheck');
  });

  test('the date outlives the stage, and no other applicant learns of the request', () => {
    const drawn = playTo('conflictDeclaration');
    const here = play(drawn, asking(people.author));
    const seat = sitting(here.purchase)[0]?.personId ?? people.author;
    const next = play(here, {
      actor: as.expert(seat),
      command: { type: 'declareConflict', conflict: 'conflict', note: '' },
    });
    expect(next.purchase.state).toBe('panelForming');
    expect(next.purchase.deadlines['recusal-1']).toBeDefined();
    const other = viewFor(next.purchase, as.organization(second.id));
    expect(other?.recusals).toEqual({});
    expect(JSON.stringify(other)).not.toContain('recusal-1');
    expect(viewFor(next.purchase, as.organization(first.id))?.recusals?.['1']).toBeDefined();
  });
});

describe('[1-04] once the panel is known, an applicant asks that an expert step back', () => {
  const published = playTo('standstill');
  const judged = sitting(published.purchase)[0]?.personId ?? people.author;
  const doubted: Position = play(published, asking(judged));

  test('not before: who sits is secret until the result', () => {
    const scoring = playTo('scoring');
    const seat = sitting(scoring.purchase)[0]?.personId ?? people.author;
    expect(outcome(scoring, asking(seat))).toBe('takes-no-part');
    expect(viewFor(scoring.purchase, as.organization(first.id))?.panel).toBeUndefined();
    const shown = viewFor(published.purchase, as.organization(first.id))?.panel?.seats;
    expect(shown?.map(({ personId }) => personId)).toContain(judged);
  });

  test('the standstill stands still until it is answered, and runs on after', () => {
    expect(doubted.purchase.frozenAt).toBe(doubted.now);
    expect(nextDeadline(doubted.purchase)?.name).toBe('recusal-1');
    const ends = published.purchase.deadlines['standstill']?.at ?? published.now;
    expect(planNext(doubted.purchase, 'standstill', ends)).not.toMatchObject({
      command: { type: 'endStandstill' },
    });
    const early = { actor: as.system, command: { type: 'endStandstill' } } as const;
    expect(outcome({ ...doubted, now: ends }, early)).toBe('standstill-running');
    const refused = play(doubted, { ...deciding(false), at: plusMillis(doubted.now, 3 * day) });
    expect(refused.purchase.frozenAt).toBeUndefined();
    expect(refused.purchase.deadlines['standstill']?.at).toBe(plusMillis(ends, 3 * day));
  });

  test('granted: the review is void and another panel reviews, in secret again', () => {
    const again = play(doubted, deciding(true));
    expect(again.purchase).toMatchObject({ state: 'panelForming', ranking: [], awards: [] });
    expect(again.purchase.awardNotice).toBeUndefined();
    expect(sitting(again.purchase)).toEqual([]);
    const few = { holders };
    const drawn = outcome(again, { actor: as.handler, command: { type: 'drawPanel' } }, few);
    // Five of eight judged already and are not asked to judge their own judgement.
    expect(drawn).toBe('pool-too-small');
  });

  test.each(['ranked', 'awardApproval', 'awardNoticePreparation'] as const)(
    'granted in %s, after a result that was taken back: no other result is built on that review',
    (state) => {
      const { awardNotice } = published.purchase;
      const { purchase, now } = playTo(state);
      const again = play({ purchase: { ...purchase, awardNotice }, now }, asking(judged));
      const granted = play(again, deciding(true)).purchase;
      expect(granted).toMatchObject({ state: 'panelForming', ranking: [], awards: [] });
      expect(Object.values(granted.approvals).filter(({ status }) => status === 'open')).toEqual(
        [],
      );
    },
  );

  test.each(['contractDrafting', 'contractApproval', 'contractSigning'] as const)(
    'granted in %s: noted, but what is being contracted only an objection can void',
    (state) => {
      const { purchase, now } = playTo(state);
      const { recusals = {} } = doubted.purchase;
      const here = { purchase: { ...purchase, recusals }, now };
      expect(outcome(here, asking(judged, second))).toBe('illegal-move');
      const granted = play(here, deciding(true)).purchase;
      const { awards, ranking, projects } = purchase;
      expect(granted).toMatchObject({ state, awards, ranking, projects });
      expect(granted.recusals?.['1']?.decision).toMatchObject({ isGranted: true });
      expect(targets(state, 'answerObjection')).toContain('panelForming');
    },
  );

  test('nobody answers: the heads of office and leading group are told again and again', () => {
    const note = { actor: as.system, command: { type: 'noteOverdue', deadline: 'recusal-1' } };
    const at = doubted.purchase.deadlines['recusal-1']?.at ?? doubted.now;
    const decided = decide(
      doubted.purchase,
      note.command as Command,
      context(at, note.actor as Actor),
    );
    if (!decided.ok) throw new Error(decided.error.code);
    const told = decided.value.events.flatMap((e) => (e.type === 'mail' ? [e.to] : []));
    expect(told).toEqual([{ post: 'officeHead' }, { post: 'leadingGroupHead' }]);
    const { overdue, deadlines, frozenAt } = decided.value.purchase;
    expect(overdue).toEqual(['recusal-1']);
    expect((deadlines['recusal-1']?.at ?? at) > at).toBe(true);
    expect(frozenAt).toBe(doubted.now);
  });
});

describe('[1-04] what lay with somebody who stepped back goes on with others', () => {
  const approving = playTo('awardApproval');
  const open = Object.values(approving.purchase.approvals).find(({ status }) => status === 'open');
  const holder = people.officeHead;
  const asked = play(approving, asking(holder));
  const granted = deciding(true, as.leadingGroupHead);
  const seatsAsked = ({ purchase }: Position) =>
    waitingOn(purchase)
      .filter(({ command }) => command === 'decideApproval')
      .map(({ who }) => who);

  test('another holder is asked at once, with a date of their own', () => {
    expect(seatsAsked(approving)).toEqual([{ personId: holder }]);
    expect(seatsAsked(play(asked, granted))).toEqual([{ personId: people.secondOfficeHead }]);
  });

  test('nobody else is there: the date comes again until somebody is appointed', () => {
    const alone = { holders: { ...holders, officeHead: [holder] } };
    const vacant = play(asked, granted, alone);
    expect(seatsAsked(vacant)).toEqual([]);
    const name = `${open?.id}.0`;
    const due = vacant.purchase.deadlines[name];
    expect(due?.rule).toBe('step');
    const note = {
      actor: as.system,
      command: { type: 'noteOverdue', deadline: name },
      at: due?.at,
    } as const;
    const none = play(vacant, note, { holders: { ...holders, officeHead: [] } });
    const again = none.purchase.deadlines[name];
    expect((again?.at ?? '') > (due?.at ?? '9')).toBe(true);
    const filled = play(
      none,
      { ...note, at: again?.at },
      {
        holders: { ...holders, officeHead: [people.secondOfficeHead] },
      },
    );
    expect(seatsAsked(filled)).toEqual([{ personId: people.secondOfficeHead }]);
  });
});
