import type { Project } from '../purchase/project.ts';
import { dayOf, type Instant, millisBetween, plusDays, plusMillis, startOfDay } from '../time.ts';
import type { Rectification } from './rectification.ts';

type Pauses = NonNullable<Project['pauses']>;

export type StandingClock = {
  /** Until when, with the time the work stood still given back. */
  at: Instant;
  /** How long it stood, in milliseconds. */
  stoodMillis: number;
  /** It stands now: nothing becomes overdue. */
  isStanding: boolean;
};

const endOfDay = (at: Instant): Instant => startOfDay(plusDays(dayOf(plusMillis(at, -1)), 1));

/**
 * A date of the work while the work stands still: whoever may not work cannot put right either. The time of each pause
 * that falls between `from` and the date is given back, and a date that was moved ends with its day in China. What was
 * past before the pause began stays past.
 */
export function clockWith(
  { from, at: due }: Pick<Rectification['due'], 'from' | 'at'>,
  pauses: Pauses,
  now: Instant,
): StandingClock {
  let at = due;
  let isStanding = false;
  const inOrder = [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const pause of inOrder) {
    const begins = pause.from > from ? pause.from : from;
    const ends = pause.to ?? now;
    if (begins >= at || ends < begins) continue;
    at = plusMillis(at, millisBetween(begins, ends));
    isStanding ||= pause.to === undefined && begins <= now;
  }
  const stoodMillis = millisBetween(due, at);
  return { at: stoodMillis > 0 ? endOfDay(at) : at, stoodMillis, isStanding };
}

/**
 * `order` with its date as it is now. Once something was handed in the date has done its work and stays; a re-check
 * sets another.
 */
export function asItStands(
  order: Rectification,
  { pauses = [] }: Pick<Project, 'pauses'>,
  now: Instant,
): Rectification {
  if (order.status !== 'ordered') return order;
  return { ...order, due: { ...order.due, at: clockWith(order.due, pauses, now).at } };
}
