import { beforeAll, describe, expect, test } from 'vitest';
import { within } from '../../functions/within.ts';
import type { RouteContract } from '../../shared/contracts/route-contract.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { type Post, posts } from '../../shared/domain/policy/posts.ts';
import { OutsideScope } from '../../shared/store/isolation/guard.ts';
import { read } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { kunshan, wuxing } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { organizations } from '../support/people.ts';
import type { Place } from '../support/walk.ts';
import { bodies } from '../support/walk-bodies.ts';
import { changesIn, isLetIn, leaksIn, trespassesIn } from './matrix/oracle.ts';
import { nobody, outsider, type Player, players } from './matrix/players.ts';
import type { Reply } from './matrix/watched.ts';
import {
  absentOrganization,
  absentTenant,
  all,
  asked,
  aWorld,
  has,
  isQuick,
  states,
  type World,
} from './matrix/world.ts';
import { whoIsLetIn } from './who-is-let-in.ts';

/*
 * Every route, asked by every kind of person, about what is their own, another's and nobody's, in each state.
 * Who may pass is judged by `matrix/oracle.ts` and `who-is-let-in.ts`, which know nothing of the contracts.
 */

const nobodyAtAll = PersonId.parse('p9999999999999999999999999');
const app = anApp();
const started = performance.now();
let world = {} as World;
const leaks: string[] = [];
const trespasses: string[] = [];
const changes: string[] = [];
const nameOf = ({ method, path }: RouteContract) => `${method} ${path}`;

beforeAll(async () => {
  world = await aWorld(app);
}, 300_000);

/** Asks, and holds the answer against all that must be true of any. */
async function ask(player: Player, route: RouteContract, place: Place): Promise<Reply> {
  const reply = await world.askAs(player, route, place);
  const one = { player, route, place };
  const where = `${player.name} ${nameOf(route)} in ${place.tenant}`;
  leaks.push(...leaksIn(one, reply).map((owner) => `${where}: text of ${owner}`));
  trespasses.push(...trespassesIn(one, reply).map((touch) => `${where}: ${touch}`));
  changes.push(...changesIn(reply).map((change) => `${where}: ${change}`));
  expect(reply.status, `${where}: ${reply.text}`).toBeLessThan(500);
  return reply;
}

const own = (state: string, tenant = 'kunshan'): Place => ({
  tenant,
  purchase: world.purchase(tenant, state),
  organization: organizations[0].id,
});

const isOfKunshan = ({ tenant, name }: Player) =>
  tenant === 'kunshan' && posts.includes(name as Post);
const isApplicant = ({ name }: Player) => name.startsWith('applicant');

/** Said only where it differs from what their post alone would say. */
const twins: Record<string, string> = { handler: 'author', expert: 'panel expert' };

/** Those let in, in the words of `who-is-let-in.ts`. */
function told(admitted: readonly Player[]): string {
  if (admitted.includes(nobody)) return 'everyone';
  const live = players.filter(({ person, isExpired }) => person && !isExpired);
  const isEnded = admitted.some(({ isExpired }) => isExpired);
  if (live.every((player) => admitted.includes(player)))
    return isEnded ? 'signed in, once' : 'signed in';
  const part = (word: string, is: (player: Player) => boolean) => {
    const all = players.filter(is);
    const some = all.filter((player) => admitted.includes(player)).map(({ name }) => name);
    if (some.length === 0) return [];
    const left = all.map(({ name }) => name).filter((name) => !some.includes(name));
    if (left.length === 0) return [word];
    return [
      some.length > left.length ? `${word} but ${left.join(' ')}` : `${word}: ${some.join(' ')}`,
    ];
  };
  const isAny = (is: (player: Player) => boolean) =>
    players.filter(is).every((one) => admitted.includes(one));
  const isOfAnother = ({ organization }: Player) => organization === outsider;
  const isOrganizations = isAny(isApplicant) && isAny(isOfAnother);
  const held = new Set(admitted.map(({ name }) => twins[name] ?? ''));
  const others = admitted.filter(
    (player) =>
      !isOfKunshan(player) &&
      !isApplicant(player) &&
      !(isOrganizations && isOfAnother(player)) &&
      !held.has(player.name),
  );
  return [
    ...part('officials', isOfKunshan),
    ...(isOrganizations ? ['organizations'] : part('members', isApplicant)),
    ...others.map(({ name }) => name),
  ].join(', ');
}

test('each route has a line that says who is let in, and each line a route', () => {
  expect(Object.keys(whoIsLetIn).sort()).toEqual(all.map(nameOf).sort());
});

test('each route that takes a body has one to be asked with', () => {
  const bare = asked.filter((route) => route.body && bodies[nameOf(route)] === undefined);
  expect(bare.map(nameOf)).toEqual([]);
});

test('who is let in is what is written', async () => {
  const found: Record<string, string> = {};
  for (const route of asked) {
    const place = own('biddingOpen');
    const replies = await Promise.all(players.map((player) => ask(player, route, place)));
    const admitted = players.filter((_, i) => replies[i] && isLetIn(replies[i]));
    found[nameOf(route)] = told(admitted);
  }
  const names = new Set(asked.map(nameOf));
  const lines = Object.entries(whoIsLetIn).filter(([route]) => names.has(route));
  expect(found).toEqual(Object.fromEntries(lines));
}, 300_000);

test('in every state of a purchase nobody reads, reaches or changes what is another’s', async () => {
  for (const route of asked.filter((one) => has(one, 'purchase')))
    for (const state of states.slice(1))
      await Promise.all(players.map((player) => ask(player, route, own(state))));
}, 300_000);

/** An answer without what differs between any two: its trace. */
function bare({ status, text, headers }: Reply): string {
  const kept = [...headers].filter(([name]) => name !== 'x-trace-id').sort();
  return `${status} ${text.replace(/"traceId":"\w+",?/, '')} ${JSON.stringify(kept)}`;
}

type Pair = (player: Player, route: RouteContract) => [there: Place, absent: Place] | undefined;

/** The questions whose two answers differ, though one is about what is another's and one about nothing. */
async function toldApart(routes: readonly RouteContract[], some: readonly Player[], pair: Pair) {
  const told: string[] = [];
  for (const route of routes.filter((one) => whoIsLetIn[nameOf(one)] !== 'everyone'))
    for (const player of some) {
      const places = pair(player, route);
      if (!places) continue;
      const there = await ask(player, route, places[0]);
      const absent = await ask(player, route, places[1]);
      if (bare(there) !== bare(absent))
        told.push(`${player.name} ${nameOf(route)}: ${there.status} and ${absent.status}`);
    }
  return told;
}

describe('what is another’s cannot be told from what is not there', () => {
  const withSession = players.filter(({ person, isExpired }) => person && !isExpired);
  const routesOf = (...names: string[]) =>
    asked.filter((route) => names.every((name) => has(route, name)));

  test('of another tenant', async () => {
    const routes = routesOf('tenant').filter((route) => !isDraftOfOnesOwn(route));
    const some = withSession.filter(({ formerly }) => !formerly);
    const told = await toldApart(routes, some, (player, route) => {
      if (isAtHome(player, route)) return undefined;
      const foreign = player.tenant === 'kunshan' ? 'wuxing' : 'kunshan';
      const organization = player.organization ?? organizations[0].id;
      /** What is open for bids is there for any organization; what is drafted is not. */
      const state = player.organization ? 'drafting' : 'biddingOpen';
      return [
        { ...own(state, foreign), organization },
        { ...own('absent', absentTenant), organization },
      ];
    });
    expect(told).toEqual([]);
  }, 300_000);

  test('of another organization', async () => {
    const some = withSession.filter(({ organization }) => organization !== outsider);
    const told = await toldApart(routesOf('organization'), some, () => [
      { ...own('biddingOpen'), organization: outsider },
      { ...own('biddingOpen'), organization: absentOrganization },
    ]);
    expect(told).toEqual([]);
  }, 300_000);

  test('of one’s own tenant, by the id of another’s purchase', async () => {
    const officials = players.filter(({ tenant }) => tenant === 'kunshan');
    const told = await toldApart(routesOf('tenant', 'purchase'), officials, () => [
      { ...own('absent'), purchase: world.purchase('wuxing', 'biddingOpen') },
      own('absent'),
    ]);
    expect(told).toEqual([]);
  }, 300_000);
});

/** That a city is there is public; an organization may turn to any, and the installation knows them all. */
const isAtHome = ({ organization, isPlatformAdmin }: Player, route: RouteContract) =>
  organization !== undefined
    ? has(route, 'organization') && !has(route, 'purchase')
    : isPlatformAdmin === true && route.path.startsWith('/api/platform');

/** A draft is kept with the organization, whatever it is for: it says nothing of the tenant. */
const isDraftOfOnesOwn = ({ path }: RouteContract) => path.endsWith('/draft');

/* Each ring holds by itself: what follows does not go through the gate. */
describe('behind the gate', () => {
  test('the guard stops whoever is let through to what is another’s', async () => {
    const { person = nobodyAtAll } = players.find(({ name }) => name === 'handler') ?? nobody;
    const scope = { as: 'official', person, tenant: kunshan.id } as const;
    const { table } = await within(app.deps, scope);
    await expect(read(table, keys.tenant(kunshan.id))).resolves.toBeDefined();
    for (const key of [
      keys.tenant(wuxing.id),
      keys.organization(organizations[0].id),
      keys.sealed(kunshan.id, aPurchaseId(), organizations[0].id),
      keys.person(nobodyAtAll),
    ])
      await expect(read(table, key)).rejects.toThrow(OutsideScope);
  });

  test.skipIf(isQuick)(
    'the roles of the cloud allow every request that was made here',
    async () => {
      const { judge, nameOf: iamName } = await import('../infra/iam-judge.ts');
      const { synthesized } = await import('../infra/synthesized.ts');
      const iam = judge(synthesized('ningxia'));
      const { touches } = world.made();
      const different = new Map(touches.map((touch) => [JSON.stringify(touch), touch]));
      const refused = [...different.values()].filter(
        ({ unit, scope, action, key }) =>
          !scope || !iam.reaches(unit, scope, { action: iamName(action), keys: [key] }),
      );
      const agreed = touches.length - refused.length;
      console.warn(`isolation by IAM: ${agreed} of ${touches.length} recorded requests pass`);
      expect(
        refused.map(({ unit, scope, action, key }) => `${unit} as ${scope?.as}: ${action} ${key}`),
      ).toEqual([]);
    },
    300_000,
  );
});

test('no text, no partition and no change passed where it should not', () => {
  const { requests, touches } = world.made();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const marked = [...world.marked].map(([kind, n]) => `${kind} ${n}`).join(', ');
  console.warn(`isolation: texts marked in ${marked}`);
  console.warn(
    `isolation: ${requests} requests over ${asked.length} routes by ${players.length} principals, ${touches.length} requests to the table, leaks ${leaks.length + trespasses.length + changes.length}, ${seconds} s`,
  );
  expect({ leaks, trespasses, changes }).toEqual({ leaks: [], trespasses: [], changes: [] });
});
