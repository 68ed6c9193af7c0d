import type * as z from 'zod';
import type {
  DirectoryPage,
  DirectoryQuery,
  OutletView,
} from '../../shared/contracts/directory.ts';
import type { CircleView } from '../../shared/contracts/directory-circle.ts';
import {
  coveredOf,
  type Home,
  nearestOf,
  type Point,
  reachMetres,
  sumsOf,
  walkMinutes,
} from '../../shared/domain/directory/circle.ts';
import { finder } from '../../shared/domain/directory/finding.ts';
import { holdsFor, keepers, verifiers } from '../../shared/domain/directory/permissions.ts';
import { metresBetween } from '../../shared/domain/directory/position.ts';
import type { Circle } from '../../shared/domain/directory/setting.ts';
import { isDue, standingOf } from '../../shared/domain/directory/standing.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { readHouseholds } from '../../shared/store/communities.ts';
import {
  type Placed,
  readBranches,
  readFinds,
  readOutlet,
  readPlaces,
} from '../../shared/store/directory.ts';
import { directorySetting } from '../directory-setting.ts';
import { type Asked, momentOf } from './directory-asked.ts';
import { servedBy } from './hotline-providers.ts';

const shownAtOnce = 50;

/** One page of what is found: one query, whatever is looked for and wherever the page begins. */
export async function pageOf(
  asked: Asked,
  { place = '', from, due, ...sought }: z.infer<typeof DirectoryQuery>,
): Promise<DirectoryPage> {
  const { deps, tenant } = asked;
  const [{ setting, version }, { today }, rows] = await Promise.all([
    directorySetting(deps, tenant),
    momentOf(asked),
    readFinds(deps.table, tenant, place),
  ]);
  const standing = new Map(rows.map((row) => [row, standingOf(row, setting.verifyDays, today)]));
  const isOld = (row: (typeof rows)[number]) => isDue(standing.get(row) ?? { is: 'never' });
  const counts = new Map<string, number>();
  for (const { categories } of rows)
    for (const one of categories) counts.set(one, (counts.get(one) ?? 0) + 1);
  const isFound = finder(sought, setting.categories);
  const found = rows.filter((row) => isFound(row) && (!due || isOld(row)));
  const page = found.slice(from, from + shownAtOnce);
  const next = from + page.length;
  return {
    items: page.map((row) => ({
      community: row.community,
      n: row.n,
      name: row.name,
      kind: row.kind,
      categories: [...row.categories],
      standing: standing.get(row) ?? { is: 'never' },
    })),
    found: found.length,
    ...(next < found.length && { next }),
    all: rows.length,
    due: rows.filter(isOld).length,
    byCategory: setting.categories.map(({ id }) => ({ category: id, count: counts.get(id) ?? 0 })),
    setting,
    isPreset: version === 0,
    version,
  };
}

/** @throws {DomainError} `not-found` */
export async function outletView(
  asked: Asked,
  { community, outlet: n }: { community: string; outlet: number },
): Promise<OutletView> {
  const { deps, tenant, actor } = asked;
  const outlet = await readOutlet(deps.table, tenant, { community, n });
  if (!outlet) throw new DomainError({ code: 'not-found' });
  const { creditCode } = outlet.provider;
  const [{ setting }, { today, now }] = await Promise.all([
    directorySetting(deps, tenant),
    momentOf(asked),
  ]);
  const [tickets, branches] = await Promise.all([
    servedBy(asked, `${community}.${n}`, now),
    creditCode ? readBranches(deps.table, tenant, creditCode) : [],
  ]);
  const { verified } = outlet;
  return {
    outlet,
    standing: standingOf(
      { verifiedOn: verified?.on, verifiedUntil: verified?.until },
      setting.verifyDays,
      today,
    ),
    ...(tickets && { tickets }),
    branches: branches.filter((one) => one.community !== community || one.n !== n),
    mayKeep: holdsFor(actor, keepers, [community]),
    mayVerify: holdsFor(actor, verifiers, [community]),
  };
}

const pointsOf = (places: readonly Placed[]): Point[] =>
  places.flatMap(({ community, points }) => points.map((point) => ({ ...point, community })));

/** What is drawn around one community: everything within twice the circle, at most so many. */
const mostAround = 600;

function aroundOf(home: Home, points: readonly Point[], circle: Circle | undefined) {
  const { place } = home;
  if (!place) return undefined;
  const far = circle ? reachMetres(circle) * 2 : 2000;
  const near = points
    .map((point) => ({ point, metres: metresBetween(place, point.place) }))
    .filter(({ metres }) => metres <= far)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, mostAround);
  return {
    nearest: [...nearestOf(place, points)].map(([category, { point, metres }]) => ({
      category,
      community: point.community,
      n: point.n,
      metres: Math.round(metres),
      ...(circle && { minutes: walkMinutes(metres, circle) }),
    })),
    points: near.map(({ point: { community, n, place: at, categories } }) => ({
      community,
      n,
      place: at,
      categories: [...categories],
    })),
  };
}

/** The circle of every community: where everything is, and how many live where; two queries. */
export async function circleView(
  { deps, tenant, actor }: Asked,
  community: string | undefined,
): Promise<CircleView> {
  const [{ setting }, places, households] = await Promise.all([
    directorySetting(deps, tenant),
    readPlaces(deps.table, tenant),
    readHouseholds(deps.table, tenant),
  ]);
  const { circle, categories } = setting;
  const points = pointsOf(places);
  const homes = places.map((one): Home => ({ ...one, households: households.get(one.community) }));
  const covered = circle ? coveredOf(homes, points, circle) : [];
  const byCommunity = new Map(covered.map((one) => [one.community, one]));
  const asked = homes.find((one) => one.community === community);
  const around = asked && aroundOf(asked, points, circle);
  return {
    ...(circle && { reckoning: circle, reachMetres: Math.round(reachMetres(circle)) }),
    communities: places.map(({ community: id, place, speciality, points: own }) => {
      const one = byCommunity.get(id);
      const count = households.get(id);
      return {
        community: id,
        ...(place && { place }),
        ...(speciality && { speciality }),
        ...(count !== undefined && { households: count }),
        outlets: own.length,
        ...(one && { within: { ...one.within }, missing: [...one.missing] }),
      };
    }),
    ...(circle && {
      sums: {
        ...sumsOf(homes, covered, circle),
        byCategory: sumsOf(homes, covered, circle).byCategory.map((one) => ({
          ...one,
          lacking: [...one.lacking],
        })),
      },
    }),
    ...(around && { around }),
    categories,
    mayState: actor.posts.some((post) => keepers.includes(post)),
  };
}
