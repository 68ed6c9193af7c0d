import * as z from 'zod';
import { OrganizationId, PurchaseId } from '../ids.ts';

/** What an application stands on where its call gives priority: a good grade of this tenant, and where it was noticed. */
export const Priority = z.object({
  purchase: PurchaseId,
  title: z.string(),
  /** The rule of consequence it follows from. */
  name: z.object({ zh: z.string(), en: z.string() }),
  grade: z.string().optional(),
  points: z.number().optional(),
  /** The round whose result was noticed; absent where one evaluator judged. */
  round: z.string().optional(),
  /** SHA-256 of all that result rests on. */
  hash: z.string().optional(),
  /** The day in China on which it was given. */
  from: z.iso.date(),
});
export type Priority = z.infer<typeof Priority>;

export const EarnedPriority = Priority.extend({ organization: OrganizationId });
export type EarnedPriority = z.infer<typeof EarnedPriority>;

/**
 * The last priority `organization` earned, if a call that looks back to `since` still counts it.
 *
 * @param since - a day in China; what was earned before it counts no more
 */
export const priorityOn = (
  earned: readonly EarnedPriority[],
  organization: OrganizationId,
  { since, today }: { since: string; today: string },
): EarnedPriority | undefined =>
  earned
    .filter((one) => one.organization === organization && one.from > since && one.from <= today)
    .sort((a, b) => b.from.localeCompare(a.from))[0];
