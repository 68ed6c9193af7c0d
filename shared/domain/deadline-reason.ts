import * as z from 'zod';
import { type Day, dayOf, Instant, plusDays, plusMillis } from './time.ts';
import {
  type Deadline,
  deadline as deadlineOf,
  isWorkingDay,
  type WorkingCalendar,
} from './working-days.ts';

/** What a day between the opening day and the deadline was to the count. */
export type DayKind =
  /** Counted: a working day, or any day where calendar days are counted. */
  | 'counted'
  /** Counted though it is a weekend day: it is worked (调休). */
  | 'makeUp'
  /** Not counted: a weekend, or free by the State Council's notice. */
  | 'weekend'
  | 'holiday';

export type CountedDay = { day: Day; kind: DayKind };

const Run = z.object({ from: z.iso.date(), to: z.iso.date(), name: z.string().optional() });

/**
 * Why a deadline is when it is. `counted`: by the rule, as its days show. `named`: somebody named the moment.
 * `moved`: counted and then moved, because the purchase stood still.
 */
export const DeadlineReason = z
  .object({
    at: Instant,
    kind: z.enum(['counted', 'named', 'moved']),
    /** The opening day, which is not counted, and the last day that is in time. */
    from: z.iso.date(),
    last: z.iso.date(),
    count: z.int(),
    unit: z.enum(['calendarDays', 'workingDays']),
    /** Stretches of free days that kept the count from going on, weekends within them included. */
    holidays: z.array(Run),
    /** Weekend days that were counted because they are worked. */
    makeUpDays: z.array(z.iso.date()),
    /** The day the count ended on before it rolled on to a working day. */
    rolledFrom: z.iso.date().optional(),
    isProvisional: z.boolean(),
    rule: z.string().optional(),
    source: z.string().optional(),
  })
  .meta({ id: 'DeadlineReason' });
export type DeadlineReason = z.infer<typeof DeadlineReason>;

/** What is stored of a deadline. */
type Stored = Deadline & { rule?: string | undefined; source?: string | undefined };

const isHoliday = (day: Day, calendar: WorkingCalendar) =>
  calendar[day.slice(0, 4)]?.holidays.includes(day) ?? false;
const isMakeUp = (day: Day, calendar: WorkingCalendar) =>
  calendar[day.slice(0, 4)]?.makeUpDays.includes(day) ?? false;

function kindOf(day: Day, calendar: WorkingCalendar): DayKind {
  if (isMakeUp(day, calendar)) return 'makeUp';
  if (isHoliday(day, calendar)) return 'holiday';
  return isWorkingDay(day, calendar) ? 'counted' : 'weekend';
}

/** The last day that is in time: a deadline is the first moment that is too late. */
const lastDayOf = ({ at }: Pick<Stored, 'at'>): Day => dayOf(plusMillis(at, -1));

/**
 * Every day after the opening day up to the last that is in time. Where calendar days are counted, the first
 * `count` are, whatever they are; after them come those it rolls over and the working day it ends on.
 */
export function daysOf(deadline: Stored, calendar: WorkingCalendar): CountedDay[] {
  const { from, count, unit } = deadline;
  const days: CountedDay[] = [];
  const last = lastDayOf(deadlineOf(from, count, unit, calendar));
  for (let day = plusDays(dayOf(from), 1); day <= last; day = plusDays(day, 1)) {
    const isCounted = unit === 'calendarDays' && days.length < count;
    days.push({ day, kind: isCounted ? 'counted' : kindOf(day, calendar) });
  }
  return days;
}

const isFree = ({ kind }: CountedDay) => kind === 'holiday' || kind === 'weekend';

/** Stretches of free days in which there is a holiday: a plain weekend needs no word. */
function runsIn(days: readonly CountedDay[], calendar: WorkingCalendar) {
  const stretches: CountedDay[][] = [];
  let running: CountedDay[] = [];
  for (const one of days) {
    if (!isFree(one)) running = [];
    else if (running.push(one) === 1) stretches.push(running);
  }
  return stretches
    .filter((days) => days.some(({ kind }) => kind === 'holiday'))
    .map((days) => {
      const names = days.map(({ day }) => calendar[day.slice(0, 4)]?.names?.[day]);
      const name = [...new Set(names.filter((one) => one !== undefined))].join('、');
      const [from = '', to = from] = [days[0]?.day, days[days.length - 1]?.day];
      return { from, to, ...(name && { name }) };
    });
}

/** The end of the count by itself, where it rolled on from a day that is not worked. */
function rolledFrom({ from, count, unit }: Stored, last: Day): { rolledFrom?: Day } {
  const end = plusDays(dayOf(from), count);
  return unit === 'calendarDays' && end < last ? { rolledFrom: end } : {};
}

/**
 * Says why `deadline` is when it is: from which day, which days were counted, which holidays were skipped, which
 * weekends were worked, and whether it rolled on (MoF order 94, article 42).
 *
 * @param calendar - the one the purchase counts by
 */
export function explain(deadline: Stored, calendar: WorkingCalendar): DeadlineReason {
  const { at, from, count, unit, rule, source } = deadline;
  const counted = deadlineOf(from, count, unit, calendar);
  const isNamed = rule === undefined && count === 0;
  const isMoved = counted.at !== at;
  const days = isNamed || isMoved ? [] : daysOf(deadline, calendar);
  // Calendar days go on over holidays; only the day they end on can be kept from being the last.
  const stopping = (unit === 'workingDays' ? days : days.slice(Math.max(count - 1, 0))).map(
    ({ day }) => ({ day, kind: kindOf(day, calendar) }),
  );
  const last = lastDayOf(deadline);
  return {
    at,
    kind: isNamed ? 'named' : isMoved ? 'moved' : 'counted',
    from: dayOf(from),
    last,
    count,
    unit,
    holidays: runsIn(stopping, calendar),
    makeUpDays: stopping.filter(({ kind }) => kind === 'makeUp').map(({ day }) => day),
    ...(!isNamed && !isMoved && rolledFrom(deadline, last)),
    isProvisional: isMoved || isNamed ? deadline.isProvisional : counted.isProvisional,
    ...(rule !== undefined && { rule }),
    ...(source !== undefined && { source }),
  };
}
