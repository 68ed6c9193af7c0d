import { type Day, dayOf, type Instant, plusDays, startOfDay, weekday } from './time.ts';

/**
 * One year as the State Council published it: weekdays that are free and weekend days that are worked.
 * The notice for a year appears about November of the year before.
 */
export type CalendarYear = {
  holidays: readonly Day[];
  makeUpDays: readonly Day[];
  /** What the free weekdays are called, where it is known. */
  names?: Readonly<Record<Day, string>> | undefined;
};
export type WorkingCalendar = Readonly<Record<string, CalendarYear>>;

export type Unit = 'calendarDays' | 'workingDays';

/** When something ends, and how that was counted, so that a page can explain it. */
export type Deadline = {
  /** The first moment that is too late. */
  at: Instant;
  from: Instant;
  count: number;
  unit: Unit;
  /** Counted past what is published: weekends are known, holidays are not. */
  isProvisional: boolean;
};

export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const year = calendar[day.slice(0, 4)];
  if (year?.makeUpDays.includes(day)) return true;
  if (year?.holidays.includes(day)) return false;
  return weekday(day) !== 0 && weekday(day) !== 6;
}

const rollToWorkingDay = (day: Day, calendar: WorkingCalendar): Day =>
  isWorkingDay(day, calendar) ? day : rollToWorkingDay(plusDays(day, 1), calendar);

function lastDay(opening: Day, count: number, unit: Unit, calendar: WorkingCalendar): Day {
  if (unit === 'calendarDays') return rollToWorkingDay(plusDays(opening, count), calendar);
  let day = opening;
  for (let left = count; left > 0; ) {
    day = plusDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** A year's notice reaches into the last days before it: 2018-12-29 was worked for 2019's New Year. */
const isPublished = (day: Day, calendar: WorkingCalendar) =>
  calendar[day.slice(0, 4)] !== undefined && calendar[plusDays(day, 5).slice(0, 4)] !== undefined;

/**
 * The last moment of a period. The opening day is not counted and a last day that is a holiday rolls on
 * to the first working day after it (MoF order 94, article 42).
 *
 * @param count - days, at least 0
 * @example deadline('2026-09-28T…' , 7, 'workingDays', calendar).at // end of 2026-10-13 in Shanghai
 */
export function deadline(
  from: Instant,
  count: number,
  unit: Unit,
  calendar: WorkingCalendar,
): Deadline {
  const day = lastDay(dayOf(from), count, unit, calendar);
  return {
    at: startOfDay(plusDays(day, 1)),
    from,
    count,
    unit,
    isProvisional: !isPublished(day, calendar),
  };
}
