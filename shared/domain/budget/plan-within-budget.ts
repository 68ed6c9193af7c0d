import type { FieldFault } from '../errors.ts';
import type { PurchaseId } from '../ids.ts';
import type { Funding } from '../purchase/funding.ts';
import type { Plan } from '../purchase/plan.ts';
import type { BudgetSetting } from '../settings/budget.ts';
import type { FundSourceEntry } from '../settings/fund-sources.ts';
import type { Day } from '../time.ts';
import { type BudgetLine, yearOfLine } from './annual-plan.ts';
import { type LineUse, type SplitLimits, type Suspicion, suspectedSplits } from './splitting.ts';
import { surveyFault } from './survey-age.ts';

/** A purchase that holds money of a line. */
export type BookedUse = LineUse & {
  lineId: string;
  purchaseId: PurchaseId;
  title: string;
  committedFen: number;
  contractedFen: number;
};

/** What a fiscal year has: the lines in force, what is left of each, and who holds the rest. */
export type YearBook = {
  year: number;
  lines: readonly BudgetLine[];
  leftFen: Readonly<Record<string, number>>;
  uses: readonly BookedUse[];
};

export type Circumstances = {
  book: YearBook;
  setting: Pick<BudgetSetting, 'required' | 'surveyMonths'>;
  funds: readonly FundSourceEntry[] | undefined;
  limits: SplitLimits;
  today: Day;
};

const isAsked = ({ required }: Circumstances['setting'], { track }: Plan) =>
  required.includes(track);

/** Categories the line, or the very fund it is of, does not permit. */
const categoryFaults = (plan: Plan, line: BudgetLine, { funds }: Circumstances): FieldFault[] => {
  const fund = line.fundId ? funds?.find(({ id }) => id === line.fundId) : undefined;
  return plan.categories.flatMap((category, at) => {
    const pointer = `/plan/categories/${at}`;
    if (!line.categories.includes(category)) return [{ pointer, code: 'outside-line-use' }];
    return fund && !fund.permits.includes(category) ? [{ pointer, code: 'outside-fund-use' }] : [];
  });
};

function entryFaults(
  plan: Plan,
  { source, budgetLineId, amountFen }: Funding,
  at: number,
  circumstances: Circumstances,
): FieldFault[] {
  const { book, setting } = circumstances;
  const wrong = (field: string, code: string) => [
    { pointer: `/plan/funding/${at}/${field}`, code },
  ];
  if (!budgetLineId)
    return isAsked(setting, plan) ? wrong('budgetLineId', 'budget-line-missing') : [];
  if (yearOfLine(budgetLineId) !== book.year)
    return wrong('budgetLineId', 'budget-line-of-another-year');
  const line = book.lines.find(({ id }) => id === budgetLineId);
  if (!line) return wrong('budgetLineId', 'budget-line-not-approved');
  if (line.kind !== 'services') return wrong('budgetLineId', 'budget-line-not-services');
  return [
    ...(line.source === source ? [] : wrong('source', 'budget-line-source-differs')),
    ...(amountFen > (book.leftFen[budgetLineId] ?? 0)
      ? wrong('amountFen', 'budget-line-short')
      : []),
    ...categoryFaults(plan, line, circumstances),
  ];
}

/**
 * What the approved annual plan has against the money of `plan`: nothing unbudgeted starts (LAW art. 33, MoF order 102).
 * A track the tenant does not ask a budget for may do without lines; where it names some, they are held to.
 */
export function budgetFaults(plan: Plan, circumstances: Circumstances): FieldFault[] {
  if (!plan.funding)
    return isAsked(circumstances.setting, plan)
      ? [{ pointer: '/plan/funding', code: 'budget-line-missing' }]
      : [];
  return plan.funding.flatMap((entry, at) => entryFaults(plan, entry, at, circumstances));
}

/** Suspected splitting, by line; the purchase `own` is not held against itself. */
export const splitsOf = (
  plan: Pick<Plan, 'track' | 'method' | 'categories' | 'funding'>,
  { book, limits }: Pick<Circumstances, 'book' | 'limits'>,
  own?: PurchaseId,
): (Suspicion & { lineId: string })[] =>
  (plan.funding ?? []).flatMap(({ budgetLineId: lineId, amountFen }) => {
    if (!lineId) return [];
    const { track, method, categories } = plan;
    const earlier = book.uses.filter((use) => use.lineId === lineId && use.purchaseId !== own);
    return suspectedSplits({ track, method, categories, amountFen }, earlier, limits).map(
      (suspicion) => ({ ...suspicion, lineId }),
    );
  });

/** What speaks against sending `plan` up: its money, a split without a reason, a survey that does not carry it. */
export function submissionFaults(
  plan: Plan,
  circumstances: Circumstances,
  own: PurchaseId,
): FieldFault[] {
  const { setting, today } = circumstances;
  const isSplit = !plan.splitting && splitsOf(plan, circumstances, own).length > 0;
  const isSurveyed = plan.track === 'PROCUREMENT' || plan.survey !== undefined;
  const unsurveyed = isSurveyed && surveyFault(plan.survey, today, setting.surveyMonths);
  return [
    ...budgetFaults(plan, circumstances),
    ...(isSplit ? [{ pointer: '/plan/splitting', code: 'splitting-suspected' }] : []),
    ...(unsurveyed ? [{ pointer: '/plan/survey', code: unsurveyed }] : []),
  ];
}
