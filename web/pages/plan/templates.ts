import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import type { FormValues } from '../../form/path.ts';
import { valuesOf } from './plan-values.ts';

/** Examples to start from, marked as such. The server keeps no template: what is sent was read by somebody. */
export type Template = Omit<Plan, 'regionCodes'>;

const common = {
  need: { summary: '', affectedResidents: 1200, residents: 9800 },
  maximumAwards: 1,
  periods: 2,
  periodMonths: 3,
  midTermAfter: 1,
} as const;

/** After the Weinan plan: five categories, registered organizations only, paid in three parts. */
const venture: Template = {
  ...common,
  title: '社区为老服务公益创投（示例）',
  track: 'VENTURE',
  method: 'ventureCall',
  need: {
    ...common.need,
    summary:
      '辖区独居、空巢老人较多，助餐、助浴、助医需求集中，现有服务覆盖不足；居民议事会两次讨论后列为年度首要需求。',
  },
  goals: '一年内为辖区独居和空巢老人建立每周两次的上门服务，满意度不低于百分之八十五。',
  categories: ['elderly'],
  fundSource: 'welfareLottery',
  budgetFen: 300_000_00,
  ceilingFen: 100_000_00,
  maximumAwards: 3,
  requiredDocuments: ['社会组织法人登记证书', '上年度审计报告', '项目负责人资格证明'],
  deliverables: [
    { id: 'd1', name: '上门服务', unit: '人次', quantity: 2400 },
    { id: 'd2', name: '志愿者培训', unit: '场', quantity: 6 },
  ],
  criteria: [
    {
      id: 'c1',
      name: '需求契合度',
      max: 25,
      indicator: '附一年内需求调查得 15 分，受益居民占比每达到 5% 得 5 分，最高 25 分',
    },
    {
      id: 'c2',
      name: '方案可行性',
      max: 30,
      indicator: '服务流程、排班、进度、风险、质量五项，每项完整得 6 分',
    },
    {
      id: 'c3',
      name: '团队与经验',
      max: 20,
      indicator: '持证社会工作者每名得 4 分，最高 12 分；有分工表得 8 分',
    },
    {
      id: 'c4',
      name: '预算合理性',
      max: 15,
      indicator: '每项支出有数量和单价得 10 分，有市场依据得 5 分',
    },
    {
      id: 'c5',
      name: '可持续性',
      max: 10,
      indicator: '写明资金、人员两方面的后续安排，每方面得 5 分',
    },
  ],
  priceWeight: 0,
  tranches: [
    { percent: 40, after: 'period', period: 1 },
    { percent: 30, after: 'midTerm' },
    { percent: 30, after: 'final' },
  ],
};

/** Services by competitive consultation, where the price counts between ten and thirty of a hundred. */
const consultation: Template = {
  ...common,
  title: '社区社会工作服务站运营（示例）',
  track: 'PROCUREMENT',
  method: 'competitiveConsultation',
  need: {
    ...common.need,
    summary: '社区缺少专职社会工作者，困难家庭个案、邻里纠纷调解和志愿服务组织无人承接。',
  },
  goals: '建成一个常年运行的社区社工站，完成个案、小组和社区活动三类专业服务。',
  categories: ['other'],
  fundSource: 'fiscal',
  budgetFen: 480_000_00,
  ceilingFen: 480_000_00,
  requiredDocuments: [
    '登记证书或营业执照',
    '财务状况报告',
    '依法纳税和缴纳社会保障资金的证明',
    '三年内无重大违法记录声明',
  ],
  deliverables: [
    { id: 'd1', name: '个案服务', unit: '个', quantity: 40 },
    { id: 'd2', name: '小组活动', unit: '节', quantity: 60 },
    { id: 'd3', name: '社区活动', unit: '场', quantity: 24 },
  ],
  criteria: [
    {
      id: 'c1',
      name: '服务方案',
      max: 40,
      indicator: '需求分析、流程、排班、进度、应急五项，每项完整得 8 分',
    },
    { id: 'c2', name: '人员配备', max: 25, indicator: '拟派持证社会工作者每名得 5 分，最高 25 分' },
    {
      id: 'c3',
      name: '管理与质量控制',
      max: 15,
      indicator: '台账、督导、回访三项，每项写明频次和责任人得 5 分',
    },
  ],
  priceWeight: 20,
  tranches: [
    { percent: 30, after: 'period', period: 1 },
    { percent: 40, after: 'midTerm' },
    { percent: 30, after: 'final' },
  ],
};

export const templates = { venture, consultation } as const;

/** A form with nothing in it but one row of each list. */
export const emptyValues: FormValues = {
  ...valuesOf({ ...venture, regionCodes: [] }),
  title: '',
  need: { summary: '', affectedResidents: '', residents: '' },
  goals: '',
  budgetFen: '',
  ceilingFen: '',
  requiredDocuments: '',
  deliverables: [{ id: 'd1', name: '', unit: '', quantity: '' }],
  criteria: [{ id: 'c1', name: '', max: '' }],
};
