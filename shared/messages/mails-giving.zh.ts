/** Letters to those who gave, in Chinese: the wording everything else follows. */
export const zh = {
  'donationReceived.subject': '感谢您的捐赠：收据 {number}',
  'donationReceived.lead':
    '您的捐赠已经收到。凭下面的查询码，随时可以看到它用在了哪里。请保存好查询码：我们不保存它。',
  'donationUsed.subject': '您的捐赠用上了：收据 {number}',
  'donationUsed.lead': '您的捐赠有了新的使用，去向和余额如下。',
  'donationGivenBack.subject': '退还捐赠：收据 {number}',
  'donationGivenBack.lead': '您的捐赠有一部分退还，金额和原因如下。',
  number: '收据号',
  amount: '捐赠',
  purpose: '指定用途',
  code: '查询码',
  used: '这次金额',
  usedFor: '用在',
  note: '说明',
  balance: '余额',
  hours: '{n} 小时',
  'purpose.any': '不指定',
  open: '看这笔捐赠',
} as const;
