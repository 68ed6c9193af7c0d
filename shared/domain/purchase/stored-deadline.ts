import * as z from 'zod';
import { Instant } from '../time.ts';

/** A date of a purchase, with how it was counted. */
export const StoredDeadline = z.object({
  at: Instant,
  from: Instant,
  count: z.int(),
  unit: z.enum(['calendarDays', 'workingDays']),
  isProvisional: z.boolean(),
  /** The period of the rules it was counted by, and where that is written; absent where somebody named the moment. */
  rule: z.string().max(60).optional(),
  source: z.string().max(300).optional(),
});
export type StoredDeadline = z.infer<typeof StoredDeadline>;
