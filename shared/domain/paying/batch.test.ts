import { describe, expect, test } from 'vitest';
import { PaymentFileSetting } from '../settings/payment-file.ts';
import { plainPaymentFile } from '../settings/presets/payment-file.ts';
import { Instant } from '../time.ts';
import { BatchRow, sheetOf } from './batch.ts';
import { readConfirmations } from './confirmations.ts';

const row = BatchRow.parse({
  reference: 'abcdefghjk01',
  purchase: 'r0000000000000000000000001',
  organizationId: 'a0000000000000000000000001',
  number: 2,
  payee: '昆山市某某社工服务中心',
  creditCode: '52320583MJ0000000X',
  bank: '昆山农商银行',
  account: '3052018800123456',
  amountFen: 1_234_567_05,
  purpose: '为老服务 第2笔',
  fundSource: '福利彩票公益金',
  contractNumber: 'HT-1',
});
const batch = { rows: [row], madeAt: Instant.parse('2026-03-05T02:00:00.000Z') };

describe('[3-07] the file for the finance bureau', () => {
  test('has the columns the tenant set, in their order, with their headings and forms', () => {
    const form = PaymentFileSetting.parse({
      ...plainPaymentFile,
      columns: [
        { heading: '付款单位', field: 'fixed', text: '昆山市民政局' },
        { heading: '支付金额', field: 'amount' },
        { heading: '申请日期', field: 'madeOn' },
        { heading: '收款人账号', field: 'account' },
        { heading: '收款人全称', field: 'payee' },
        { heading: '信用代码', field: 'creditCode' },
        { heading: '期次', field: 'tranche' },
        { heading: '流水号', field: 'reference' },
      ],
      amounts: 'grouped',
      dates: 'chinese',
    });
    expect(sheetOf(batch, form)).toEqual([
      form.columns.map(({ heading }) => heading),
      [
        '昆山市民政局',
        '1,234,567.05',
        '2026年3月5日',
        row.account,
        row.payee,
        row.creditCode,
        '2',
        row.reference,
      ],
    ]);
    expect(sheetOf(batch, { ...form, amounts: 'fen', dates: 'compact' })[1]?.slice(1, 3)).toEqual([
      '123456705',
      '20260305',
    ]);
  });

  test('cannot lack what is needed to pay, nor have two columns of one name', () => {
    const faults = (change: object) =>
      PaymentFileSetting.safeParse({ ...plainPaymentFile, ...change }).error?.issues.map(
        ({ message }) => message,
      );
    const { columns } = plainPaymentFile;
    expect(faults({})).toBeUndefined();
    expect(faults({ columns: columns.filter(({ field }) => field !== 'reference') })).toEqual([
      'payment-columns-missing',
    ]);
    expect(faults({ columns: [...columns, { heading: '账号', field: 'fixed' }] })).toEqual([
      'column-text-missing',
      'headings-must-differ',
    ]);
  });

  test('is confirmed under the headings the bureau uses', () => {
    const asked = new Map([[row.reference, row]]);
    const table = [
      ['流水号', '实拨数', '拨付日', '凭单'],
      [row.reference, '1,234,567.05', '20260306', '支-9'],
    ];
    expect(readConfirmations(table, asked).lacks).toHaveLength(4);
    const named = { reference: '流水号', amount: '实拨数', paidOn: '拨付日', voucher: '凭单' };
    expect(readConfirmations(table, asked, named).rows).toMatchObject([
      { outcome: 'fits', paidOn: '2026-03-06', voucher: '支-9' },
    ]);
  });
});
