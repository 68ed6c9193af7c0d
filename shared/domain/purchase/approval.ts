import * as z from 'zod';
import { PersonId } from '../ids.ts';
import { Post } from '../policy/posts.ts';
import { ApprovalSubject } from '../policy/rules.ts';
import { Instant } from '../time.ts';

/** A payment is approved as `payment` of one organization and tranche; the others need no reference. */
export const ApprovalStep = z.object({
  post: Post,
  personId: PersonId,
  decision: z.enum(['approve', 'return']).optional(),
  opinion: z.string().optional(),
  decidedAt: Instant.optional(),
});

/** One request for approval: a chain of people, each after the other, over one set of documents. */
export const Approval = z.object({
  id: z.string(),
  subject: ApprovalSubject,
  reference: z.string().optional(),
  author: PersonId,
  requestedAt: Instant,
  /** SHA-256 of what is to be approved; a decision on anything else is refused. */
  documentsHash: z.string(),
  steps: z.array(ApprovalStep).min(1),
  /** `withdrawn`: the purchase ended before everybody had decided. */
  status: z.enum(['open', 'approved', 'returned', 'withdrawn']),
});
export type Approval = z.infer<typeof Approval>;

/** The step whose turn it is; `undefined` once the request is closed. */
export const currentStep = (approval: Approval) =>
  approval.status === 'open' ? approval.steps.find((step) => !step.decision) : undefined;
