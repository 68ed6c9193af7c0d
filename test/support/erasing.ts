import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, vi } from 'vitest';
import type { Deps } from '../../functions/ports.ts';
import { publishLists } from '../../functions/stream/publish.ts';
import type { PlatformTenants } from '../../shared/contracts/platform.ts';
import { dayOf, type Instant, plusDays, startOfDay } from '../../shared/domain/time.ts';
import { type Item, put, transact } from '../../shared/store/items.ts';
import { indexKeys, type Key, keys } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';
import { aNeed, storeNeed } from './a-need.ts';
import { asPlatformAdmin } from './a-platform-admin.ts';
import { publishedIn } from './a-published-purchase.ts';
import { anApplication } from './a-purchase.ts';
import { everything } from './a-table.ts';
import { kunshan, wuxing } from './a-tenant.ts';
import { aWholeTenant } from './a-whole-tenant.ts';
import type { AnApp } from './an-app.ts';
import { anOrganization } from './an-organization.ts';
import { aPdf, send, sha256 } from './files.ts';
import { organizations, people } from './people.ts';
import { storeWuxing } from './principals.ts';

const [own] = organizations;

const isOf = (id: string) => (item: Item) =>
  new RegExp(`^(T#${id}|A#${id}#.*|T#${id}#.*|PUB#T#${id}|PUB#T#${id}#.*)$`).test(
    String(item['PK']),
  );

export const itemsOf = async (app: AnApp, id: string) =>
  (await everything(app.table)).filter(isOf(id));

export const others = async (app: AnApp) =>
  (await everything(app.table)).filter(
    (item) => !isOf(kunshan.id)(item) && !/^(PLATFORM|S#)/.test(String(item['PK'])),
  );

let asks = 0;

export async function turn(app: AnApp, what: string, body: object) {
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
export async function asked(app: AnApp, years: number): Promise<Instant> {
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
    [keys.community(t, 'n1')],
    [keys.communityStatement(t, 'n1', '2026-03-01', 's1')],
    [keys.communityShown(t, 'n1')],
    [keys.access(t, 'A', 'a1')],
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

export type World = { receiptPath: string; noticePath: string };

/** Kunshan with all it can have, Wuxing beside it, and an organization that applied in Kunshan. */
export async function fill(app: AnApp, states: Parameters<typeof aWholeTenant>[1]): Promise<World> {
  await storeWuxing(app);
  await storeNeed(app.table, wuxing.id, aNeed(app.clock.now(), { text: '想有人陪着去医院' }));
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

export const blobsLeft = async ({ blobs }: AnApp) =>
  (await readdir(blobs.folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => relative(blobs.folder, join(one.parentPath, one.name)).replace(/\/\w{26}/, ''))
    .sort();

export const filesOf = (app: AnApp, id: string) =>
  [...app.files.keys()].filter((path) => path.includes(`t/${id}/`));

/** What must hold once Kunshan is gone. */
export async function expectGone(app: AnApp, { receiptPath, noticePath }: World): Promise<void> {
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

export const failures = () => vi.spyOn(console, 'error').mockImplementation(() => {});

/** The same services, but what the eraser sends passes through `gate` first. */
export const gated = (app: AnApp, gate: (command: object) => Promise<void>): Deps => ({
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
