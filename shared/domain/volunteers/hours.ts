import { type Instant, later, millisBetween, plusMillis } from '../time.ts';
import type { Attendance, Volunteer, VolunteerActivity, VolunteerRules } from './volunteer.ts';

const minute = 60_000;
/** Setting up and tidying away count; a phone that is signed out the next morning does not. */
export const graceMinutes = 30;

type Span = { from: Instant; to: Instant };
const earlier = (a: Instant, b: Instant): Instant => (later(a, b) === a ? b : a);

/** The time of an attendance that lies within its activity, half an hour before and after included. */
export function spanOf(
  { in: from, out: to }: { in: Instant; out: Instant },
  { startsAt, endsAt }: Pick<VolunteerActivity, 'startsAt' | 'endsAt'>,
): Span {
  return {
    from: later(from, plusMillis(startsAt, -graceMinutes * minute)),
    to: earlier(to, plusMillis(endsAt, graceMinutes * minute)),
  };
}

const lengthOf = ({ from, to }: Span): number => Math.max(0, millisBetween(from, to));

function common(a: Span, b: Span): number {
  return lengthOf({ from: later(a.from, b.from), to: earlier(a.to, b.to) });
}

/**
 * Whole minutes of service: the span, less what another attendance of the same person counts already, so that no
 * minute is counted twice wherever they signed in.
 */
export const minutesOf = (span: Span, others: readonly Span[]): number => {
  const apart = [...others].sort((a, b) => (a.from < b.from ? -1 : 1));
  let taken = 0;
  let until = span.from;
  for (const other of apart) {
    const from = later(other.from, until);
    if (other.to <= until) continue;
    taken += common(span, { from, to: other.to });
    until = later(until, other.to);
  }
  return Math.floor(Math.max(0, lengthOf(span) - taken) / minute);
};

/** What an attendance counts: what was put right, or what the phone said. */
export const countedMinutes = ({ corrected, minutes }: Attendance): number =>
  corrected?.minutes ?? minutes ?? 0;

/** How the sums of a volunteer change when an attendance counts `after` minutes instead of `before`. */
export function withMinutes(
  one: Volunteer,
  { isTraining, on }: Pick<Attendance, 'isTraining' | 'on'>,
  { before, after }: { before: number; after: number },
): Volunteer {
  const times = Number(after > 0) - Number(before > 0);
  const month = on.slice(0, 7);
  const months =
    after > 0 && !one.months.includes(month)
      ? [...one.months, month].sort().slice(-24)
      : one.months;
  return {
    ...one,
    minutes: one.minutes + (isTraining ? 0 : after - before),
    trainingMinutes: one.trainingMinutes + (isTraining ? after - before : 0),
    served: one.served + (isTraining ? 0 : times),
    months: isTraining ? one.months : months,
    version: one.version + 1,
  };
}

const monthBefore = (month: string): string => {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return at === 1 ? `${year - 1}-12` : `${year}-${String(at - 1).padStart(2, '0')}`;
};

/** Months in a row with service up to this one or the last: a month that has only begun breaks nothing. */
export function streakOf(months: readonly string[], thisMonth: string): number {
  const served = new Set(months);
  let month = served.has(thisMonth) ? thisMonth : monthBefore(thisMonth);
  let streak = 0;
  for (; served.has(month); month = monthBefore(month)) streak += 1;
  return streak;
}

/** Honours somebody has earned by their hours and was not given. */
export const honoursDue = (
  { minutes, honours }: Pick<Volunteer, 'minutes' | 'honours'>,
  rules: VolunteerRules | undefined,
): { id: string; name: string }[] =>
  (rules?.honours ?? [])
    .filter(({ id, hours }) => minutes >= hours * 60 && !honours.some((one) => one.id === id))
    .map(({ id, name }) => ({ id, name }));

/** The twelve months up to `month`, it among them. */
export function lastTwelve(month: string): string[] {
  const all = [month];
  while (all.length < 12) all.unshift(monthBefore(all[0] ?? month));
  return all;
}
