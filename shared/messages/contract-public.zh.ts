/** What the public page of a purchase says of a signed contract. */
export const zh = {
  number: '合同编号',
  signed: '双方签订',
  hash: '合同内容摘要（SHA-256）',
  publication: '合同公开',
  filing: '合同备案',
  due: '应在 {at} 前完成',
  late: '逾期未办，已督办',
  supplement: '补充合同 {n}',
  'supplement.value': '{reason}，{change}，合同金额变为 {amount}',
  'reason.moreOfTheSame': '追加相同服务',
  'reason.fewerBeneficiaries': '服务对象减少',
  'reason.placeUnavailable': '服务场所变化',
  'reason.policyChange': '政策调整',
  'reason.forceMajeure': '不可抗力',
  subcontract: '经同意的分包',
} as const;
