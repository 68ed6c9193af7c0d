import { freshSession } from '../../../functions/http/session.ts';
import type { RouteContract } from '../../../shared/contracts/route-contract.ts';
import { routes } from '../../../shared/contracts/routes.ts';
import type { State } from '../../../shared/domain/purchase/lifecycle.ts';
import { plusMillis } from '../../../shared/domain/time.ts';
import { remove, transact } from '../../../shared/store/items.ts';
import { keys } from '../../../shared/store/keys.ts';
import { putSession } from '../../../shared/store/sessions.ts';
import { publishedIn } from '../../support/a-published-purchase.ts';
import { aPurchaseId } from '../../support/a-stored-purchase.ts';
import { kunshan, wuxing } from '../../support/a-tenant.ts';
import type { AnApp } from '../../support/an-app.ts';
import { organizations } from '../../support/people.ts';
import { addressOf, etagOf, type Place, queryOf } from '../../support/walk.ts';
import { bodies } from '../../support/walk-bodies.ts';
import { markEverything } from './marks.ts';
import { nobody, type Player, players, storePlayers } from './players.ts';
import { type Asked, type Reply, type Touch, watchedUnits } from './watched.ts';

export const everyState = [
  'biddingOpen',
  'drafting',
  'sealed',
  'scoring',
  'disclosed',
] as const satisfies State[];
export const absentTenant = 'nowhere1';
export const absentOrganization = 'g9999999999999999999999999';

/** Signing out ends the walk; the description is the same for everybody. */
export const all = routes.filter(
  ({ method, path }) =>
    !(method === 'delete' && path === '/api/session') && !/openapi|docs|health/.test(path),
);

/**
 * `MATRIX=quick` asks a route or two of each kind, for the mutations, which take out what all routes share.
 * Everything else asks all of them.
 */
export const isQuick = process.env['MATRIX'] === 'quick';
const oneOfEachKind =
  /purchases|applications|drafts|tasks|notices|members$|passport$|platform\/tenants$|separation|api\/session$/;
export const asked = isQuick ? all.filter(({ path }) => oneOfEachKind.test(path)) : all;
export const states: readonly State[] = isQuick ? everyState.slice(0, 2) : everyState;
export const has = ({ path }: RouteContract, name: string) => path.split('/').includes(`:${name}`);

/** What would stop the clock, end a session or close a city is not done before everybody has asked. */
const notFilled = /commands|work$|clock|session|suspen|delet|archiv|revo/;

export type World = {
  /** Purchases by tenant and state. */
  purchase(tenant: string, state: string): string;
  ask(asked: Asked): Promise<Reply>;
  askAs(player: Player, route: RouteContract, place: Place, etag?: string): Promise<Reply>;
  cookieOf(player: Player): string;
  marked: Map<string, number>;
  filled: string[];
  made(): { requests: number; touches: readonly Touch[] };
};

/** A purchase in every state in both cities, and a moment at which those that are open are. */
async function purchasesOf(app: AnApp) {
  const ids = new Map<string, string>();
  let openAt = app.clock.now();
  for (const tenantId of [wuxing.id, kunshan.id])
    for (const state of states) {
      const { purchase, now } = await publishedIn(app, state, { tenantId, id: aPurchaseId() });
      ids.set(`${tenantId} ${state}`, purchase.id);
      if (state === 'biddingOpen') openAt = now;
    }
  return { ids, openAt };
}

/** Two cities, four organizations and everybody who might ask, with a mark in every text that is somebody's. */
export async function aWorld(app: AnApp): Promise<World> {
  const { table, clock } = app;
  await storePlayers(app);
  const { ids, openAt } = await purchasesOf(app);
  const request = watchedUnits(app.deps);
  const touches: Touch[] = [];
  const cookies = new Map<Player, string>();
  let requests = 0;

  const ask = async (one: Asked): Promise<Reply> => {
    requests += 1;
    const reply = await request(one);
    touches.push(...reply.touches);
    return reply;
  };
  const signIn = async (player: Player) => {
    if (player.person) cookies.set(player, await app.signIn(player.person));
  };
  const requestOf = (player: Player, route: RouteContract, place: Place, etag: string): Asked => {
    const body = bodies[`${route.method} ${route.path}`];
    return {
      method: route.method.toUpperCase(),
      address: addressOf(route, place) + queryOf(route, player),
      cookie: cookies.get(player) ?? '',
      headers: { 'if-match': etag, 'idempotency-key': `matrix-key-${requests}` },
      ...(body !== undefined && { body }),
    };
  };
  const world: World = {
    purchase: (tenant, state) => ids.get(`${tenant} ${state}`) ?? aPurchaseId(),
    ask,
    askAs: async (player, route, place, etag = etagOf(route)) => {
      const once = () => ask(requestOf(player, route, place, etag));
      const reply = await once();
      if (reply.status !== 401 || !player.person || player.isExpired || player.formerly)
        return reply;
      /** A route before may have ended the session; asked once more, it is the answer that counts. */
      await signIn(player);
      return once();
    },
    cookieOf: (player) => cookies.get(player) ?? '',
    marked: new Map(),
    filled: [],
    made: () => ({ requests, touches }),
  };

  for (const player of players) await signIn(player);
  const from = requests;
  for (const route of asked.filter(({ method, path }) => method !== 'get' && !notFilled.test(path)))
    for (const tenant of ['kunshan', 'wuxing'] as const) {
      const place = {
        tenant,
        purchase: world.purchase(tenant, 'biddingOpen'),
        organization: organizations[0].id,
      };
      const mine = players.filter((one) => one.tenant === tenant || !one.tenant);
      if (await fill(mine, (player, etag) => ask(requestOf(player, route, place, etag)), route))
        world.filled.push(`${tenant} ${route.method} ${route.path}`);
    }
  const now = clock.now();
  clock.set(openAt);
  await sealOne(world);
  clock.set(now);
  requests = from;
  touches.length = 0;
  await end(app, cookies);
  world.marked = await markEverything(table);
  clock.pass(60_000);
  return world;
}

/**
 * An application is sealed at the open call and stays: what only who applied may do (confirm it, withdraw it, seal a last
 * price) is then let in, and so is tested.
 */
async function sealOne(world: World): Promise<void> {
  const route = asked.find(({ path }) => path.endsWith('/submission'));
  const owner = players.find(({ name }) => name === 'applicant owner');
  if (!route || !owner) return;
  const [{ id: organization }] = organizations;
  for (const tenant of ['kunshan', 'wuxing']) {
    const place = { tenant, purchase: world.purchase(tenant, 'biddingOpen'), organization };
    const { status, text } = await world.askAs(owner, route, place, '"r0"');
    if (status >= 300) throw new Error(`nothing is sealed in ${tenant}: ${text}`);
  }
}

/** Lets whoever may leave something behind, so that there is something to leak. */
async function fill(
  able: readonly Player[],
  send: (player: Player, etag: string) => Promise<Reply>,
  route: RouteContract,
): Promise<boolean> {
  const letter = etagOf(route).charAt(1);
  for (const player of able.filter((one) => one !== nobody || route.access === 'everyone')) {
    for (const version of [0, 1]) {
      const { status } = await send(player, `"${letter}${version}"`);
      if (status < 300) return true;
      if (status !== 412 && status !== 409) break;
    }
  }
  return false;
}

/** Posts are taken away and sessions end after everybody has signed in. */
async function end({ table, clock }: AnApp, cookies: Map<Player, string>): Promise<void> {
  for (const player of players.filter(({ formerly }) => formerly)) {
    if (!player.person) continue;
    await transact(table, [remove(table, keys.member(kunshan.id, player.person))]);
    if (!player.isExpired) continue;
    const { secret, hash } = freshSession();
    const session = {
      person: { id: player.person, name: '某人' },
      memberships: [{ tenant: kunshan.id, name: kunshan.name, posts: ['handler' as const] }],
      organizations: [],
      expiresAt: plusMillis(clock.now(), -1),
    };
    await putSession(table, hash, session);
    cookies.set(player, `__Host-sid=${secret}`);
  }
}
