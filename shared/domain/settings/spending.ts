import * as z from 'zod';
import { excessRules } from '../ledger/entry-names.ts';
import { cited, line, listed, Name, Slug } from './parts.ts';

/** At most so much of the contract's money for lines of the budget whose item contains one of the words. */
const SpendingCeiling = z.object({
  id: Slug,
  name: Name,
  percent: z.int().min(1).max(99),
  /** Words of the items it counts, parted by 、 or a comma. */
  costs: line(200),
  /** A kind of call of the tenant; without it every call. */
  call: Slug.optional(),
  ...cited,
});

/**
 * How contractors may spend. No law sets the shares of personnel or management (domain.md 2.5): ceilings are each call's
 * own, and there is none where nobody entered one.
 */
export const SpendingSetting = z.object({
  /** An expense over its line, its source or a ceiling is kept and does not count, or is not taken at all. */
  excess: z.enum(excessRules),
  /** The most that may be moved to a line, in percent of what it was planned at; without it each move is judged. */
  shiftPercent: z.int().min(1).max(100).optional(),
  ceilings: listed(SpendingCeiling, { max: 20 }),
  ...cited,
});
export type SpendingSetting = z.infer<typeof SpendingSetting>;
