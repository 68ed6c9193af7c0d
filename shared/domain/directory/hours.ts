import * as z from 'zod';
import { type Day, type Instant, plusDays, weekday } from '../time.ts';
import { isWorkingDay, type WorkingCalendar } from '../working-days.ts';
import { holidayHours } from './names.ts';

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** Open on these days of the week (1 Monday … 7 Sunday). One that ends no later than it begins goes on past midnight. */
export const Span = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: Clock,
  to: Clock,
});
export type Span = z.infer<typeof Span>;

export const Hours = z.strictObject({
  spans: z.array(Span).min(1).max(14),
  /** On public holidays of the State Council's calendar. */
  onHolidays: z.enum(holidayHours),
});
export type Hours = z.infer<typeof Hours>;

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const dayMinutes = 1440;

/** The wall clock in Shanghai: eight hours ahead, without summer time since 1991. */
function wallClock(at: Instant): { day: Day; minutes: number } {
  const there = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return { day: there.slice(0, 10), minutes: minutesOf(there.slice(11, 16)) };
}

type Stretch = { from: number; to: number };

/** Openings that begin on `day`, in minutes of that day; past midnight they end after 1440. */
function openingsOn(hours: Hours, day: Day, isHoliday: (day: Day) => boolean): Stretch[] {
  if (isHoliday(day) && hours.onHolidays !== 'asUsual') return [];
  const today = weekday(day) || 7;
  return hours.spans
    .filter(({ days }) => days.includes(today))
    .map(({ from, to }) => {
      const [begins, ends] = [minutesOf(from), minutesOf(to)];
      return { from: begins, to: ends > begins ? ends : ends + dayMinutes };
    })
    .sort((a, b) => a.from - b.from);
}

export type OpenNow =
  | { is: 'open'; until: string; isAllDay?: true }
  | { is: 'closed'; next?: { day: Day; at: string } }
  /** A holiday for which nothing was stated. */
  | { is: 'unknown' };

/** How far ahead the next opening is looked for: past the longest holiday. */
const daysAhead = 14;

/** The end of an opening, with what follows it without a gap. */
function endOf(
  hours: Hours,
  day: Day,
  isHoliday: (day: Day) => boolean,
  { to: first }: Stretch,
): number {
  let to = first;
  for (let on = 0; on < 2; on += 1)
    for (const next of openingsOn(hours, plusDays(day, on), isHoliday)) {
      const [from, ends] = [next.from + on * dayMinutes, next.to + on * dayMinutes];
      if (from <= to && ends > to) to = ends;
    }
  return to;
}

/** Is it open at `at`, in Shanghai; until when, or when next. */
export function openAt(hours: Hours, at: Instant, isHoliday: (day: Day) => boolean): OpenNow {
  const { day, minutes } = wallClock(at);
  for (const back of [1, 0]) {
    const began = plusDays(day, -back);
    const now = minutes + back * dayMinutes;
    const running = openingsOn(hours, began, isHoliday).find(
      ({ from, to }) => from <= now && now < to,
    );
    if (!running) continue;
    const to = endOf(hours, began, isHoliday, running);
    const left = to - now;
    return { is: 'open', until: clockOf(to), ...(left >= dayMinutes && { isAllDay: true }) };
  }
  if (isHoliday(day) && hours.onHolidays === 'unknown') return { is: 'unknown' };
  for (let on = 0; on <= daysAhead; on += 1) {
    const ahead = plusDays(day, on);
    const next = openingsOn(hours, ahead, isHoliday).find(({ from }) => on > 0 || from > minutes);
    if (next) return { is: 'closed', next: { day: ahead, at: clockOf(next.from) } };
  }
  return { is: 'closed' };
}

const dayNames: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const oneDay = '(?:(?:周|星期|礼拜)?[一二三四五六日天]|mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const range = new RegExp(`^(${oneDay})(?:至|到|-|~|—)(${oneDay})$`);
const single = new RegExp(`^${oneDay}$`);

function dayIn(word: string): number {
  const plain = word.replace(/^(周|星期|礼拜)/, '');
  return dayNames[plain] ?? dayNames[plain.slice(0, 3)] ?? 0;
}

const groups: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^$|^(每天|每日|全周|daily)$/, everyDay],
  [/^(工作日|weekdays)$/, [1, 2, 3, 4, 5]],
  [/^(双休日|周末|weekends?)$/, [6, 7]],
];

/** 周一至周五 or 周六. */
function daysOf(part: string): number[] | undefined {
  const [, first, last] = range.exec(part) ?? [];
  if (!first || !last) return single.test(part) ? [dayIn(part)] : undefined;
  const days: number[] = [];
  for (let day = dayIn(first); day !== dayIn(last); day = (day % 7) + 1) days.push(day);
  return [...days, dayIn(last)];
}

/** 周一至周五, 周六、周日, 每天; an empty text is every day. */
function daysIn(text: string): number[] | undefined {
  const group = groups.find(([pattern]) => pattern.test(text));
  if (group) return [...group[1]];
  const parts = text.split(/[、,]/).map(daysOf);
  if (parts.includes(undefined)) return undefined;
  return [...new Set(parts.flatMap((days) => days ?? []))].sort();
}

const padded = (clock: string) => clock.padStart(5, '0');
const stretch = /(\d{1,2}:\d\d)(?:-|~|至|到|—)(?:次日)?(\d{1,2}:\d\d)/g;

function spansIn(part: string): Span[] | undefined {
  if (/^(24小时|全天|24h|24hours)$/.test(part.replace(/^(每天|每日)/, '')))
    return [{ days: everyDay, from: '00:00', to: '24:00' }];
  const at = part.search(/\d{1,2}:\d\d/);
  const days = at < 0 ? undefined : daysIn(part.slice(0, at));
  if (!days) return undefined;
  const spans: Span[] = [];
  const rest = part.slice(at).replace(stretch, (_all, from: string, to: string) => {
    spans.push({ days, from: padded(from), to: padded(to) });
    return '';
  });
  const isRead = rest.replace(/[、,]/g, '') === '' && spans.length > 0;
  return isRead && spans.every((one) => Span.safeParse(one).success) ? spans : undefined;
}

/**
 * Hours as people write them.
 *
 * @example hoursIn('周一至周五 08:30-17:30；周六 9:00-12:00') // two spans
 * @returns `undefined` where it cannot be read without guessing
 */
export function hoursIn(text: string, onHolidays: Hours['onHolidays'] = 'unknown') {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const spans: Span[] = [];
  for (const part of plain.split(/[;。]/).filter(Boolean)) {
    const read = spansIn(part);
    if (!read) return undefined;
    spans.push(...read);
  }
  return spans.length > 0 && spans.length <= 14 ? { spans, onHolidays } : undefined;
}

const longestRun = 12;

/** Free days on one side of `day`, itself first, as far as they go without a working day between. */
function freeFrom(day: Day, step: 1 | -1, calendar: WorkingCalendar): Day[] {
  const days: Day[] = [];
  for (
    let on = day;
    days.length < longestRun && !isWorkingDay(on, calendar);
    on = plusDays(on, step)
  )
    days.push(on);
  return days;
}

/**
 * Public holidays of the published calendar with the weekend days among and beside them: a free Friday makes three days.
 * In a year that is not published nothing is a holiday.
 */
export const holidayIn =
  (calendar: WorkingCalendar) =>
  (day: Day): boolean =>
    [...freeFrom(day, -1, calendar), ...freeFrom(day, 1, calendar)].some((on) =>
      calendar[on.slice(0, 4)]?.holidays.includes(on),
    );
