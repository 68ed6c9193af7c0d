/** Mails about approvals in other hands. */
export const zh = {
  from: '委托人',
  to: '受托人',
  by: '办理人',
  scope: '范围',
  'scope.all': '全部审批',
  'scope.purchase': '一个项目的审批',
  begins: '开始',
  ends: '截止',
  reason: '说明',
  purchase: '项目',
  matter: '事项',
  requestedBy: '提出人',
  onBehalfOf: '代谁办理',
  open: '查看委托',
  'open.approval': '查看并处理',
  'delegationGiven.subject': '您的审批已委托给{to}',
  'delegationGiven.lead':
    '委托期间，{to}可以代您审批，您本人也可以办理，先办的算数。每次代办都会记明是代您办理。您可以随时收回。',
  'delegationReceived.subject': '{from}委托您代为审批',
  'delegationReceived.lead':
    '委托期间，等{from}审批的事项也会通知您。您的决定会记明是代{from}作出的；您不能再转给别人。',
  'delegationRevoked.subject': '委托已收回：{from} → {to}',
  'delegationRevoked.lead': '从现在起，{to}不能再代{from}审批。已经作出的决定仍然有效。',
  'delegationEnded.subject': '委托已到期：{from} → {to}',
  'delegationEnded.lead': '委托期已满，{to}不能再代{from}审批。已经作出的决定仍然有效。',
  'approvalDelegated.subject': '请您代{from}审批：{matter}（{title}）',
  'approvalDelegated.lead':
    '这项审批在等{from}办理，您受委托可以代办。打开链接只是查看，不会作出任何决定。',
} as const;
