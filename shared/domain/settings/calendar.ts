import * as z from 'zod';
import { type Day, weekday } from '../time.ts';

const kinds = ['holidays', 'makeUpDays'] as const;

const Year = z.object({
  /** Weekdays that are free. A year without any was not published: leave it out instead. */
  holidays: z.array(z.iso.date()).min(1).max(60),
  /** Weekend days that are worked (调休). */
  makeUpDays: z.array(z.iso.date()).max(30),
  /** What the free weekdays are called; a page says it beside a deadline. */
  names: z.record(z.iso.date(), z.string().trim().min(1).max(20)).optional(),
});

const isWeekend = (day: Day) => weekday(day) === 0 || weekday(day) === 6;

function faultOf(kind: (typeof kinds)[number], year: string, day: Day): string | undefined {
  if (!day.startsWith(year)) return 'day-of-another-year';
  if (kind === 'holidays') return isWeekend(day) ? 'not-a-weekday' : undefined;
  return isWeekend(day) ? undefined : 'not-a-weekend-day';
}

/**
 * Working days by year, as the State Council publishes them about November of the year before. A year that is
 * not there is not yet published; a period that reaches into it is counted provisionally.
 */
export const CalendarSetting = z
  .record(z.string().regex(/^20\d\d$/), Year)
  .superRefine((calendar, context) => {
    for (const [year, days] of Object.entries(calendar))
      for (const kind of kinds)
        days[kind].forEach((day, at) => {
          const isTwice = days[kind].indexOf(day) < at;
          const message = isTwice ? 'day-twice' : faultOf(kind, year, day);
          if (message) context.addIssue({ code: 'custom', path: [year, kind, at], message });
        });
  });
