import { describe, expect, test } from 'vitest';
import { context, pool } from '../../../../test/support/a-purchase.ts';
import { as, holders, organizations, people } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { straight } from '../../../../test/support/straight-line.ts';
import type { PersonId } from '../../ids.ts';
import { decide } from '../decide.ts';
import { sheetsOwed, sitting } from './panel-seats.ts';

const draw = { actor: as.handler, command: { type: 'drawPanel' } } as const;
const declare = (personId: PersonId, conflict: 'none' | 'conflict' = 'none') =>
  ({
    actor: as.expert(personId),
    command: { type: 'declareConflict', conflict, note: '' },
  }) as const;
const sheet = (
  personId: PersonId,
  points: Record<string, number>,
  organization = organizations[0],
) =>
  ({
    actor: as.expert(personId),
    command: { type: 'lockScoreSheet', organizationId: organization.id, points, comment: '可行' },
  }) as const;

const drawn = playTo('conflictDeclaration');
const scoring = playTo('scoring');
const members = ({ purchase }: Position) => sitting(purchase).map((seat) => seat.personId);
/** Everybody in the order of their lots, as a pool that is drawn to the end gives it. */
const lots = (() => {
  const record = drawn.purchase.draws['panel'];
  const pool = new Map(record?.batches[0]?.pool.map(({ ref, personId }) => [ref, personId]));
  return record?.batches[0]?.order.map((ref) => pool.get(ref)) as PersonId[];
})();
const [first, second, third] = lots as [PersonId, PersonId, PersonId];
/** A pool of those alone. */
const only = (...ids: readonly PersonId[]) => ({
  experts: pool.filter(({ personId }) => ids.includes(personId)),
});
const points = { need: 40, plan: 60 };

/** Everybody on the straight line acts, `silent` apart. */
function without(position: Position, silent: PersonId, end: string): Position {
  let here = position;
  for (let moves = 0; moves < 60 && here.purchase.state !== end; moves += 1) {
    const { panel } = here.purchase;
    const seats = panel?.seats.filter((seat) => seat.personId !== silent) ?? [];
    const heard = { ...here.purchase, panel: { seats } };
    try {
      const move = straight[here.purchase.state]?.(heard, { now: here.now, applications: [] });
      if (!move) break;
      here = play(here, move);
    } catch {
      break;
    }
  }
  return here;
}

describe('the panel', () => {
  test('is drawn in the order of the lot, as many as the rules ask', () => {
    expect(members(drawn)).toEqual(lots.slice(0, 5));
    expect([...lots].sort()).toEqual(people.experts);
  });

  test('seats nobody who holds another post here', () => {
    const officials = [people.author, people.officeHead, people.auditor];
    const around = {
      experts: [...officials.map((personId) => ({ personId, name: '官' })), ...pool],
      holders: { ...holders, evaluator: [first] },
    };
    const { purchase } = play(playTo('panelForming'), draw, around);
    expect(sitting(purchase).map((seat) => seat.personId)).toEqual(lots.slice(1, 6));
  });

  test.each([
    { size: 4, result: 'pool-too-small' },
    { size: 5, result: 'conflictDeclaration' },
  ])('of five, from a pool of $size: $result', ({ size, result }) => {
    const around = only(...people.experts.slice(0, size));
    expect(outcome(playTo('panelForming'), draw, around)).toBe(result);
  });

  test('is not drawn again because somebody does not like it', () => {
    expect(outcome(drawn, draw)).toBe('illegal-move');
    expect(outcome(scoring, draw)).toBe('illegal-move');
  });
});

describe('declaring conflicts', () => {
  test('comes before any score, from everybody', () => {
    expect(outcome(drawn, sheet(first, points))).toBe('illegal-move');
    const four = members(drawn).slice(0, 4);
    const almost = four.reduce((position, id) => play(position, declare(id)), drawn);
    expect(almost.purchase.state).toBe('conflictDeclaration');
    expect(outcome(almost, declare(lots[4] ?? first))).toBe('scoring');
  });

  test('is done once, by members', () => {
    expect(outcome(play(drawn, declare(first)), declare(first))).toBe('already-decided');
    expect(outcome(drawn, declare(lots[7] ?? first))).toBe('not-on-panel');
  });

  test('with a conflict, the panel is topped up and the others stay', () => {
    const cleared = play(drawn, declare(first));
    const conflicted = play(cleared, declare(second, 'conflict'));
    expect(conflicted.purchase.state).toBe('panelForming');
    const again = play(conflicted, draw);
    expect(members(again)).toEqual([first, third, ...lots.slice(3, 6)]);
    const { events } = (() => {
      const decided = decide(conflicted.purchase, draw.command, context(again.now, as.handler));
      if (!decided.ok) throw new Error(decided.error.code);
      return decided.value;
    })();
    expect(events).toEqual([
      { type: 'mail', template: 'declareConflict', to: { personId: lots[5] } },
    ]);
    expect(again.purchase.panel?.seats.find((s) => s.personId === first)?.conflict).toBe('none');
  });

  test('whoever left is never drawn again', () => {
    const conflicted = play(drawn, declare(first, 'conflict'));
    const around = only(...lots.slice(0, 5));
    expect(outcome(conflicted, draw, around)).toBe('pool-too-small');
    expect(outcome(play(conflicted, draw), declare(first))).toBe('already-decided');
  });
});

describe('an expert who stays silent', () => {
  test('past the date is replaced, and does not hold the purchase', () => {
    const waiting = without(drawn, first, 'scoring');
    const due = waiting.purchase.deadlines['declaration']?.at;
    expect(outcome(waiting, draw)).toBe('illegal-move');
    const replaced = play(waiting, { ...draw, at: due });
    expect(replaced.purchase.panel?.seats.find((s) => s.personId === first)?.conflict).toBe(
      'silent',
    );
    expect(members(replaced)).toEqual(lots.slice(1, 6));
    expect(outcome(replaced, declare(lots[5] ?? first))).toBe('scoring');
  });

  test('while scoring is replaced; what the others locked stands, what was begun does not count', () => {
    const begun = play(scoring, sheet(first, { need: 0, plan: 0 }));
    const waiting = without(begun, first, 'ranked');
    expect(waiting.purchase.state).toBe('scoring');
    const noted = play(waiting, {
      actor: as.system,
      command: { type: 'noteOverdue', deadline: 'scoring' },
      at: waiting.purchase.deadlines['scoring']?.at,
    });
    const replaced = play(noted, draw);
    const newcomer = lots[5] ?? first;
    expect(sheetsOwed(replaced.purchase)).toBe(3);
    expect(sheetsOwed(replaced.purchase, newcomer)).toBe(3);
    const declared = declare(newcomer);
    const again = decide(replaced.purchase, declared.command, context(noted.now, declared.actor));
    // Only the newcomer still has something to score.
    expect(again.ok && again.value.events.filter((event) => event.type === 'mail')).toEqual([
      { type: 'mail', template: 'scoringOpen', to: { personId: newcomer } },
    ]);
    const back = play(replaced, declared);
    expect(back.purchase.state).toBe('scoring');
    const done = without(back, first, 'ranked');
    expect(done.purchase.ranking[0]).toMatchObject({ panelPoints: 100_00 });
    expect(outcome(back, sheet(first, points))).toBe('not-on-panel');
  });
});

describe('[1-04] a score sheet', () => {
  test.each([
    ['scoring', { need: 40, plan: 60 }],
    ['scoring', { need: 0, plan: 0 }],
    ['sheet-incomplete', { need: 41, plan: 60 }],
    ['sheet-incomplete', { need: 40 }],
    ['sheet-incomplete', { need: 40, other: 60 }],
    ['sheet-incomplete', { need: 40, plan: 60, other: 0 }],
  ])('%s: %j', (result, given) => {
    expect(outcome(scoring, sheet(first, given as Record<string, number>))).toBe(result);
  });

  test('is locked once, by a member, for an eligible application', () => {
    expect(outcome(play(scoring, sheet(first, points)), sheet(first, points))).toBe('sheet-locked');
    expect(outcome(scoring, sheet(lots[7] ?? first, points))).toBe('not-on-panel');
    expect(outcome(scoring, sheet(first, points, organizations[3]))).toBe('application-unknown');
  });

  test('the last one makes the ranking', () => {
    const { purchase } = playTo('ranked');
    expect(purchase.ranking.map(({ organizationId }) => organizationId)).toEqual(
      organizations.slice(0, 3).map(({ id }) => id),
    );
    expect(sheetsOwed(purchase)).toBe(0);
    expect(Object.keys(purchase.deadlines)).toEqual(['recommendation']);
  });
});
