import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CreditCode } from './credit-code.ts';
import { creditCodeCheck, isCreditCode, organizationCodeCheck } from './credit-code-checks.ts';

describe('a unified social credit code', () => {
  test.each([
    '91350100M000100Y43',
    '53100000500019795A',
    '53100000500021326D',
    '53100000500021676K',
    '12100000400009127B',
    '914403001922038216',
    '9144030071526726XG',
    '91330100799655058B',
    '91110000802100433B',
    '911100001000044477',
    '91320594MA1NHMCA0T',
  ])('%s passes both checks', (code) => {
    expect(CreditCode.safeParse(code).success).toBe(true);
  });

  test.each([
    ['a wrong check that is no letter of the alphabet', '91350100M000100Y4Z'],
    ['both checks wrong', '51100000500000024G'],
    ['the outer check right and the inner wrong', '91320594MA1Q2A0X1Y'],
    ['small letters', '91350100m000100y43'],
    ['seventeen characters', '91350100M000100Y4'],
    ['a letter the alphabet leaves out', '9135010OM000100Y43'],
    ['nothing', ''],
  ])('is refused with %s', (_what, code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  test('has inner checks of ten and eleven written X and 0', () => {
    expect(organizationCodeCheck('71526726')).toBe('X');
    expect(organizationCodeCheck('00000000')).toBe('0');
  });

  test('changed in one place never passes', () => {
    const letters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    const known = '53100000500019795A';
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...letters), (place, letter) => {
        const changed = known.slice(0, place) + letter + known.slice(place + 1);
        expect(isCreditCode(changed)).toBe(changed === known);
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(creditCodeCheck(known.slice(0, 17))).toBe('A');
  });
});
