import { describe, expect, test } from 'vitest';
import { as } from '../../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../../test/support/play-to.ts';
import { day, hour } from '../../../../test/support/straight-line.ts';
import { millisBetween, plusMillis } from '../../time.ts';
import { commandsFrom, states } from '../lifecycle.ts';

const reason = '上级要求核查';
const suspend = { actor: as.officeHead, command: { type: 'suspend', reason } } as const;
const resume = { actor: as.officeHead, command: { type: 'resume' } } as const;
const note = (deadline: string) =>
  ({ actor: as.system, command: { type: 'noteOverdue', deadline } }) as const;

const offering = (command: 'suspend') =>
  states.filter((state) => state !== 'suspended' && commandsFrom(state).includes(command));

describe('suspending and resuming', () => {
  test.each(offering('suspend'))('in %s: every date moves by the time that was lost', (state) => {
    const before = playTo(state);
    const suspended = play(before, suspend);
    expect(suspended.purchase).toMatchObject({
      state: 'suspended',
      stage: before.purchase.stage,
      resumesTo: state,
    });
    const resumed = play(suspended, { ...resume, at: plusMillis(suspended.now, 9 * day) });
    expect(resumed.purchase.state).toBe(state);
    expect(resumed.purchase.stage).toBe(before.purchase.stage);
    expect(resumed.purchase).not.toMatchObject({ resumesTo: state });
    const dates = (deadlines: typeof before.purchase.deadlines, millis: number) =>
      Object.fromEntries(
        Object.entries(deadlines).map(([name, d]) => [name, plusMillis(d.at, millis)]),
      );
    const { frozenAt = suspended.now, deadlines } = before.purchase;
    // What an objection held stood still before as well.
    const held = (name: string) =>
      name === 'standstill' ? millisBetween(frozenAt, suspended.now) : 0;
    const moved = Object.entries(deadlines).map(([name, d]) => [
      name,
      plusMillis(d.at, 9 * day + held(name)),
    ]);
    expect(dates(resumed.purchase.deadlines, 0)).toEqual(Object.fromEntries(moved));
  });

  test('moves the closing of the window and of the survey with them, and nothing that is past', () => {
    const moved = (state: Parameters<typeof playTo>[0]) => {
      const before = playTo(state);
      const suspended = play(before, suspend);
      const after = play(suspended, { ...resume, at: plusMillis(suspended.now, 9 * day) });
      const lost = (a = '', b = '') => (Date.parse(b) - Date.parse(a)) / day;
      return {
        window: lost(before.purchase.closesAt, after.purchase.closesAt),
        survey: lost(before.purchase.survey?.closesAt, after.purchase.survey?.closesAt),
      };
    };
    expect(moved('noticePublished').window).toBe(9);
    expect(moved('biddingOpen').window).toBe(9);
    expect(moved('sealed').window).toBe(0);
    expect(moved('finalEvaluation').survey).toBe(9);
    expect(moved('acceptanceApproval').survey).toBe(0);
  });

  test('what does not know where it came from cannot go back', () => {
    const { purchase, now } = playTo('suspended');
    const { resumesTo: _gone, ...lost } = purchase;
    expect(outcome({ purchase: lost, now }, resume)).toBe('illegal-move');
    const { suspendedAt: _never, ...timeless } = purchase;
    expect(outcome({ purchase: timeless, now }, resume)).toBe('illegal-move');
  });
});

describe('noting what is overdue', () => {
  const ranked = playTo('ranked');
  const due = ranked.purchase.deadlines['recommendation']?.at ?? ranked.now;

  test('happens at its time, once, and decides nothing', () => {
    expect(outcome(ranked, { ...note('recommendation'), at: plusMillis(due, -1) })).toBe(
      'illegal-move',
    );
    const noted = play(ranked, { ...note('recommendation'), at: due });
    expect(noted.purchase).toMatchObject({
      state: 'ranked',
      overdue: ['recommendation'],
      deadlines: {},
    });
    expect(outcome(noted, note('recommendation'))).toBe('illegal-move');
  });

  test.each([
    ['implementing', 'period'],
    ['finalEvaluation', 'survey'],
  ] as const)('in %s cannot swallow the date the workflow acts on: %s', (state, deadline) => {
    const position = playTo(state);
    const at = plusMillis(position.purchase.deadlines[deadline]?.at ?? position.now, hour);
    expect(outcome(position, { ...note(deadline), at })).toBe('illegal-move');
  });
});
