import * as z from 'zod';
import { PurchaseId } from '../ids.ts';

/** Why a call ended without a result. */
export const failureKinds = [
  'tooFewApplications',
  'noneEligible',
  'tooFewEligible',
  'allOverBudget',
  'tooFewOffers',
  'pricesNotProved',
  'noneRecommended',
  'winnersDeclined',
  'decided',
] as const;
export type FailureKind = (typeof failureKinds)[number];

export const CallFailure = z.object({
  kind: z.enum(failureKinds),
  /** Applications that were opened, and those of them that were eligible; nobody had judged any where they were too few. */
  received: z.int().nonnegative(),
  valid: z.int().nonnegative(),
});
export type CallFailure = z.infer<typeof CallFailure>;

/** The call this one is held again for, and the approval another method needed. */
export const Follows = z.object({
  purchaseId: PurchaseId,
  reason: z.enum(failureKinds),
  approval: z.string().trim().min(4).max(200).optional(),
});
export type Follows = z.infer<typeof Follows>;
