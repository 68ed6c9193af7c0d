import { beforeAll, describe, expect, test } from 'vitest';
import { approvalToken, ballotToken } from '../../functions/links.ts';
import { PersonId, PurchaseId } from '../../shared/domain/ids.ts';
import { aPlan } from '../support/a-purchase.ts';
import { everything } from '../support/a-table.ts';
import { type kunshan, wuxing } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { organizations } from '../support/people.ts';
import { addressOf } from '../support/walk.ts';
import { bodies } from '../support/walk-bodies.ts';
import { marksIn } from './matrix/marks.ts';
import { type Player, players } from './matrix/players.ts';
import { asked, aWorld, type World } from './matrix/world.ts';

/* Ways around the front door: what is carried from one tenant to another, and addresses nobody would type. */

const app = anApp();
let world = {} as World;
beforeAll(async () => {
  world = await aWorld(app);
}, 120_000);

const called = (name: string): Player => players.find((one) => one.name === name) as Player;
const [handler, author, stranger] = ['handler', 'author', 'wuxing handler'].map(called) as [
  Player,
  Player,
  Player,
];
const list = (tenant: string) => `/api/t/${tenant}/purchases`;
const get = (player: Player, address: string) =>
  world.ask({ method: 'GET', address, cookie: world.cookieOf(player) });

describe('a cursor', () => {
  const cursorOf = async () => {
    const { text } = await get(handler, `${list('kunshan')}?limit=1`);
    return String((JSON.parse(text) as { next?: string }).next);
  };

  test('of one tenant’s list opens no other', async () => {
    const next = await cursorOf();
    expect((await get(handler, `${list('kunshan')}?limit=1&cursor=${next}`)).status).toBe(200);
    const there = await get(stranger, `${list('wuxing')}?limit=1&cursor=${next}`);
    expect([there.status, there.code]).toEqual([422, 'invalid-request']);
  });

  test('that was changed to lead elsewhere is refused', async () => {
    const [body = '', proof = ''] = (await cursorOf()).split('.');
    const place = Buffer.from(body, 'base64url').toString();
    expect(place).toContain('kunshan');
    const forged = Buffer.from(place.replaceAll('kunshan', 'wuxing')).toString('base64url');
    for (const cursor of [`${forged}.${proof}`, `${forged}.`, forged, `${body}.${proof}x`]) {
      const answer = await get(handler, `${list('kunshan')}?limit=1&cursor=${cursor}`);
      expect([answer.status, answer.code]).toEqual([422, 'invalid-request']);
    }
  });
});

test('an idempotency key repeats only its own owner’s request, in its own tenant', async () => {
  const begin = async (player: Player, tenant: string) => {
    const { status, text } = await world.ask({
      method: 'POST',
      address: list(tenant),
      cookie: world.cookieOf(player),
      headers: { 'idempotency-key': 'one-key-for-all-of-them' },
      body: { plan: aPlan() },
    });
    return { status, id: (JSON.parse(text) as { id?: string; purchaseId?: string }).id ?? text };
  };
  const first = await begin(handler, 'kunshan');
  expect(first.status).toBe(201);
  expect(await begin(handler, 'kunshan')).toEqual(first);
  const others = [await begin(author, 'kunshan'), await begin(stranger, 'wuxing')];
  expect(others.map(({ status }) => status)).toEqual([201, 201]);
  expect(new Set([first.id, ...others.map(({ id }) => id)]).size).toBe(3);
});

test('knowing the version of another tenant’s purchase opens nothing', async () => {
  const address = `${list('kunshan')}/${world.purchase('kunshan', 'drafting')}/commands`;
  for (let version = 0; version < 5; version += 1) {
    const { status, touches } = await world.ask({
      method: 'POST',
      address,
      cookie: world.cookieOf(stranger),
      headers: { 'if-match': `"v${version}"`, 'idempotency-key': `guess-key-${version}` },
      body: { type: 'suspend', reason: '演练' },
    });
    expect(status).toBe(404);
    expect(touches.filter(({ key }) => key.includes('kunshan'))).toEqual([]);
  }
});

describe('a link of a letter', () => {
  const { linkKey } = { linkKey: 'l'.repeat(43) };
  const link = (tenant: string, purchase: string) => ({
    tenant: tenant as typeof kunshan.id,
    purchase: PurchaseId.parse(purchase),
    approvalId: 'plan-1',
    step: 0,
    personId: PersonId.parse(stranger.person),
  });
  const swapped = (token: string) => {
    const [name = '', proof = ''] = token.split('.');
    const other = Buffer.from(name, 'base64url').toString().replace('wuxing', 'kunshan');
    return `${Buffer.from(other).toString('base64url')}.${proof}`;
  };

  test('to another tenant’s approval is as good as none, forged or written by mistake', async () => {
    const purchase = world.purchase('kunshan', 'drafting');
    const written = approvalToken(linkKey, link('wuxing', purchase));
    const tokens = [
      written,
      swapped(written),
      approvalToken('x'.repeat(43), link('kunshan', purchase)),
    ];
    const absent = await world.ask({ method: 'GET', address: '/a/none.none' });
    for (const token of tokens) {
      const { status, text } = await world.ask({ method: 'GET', address: `/a/${token}` });
      expect([status, marksIn(text)]).toEqual([404, []]);
      expect(status).toBe(absent.status);
    }
  });

  test('to a survey opens the purchase it names in its own tenant, and writes there only', async () => {
    const purchase = PurchaseId.parse(world.purchase('kunshan', 'biddingOpen'));
    const token = ballotToken(linkKey, { tenant: wuxing.id, purchase, number: '1' });
    for (const each of [token, swapped(token)]) {
      const { status, text, touches } = await world.ask({ method: 'GET', address: `/s/${each}` });
      expect(status).toBe(404);
      expect(marksIn(text)).toEqual([]);
      expect(touches.filter(({ key }) => key.includes('kunshan'))).toEqual([]);
    }
  });
});

const place = () => ({
  tenant: 'kunshan',
  purchase: world.purchase('kunshan', 'biddingOpen'),
  organization: organizations[0].id,
});

/** The whole table by key, but for notes that a session is in use. */
const snapshot = async () =>
  Object.fromEntries(
    (await everything(app.table)).map(({ seenAt: _seenAt, ...item }) => [
      `${item['PK']} ${item['SK']}`,
      item,
    ]),
  );

test('other methods than those of a route say nothing, change nothing and are no way in', async () => {
  const before = await snapshot();
  for (const route of asked)
    for (const method of ['HEAD', 'OPTIONS', 'PATCH', 'PURGE', 'get', 'LINK']) {
      const one = { method, address: addressOf(route, place()), cookie: world.cookieOf(stranger) };
      const { text, touches, status } = await world.ask(one);
      expect(status).toBeLessThan(500);
      if (!/regions/.test(route.path)) expect(marksIn(text)).not.toContain('kunshan');
      const isOpen = route.access === 'everyone';
      expect(touches.filter(({ key }) => !isOpen && /^[TA]#kunshan/.test(key))).toEqual([]);
      if (method === 'HEAD') expect(text).toBe('');
    }
  expect(await snapshot()).toEqual(before);
}, 120_000);

/** What a path parameter may not be talked into. */
const tricks = [
  '..%2F..',
  'kunshan%2F..%2Fwuxing',
  'wuxing%23',
  'wuxing%23REG',
  'kunshan%23..%23wuxing',
  '%2E%2E%2Fwuxing',
  'wuxing%00',
  'wuxin*',
  '%2A',
  'wuxing%3FPL',
  '%25wuxing',
  '%E0%A4%A',
  'wuxing~',
  'WUXING',
];

test('a name in an address that is cut, joined or encoded in a strange way is as absent as any other', async () => {
  const names = ['tenant', 'purchase', 'organization'] as const;
  for (const route of asked)
    for (const name of names.filter((each) => route.path.includes(`:${each}`)))
      for (const trick of tricks)
        for (const player of [handler, called('applicant owner')]) {
          const { status, text, touches } = await world.ask({
            method: route.method.toUpperCase(),
            address: addressOf(route, { ...place(), [name]: trick }),
            cookie: world.cookieOf(player),
            headers: { 'if-match': '"v999999"', 'idempotency-key': 'key-of-tricks' },
            ...(route.body && { body: bodies[`${route.method} ${route.path}`] ?? {} }),
          });
          expect(
            status,
            `${route.method} ${route.path} with ${name} ${trick}: ${text}`,
          ).toBeLessThan(500);
          expect(marksIn(text)).not.toContain('wuxing');
          expect(touches.filter(({ key }) => /^[TA]#wuxing/.test(key))).toEqual([]);
        }
}, 120_000);
