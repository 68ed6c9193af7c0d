/** Mails of the hotline, in Chinese: the wording everything else follows. */
export const zh = {
  'ticketDispatched.subject': '热线派单：{text}',
  'ticketDispatched.lead': '便民热线派来一张工单，请在期限内签收。不归您管的，请写明原因退回。',
  'ticketEmergency.subject': '紧急来电：{text}',
  'ticketEmergency.lead': '热线接到紧急来电。话务员已按下面所写转交救援，请立即跟进。',
  'ticketOverdue.subject': '逾期未办：{text}',
  'ticketOverdue.lead': '这张工单过了期限没有办，已上报给您。请督办。',
  kindLabel: '诉求类别',
  categoryLabel: '事项',
  priorityLabel: '紧急程度',
  party: '承办',
  due: '期限',
  handedTo: '已转交',
  open: '打开工单',
} as const;
