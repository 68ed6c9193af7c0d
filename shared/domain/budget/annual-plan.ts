import * as z from 'zod';
import { PersonId } from '../ids.ts';
import { ApprovalStep } from '../purchase/approval.ts';
import { BudgetLineId, FundSource, Survey } from '../purchase/funding.ts';
import { Category } from '../purchase/plan.ts';
import { Instant } from '../time.ts';
import { lineKinds, lineLevels } from './line-names.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

/** What the money of a line is to do (财政部令第102号: no purchase without performance goals). */
export const LineGoals = z.object({
  quantity: line(200),
  quality: line(200),
  satisfaction: line(200),
  cost: line(200),
});

/** One line of an annual plan: how much money, whose, from where, and what it may be spent on. */
export const BudgetLine = z.object({
  id: BudgetLineId,
  name: line(100),
  /** `infrastructure` is no service: a purchase of services cannot be paid from it. */
  kind: z.enum(lineKinds),
  level: z.enum(lineLevels),
  /** The department or unit that has the money. */
  department: line(80),
  source: FundSource,
  /** The entry of the tenant's sources the money is, where it is not any of its kind. */
  fundId: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
    .optional(),
  amountFen: z.int().positive().max(100_000_000_000_00),
  categories: z.array(Category).min(1).max(5),
  /** What it may be used for beyond its categories, in words. */
  uses: line(300),
  /** Its item in the indicative catalogue (政府购买服务指导性目录). */
  catalogueItem: line(120).optional(),
  /** The matter transferred with the money: 权随责走、费随事转. */
  matter: line(200).optional(),
  goals: LineGoals,
  survey: Survey.optional(),
});
export type BudgetLine = z.infer<typeof BudgetLine>;

/** The most lines of a year: an approval writes each of them in one transaction. */
export const mostLines = 80;

export const annualStates = ['draft', 'submitted', 'returned', 'approved'] as const;

/** One time the plan went up the levels. */
export const BudgetRound = z.object({
  submittedBy: PersonId,
  submittedAt: Instant,
  /** Why an approved plan is changed; the first plan of a year needs no reason. */
  reason: z.string().optional(),
  /** SHA-256 of the lines: a decision on anything else is refused. */
  contentHash: z.string(),
  steps: z.array(ApprovalStep).min(1),
  needed: z.array(z.int().min(1)),
  status: z.enum(['open', 'approved', 'returned', 'withdrawn']),
});
export type BudgetRound = z.infer<typeof BudgetRound>;

/** What a tenant means to buy in one fiscal year (1 January to 31 December, Budget Law art. 18). */
export const AnnualPlan = z.object({
  year: z.int().min(2020).max(2099),
  state: z.enum(annualStates),
  /** As written last; the same as in force once approved. */
  lines: z.array(BudgetLine).max(mostLines),
  /** What purchases are held to: the version approved last. */
  inForce: z
    .object({ version: z.int().min(1), approvedAt: Instant, lines: z.array(BudgetLine) })
    .optional(),
  /** Those who wrote since it was approved last: none of them decides. */
  editors: z.array(PersonId),
  rounds: z.array(BudgetRound),
});
export type AnnualPlan = z.infer<typeof AnnualPlan>;

export const emptyPlan = (year: number): AnnualPlan => ({
  year,
  state: 'draft',
  lines: [],
  editors: [],
  rounds: [],
});

export const yearOfLine = (id: string): number => Number(id.slice(0, 4));

export const sumOf = (lines: readonly Pick<BudgetLine, 'amountFen'>[]): number =>
  lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
