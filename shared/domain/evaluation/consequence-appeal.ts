import * as z from 'zod';
import { PersonId } from '../ids.ts';
import { Instant } from '../time.ts';

/** What an organization holds against a consequence, and what somebody who took no part in it decided. */
export const ConsequenceAppeal = z.object({
  consequence: z.string(),
  grounds: z.string(),
  by: PersonId,
  at: Instant,
  outcome: z.enum(['upheld', 'dismissed']).optional(),
  reason: z.string().optional(),
  decidedBy: PersonId.optional(),
  decidedAt: Instant.optional(),
});
export type ConsequenceAppeal = z.infer<typeof ConsequenceAppeal>;
