import * as z from 'zod';
import { PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { ExternalPublication } from './publication.ts';
import { StoredDeadline } from './stored-deadline.ts';

/** What somebody holds against asking one supplier only, and what the second look at it found. */
export const NoticeObjection = z.object({
  id: z.string(),
  from: z.string(),
  text: z.string(),
  recordedAt: Instant,
  finding: z
    .object({ isUpheld: z.boolean(), reason: z.string(), at: Instant, by: PersonId })
    .optional(),
});
export type NoticeObjection = z.infer<typeof NoticeObjection>;

/**
 * What was public before the purchase began: the intention to buy (MoF 2020 no. 10) or the notice that one supplier
 * is asked (REG §38). `ends` is the first moment after the period it has to be public for, counted from outside.
 */
export const PriorNotice = z.object({
  publication: ExternalPublication,
  ends: StoredDeadline,
  recordedBy: PersonId,
  /** What it said. */
  title: z.string(),
  budgetFen: z.int(),
  /** The month the purchase was said to begin in, `2026-07`. */
  expected: z.string().optional(),
  supplier: z.string().optional(),
  objections: z.array(NoticeObjection).max(20).optional(),
});
export type PriorNotice = z.infer<typeof PriorNotice>;

export const PriorNotices = z.object({
  intention: PriorNotice.optional(),
  singleSource: PriorNotice.optional(),
});
export type PriorNotices = z.infer<typeof PriorNotices>;
