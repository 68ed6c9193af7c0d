import { metresBetween, type Position } from './position.ts';
import type { PointRow } from './rows.ts';
import type { Circle } from './setting.ts';

/** How far somebody gets in the minutes of the circle, as a line on the map: an estimate, no route. */
export const reachMetres = ({ minutes, metresPerMinute, detourFactor }: Circle): number =>
  (minutes * metresPerMinute) / detourFactor;

/** Minutes on foot for a line of `metres`, rounded up: nobody is told they are nearer than they are. */
export const walkMinutes = (
  metres: number,
  { metresPerMinute, detourFactor }: Pick<Circle, 'metresPerMinute' | 'detourFactor'>,
): number => Math.ceil((metres * detourFactor) / metresPerMinute);

export type Home = {
  community: string;
  place?: Position | undefined;
  households?: number | undefined;
};
export type Point = PointRow & { community: string };

export type Covered = {
  community: string;
  /** How many outlets of each category lie within the circle. */
  within: Readonly<Record<string, number>>;
  /** Wanted, and not within. */
  missing: readonly string[];
};

/** Points by squares as wide as the circle, so that a home looks at nine of them and not at every point. */
function squares(points: readonly Point[], metres: number) {
  const lat = metres / 111_000;
  const middle = points[0]?.place.lat ?? 0;
  const lng = lat / Math.max(0.1, Math.cos((middle * Math.PI) / 180) * 0.98);
  const at = ({ lat: y, lng: x }: Position) => [Math.floor(y / lat), Math.floor(x / lng)] as const;
  const byPlace = new Map<string, Point[]>();
  for (const point of points) {
    const key = at(point.place).join();
    const there = byPlace.get(key);
    if (there) there.push(point);
    else byPlace.set(key, [point]);
  }
  return (home: Position) => {
    const [row, column] = at(home);
    const near: Point[] = [];
    for (const up of [-1, 0, 1])
      for (const right of [-1, 0, 1])
        near.push(...(byPlace.get(`${row + up},${column + right}`) ?? []));
    return near;
  };
}

/** What lies within the circle around each community that has a place. */
export function coveredOf(
  homes: readonly Home[],
  points: readonly Point[],
  circle: Circle,
): Covered[] {
  const reach = reachMetres(circle);
  const nearTo = squares(points, reach);
  return homes.flatMap(({ community, place }) => {
    if (!place) return [];
    const within: Record<string, number> = {};
    for (const point of nearTo(place)) {
      if (metresBetween(place, point.place) > reach) continue;
      for (const category of point.categories) within[category] = (within[category] ?? 0) + 1;
    }
    return [{ community, within, missing: circle.wanted.filter((id) => !within[id]) }];
  });
}

export type CircleSums = {
  /** Households of communities that have a place and stated how many there are. */
  households: number;
  /** Of those, households of communities that miss nothing. */
  covered: number;
  /** The same for each wanted category. */
  byCategory: readonly { category: string; households: number; lacking: readonly string[] }[];
};

/** Shares are taken of households that are known; a community without a place or a count is in none of them. */
export function sumsOf(
  homes: readonly Home[],
  covered: readonly Covered[],
  { wanted }: Pick<Circle, 'wanted'>,
): CircleSums {
  const counted = new Map(homes.map(({ community, households = 0 }) => [community, households]));
  const of = (some: readonly Covered[]) =>
    some.reduce((sum, { community }) => sum + (counted.get(community) ?? 0), 0);
  return {
    households: of(covered),
    covered: of(covered.filter(({ missing }) => missing.length === 0)),
    byCategory: wanted.map((category) => {
      const lacking = covered.filter(({ missing }) => missing.includes(category));
      return {
        category,
        households: of(covered) - of(lacking),
        lacking: lacking.map(({ community }) => community),
      };
    }),
  };
}

export type Nearest = { point: Point; metres: number };

/** The nearest of each category, whether within the circle or not. */
export function nearestOf(home: Position, points: readonly Point[]): Map<string, Nearest> {
  const found = new Map<string, Nearest>();
  for (const point of points) {
    const metres = metresBetween(home, point.place);
    for (const category of point.categories)
      if (metres < (found.get(category)?.metres ?? Number.POSITIVE_INFINITY))
        found.set(category, { point, metres });
  }
  return found;
}
