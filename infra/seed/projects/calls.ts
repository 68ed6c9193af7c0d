import { ApplicationBody } from '../../../shared/domain/purchase/application.ts';
import { Plan } from '../../../shared/domain/purchase/plan.ts';
import { type Day, plusDays } from '../../../shared/domain/time.ts';
import { consultationPlan } from '../plans/consultation.ts';
import { warmTable } from '../plans/consultation-applications.ts';
import { venturePlan } from '../plans/venture.ts';
import { afterSchool, silverGuard, stepTogether } from '../plans/venture-applications.ts';
import { yuan } from '../plans/yuan.ts';

/** A call whose project is seeded: the first application wins. Figures are examples. */
export type Call = { plan: Plan; applications: readonly ApplicationBody[] };

const complete = (plan: Plan, body: ApplicationBody, rest: Partial<ApplicationBody> = {}) =>
  ApplicationBody.parse({
    ...body,
    documents: plan.requiredDocuments,
    workers: ['worker-1', 'worker-2'],
    roles: { 'worker-1': '项目主管', 'worker-2': '一线社工' },
    ...rest,
  });

const sumOf = (budget: ApplicationBody['budget']) =>
  budget.reduce((sum, { quantity, unitFen }) => sum + quantity * unitFen, 0);

/** What it is paid from, and the survey it rests on, as of the day it is planned. */
const dated = (plan: Plan, line: string, planned: Day): Plan => ({
  ...plan,
  funding: [
    {
      source: plan.fundSource,
      budgetLineId: `${planned.slice(0, 4)}-${line}`,
      amountFen: plan.budgetFen,
    },
  ],
  survey: {
    method: 'questionnaire',
    heldFrom: plusDays(planned, -75),
    heldTo: plusDays(planned, -40),
    respondents: 1_260,
    summary: plan.need.summary,
    documentName: '社区服务需求调查报告',
  },
});

const elderBudget = [
  { item: '上门探访与陪诊', quantity: 48, unitFen: yuan(600) },
  { item: '邻里互助小组', quantity: 12, unitFen: yuan(1_800) },
  { item: '社区健康活动', quantity: 6, unitFen: yuan(4_500) },
  { item: '志愿者保险与交通', quantity: 40, unitFen: yuan(260) },
  { item: '督导与培训', quantity: 8, unitFen: yuan(900) },
  { item: '项目管理费', quantity: 1, unitFen: yuan(9_000) },
];

/** Kunshan, old people; its project is in the middle of the work. */
export function elderCall(planned: Day, street: string): Call {
  const plan = Plan.parse({
    ...venturePlan,
    title: `${planned.slice(0, 4)}年昆山市老年友好社区公益项目`,
    regionCodes: [street],
    budgetFen: yuan(200_000),
    maximumAwards: 1,
    deliverables: [
      {
        id: 'visits',
        name: '独居老人上门探访',
        unit: '次',
        quantity: 48,
        kind: 'visit',
        unitFen: yuan(600),
        evidence: ['record'],
      },
      {
        id: 'groups',
        name: '邻里互助小组（每组不少于四节、每节不少于六人）',
        unit: '组',
        quantity: 3,
        kind: 'group',
        unitFen: yuan(7_200),
        minimumSessions: 4,
        minimumAttendance: 24,
      },
      {
        id: 'events',
        name: '社区健康活动（每场不少于十五人）',
        unit: '场',
        quantity: 6,
        kind: 'event',
        unitFen: yuan(4_500),
        minimumAttendance: 15,
        evidence: ['signIn', 'photo'],
      },
    ],
    periods: 3,
    periodMonths: 2,
    midTermAfter: 2,
  });
  const own = complete(plan, silverGuard, {
    title: '银龄相伴：独居老人探访与邻里互助',
    budget: elderBudget,
    requestedFen: sumOf(elderBudget),
  });
  return {
    plan: dated(plan, 'venture-lottery', planned),
    applications: [own, complete(plan, afterSchool), complete(plan, stepTogether)],
  };
}

const youthBudget = [
  { item: '放学后看护与课业辅导', quantity: 40, unitFen: yuan(1_050) },
  { item: '成长小组', quantity: 12, unitFen: yuan(1_500) },
  { item: '家长沙龙', quantity: 6, unitFen: yuan(2_000) },
  { item: '教材与耗材', quantity: 60, unitFen: yuan(150) },
  { item: '志愿者保险与交通', quantity: 30, unitFen: yuan(260) },
  { item: '项目管理费', quantity: 1, unitFen: yuan(8_200) },
];

/** Kunshan, children; its project is accepted and waits for its last payment. */
export function youthCall(planned: Day, street: string): Call {
  const plan = Plan.parse({
    ...venturePlan,
    title: `${planned.slice(0, 4)}年昆山市青少年社区成长支持项目`,
    regionCodes: [street],
    budgetFen: yuan(200_000),
    maximumAwards: 1,
    deliverables: [
      {
        id: 'care',
        name: '放学后看护（每次不少于八人）',
        unit: '次',
        quantity: 6,
        kind: 'training',
        unitFen: yuan(7_000),
        minimumAttendance: 8,
      },
      {
        id: 'groups',
        name: '成长小组（每组不少于四节）',
        unit: '组',
        quantity: 2,
        kind: 'group',
        unitFen: yuan(9_000),
        minimumSessions: 4,
        minimumAttendance: 24,
      },
      {
        id: 'salons',
        name: '家长沙龙（每场不少于十二人）',
        unit: '场',
        quantity: 4,
        kind: 'event',
        unitFen: yuan(3_000),
        minimumAttendance: 12,
        evidence: ['signIn'],
      },
    ],
    periods: 2,
    periodMonths: 2,
    midTermAfter: 1,
  });
  const own = complete(plan, afterSchool, {
    budget: youthBudget,
    requestedFen: sumOf(youthBudget),
  });
  return {
    plan: dated(plan, 'venture-lottery', planned),
    applications: [own, complete(plan, stepTogether), complete(plan, silverGuard)],
  };
}

const tableBudget = [
  { item: '居家助餐', quantity: 6_000, unitFen: yuan(15) },
  { item: '驻站社会工作者', quantity: 6, unitFen: yuan(9_000) },
  { item: '个案服务', quantity: 4, unitFen: yuan(1_800) },
  { item: '小组工作', quantity: 4, unitFen: yuan(3_600) },
  { item: '社区活动', quantity: 8, unitFen: yuan(2_200) },
  { item: '志愿者保险与培训', quantity: 60, unitFen: yuan(200) },
];

/** Wuxing, meals and casework; its project is being evaluated at mid-term. */
export function tableCall(planned: Day, street: string): Call {
  const plan = Plan.parse({
    ...venturePlan,
    title: `${planned.slice(0, 4)}年吴兴区社区为老服务公益创投项目`,
    need: consultationPlan.need,
    goals: consultationPlan.goals,
    regionCodes: [street],
    budgetFen: yuan(200_000),
    maximumAwards: 1,
    deliverables: [
      { id: 'meals', name: '居家助餐', unit: '份', quantity: 6_000 },
      {
        id: 'cases',
        name: '个案服务（每案跟进不少于三次）',
        unit: '案',
        quantity: 4,
        kind: 'case',
        unitFen: yuan(1_800),
        minimumSessions: 3,
      },
      {
        id: 'groups',
        name: '小组工作（每组不少于四节）',
        unit: '组',
        quantity: 4,
        kind: 'group',
        unitFen: yuan(3_600),
        minimumSessions: 4,
        minimumAttendance: 24,
      },
      {
        id: 'events',
        name: '社区活动（每场不少于二十人）',
        unit: '场',
        quantity: 8,
        kind: 'event',
        unitFen: yuan(2_200),
        minimumAttendance: 20,
        evidence: ['signIn', 'photo'],
      },
    ],
    periods: 2,
    periodMonths: 3,
    midTermAfter: 1,
  });
  const own = complete(plan, silverGuard, {
    title: '暖心餐桌：助餐、个案与邻里活动',
    summary: warmTable.summary,
    approach: warmTable.approach,
    budget: tableBudget,
    requestedFen: sumOf(tableBudget),
  });
  return {
    plan: dated(plan, 'venture-lottery', planned),
    applications: [own, complete(plan, stepTogether), complete(plan, afterSchool)],
  };
}
