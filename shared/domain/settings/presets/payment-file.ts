import type { PaymentFileSetting } from '../payment-file.ts';

/** What is written where a tenant has set nothing. No source that could be read names the columns of a finance bureau. */
export const plainPaymentFile: PaymentFileSetting = {
  columns: [
    { heading: '序号', field: 'row' },
    { heading: '收款人', field: 'payee' },
    { heading: '开户银行', field: 'bank' },
    { heading: '账号', field: 'account' },
    { heading: '金额（元）', field: 'amount' },
    { heading: '用途', field: 'purpose' },
    { heading: '合同编号', field: 'contractNumber' },
    { heading: '业务参考号', field: 'reference' },
  ],
  amounts: 'yuan',
  dates: 'dashed',
  source:
    '平台自拟：未见规定财政部门支付清单列名的来源，请按当地财政局的模板修改 (the platform’s own choice: no source names the columns; set those of your finance bureau)',
  certainty: 'tenant',
};
