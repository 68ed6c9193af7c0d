/** What is done with an open call: questions, amendments, scheduled notices. */
export const zh = {
  'call.question': '问题',
  'call.questionHint': '提问人不公开。请不要写机构名称和联系方式。最多 1000 字。',
  'call.askIntro': '问题和答复都会公开，对所有机构有效。提问人不公开。',
  'call.answer': '答复',
  'call.answerHint': '答复会公开，并通知已经开始填写或已经提交申报的机构。',
  'call.amendIntro':
    '只能改数量、要求、评审因素、材料、上限和付款安排，不能换服务内容和资格条件。原截止时间 {at}；临近截止的更改必须顺延。已提交的申报须由机构确认或重新提交。',
  'call.amendClosingHint': '不早于原截止时间，也不早于更改公告之日起法定的天数。',
  'call.contractMonths': '合同期限',
  'call.unscheduleIntro': '公告不再自动发布，可以重新安排或直接登记。',
  'call.scheduledFor': '定时发布',
  'call.scheduleIntro': '媒体已排定发布时间的，可以先登记：到时本站自动同步发布，期限从那时起算。',
  'call.scheduleAt': '媒体排定的发布时间',
  'call.ourText': '本站的公告文本',
  'call.ourTextHint': '提交给法定媒体的文本应与此一致。',
  'call.copy': '复制文本',
  'call.theirText': '法定媒体上的文本（选填）',
  'call.theirTextHint':
    '粘贴媒体上发布的全文，系统逐字比对（空格和换行不计），并留存校验值。不一致的不予登记。',
  'call.sameText': '与本站文本一致，将留存校验值。',
  'call.otherText': '与本站文本不一致，请核对。',
  'call.amendClosingRule':
    '不早于原截止时间；更改须在截止前不少于 {span}（{source}），不足的必须顺延。',
  'call.indicator': '评分办法',
  'call.addCriterion': '添加一项',
  'call.points': '合计 {sum} / 100 分',
} as const;
