import * as z from 'zod';
import { ApprovalChainStep, Track } from '../policy/rules.ts';
import { FundSource } from '../purchase/funding.ts';
import { cited } from './parts.ts';

/** The share of all money that is to come from one source, in whole percent. */
const Target = z.object({ source: FundSource, percent: z.int().min(1).max(100) });

/** What must be in the budget before it is bought, who approves the annual plan, and where money is to come from. */
export const BudgetSetting = z
  .object({
    /** Purchases of these tracks start only from a line of the approved annual plan. */
    required: z.array(Track).max(3),
    chain: z.array(ApprovalChainStep).min(1).max(5),
    /** A survey that ended longer ago does not carry a purchase. */
    surveyMonths: z.int().min(1).max(12),
    /** The mix of sources the tenant wants; none: there is no target. */
    targets: z.array(Target).max(9),
    ...cited,
  })
  .superRefine(({ required, targets }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    // LAW art. 33 and REG art. 29: a tenant may ask for more, not for less.
    if (!required.includes('PROCUREMENT')) wrong('required', 'procurement-needs-a-budget');
    const sum = targets.reduce((total, { percent }) => total + percent, 0);
    if (targets.length > 0 && sum !== 100) wrong('targets', 'shares-must-add-to-100');
    if (new Set(targets.map(({ source }) => source)).size < targets.length)
      wrong('targets', 'source-twice');
  });
export type BudgetSetting = z.infer<typeof BudgetSetting>;
