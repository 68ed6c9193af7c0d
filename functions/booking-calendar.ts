import ical, { ICalAlarmType } from 'ical-generator';
import type { Booking } from '../shared/domain/facility/booking.ts';
import { beginsAt, endsAt } from '../shared/domain/facility/slots.ts';
import type { Instant } from '../shared/domain/time.ts';

/** The phone reminds its owner by itself, so nobody has to keep an address to do it. */
const reminderSeconds = 2 * 3600;

type Entry = { booking: Booking; name: string; address: string; alarm: string; url: string };

/** A booking as a file for the calendar of a phone (RFC 5545), with a reminder two hours before. */
export function bookingCalendar(
  { booking, name, address, alarm, url }: Entry,
  now: Instant,
): string {
  const calendar = ical({
    name,
    prodId: { company: 'sanshe', product: 'bookings', language: 'ZH' },
  });
  calendar
    .createEvent({
      id: booking.id,
      start: new Date(beginsAt(booking.start)),
      end: new Date(endsAt(booking)),
      stamp: new Date(now),
      summary: name,
      location: address,
      url,
    })
    .createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: reminderSeconds,
      description: alarm,
    });
  return calendar.toString();
}
