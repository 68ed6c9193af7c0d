import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at } from '../../test/support/a-purchase.ts';
import { publishedCalendar } from './calendar/state-council.ts';
import { dayOf, type Instant, plusDays, plusMillis, startOfDay } from './time.ts';
import { type Deadline, deadline, isWorkingDay, type Unit } from './working-days.ts';

const noonOf = (day: string) => at(`${day}T12:00:00+08:00`);
const count = (from: Instant, days: number, unit: Unit) =>
  deadline(from, days, unit, publishedCalendar);
/** The last day on which one is still in time. */
const lastDay = ({ at: end }: Deadline) => dayOf(plusMillis(end, -1));
const endOf = (day: string, days: number, unit: Unit = 'workingDays') =>
  lastDay(count(noonOf(day), days, unit));

describe('counting by the State Council calendar, worked vectors', () => {
  test.each([
    { announced: '2025-12-01', expires: '2025-12-02', challenge: '2025-12-11' },
    { announced: '2026-09-24', expires: '2026-09-28', challenge: '2026-10-13' },
    { announced: '2026-02-12', expires: '2026-02-13', challenge: '2026-03-02' },
  ])('a result announced on $announced may be challenged until $challenge', (vector) => {
    expect(endOf(vector.announced, 1)).toBe(vector.expires);
    expect(endOf(vector.expires, 7)).toBe(vector.challenge);
  });

  test.each([
    { by: '2025-12-10', isInTime: true },
    { by: '2025-12-11', isInTime: true },
    { by: '2025-12-12', isInTime: false },
    { by: '2025-12-16', isInTime: false },
  ])(
    'a challenge on $by to a result that expired on 2025-12-02 is in time: $isInTime',
    (vector) => {
      const ends = count(noonOf('2025-12-02'), 7, 'workingDays');
      expect(noonOf(vector.by) < ends.at).toBe(vector.isInTime);
    },
  );

  test.each([
    { what: 'a complaint is examined', from: '2025-12-12', days: 5, until: '2025-12-19' },
    { what: 'a contract is published', from: '2026-09-28', days: 2, until: '2026-09-30' },
    { what: 'a contract is filed', from: '2026-09-28', days: 7, until: '2026-10-13' },
    {
      what: 'documents are on offer over a make-up Sunday',
      from: '2024-09-26',
      days: 3,
      until: '2024-09-30',
    },
    {
      what: 'documents are on offer over the National Day',
      from: '2024-09-26',
      days: 5,
      until: '2024-10-09',
    },
  ])('$what: $days working days from $from end on $until', ({ from, days, until }) => {
    expect(endOf(from, days)).toBe(until);
  });

  test.each([
    { from: '2026-09-15', days: 20, until: '2026-10-08' },
    { from: '2026-09-07', days: 20, until: '2026-09-28' },
    { from: '2026-03-02', days: 10, until: '2026-03-12' },
    { from: '2026-03-02', days: 12, until: '2026-03-16' },
    { from: '2026-02-18', days: 10, until: '2026-02-28' },
  ])(
    '$days days from $from end on $until: a holiday rolls on, a make-up Saturday does not',
    (v) => {
      expect(endOf(v.from, v.days, 'calendarDays')).toBe(v.until);
    },
  );
});

describe('a deadline', () => {
  test('does not count its opening day, at whatever hour of it', () => {
    const early = count(at('2026-03-02T00:00:00+08:00'), 1, 'workingDays');
    const late = count(at('2026-03-02T23:59:59.999+08:00'), 1, 'workingDays');
    expect(early.at).toBe(late.at);
    expect(late.at).toBe(at('2026-03-04T00:00:00+08:00'));
    expect(count(at('2026-03-03T00:00:00+08:00'), 1, 'workingDays').at).toBe(
      at('2026-03-05T00:00:00+08:00'),
    );
  });

  test('tells how it was counted', () => {
    const from = noonOf('2026-03-02');
    expect(count(from, 7, 'workingDays')).toEqual({
      at: at('2026-03-12T00:00:00+08:00'),
      from,
      count: 7,
      unit: 'workingDays',
      isProvisional: false,
    });
  });

  test.each([
    { from: '2026-12-18', isProvisional: false, ends: '2026-12-25' },
    { from: '2026-12-21', isProvisional: true, ends: '2026-12-28' },
    { from: '2026-12-29', isProvisional: true, ends: '2027-01-05' },
  ])('five working days from $from, to $ends, are provisional: $isProvisional', (vector) => {
    const counted = count(noonOf(vector.from), 5, 'workingDays');
    expect(lastDay(counted)).toBe(vector.ends);
    expect(counted.isProvisional).toBe(vector.isProvisional);
  });

  test('no period of no days ends before its own day does', () => {
    expect(lastDay(count(noonOf('2026-03-02'), 0, 'workingDays'))).toBe('2026-03-02');
    expect(lastDay(count(noonOf('2026-03-07'), 0, 'calendarDays'))).toBe('2026-03-09');
  });
});

describe('any deadline in the published years', () => {
  const settings = { seed: 20_261_121, numRuns: 400 };
  const moment = fc
    .integer({ min: Date.parse('2024-01-01'), max: Date.parse('2026-10-01') })
    .map((millis) => plusMillis(at('1970-01-01T00:00:00Z'), millis));

  test('of working days has exactly that many working days in it', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 30 }), (from, days) => {
        const last = lastDay(count(from, days, 'workingDays'));
        let worked = 0;
        for (let day = dayOf(from); day < last; ) {
          day = plusDays(day, 1);
          if (isWorkingDay(day, publishedCalendar)) worked += 1;
        }
        expect(worked).toBe(days);
        expect(isWorkingDay(last, publishedCalendar)).toBe(true);
      }),
      settings,
    );
  });

  test('of calendar days is never shorter than that, and ends on a working day', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 60 }), (from, days) => {
        const ends = count(from, days, 'calendarDays');
        expect(ends.at >= startOfDay(plusDays(dayOf(from), days + 1))).toBe(true);
        expect(isWorkingDay(lastDay(ends), publishedCalendar)).toBe(true);
      }),
      settings,
    );
  });

  test('grows with its days and with its beginning', () => {
    const unit = fc.constantFrom<Unit>('calendarDays', 'workingDays');
    fc.assert(
      fc.property(moment, fc.nat(30), fc.nat(86_400_000 * 20), unit, (from, days, later, kind) => {
        expect(count(from, days + 1, kind).at >= count(from, days, kind).at).toBe(true);
        const next = plusMillis(from, later);
        expect(count(next, days, kind).at >= count(from, days, kind).at).toBe(true);
      }),
      settings,
    );
  });
});

describe('the published calendar', () => {
  test.each([
    ['2024', 19, 8],
    ['2025', 18, 5],
    ['2026', 19, 6],
  ])('%s has %i free weekdays and %i worked weekend days', (year, free, worked) => {
    const { holidays = [], makeUpDays = [] } = publishedCalendar[year] ?? {};
    const isWeekend = (day: string) => isWorkingDay(day, {}) === false;
    expect(holidays.filter(isWeekend)).toEqual([]);
    expect(makeUpDays.filter((day) => !isWeekend(day))).toEqual([]);
    expect([holidays.length, makeUpDays.length]).toEqual([free, worked]);
  });
});
