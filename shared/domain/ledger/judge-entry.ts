import type { Refusal } from '../errors.ts';
import type { Project } from '../purchase/project.ts';
import type { FundSourceEntry } from '../settings/fund-sources.ts';
import type { SpendingSetting } from '../settings/spending.ts';
import { type Day, dayOf } from '../time.ts';
import type { ProjectBudget } from './budget-of.ts';
import type { Expense, Shift } from './entries.ts';
import { excessOf, type Ledger } from './ledger-of.ts';

export type SpendingRules = Partial<Pick<SpendingSetting, 'excess' | 'shiftPercent'>>;

type Asked = Pick<Expense, 'lineId' | 'amountFen' | 'paidOn' | 'source' | 'use'>;

type Facts = {
  project: Pick<Project, 'signedAt' | 'contract'>;
  budget: ProjectBudget;
  ledger: Ledger;
  /** What the project's application is for. */
  category: FundSourceEntry['permits'][number] | undefined;
  fundSources: readonly Pick<FundSourceEntry, 'kind' | 'permits'>[] | undefined;
  rules: SpendingRules;
  today: Day;
};

/**
 * Whether `source` may pay for this line: it must be one of the project's, its fund must be for this kind of work, and
 * what the applicant promised to raise itself is not paid by the call (seed 3-20).
 */
function isInScope({ budget, category, fundSources }: Facts, { lineId, source }: Asked): boolean {
  if (source === 'own' || source === 'earned') return true;
  const line = budget.lines.find(({ id }) => id === lineId);
  if (line?.paidBy === 'own' || !budget.sources.some((one) => one.source === source)) return false;
  const funds = fundSources?.filter(({ kind }) => kind === source) ?? [];
  return (
    category === undefined ||
    funds.length === 0 ||
    funds.some(({ permits }) => permits.includes(category))
  );
}

/** From the day the contract was signed or the work began, whichever is first, to today. */
function isInTime({ project: { signedAt, contract }, today }: Facts, { paidOn }: Asked): boolean {
  const days = [signedAt && dayOf(signedAt), contract?.terms.startsOn].filter(
    (day) => day !== undefined,
  );
  return paidOn <= today && days.some((day) => paidOn >= day);
}

/** Why this expense is not taken; what is only too much is taken and frozen where the tenant has it so. */
export function expenseFault(facts: Facts, asked: Asked): Refusal | undefined {
  const { budget, ledger, rules } = facts;
  if (!budget.lines.some(({ id }) => id === asked.lineId)) return { code: 'ledger-line-unknown' };
  if (!isInTime(facts, asked)) return { code: 'expense-outside-contract' };
  if (!isInScope(facts, asked)) return { code: 'source-out-of-scope' };
  const excess = excessOf(ledger, asked);
  return excess && rules.excess === 'refuse'
    ? { code: 'expense-over-budget', detail: { ...excess } }
    : undefined;
}

/** How much may still be moved to a line by the tenant's limit; `undefined` where it set none. */
function leftToShiftFen(
  { lines }: Pick<Ledger, 'lines'>,
  shifts: readonly Shift[],
  to: string,
  { shiftPercent }: SpendingRules,
): number | undefined {
  if (shiftPercent === undefined) return undefined;
  const first = lines.find(({ id }) => id === to)?.firstFen ?? 0;
  const moved = shifts
    .filter((one) => one.to === to && one.decision !== 'refused')
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  return Math.max(0, Math.floor((first * shiftPercent) / 100) - moved);
}

/** Why money cannot be moved so, whoever agrees: both lines are the call's, there is as much left, the limit holds. */
export function shiftFault(
  { ledger, shifts, rules }: { ledger: Ledger; shifts: readonly Shift[]; rules: SpendingRules },
  { from, to, amountFen }: Pick<Shift, 'from' | 'to' | 'amountFen'>,
): Refusal | undefined {
  const giving = ledger.lines.find(({ id }) => id === from);
  const taking = ledger.lines.find(({ id }) => id === to);
  if (!giving || !taking || from === to || giving.paidBy !== taking.paidBy)
    return { code: 'ledger-line-unknown' };
  const leftFen = giving.plannedFen - giving.spentFen;
  if (amountFen > leftFen)
    return { code: 'expense-over-budget', detail: { over: 'line', name: from, leftFen } };
  const most = leftToShiftFen(ledger, shifts, to, rules);
  return most !== undefined && amountFen > most
    ? { code: 'shift-over-limit', detail: { percent: rules.shiftPercent ?? 0, leftFen: most } }
    : undefined;
}
