import { zh as moves } from './moves.zh.ts';

/** The words of the process, in the order of the process. */
export const zh = {
  ...moves,

  platform: '三社',
  'platform.long': '三社 · 社区服务采购平台',

  'stage.planningApproval': '立项审批',
  'stage.tenderNotice': '发布公告',
  'stage.biddingWindow': '接受申报',
  'stage.opening': '开启申报文件',
  'stage.eligibility': '资格审查',
  'stage.expertReview': '专家评审',
  'stage.awardApproval': '立项结果审批',
  'stage.standstill': '结果公示',
  'stage.contract': '签订合同',
  'stage.implementation': '项目实施',
  'stage.midTermEvaluation': '中期评估',
  'stage.finalEvaluation': '末期评估',
  'stage.settlement': '结算与公开',

  'track.PROCUREMENT': '政府采购',
  'track.VENTURE': '公益创投',
  'track.BELOW_LIMIT': '低于限额采购',

  'category.elderly': '为老服务',
  'category.disabled': '助残服务',
  'category.youth': '青少年服务',
  'category.relief': '救助帮困',
  'category.other': '其他公益服务',

  'fundSource.fiscal': '财政资金',
  'fundSource.welfareLottery': '福利彩票公益金',
  'fundSource.partyServiceFund': '党组织为民服务资金',
  'fundSource.namedFund': '冠名基金',
  'fundSource.donation': '社会捐赠',
  'fundSource.selfRaised': '自筹资金',
  'fundSource.coConstruction': '共建资金（单位、企业投入）',
  'fundSource.enterprise': '企业投资（企业出资并管理）',
  'fundSource.privateHelp': '个人资助（定向帮扶）',

  'subject.plan': '立项方案',
  'subject.award': '立项结果',
  'subject.contract': '合同',
  'subject.payment': '拨款',
  'subject.acceptance': '验收',
  'subject.stop': '终止采购',
  'stop.cancel': '取消采购',
  'stop.failCall': '不推荐任何一家，终止本次采购',
  'stop.terminateEarly': '提前终止项目',

  'decision.approve': '同意',
  'decision.return': '退回',

  'project.awarded': '待签合同',
  'project.signed': '实施中',
  'project.declined': '放弃立项',
  'project.terminated': '已终止',
  'project.completed': '已完成',

  'payment.waiting': '未到拨款条件',
  'payment.requested': '拨款审批中',
  'payment.approved': '待拨款',
  'payment.paid': '已拨款',

  'after.period': '第 {period} 期验收后',
  'after.midTerm': '中期评估通过后',
  'after.final': '末期验收后',

  'eligibility.unjudged': '待审查',
  'eligibility.eligible': '合格',
  'eligibility.correctionRequested': '待补正',
  'eligibility.corrected': '已补正，待复审',
  'eligibility.ineligible': '不合格',

  'timeline.done': '已完成',
  'timeline.current': '进行中',
  'timeline.ahead': '未开始',
  'timeline.stopped': '已中止',

  'unit.calendarDays': '{n} 天',
  'unit.workingDays': '{n} 个工作日',
  'unit.months': '{n} 个月',
  'unit.points': '{points} 分',
  'unit.people': '{people} 人',
  'unit.round': '第 {round} 期',
  provisional: '暂定：该年度放假安排尚未公布',
} as const;
