import * as z from 'zod';
import { OrganizationId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { Correction } from './review.ts';

/** One expert's locked judgement of one application. Points by the id of a criterion or bonus item. */
export const ScoreSheet = z.object({
  expert: PersonId,
  organizationId: OrganizationId,
  points: z.record(z.string(), z.int().min(-50).max(100)),
  comment: z.string(),
  lockedAt: Instant,
  /** What was put right before the report was signed; `points` are as corrected. */
  corrections: z.array(Correction).optional(),
});
export type ScoreSheet = z.infer<typeof ScoreSheet>;

export const sheetKey = (expert: string, organizationId: string) => `${expert}.${organizationId}`;

/** Stands for the expert of the n-th seat while nobody may know who that is; no person has such an id. */
export const numberedExpert = (n: number): PersonId =>
  `e${String(n).padStart(25, '0')}` as PersonId;
