import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  at,
  bookOf,
  budget,
  expense,
  idOf,
  income,
  shift,
  yuan,
} from '../../../test/support/a-ledger.ts';
import { people } from '../../../test/support/people.ts';
import type { Book } from './entries.ts';
import { ledgerOf } from './ledger-of.ts';

const lineOf = (book: Book, id: string) =>
  ledgerOf(book, budget).lines.find((line) => line.id === id);

describe('what is spent', () => {
  test('counts by line, source and month in the order of its recording; what has no room is frozen', () => {
    const book = bookOf({
      expenses: [
        expense(2, { amountFen: yuan(7500) }),
        expense(3, { amountFen: yuan(600) }),
        expense(4, { amountFen: yuan(500) }),
      ],
    });
    const ledger = ledgerOf(book, budget);
    expect(ledger.standings[idOf(3)]).toEqual({
      status: 'frozen',
      because: { over: 'line', name: 'l1', leftFen: yuan(500) },
    });
    expect(ledger.standings[idOf(4)]).toEqual({ status: 'counted' });
    expect(ledger.totals).toMatchObject({
      spentFen: yuan(8000),
      frozenFen: yuan(600),
      grantLeftFen: yuan(2000),
    });
    expect(ledger.months).toEqual([{ month: '2026-05', spentFen: yuan(8000), earnedFen: 0 }]);
  });

  test('a frozen expense counts once money was moved to its line, and nothing was written over', () => {
    const expenses = [expense(2, { amountFen: yuan(8400) })];
    expect(lineOf(bookOf({ expenses }), 'l1')).toMatchObject({
      spentFen: 0,
      frozenFen: yuan(8400),
    });
    const moved = bookOf({ expenses, shifts: [shift(3, { decision: 'approved' })] });
    expect(lineOf(moved, 'l1')).toMatchObject({
      firstFen: yuan(8000),
      plannedFen: yuan(8500),
      spentFen: yuan(8400),
    });
    const refused = bookOf({ expenses, shifts: [shift(3, { decision: 'refused' })] });
    expect(lineOf(refused, 'l1')).toMatchObject({ spentFen: 0 });
  });

  test('a correction is an entry of its own: what it reverses stays and counts for nothing', () => {
    const book = bookOf({
      expenses: [expense(2), expense(3)],
      reversals: [
        {
          id: idOf(9),
          recordedAt: at(9),
          recordedBy: people.author,
          reverses: idOf(2),
          reason: '重复录入',
        },
      ],
    });
    const ledger = ledgerOf(book, budget);
    expect(ledger.totals.spentFen).toBe(yuan(1000));
    expect(ledger.standings[idOf(2)]).toEqual({ status: 'reversed' });
    expect(book.expenses).toHaveLength(2);
  });

  test('management above the ceiling of the call is frozen, whatever is left of its line', () => {
    const book = bookOf({ expenses: [expense(2, { lineId: 'l2', amountFen: yuan(1200) })] });
    expect(ledgerOf(book, budget).standings[idOf(2)]).toEqual({
      status: 'frozen',
      because: { over: 'ceiling', name: 'management', leftFen: yuan(1000) },
    });
  });

  test('two entries of one voucher are shown, however its number is written', () => {
    const book = bookOf({
      expenses: [
        expense(2, { voucher: { number: 'No. 0318' } }),
        expense(3, { voucher: { number: 'ｎｏ.0318' } }),
        expense(4),
      ],
    });
    expect(ledgerOf(book, budget).sameVoucher).toEqual([[idOf(2), idOf(3)]]);
  });

  test('the parts always make up the whole, whatever was recorded', () => {
    const some = fc.array(
      fc.record({
        lineId: fc.constantFrom('l1', 'l2', 'l3'),
        amountFen: fc.integer({ min: 1, max: yuan(6000) }),
        source: fc.constantFrom('welfareLottery' as const, 'own' as const, 'earned' as const),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, fc.nat(yuan(3000)), (made, earned) => {
        const expenses = made.map((rest, n) => expense(n, rest));
        const incomes = earned > 0 ? [income(90, earned)] : [];
        const ledger = ledgerOf(bookOf({ expenses, incomes }), budget);
        const spent = expenses.filter(({ id }) => ledger.standings[id]?.status === 'counted');
        const total = spent.reduce((sum, { amountFen }) => sum + amountFen, 0);
        const sum = (of: readonly { spentFen: number }[]) =>
          of.reduce((all, { spentFen }) => all + spentFen, 0);
        expect([sum(ledger.lines), sum(ledger.sources), sum(ledger.months)]).toEqual([
          total,
          total,
          total,
        ]);
        expect(ledger.lines.every((line) => line.spentFen <= line.plannedFen)).toBe(true);
        expect(ledger.earned.leftFen).toBeGreaterThanOrEqual(0);
        expect(ledger.totals.grantSpentFen).toBeLessThanOrEqual(ledger.totals.grantFen);
      }),
      { seed: 2026, numRuns: 60 },
    );
  });
});

describe('[4-67] [4-73] what the work earns', () => {
  test('pays for welfare work up to what came in, and what is left is said', () => {
    const book = bookOf({
      incomes: [income(2, yuan(1200))],
      expenses: [
        expense(3, { source: 'earned', use: 'welfare', amountFen: yuan(700) }),
        expense(4, { source: 'earned', use: 'newProject', amountFen: yuan(300) }),
        expense(5, { source: 'earned', use: 'operation', amountFen: yuan(201) }),
      ],
    });
    const { earned, standings, totals } = ledgerOf(book, budget);
    expect(earned).toEqual({
      inFen: yuan(1200),
      uses: { welfare: yuan(700), newProject: yuan(300), operation: 0 },
      leftFen: yuan(200),
    });
    expect(standings[idOf(5)]).toMatchObject({
      status: 'frozen',
      because: { over: 'source', name: 'earned', leftFen: yuan(200) },
    });
    expect(totals.grantSpentFen).toBe(0);
  });
});
