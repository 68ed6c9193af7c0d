import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { approval, type Move, paying } from '../../../../test/support/straight-line.ts';
import { decide } from '../decide.ts';
import { acceptanceOf, type Project, paymentStates } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { differenceOf, isPaid, reckoningOf } from '../reckoning.ts';

const [first, second] = organizations;
type Asked = Move['command'];

/** What might be asked about money, by whoever may ask it; approvals and supplements among it. */
const wishes = fc.record({
  kind: fc.constantFrom(
    'onward',
    'onward',
    'onward',
    'onward',
    'request',
    'approve',
    'approve',
    'approve',
    'approve',
    'approve',
    'record',
    'order',
    'return',
    'withhold',
    'send',
    'record',
    'recordWrongly',
    'order',
    'receive',
    'supplement',
    'sign',
    'signBack',
  ),
  of: fc.constantFrom(first.id, first.id, second.id),
  number: fc.constantFrom(1, 1, 1, 2, 3),
  amountFen: fc.integer({ min: 1, max: 60_000_00 }),
});
type Wish = typeof wishes extends fc.Arbitrary<infer W> ? W : never;

const isOpen = (purchase: Purchase) =>
  Object.values(purchase.approvals).some(({ status }) => status === 'open');

/** One of each; `onward` is whatever brings a payment nearer to being made. */
const moveOf: Record<Wish['kind'], (wish: Wish, purchase: Purchase) => Move | undefined> = {
  onward: (_wish, purchase) => paying(purchase),
  request: ({ of, number }) =>
    by('handler', { type: 'requestPayment', organizationId: of, number }),
  approve: (_wish, purchase) => (isOpen(purchase) ? approval(purchase) : undefined),
  return: (_wish, purchase) => (isOpen(purchase) ? approval(purchase, 'return') : undefined),
  withhold: ({ of, number }) =>
    by('handler', { type: 'withholdPayment', organizationId: of, number, reason: '材料不齐' }),
  send: ({ of, number }) =>
    by('financeOfficer', {
      type: 'sendPayments',
      batch: '0'.repeat(26),
      payments: [{ organizationId: of, number }],
    }),
  record: ({ of, number }) =>
    by('financeOfficer', { type: 'recordPayment', organizationId: of, number, voucher: '1' }),
  recordWrongly: ({ of, number, amountFen }) =>
    by('financeOfficer', {
      type: 'recordPayment',
      organizationId: of,
      number,
      voucher: '1',
      amountFen,
    }),
  order: ({ of, number, amountFen }) =>
    by('officeHead', {
      type: 'orderClawBack',
      organizationId: of,
      number,
      amountFen,
      reason: '未完成约定',
    }),
  receive: ({ of, number }) =>
    by('financeOfficer', { type: 'recordClawBack', organizationId: of, number, voucher: '2' }),
  supplement: ({ of, amountFen }) =>
    by('handler', {
      type: 'proposeSupplement',
      organizationId: of,
      reason: 'moreOfTheSame',
      text: '增加服务',
      quantities: { visits: 2100 },
      changeFen: (amountFen % 9_000_00) + 1,
    }),
  sign: ({ of }) => ({
    actor: as.organization(of),
    command: { type: 'signSupplement', number: 1 },
  }),
  signBack: ({ of }) => by('officeHead', { type: 'signSupplement', organizationId: of, number: 1 }),
};
function by(who: 'handler' | 'financeOfficer' | 'officeHead', command: Asked): Move {
  return { actor: as[who], command };
}

/** What must be so of every contract after every step, whatever was asked. */
function checkBooks(project: Project): void {
  const reckoning = reckoningOf(project);
  expect(differenceOf(project, reckoning)).toBe(0);
  const { changesFen, ...sums } = reckoning;
  expect(Math.min(...Object.values(sums))).toBeGreaterThanOrEqual(0);
  expect(reckoning.clawedBackFen).toBeLessThanOrEqual(reckoning.paidFen);
  expect(reckoning.contractFen + changesFen).toBe(project.amountFen);
  for (const payment of project.payments)
    if (isPaid(payment)) expect(project.acceptances).toContain(acceptanceOf(payment));
}

/** How often money left for each payment. */
function countPaid(before: Purchase, after: Purchase, times: Map<string, number>): void {
  for (const { organizationId, payments } of Object.values(after.projects))
    for (const [at, payment] of payments.entries()) {
      const was = before.projects[organizationId]?.payments[at];
      if (was && !isPaid(was) && isPaid(payment)) {
        const key = `${organizationId}.${payment.number}`;
        times.set(key, (times.get(key) ?? 0) + 1);
      }
    }
}

function live(start: Position, made: readonly Wish[]) {
  let { purchase } = start;
  const { now } = start;
  const times = new Map<string, number>();
  for (const wish of made) {
    const move = moveOf[wish.kind](wish, purchase);
    const decided = move && decide(purchase, move.command, context(now, move.actor));
    if (!decided?.ok) continue;
    countPaid(purchase, decided.value.purchase, times);
    purchase = decided.value.purchase;
    for (const project of Object.values(purchase.projects)) checkBooks(project);
  }
  return { purchase, now, times };
}

/** Everything that is due is paid, everything ordered back comes, and the file is closed. */
function close({ purchase, now }: Position): Purchase {
  let position: Position = { purchase, now };
  for (let left = 60; left > 0; left -= 1) {
    const back = Object.values(position.purchase.projects).flatMap(({ organizationId, payments }) =>
      payments
        .filter(({ clawBack }) => clawBack && !clawBack.receivedAt)
        .map(({ number }) => ({ organizationId, number })),
    )[0];
    const move = back
      ? by('financeOfficer', { type: 'recordClawBack', ...back, voucher: '3' })
      : (paying(position.purchase) ?? by('handler', { type: 'disclose' }));
    position = play(position, move);
    if (position.purchase.state === 'disclosed') return position.purchase;
  }
  throw new Error('it never closes');
}

describe('[0-14] over any history of payments', () => {
  const midway = playTo('midTermEvaluation');
  const atTheEnd = playTo('settlement');

  const reached = new Set<string>();

  test('the books add up, nothing is below zero, paid without acceptance or paid twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(midway, atTheEnd),
        fc.array(wishes, { minLength: 10, maxLength: 45 }),
        (start, made) => {
          const { times, purchase } = live(start, made);
          expect([...times.values()].every((count) => count === 1)).toBe(true);
          for (const { payments } of Object.values(purchase.projects))
            for (const { status } of payments) reached.add(status);
        },
      ),
      { seed: 2026, numRuns: 80 },
    );
    expect([...reached].sort()).toEqual([...paymentStates].sort());
  });

  test('closed, what was paid is contract and changes, less what was withheld and what came back', () => {
    fc.assert(
      fc.property(fc.array(wishes, { maxLength: 30 }), (made) => {
        const closed = close(live(atTheEnd, made));
        for (const { amountFen, settlement } of Object.values(closed.projects)) {
          expect(settlement).toBeDefined();
          if (!settlement) return;
          const { paidFen, withheldFen, lapsedFen, openFen } = settlement;
          expect(openFen).toBe(0);
          expect(paidFen).toBe(amountFen - withheldFen - lapsedFen);
        }
      }),
      { seed: 2026, numRuns: 25 },
    );
  });
});
