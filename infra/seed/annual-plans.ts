import {
  type AnnualPlan,
  type BudgetLine,
  emptyPlan,
} from '../../shared/domain/budget/annual-plan.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { approvalWrites, planWrites } from '../../shared/store/annual-plans.ts';
import { transact } from '../../shared/store/items.ts';
import type { Table } from '../../shared/store/table.ts';
import { yuan } from './plans/yuan.ts';

type Named = Omit<BudgetLine, 'id'> & { name: string };

const everything: BudgetLine['categories'] = ['elderly', 'disabled', 'youth', 'relief', 'other'];

/** What a district buys in a year. Names and figures are examples; 4-21 and 4-23 name lines like the last two. */
const named: Readonly<Record<string, Named>> = {
  'community-services': {
    name: '社区为老服务与社会工作服务站',
    kind: 'services',
    level: 'county',
    department: '民政局',
    source: 'fiscal',
    amountFen: yuan(6_000_000),
    categories: ['elderly', 'other'],
    uses: '居家助餐、社会工作服务站运营，按竞争性磋商采购',
    catalogueItem: '社会工作服务—社区社会工作',
    matter: '居家养老服务对象走访与转介（随费转交社会组织承接）',
    goals: {
      quantity: '覆盖两个街道，年服务不少于两万人次',
      quality: '持证社会工作者驻站率百分之百',
      satisfaction: '服务对象满意度不低于百分之八十五',
      cost: '不超过本地同类服务平均单价',
    },
    survey: {
      method: 'questionnaire',
      heldFrom: '2025-09-01',
      heldTo: '2025-10-31',
      respondents: 1_260,
      summary: '入户问卷和居民议事会：助餐和专业社工服务需求列前两位。',
      documentName: '2026年度社区服务需求调查报告',
    },
  },
  'venture-lottery': {
    name: '社区公益创投（福彩公益金）',
    kind: 'services',
    level: 'city',
    department: '福利彩票发行中心',
    source: 'welfareLottery',
    amountFen: yuan(4_000_000),
    categories: ['elderly', 'disabled', 'youth', 'relief'],
    uses: '扶老、助残、救孤、济困类公益创投项目',
    goals: {
      quantity: '资助公益创投项目不少于二十个',
      quality: '中期评估合格率不低于百分之九十',
      satisfaction: '受益对象满意度不低于百分之八十五',
      cost: '单个项目不超过二十万元',
    },
  },
  'party-service': {
    name: '党组织为民服务项目',
    kind: 'services',
    level: 'street',
    department: '街道党工委',
    source: 'partyServiceFund',
    amountFen: yuan(1_200_000),
    categories: everything,
    uses: '社区党组织提出并经居民议定的为民服务项目',
    goals: {
      quantity: '每个社区不少于一个项目',
      quality: '居民议定程序完整率百分之百',
      satisfaction: '居民满意度不低于百分之九十',
      cost: '单个项目不超过五万元',
    },
  },
  'named-fund': {
    name: '慈善会冠名基金对接项目',
    kind: 'services',
    level: 'city',
    department: '慈善会',
    source: 'namedFund',
    amountFen: yuan(800_000),
    categories: everything,
    uses: '按冠名协议约定的用途',
    goals: {
      quantity: '对接项目不少于四个',
      quality: '捐赠用途符合率百分之百',
      satisfaction: '捐赠人回访满意',
      cost: '管理费不超过百分之十',
    },
  },
  infrastructure: {
    name: '社区用房与设施建设',
    kind: 'infrastructure',
    level: 'city',
    department: '民政局',
    source: 'fiscal',
    amountFen: yuan(3_000_000),
    categories: everything,
    uses: '社区办公和服务用房建设，不得用于购买服务',
    goals: {
      quantity: '新建改建社区用房不少于三处',
      quality: '验收合格率百分之百',
      satisfaction: '居民满意度不低于百分之八十五',
      cost: '不超过批复概算',
    },
  },
  'county-special-fund': {
    name: '县级社区建设专项资金',
    kind: 'services',
    level: 'county',
    department: '财政局',
    source: 'fiscal',
    amountFen: yuan(100_000),
    categories: everything,
    uses: '社区服务小额项目',
    goals: {
      quantity: '支持社区项目不少于五个',
      quality: '按期完成率百分之百',
      satisfaction: '居民满意度不低于百分之八十五',
      cost: '单个项目不超过两万元',
    },
  },
};

export const linesOf = (year: number): BudgetLine[] =>
  Object.entries(named).map(([id, line]) => ({ ...line, id: `${year}-${id}` }));

/** Writes a plan as if it had been approved before the tenant began here. One that is there already stays as it is. */
export async function putApprovedPlan(
  table: Table,
  tenant: TenantId,
  { year, lines, approvedAt }: { year: number; lines: BudgetLine[]; approvedAt: Instant },
): Promise<void> {
  const plan: AnnualPlan = {
    ...emptyPlan(year),
    state: 'approved',
    lines,
    inForce: { version: 1, approvedAt, lines },
  };
  const writes = [
    ...planWrites(table, tenant, plan, 0),
    ...approvalWrites(table, tenant, undefined, plan),
  ];
  await transact(
    table,
    writes.map(({ item }) => item),
  );
}
