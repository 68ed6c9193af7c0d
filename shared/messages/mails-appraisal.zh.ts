/** Mails of an appraisal, in Chinese: the wording everything else follows. */
export const zh = {
  'appraisalOpened.subject': '请填写评议表：{title}',
  'appraisalOpened.lead':
    '这一轮评议开始了。打开下面的链接，填写您所在单位的评议表；截止以前可以修改。评议表里没有谁填写的记录，被评的单位看不到是谁评的。',
  'appraisalEnding.subject': '评议快截止了：{title}',
  'appraisalEnding.lead':
    '这一轮评议就要截止。系统不知道谁已经填过，所以这封提醒发给每一位可以填写的人；已经填过的，不用再填。',
  'appraisalCounted.subject': '评议结果：{title}',
  'appraisalCounted.lead':
    '这一轮评议已经汇总，您所在单位的结果可以看了。结果连同份数一起显示，份数太少的不显示。您可以写一段回应，和结果一起公布。',
  round: '评议',
  period: '时间',
  answers: '收到份数',
  fill: '填写评议表',
  read: '查看结果',
} as const;
