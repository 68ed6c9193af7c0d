import {
  budgetFaults,
  type Circumstances,
  submissionFaults,
} from '../../shared/domain/budget/plan-within-budget.ts';
import {
  countsTowards,
  type SplitLimits,
  splitKinds,
  suspectedSplits,
} from '../../shared/domain/budget/splitting.ts';
import { DomainError, type FieldFault } from '../../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { BudgetBasis } from '../../shared/domain/purchase/budget-basis.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { BudgetSetting } from '../../shared/domain/settings/budget.ts';
import { lawfulBudget } from '../../shared/domain/settings/presets/budget.ts';
import { thresholdOn } from '../../shared/domain/settings/threshold-on.ts';
import { type Day, dayOf, type Instant } from '../../shared/domain/time.ts';
import { readAnnualPlan } from '../../shared/store/annual-plans.ts';
import { readHeld } from '../../shared/store/budget-holds.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';

/** What the tenant asks of a budget; where it set nothing, what the law asks. */
export const budgetSettingOf = ({ settings }: Pick<TenantConfig, 'settings'>): BudgetSetting =>
  settings.budget ?? lawfulBudget;

/** The thresholds in force on `today`, as far as the tenant entered them. */
export function limitsOn(
  { settings: { thresholds = [] } }: Pick<TenantConfig, 'settings'>,
  today: Day,
): SplitLimits {
  const found = splitKinds.map((kind) => [kind, thresholdOn(thresholds, kind, today)?.valueFen]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/** The fiscal year `now` is in, as a purchase of the tenant finds it. */
export async function circumstancesOf(
  { table }: Pick<Deps, 'table'>,
  tenant: TenantId,
  config: Pick<TenantConfig, 'settings'>,
  now: Instant,
): Promise<Circumstances> {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const [stored, { leftFen, uses }] = await Promise.all([
    readAnnualPlan(table, tenant, year),
    readHeld(table, tenant, year),
  ]);
  return {
    book: { year, lines: stored?.plan.inForce?.lines ?? [], leftFen, uses },
    setting: budgetSettingOf(config),
    funds: config.settings.fundSources,
    limits: limitsOn(config, today),
    today,
  };
}

const refusing = (faults: readonly FieldFault[]) => {
  if (faults.length > 0) throw new DomainError({ code: 'invalid-request' }, { faults });
};

/** A plan that names no line and needs none has no budget to be held against. */
const isUnbudgeted = (config: TenantConfig, plan: Plan) =>
  !plan.funding && !budgetSettingOf(config).required.includes(plan.track);

/** @throws {DomainError} `invalid-request` where `plan` may not begin from the lines it names */
export async function demandLines(
  deps: Pick<Deps, 'table'>,
  config: TenantConfig,
  plan: Plan,
  now: Instant,
): Promise<void> {
  if (isUnbudgeted(config, plan)) return;
  refusing(budgetFaults(plan, await circumstancesOf(deps, config.summary.id, config, now)));
}

/** The lines as they will be once this purchase has its part, and what the check against splitting found. */
function basisOf(plan: Plan, { book, limits }: Circumstances, id: PurchaseId): BudgetBasis {
  const { track, method, categories, funding = [] } = plan;
  const named = funding.flatMap(({ budgetLineId, source, amountFen }) => {
    const line = book.lines.find((one) => one.id === budgetLineId);
    if (!line) return [];
    const uses = book.uses.filter(({ lineId }) => lineId === line.id);
    const held = uses.find(({ purchaseId }) => purchaseId === id)?.amountFen ?? 0;
    const leftFen = (book.leftFen[line.id] ?? line.amountFen) + held - amountFen;
    const earlier = uses.filter(({ purchaseId }) => purchaseId !== id);
    const splits = suspectedSplits({ track, method, categories, amountFen }, earlier, limits);
    return [{ line: { name: line.name, source, amountFen, leftFen }, splits }];
  });
  return {
    lines: named.map(({ line }) => line),
    splits: named.flatMap(({ splits }) => splits),
    isUnchecked: countsTowards({ track, method }).some((kind) => limits[kind] === undefined),
  };
}

/**
 * Holds a plan that goes up for approval against the budget of its year.
 *
 * @returns the limits its transaction must keep together with others that are written at the same moment; none
 *   where the plan says why it is one of several, and who approved that
 * @throws {DomainError} `invalid-request` with what speaks against it
 */
export async function demandBudget(
  deps: Pick<Deps, 'table'>,
  config: TenantConfig,
  { id, plan }: Pick<Purchase, 'id' | 'plan'>,
  { command, now }: { command: Command; now: Instant },
): Promise<{ limits: SplitLimits; basis?: BudgetBasis }> {
  if (command.type !== 'submitPlan') return { limits: {} };
  const circumstances = await circumstancesOf(deps, config.summary.id, config, now);
  refusing(submissionFaults(plan, circumstances, id));
  return {
    limits: plan.splitting ? {} : circumstances.limits,
    basis: basisOf(plan, circumstances, id),
  };
}
