import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { eraseDue } from '../../functions/cron/erase.ts';
import type { Deps } from '../../functions/ports.ts';
import { publishLists } from '../../functions/stream/publish.ts';
import type { PlatformTenants } from '../../shared/contracts/platform.ts';
import { dayOf, type Instant, plusDays, plusMillis, startOfDay } from '../../shared/domain/time.ts';
import { type Item, put, transact } from '../../shared/store/items.ts';
import { indexKeys, type Key, keys } from '../../shared/store/keys.ts';
import { putNeed } from '../../shared/store/residents.ts';
import type { Table } from '../../shared/store/table.ts';
import { asPlatformAdmin } from '../support/a-platform-admin.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { everything } from '../support/a-table.ts';
import { kunshan, storeTenant, wuxing } from '../support/a-tenant.ts';
import { aWholeTenant } from '../support/a-whole-tenant.ts';
import { type AnApp, anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { aPdf, send, sha256 } from '../support/files.ts';
import { organizations, people } from '../support/people.ts';
import { storeWuxing } from '../support/principals.ts';

const [own] = organizations;
const isOf = (id: string) => (item: Item) =>
  new RegExp(`^(T#${id}|A#${id}#.*|T#${id}#.*|PUB#T#${id}|PUB#T#${id}#.*)$`).test(
    String(item['PK']),
  );
const itemsOf = async (app: AnApp, id: string) => (await everything(app.table)).filter(isOf(id));
const others = async (app: AnApp) =>
  (await everything(app.table)).filter(
    (item) => !isOf(kunshan.id)(item) && !/^(PLATFORM|S#)/.test(String(item['PK'])),
  );

let asks = 0;
async function turn(app: AnApp, what: string, body: object) {
  asks += 1;
  const cookie = await asPlatformAdmin(app);
  const { json } = await app.ask('GET', '/api/platform/tenants', { cookie });
  const version = (json as PlatformTenants).items.find(({ id }) => id === kunshan.id)?.version;
  const answer = await app.ask('POST', `/api/platform/tenants/kunshan/${what}`, {
    cookie,
    headers: { 'idempotency-key': `key-erase-${asks}`, 'if-match': `"v${version}"` },
    body,
  });
  return answer;
}

/** Suspends Kunshan and asks that it be deleted. @returns the first moment at which it may be */
async function asked(app: AnApp, years: number): Promise<Instant> {
  const now = app.clock.now();
  const keepUntil = `${Number(dayOf(now).slice(0, 4)) + years}${dayOf(now).slice(4)}`;
  await turn(app, 'suspension', { reason: '单位撤销' });
  expect((await turn(app, 'deletion', { reason: '单位撤销', keepUntil })).status).toBe(200);
  return startOfDay(plusDays(keepUntil, 1));
}

/** One of everything else that lies with a tenant, whoever writes it. */
async function strew(table: Table, purchase: string): Promise<void> {
  const [t, p] = [kunshan.id, purchase as never];
  const other = organizations[3].id;
  const entry = { at: '2026-03-05T00:00:00.000Z' as Instant, seq: 1 };
  const at: [Key, object?][] = [
    [keys.errand({ tenant: t }, 'e1')],
    [keys.reply({ tenant: t }, people.officeHead, 'key-1')],
    [keys.settingVersion(t, 'rules', 1)],
    [keys.workforceEntry(t, 'w1')],
    [keys.wait(t, p, 'bidding' as never)],
    [keys.execution(t, p, 'bidding' as never)],
    [keys.sentMail(t, p, 'm1')],
    [keys.approvalCode(t, p, 'a', '1')],
    [keys.exportRequest(t, 'x1')],
    [keys.leftBehind(t)],
    [keys.regionEvent(t, 'n1', 1)],
    [
      keys.verification(t, other),
      indexKeys.verification(t, other, { status: 'asked', at: entry.at }),
    ],
    [keys.capacity(t, other), indexKeys.capacity(t, other, 'training')],
    [
      keys.entryOf(t, 'member/x', 1),
      {
        ...indexKeys.auditList(t, 'member/x', entry),
        sum: {
          chain: 'member/x',
          ...entry,
          actor: `person:${people.officeHead}`,
          command: 'c',
          to: '',
        },
      },
    ],
  ];
  await transact(
    table,
    at.map(([key, more]) => put(table, { ...key, ...more, et: 'strewn' })),
  );
}

type World = { receiptPath: string; noticePath: string };

/** Kunshan with all it can have, Wuxing beside it, and an organization that applied in Kunshan. */
async function fill(app: AnApp, states: Parameters<typeof aWholeTenant>[1]): Promise<World> {
  await storeWuxing(app);
  await putNeed(app.table, wuxing.id, {
    ...{ category: 'elderly', regionCode: '320583103001', text: '想有人陪着去医院', id: 'n1' },
    at: app.clock.now(),
  });
  const open = await publishedIn(app, 'biddingOpen');
  const receiptPath = `/api/organizations/${own.id}/applications/kunshan/${open.purchase.id}`;
  const cookie = await app.signIn(anOrganization(own).member.id);
  const { body } = anApplication(own);
  const sent = await app.ask('POST', `${receiptPath}/submission`, {
    cookie,
    headers: { 'idempotency-key': 'key-erase-apply' },
    body: { body },
  });
  expect(sent.status).toBeLessThan(300);
  await aWholeTenant(app, states);
  await strew(app.table, open.purchase.id);
  await handIn(app, open.purchase.id);
  await publishLists(app.deps, wuxing);
  await publishLists(app.deps, kunshan);
  return { receiptPath, noticePath: `/api/t/kunshan/notices/${open.purchase.id}` };
}

/** A file that is kept and one that only arrived, of each tenant, and a sealed one nobody can tell whose it is. */
async function handIn(app: AnApp, purchase: string): Promise<void> {
  const { blobs } = app.deps;
  const content = aPdf('附件');
  for (const tenant of [kunshan.id, wuxing.id])
    await blobs.keep(`c/${tenant}/${purchase}/d1`, content, 'application/pdf');
  for (const path of [`q/kunshan/${purchase}/d2`, `q/wuxing/${purchase}/d2`, 's/d3']) {
    const upload = { path, size: content.length, sha256: sha256(content) };
    expect(await send(app, await blobs.admit(upload), content)).toBe(204);
  }
}

const blobsLeft = async ({ blobs }: AnApp) =>
  (await readdir(blobs.folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => relative(blobs.folder, join(one.parentPath, one.name)).replace(/\/\w{26}/, ''))
    .sort();

const filesOf = (app: AnApp, id: string) =>
  [...app.files.keys()].filter((path) => path.includes(`t/${id}/`));

/** What must hold once Kunshan is gone. */
async function expectGone(app: AnApp, { receiptPath, noticePath }: World): Promise<void> {
  expect((await itemsOf(app, kunshan.id)).map(({ PK, SK }) => `${PK} ${SK}`)).toEqual([]);
  expect(filesOf(app, kunshan.id)).toEqual([]);
  expect(app.files.get('index.html')).not.toContain(kunshan.name);
  expect(app.files.get('index.html')).toContain(wuxing.name);
  const member = await app.signIn(anOrganization(own).member.id);
  const official = await app.signIn(people.officeHead);
  expect((await app.ask('GET', noticePath)).status).toBe(404);
  const kept = await app.ask('GET', receiptPath, { cookie: member });
  expect(kept.text).toContain('receipt');
  for (const path of [noticePath, noticePath.replace('notices', 'purchases')])
    expect((await app.ask('GET', path, { cookie: member })).status).toBe(404);
  const passport = `/api/organizations/${own.id}/passport`;
  expect((await app.ask('GET', passport, { cookie: member })).status).toBe(200);
  expect((await app.ask('GET', '/api/t/kunshan/members', { cookie: official })).status).toBe(404);
  const { json } = await app.ask('GET', '/api/session', { cookie: official });
  expect(JSON.stringify(json)).not.toContain('kunshan');
}

const failures = () => vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The same services, but what the eraser sends passes through `gate` first. */
const gated = (app: AnApp, gate: (command: object) => Promise<void>): Deps => ({
  ...app.deps,
  tableFor: async (scope) => {
    const table = await app.deps.tableFor(scope);
    if (scope.as !== 'eraser') return table;
    const client = Object.create(table.client);
    const value = async (command: never) => {
      await gate(command);
      return table.client.send(command);
    };
    Object.defineProperty(client, 'send', { value });
    return { ...table, client };
  },
});

describe('a tenant whose deletion was asked for', () => {
  const app = anApp();
  let world: World;
  let due: Instant;
  beforeAll(async () => {
    world = await fill(app, ['implementing', 'scoring', 'noticePublished']);
    due = await asked(app, 15);
  }, 60_000);

  test('[4-16] is not touched a millisecond before its last day is over', async () => {
    const before = await everything(app.table);
    app.clock.set(plusMillis(due, -1));
    expect(await eraseDue(app.deps)).toBe(0);
    expect(await everything(app.table)).toEqual(before);
  });

  test('is not touched when the request is withdrawn, not even between reading it and beginning', async () => {
    const spy = failures();
    app.clock.set(due);
    let left = 1;
    const racing = gated(app, async (command) => {
      if (!(command instanceof TransactWriteItemsCommand) || left === 0) return;
      left -= 1;
      expect((await turn(app, 'resumption', { reason: '撤回' })).status).toBe(200);
    });
    const before = (await itemsOf(app, kunshan.id)).length;
    expect(await eraseDue(racing)).toBe(0);
    expect(spy).toHaveBeenCalledOnce();
    expect((await itemsOf(app, kunshan.id)).length).toBeGreaterThanOrEqual(before);
    expect(await eraseDue(app.deps)).toBe(0);
    due = await asked(app, 15);
    expect(await eraseDue(app.deps)).toBe(0);
  });

  test('[4-16] is gone when the day has passed, and nothing of anybody else', async () => {
    const spy = failures();
    const kept = new Map(app.archived);
    app.clock.set(due);
    const before = await others(app);
    const had = (await itemsOf(app, kunshan.id)).length;
    const neighbour = filesOf(app, wuxing.id).map((path) => app.files.get(path));
    expect(await eraseDue(app.deps, 1_000)).toBe(1);
    expect(spy).not.toHaveBeenCalled();
    expect(await others(app)).toEqual(before);
    expect(filesOf(app, wuxing.id).map((path) => app.files.get(path))).toEqual(neighbour);
    expect(kept.size).toBeGreaterThan(0);
    expect(app.archived).toEqual(kept);
    expect(await blobsLeft(app)).toEqual([
      'clean/c/wuxing/d1',
      'quarantine/q/wuxing/d2',
      'quarantine/s/d3',
    ]);
    await expectGone(app, world);
    console.warn(`a tenant of ${had} items deleted`);
  });

  test('leaves a record of who asked, when, how much, and the last root; its name is not given again', async () => {
    const cookie = await asPlatformAdmin(app);
    const { json } = await app.ask('GET', '/api/platform/tenants', { cookie });
    const { items, erasures } = json as PlatformTenants;
    expect(items.map(({ id }) => id)).toEqual([wuxing.id]);
    expect(erasures).toMatchObject([
      {
        id: kunshan.id,
        name: kunshan.name,
        requestedBy: expect.stringMatching(/^p0+777$/),
        reason: '单位撤销',
        erasedAt: due,
        items: expect.any(Number),
        lastRoot: { root: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
    const chain = (await everything(app.table)).filter(
      ({ PK }) => PK === 'PLATFORM#A#erasure#kunshan',
    );
    expect(chain.map(({ command }) => command).filter(Boolean)).toEqual(['beginErasure', 'erase']);
    expect(await eraseDue(app.deps)).toBe(0);
  });
});

describe('a deletion that is killed', () => {
  const app = anApp();

  test('[4-16] before every single write goes on with the next run, and counts nothing twice', async () => {
    const spy = failures();
    await storeTenant(app.table, { ...kunshan, isSandbox: true });
    const world = await fill(app, ['noticePublished']);
    app.clock.set(await asked(app, 0));
    const before = await others(app);
    const had = (await itemsOf(app, kunshan.id)).length;
    let runs = 0;
    for (let erased = 0; erased === 0; runs += 1) {
      let allowed = 1;
      const dying = gated(app, async (command) => {
        if (!(command instanceof TransactWriteItemsCommand)) return;
        if (allowed === 0) throw new Error('killed');
        allowed -= 1;
      });
      erased = await eraseDue(dying);
      if (runs === 3)
        expect((await turn(app, 'resumption', { reason: '太晚' })).problem.code).toBe(
          'erasure-begun',
        );
      expect(runs).toBeLessThan(200);
    }
    expect(spy).toHaveBeenCalledTimes(runs - 1);
    expect(await others(app)).toEqual(before);
    await expectGone(app, world);
    const erasure = (await everything(app.table)).find(({ SK }) => SK === 'ERASED#kunshan');
    expect(erasure?.['items']).toBe(had);
    console.warn(`killed ${runs - 1} times, ${had} items deleted`);
  }, 120_000);
});
