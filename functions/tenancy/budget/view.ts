import type { BudgetView } from '../../../shared/contracts/budget.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { type AnnualPlan, emptyPlan } from '../../../shared/domain/budget/annual-plan.ts';
import { lastRound } from '../../../shared/domain/budget/decide-plan.ts';
import { mixOf } from '../../../shared/domain/budget/mix.ts';
import { openSteps } from '../../../shared/domain/purchase/approval-rounds.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import {
  readAnnualPlan,
  readBudgetVersions,
  readBudgetYears,
} from '../../../shared/store/annual-plans.ts';
import { type Held, readHeld } from '../../../shared/store/budget-holds.ts';
import type { TenantConfig } from '../../../shared/store/tenants.ts';
import { budgetSettingOf, limitsOn } from '../../budget/demand-budget.ts';
import type { Deps } from '../../ports.ts';
import { tenantNow } from '../../tenants.ts';

const figuresOf = ({ inForce }: AnnualPlan, { leftFen, uses }: Held): BudgetView['figures'] =>
  Object.fromEntries(
    (inForce?.lines ?? []).map(({ id, amountFen }) => {
      const own = uses.filter(({ lineId }) => lineId === id);
      const sum = (of: 'committedFen' | 'contractedFen') =>
        own.reduce((total, use) => total + use[of], 0);
      const figures = {
        amountFen,
        committedFen: sum('committedFen'),
        contractedFen: sum('contractedFen'),
        leftFen: leftFen[id] ?? 0,
      };
      return [id, figures];
    }),
  );

function roundsOf({ rounds }: AnnualPlan, { members }: TenantConfig): BudgetView['rounds'] {
  const nameOf = (id: string) => members.find((m) => m.personId === id)?.name ?? '';
  return rounds.map((round) => {
    const open = openSteps(round);
    return {
      submittedBy: nameOf(round.submittedBy),
      submittedAt: round.submittedAt,
      ...(round.reason && { reason: round.reason }),
      status: round.status,
      steps: round.steps.map((step) => ({
        post: step.post,
        personId: step.personId,
        name: nameOf(step.personId),
        isOpen: open.includes(step),
        ...(step.decision && { decision: step.decision }),
        ...(step.opinion && { opinion: step.opinion }),
        ...(step.decidedAt && { decidedAt: step.decidedAt }),
      })),
    };
  });
}

function rightsOf(plan: AnnualPlan, actor: Actor, isPlanned: boolean): BudgetView['may'] {
  const round = lastRound(plan);
  const isWriter = actor.kind === 'official' && actor.posts.includes('handler') && isPlanned;
  const isUp = plan.state === 'submitted';
  const isAsked =
    isUp &&
    round !== undefined &&
    actor.kind === 'official' &&
    openSteps(round).some(({ personId }) => personId === actor.personId);
  return {
    write: isWriter && !isUp,
    submit: isWriter && !isUp && plan.state !== 'approved' && plan.lines.length > 0,
    withdraw: isWriter && isUp,
    decide: isAsked,
  };
}

/** The annual plan of `wanted`, or of the year it is, as `actor` sees it. */
export async function budgetView(
  deps: Deps,
  config: TenantConfig,
  actor: Actor,
  wanted: number | undefined,
): Promise<BudgetView> {
  const { table } = deps;
  const tenant = config.summary.id;
  const today = dayOf(await tenantNow(deps, config));
  const currentYear = Number(today.slice(0, 4));
  const year = wanted ?? currentYear;
  const [stored, years, held, versions] = await Promise.all([
    readAnnualPlan(table, tenant, year),
    readBudgetYears(table, tenant),
    readHeld(table, tenant, year),
    readBudgetVersions(table, tenant, year),
  ]);
  const plan = stored?.plan ?? emptyPlan(year);
  const { required, surveyMonths, chain, targets, source } = budgetSettingOf(config);
  const round = lastRound(plan);
  return {
    year,
    currentYear,
    years,
    version: stored?.version ?? 0,
    state: plan.state,
    lines: plan.lines,
    ...(plan.inForce && { inForce: plan.inForce }),
    figures: figuresOf(plan, held),
    uses: held.uses.map(({ categories, ...use }) => ({ ...use, categories: [...categories] })),
    mix: mixOf(plan.lines, targets),
    limits: limitsOn(config, today),
    rules: { required, surveyMonths, chain: chain.map(({ post }) => post), source },
    funds: (config.settings.fundSources ?? []).map(({ id, kind, name, permits }) => ({
      id,
      kind,
      name,
      permits,
    })),
    rounds: roundsOf(plan, config),
    versions,
    ...(plan.state === 'submitted' && round && { contentHash: round.contentHash }),
    may: rightsOf(plan, actor, year >= currentYear && year <= currentYear + 1),
  };
}
