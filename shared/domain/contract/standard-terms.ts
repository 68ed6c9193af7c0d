import type { Plan } from '../purchase/plan.ts';
import type { Day } from '../time.ts';
import type { ContractTerms } from './terms.ts';

/** What each of the three (三社) answers for: community the platform, organization the carrier, social work the support. */
const charter: ContractTerms['roles'] = [
  {
    role: '社区（平台）',
    duty: '提供场地与居民联络，反映居民需求，参与过程监督与验收；不代替承接主体提供服务',
  },
  { role: '社会组织（载体）', duty: '按合同组织实施并对质量、安全、经费与档案负责；按期报告' },
  {
    role: '社会工作者（支撑）',
    duty: '负责需求评估、专业方案与督导，保护服务对象隐私；不承担社区行政事务',
  },
];

/** The terms a draft begins with, as the plan has them. */
export function standardTerms(plan: Plan, startsOn: Day): ContractTerms {
  const work = plan.deliverables.map((d) => `${d.name}${d.quantity}${d.unit}`).join('、');
  return {
    subject: plan.title,
    quality: '符合国家和行业现行服务标准，服务人员具备相应资质；服务对象满意度由第三方调查。',
    place: '计划所列社区及双方确认的服务场所',
    startsOn,
    months: plan.contractMonths ?? plan.periods * plan.periodMonths,
    acceptance: {
      body: '采购人组织，服务对象代表、社区和第三方评估人员参加',
      time: '每期结束后按期验收，中期与期末各评估一次',
      method: '核对台账与报告、现场查看、抽样回访、满意度调查',
      content: work.slice(0, 500),
      standard: '各项数量不少于合同约定，期末评估达到合格线，服务对象意见记入验收书',
    },
    performance: plan.goals.slice(0, 2000),
    breach:
      '任何一方不履行或者不按约定履行的，应当承担继续履行、采取补救措施或者赔偿损失的责任。乙方经催告在十个工作日内仍未改正、转包、虚报服务量或者挪用经费的，甲方可以解除合同、停止支付并追回未使用和不当使用的资金。甲方逾期支付的，按同期贷款市场报价利率支付利息。',
    clauses: [],
    ownClauses: [],
    charging: { mode: 'free' },
    roles: charter,
  };
}
