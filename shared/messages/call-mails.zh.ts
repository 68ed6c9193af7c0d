/** Mails about an open call to those who have begun or sealed an application. */
export const zh = {
  'call.amendment.subject': '征集文件有更改，请确认：{title}',
  'call.amendment.lead':
    '征集文件已经更改。如果贵机构已经提交申报，请在截止前确认仍然有效，或修改后重新提交；没有确认的申报不会开启。',
  'call.extension.subject': '申报截止时间顺延：{title}',
  'call.extension.lead': '申报截止时间已经延后，已提交的申报继续有效，无需再做什么。',
  'call.question.subject': '申报截止时间顺延：{title}',
  'call.question.lead': '有一个问题还没有答复，申报截止时间自动顺延。已提交的申报继续有效。',
  'call.answer.subject': '征集文件的一个问题已答复：{title}',
  'call.answer.lead': '有机构提出的问题已经答复并公开，请一并参考。',
  'call.stopped.subject': '采购已终止：{title}',
  'call.stopped.lead': '采购单位已终止这次采购。封存的申报不会开启，无需再做什么。',
  'call.what': '项目',
  'call.reason': '原因',
  'call.answer': '问答',
  'call.closes': '申报截止',
  'call.confirm': '查看更改并确认',
  'call.read': '查看公告',
} as const;
