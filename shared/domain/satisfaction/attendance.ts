import type { ActivityFields } from '../fieldwork/activity.ts';
import type { SignIn } from '../fieldwork/sign-in.ts';
import { type Instant, plusMillis } from '../time.ts';

/**
 * A worker may be without a connection until the evening: whoever signed in an hour ago is asked, whether or not
 * the end of the activity has arrived. Ours.
 */
export const askedAfterMillis = 60 * 60_000;

/** Whether somebody who was there can answer: `waiting` while it goes on, `void` when it was entered by mistake. */
export type AttendanceStanding = 'waiting' | 'open' | 'closed' | 'void';

/**
 * What one attendance is good for at `now`.
 *
 * @param activity - as far as it has arrived from the worker's phone
 * @param isHeard - whether residents are heard on the project, see `ballot.ts`
 */
export function standingOf(
  { at }: Pick<SignIn, 'at'>,
  activity: Pick<ActivityFields, 'status' | 'closedAt'> | undefined,
  { now, isHeard }: { now: Instant; isHeard: boolean },
): AttendanceStanding {
  if (activity?.status === 'void') return 'void';
  if (!isHeard) return 'closed';
  const hasEnded = activity?.status === 'closed' || Boolean(activity?.closedAt);
  return hasEnded || now >= plusMillis(at, askedAfterMillis) ? 'open' : 'waiting';
}
