import * as z from 'zod';
import { Instant } from '../time.ts';
import { phases, roundStates } from './names.ts';

/** What a purchase rests on of a round: not how it was rated, but when, and what it came to. */
export const RatedRound = z.object({
  phase: z.enum(phases),
  attempt: z.int(),
  state: z.enum(roundStates),
  openedAt: Instant,
  isLate: z.boolean().optional(),
  result: z
    .object({ points: z.number(), grade: z.string(), isPass: z.boolean(), hash: z.string() })
    .optional(),
});
export type RatedRound = z.infer<typeof RatedRound>;

/** `midTerm.1`: how a round is stored and addressed. */
export const roundId = ({ phase, attempt }: Pick<RatedRound, 'phase' | 'attempt'>) =>
  `${phase}.${attempt}`;
