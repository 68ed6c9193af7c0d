/** Mails about matters that are open to communities for comment. */
export const zh = {
  'commentAsked.subject': '征求社区意见：{title}',
  'commentAsked.lead':
    '有一件事要听您所在社区的意见。请在期限内提出：同意、有条件同意或反对，并写明理由。',
  'commentAnswered.subject': '您的意见已有答复：{title}',
  'commentAnswered.lead': '您代表社区提出的意见，部门已经答复。',
  'commentOverdue.subject': '逾期未办结：{title}（征求社区意见）',
  'commentOverdue.lead': '社区的意见过了期限还没有全部答复、办结，已上报。',
  title: '事项',
  department: '部门',
  reason: '答复',
  due: '期限（含当日）',
  open: '打开征求意见',
} as const;
