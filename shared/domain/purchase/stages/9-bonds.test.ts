import { describe, expect, test } from 'vitest';
import { anApplication } from '../../../../test/support/a-purchase.ts';
import {
  projectOf,
  statutory,
  winner,
  working,
} from '../../../../test/support/a-signed-contract.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { type Move, straight } from '../../../../test/support/straight-line.ts';
import type { State } from '../lifecycle.ts';
import { waitingOn } from '../waiting.ts';

const [first, second] = organizations;

/** Goes on from `position` as the straight line does. */
function onwards(position: Position, target: State): Position {
  let here = position;
  while (here.purchase.state !== target) {
    const { purchase, now } = here;
    const next = straight[purchase.state]?.(purchase, {
      now,
      applications: Object.values(purchase.applications),
    });
    if (!next) throw new Error(`no way on from ${purchase.state}`);
    here = play(here, next);
  }
  return here;
}

describe('work in other hands', () => {
  const consent = (share: number): Move => ({
    actor: as.officeHead,
    command: {
      type: 'consentSubcontract',
      organizationId: winner,
      what: '送餐',
      share,
      to: '安心配餐公司',
    },
  });

  test('[1-15] needs consent, and all of it would be a transfer (LAW §48, 102号令)', () => {
    const some = play(working, consent(40));
    expect(projectOf(some).subcontracts).toMatchObject([{ what: '送餐', share: 40 }]);
    expect(outcome(some, consent(60))).toBe('would-be-transfer');
    expect(outcome(working, { ...consent(10), actor: as.organization(winner) })).toBe(
      'not-permitted',
    );
  });
});

describe('bonds', () => {
  const receive = (id: string, kind: 'bid' | 'performance', amountFen: number): Move => ({
    actor: as.handler,
    command: {
      type: 'recordBond',
      organizationId: id as typeof winner,
      kind,
      amountFen,
      form: 'guarantee',
    },
  });
  const sent = [first, second, organizations[2]].map((o) => anApplication(o));
  const checking = playTo('eligibilityCheck', { ...statutory, sent });
  const most = (statutory.plan.budgetFen * 2) / 100;

  test('are at most what the law allows (REG §33, §48) and are received once', () => {
    expect(outcome(checking, receive(second.id, 'bid', most + 1))).toBe('bond-over-limit');
    const held = play(checking, receive(second.id, 'bid', most));
    expect(outcome(held, receive(second.id, 'bid', most))).toBe('already-decided');
    expect(outcome(checking, receive(organizations[3].id, 'bid', 1))).toBe('application-unknown');
    const tenth = projectOf(working).amountFen / 10;
    expect(outcome(working, receive(winner, 'performance', tenth))).toBe('implementing');
    expect(outcome(working, receive(winner, 'performance', tenth + 1))).toBe('bond-over-limit');
  });

  test('a loser’s goes back within five working days of the award notice (REG §33)', () => {
    const lost = second.id === winner ? first.id : second.id;
    let here = play(checking, receive(lost, 'bid', 1000_00));
    const name = `bidBond-${lost}`;
    expect(here.purchase.deadlines[name]).toBeUndefined();
    here = onwards(here, 'standstill');
    const won = here.purchase.awards.map(({ organizationId }) => organizationId);
    expect(won).not.toContain(lost);
    expect(here.purchase.deadlines[name]).toMatchObject({
      from: here.purchase.awardNotice?.publishedAt,
      count: 5,
      unit: 'workingDays',
    });
    expect(waitingOn(here.purchase)).toContainEqual(
      expect.objectContaining({ command: 'returnBond', reference: `bid.${lost}` }),
    );
    const drafting = onwards(here, 'contractDrafting');
    expect(drafting.purchase.deadlines[name] ?? drafting.purchase.overdue).toBeTruthy();
  });

  test('a winner’s goes back within five working days of the signing (REG §33)', () => {
    const held = play(working, receive(winner, 'bid', 1000_00));
    const name = `bidBond-${winner}`;
    expect(held.purchase.deadlines[name]).toMatchObject({
      from: projectOf(working).signedAt,
      count: 5,
      unit: 'workingDays',
    });
    const back = play(held, {
      actor: as.financeOfficer,
      command: { type: 'returnBond', organizationId: winner, kind: 'bid' },
    });
    expect(back.purchase.deadlines[name]).toBeUndefined();
    expect(back.purchase.bonds?.[`bid.${winner}`]?.returnedAt).toBe(back.now);
  });
});
