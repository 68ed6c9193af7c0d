import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aConsultationPlan,
  anApplication,
  aPurchase,
  monday,
} from '../../../test/support/a-purchase.ts';
import { organizations, people } from '../../../test/support/people.ts';
import type { PersonId } from '../ids.ts';
import type { Application } from './application.ts';
import { meanPoints, pricePoints, sheetTotal } from './points.ts';
import type { Purchase } from './purchase.ts';
import { sheetKey } from './score-sheet.ts';
import { rank } from './scoring.ts';

const [first, second, third] = organizations;
const prices = [88_00, 95_00, 82_00, 105_00];
const settings = { seed: 20_261_121, numRuns: 300 };

describe('points for price', () => {
  test.each([
    { weight: 10, points: [932, 863, 1000, 781] },
    { weight: 30, points: [2795, 2589, 3000, 2343] },
  ])('bids of 88, 95, 82 and 105 where price counts $weight', ({ weight, points }) => {
    expect(prices.map((price) => pricePoints(price, 82_00, weight))).toEqual(points);
  });

  test('a price below the lowest belongs to another call', () => {
    expect(() => pricePoints(81_00, 82_00, 10)).toThrow(RangeError);
    expect(() => pricePoints(82_00, 0, 10)).toThrow(RangeError);
  });

  test('a lower price never scores less, and none more than price is worth', () => {
    const price = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(price, price, price, fc.nat(100), (a, b, c, weight) => {
        const [low, middle, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const better = pricePoints(middle, low, weight);
        expect(better).toBeGreaterThanOrEqual(pricePoints(high, low, weight));
        expect(better).toBeLessThanOrEqual(weight * 100);
        expect(pricePoints(low, low, weight)).toBe(weight * 100);
      }),
      settings,
    );
  });
});

describe('points of the panel', () => {
  test.each([
    [[80, 81], 8050],
    [[86, 87, 87], 8667],
    [[86, 86, 87], 8633],
    [[0], 0],
  ])('%j make %i hundredths', (totals, points) => {
    expect(meanPoints(totals)).toBe(points);
  });

  test('no sheets are no mean', () => {
    expect(() => meanPoints([])).toThrow(RangeError);
  });

  test('a criterion nobody scored counts nothing', () => {
    const plan = {
      criteria: [
        { id: 'a', name: '甲', max: 50 },
        { id: 'b', name: '乙', max: 50 },
      ],
    };
    expect(sheetTotal({ a: 30, c: 9 }, plan)).toBe(30);
  });
});

type Bid = { application: Application; totals: number[] };

/** A purchase in which three experts gave `totals` to each bid, out of 80; price counts 20. */
function scored(bids: Bid[], extra: Partial<Purchase> = {}): Purchase {
  const experts = people.experts.slice(0, 3);
  const sheetOf = (expert: PersonId, { application }: Bid, total: number) => ({
    expert,
    organizationId: application.organization.id,
    points: { need: Math.min(30, total), plan: total - Math.min(30, total) },
    comment: '可行',
    lockedAt: monday,
  });
  const sheets = bids.flatMap((bid) =>
    bid.totals.map((total, i) => sheetOf(experts[i] as PersonId, bid, total)),
  );
  return aPurchase({
    plan: aConsultationPlan(),
    tieOrder: organizations.map(({ id }) => id),
    applications: Object.fromEntries(bids.map(({ application: a }) => [a.organization.id, a])),
    sheets: Object.fromEntries(sheets.map((s) => [sheetKey(s.expert, s.organizationId), s])),
    panel: {
      seats: experts.map((personId) => ({ personId, conflict: 'none' as const })),
    },
    ...extra,
  });
}

const bid = (
  organization: (typeof organizations)[number],
  requestedFen: number,
  totals: number[],
  over: Partial<Application> = {},
): Bid => ({
  application: anApplication(organization, { eligibility: 'eligible', ...over }, { requestedFen }),
  totals,
});

const order = (purchase: Purchase) => rank(purchase).map((r) => r.organizationId);

describe('[1-04] the ranking', () => {
  test('adds the mean of the experts to the points for price', () => {
    const purchase = scored([bid(first, 88_00, [60, 70, 80]), bid(second, 82_00, [50, 50, 50])]);
    expect(rank(purchase)).toEqual([
      {
        organizationId: first.id,
        panelPoints: 7000,
        pricePoints: 1864,
        totalPoints: 8864,
        rank: 1,
      },
      {
        organizationId: second.id,
        panelPoints: 5000,
        pricePoints: 2000,
        totalPoints: 7000,
        rank: 2,
      },
    ]);
  });

  test('leaves out who is not eligible, and their price', () => {
    const cheap = bid(third, 1, [80, 80, 80], { eligibility: 'ineligible' });
    const purchase = scored([cheap, bid(first, 88_00, [60, 60, 60])]);
    expect(rank(purchase)).toMatchObject([{ organizationId: first.id, pricePoints: 2000 }]);
  });

  test('leaves out the sheets of an expert who was replaced', () => {
    const purchase = scored([bid(first, 88_00, [60, 60, 0])]);
    const seats = purchase.panel?.seats.map((seat, i) =>
      i === 2 ? { ...seat, conflict: 'silent' as const } : seat,
    );
    const replaced = { ...purchase, panel: { seats: seats ?? [] } };
    expect(rank(replaced)).toMatchObject([{ panelPoints: 6000 }]);
  });

  test('of equals puts the lower price first, then the better first criterion, then the drawn order', () => {
    const cheaper = scored([bid(first, 100_00, [60, 60, 60]), bid(second, 80_00, [56, 56, 56])]);
    expect(rank(cheaper).map((r) => r.totalPoints)).toEqual([7600, 7600]);
    expect(order(cheaper)).toEqual([second.id, first.id]);
    const level = [bid(first, 88_00, [60, 60, 20]), bid(second, 88_00, [20, 60, 60])];
    const better = scored(level);
    const sheet = Object.values(better.sheets).find((s) => s.organizationId === second.id);
    // The same total, but five points more for what the call asks first.
    if (sheet) sheet.points = { need: 20, plan: 0 };
    const other = Object.values(better.sheets).find((s) => s.organizationId === first.id);
    if (other) other.points = { need: 25, plan: 35 };
    expect(rank(better).map((r) => [r.organizationId, r.totalPoints, r.tiedBy])).toEqual([
      [second.id, 6667, 'criterion'],
      [first.id, 6667, 'criterion'],
    ]);
    const same = [bid(second, 88_00, [60, 60, 60]), bid(first, 88_00, [60, 60, 60])];
    const drawn = { tieOrder: [second.id, first.id] };
    expect(order(scored(same, drawn))).toEqual([second.id, first.id]);
    expect(order(scored([...same].reverse(), drawn))).toEqual([second.id, first.id]);
    expect(rank(scored(same, drawn)).map((r) => r.tiedBy)).toEqual(['draw', 'draw']);
  });

  test('a good grade before wins a tie, or has points of its own, only where the call says so', () => {
    const earned = { purchase: 'p', title: '', name: { zh: '', en: '' }, from: '2026-01-01' };
    const priority = earned as unknown as NonNullable<Application['priority']>;
    const bids = [bid(first, 100_00, [60, 60, 60], { priority }), bid(second, 80_00, [56, 56, 56])];
    const cited = { months: 12, source: '本区办法', certainty: 'tenant' as const };
    const by = (rule: Purchase['rules']['priority']) => {
      const plain = scored(bids);
      return rank({ ...plain, rules: { ...plain.rules, priority: rule } });
    };
    expect(order(scored(bids))).toEqual([second.id, first.id]);
    expect(by({ value: 'tie', ...cited })).toMatchObject([
      { organizationId: first.id, totalPoints: 7600, tiedBy: 'priority' },
      { organizationId: second.id, totalPoints: 7600, tiedBy: 'priority' },
    ]);
    expect(by({ value: 'points', points: 2, ...cited })).toMatchObject([
      { organizationId: first.id, totalPoints: 7800, bonusPoints: 200, priorityPoints: 200 },
      { organizationId: second.id, totalPoints: 7600, bonusPoints: 0 },
    ]);
  });

  test('does not depend on the order in which the applications are stored', () => {
    const total = fc.integer({ min: 0, max: 80 });
    const any = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.array(total, { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.tuple(any, any, any, any), (drawn) => {
        const bids = drawn.map(([price, totals], i) =>
          bid(organizations[i] ?? first, price * 1000, totals),
        );
        const ranking = rank(scored(bids));
        expect(rank(scored([...bids].reverse()))).toEqual(ranking);
        expect(ranking.map((r) => r.rank)).toEqual([1, 2, 3, 4]);
        const points = ranking.map((r) => r.totalPoints);
        expect(points).toEqual([...points].sort((a, b) => b - a));
        expect(Math.max(...points)).toBeLessThanOrEqual(100_00);
      }),
      settings,
    );
  });
});
