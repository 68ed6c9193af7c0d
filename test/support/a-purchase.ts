import type { Actor } from '../../shared/domain/actor.ts';
import { publishedCalendar } from '../../shared/domain/calendar/state-council.ts';
import type { Expert } from '../../shared/domain/experts/profile.ts';
import { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { ventureRules } from '../../shared/domain/policy/presets/venture.ts';
import type { Application } from '../../shared/domain/purchase/application.ts';
import type { Context } from '../../shared/domain/purchase/decision.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { Instant } from '../../shared/domain/time.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { lineFor } from './a-budget.ts';
import { as, holders, type organizations, people } from './people.ts';

export const at = (text: string): Instant => Instant.parse(new Date(text).toISOString());

/** Monday morning in Kunshan: nothing of a purchase in these tests happens before. */
export const monday = at('2026-03-02T09:00:00+08:00');

/** A venture call over two periods, half paid after the first and half at the end. */
export const aPlan = (overrides: Partial<Plan> = {}): Plan => ({
  title: '2026年社区为老服务公益创投',
  track: 'VENTURE',
  method: 'ventureCall',
  need: { summary: '独居老人助餐助浴需求集中', affectedResidents: 1200, residents: 9800 },
  goals: '让三个社区的独居老人每周得到两次上门服务',
  regionCodes: ['320583103'],
  categories: ['elderly', 'disabled'],
  fundSource: 'welfareLottery',
  budgetFen: 300_000_00,
  ceilingFen: 150_000_00,
  maximumAwards: 2,
  requiredDocuments: ['登记证书', '年度审计报告'],
  deliverables: [{ id: 'visits', name: '上门服务', unit: '次', quantity: 2000 }],
  criteria: [
    { id: 'need', name: '需求契合', max: 40 },
    { id: 'plan', name: '方案设计', max: 60 },
  ],
  priceWeight: 0,
  periods: 2,
  periodMonths: 3,
  midTermAfter: 1,
  tranches: [
    { percent: 50, after: 'period', period: 1 },
    { percent: 50, after: 'final' },
  ],
  ...overrides,
});

/** A plan whose money is a line of the year that the tenants of the tests have approved, with a survey of last winter. */
export const budgeted = (overrides: Partial<Plan> = {}): Plan => {
  const plan = aPlan(overrides);
  return {
    funding: [
      {
        source: plan.fundSource,
        budgetLineId: lineFor(plan.fundSource),
        amountFen: plan.budgetFen,
      },
    ],
    survey: {
      method: 'questionnaire',
      heldFrom: '2025-12-01',
      heldTo: '2025-12-20',
      respondents: 420,
      summary: '独居老人助餐助浴需求集中',
      documentName: '需求调查报告',
    },
    ...plan,
  };
};

/** A services purchase by competitive consultation, where price counts 20 of 100. */
export const aConsultationPlan = (overrides: Partial<Plan> = {}): Plan =>
  budgeted({
    title: '2026年社区社工岗位服务采购',
    track: 'PROCUREMENT',
    method: 'competitiveConsultation',
    fundSource: 'fiscal',
    criteria: [
      { id: 'need', name: '需求理解', max: 30, indicator: '每写明一类服务对象得 10 分' },
      { id: 'plan', name: '服务方案', max: 50, indicator: '五项内容，每项完整得 10 分' },
    ],
    priceWeight: 20,
    maximumAwards: 1,
    confirmedAssumptions: ['openTender'],
    ...overrides,
  });

/** A purchase whose plan is being drafted. */
export const aPurchase = (overrides: Partial<Purchase> = {}): Purchase => ({
  id: PurchaseId.parse('r0000000000000000000000001'),
  tenantId: TenantId.parse('kunshan'),
  version: 1,
  state: 'drafting',
  stage: 'planningApproval',
  createdAt: monday,
  entered: { planningApproval: monday },
  author: people.author,
  plan: aPlan(),
  rules: ventureRules,
  openingConfirmedBy: [],
  ranking: [],
  awards: [],
  period: 0,
  deadlines: {},
  overdue: [],
  applications: {},
  sheets: {},
  projects: {},
  approvals: {},
  objections: {},
  amendments: {},
  questions: {},
  draws: {},
  recusals: {},
  ...overrides,
});

/** An application with every document, by one of the organizations of the tests. */
export const anApplication = (
  organization: (typeof organizations)[number],
  overrides: Partial<Application> = {},
  body: Partial<Application['body']> = {},
): Application => ({
  organization,
  body: {
    title: '银龄到家',
    category: 'elderly',
    summary: '上门助餐、助浴、陪诊',
    approach: '一社区一站点，社工带志愿者',
    team: '六名持证社工',
    budget: [{ item: '社工服务', quantity: 1000, unitFen: 100_00 }],
    requestedFen: 100_000_00,
    documents: ['登记证书', '年度审计报告'],
    ...body,
  },
  submittedAt: at('2026-03-20T10:00:00+08:00'),
  submittedBy: people.author,
  revision: 1,
  receipt: '0'.repeat(64),
  eligibility: 'unjudged',
  missingDocuments: [],
  ...overrides,
});

/** As the system hashes what is put forward: a purchase played in a test can go on in the real store. */
export const sha256 = hashOf;

/** Eight experts of whom nothing is known but their names. */
export const pool: Expert[] = people.experts.map((personId, i) => ({
  personId,
  name: `专家${'甲乙丙丁戊己庚辛'[i]}`,
}));

/** Under these and three applications the lots of the pool fall in the order of its names: tests read easier. */
export const lotKeys = {
  secret: '5'.repeat(64),
  salt: '0000000000000000000000000000000000000000000000000000000000019fdd',
};

/** What `actor` decides in at `now`: the published calendar, every post held, eight experts in the pool. */
export const context = (
  now: Instant,
  actor: Actor = as.handler,
  overrides: Partial<Context> = {},
): Context => ({
  now,
  actor,
  calendar: publishedCalendar,
  holders,
  delegations: [],
  lot: lotKeys,
  experts: pool,
  hash: sha256,
  ...overrides,
});
