import * as z from 'zod';
import { fundSources } from '../budget/fund-source-names.ts';

export const FundSource = z.enum(fundSources);

const line = (max: number) => z.string().trim().min(1).max(max);

/** A line of an annual plan: the fiscal year it belongs to, then its own name. */
export const BudgetLineId = z.string().regex(/^20\d{2}-[a-z0-9][a-z0-9-]{0,39}$/);
export type BudgetLineId = z.infer<typeof BudgetLineId>;

/** A share of the money: how much comes from which source, and from which line of the annual plan. */
export const Funding = z.object({
  source: FundSource,
  budgetLineId: BudgetLineId.optional(),
  amountFen: z.int().positive(),
});
export type Funding = z.infer<typeof Funding>;

export const surveyMethods = ['consultation', 'argument', 'questionnaire', 'network'] as const;

/**
 * The survey the requirement rests on (财库〔2021〕22号: 咨询、论证、问卷调查、网络调查). `respondents` are people or
 * market bodies asked; `documentName` is what the report of it is called in the file.
 */
export const Survey = z
  .object({
    method: z.enum(surveyMethods),
    heldFrom: z.iso.date(),
    heldTo: z.iso.date(),
    respondents: z.int().positive().max(10_000_000),
    summary: line(2000),
    documentName: line(120),
  })
  .refine(({ heldFrom, heldTo }) => heldFrom <= heldTo, {
    path: ['heldTo'],
    message: 'ends-before-it-begins',
  });
export type Survey = z.infer<typeof Survey>;

type Funded = {
  funding?: Funding[] | undefined;
  fundSource: z.infer<typeof FundSource>;
  budgetFen: number;
};

/** Where the money of `plan` comes from, also where the plan is older than the list of it. */
export const fundingOf = ({ funding, fundSource, budgetFen }: Funded): readonly Funding[] =>
  funding ?? [{ source: fundSource, amountFen: budgetFen }];

/** What is wrong with where the money comes from: the field that is to blame and why. */
export function fundingFault({ funding, fundSource, budgetFen }: Funded): string | undefined {
  if (!funding) return undefined;
  if (funding.reduce((sum, { amountFen }) => sum + amountFen, 0) !== budgetFen)
    return 'funding-must-add-to-budget';
  if (funding[0]?.source !== fundSource) return 'first-source-differs';
  const lines = funding.flatMap(({ budgetLineId }) => budgetLineId ?? []);
  return new Set(lines).size < lines.length ? 'line-named-twice' : undefined;
}
