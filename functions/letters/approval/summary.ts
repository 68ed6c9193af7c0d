import type { RuleSet } from '../../../shared/domain/policy/rules.ts';
import type { Approval, Stop } from '../../../shared/domain/purchase/approval.ts';
import { newVersionOf } from '../../../shared/domain/purchase/award-versions.ts';
import type { BudgetBasis } from '../../../shared/domain/purchase/budget-basis.ts';
import { type Consequence, consequenceIn } from '../../../shared/domain/purchase/consequence.ts';
import type { State } from '../../../shared/domain/purchase/lifecycle.ts';
import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import {
  acceptanceOf,
  type Payment,
  type Project,
} from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { isPaid } from '../../../shared/domain/purchase/reckoning.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { type ForensicFacts, forensicFacts } from '../forensics.ts';
import type { NewVersionFacts } from './new-version.ts';
import { type ReportFacts, reportFacts } from './review-report.ts';
import type { AccessSummary } from './subject-access.ts';
import { type ContractSummary, contractSummary } from './summary-contract.ts';
import type { Delivery } from './tables.ts';

/** Names of people, organizations and division codes that occur in a purchase; one without a name shows itself. */
export type Names = Readonly<Record<string, string>>;

type PlanSummary = {
  subject: 'plan';
  plan: Plan;
  regions: string[];
  rules: string;
  /** What a good grade of an earlier project is worth in the call. */
  priority?: RuleSet['priority'];
  invitees: string[];
  prior: NonNullable<Purchase['priorNotices']>;
  budget?: BudgetBasis;
  /** The plan that was returned last, where one was. */
  before?: Plan;
  nameOf(id: string): string;
};

/** Points are hundredths. Amounts are fen. */
type AwardSummary = {
  subject: 'award';
  budgetFen: number;
  experts: number;
  priceWeight: number;
  criteria: Plan['criteria'];
  /** Why it is recommended so, and what changed since it was returned. */
  reason?: string;
  newVersion?: NewVersionFacts;
  report?: ReportFacts;
  /** What the scores show when they are looked at. */
  forensics(language: Language): ForensicFacts;
  ranking: {
    rank: number;
    organization: string;
    title: string;
    panelPoints: number;
    pricePoints: number;
    totalPoints: number;
    requestedFen: number;
    awardFen?: number;
  }[];
};

type PaymentSummary = {
  subject: 'payment';
  organization: string;
  contractFen: number;
  paidFen: number;
  payment: Pick<Payment, 'number' | 'percent' | 'after' | 'period' | 'amountFen'>;
  isAccepted: boolean;
  delivery: Delivery[];
};

type AcceptanceSummary = {
  subject: 'acceptance';
  passMark: number;
  survey: { responses: number; meanScore: number } | undefined;
  projects: {
    organization: string;
    amountFen: number;
    midTermPoints: number | undefined;
    evaluatorPoints: number | undefined;
    findings: string;
    finalPoints: number | undefined;
    delivery: Delivery[];
  }[];
};

type StopSummary = {
  subject: 'stop';
  stop: Stop;
  state: State;
  applicants: number;
};

type ConsequenceSummary = {
  subject: 'consequence';
  organization: string;
  consequence: Consequence;
};

/** What somebody is asked to approve, as people read it: the same facts `documentFor` binds the decision to. */
export type Summary =
  | PlanSummary
  | AwardSummary
  | ContractSummary
  | PaymentSummary
  | AcceptanceSummary
  | StopSummary
  | ConsequenceSummary
  | AccessSummary;

/** What was accepted of each deliverable, against what the contract asks for. */
export const deliveryOf = (project: Project): Delivery[] =>
  project.deliverables.map(({ id, name, unit, quantity }) => ({
    name,
    unit,
    planned: quantity,
    delivered: project.reports
      .filter((report) => report.verdict === 'accepted')
      .reduce((sum, report) => sum + (report.delivered[id] ?? 0), 0),
  }));

const terms = ({ number, percent, after, period, amountFen }: Payment) => ({
  number,
  percent,
  after,
  ...(period !== undefined && { period }),
  amountFen,
});

type Asked = Pick<Approval, 'id' | 'requestedAt' | 'recommendation'>;

/** Everything beside the ranking that somebody who decides on an award has to have read. */
function beside(purchase: Purchase, asked: Asked, nameOf: (id: string) => string) {
  const version = newVersionOf(purchase, asked);
  const report = reportFacts(purchase);
  const reason = asked.recommendation?.reason;
  return {
    ...(reason && { reason }),
    ...(version && { newVersion: { ...version, nameOf } }),
    ...(report && { report }),
  };
}

const award = (purchase: Purchase, asked: Asked, name: (id: string) => string): AwardSummary => ({
  subject: 'award',
  ...beside(purchase, asked, name),
  forensics: (language) => forensicFacts(purchase, language),
  budgetFen: purchase.plan.budgetFen,
  experts: new Set(Object.values(purchase.sheets).map((sheet) => sheet.expert)).size,
  priceWeight: purchase.plan.priceWeight,
  criteria: purchase.plan.criteria,
  ranking: purchase.ranking.map(({ organizationId, ...ranked }) => {
    const body = purchase.applications[organizationId]?.body;
    const awarded = purchase.awards.find((a) => a.organizationId === organizationId);
    return {
      ...ranked,
      organization: name(organizationId),
      title: body?.title ?? '',
      requestedFen: body?.requestedFen ?? 0,
      ...(awarded && { awardFen: awarded.amountFen }),
    };
  }),
});

function payment(
  purchase: Purchase,
  reference: string,
  name: (id: string) => string,
): PaymentSummary | undefined {
  const [organizationId = '', number] = reference.split('.');
  const project = purchase.projects[organizationId];
  const asked = project?.payments.find((p) => String(p.number) === number);
  if (!project || !asked) return undefined;
  const paid = project.payments.filter(isPaid);
  return {
    subject: 'payment',
    organization: name(organizationId),
    contractFen: project.amountFen,
    paidFen: paid.reduce((sum, p) => sum + p.amountFen, 0),
    payment: terms(asked),
    isAccepted: project.acceptances.includes(acceptanceOf(asked)),
    delivery: deliveryOf(project),
  };
}

const evaluationOf = (project: Project, phase: 'midTerm' | 'final') =>
  project.evaluations.find((evaluation) => evaluation.phase === phase);

const acceptance = (purchase: Purchase, name: (id: string) => string): AcceptanceSummary => ({
  subject: 'acceptance',
  passMark: purchase.rules.passMark.value,
  survey: purchase.surveyResult,
  projects: Object.values(purchase.projects)
    .filter((project) => evaluationOf(project, 'final'))
    .map((project) => ({
      organization: name(project.organizationId),
      amountFen: project.amountFen,
      midTermPoints: evaluationOf(project, 'midTerm')?.points,
      evaluatorPoints: evaluationOf(project, 'final')?.points,
      findings: evaluationOf(project, 'final')?.findings ?? '',
      finalPoints: project.finalPoints,
      delivery: deliveryOf(project),
    })),
});

const stopping = (purchase: Purchase, stop: Stop): StopSummary => ({
  subject: 'stop',
  stop,
  state: purchase.state,
  applicants: Object.keys(purchase.applications).length,
});

/** The plan with what it was held against, what was public before it, and what it was when it was returned. */
function planSummary(
  { plan, rules, priorNotices = {}, approvals }: Purchase,
  { budget }: Pick<Approval, 'budget'>,
  name: (id: string) => string,
): PlanSummary {
  const before = Object.values(approvals)
    .filter(({ returnedPlan }) => returnedPlan)
    .sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1))
    .at(-1)?.returnedPlan;
  return {
    subject: 'plan',
    plan,
    regions: plan.regionCodes.map(name),
    rules: `${rules.id} v${rules.version}`,
    ...(rules.priority && { priority: rules.priority }),
    invitees: (plan.invitees ?? []).map(name),
    prior: priorNotices,
    nameOf: name,
    ...(budget && { budget }),
    ...(before && { before }),
  };
}

/** The summary of what `approval` asks for; `undefined` when the payment it names does not exist. */
export function summaryOf(
  purchase: Purchase,
  asked: Pick<Approval, 'subject' | 'reference' | 'stop' | 'budget'> & Asked,
  names: Names,
): Summary | undefined {
  const { subject, reference, stop } = asked;
  const name = (id: string) => names[id] ?? purchase.applications[id]?.organization.name ?? id;
  switch (subject) {
    case 'plan':
      return planSummary(purchase, asked, name);
    case 'award':
      return award(purchase, asked, name);
    case 'contract':
      return contractSummary(purchase, reference, name);
    case 'payment':
      return payment(purchase, reference ?? '', name);
    case 'stop':
      return stop && stopping(purchase, stop);
    case 'consequence': {
      const found = consequenceIn(purchase, reference);
      return (
        found && {
          subject,
          organization: name(found.project.organizationId),
          consequence: found.one,
        }
      );
    }
    case 'acceptance':
      return acceptance(purchase, name);
  }
}
