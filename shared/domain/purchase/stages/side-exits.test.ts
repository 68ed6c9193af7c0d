import { describe, expect, test } from 'vitest';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../../test/support/play-to.ts';
import { approval, day, hour, paying } from '../../../../test/support/straight-line.ts';
import { plusMillis } from '../../time.ts';
import { commandsFrom, states } from '../lifecycle.ts';

const reason = '上级要求核查';
const cancel = { actor: as.officeHead, command: { type: 'cancel', reason } } as const;
const suspend = { actor: as.officeHead, command: { type: 'suspend', reason } } as const;
const resume = { actor: as.officeHead, command: { type: 'resume' } } as const;
const terminate = { actor: as.officeHead, command: { type: 'terminateEarly', reason } } as const;
const note = (deadline: string) =>
  ({ actor: as.system, command: { type: 'noteOverdue', deadline } }) as const;

const offering = (command: 'suspend' | 'cancel' | 'terminateEarly') =>
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
    expect(dates(resumed.purchase.deadlines, 0)).toEqual(dates(before.purchase.deadlines, 9 * day));
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

  test('suspended, a purchase is cancelled before work and ended early after it', () => {
    const bidding = play(playTo('biddingOpen'), suspend);
    expect(outcome(bidding, terminate)).toBe('illegal-move');
    expect(outcome(bidding, cancel)).toBe('cancelled');
    const working = play(playTo('implementing'), suspend);
    expect(outcome(working, cancel)).toBe('illegal-move');
    expect(outcome(working, terminate)).toBe('terminatedEarly');
  });

  test('what does not know where it came from cannot go back', () => {
    const { purchase, now } = playTo('suspended');
    const { resumesTo: _gone, ...lost } = purchase;
    expect(outcome({ purchase: lost, now }, resume)).toBe('illegal-move');
    const { suspendedAt: _never, ...timeless } = purchase;
    expect(outcome({ purchase: timeless, now }, resume)).toBe('illegal-move');
  });
});

describe('cancelling', () => {
  test.each(offering('cancel'))('in %s ends the purchase and all its dates', (state) => {
    const cancelled = play(playTo(state), cancel);
    expect(cancelled.purchase).toMatchObject({ state: 'cancelled', reason, deadlines: {} });
  });

  test('is refused once somebody has signed', () => {
    const [first] = organizations;
    const signed = play(playTo('contractSigning'), {
      actor: as.organization(first.id),
      command: { type: 'signContract' },
    });
    expect(outcome(signed, cancel)).toBe('illegal-move');
    expect(outcome(play(signed, suspend), cancel)).toBe('illegal-move');
  });
});

describe('ending early', () => {
  test.each(offering('terminateEarly'))(
    'in %s ends the projects and leaves a date to settle',
    (state) => {
      const ended = play(playTo(state), terminate);
      expect(ended.purchase).toMatchObject({
        state: 'terminatedEarly',
        stage: 'settlement',
        reason,
      });
      expect(Object.values(ended.purchase.projects).map((p) => p.status)).toEqual([
        'terminated',
        'terminated',
      ]);
      expect(Object.keys(ended.purchase.deadlines)).toEqual(['settlement']);
    },
  );

  test('leaves who declined as they were', () => {
    const [first, second] = organizations;
    const signing = playTo('contractSigning');
    const one = play(signing, {
      actor: as.organization(second.id),
      command: { type: 'declineAward', reason },
    });
    const working = play(one, {
      actor: as.organization(first.id),
      command: { type: 'signContract' },
    });
    const { projects } = play(working, terminate).purchase;
    expect([projects[first.id]?.status, projects[second.id]?.status]).toEqual([
      'terminated',
      'declined',
    ]);
  });

  test('withdraws what was put forward for acceptance, so that nobody approves it any more', () => {
    const pending = playTo('acceptanceApproval');
    const decision = approval(pending.purchase);
    const ended = play(pending, terminate);
    expect(Object.values(ended.purchase.approvals).filter((a) => a.status === 'open')).toEqual([]);
    expect(outcome(ended, decision)).toBe('already-decided');
  });

  test('pays what was accepted: an approval under way goes on', () => {
    const accepted = playTo('midTermEvaluation');
    const request = paying(accepted.purchase);
    if (!request) throw new Error('nothing accepted');
    let ended = play(play(accepted, request), terminate);
    for (let move = paying(ended.purchase); move; move = paying(ended.purchase))
      ended = play(ended, move);
    const { payments = [] } = ended.purchase.projects[organizations[0].id] ?? {};
    expect(payments.map((p) => p.status)).toEqual(['paid', 'waiting']);
    expect(outcome(ended, { actor: as.handler, command: { type: 'disclose' } })).toBe('disclosed');
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
