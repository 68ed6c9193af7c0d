import { describe, expect, test } from 'vitest';
import { verifyDraw } from '../../../../infra/draw/verify.ts';
import { lotKeys } from '../../../../test/support/a-purchase.ts';
import { as, holders, organizations, people } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { day } from '../../../../test/support/straight-line.ts';
import { hashOf } from '../../../store/audit.ts';
import type { Actor } from '../../actor.ts';
import { published } from '../../draw/what-is-told.ts';
import { PersonId } from '../../ids.ts';
import { readyRules } from '../../policy/presets/ready-rules.ts';
import { ventureRules } from '../../policy/presets/venture.ts';
import { plusMillis } from '../../time.ts';
import { mostRepresentatives } from '../representatives.ts';
import { commandsFor } from '../turns-seen.ts';
import { viewFor } from '../views.ts';
import { sheetsOwed, sitting } from './panel-seats.ts';

const user = PersonId.parse(`p${'0'.repeat(23)}31`);
const other = PersonId.parse(`p${'0'.repeat(23)}32`);
const around = {
  holders: { ...holders, memberUnit: [user], communityCommittee: [other, people.author] },
};
const sent: Actor = { kind: 'official', personId: user, posts: ['memberUnit'] };
const forming = playTo('panelForming');
const drawing = (...representatives: PersonId[]) =>
  ({ actor: as.handler, command: { type: 'drawPanel', representatives } }) as const;
const declare = (actor: Actor, conflict: 'none' | 'conflict' = 'none') =>
  ({ actor, command: { type: 'declareConflict', conflict, note: '' } }) as const;

const faultsOf = ({ purchase }: Position) => {
  const record = purchase.draws['panel'];
  return record && verifyDraw(JSON.stringify(published(record, lotKeys, hashOf))).faults;
};

describe('[1-04] whom the purchaser sends to a panel (LAW §38; MoF order 87)', () => {
  test.each([
    [3, 1],
    [5, 1],
    [7, 2],
  ])('of %i members at most %i', (size, most) => {
    const panel = { ...ventureRules.panel, size: { ...ventureRules.panel.size, value: size } };
    const rules = { ...ventureRules, panel };
    expect(mostRepresentatives({ ...forming.purchase, rules })).toBe(most);
  });

  const drawn = play(forming, drawing(user), around);

  test('takes a seat, and so many fewer are drawn; the record says so and holds', () => {
    expect(sitting(drawn.purchase)).toHaveLength(5);
    expect(sitting(drawn.purchase).at(-1)).toMatchObject({
      personId: user,
      isRepresentative: true,
    });
    expect(drawn.purchase.draws['panel']?.rules).toMatchObject({ size: 4, representatives: 1 });
    expect(drawn.purchase.draws['panel']?.turns[0]?.drawn).toHaveLength(4);
    expect(faultsOf(drawn)).toEqual([]);
  });

  test('not two of five, nobody twice, and nobody who runs, wrote or approves the purchase', () => {
    expect(outcome(forming, drawing(user, other), around)).toBe('representatives-too-many');
    for (const unfit of [people.author, people.officeHead, people.experts[0] ?? people.author])
      expect(outcome(forming, drawing(unfit), around)).toBe('representative-unfit');
  });

  test('declares and scores like everybody on it, and sees no more', () => {
    expect(commandsFor(drawn.purchase, sent)).toEqual(['declareConflict']);
    expect(commandsFor(drawn.purchase, { ...sent, personId: other })).toEqual([]);
    const shown = viewFor(drawn.purchase, sent);
    expect(shown?.panel?.seats.map(({ personId }) => personId)).toEqual([user]);
    expect(shown?.applications).toEqual({});
    let here = play(drawn, declare(sent), around);
    for (const { personId } of sitting(drawn.purchase).slice(0, 4))
      here = play(here, declare(as.expert(personId)), around);
    expect(here.purchase.state).toBe('scoring');
    expect(sheetsOwed(here.purchase, user)).toBe(3);
    const sheet = {
      actor: sent,
      command: {
        type: 'lockScoreSheet',
        organizationId: organizations[0].id,
        points: { need: 40, plan: 50 },
        comment: '可行',
      },
    } as const;
    expect(outcome(here, sheet, around)).toBe('scoring');
  });

  test('who has to step back is replaced by another, or by an expert down the same order', () => {
    const left = play(drawn, declare(sent, 'conflict'), around);
    const byOther = play(left, drawing(other), around);
    expect(sitting(byOther.purchase)).toHaveLength(5);
    expect(byOther.purchase.draws['panel']?.turns[1]).toMatchObject({ drawn: [] });
    expect(faultsOf(byOther)).toEqual([]);
    const byExpert = play(left, drawing(), around);
    const record = byExpert.purchase.draws['panel'];
    expect(record?.turns[1]).toMatchObject({ size: 5, drawn: [record?.batches[0]?.order[4]] });
    expect(sitting(byExpert.purchase)).toHaveLength(5);
    expect(faultsOf(byExpert)).toEqual([]);
  });
});

describe('[1-04] drawn no more than two working days before the review (财库〔2016〕198号)', () => {
  const periodOf = (method: Parameters<typeof readyRules>[1]) =>
    readyRules('x', method).periods.drawAhead;

  test('where the law has it: tenders, and neither negotiation, consultation nor venture calls', () => {
    for (const method of ['openTender', 'invitedTender'] as const)
      expect(periodOf(method)).toMatchObject({
        count: 2,
        unit: 'workingDays',
        source: expect.stringContaining('198号'),
      });
    for (const method of [
      'competitiveNegotiation',
      'competitiveConsultation',
      'ventureCall',
    ] as const)
      expect(periodOf(method)).toBeUndefined();
  });

  const drawAhead = periodOf('openTender');
  const rules = {
    ...ventureRules,
    periods: { ...ventureRules.periods, ...(drawAhead && { drawAhead }) },
  };
  const position = play(playTo('panelForming', { rules }), drawing());
  const [seat] = sitting(position.purchase);
  const expert = as.expert(seat?.personId ?? people.author);

  test('who has not joined by then does not join the review any more, and is replaced', () => {
    const { reviewBy } = position.purchase.panel ?? {};
    expect(reviewBy).toMatchObject({ rule: 'drawAhead', count: 2, unit: 'workingDays' });
    const until = reviewBy?.at ?? position.now;
    const last = { ...declare(expert), at: plusMillis(until, -1) };
    expect(outcome(position, last)).toBe('conflictDeclaration');
    expect(outcome(position, { ...declare(expert), at: until })).toBe('drawn-too-long-ago');
    const late = play(position, {
      actor: as.system,
      command: { type: 'noteOverdue', deadline: 'declaration' },
      at: until,
    });
    expect(outcome(late, { ...declare(expert), at: plusMillis(until, day) })).toBe(
      'drawn-too-long-ago',
    );
    expect(outcome(late, { ...declare(expert, 'conflict'), at: plusMillis(until, day) })).toBe(
      'panelForming',
    );
  });
});
