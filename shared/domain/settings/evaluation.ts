import * as z from 'zod';
import { ConsequenceRule } from '../evaluation/consequence.ts';
import { Period } from '../policy/rules.ts';
import { cited, listed, Name, Slug } from './parts.ts';

/** What the organization says of its purchaser, each from 1 to 5. */
const PurchaserItem = z.object({ id: Slug, name: Name });

/** How rounds of evaluation are held. Absent: none are, and the evaluator fills in one sheet. */
export const EvaluationSetting = z.object({
  /** From the opening of a round to the self-report of the organization. */
  selfReport: Period,
  /** From the freezing of the figures to the sheets of the raters. */
  rating: Period,
  /** How long a result is noticed; within it the organization may appeal. */
  notice: Period,
  /** `fails`: late without cause is a fail. `noted`: it is written down and nothing follows by itself. */
  lateSelfReport: z.enum(['fails', 'noted']),
  /** An item whose raters differ by more than so many percent of its points is talked over. */
  spreadPercent: z.int().min(1).max(100),
  purchaserItems: listed(PurchaserItem, { max: 12 }),
  ...cited,
});
export type EvaluationSetting = z.infer<typeof EvaluationSetting>;

/** What follows from grades, lateness and breach. */
export const ConsequencesSetting = listed(ConsequenceRule);
