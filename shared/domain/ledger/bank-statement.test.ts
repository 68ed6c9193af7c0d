import { describe, expect, test } from 'vitest';
import { expense, idOf, income, yuan } from '../../../test/support/a-ledger.ts';
import { fenIn, readStatement, suggestionsFor } from './bank-statement.ts';

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
