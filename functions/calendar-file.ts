import ical from 'ical-generator';
import { dayOf, type Instant, plusMillis, startOfDay } from '../shared/domain/time.ts';

/** A date of a calendar: what ends, and where to read more. */
export type Dated = {
  /** The same for the same date, so that a calendar moves it instead of adding it again. */
  id: string;
  /** The first moment that is too late. */
  at: Instant;
  summary: string;
  description?: string;
  url: string;
};

const dayMillis = 86_400_000;

/** A date at midnight belongs to the whole day that ends then; any other is a moment. */
function timeOf(at: Instant) {
  if (startOfDay(dayOf(at)) !== at) return { start: new Date(at), end: new Date(at) };
  const day = new Date(`${dayOf(plusMillis(at, -1))}T00:00:00.000Z`);
  return { start: day, end: new Date(day.getTime() + dayMillis), allDay: true, timezone: 'UTC' };
}

/** An iCalendar file (RFC 5545) of these dates; a calendar asks for it again every few hours. */
export function calendarFile(name: string, dates: readonly Dated[], now: Instant): string {
  const calendar = ical({
    name,
    prodId: { company: 'sanshe', product: 'deadlines', language: 'ZH' },
    ttl: 4 * 3600,
  });
  for (const { id, at, summary, description, url } of dates)
    calendar.createEvent({
      id,
      ...timeOf(at),
      stamp: new Date(now),
      summary,
      url,
      ...(description !== undefined && { description }),
    });
  return calendar.toString();
}

export const calendarHeaders = {
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': 'inline; filename="sanshe.ics"',
};
