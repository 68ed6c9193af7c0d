import * as z from 'zod';
import { approverPosts } from '../policy/post-names.ts';
import { Period } from '../policy/rules.ts';
import { cited } from './parts.ts';

/**
 * How tasks get into communities (准入). What is left out is not asked; the paper they follow is named, and it is
 * told to whoever is refused.
 */
export const AccessSetting = z.object({
  /** From an application to the first day of the task, at the least. */
  notice: Period.optional(),
  /** From an application to the decision. Past it the application goes up. */
  decision: Period,
  /** Who decides, one after the other: every one of them has to agree (seed 4-48). */
  deciders: z
    .array(z.object({ post: z.enum(approverPosts) }))
    .min(1)
    .max(3),
  /** How many plaques a community may carry (三清理, seed 4-13). */
  plaques: z.int().min(1).max(30).optional(),
  /** Hours a month that all tasks together may ask of one community before it is shown. */
  hoursPerMonth: z.int().min(1).max(10_000).optional(),
  /** How long communities may comment on what is laid before them, and how long their objections may wait (seed 4-47). */
  comment: Period.optional(),
  answer: Period.optional(),
  /** The paper by which silence counts as consent. Without one it is recorded as silence. */
  silenceIsConsentBy: z.string().trim().min(2).max(200).optional(),
  ...cited,
});
export type AccessSetting = z.infer<typeof AccessSetting>;
