/** Mails about rounds of evaluation. */
export const zh = {
  project: '项目',
  until: '截止',
  open: '打开评估页面',
  'roundOpened.subject': '请提交自评：{title}',
  'roundOpened.lead':
    '该项目的评估已经开始。数据取自日常记录，不用重填；请写明反思和体会，并可评价购买方。',
  'ratingOpened.subject': '请评分：{title}',
  'ratingOpened.lead':
    '项目数据已固定，请您独立评分。结束评分之前，您看不到别人的评分，别人也看不到您的。',
  'resultNoticed.subject': '评估结果通知：{title}',
  'resultNoticed.lead':
    '评估结果已经得出。如有异议，请在期限内写明理由提出申诉，由未参加评估的人员决定。',
  'evaluationAppealDecided.subject': '申诉已有决定：{title}',
  'evaluationAppealDecided.lead': '对评估结果的申诉已经决定，理由请打开页面查看。',
} as const;
