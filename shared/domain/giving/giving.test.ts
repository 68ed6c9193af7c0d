import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOf, isMeantFor, returned, type Target, used } from './account.ts';
import { Donation, Gift, type Purpose } from './donation.ts';
import { countedBetween, yearOf } from './figures.ts';
import { giftKinds, purposeKinds } from './names.ts';
import { type MatchRule, matchOf } from './rules.ts';
import { ShownDonation, shownOf } from './shown.ts';

const given = Donation.parse({
  id: '0'.repeat(26),
  receiptNumber: 'JZ2026-000001',
  on: '2026-03-01',
  at: '2026-03-01T01:00:00.000Z',
  donor: { id: '0'.repeat(16), kind: 'enterprise' },
  gift: { kind: 'money', amount: 1_000_00 },
  purpose: { kind: 'category', id: 'elderly' },
  uses: [],
  givenBack: [],
  version: 1,
});
const meals: Target = {
  kind: 'need',
  id: `n${'0'.repeat(25)}`,
  title: '独居老人用餐',
  categories: ['elderly'],
  places: [['c1', 's1', 'd1']],
  needs: [`n${'0'.repeat(25)}`],
};
const use = (amount: number) => ({
  on: '2026-03-05',
  amount,
  to: { kind: meals.kind, id: meals.id, title: meals.title },
  note: '送餐一个月',
  by: '李',
});

describe('[3-08] a directed donation', () => {
  test.each<[Purpose, Partial<Target>, boolean]>([
    [{ kind: 'any' }, {}, true],
    [{ kind: 'category', id: 'elderly' }, {}, true],
    [{ kind: 'category', id: 'youth' }, {}, false],
    [{ kind: 'category', id: 'elderly' }, { categories: ['elderly', 'youth'] }, false],
    [{ kind: 'category', id: 'elderly' }, { categories: [] }, false],
    [{ kind: 'community', id: 'c1' }, {}, true],
    [{ kind: 'community', id: 's1' }, {}, true],
    [{ kind: 'community', id: 'c2' }, {}, false],
    [{ kind: 'community', id: 'c1' }, { kind: 'budgetLine', places: [] }, false],
    [{ kind: 'need', id: meals.id as never }, {}, true],
    [{ kind: 'need', id: `m${'0'.repeat(25)}` as never }, {}, false],
    [{ kind: 'purchase', id: `r${'0'.repeat(25)}` as never }, {}, false],
  ])('given for %j, used for %j: %s', (purpose, over, may) => {
    expect(isMeantFor(purpose, { ...meals, ...over })).toBe(may);
  });

  test('what is left cannot be overdrawn, nor a fund used for what it does not permit', () => {
    const asked = { target: meals, permits: ['elderly' as const] };
    expect(used(given, { ...asked, use: use(1_000_01) })).toBe('more-than-is-left');
    expect(used(given, { ...asked, use: use(1), permits: ['youth'] })).toBe('outside-fund-use');
    expect(used(given, { ...asked, use: { ...use(1), on: '2026-02-28' } })).toBe(
      'before-it-was-given',
    );
    const other = { ...meals, categories: ['youth'] };
    expect(used(given, { ...asked, use: use(1), target: other })).toBe('given-for-something-else');
    const after = used(given, { ...asked, use: use(400_00) });
    if (typeof after === 'string') throw new Error(after);
    expect(accountOf(after)).toEqual({
      received: 1_000_00,
      used: 400_00,
      returned: 0,
      balance: 600_00,
    });
    expect(shownOf(after)).toMatchObject({ balance: 600_00, uses: [{ title: '独居老人用餐' }] });
    expect(JSON.stringify(shownOf({ ...after, publicName: undefined }))).not.toContain('"by"');
  });

  test('[3-08] whatever is tried in whatever order: received = used + returned + balance, and nothing is negative', () => {
    const move = fc.record({
      isUse: fc.boolean(),
      amount: fc.integer({ min: 1, max: 900_00 }),
      category: fc.constantFrom('elderly', 'youth'),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const history = fc.record({
      kind: fc.constantFrom(...giftKinds),
      amount: fc.integer({ min: 1, max: 2_000_00 }),
      moves: fc.array(move, { maxLength: 80 }),
    });
    type Move = { isUse: boolean; amount: number; category: string; day: number };
    const step = (now: Donation, { isUse, amount, category, day }: Move): Donation => {
      const on = `2026-03-${String(day).padStart(2, '0')}`;
      const target = { ...meals, categories: [category] };
      const after = isUse
        ? used(now, { use: { ...use(amount), on }, target, permits: ['elderly', 'youth'] })
        : returned(now, { on, amount, reason: '项目取消', by: '李' });
      if (typeof after === 'string') return now;
      expect(isUse && category === 'youth').toBe(false);
      return after;
    };
    fc.assert(
      fc.property(history, ({ kind, amount, moves }) => {
        const gift = { kind, amount, what: '轮椅', valuedBy: '发票' };
        const counters = new Map<string, number>();
        const count = (before: Donation | undefined, after: Donation) => {
          for (const [name, by] of Object.entries(countedBetween(before, after)))
            counters.set(name, (counters.get(name) ?? 0) + by);
          return after;
        };
        const now = moves.reduce(
          (before, one) => count(before, step(before, one)),
          count(undefined, { ...given, gift }),
        );
        const { received, used: spent, returned: back, balance } = accountOf(now);
        expect(received).toBe(amount);
        expect(received).toBe(spent + back + balance);
        expect(Math.min(spent, back, balance)).toBeGreaterThanOrEqual(0);
        expect(Donation.safeParse(now).success).toBe(true);
        expect(ShownDonation.safeParse(shownOf(now)).success).toBe(true);
        const year = yearOf('2026', Object.fromEntries(counters));
        expect(year.byKind[kind]).toEqual({ received, used: spent, returned: back, balance });
        expect(year.gifts).toBe(1);
        const inMoney = purposeKinds.reduce((sum, one) => sum + year.byPurpose[one], 0);
        expect(inMoney).toBe(kind === 'hours' ? 0 : amount);
      }),
      { seed: 308, numRuns: 120 },
    );
  });

  test('goods say who valued them, hours what they are', () => {
    expect(Gift.safeParse({ kind: 'goods', amount: 1, what: '轮椅' }).success).toBe(false);
    expect(Gift.safeParse({ kind: 'hours', amount: 60 }).success).toBe(false);
    expect(
      Gift.safeParse({ kind: 'goods', amount: 1, what: '轮椅', valuedBy: '发票' }).success,
    ).toBe(true);
  });
});

const oneToTwo: MatchRule = {
  id: 'one-to-two',
  name: '定向捐赠配比',
  matcher: '慈善会',
  percent: 200,
  perGiftFen: 200_000_00,
  capFen: 500_000_00,
  from: '2026-01-01',
  until: '2026-12-31',
  fund: 'charity-named-fund',
  source: '东莞市公益创投办法',
  certainty: 'secondary',
};
const on = '2026-03-01';

test.each([
  ['money', 50_000_00, on, 0, 100_000_00],
  ['money', 150_000_00, on, 0, 200_000_00],
  ['money', 50_000_00, on, 450_000_00, 50_000_00],
  ['money', 50_000_00, on, 500_000_00, 0],
  ['money', 50_000_00, '2027-01-01', 0, 0],
  ['hours', 50_000_00, on, 0, 0],
] as const)(
  '[3-08] 1 to 2: %s %d on %s, %d added before: %d is added',
  (kind, amount, day, addedFen, matched) => {
    expect(matchOf(oneToTwo, { kind, amount }, { on: day, addedFen })).toBe(matched);
  },
);

test('[3-08] no order of gifts takes a matching rule past its cap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400_000_00 }), { maxLength: 12 }), (gifts) => {
      let addedFen = 0;
      for (const amount of gifts)
        addedFen += matchOf(oneToTwo, { kind: 'money', amount }, { on, addedFen });
      expect(addedFen).toBeLessThanOrEqual(oneToTwo.capFen);
    }),
    { seed: 308, numRuns: 60 },
  );
});
