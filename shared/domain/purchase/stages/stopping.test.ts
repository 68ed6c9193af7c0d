import { describe, expect, test } from 'vitest';
import { context } from '../../../../test/support/a-purchase.ts';
import { as, organizations, people } from '../../../../test/support/people.ts';
import { askStop, outcome, play, playTo, stopped } from '../../../../test/support/play-to.ts';
import { approval, day, paying } from '../../../../test/support/straight-line.ts';
import { permissions } from '../../policy/permissions.ts';
import { plusMillis } from '../../time.ts';
import { decide } from '../decide.ts';
import { commandsFrom, isFinal, states, targets } from '../lifecycle.ts';
import { planNext } from '../plan-next.ts';
import { waitingOn } from '../waiting.ts';
import { stopAsked } from './stopping.ts';

const reason = '上级要求核查';
const suspend = { actor: as.officeHead, command: { type: 'suspend', reason } } as const;
const ending = (end: 'cancelled' | 'terminatedEarly') =>
  states.filter(
    (state) =>
      !['suspended', end].includes(state) && targets(state, 'decideApproval').includes(end),
  );
const decideStop = (
  position: ReturnType<typeof play>,
  decision: 'approve' | 'return' = 'approve',
) => play(position, approval(position.purchase, decision, 'stop'));

describe('[0-14] ending a purchase', () => {
  test('is nobody’s single act and no act of the workflow’s', () => {
    for (const command of ['cancel', 'failCall', 'terminateEarly', 'systemCancel'])
      expect(Object.keys(permissions)).not.toContain(command);
    expect(permissions.requestStop).toEqual(['handler', 'officeHead']);
    const open = playTo('biddingOpen');
    expect(outcome(open, { ...askStop('cancel'), actor: as.system })).toBe('not-permitted');
    const asked = play(open, askStop('cancel'));
    const decision = approval(asked.purchase, 'approve', 'stop');
    expect(outcome(asked, { ...decision, actor: as.system })).toBe('not-permitted');
    expect(outcome(asked, { ...decision, actor: as.handler })).toBe('author-cannot-approve');
    expect(outcome(asked, { ...decision, actor: as.secondHandler })).toBe('not-your-turn');
  });

  test('asked for, leaves it where it was until the last of the chain approves', () => {
    const open = playTo('biddingOpen');
    const asked = play(open, askStop('cancel', reason));
    expect(asked.purchase).toMatchObject({
      state: 'biddingOpen',
      closesAt: open.purchase.closesAt,
    });
    expect(asked.purchase.deadlines).toMatchObject(open.purchase.deadlines);
    expect(asked.purchase).not.toHaveProperty('reason');
    const first = decideStop(asked);
    expect(first.purchase.state).toBe('biddingOpen');
    const second = decideStop(first);
    expect(second.purchase).toMatchObject({ state: 'cancelled', reason, deadlines: {} });
  });

  test('returned, goes on as if nothing had been asked; it may be asked again', () => {
    const asked = play(playTo('biddingOpen'), askStop('cancel'));
    expect(outcome(asked, askStop('cancel'))).toBe('stop-already-asked');
    const returned = decideStop(asked, 'return');
    expect(returned.purchase.state).toBe('biddingOpen');
    expect(Object.keys(returned.purchase.deadlines)).toEqual(['biddingCloses']);
    expect(Object.keys(play(returned, askStop('cancel')).purchase.approvals)).toContain(
      'stop-cancel-2',
    );
  });

  test('while it is asked, a closing window closes at its time: time runs on', () => {
    const asked = play(playTo('biddingOpen'), askStop('cancel'));
    const at = asked.purchase.closesAt ?? asked.now;
    const late = plusMillis(at, day);
    const overdue = planNext(asked.purchase, 'biddingWindow', late);
    expect(overdue).toMatchObject({
      command: { type: 'noteOverdue', deadline: 'stop-cancel-1.0' },
    });
    const noted = play(asked, {
      actor: as.system,
      command: { type: 'noteOverdue', deadline: 'stop-cancel-1.0' },
      at,
    });
    const closed = play(noted, { actor: as.system, command: { type: 'closeBidding' }, at });
    expect(closed.purchase.state).toBe('sealed');
    expect(decideStop(decideStop(closed)).purchase.state).toBe('cancelled');
  });

  test('its reminder outlives a change of stage, and goes once it is decided', () => {
    const asked = play(playTo('biddingOpen'), askStop('cancel'));
    const closed = play(
      { ...asked, purchase: { ...asked.purchase, closesAt: asked.now } },
      { actor: as.system, command: { type: 'closeBidding' } },
    );
    expect(Object.keys(closed.purchase.deadlines).sort()).toEqual(['opening', 'stop-cancel-1.0']);
    const first = decideStop(closed);
    expect(Object.keys(first.purchase.deadlines).sort()).toEqual(['opening', 'stop-cancel-1.1']);
    expect(waitingOn(first.purchase)).toContainEqual(
      expect.objectContaining({
        who: { personId: people.leadingGroupHead },
        command: 'decideApproval',
      }),
    );
  });

  test('tells everybody who applied and whoever asked, with the reason, which becomes public', () => {
    const asked = decideStop(play(playTo('eligibilityCheck'), askStop('cancel', reason)));
    const { command, actor } = approval(asked.purchase, 'approve', 'stop');
    const decided = decide(asked.purchase, command, context(asked.now, actor));
    const events = decided.ok ? decided.value.events : [];
    const told = events.filter((e) => e.type === 'mail' && e.template === 'purchaseStopped');
    expect(told).toEqual([
      ...organizations
        .slice(0, 3)
        .map(({ id }) => expect.objectContaining({ to: { organizationId: id }, note: reason })),
      expect.objectContaining({ to: { personId: people.author }, note: reason }),
    ]);
    expect(events).toContainEqual({ type: 'pagePublished' });
  });

  test('that events overtook is withdrawn', () => {
    const failing = play(playTo('ranked'), askStop('failCall'));
    const [winner] = failing.purchase.ranking;
    if (!winner) throw new Error('nobody is ranked');
    const recommended = play(failing, {
      actor: as.handler,
      command: {
        type: 'recommendAward',
        awards: [{ organizationId: winner.organizationId, amountFen: 1 }],
      },
    });
    expect(stopAsked(recommended.purchase)).toBeUndefined();
    expect(recommended.purchase.approvals['stop-failCall-1']?.status).toBe('withdrawn');
    expect(Object.keys(recommended.purchase.deadlines)).not.toContain('stop-failCall-1.0');
    const [first] = organizations;
    const signing = play(playTo('contractSigning'), askStop('cancel'));
    const offered = play(signing, {
      actor: as.organization(first.id),
      command: { type: 'signContract' },
    });
    const signed = play(offered, { actor: as.officeHead, command: { type: 'signContract' } });
    expect(signed.purchase.approvals['stop-cancel-1']?.status).toBe('withdrawn');
    expect(outcome(signed, askStop('cancel'))).toBe('illegal-move');
  });

  test('suspended, it can be ended by what fits where it stood; nothing else is decided', () => {
    const bidding = play(playTo('biddingOpen'), suspend);
    expect(outcome(bidding, askStop('terminateEarly'))).toBe('illegal-move');
    expect(outcome(bidding, askStop('failCall'))).toBe('illegal-move');
    expect(stopped(bidding, 'cancel').purchase.state).toBe('cancelled');
    const working = play(playTo('implementing'), suspend);
    expect(outcome(working, askStop('cancel'))).toBe('illegal-move');
    expect(stopped(working, 'terminateEarly').purchase.state).toBe('terminatedEarly');
    expect(stopped(play(playTo('ranked'), suspend), 'failCall').purchase.state).toBe('failedCall');
    const awarding = play(playTo('awardApproval'), suspend);
    expect(outcome(awarding, approval(awarding.purchase))).toBe('illegal-move');
    expect(waitingOn(awarding.purchase).map(({ command }) => command)).toEqual(['resume']);
  });

  test('is possible wherever a purchase is under way', () => {
    for (const state of states.filter(
      (s) => !isFinal(s) && s !== 'settlement' && s !== 'terminatedEarly',
    ))
      expect(commandsFrom(state)).toContain('requestStop');
  });
});

describe('cancelling', () => {
  test.each(ending('cancelled'))('in %s ends the purchase and all its dates', (state) => {
    const { purchase } = stopped(playTo(state), 'cancel', reason);
    expect(purchase).toMatchObject({ state: 'cancelled', reason, deadlines: {} });
    expect(Object.values(purchase.approvals).filter((a) => a.status === 'open')).toEqual([]);
  });
});

describe('ending early', () => {
  test.each(ending('terminatedEarly'))(
    'in %s ends the projects and leaves a date to settle',
    (state) => {
      const ended = stopped(playTo(state), 'terminateEarly', reason);
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
    const offered = play(one, {
      actor: as.organization(first.id),
      command: { type: 'signContract' },
    });
    const working = play(offered, { actor: as.officeHead, command: { type: 'signContract' } });
    const { projects } = stopped(working, 'terminateEarly').purchase;
    expect([projects[first.id]?.status, projects[second.id]?.status]).toEqual([
      'terminated',
      'declined',
    ]);
  });

  test('withdraws what was put forward for acceptance, so that nobody approves it any more', () => {
    const pending = playTo('acceptanceApproval');
    const decision = approval(pending.purchase);
    const ended = stopped(pending, 'terminateEarly');
    expect(Object.values(ended.purchase.approvals).filter((a) => a.status === 'open')).toEqual([]);
    expect(outcome(ended, decision)).toBe('already-decided');
  });

  test('pays what was accepted: an approval under way goes on', () => {
    const accepted = playTo('midTermEvaluation');
    const request = paying(accepted.purchase);
    if (!request) throw new Error('nothing accepted');
    let ended = stopped(play(accepted, request), 'terminateEarly');
    for (let move = paying(ended.purchase); move; move = paying(ended.purchase))
      ended = play(ended, move);
    const { payments = [] } = ended.purchase.projects[organizations[0].id] ?? {};
    expect(payments.map((p) => p.status)).toEqual(['paid', 'waiting']);
    expect(outcome(ended, { actor: as.handler, command: { type: 'disclose' } })).toBe('disclosed');
  });
});
