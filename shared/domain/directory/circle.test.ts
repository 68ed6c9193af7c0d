import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coveredOf, nearestOf, type Point, reachMetres, sumsOf, walkMinutes } from './circle.ts';
import { metresBetween } from './position.ts';
import type { Circle } from './setting.ts';

const circle: Circle = {
  minutes: 15,
  detourFactor: 1.25,
  metresPerMinute: 70,
  wanted: ['meals', 'pharmacy'],
  source: '区商务局测算',
  certainty: 'tenant',
};
const home = { lat: 31.38, lng: 120.98 };
/** So many metres north of home. */
const north = (metres: number) => ({ lat: home.lat + metres / 111_195, lng: home.lng });
const point = (n: number, category: string, metres: number): Point => ({
  community: 'a',
  n,
  categories: [category],
  place: north(metres),
});

describe('the way on foot', () => {
  test('between two places is the great circle: a degree of the equator is 111,195 metres', () => {
    expect(Math.round(metresBetween({ lat: 0, lng: 0 }, { lat: 0, lng: 1 }))).toBe(111_195);
    expect(metresBetween(home, home)).toBe(0);
  });

  test('[4-18] in 15 minutes goes as far as speed and detours let it: 70 m a minute over 1.25 is 840 m', () => {
    expect(reachMetres(circle)).toBe(840);
    expect(walkMinutes(840, circle)).toBe(15);
    expect(walkMinutes(841, circle)).toBe(16);
  });
});

describe('the circle of a community', () => {
  test('[4-18] has what lies within, and lists what is wanted and missing', () => {
    const points = [point(1, 'meals', 830), point(2, 'pharmacy', 860), point(3, 'hair', 10)];
    const homes = [
      { community: 'a', place: home, households: 1200 },
      { community: 'b', place: north(900), households: 800 },
      { community: 'unplaced', households: 500 },
      { community: 'uncounted', place: north(900) },
    ];
    const covered = coveredOf(homes, points, circle);
    expect(covered).toMatchObject([
      { community: 'a', within: { meals: 1, hair: 1 }, missing: ['pharmacy'] },
      { community: 'b', missing: [] },
      { community: 'uncounted', missing: [] },
    ]);
    expect(sumsOf(homes, covered, circle)).toEqual({
      households: 2000,
      covered: 800,
      byCategory: [
        { category: 'meals', households: 2000, lacking: [] },
        { category: 'pharmacy', households: 800, lacking: ['a'] },
      ],
    });
    expect(nearestOf(home, points).get('pharmacy')?.point.n).toBe(2);
  });

  test('is the same whether all points are looked at or only those of the squares around it', () => {
    const degrees = { lat: 0.03, lng: 0.03 };
    const near = fc.record({
      lat: fc.double({ min: home.lat - degrees.lat, max: home.lat + degrees.lat, noNaN: true }),
      lng: fc.double({ min: home.lng - degrees.lng, max: home.lng + degrees.lng, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 40 }), near, (places, from) => {
        const points = places.map(
          (place, n): Point => ({ community: 'a', n, categories: ['meals'], place }),
        );
        const [found] = coveredOf([{ community: 'a', place: from }], points, circle);
        const all = places.filter((place) => metresBetween(from, place) <= reachMetres(circle));
        expect(found?.within['meals'] ?? 0).toBe(all.length);
      }),
      { seed: 18, numRuns: 200 },
    );
  });
});
