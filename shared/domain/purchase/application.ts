import * as z from 'zod';
import { CreditCode } from '../credit-code.ts';
import { OrganizationId, PersonId } from '../ids.ts';
import { PassportSnapshot } from '../organization/snapshot.ts';
import { Instant } from '../time.ts';
import { Category } from './plan.ts';
import { FinalOffer, PriceReview } from './review.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

export const BudgetLine = z.object({
  item: line(100),
  quantity: z.int().positive().max(100_000),
  unitFen: z.int().positive(),
});

/** What an organization writes. Sealed as a whole until the opening. */
export const ApplicationBody = z.object({
  title: line(120),
  category: Category,
  summary: line(3000),
  approach: line(5000),
  team: line(2000),
  budget: z.array(BudgetLine).min(1).max(60),
  requestedFen: z.int().positive(),
  /** Documents the applicant declares to attach, by the names the call asks for. */
  documents: z.array(line(60)).max(20),
  /** Whom it names for the project, by their ids in its passport. */
  workers: z.array(z.string().max(40)).max(200).optional(),
  /** An idea of somebody else, applied for in this organization's name under a partnership agreement. */
  idea: z.object({ owner: line(60), hasPartnershipAgreement: z.boolean() }).optional(),
});
export type ApplicationBody = z.infer<typeof ApplicationBody>;

export const OrganizationSnapshot = z.object({
  id: OrganizationId,
  name: line(100),
  creditCode: CreditCode,
  /** Its papers as they were on the day of submission; none where it keeps no passport. */
  passport: PassportSnapshot.optional(),
});

/** What is sealed: the body with who sent it, copied at the moment of submission. */
export const SubmittedApplication = z.object({
  organization: OrganizationSnapshot,
  body: ApplicationBody,
  submittedAt: Instant,
  submittedBy: PersonId,
  /** From 1; a resubmission before the deadline replaces the one before. */
  revision: z.int().min(1),
  receipt: z.string(),
  /** Members of the tenant who belong to the organization: they judge nothing of the call (REG §9). */
  relatedMembers: z.array(PersonId).max(200).optional(),
});
export type SubmittedApplication = z.infer<typeof SubmittedApplication>;

/** What one condition of the call was found to be, and why. */
export const EligibilityCheck = z.object({
  item: line(80),
  outcome: z.enum(['met', 'toCorrect', 'notMet']),
  reason: z.string().trim().max(300),
});
export type EligibilityCheck = z.infer<typeof EligibilityCheck>;

export const Application = SubmittedApplication.extend({
  eligibility: z.enum(['unjudged', 'eligible', 'correctionRequested', 'corrected', 'ineligible']),
  reason: z.string().optional(),
  missingDocuments: z.array(z.string()),
  /** Condition by condition, as it was judged last. */
  checks: z.array(EligibilityCheck).optional(),
  /** What the first of two judged, where the rules ask for two: it counts when another says the same. */
  proposed: z
    .object({ by: PersonId, verdict: z.enum(['eligible', 'ineligible']), at: Instant })
    .optional(),
  /** The last price, where the method asks for one after talks. Once opened, `body.requestedFen` is it. */
  finalOffer: FinalOffer.optional(),
  priceReview: PriceReview.optional(),
});
export type Application = z.infer<typeof Application>;
