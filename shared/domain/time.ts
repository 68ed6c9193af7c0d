import * as z from 'zod';
import { dayAt, shanghaiOffsetMillis } from './day.ts';

/** A moment, RFC 3339 in UTC with milliseconds. String order is time order. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar day in China, `YYYY-MM-DD`. */
export type Day = string;

const dayMillis = 86_400_000;

export const instant = (millis: number): Instant => Instant.parse(new Date(millis).toISOString());

export const plusMillis = (at: Instant, millis: number): Instant =>
  instant(Date.parse(at) + millis);

export const millisBetween = (from: Instant, to: Instant) => Date.parse(to) - Date.parse(from);

/** Whichever of the two comes last. */
export const later = (a: Instant, b: Instant): Instant => (millisBetween(a, b) > 0 ? b : a);

/** The day it is in Shanghai at `at`. */
export const dayOf = (at: Instant): Day => dayAt(at);

/** 00:00 in Shanghai at the start of `day`. */
export const startOfDay = (day: Day): Instant =>
  instant(Date.parse(`${day}T00:00:00.000Z`) - shanghaiOffsetMillis);

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMillis).toISOString().slice(0, 10);

/** The same day of the year, `years` later; 29 February becomes 1 March where there is none. */
export const plusYears = (day: Day, years: number): Day =>
  new Date(Date.parse(`${Number(day.slice(0, 4)) + years}${day.slice(4)}T00:00:00.000Z`))
    .toISOString()
    .slice(0, 10);

/** 0 is Sunday. */
export const weekday = (day: Day) => new Date(`${day}T00:00:00.000Z`).getUTCDay();
