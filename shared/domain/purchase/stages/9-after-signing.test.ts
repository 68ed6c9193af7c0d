import { describe, expect, test } from 'vitest';
import {
  countersign,
  inForce,
  projectOf,
  sign,
  signing,
  winner,
  working,
} from '../../../../test/support/a-signed-contract.ts';
import { as } from '../../../../test/support/people.ts';
import { outcome, type Position, play } from '../../../../test/support/play-to.ts';
import { approval, type Move, publication } from '../../../../test/support/straight-line.ts';
import { DocumentId } from '../../ids.ts';
import { dayOf, plusMillis } from '../../time.ts';
import { waitingOn } from '../waiting.ts';

describe('signatures', () => {
  test('[1-15] one side binds nobody: the contract is in force once both have signed', () => {
    const offered = play(signing, sign(winner));
    expect(projectOf(offered)).toMatchObject({
      status: 'awarded',
      signatures: { provider: { method: 'platform' } },
    });
    expect(offered.purchase.state).toBe('contractSigning');
    expect(waitingOn(offered.purchase)).toMatchObject([
      { who: { post: 'officeHead' }, command: 'signContract', reference: winner },
    ]);
    const both = play(offered, countersign());
    expect(both.purchase.state).toBe('implementing');
    expect(projectOf(both).status).toBe('signed');
    expect(projectOf(both).signedAt).toBe(both.now);
  });

  test('a signature is of what was approved, or it is none', () => {
    const { documentHash } = projectOf(working).signatures?.provider ?? {};
    const documentId = DocumentId.parse('0'.repeat(26));
    const around = { signedCopies: { [documentId]: { name: '合同.pdf', sha256: 'a'.repeat(64) } } };
    const over = (hash: string): Move => ({
      actor: as.organization(winner),
      command: {
        type: 'signContract',
        signature: { method: 'provider', documentHash: hash, reference: 'CA-77', documentId },
      },
    });
    expect(outcome(signing, over('0'.repeat(64)), around)).toBe('signed-another-version');
    expect(outcome(signing, over(documentHash ?? ''))).toBe('signed-copy-missing');
    const signed = play(signing, over(documentHash ?? ''), around);
    expect(projectOf(signed).signatures?.provider).toMatchObject({
      method: 'provider',
      reference: 'CA-77',
      file: { id: documentId, sha256: 'a'.repeat(64) },
    });
    expect(outcome(signed, sign(winner))).toBe('already-decided');
  });

  test('with nobody to countersign for, the purchaser has nothing to sign; who signed cannot decline', () => {
    expect(outcome(signing, countersign())).toBe('nothing-to-sign');
    const offered = play(signing, sign(winner));
    const decline = { type: 'declineAward', reason: '人手不足' } as const;
    expect(outcome(offered, { actor: as.organization(winner), command: decline })).toBe(
      'already-decided',
    );
  });
});

const publish = (days = 0): Move => ({
  actor: as.handler,
  command: {
    type: 'recordContractPublication',
    organizationId: winner,
    publication: publication(plusMillis(working.now, days * 86_400_000)),
  },
});

describe('publication and filing', () => {
  test('signed on 2026-09-28, to be published by 2026-09-30 and filed by 2026-10-13 (REG §50, LAW §47)', () => {
    const { deadlines } = inForce('2026-09-28T10:00:00+08:00').purchase;
    const lastDay = (name: string) => {
      const due = deadlines[`${name}-${winner}`]?.at;
      return due && dayOf(plusMillis(due, -1));
    };
    expect(lastDay('publication')).toBe('2026-09-30');
    expect(lastDay('filing')).toBe('2026-10-13');
  });

  test('are asked for, noted when late, and asked for all the same, whatever stage the work is in', () => {
    const asked = (p: Position) =>
      waitingOn(p.purchase)
        .map(({ command }) => command)
        .filter((command) => command.startsWith('recordContract'));
    expect(asked(working)).toEqual(['recordContractPublication', 'recordContractFiling']);
    const name = `publication-${winner}`;
    const late = play(working, {
      actor: as.system,
      command: { type: 'noteOverdue', deadline: name },
      at: working.purchase.deadlines[name]?.at,
    });
    expect(late.purchase.deadlines[name]).toBeUndefined();
    expect(late.purchase.overdue).toContain(name);
    expect(asked(late)).toContain('recordContractPublication');
    const later = play(late, {
      actor: as.system,
      command: { type: 'closePeriod' },
      at: late.purchase.deadlines['period']?.at,
    });
    expect(later.purchase.deadlines[`filing-${winner}`]).toBeDefined();
    const published = play(later, publish());
    expect(asked(published)).toEqual(['recordContractFiling']);
    expect(projectOf(published).publication).toMatchObject({ medium: '中国政府采购网江苏分网' });
  });

  test('happened after the signing and before now, once', () => {
    expect(outcome(working, publish(1))).toBe('publication-in-future');
    expect(outcome(working, publish(-2))).toBe('publication-too-early');
    expect(outcome(play(working, publish()), publish())).toBe('already-decided');
    const filed = play(working, {
      actor: as.handler,
      command: {
        type: 'recordContractFiling',
        organizationId: winner,
        number: '苏财购备2026-118',
        filedAt: working.now,
      },
    });
    expect(filed.purchase.deadlines[`filing-${winner}`]).toBeUndefined();
    expect(projectOf(filed).filing?.number).toBe('苏财购备2026-118');
  });
});

describe('a supplement', () => {
  const amount = projectOf(working).amountFen;
  const propose = (changeFen: number, visits = 2000): Move => ({
    actor: as.handler,
    command: {
      type: 'proposeSupplement',
      organizationId: winner,
      reason: 'moreOfTheSame',
      text: '社区新增两栋居民楼',
      quantities: { visits },
      changeFen,
    },
  });
  const agree = (position: Position): Position => {
    let here = position;
    while (Object.values(here.purchase.approvals).some((a) => a.status === 'open'))
      here = play(here, approval(here.purchase));
    const number = projectOf(here).supplements?.length ?? 0;
    const command = { type: 'signSupplement', number } as const;
    const offered = play(here, { actor: as.organization(winner), command });
    expect(projectOf(offered).amountFen).toBe(projectOf(here).amountFen);
    return play(offered, {
      actor: as.officeHead,
      command: { ...command, organizationId: winner },
    });
  };

  test('[1-15] changes work and payments once approved and signed by both, and nothing else', () => {
    const done = agree(play(working, propose(amount / 10)));
    const [before, after] = [projectOf(working), projectOf(done)];
    expect(after.amountFen).toBe(amount * 1.1);
    expect(after.payments.reduce((sum, p) => sum + p.amountFen, 0)).toBe(after.amountFen);
    expect(after.payments.map((p) => [p.percent, p.after])).toEqual(
      before.payments.map((p) => [p.percent, p.after]),
    );
    expect(after.deliverables.find(({ id }) => id === 'visits')?.quantity).toBe(2000);
    expect(after.contract).toEqual(before.contract);
    expect(after.supplements).toMatchObject([{ number: 1, status: 'signed' }]);
  });

  test('[1-15] all together stay within a tenth of the contract (LAW §49), to the fen', () => {
    expect(outcome(working, propose(amount / 10 + 1))).toBe('supplement-over-limit');
    const half = agree(play(working, propose(amount / 20)));
    expect(outcome(half, propose(amount / 20 + 1))).toBe('supplement-over-limit');
    expect(outcome(half, propose(amount / 20))).toBe('implementing');
  });

  test('keeps the payments of its contract waiting: nobody is asked for one that would be refused', () => {
    const due = ({ purchase }: Position) => {
      const project = { ...projectOf({ purchase, now: working.now }), acceptances: ['period-1'] };
      return waitingOn({
        ...purchase,
        projects: { ...purchase.projects, [project.organizationId]: project },
      }).filter(({ command }) => command === 'requestPayment');
    };
    const open = play(working, propose(1000_00));
    expect(due(working)).toHaveLength(1);
    expect(due(open)).toEqual([]);
    expect(due(agree(open))).toHaveLength(1);
  });

  test('comes one at a time, about work of the contract, and a returned one changes nothing', () => {
    const open = play(working, propose(1000_00));
    expect(outcome(open, propose(1000_00))).toBe('supplement-open');
    const other = { ...propose(1).command, quantities: { gifts: 1 } } as Move['command'];
    expect(outcome(working, { actor: as.handler, command: other })).toBe('deliverable-unknown');
    const returned = play(open, approval(open.purchase, 'return'));
    expect(projectOf(returned)).toMatchObject({
      amountFen: amount,
      supplements: [{ status: 'returned' }],
    });
    expect(outcome(returned, propose(amount / 10))).toBe('implementing');
  });
});
