import * as z from 'zod';
import { cited } from './parts.ts';

/**
 * How residents' councils, hearings and votes are held. The thresholds of the organic law of 2026 could not be read
 * (domain.md 7.4): there is no default, and what is left out is not asked for.
 */
export const DeliberationSetting = z.object({
  /** Working days from the notice to the meeting, or to the first day of the vote. */
  councilNoticeDays: z.int().min(1).max(60).optional(),
  hearingNoticeDays: z.int().min(1).max(60).optional(),
  voteNoticeDays: z.int().min(1).max(60).optional(),
  /** More than this share of those who decide must come; the law of 1989 says half (§10). */
  quorumPercent: z.int().min(1).max(99).optional(),
  /** More than this share of those who came must be for it; the law of 1989 says half. */
  majorityPercent: z.int().min(1).max(99).optional(),
  ...cited,
});
export type DeliberationSetting = z.infer<typeof DeliberationSetting>;
