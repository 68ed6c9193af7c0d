import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { people } from '../../../test/support/people.ts';
import { dayOf, type Instant } from '../time.ts';
import { fenIn, readStatement, suggestionsFor } from './bank-statement.ts';
import type { ProjectBudget } from './budget-of.ts';
import { type Book, EntryId, type Expense, emptyBook, type Income, type Shift } from './entries.ts';
import { expenseFault, shiftFault } from './judge-entry.ts';
import { ledgerOf } from './ledger-of.ts';

const idOf = (n: number) => EntryId.parse(String(n).padStart(26, '0'));
const at = (n: number) =>
  `2026-05-${String((n % 28) + 1).padStart(2, '0')}T02:00:00.000Z` as Instant;
const yuan = (amount: number) => amount * 100;

const budget: ProjectBudget = {
  lines: [
    { id: 'l1', item: '社工服务', paidBy: 'call', plannedFen: yuan(8000) },
    { id: 'l2', item: '项目管理费', paidBy: 'call', plannedFen: yuan(2000) },
    { id: 'l3', item: '志愿者保险', paidBy: 'own', plannedFen: yuan(500) },
  ],
  sources: [
    { source: 'welfareLottery', grantedFen: yuan(10_000) },
    { source: 'own', grantedFen: yuan(500) },
  ],
  ceilings: [
    {
      id: 'management',
      name: { zh: '管理费', en: 'Management' },
      percent: 10,
      mostFen: yuan(1000),
      lineIds: ['l2'],
    },
  ],
};

const expense = (n: number, rest: Partial<Expense> = {}): Expense => ({
  id: idOf(n),
  recordedAt: at(n),
  recordedBy: people.author,
  lineId: 'l1',
  amountFen: yuan(1000),
  paidOn: dayOf(at(n)),
  payee: '昆山市某某餐饮有限公司',
  source: 'welfareLottery',
  voucher: { number: `2026-${n}` },
  ...rest,
});
const income = (n: number, amountFen: number): Income => ({
  id: idOf(n),
  recordedAt: at(n),
  recordedBy: people.author,
  kind: 'paidService',
  amountFen,
  receivedOn: dayOf(at(n)),
  from: '某某物业公司',
});
const shift = (n: number, rest: Partial<Shift>): Shift => ({
  id: idOf(n),
  recordedAt: at(n),
  recordedBy: people.author,
  from: 'l2',
  to: 'l1',
  amountFen: yuan(500),
  reason: '社工服务量增加',
  ...rest,
});
const bookOf = (rest: Partial<Book>): Book => ({ ...emptyBook, ...rest });
const lineOf = (book: Book, id: string) =>
  ledgerOf(book, budget).lines.find((line) => line.id === id);

const facts = (book: Book, excess: 'freeze' | 'refuse' = 'freeze') => ({
  project: { signedAt: '2026-05-01T02:00:00.000Z' as Instant },
  budget,
  ledger: ledgerOf(book, budget),
  category: 'elderly' as const,
  fundSources: [{ kind: 'welfareLottery' as const, permits: ['elderly' as const] }],
  rules: { excess },
  today: '2026-06-30',
});

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

describe('a bank statement', () => {
  const rows = [
    ['账户名称', '昆山市乐龄社会工作服务中心'],
    ['交易日期', '借方发生额', '贷方发生额', '对方户名', '摘要', '流水号'],
    ['2026/5/8', '1,000.00', '', '昆山市某某餐饮有限公司', '助餐', 'A1'],
    ['20260509', '', '300.5', '某某物业公司', '服务费', 'A2'],
    ['2026-13-01', '5', '', '', '', ''],
    ['2026-05-10', '一百', '', '', '', ''],
    ['2026-05-08', '1000', '', '昆山市某某餐饮有限公司', '助餐', 'A1'],
    ['合计', '2000', '300.5', '', '', ''],
  ];

  test('is read under its own heads; faults are named by row and column, the sum is left out', () => {
    const read = readStatement(rows);
    if ('lacks' in read) throw new Error('a head');
    expect(read.rows.map(({ row, on, amountFen, nth }) => [row, on, amountFen, nth])).toEqual([
      [3, '2026-05-08', -yuan(1000), 1],
      [4, '2026-05-09', 300_50, 1],
      [7, '2026-05-08', -yuan(1000), 2],
    ]);
    expect(read.faults).toEqual([
      { row: 5, column: 'on', code: 'not-a-day', text: '2026-13-01' },
      { row: 6, column: 'out', code: 'not-an-amount', text: '一百' },
    ]);
    expect(readStatement([['姓名', '电话']])).toEqual({ lacks: ['on', 'amount'] });
  });

  test('amounts are read to the fen, and nothing is guessed', () => {
    expect(['1,234.5', '￥80', '(80.00)', '-3.07', '1e3', '1.005', ''].map(fenIn)).toEqual([
      123_450,
      8000,
      -8000,
      -307,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a row suggests entries of its amount and days, the named payee first; settled ones are out', () => {
    const entries = {
      expenses: [
        expense(2, { paidOn: '2026-05-08', payee: '别人' }),
        expense(3, { paidOn: '2026-05-06' }),
        expense(4, { paidOn: '2026-05-30' }),
        expense(5, { amountFen: yuan(999) }),
      ],
      incomes: [income(6, yuan(1000))],
    };
    const line = {
      on: '2026-05-08',
      amountFen: -yuan(1000),
      counterparty: '昆山市某某餐饮有限公司',
    };
    expect(suggestionsFor(line, entries, new Set())).toEqual([idOf(3), idOf(2)]);
    expect(suggestionsFor(line, entries, new Set([idOf(3)]))).toEqual([idOf(2)]);
  });
});
