import { describe, expect, test } from 'vitest';
import { bookOf, budget, expense, shift, yuan } from '../../../test/support/a-ledger.ts';
import type { Instant } from '../time.ts';
import { type Book, emptyBook, type Shift } from './entries.ts';
import { expenseFault, shiftFault } from './judge-entry.ts';
import { ledgerOf } from './ledger-of.ts';

const facts = (book: Book, excess: 'freeze' | 'refuse' = 'freeze') => ({
  project: { signedAt: '2026-05-01T02:00:00.000Z' as Instant },
  budget,
  ledger: ledgerOf(book, budget),
  category: 'elderly' as const,
  fundSources: [{ kind: 'welfareLottery' as const, permits: ['elderly' as const] }],
  rules: { excess },
  today: '2026-06-30',
});

describe('[3-20] money of the call', () => {
  test('is not taken for a line the applicant promised, another kind of work or another project', () => {
    const asked = expense(2);
    expect(expenseFault(facts(emptyBook), asked)).toBeUndefined();
    expect(expenseFault(facts(emptyBook), { ...asked, lineId: 'l3' })?.code).toBe(
      'source-out-of-scope',
    );
    expect(expenseFault(facts(emptyBook), { ...asked, source: 'fiscal' })?.code).toBe(
      'source-out-of-scope',
    );
    const youth = { ...facts(emptyBook), category: 'youth' as const };
    expect(expenseFault(youth, asked)?.code).toBe('source-out-of-scope');
    expect(expenseFault(facts(emptyBook), { ...asked, lineId: 'l9' })?.code).toBe(
      'ledger-line-unknown',
    );
  });

  test('is spent under the contract: not before it was signed, not tomorrow', () => {
    for (const paidOn of ['2026-04-30', '2026-07-01'])
      expect(expenseFault(facts(emptyBook), expense(2, { paidOn }))?.code).toBe(
        'expense-outside-contract',
      );
  });

  test('goes into the project as a whole: what is left of it is always said', () => {
    const spent = ledgerOf(bookOf({ expenses: [expense(2)] }), budget);
    expect(spent.totals).toMatchObject({ grantFen: yuan(10_000), grantLeftFen: yuan(9000) });
  });

  test('over its line is refused with the figure where the tenant has it so', () => {
    const over = expense(2, { amountFen: yuan(8001) });
    expect(expenseFault(facts(emptyBook), over)).toBeUndefined();
    expect(expenseFault(facts(emptyBook, 'refuse'), over)).toEqual({
      code: 'expense-over-budget',
      detail: { over: 'line', name: 'l1', leftFen: yuan(8000) },
    });
  });
});

describe('money moved between lines', () => {
  const judged = (shifts: Shift[], asked: Shift, rules = { shiftPercent: 10 }) =>
    shiftFault({ ledger: ledgerOf(bookOf({ shifts }), budget), shifts, rules }, asked);

  test('stays within the share the tenant set, all requests together', () => {
    expect(judged([], shift(2, { amountFen: yuan(800) }))).toBeUndefined();
    expect(judged([], shift(2, { amountFen: yuan(801) }))).toEqual({
      code: 'shift-over-limit',
      detail: { percent: 10, leftFen: yuan(800) },
    });
    const earlier = [shift(2, { amountFen: yuan(500) })];
    expect(judged(earlier, shift(3, { amountFen: yuan(301) }))?.code).toBe('shift-over-limit');
  });

  test('comes from what is left, and never from the call to what was promised', () => {
    expect(judged([], shift(2, { from: 'l2', to: 'l3' }))?.code).toBe('ledger-line-unknown');
    expect(judged([], shift(2, { amountFen: yuan(2001) }))?.code).toBe('expense-over-budget');
  });
});
