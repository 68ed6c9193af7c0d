import { describe, expect, test } from 'vitest';
import type { Instant } from '../time.ts';
import { type Hours, holidayIn, hoursIn, openAt } from './hours.ts';

/** Shanghai is eight hours ahead. */
const at = (day: string, clock: string) =>
  new Date(`${day}T${clock}:00.000+08:00`).toISOString() as Instant;
const noHoliday = () => false;
const office: Hours = {
  spans: [
    { days: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' },
    { days: [6], from: '09:00', to: '12:00' },
  ],
  onHolidays: 'closed',
};
const night: Hours = {
  spans: [{ days: [5], from: '18:00', to: '02:00' }],
  onHolidays: 'asUsual',
};

describe('hours of an outlet', () => {
  test.each([
    ['2026-11-23', '08:29', { is: 'closed', next: { day: '2026-11-23', at: '08:30' } }],
    ['2026-11-23', '08:30', { is: 'open', until: '17:30' }],
    ['2026-11-23', '17:29', { is: 'open', until: '17:30' }],
    ['2026-11-23', '17:30', { is: 'closed', next: { day: '2026-11-24', at: '08:30' } }],
    ['2026-11-28', '12:00', { is: 'closed', next: { day: '2026-11-30', at: '08:30' } }],
  ])('on %s at %s in Shanghai', (day, clock, expected) => {
    expect(openAt(office, at(day, clock), noHoliday)).toEqual(expected);
  });

  test('that begin on Friday evening go on past midnight, and no Saturday begins with them', () => {
    expect(openAt(night, at('2026-11-27', '23:59'), noHoliday)).toEqual({
      is: 'open',
      until: '02:00',
    });
    expect(openAt(night, at('2026-11-28', '01:59'), noHoliday)).toEqual({
      is: 'open',
      until: '02:00',
    });
    expect(openAt(night, at('2026-11-28', '02:00'), noHoliday)).toEqual({
      is: 'closed',
      next: { day: '2026-12-04', at: '18:00' },
    });
    expect(openAt(night, at('2026-11-27', '01:00'), noHoliday)).toMatchObject({ is: 'closed' });
  });

  test('on a public holiday are those that were stated for it, and nobody guesses', () => {
    const isHoliday = (day: string) => day >= '2026-10-01' && day <= '2026-10-07';
    const noon = at('2026-10-02', '12:00');
    expect(openAt(office, noon, isHoliday)).toEqual({
      is: 'closed',
      next: { day: '2026-10-08', at: '08:30' },
    });
    expect(openAt({ ...office, onHolidays: 'asUsual' }, noon, isHoliday)).toMatchObject({
      is: 'open',
    });
    expect(openAt({ ...office, onHolidays: 'unknown' }, noon, isHoliday)).toEqual({
      is: 'unknown',
    });
  });

  test('of a whole day never end, and of two that touch the later end holds', () => {
    const always = hoursIn('24小时', 'asUsual');
    expect(hoursIn('24 hours', 'asUsual')).toEqual(always);
    expect(always && openAt(always, at('2026-11-23', '03:00'), noHoliday)).toMatchObject({
      is: 'open',
      isAllDay: true,
    });
    const split = hoursIn('每天 08:00-12:00、12:00-20:00');
    expect(split && openAt(split, at('2026-11-23', '11:00'), noHoliday)).toEqual({
      is: 'open',
      until: '20:00',
    });
  });

  test.each([
    ['周一至周五 8:30－17:30；周六 9:00-12:00', office.spans],
    ['mon-fri 08:30-17:30; sat 09:00-12:00', office.spans],
    ['工作日 08:30-17:30；周六 09:00-12:00', office.spans],
    ['周五 18:00-次日02:00', night.spans],
  ])('are read as people write them: %s', (text, spans) => {
    expect(hoursIn(text)?.spans).toEqual(spans);
  });

  test.each(['上午', '周一至周八 8:00-9:00', '8:00', '08:00-25:00', '电话预约', '8点到9点'])(
    'are not guessed from “%s”',
    (text) => {
      expect(hoursIn(text)).toBeUndefined();
    },
  );
});

test('weekend days beside a free weekday belong to the holiday, a worked Saturday does not', () => {
  const isHoliday = holidayIn({
    '2026': { holidays: ['2026-10-01', '2026-10-02', '2026-10-05'], makeUpDays: ['2026-10-10'] },
  });
  const days = ['2026-09-30', '2026-10-01', '2026-10-04', '2026-10-06', '2026-10-10', '2026-10-11'];
  expect(days.map(isHoliday)).toEqual([false, true, true, false, false, false]);
});
