import { describe, expect, test } from 'vitest';
import { anApplication } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { approval, paying } from '../../../../test/support/straight-line.ts';
import { sumFen } from '../../money.ts';

const [first, second] = organizations;
const request = (number: number, { id } = first) =>
  ({ actor: as.handler, command: { type: 'requestPayment', organizationId: id, number } }) as const;
const record = (number: number, { id } = first) =>
  ({
    actor: as.financeOfficer,
    command: { type: 'recordPayment', organizationId: id, number, voucher: '2026-0318' },
  }) as const;
const paymentOf = ({ purchase }: Position, number: number) =>
  purchase.projects[first.id]?.payments.find((p) => p.number === number);
const approved = (position: Position) => {
  const once = play(position, approval(position.purchase));
  return play(once, approval(once.purchase));
};

/** Tranche 1 waits for period 1, tranche 2 for the final acceptance. */
const afterPeriod = playTo('midTermEvaluation');

describe('[0-14] a payment', () => {
  test('is asked for only once its work is accepted', () => {
    expect(outcome(playTo('implementing'), request(1))).toBe('payment-without-acceptance');
    expect(outcome(afterPeriod, request(1))).toBe('midTermEvaluation');
    expect(outcome(afterPeriod, request(2))).toBe('payment-without-acceptance');
    expect(outcome(playTo('settlement'), request(2))).toBe('settlement');
  });

  test('is asked for once, and exists', () => {
    expect(outcome(play(afterPeriod, request(1)), request(1))).toBe('already-decided');
    expect(outcome(afterPeriod, request(3))).toBe('not-found');
    expect(outcome(afterPeriod, request(1, organizations[3]))).toBe('not-found');
    expect(outcome(afterPeriod, record(3))).toBe('not-found');
  });

  test('is recorded once, after it was approved', () => {
    expect(outcome(afterPeriod, record(1))).toBe('payment-not-approved');
    const asked = play(afterPeriod, request(1));
    expect(outcome(asked, record(1))).toBe('payment-not-approved');
    const half = play(asked, approval(asked.purchase));
    expect(outcome(half, record(1))).toBe('payment-not-approved');
    const granted = approved(asked);
    expect(paymentOf(granted, 1)?.status).toBe('approved');
    const paid = play(granted, record(1));
    expect(paymentOf(paid, 1)).toMatchObject({
      status: 'paid',
      paidAt: paid.now,
      voucher: '2026-0318',
    });
    expect(outcome(paid, record(1))).toBe('already-decided');
  });

  test('returned, may be asked for again', () => {
    const asked = play(afterPeriod, request(1));
    const returned = play(asked, approval(asked.purchase, 'return'));
    expect(paymentOf(returned, 1)?.status).toBe('waiting');
    const again = play(returned, request(1));
    expect(Object.keys(again.purchase.approvals)).toContain(`payment-${first.id}.1-2`);
  });

  test('never moves the purchase on: approved while acceptance is pending, acceptance stays pending', () => {
    const final = playTo('finalEvaluation');
    const asked = play(final, request(1));
    const payments = asked.purchase.approvals;
    const pending = playTo('acceptanceApproval');
    const position = {
      now: pending.now,
      purchase: {
        ...pending.purchase,
        projects: {
          ...pending.purchase.projects,
          [first.id]: {
            ...pending.purchase.projects[first.id],
            payments: asked.purchase.projects[first.id]?.payments,
          },
        },
        approvals: { ...payments, ...pending.purchase.approvals },
      } as typeof pending.purchase,
    };
    const id = `payment-${first.id}.1-1`;
    const open = {
      ...position.purchase,
      approvals: { [id]: payments[id] },
    } as typeof pending.purchase;
    const granted = approved({ now: pending.now, purchase: open });
    expect(granted.purchase.state).toBe('acceptanceApproval');
    expect(outcome(granted, record(1))).toBe('acceptanceApproval');
  });

  test('whose approval names none is no payment', () => {
    const asked = play(afterPeriod, request(1));
    const approvals = Object.fromEntries(
      Object.entries(asked.purchase.approvals).map(([id, a]) => [
        id,
        { ...a, reference: undefined },
      ]),
    );
    const adrift = { ...asked, purchase: { ...asked.purchase, approvals } };
    const move = approval(adrift.purchase);
    expect(outcome(adrift, move)).toBe('documents-changed');
  });
});

describe('all payments of an award', () => {
  test('add up to it to the fen, whatever it is', () => {
    const odd = anApplication(first, {}, { requestedFen: 99_999_97 });
    let position = playTo('settlement', { sent: [odd, anApplication(second)] });
    for (let move = paying(position.purchase); move; move = paying(position.purchase))
      position = play(position, move);
    const { payments = [], amountFen } = position.purchase.projects[first.id] ?? {};
    expect(payments.every((p) => p.status === 'paid')).toBe(true);
    expect(sumFen(payments.map((p) => p.amountFen))).toBe(amountFen);
    expect(outcome(position, { actor: as.handler, command: { type: 'disclose' } })).toBe(
      'disclosed',
    );
  });

  test('are made before the file is closed', () => {
    const disclose = { actor: as.handler, command: { type: 'disclose' } } as const;
    expect(outcome(playTo('settlement'), disclose)).toBe('payments-open');
    const half = play(approved(play(playTo('settlement'), request(1))), record(1));
    expect(outcome(half, disclose)).toBe('payments-open');
    const closed = play(playTo('terminatedEarly'), disclose);
    expect(closed.purchase).toMatchObject({
      state: 'disclosed',
      disclosedAt: closed.now,
      deadlines: {},
    });
  });
});
