import * as z from 'zod';
import { OrganizationId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';

/** Who decides a request: the head of the office, unless it is about them. */
export const recusalJudges = ['officeHead', 'leadingGroupHead'] as const;

/** An applicant’s request in writing that somebody step back from the purchase, with its reason (REG §9). */
export const RecusalRequest = z.object({
  id: z.string(),
  organizationId: OrganizationId,
  by: PersonId,
  /** Who shall step back. */
  against: PersonId,
  reason: z.string(),
  at: Instant,
  judge: z.enum(recusalJudges),
  decision: z
    .object({ isGranted: z.boolean(), reason: z.string(), by: PersonId, at: Instant })
    .optional(),
});
export type RecusalRequest = z.infer<typeof RecusalRequest>;

/** The date by which the request is answered. */
export const recusalDate = (id: string) => `recusal-${id}`;
