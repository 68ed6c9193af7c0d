import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at } from '../../test/support/a-purchase.ts';
import { publishedCalendar } from './calendar/state-council.ts';
import { DeadlineReason, daysOf, explain } from './deadline-reason.ts';
import { dayOf, type Instant, plusDays, plusMillis, startOfDay } from './time.ts';
import { deadline, isWorkingDay, type Unit } from './working-days.ts';

const noonOf = (day: string) => at(`${day}T12:00:00+08:00`);
const law = { rule: 'challenge', source: '政府采购法第五十二条 (Government Procurement Law)' };
const counted = (from: string, count: number, unit: Unit = 'workingDays') => ({
  ...deadline(noonOf(from), count, unit, publishedCalendar),
  ...law,
});
const why = (from: string, count: number, unit?: Unit) =>
  explain(counted(from, count, unit), publishedCalendar);

describe('[1-07] a deadline says why it is when it is: the worked vectors of domain.md 1.3', () => {
  test('challenge until 2026-10-13: seven working days over the National Day (LAW §52)', () => {
    expect(why('2026-09-28', 7)).toEqual({
      at: noonOf('2026-10-13').replace('04:00', '16:00'),
      kind: 'counted',
      from: '2026-09-28',
      last: '2026-10-13',
      count: 7,
      unit: 'workingDays',
      holidays: [{ from: '2026-10-01', to: '2026-10-07', name: '国庆节' }],
      makeUpDays: ['2026-10-10'],
      isProvisional: false,
      ...law,
    });
  });

  test('challenge until 2026-03-02: the Spring Festival and two Saturdays worked (LAW §52)', () => {
    const { last, holidays, makeUpDays } = why('2026-02-13', 7);
    expect(last).toBe('2026-03-02');
    expect(holidays).toEqual([{ from: '2026-02-15', to: '2026-02-23', name: '春节' }]);
    expect(makeUpDays).toEqual(['2026-02-14', '2026-02-28']);
  });

  test('a result announced 2026-09-24 expires on 09-28: 25 to 27 are free (MoF order 87 §69)', () => {
    const { last, holidays } = why('2026-09-24', 1);
    expect(last).toBe('2026-09-28');
    expect(holidays).toEqual([{ from: '2026-09-25', to: '2026-09-27', name: '中秋' }]);
  });

  test('twenty days from 2026-09-15 end on a holiday and roll to 10-08 (LAW §35, MoF order 94 §42)', () => {
    const { last, rolledFrom, holidays } = why('2026-09-15', 20, 'calendarDays');
    expect([last, rolledFrom]).toEqual(['2026-10-08', '2026-10-05']);
    expect(holidays).toEqual([{ from: '2026-10-05', to: '2026-10-07', name: '国庆节' }]);
  });

  test('without a holiday in between there is nothing to say but the count', () => {
    const { holidays, makeUpDays, rolledFrom } = why('2026-06-01', 7);
    expect([holidays, makeUpDays, rolledFrom]).toEqual([[], [], undefined]);
  });

  test('past the published years it is provisional, and no longer once the year is entered', () => {
    const stored = counted('2026-12-30', 7);
    expect(explain(stored, publishedCalendar).isProvisional).toBe(true);
    const entered = {
      ...publishedCalendar,
      '2027': { holidays: ['2027-01-15'], makeUpDays: [] },
    };
    expect(explain(stored, entered)).toMatchObject({ kind: 'counted', isProvisional: false });
  });

  test('a moment somebody named was not counted; one that was put off says so', () => {
    const named = { ...deadline(noonOf('2026-06-01'), 0, 'calendarDays', publishedCalendar) };
    expect(explain({ ...named, at: noonOf('2026-07-01') }, publishedCalendar).kind).toBe('named');
    const moved = counted('2026-06-01', 7);
    expect(
      explain({ ...moved, at: plusMillis(moved.at, 86_400_000) }, publishedCalendar),
    ).toMatchObject({ kind: 'moved', holidays: [], makeUpDays: [], last: '2026-06-11' });
  });

  test('is what a contract says it is', () => {
    expect(DeadlineReason.parse(why('2026-09-28', 7))).toEqual(why('2026-09-28', 7));
  });
});

const days = fc.integer({ min: 0, max: 900 }).map((n) => plusDays('2024-01-05', n));
const units = fc.constantFrom<Unit>('workingDays', 'calendarDays');
const moments = fc
  .tuple(days, fc.integer({ min: 0, max: 86_399_999 }))
  .map(([day, millis]): Instant => plusMillis(startOfDay(day), millis));
const end = (from: Instant, count: number, unit: Unit) =>
  deadline(from, count, unit, publishedCalendar);

describe('deadlines, whatever the day', () => {
  test('a longer period never ends earlier', () => {
    fc.assert(
      fc.property(moments, fc.nat(60), fc.nat(30), units, (from, count, more, unit) => {
        expect(end(from, count + more, unit).at >= end(from, count, unit).at).toBe(true);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('a period of at least a day never ends on a day that is not worked', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 60 }), units, (from, count, unit) => {
        const last = dayOf(plusMillis(end(from, count, unit).at, -1));
        expect(isWorkingDay(last, publishedCalendar)).toBe(true);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('the days it was counted by add up to it: one after another, as many counted as the rule says', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 60 }), units, (from, count, unit) => {
        const ends = end(from, count, unit);
        const list = daysOf(ends, publishedCalendar);
        expect(list.map(({ day }) => day)).toEqual(
          list.map((_, at) => plusDays(dayOf(from), at + 1)),
        );
        expect(list.at(-1)?.day).toBe(dayOf(plusMillis(ends.at, -1)));
        const isCounted = ({ kind }: (typeof list)[number]) =>
          kind === 'counted' || kind === 'makeUp';
        const rolled = unit === 'calendarDays' && list.length > count ? 1 : 0;
        expect(list.filter(isCounted)).toHaveLength(count + rolled);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('what it skipped is free and what it counted is worked', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 60 }), units, (from, count, unit) => {
        const reason = explain({ ...end(from, count, unit), ...law }, publishedCalendar);
        for (const { from: first, to } of reason.holidays)
          for (let day = first; day <= to; day = plusDays(day, 1))
            expect(isWorkingDay(day, publishedCalendar)).toBe(false);
        for (const day of reason.makeUpDays)
          expect(isWorkingDay(day, publishedCalendar)).toBe(true);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
