import * as z from 'zod';
import { PersonId } from '../ids.ts';

/** `answered`: the resident was reached and what they said was entered; the answer itself lies elsewhere. */
export const callOutcomes = ['answered', 'notReached', 'refused'] as const;

/** Somebody who was there and is to be called back. Who that is, only the list of the activity says. */
export const SampledCall = z.object({
  signInId: z.string(),
  activityId: z.string(),
  outcome: z.enum(callOutcomes).optional(),
});
export type SampledCall = z.infer<typeof SampledCall>;

/** Whom chance chose to be called back for one period. */
export const CallBackSample = z.object({
  period: z.int().positive(),
  /** SHA-256 of the seed, shown since the work began. */
  commitment: z.string(),
  seed: z.string(),
  /** How many were there, and the hash of all their sign-ins in order. */
  population: z.int().positive(),
  populationHash: z.string(),
  calls: z.array(SampledCall).max(100),
  drawnBy: PersonId,
  /** In China. */
  drawnOn: z.iso.date(),
});
export type CallBackSample = z.infer<typeof CallBackSample>;

type Attendance = Pick<SampledCall, 'signInId' | 'activityId'>;
/** SHA-256 in hex. */
type Hash = (text: string) => string;

/**
 * Those whom chance calls back: everybody's lot is the hash of the seed with their sign-in, and the lowest lots are
 * drawn. Whoever knows the seed and the sign-ins draws the same; whoever only knows the commitment cannot foresee it.
 *
 * @param size - how many at most
 */
export function sample(
  attendances: readonly Attendance[],
  { seed, size, hash }: { seed: string; size: number; hash: Hash },
): Attendance[] {
  return attendances
    .map((one) => ({ one, lot: hash(`${seed}~${one.signInId}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ one: { signInId, activityId } }) => ({ signInId, activityId }));
}

/** One hash for all who could be drawn, whatever order they were found in. */
export const populationHash = (attendances: readonly Attendance[], hash: Hash): string =>
  hash(
    attendances
      .map(({ signInId }) => signInId)
      .sort()
      .join('~'),
  );
