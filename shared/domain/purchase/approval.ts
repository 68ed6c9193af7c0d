import * as z from 'zod';
import { AgreedContract } from '../contract/contract.ts';
import { PersonId } from '../ids.ts';
import { Post } from '../policy/posts.ts';
import { ApprovalSubject } from '../policy/rules.ts';
import { Instant } from '../time.ts';
import { Recommendation } from './award.ts';
import { BudgetBasis } from './budget-basis.ts';
import { Plan } from './plan.ts';

/** One seat of a request: who is asked, as holder of which post, and what was decided. */
export const ApprovalStep = z.object({
  post: Post,
  personId: PersonId,
  /** From 0. Requests from before there were rounds have one for each step. */
  round: z.int().nonnegative().optional(),
  /** Asked in a holder's place: too few hold the post, or those who do were late. */
  standsIn: z.enum(['short', 'overdue']).optional(),
  decision: z.enum(['approve', 'return']).optional(),
  opinion: z.string().optional(),
  decidedAt: Instant.optional(),
  /** Who decided on behalf of `personId`, by a delegation. */
  decidedBy: PersonId.optional(),
});
export type ApprovalStep = z.infer<typeof ApprovalStep>;

/** How a purchase may end off its line: before the contract, without a winner, or with work under way. */
export const stops = ['cancel', 'failCall', 'terminateEarly'] as const;
export const Stop = z.object({ kind: z.enum(stops), reason: z.string() });
export type Stop = z.infer<typeof Stop>;

/**
 * One request for approval over one set of documents: rounds, each after the other, in which everybody seated
 * is asked at once. A payment is approved as `payment` of one organization and tranche (`reference`).
 */
export const Approval = z.object({
  id: z.string(),
  subject: ApprovalSubject,
  reference: z.string().optional(),
  /** Where it is asked to end the purchase off its line: how, and what everybody will read as the reason. */
  stop: Stop.optional(),
  /** Where an award is put forward: as it was, so that a later request shows what changed since. */
  recommendation: Recommendation.optional(),
  author: PersonId,
  requestedAt: Instant,
  /** SHA-256 of what is to be approved; a decision on anything else is refused. */
  documentsHash: z.string(),
  /** The seats of all rounds. A seat keeps its place: links of letters name it. */
  steps: z.array(ApprovalStep).min(1),
  /** How many of each round must approve; one, where nothing is said. */
  needed: z.array(z.int().min(1)).optional(),
  /** `withdrawn`: events overtook it before everybody had decided. */
  status: z.enum(['open', 'approved', 'returned', 'withdrawn']),
  /** The contracts that were returned, so that the next request can say what was written anew. */
  returned: z.array(AgreedContract).optional(),
  /** The plan that was returned, for the same. */
  returnedPlan: Plan.optional(),
  /** For a plan: the budget it was held against when it went up. */
  budget: BudgetBasis.optional(),
});
export type Approval = z.infer<typeof Approval>;
