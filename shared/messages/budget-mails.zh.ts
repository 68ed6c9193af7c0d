/** Mails about the annual plan. */
export const zh = {
  year: '年度',
  lines: '预算项',
  'lines.value': '{n} 项',
  total: '合计',
  submittedBy: '报批人',
  decidedBy: '办理人',
  adjustment: '调整理由',
  opinion: '退回意见',
  open: '查看年度购买计划',
  'budgetSubmitted.subject': '请审批{year}年度购买计划',
  'budgetSubmitted.lead':
    '年度购买计划轮到您审批。打开链接只是查看，不会作出任何决定；看清各预算项后，在页面上批准或退回。',
  'budgetReturned.subject': '{year}年度购买计划已退回修改',
  'budgetReturned.lead': '请按意见修改后重新报批，已填写的内容都在。',
  'budgetApproved.subject': '{year}年度购买计划已批准',
  'budgetApproved.lead': '计划已生效，采购项目可以从各预算项列支。',
} as const;
