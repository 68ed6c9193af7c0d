import {
  type Day,
  dayOf,
  type Instant,
  plusDays,
  plusMillis,
  startOfDay,
  weekday,
} from '../time.ts';
import { type BookingPlan, minutesOf } from './opening.ts';

/** When a slot begins, in the time of China: `2026-11-26T09:00`. */
export const slotStart = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

export type Slot = {
  start: string;
  /** `09:00` to `10:30`. */
  from: string;
  until: string;
  minutes: number;
};

const minuteMillis = 60_000;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export const beginsAt = (start: string): Instant =>
  plusMillis(startOfDay(start.slice(0, 10)), minutesOf(start.slice(11)) * minuteMillis);
export const endsAt = ({ start, minutes }: Pick<Slot, 'start' | 'minutes'>): Instant =>
  plusMillis(beginsAt(start), minutes * minuteMillis);

type Dated = Pick<BookingPlan, 'from' | 'until' | 'closedOn'>;
const isOpenOn = ({ from, until, closedOn }: Dated, day: Day): boolean =>
  from <= day && (until === undefined || day <= until) && !closedOn.includes(day);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => weekday(day) || 7;
export const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day));

/** The slots of a day by the plan that holds on it; what is left over at the end of opening hours is no slot. */
export function slotsOn(plans: readonly BookingPlan[], day: Day): Slot[] {
  const plan = plans.find((one) => isOpenOn(one, day));
  if (!plan) return [];
  const { slotMinutes: minutes } = plan;
  const found = plan.hours
    .filter((hours) => hours.weekday === weekdayOf(day))
    .flatMap(({ from, until }) => {
      const [first, last] = [minutesOf(from), minutesOf(until)];
      const number = Math.floor((last - first) / minutes);
      return Array.from({ length: number }, (_, at) => first + at * minutes);
    });
  return [...new Set(found)]
    .sort((a, b) => a - b)
    .map((at) => ({
      start: `${day}T${clock(at)}`,
      from: clock(at),
      until: clock(at + minutes),
      minutes,
    }));
}

/** The plan that holds on a day. */
export const planOn = <P extends Dated>(plans: readonly P[], day: Day): P | undefined =>
  plans.find((one) => isOpenOn(one, day));

/** The slot that begins then, with the plan it belongs to. */
export function slotAt(
  plans: readonly BookingPlan[],
  start: string,
): { slot: Slot; plan: BookingPlan } | undefined {
  const day = start.slice(0, 10);
  const slot = slotsOn(plans, day).find((one) => one.start === start);
  const plan = planOn(plans, day);
  return slot && plan && { slot, plan };
}

/** The seven days from a Monday on, each with its slots. */
export const weekOf = (plans: readonly BookingPlan[], monday: Day): { day: Day; slots: Slot[] }[] =>
  Array.from({ length: 7 }, (_, at) => plusDays(monday, at)).map((day) => ({
    day,
    slots: slotsOn(plans, day),
  }));

/**
 * How long a facility is open for booking from a day to another, both included, in minutes. Only whole slots count.
 */
export function openMinutes(plans: readonly BookingPlan[], from: Day, until: Day): number {
  let minutes = 0;
  for (let day = from; day <= until; day = plusDays(day, 1))
    for (const slot of slotsOn(plans, day)) minutes += slot.minutes;
  return minutes;
}

/** Can it be booked now: not begun, and not further ahead than the plan says? */
export function bookable({ slot, plan }: { slot: Slot; plan: BookingPlan }, now: Instant) {
  if (beginsAt(slot.start) <= now) return 'slot-over' as const;
  return slot.start.slice(0, 10) > plusDays(dayOf(now), plan.aheadDays)
    ? ('slot-too-far' as const)
    : undefined;
}
