import { describe, expect, test } from 'vitest';
import { organizations } from '../../../test/support/people.ts';
import { playTo } from '../../../test/support/play-to.ts';
import type { Project } from '../purchase/project.ts';
import type { Channel } from '../satisfaction/ballot.ts';
import { emptyTally, type Histogram } from '../satisfaction/tally.ts';
import { boughtBy, periodsByPayment } from './bought.ts';

const [first] = organizations;
const { purchase } = playTo('settlement');
const settled = purchase.projects[first.id];
if (!settled) throw new Error('no project');
const paid: Project = {
  ...settled,
  payments: settled.payments.map((payment) => ({
    ...payment,
    status: 'paid',
    paidOn: '2026-05-08',
  })),
};
const answers = (period: number, overall: Histogram) => ({
  period,
  channel: 'phone' as Channel,
  tally: { ...emptyTally, n: overall.reduce((a, b) => a + b, 0), overall },
});
const known = { activities: [], smallest: 5 };

describe('[1-07] what a payment bought, for everybody', () => {
  test('is the accepted work of its own periods, none of them twice', () => {
    const bought = boughtBy(purchase, paid, { ...known, counted: [] });
    expect(bought.map(({ number, amountFen }) => [number, amountFen])).toEqual(
      paid.payments.map(({ number, amountFen }) => [number, amountFen]),
    );
    const sum = bought.reduce((all, { work }) => all + (work[0]?.delivered ?? 0), 0);
    const id = paid.deliverables[0]?.id ?? '';
    expect(sum).toBe(paid.reports.reduce((all, { delivered }) => all + (delivered[id] ?? 0), 0));
    const both = { ...purchase.plan, periods: 4, midTermAfter: 2 };
    const payments = [
      { ...paid.payments[0], number: 1, after: 'period', period: 1 },
      { ...paid.payments[0], number: 2, after: 'midTerm' },
      { ...paid.payments[0], number: 3, after: 'final' },
    ] as Project['payments'];
    expect([...periodsByPayment({ plan: both }, { payments }).values()]).toEqual([
      [1],
      [2],
      [3, 4],
    ]);
  });

  test('is not told of payments that were not made', () => {
    const [one, ...others] = paid.payments;
    if (!one) throw new Error('no payment');
    const waiting = { ...paid, payments: [{ ...one, status: 'approved' as const }, ...others] };
    expect(
      boughtBy(purchase, waiting, { ...known, counted: [] }).map(({ number }) => number),
    ).toEqual(others.map(({ number }) => number));
  });

  test('says how satisfied people were with interval, and hides so few that one could be known', () => {
    const enough = [answers(1, [0, 0, 2, 8, 10]), answers(2, [0, 0, 0, 6, 6])];
    expect(boughtBy(purchase, paid, { ...known, counted: enough })[0]?.heard).toMatchObject({
      n: 20,
      suppressed: false,
      mean: 4.4,
    });
    const few = [answers(1, [0, 0, 2, 8, 10]), answers(2, [1, 0, 0, 0, 2])];
    const shown = boughtBy(purchase, paid, { ...known, counted: few });
    expect(shown.map(({ heard }) => heard.suppressed)).toContain(true);
    expect(shown[1]?.heard).toEqual({ n: 3, suppressed: true });
  });
});
