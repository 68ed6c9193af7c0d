import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCreditCode } from '../credit-code-checks.ts';
import { instant } from '../time.ts';
import { foldCode, meaningOf } from './code-meaning.ts';
import { dueReminders, nextReminder } from './expiry.ts';
import { maskAccount } from './passport.ts';

const known = '53100000500019795A';

describe('a credit code', () => {
  test('with two neighbours of unlike kind swapped never passes', () => {
    for (let place = 0; place < 17; place += 1) {
      const letters = [...known];
      const [a = '', b = ''] = letters.splice(place, 2, known[place + 1] ?? '', known[place] ?? '');
      if (a !== b) expect(isCreditCode(letters.join(''))).toBe(false);
    }
  });

  test('is read however it is typed, and says what kind of body it names', () => {
    expect(foldCode(' ５３１０００００５０００１９７９５ａ ')).toBe(known);
    expect(meaningOf(known)).toEqual({
      suggested: 'foundation',
      mustBeChecked: false,
      division: '100000',
    });
    expect(meaningOf('12100000400009127B')).toMatchObject({ mustBeChecked: true });
  });
});

test('of an account never more than four digits are left', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8,30}$/), (account) => {
      const masked = maskAccount(account);
      expect(masked.replace(/\*/g, '')).toBe(account.slice(-4));
      expect(masked).toMatch(/^\*{4,26}\d{4}$/);
    }),
    { seed: 2026, numRuns: 300 },
  );
});

test('each of the three reminders of one thing falls due once, however the sweeps are spread', () => {
  const passport = {
    documents: [{ id: 'd', title: '证明', number: '', issuer: '', validUntil: '2027-01-01' }],
  };
  const begin = Date.parse('2026-09-01T00:00:00.000Z');
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 6 * 86_400_000 }), { minLength: 200, maxLength: 200 }),
      (steps) => {
        let since = instant(begin);
        let reminded = 0;
        for (const step of steps) {
          const now = instant(Date.parse(since) + step);
          reminded += dueReminders(passport, since, now).length;
          since = now;
        }
        expect(reminded).toBe(nextReminder(passport, since) ? reminded : 3);
      },
    ),
    { seed: 2026, numRuns: 30 },
  );
});
