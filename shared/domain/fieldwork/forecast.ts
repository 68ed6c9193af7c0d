import { type Day, dayOf, type Instant, plusDays } from '../time.ts';

/** How far one deliverable is, and where it is going. */
export type Forecast = {
  planned: number;
  done: number;
  /** What an even pace would have reached by now. */
  expected: number;
  /** Units by the last day, if it goes on as in the last weeks; as now when the time is over. */
  atEnd: number;
  /** The day the last planned unit would be done; absent when it never would be. */
  reachedOn?: Day;
  standing: 'done' | 'onPlan' | 'behind' | 'willFallShort';
};

const dayMillis = 86_400_000;
/** The present pace: long enough to cover a month without a meeting, short enough to show a change. */
export const paceDays = 60;

const days = (from: Instant, until: Instant) => (Date.parse(until) - Date.parse(from)) / dayMillis;

type Question = {
  planned: number;
  /** When each unit was complete. */
  units: readonly Instant[];
  from: Instant;
  until: Instant;
  now: Instant;
};

/** Units a day, over the last sixty days or since the beginning. */
function paceOf({ units, from, now }: Question): number {
  const span = Math.min(paceDays, days(from, now));
  if (span < 1) return 0;
  const since = Date.parse(now) - span * dayMillis;
  return units.filter((at) => Date.parse(at) >= since && at <= now).length / span;
}

function standingOf({ planned, done, expected, atEnd }: Omit<Forecast, 'standing'>) {
  if (done >= planned) return 'done';
  if (Math.floor(atEnd) < planned) return 'willFallShort';
  return done < Math.floor(expected) ? 'behind' : 'onPlan';
}

/**
 * Where a deliverable stands against an even line from the first day to the last, and what follows at the pace of
 * the last sixty days. In the first two weeks nothing is foretold: the line is held against what is done.
 */
export function forecastOf(question: Question): Forecast {
  const { planned, units, from, until, now } = question;
  const whole = Math.max(1, days(from, until));
  const elapsed = Math.min(whole, Math.max(0, days(from, now)));
  const done = units.filter((at) => at <= now).length;
  const expected = (planned * elapsed) / whole;
  const isEarly = elapsed < 14;
  const missing = planned - done;
  const left = whole - elapsed;
  const pace = isEarly ? Math.max(0, missing) / left : paceOf(question);
  const atEnd = Math.round((done + pace * left) * 1e6) / 1e6;
  const last = units.length >= planned ? [...units].sort()[planned - 1] : undefined;
  const reachedOn =
    missing <= 0
      ? last && dayOf(last)
      : pace > 0
        ? plusDays(dayOf(now), Math.min(36_500, Math.ceil(missing / pace)))
        : undefined;
  const found = { planned, done, expected, atEnd, ...(reachedOn && { reachedOn }) };
  return { ...found, standing: standingOf(found) };
}
