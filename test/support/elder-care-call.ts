import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';
import { anApplication, aPlan } from './a-purchase.ts';
import { organizations, people } from './people.ts';
import { type Position, playTo, type Start } from './play-to.ts';

/** A call for elder care in Wuxing as a tenant would write it: long enough to show what a page does with it. */
export const elderCarePlan: Plan = aPlan({
  title: '2026年吴兴区“银龄到家”社区为老服务公益创投项目',
  need: {
    summary:
      '月河、朝阳两个街道的独居和空巢老人反映，买菜做饭、洗澡、看病陪同最需要帮忙。\n去年收到的 9,874 条需求里，助餐、助浴、陪诊占四成以上。',
    affectedResidents: 1_260,
    residents: 21_840,
  },
  goals: '两个街道的独居老人每周至少得到两次上门服务；每个社区建一支不少于十人的邻里志愿队。',
  regionCodes: ['330502001', '330502002'],
  requiredDocuments: ['社会组织登记证书', '上年度审计报告', '项目负责人社工证书'],
  deliverables: [
    { id: 'visits', name: '上门助餐、助浴、陪诊', unit: '人次', quantity: 2_000 },
    { id: 'volunteers', name: '培训邻里志愿者', unit: '人', quantity: 120 },
    { id: 'talks', name: '健康讲座', unit: '场', quantity: 24 },
  ],
  criteria: [
    { id: 'need', name: '需求契合度', max: 20 },
    { id: 'plan', name: '服务方案', max: 30 },
    { id: 'team', name: '专业力量', max: 20 },
    { id: 'result', name: '可持续与成效', max: 15 },
    { id: 'budget', name: '预算合理性', max: 15 },
  ],
});

/** A purchase by competitive consultation, so that the ranking has points for the price. */
export const postsPlan: Plan = {
  ...elderCarePlan,
  title: '2026年吴兴区社区社会工作岗位服务采购',
  track: 'PROCUREMENT',
  method: 'competitiveConsultation',
  fundSource: 'fiscal',
  categories: ['relief', 'other'],
  criteria: [
    { id: 'need', name: '需求理解', max: 30 },
    { id: 'plan', name: '服务方案', max: 50 },
  ],
  priceWeight: 20,
  maximumAwards: 1,
  confirmedAssumptions: ['openTender'],
};

export const wuxing: TenantSummary = {
  id: TenantId.parse('wuxing'),
  name: '湖州市吴兴区民政局',
  nameEn: 'Wuxing District Civil Affairs Bureau',
  divisionCode: '330502',
  isSandbox: false,
};

export const regions = { '330502001': '月河街道', '330502002': '朝阳街道' };

const experts = ['周雅琴', '钱志远', '何静', '陈立群', '吴敏', '许文博', '朱秀英', '沈建平'];

/** Names of everybody who may occur in it. */
export const names: Record<string, string> = {
  ...Object.fromEntries(organizations.map(({ id, name }) => [id, name])),
  ...Object.fromEntries(people.experts.map((id, i) => [id, experts[i] ?? ''])),
  [people.author]: '陆晓燕',
  [people.officeHead]: '沈国强',
  [people.leadingGroupHead]: '费建明',
  [people.financeOfficer]: '姚丽华',
  [people.auditor]: '潘志刚',
  [people.evaluator]: '俞敏',
  ...regions,
};

const prices = [148_000_00, 132_500_00, 139_800_00];

const applications = organizations.slice(0, 3).map((organization, i) =>
  anApplication(
    organization,
    {},
    {
      title: ['银龄到家：社工带邻里', '一碗热汤', '阳光浴室进社区'][i] ?? '',
      requestedFen: prices[i] ?? 0,
      documents: elderCarePlan.requiredDocuments,
    },
  ),
);

/** The call, played to `state`. */
export const elderCareAt = (state: State, start: Start = {}): Position =>
  playTo(state, { plan: elderCarePlan, sent: applications, tenantId: wuxing.id, ...start });
