/** What is public before a purchase begins: the intention to buy and the single-source notice. */
export const zh = {
  'prior.title': '采购前的公开',
  'prior.intention': '采购意向',
  'prior.singleSource': '单一来源公示',
  'prior.intentionIntro':
    '采购意向须在采购开始前公开，一般不少于 {span}（{source}）。先在法定媒体公开，再在这里登记；期满前不能发布公告。',
  'prior.singleIntro':
    '单一来源的理由须公示不少于 {span}（{source}）。先在法定媒体公示，再在这里登记；期满且没有成立的异议，才能提交立项审批。',
  'prior.expected': '预计采购时间',
  'prior.expectedHint': '年和月，例如 2026-09',
  'prior.monthFault': '请按“年-月”填写，例如 2026-09。',
  'prior.supplier': '拟定供应商',
  'prior.where': '公开的媒体',
  'prior.until': '公开期限至',
  'prior.runs': '公开中',
  'prior.served': '已满',
  'prior.objectionIntro':
    '任何供应商、单位或者个人都可以在公示期内书面提出异议。登记后，由负责人另行论证处理；处理前不能继续采购。',
  'prior.from': '异议提出人',
  'prior.objection': '异议内容',
  'prior.objectionOf': '{from}的异议',
  'prior.open': '待处理',
  'prior.judgeIntro': '请组织补充论证后作出结论，并告知异议提出人。结论不能更改。',
  'prior.finding': '结论',
  'prior.dismissed': '异议不成立',
  'prior.upheld': '异议成立',
  'prior.upheldNote': '不能再向一家采购，须取消本项目，改用其他采购方式。',
} as const;
