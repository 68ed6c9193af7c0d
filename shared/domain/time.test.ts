import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at } from '../../test/support/a-purchase.ts';
import {
  dayOf,
  Instant,
  instant,
  millisBetween,
  plusDays,
  plusMillis,
  startOfDay,
  weekday,
} from './time.ts';

test('a day begins at midnight in Shanghai, not in Greenwich', () => {
  expect(dayOf(at('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
  expect(dayOf(at('2026-03-01T16:00:00.000Z'))).toBe('2026-03-02');
  expect(startOfDay('2026-03-02')).toBe('2026-03-01T16:00:00.000Z');
});

test('days are added over months, leap days and years', () => {
  expect(plusDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(weekday('2026-11-22')).toBe(0);
});

test('the order of the texts is the order of the times', () => {
  const millis = fc.integer({ min: 0, max: Date.parse('2099-01-01') });
  fc.assert(
    fc.property(millis, millis, (a, b) => {
      expect(instant(a) < instant(b)).toBe(a < b);
      expect(millisBetween(instant(a), instant(b))).toBe(b - a);
      expect(plusMillis(instant(a), b - a)).toBe(instant(b));
      expect(startOfDay(dayOf(instant(a))) <= instant(a)).toBe(true);
    }),
    { seed: 1 },
  );
});

test('a time without zone or milliseconds is no instant', () => {
  for (const text of [
    '2026-03-02',
    '2026-03-02T09:00:00',
    '2026-03-02T01:00:00Z',
    '2026-03-02T09:00:00.000+08:00',
  ])
    expect(Instant.safeParse(text).success).toBe(false);
});
