import { Plan } from '../../../shared/domain/purchase/plan.ts';
import { yuan } from './yuan.ts';

/**
 * A public welfare venture call (公益创投), modelled on the Weinan plan: those of its categories that lottery money may
 * be spent on; registered organizations apply, anybody else's idea comes in through one of them. Weinan's plan breaks off
 * after the first of its requirements for a project; the other five follow Dongguan's rule, which says the same of
 * the first. Their points, the tranches and the figures are examples.
 */
export const venturePlan: Plan = Plan.parse({
  title: '2026年昆山市社区公益创投活动',
  track: 'VENTURE',
  method: 'ventureCall',
  need: {
    summary:
      '社区需求调查显示：独居和纯老家庭缺少助餐、助浴、助医等日间照料和居家服务；残障人士家庭缺少喘息照料；双职工和新昆山人子女放学后无人看护；支出型困难家庭难以及时得到帮扶。上述需求现有社会福利服务尚未普遍惠及，在玉山镇、周市镇和陆家镇均有一定比例的居民遇到。',
    affectedResidents: 68_400,
    residents: 912_000,
  },
  goals:
    '发现社会需求，培育公益项目：资助不少于六个贴近居民需要的公益服务项目。扶持社会组织，促进专业成长：为初创期和中小型公益性社会组织提供战略规划、人力资源、品牌推广和财务管理支持。提高资金效益，节约社会成本：实行项目化服务和绩效评估。推动全民公益，激发社会创新：动员企业、社会组织和居民参与。其他单位和个人提出的创意，须与公益性社会组织合作并以其名义申报。',
  regionCodes: ['320583100', '320583102', '320583103'],
  categories: ['elderly', 'disabled', 'youth', 'relief'],
  fundSource: 'welfareLottery',
  budgetFen: yuan(1_200_000),
  ceilingFen: yuan(200_000),
  maximumAwards: 6,
  requiredDocuments: [
    '社会组织法人登记证书',
    '上一年度年检（年报）结论',
    '近两年无行政处罚及未列入异常名录承诺书',
    '项目预算明细表',
    '落地社区居民委员会同意书',
  ],
  deliverables: [
    { id: 'visits', name: '入户或日间照料服务', unit: '人次', quantity: 1_200 },
    { id: 'groups', name: '小组活动（每组不少于六节）', unit: '组', quantity: 6 },
    { id: 'events', name: '社区活动（每场不少于二十五人）', unit: '场', quantity: 12 },
    { id: 'volunteers', name: '在全国志愿服务信息系统记录的志愿者', unit: '人', quantity: 60 },
  ],
  criteria: [
    {
      id: 'breadth',
      name: '社会需求广泛性',
      max: 20,
      indicator: '受益居民占区域居民比例10%以上得20分，5%至10%得14分，5%以下得8分',
    },
    {
      id: 'urgency',
      name: '现实需要迫切性',
      max: 15,
      indicator: '附一年内需求调查得5分，居民议事会列为前三项得5分，无现有服务覆盖得5分',
    },
    {
      id: 'welfare',
      name: '目标定位公益性',
      max: 15,
      indicator: '服务对象免费或低偿得8分，困难群体占受益人数50%以上得7分',
    },
    {
      id: 'innovation',
      name: '项目理念创新性',
      max: 15,
      indicator: '服务方式、参与机制、资源整合三个方面，每有一处写明与现有做法的不同得5分',
    },
    {
      id: 'planning',
      name: '项目策划科学性',
      max: 20,
      indicator: '进度、预算、风险、评估指标四项，每项完整得5分，每缺一项扣5分',
    },
    {
      id: 'capacity',
      name: '实施主体专业性',
      max: 15,
      indicator: '负责人有三年以上经验得5分，持证社会工作者每名得2分、最高6分，有分工表得4分',
    },
  ],
  priceWeight: 0,
  periods: 2,
  periodMonths: 5,
  midTermAfter: 1,
  tranches: [
    { percent: 40, after: 'period', period: 1 },
    { percent: 30, after: 'midTerm' },
    { percent: 30, after: 'final' },
  ],
});
