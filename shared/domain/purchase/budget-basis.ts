import * as z from 'zod';
import { FundSource } from './funding.ts';

/** What a plan was held against when it went up for approval: its lines with what is left after it, and the check against splitting. */
export const BudgetBasis = z.object({
  lines: z.array(
    z.object({
      name: z.string(),
      source: FundSource,
      amountFen: z.int(),
      /** Of the line, once this purchase has taken its part. */
      leftFen: z.int(),
    }),
  ),
  /** Others of the same line and category that together with it are above a limit (REG §28). */
  splits: z.array(
    z.object({
      kind: z.enum(['openTender', 'procurementLimit']),
      category: z.string(),
      count: z.int(),
      sumFen: z.int(),
      limitFen: z.int(),
    }),
  ),
  /** No limit was entered, so that nothing could be compared. */
  isUnchecked: z.boolean(),
});
export type BudgetBasis = z.infer<typeof BudgetBasis>;
