import type { Clock, HotlineSetting } from '../settings/hotline.ts';
import { dayOf, type Instant, plusDays, plusMillis, startOfDay } from '../time.ts';
import { isWorkingDay, type WorkingCalendar } from '../working-days.ts';
import type { ClockStep, Priority } from './names.ts';

/** What the clock of a tenant's desk is read by. */
export type DeskTime = {
  setting: Pick<HotlineSetting, 'clocks' | 'opens' | 'closes'> | undefined;
  calendar: WorkingCalendar;
};

const minuteMillis = 60_000;
const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Further than anybody waits: a calendar without a working day must not keep us counting. */
const mostDays = 1000;

/**
 * When so many minutes of work have passed since `from`: the desk works between its hours on working days.
 *
 * @param minutes - more than 0
 */
export function afterWork(
  from: Instant,
  minutes: number,
  { setting, calendar }: DeskTime,
): Instant {
  const [opens, closes] = [
    minutesOf(setting?.opens ?? '00:00'),
    minutesOf(setting?.closes ?? '24:00'),
  ];
  let left = minutes;
  for (let day = dayOf(from), count = 0; count < mostDays; day = plusDays(day, 1), count += 1) {
    if (!isWorkingDay(day, calendar)) continue;
    const start = startOfDay(day);
    const passed = (Date.parse(from) - Date.parse(start)) / minuteMillis;
    const begin = Math.max(opens, passed);
    const room = closes - begin;
    if (room <= 0) continue;
    if (left <= room) return plusMillis(start, Math.round((begin + left) * minuteMillis));
    left -= room;
  }
  return plusMillis(from, minutes * minuteMillis);
}

/** The clock of a step for tickets of a priority; `undefined` where the tenant has set none. */
export const clockOf = (
  { setting }: DeskTime,
  step: ClockStep,
  priority: Priority,
): Clock | undefined =>
  setting?.clocks.find((one) => one.step === step && one.priority === priority);

/** By when a step that begins at `from` is to be done; `undefined` where the tenant has set no clock for it. */
export function dueOf(
  time: DeskTime,
  { step, priority, from }: { step: ClockStep; priority: Priority; from: Instant },
): Instant | undefined {
  const clock = clockOf(time, step, priority);
  if (!clock) return undefined;
  const minutes = clock.hours * 60;
  return clock.counts === 'always'
    ? plusMillis(from, minutes * minuteMillis)
    : afterWork(from, minutes, time);
}
