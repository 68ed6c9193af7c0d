/** Letters about inquiries, challenges and complaints: what happened, why, and what comes next by when. */
export const zh = {
  'objectionRaised.subject': '收到询问、质疑或投诉：{title}',
  'objectionRaised.lead':
    '有机构对本项目提出询问、质疑或投诉，内容如下。质疑和投诉处理期间，合同不得签订。请在期限内处理。',
  'objectionReceived.subject': '已收到贵机构的材料：{title}',
  'objectionReceived.lead':
    '贵机构提出的询问、质疑或投诉已经收到。下面是对方应当答复或作出受理决定的期限；到期没有答复，会自动报告上级。',
  'objectionAnswered.subject': '询问或质疑已答复：{title}',
  'objectionAnswered.lead':
    '本项目收到的询问或质疑已经答复，答复内容如下。提出质疑的机构对答复不满意的，可以在期限内向财政部门投诉。',
  'objectionWithdrawn.subject': '已撤回：{title}',
  'objectionWithdrawn.lead': '提出的机构已撤回，无需再答复。因此停止的期限已经顺延。',
  'objectionLate.subject': '逾期未办，请督办：{title}',
  'objectionLate.lead':
    '询问、质疑或投诉没有按时办理，已记入公开页面。逾期不会自动作出任何决定，请督促尽快办理；到下次期限仍未办理，会再次报告。',
  'complaintFiled.subject': '收到投诉，请审查：{title}',
  'complaintFiled.lead': '本项目有新的投诉，内容如下。请在期限内决定是否受理，并说明理由。',
  'complaintJudged.subject': '投诉审查结果：{title}',
  'complaintJudged.lead':
    '财政部门已决定是否受理本项目的投诉，理由如下。受理的，在期限内作出处理决定。',
  'complaintToAnswer.subject': '请对投诉作出说明：{title}',
  'complaintToAnswer.lead':
    '财政部门已受理对本项目的投诉，内容如下。请在期限内逐条说明，并提交证据和依据。',
  'complaintStated.subject': '被投诉人已说明：{title}',
  'complaintStated.lead': '被投诉人已对投诉作出说明，内容如下。请在期限内作出处理决定。',
  'complaintPaused.subject': '投诉处理期限暂停计算：{title}',
  'complaintPaused.lead':
    '因检验、鉴定、专家评审或补正材料，处理期限暂停计算，原因如下。到期自动恢复。',
  'complaintGoesOn.subject': '投诉处理期限恢复计算：{title}',
  'complaintGoesOn.lead': '处理期限已恢复计算，暂停的时间已经顺延。新的期限如下。',
  'complaintDecided.subject': '投诉处理决定：{title}',
  'complaintDecided.lead':
    '财政部门已对本项目的投诉作出处理决定，内容如下，并已公告。不服的，可以依法申请行政复议或者提起行政诉讼。',
  'suspensionOver.subject': '暂停采购活动的期限已满：{title}',
  'suspensionOver.lead':
    '因投诉暂停采购活动最长三十日，现已届满，采购活动恢复。投诉继续处理，处理期限不变。',
  'due.objectionReceived': '最迟答复或受理',
  'due.objectionAnswered': '可以投诉到',
  'due.complaintJudged': '最迟作出决定',
  'due.complaintPaused': '自动恢复',
  'due.complaintGoesOn': '最迟作出决定',
  'due.objectionLate': '下次报告',
  'due.suspensionOver': '最迟作出决定',
  'step.objection': '答复询问或质疑',
  'step.complaint-admission': '决定是否受理投诉',
  'step.complaint-statement': '对投诉作出说明',
  'step.complaint-decision': '作出投诉处理决定',
} as const;
