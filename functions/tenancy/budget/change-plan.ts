import type { BudgetDone } from '../../../shared/contracts/budget.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { type AnnualPlan, emptyPlan, sumOf } from '../../../shared/domain/budget/annual-plan.ts';
import { lastRound } from '../../../shared/domain/budget/decide-plan.ts';
import { DomainError, type Refusal } from '../../../shared/domain/errors.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { openSteps } from '../../../shared/domain/purchase/approval-rounds.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { approvalWrites, planWrites, readAnnualPlan } from '../../../shared/store/annual-plans.ts';
import type { Errand } from '../../../shared/store/errands.ts';
import { record } from '../../../shared/store/record.ts';
import type { Reply } from '../../../shared/store/replies.ts';
import type { TenantConfig } from '../../../shared/store/tenants.ts';
import { invalid } from '../../http/problem.ts';
import type { Deps } from '../../ports.ts';
import { tenantNow } from '../../tenants.ts';

export type PlanChange = {
  config: TenantConfig;
  year: number;
  actor: Actor & { kind: 'official' };
  /** The version the actor saw. */
  expected: number;
  command: string;
  reason?: string | undefined;
  repeat: Reply;
  /** What becomes of the plan; `budgetRules` decides. */
  decide(plan: AnnualPlan): Result<AnnualPlan, Refusal>;
};

const subjectOf = (tenant: TenantConfig['summary']['id'], year: number) => ({
  tenant,
  kind: 'budget',
  id: String(year),
});

/** What the audit chain keeps of a plan: how it stands, and every line that is other than before. */
const traceOf = (plan: AnnualPlan, other: AnnualPlan) => ({
  state: plan.state,
  totalFen: sumOf(plan.lines),
  ...(plan.inForce && { inForce: plan.inForce.version }),
  lines: plan.lines.filter(
    (line) => JSON.stringify(other.lines.find(({ id }) => id === line.id)) !== JSON.stringify(line),
  ),
});

type Told = { config: TenantConfig; plan: AnnualPlan; by: PersonId };

function mail(template: string, to: PersonId, { config, plan, by }: Told, opinion = ''): Errand {
  const nameOf = (id: string) => config.members.find((m) => m.personId === id)?.name ?? '';
  const round = lastRound(plan);
  return {
    template,
    to: { personId: to },
    data: {
      tenant: config.summary.id,
      tenantName: config.summary.name,
      year: plan.year,
      totalFen: sumOf(plan.lines),
      lines: plan.lines.length,
      byName: nameOf(by),
      submittedBy: nameOf(round?.submittedBy ?? by),
      reason: round?.reason ?? '',
      opinion,
    },
  };
}

const asked = (plan: AnnualPlan): PersonId[] => {
  const round = lastRound(plan);
  return round && plan.state === 'submitted'
    ? openSteps(round).map(({ personId }) => personId)
    : [];
};

/** Whose turn it has become is told, and whoever sent it up hears what came of it. */
function errandsOf(before: AnnualPlan, told: Told): Errand[] {
  const { plan } = told;
  const waited = asked(before);
  const letters = asked(plan)
    .filter((person) => !waited.includes(person))
    .map((person) => mail('budgetSubmitted', person, told));
  const round = lastRound(plan);
  if (before.state !== 'submitted' || !round) return letters;
  const opinions = round.steps.flatMap(({ decision, opinion }) =>
    decision === 'return' && opinion ? [opinion] : [],
  );
  if (plan.state === 'returned')
    return [mail('budgetReturned', round.submittedBy, told, opinions.join('；'))];
  return plan.state === 'approved' ? [mail('budgetApproved', round.submittedBy, told)] : letters;
}

/** @throws {DomainError} `invalid-request`: a year that is over, or not yet the next, is not planned */
function demandYear(year: number, now: string): void {
  const current = Number(now.slice(0, 4));
  if (year < current || year > current + 1)
    throw invalid([{ pointer: '/year', code: 'year-not-planned' }]);
}

/**
 * Carries out one change of an annual plan on record: the plan, once it is approved the version and what is left of
 * each line, and the mails that follow, or nothing.
 *
 * @throws {DomainError} what `decide` refuses; `version-conflict`; `budget-line-held`
 */
export async function changePlan(deps: Deps, change: PlanChange): Promise<BudgetDone> {
  const { config, year, actor, expected, command, reason, repeat, decide } = change;
  const { table, clock } = deps;
  const tenant = config.summary.id;
  const now = await tenantNow(deps, config);
  demandYear(year, now);
  const stored = await readAnnualPlan(table, tenant, year);
  const before = stored?.plan ?? emptyPlan(year);
  const decided = decide(before);
  if (!decided.ok) {
    // Asked again after it was carried out, the plan has moved on: the answer of then is what counts.
    if ((stored?.version ?? 0) === expected) throw new DomainError(decided.error);
  }
  const plan = decided.ok ? decided.value : before;
  const isApproved = plan.inForce?.version !== before.inForce?.version;
  const version = await record(table, {
    subject: subjectOf(tenant, year),
    expected,
    writes: (next) => [
      ...planWrites(table, tenant, plan, next),
      ...(isApproved ? approvalWrites(table, tenant, before.inForce, plan) : []),
    ],
    actor,
    origin: deps.origin,
    command,
    ...(reason && { reason }),
    before: traceOf(before, plan),
    after: traceOf(plan, before),
    now,
    worldNow: clock.now(),
    errands: errandsOf(before, { config, plan, by: actor.personId }),
    repeat,
  });
  return { version, state: plan.state };
}
