import * as z from 'zod';
import { Track } from '../policy/rules.ts';
import { cited } from './parts.ts';

const tracks = z.array(Track).max(3);

/** What a plan must say before it goes up for approval. The law asks for less; a tenant asks for what it wants. */
export const PlansSetting = z.object({
  /** It cites needs of residents or rests on a survey, or says why neither (seed 0-13). */
  needs: tracks,
  /** It names communities, and applications name social workers: the three of 三社 meet in the project (seed 0-02). */
  threeParties: tracks,
  /** Residents were heard on it (seed 4-08). */
  hearing: tracks,
  /** With more money than this it sets performance goals; absent: it need not. */
  goalsAboveFen: z.int().nonnegative().optional(),
  ...cited,
});
export type PlansSetting = z.infer<typeof PlansSetting>;
