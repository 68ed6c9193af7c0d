import { Plan } from '../../../shared/domain/purchase/plan.ts';
import { yuan } from './yuan.ts';

/**
 * A purchase by competitive consultation (竞争性磋商): home meals and a social-work station for one year. Meals,
 * casework, groups and events are counted as in the contract of Changsha County of 2022; price counts 10 of 100
 * points, the least the consultation measures allow for services. The figures are examples.
 */
export const consultationPlan: Plan = Plan.parse({
  title: '吴兴区2026年度居家助餐与街道社会工作服务站采购项目',
  track: 'PROCUREMENT',
  method: 'competitiveConsultation',
  need: {
    summary:
      '月河街道、飞英街道高龄、独居和失能老年人集中，居家做饭困难，社区助餐点覆盖不足；两个街道尚未配备专职社会工作者，个案转介和困难家庭走访主要由社区工作者兼顾。2026年9月通过入户问卷和居民议事会征求服务对象意见，助餐和专业社工服务列前两位。',
    affectedResidents: 6_150,
    residents: 82_000,
  },
  goals:
    '为经评估的高龄、独居和失能老年人提供每日一餐的居家助餐；在两个街道社会工作服务站派驻持证社会工作者，开展个案、小组和社区活动，建立需求、资源、项目三个清单；服务对象满意度不低于百分之八十五。验收由服务对象参与并提出意见，结果向社会公布。',
  regionCodes: ['330502001', '330502004'],
  categories: ['elderly', 'other'],
  fundSource: 'fiscal',
  budgetFen: yuan(1_050_000),
  ceilingFen: yuan(1_050_000),
  maximumAwards: 1,
  requiredDocuments: [
    '法人登记证书',
    '上一年度财务会计报告',
    '依法缴纳税收和社会保障资金的证明',
    '具备履行合同所需设备和专业技术能力的证明',
    '近三年内无重大违法记录的书面声明',
  ],
  deliverables: [
    { id: 'meals', name: '居家助餐', unit: '份', quantity: 24_000 },
    { id: 'posts', name: '持证社会工作者驻站', unit: '人月', quantity: 48 },
    { id: 'cases', name: '个案服务（每案跟进不少于六次）', unit: '案', quantity: 14 },
    { id: 'groups', name: '小组工作（每组不少于六节）', unit: '组', quantity: 14 },
    { id: 'events', name: '社区活动（每场不少于二十五人）', unit: '场', quantity: 28 },
    { id: 'volunteers', name: '在全国志愿服务信息系统记录的志愿者', unit: '人', quantity: 350 },
    { id: 'lists', name: '需求、资源、项目清单', unit: '份', quantity: 3 },
  ],
  criteria: [
    {
      id: 'needs',
      name: '需求分析与服务方案',
      max: 30,
      indicator:
        '需求分析、服务流程、排班、个案与小组方案、进度表五项，每项完整得6分，每缺一项扣6分',
    },
    {
      id: 'safety',
      name: '食品安全与应急措施',
      max: 15,
      indicator: '食材溯源、留样、配送时限、应急预案、意外保险五项，每项写明得3分',
    },
    {
      id: 'staff',
      name: '人员配备与持证情况',
      max: 20,
      indicator: '拟派持证社会工作者4名得12分，每多1名加2分，每少1名扣3分，最高20分',
      isObjective: true,
    },
    {
      id: 'quality',
      name: '质量控制与数据记录',
      max: 15,
      indicator: '台账、督导、满意度回访三项，每项写明频次和责任人得5分',
    },
    {
      id: 'linkage',
      name: '社区、志愿者和慈善资源联动',
      max: 10,
      indicator: '社区、志愿者、慈善资源各提出1项以上可核实的合作安排得10分，每缺一方扣3分',
    },
  ],
  priceWeight: 10,
  periods: 2,
  periodMonths: 6,
  midTermAfter: 1,
  tranches: [
    { percent: 45, after: 'period', period: 1 },
    { percent: 25, after: 'midTerm' },
    { percent: 30, after: 'final' },
  ],
});
