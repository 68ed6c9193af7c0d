import { describe, expect, test } from 'vitest';
import { anApplication } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { approval, type Move } from '../../../../test/support/straight-line.ts';
import { acceptedFen, settlementOf } from '../../contract/change-orders.ts';
import { type Instant, plusMillis } from '../../time.ts';
import type { CommandOf } from '../commands.ts';
import { reportOwed } from '../reports-owed.ts';
import { waitingOn } from '../waiting.ts';

const [first, second, third] = organizations;
const day = 86_400_000;
const handOver = { value: true, source: '为测试设定', certainty: 'tenant' } as const;

const propose = (
  kind: NonNullable<CommandOf<'proposeSupplement'>['kind']>,
  reason: CommandOf<'proposeSupplement'>['reason'],
  over: Partial<CommandOf<'proposeSupplement'>> = {},
): Move => ({
  actor: as.handler,
  command: {
    type: 'proposeSupplement',
    organizationId: first.id,
    kind,
    reason,
    text: '见说明',
    quantities: {},
    changeFen: 0,
    ...over,
  },
});
const isOpen = ({ purchase }: Position) =>
  Object.values(purchase.approvals).some(
    (one) => one.subject === 'contract' && one.status === 'open',
  );
function agreed(position: Position, move: Move): Position {
  let here = play(position, move);
  while (isOpen(here)) here = play(here, approval(here.purchase, 'approve', 'contract'));
  return here;
}
const projectIn = ({ purchase }: Position, id: string = first.id) => {
  const project = purchase.projects[id];
  if (!project) throw new Error(`no project of ${id}`);
  return project;
};
const signatures: Move[] = [
  { actor: as.organization(first.id), command: { type: 'signSupplement', number: 1 } },
  {
    actor: as.officeHead,
    command: { type: 'signSupplement', organizationId: first.id, number: 1 },
  },
];
/** A report of everything planned, or of part of it, that was accepted. */
function reported(position: Position, share: number): Position {
  const { deliverables } = projectIn(position);
  const delivered = Object.fromEntries(
    deliverables.map(({ id, quantity }) => [id, Math.floor(quantity * share)]),
  );
  const sent = play(position, {
    actor: as.organization(first.id),
    command: { type: 'submitReport', delivered, spentFen: 1, narrative: '按期开展' },
  });
  return play(sent, {
    actor: as.handler,
    command: { type: 'judgeReport', organizationId: first.id, verdict: 'accepted', reason: '' },
  });
}
const sum = (position: Position) =>
  projectIn(position).payments.reduce((all, { amountFen }) => all + amountFen, 0);

describe('[0-03] a change order', () => {
  test('has a reason that goes with its kind, and changes nothing else', () => {
    const here = playTo('implementing');
    expect(outcome(here, propose('pause', 'breach'))).toBe('change-reason-unfit');
    expect(outcome(here, propose('pause', 'forceMajeure', { changeFen: 1 }))).toBe(
      'change-reason-unfit',
    );
    expect(outcome(here, propose('resume', 'causeGone'))).toBe('already-decided');
  });

  test('lets one project stand still: it owes nothing, the other goes on', () => {
    const here = playTo('implementing');
    const paused = agreed(here, propose('pause', 'forceMajeure'));
    expect(projectIn(paused).supplements).toMatchObject([{ kind: 'pause', status: 'inForce' }]);
    expect(reportOwed(paused.purchase, projectIn(paused))).toBeUndefined();
    expect(reportOwed(paused.purchase, projectIn(paused, second.id))).toBe(1);
    const report = { delivered: {}, spentFen: 0, narrative: '无' };
    const move: Move = {
      actor: as.organization(first.id),
      command: { type: 'submitReport', ...report },
    };
    expect(outcome(paused, move)).toBe('project-paused');
    const later = { ...paused, now: plusMillis(paused.now, 20 * day) as Instant };
    const resumed = agreed(later, propose('resume', 'causeGone'));
    const [pause] = projectIn(resumed).pauses ?? [];
    expect(pause?.to).toBe(resumed.now);
    expect(reportOwed(resumed.purchase, projectIn(resumed))).toBe(1);
  });

  test('ends one project early and settles what was accepted', () => {
    const half = reported(playTo('implementing'), 0.5);
    const project = projectIn(half);
    expect(acceptedFen(project)).toBe(Math.floor(project.amountFen / 2));
    const ended = agreed(half, propose('end', 'breach'));
    const after = projectIn(ended);
    expect(after.status).toBe('terminated');
    expect(ended.purchase.state).toBe('implementing');
    expect(sum(ended)).toBe(after.amountFen);
    const { owedFen, dueFen } = settlementOf(project);
    expect(after.amountFen).toBe(owedFen + dueFen);
    expect(
      after.payments.every((one) => one.status !== 'waiting' || after.acceptances.length > 0),
    ).toBe(true);
  });

  test('counts neither what is held back unaccepted as owed, nor what was ordered back as overpaid', () => {
    const project = projectIn(playTo('implementing'));
    const [payment, ...others] = project.payments;
    if (!payment) throw new Error('no payment');
    const held = { ...project, payments: [{ ...payment, status: 'withheld' as const }, ...others] };
    expect(settlementOf(held).owedFen).toBe(settlementOf(project).owedFen);
    const paid = { ...payment, status: 'paid' as const };
    const over = settlementOf({ ...project, payments: [paid, ...others] });
    expect(over.overpaidFen).toBe(payment.amountFen);
    const clawBack = { amountFen: payment.amountFen, reason: '未完成', orderedAt: payment.paidAt };
    const back = { ...paid, status: 'clawedBack' as const, clawBack: clawBack as never };
    expect(settlementOf({ ...project, payments: [back, ...others] }).overpaidFen).toBe(0);
  });

  test('by agreement ends nothing before both have signed', () => {
    const here = playTo('implementing', { sent: [anApplication(first)] });
    const open = agreed(here, propose('end', 'mutualAgreement'));
    expect(projectIn(open).status).toBe('signed');
    const [one, two] = signatures as [Move, Move];
    const half = play(open, one);
    expect(projectIn(half).status).toBe('signed');
    const both = play(half, two);
    expect(projectIn(both).status).toBe('terminated');
    expect(both.purchase.state).toBe('terminatedEarly');
  });

  test('hands what is left to the next in rank, where the rules allow it', () => {
    const plain = agreed(reported(playTo('implementing'), 0.5), propose('end', 'breach'));
    expect(outcome(plain, propose('handOver', 'contractorGone'))).toBe('hand-over-refused');
    const here = reported(playTo('implementing'), 0.5);
    const ruled = {
      ...here,
      purchase: { ...here.purchase, rules: { ...here.purchase.rules, handOver } },
    };
    expect(outcome(ruled, propose('handOver', 'contractorGone'))).toBe('hand-over-refused');
    const original = projectIn(ruled);
    const ended = agreed(ruled, propose('end', 'breach'));
    const passed = agreed(ended, propose('handOver', 'contractorGone'));
    const heir = projectIn(passed, third.id);
    expect(heir).toMatchObject({ status: 'awarded', follows: first.id, fromPeriod: 1 });
    expect(heir.amountFen + acceptedFen(original)).toBe(original.amountFen);
    const turns = waitingOn(passed.purchase).filter(({ command }) => command === 'signContract');
    expect(turns).toMatchObject([{ who: { organizationId: third.id } }]);
    const provider = play(passed, {
      actor: as.organization(third.id),
      command: { type: 'signContract' },
    });
    const signed = play(provider, {
      actor: as.officeHead,
      command: { type: 'signContract', organizationId: third.id },
    });
    expect(projectIn(signed, third.id).status).toBe('signed');
    expect(signed.purchase).toMatchObject({ state: 'implementing', period: 1 });
    expect(reportOwed(signed.purchase, projectIn(signed, third.id))).toBe(1);
  });
});
