import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instant, plusMillis } from '../time.ts';
import { isOverdue, type Rectification } from './rectification.ts';
import { asItStands, clockWith } from './standing-clock.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = instant(Date.parse('2026-03-01T16:00:00.000Z'));
const at = (hours: number): Instant => plusMillis(start, hours * hour);
const due = { from: start, at: at(10 * 24) };

/** Pauses one after another, by the hours between them and how long each lasts; the last may go on. */
const somePauses = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 200 })), { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([all, isOpen]) => {
    let hours = 0;
    return all.map(([gap, lasts], i) => {
      const from = at(hours + gap);
      hours += gap + lasts;
      const goesOn = isOpen && i === all.length - 1;
      return { from, reason: 'forceMajeure', ...(!goesOn && { to: at(hours) }) };
    });
  });

const order = (more: object = {}) =>
  ({ status: 'ordered', due, ...more }) as unknown as Rectification;

describe('[1-06] the clock of a rectification order while the project is suspended', () => {
  test('gives back the days of a pause, to the end of the day', () => {
    const pauses = [{ from: at(48), to: at(48 + 30), reason: 'forceMajeure' }];
    expect(clockWith(due, pauses, at(100))).toEqual({
      at: at(12 * 24),
      stoodMillis: 30 * hour,
      isStanding: false,
    });
  });

  test('stands while nobody may work: nothing becomes overdue that was not so before', () => {
    const property = fc.property(fc.nat(480), fc.nat(2000), (from, more) => {
      const pauses = [{ from: at(from), reason: 'forceMajeure' }];
      const now = at(from + more);
      const standing = asItStands(order(), { pauses }, now);
      expect(isOverdue(standing, now)).toBe(from >= 240);
    });
    fc.assert(property, { seed: 20260501, numRuns: 500 });
  });

  test('never ends sooner, never moves without a pause before it, and moves by what it stood and less than a day more', () => {
    const property = fc.property(somePauses, fc.nat(3000), (pauses, hours) => {
      const now = at(hours);
      const past = pauses.filter(({ from }) => from <= now);
      const { at: end, stoodMillis } = clockWith(due, past, now);
      const moved = Date.parse(end) - Date.parse(due.at);
      expect(moved).toBeGreaterThanOrEqual(stoodMillis);
      expect(moved - stoodMillis).toBeLessThan(day);
      if (past.length === 0) expect(end).toBe(due.at);
      const all = past.reduce(
        (sum, { from, to = now }) => sum + Math.max(0, Date.parse(to) - Date.parse(from)),
        0,
      );
      expect(stoodMillis).toBeLessThanOrEqual(all);
    });
    fc.assert(property, { seed: 20260502, numRuns: 1000 });
  });

  test('is the same whether a pause is one or two without a gap', () => {
    const property = fc.property(
      fc.nat(300),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 300 }),
      (from, first, second) => {
        const [a, b, c] = [at(from), at(from + first), at(from + first + second)];
        const one = clockWith(due, [{ from: a, to: c, reason: 'x' }], at(5000));
        const parts = [
          { from: a, to: b, reason: 'x' },
          { from: b, to: c, reason: 'x' },
        ];
        expect(clockWith(due, parts, at(5000))).toEqual(one);
      },
    );
    fc.assert(property, { seed: 20260503, numRuns: 500 });
  });

  test('stays as it was once something was handed in', () => {
    const pauses = [{ from: at(48), to: at(96), reason: 'forceMajeure' }];
    const handedIn = order({ status: 'handedIn' });
    expect(asItStands(handedIn, { pauses }, at(300))).toBe(handedIn);
  });
});
