import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createSealKeys, unsealWith } from '../../functions/adapters/hpke-seal.ts';
import type { RouteContract } from '../../shared/contracts/route-contract.ts';
import { placeOf } from '../../shared/domain/purchase/command-place.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { asPlatformAdmin } from '../support/a-platform-admin.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { everything } from '../support/a-table.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { aPdf, send, sha256 } from '../support/files.ts';
import { openSealed } from '../support/opening.ts';
import { as, organizations } from '../support/people.ts';
import { askAs, walked } from '../support/walk.ts';
import { type Player, players, storePlayers } from './matrix/players.ts';

/*
 * Before the opening nobody learns what is in a bid, or how many there are: asked of everybody on every route that
 * reads, and of whoever holds the table, the files, the mails, the logs and every key but the opener's.
 */

const app = anApp();
const logged: string[] = [];
const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
  vi.spyOn(console, name).mockImplementation((...words: unknown[]) => {
    logged.push(words.map(String).join(' '));
  }),
);
const cookies = new Map<Player, string>();
beforeAll(async () => {
  await storePlayers(app);
  for (const player of players)
    cookies.set(player, player.person && !player.isExpired ? await app.signIn(player.person) : '');
  cookies.set({ name: 'proved platform admin' }, await asPlatformAdmin(app));
});
afterAll(() => {
  for (const spy of spies) spy.mockRestore();
});

const reading = walked.filter(({ method }) => method === 'get');
const bidders = organizations.slice(0, 3);
const planted = ['只写在标书里的话', '只写在附件里的话', '只当附件名的话'] as const;
const [inBody, inFile, inName] = planted;

/** What a member hears of their own organization's application is theirs; of everybody else it must not change. */
const isOwn = ({ path }: RouteContract, { organization }: Player) =>
  organization === organizations[0].id &&
  (path === '/api/tasks' || path.startsWith('/api/organizations/'));

/** The engine gives the fields of an item in any order, and each answer has a trace of its own. */
function inOrder(text: string): string {
  if (!/^[[{]/.test(text)) return text;
  const { traceId: _trace, ...rest } = JSON.parse(text);
  return hashOf(rest);
}

async function answers({ purchase }: AppPosition): Promise<Map<string, string>> {
  const heard = new Map<string, string>();
  for (const [player, cookie] of cookies) {
    const organization = player.organization ?? organizations[0].id;
    const place = { tenant: purchase.tenantId, purchase: purchase.id, organization };
    const principal = { name: player.name, ...(player.organization && { organization }) };
    for (const route of reading.filter((one) => !isOwn(one, player))) {
      const { status, text } = await askAs(app, { principal, cookie }, route, place);
      heard.set(`${player.name} ${route.path}`, `${status} ${inOrder(text)}`);
    }
  }
  return heard;
}

/** What an official or an applicant may come to ask while a call is open; some are taken, some are refused. */
const commands = [
  { type: 'askQuestion', text: '可以线上跟进吗？' },
  { type: 'answerQuestion', questionId: 'q1', answer: '可以，并须有记录。' },
  { type: 'confirmOpening' },
  {
    type: 'judgeEligibility',
    organizationId: organizations[0].id,
    verdict: 'eligible',
    reason: '',
    missingDocuments: [],
  },
  { type: 'concludeEligibility' },
  { type: 'suspend', reason: '核对材料' },
  { type: 'resume' },
  { type: 'requestStop', kind: 'cancel', reason: '预算取消，不再采购' },
] as const;

/** An answer without what names the purchase itself, or the one request. */
const unnamed = (text: string, id: string) =>
  text.replaceAll(id, '<id>').replace(/"traceId":"[^"]*"/, '');

/** Everybody asks for everything, in the same order, each on the version as it stands. */
async function asksOf({ purchase: { id, tenantId: tenant }, path }: AppPosition) {
  const heard = new Map<string, string>();
  for (const command of commands)
    for (const [{ name, organization }, cookie] of cookies) {
      const { purchase } = await loadPurchase(app.table, tenant, id);
      const acting = organization ? `?organization=${organization}` : '';
      const { status, text } = await app.ask('POST', `${path}/${placeOf(command.type)}${acting}`, {
        cookie,
        headers: {
          'if-match': `"v${purchase.version}"`,
          'idempotency-key': `key-${heard.size}-${id}`,
        },
        body: command,
      });
      heard.set(`${name} ${command.type}`, `${status} ${unnamed(text, id)}`);
    }
  return heard;
}

/** Seals a file as a browser does, and sends it. */
async function sealedFile(position: AppPosition, { id }: { id: string }, cookie: string) {
  const content = aPdf(inFile);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new Uint8Array(content));
  const sealed = Buffer.from(cipher);
  const { purchase } = position;
  const path = `/api/organizations/${id}/applications/${purchase.tenantId}/${purchase.id}/files`;
  const body = { size: sealed.length, sha256: sha256(sealed) };
  const { json } = await app.ask('POST', path, { cookie, body });
  const { id: file, upload } = json as {
    id: string;
    upload: { url: string; fields: Record<string, string> };
  };
  expect(await send(app, upload, sealed)).toBe(204);
  const raw = Buffer.from(await crypto.subtle.exportKey('raw', key)).toString('base64url');
  return {
    id: file,
    name: `${inName}.pdf`,
    size: content.length,
    sha256: sha256(content),
    key: raw,
    iv: Buffer.from(iv).toString('base64url'),
  };
}

async function bid(position: AppPosition, organization: (typeof organizations)[number]) {
  const { purchase } = position;
  const cookie = await app.signIn(anOrganization(organization).member.id);
  const path = `/api/organizations/${organization.id}/applications/${purchase.tenantId}/${purchase.id}`;
  const file = await sealedFile(position, organization, cookie);
  const body = { ...anApplication(organization).body, approach: inBody, files: [file] };
  const draft = { cookie, headers: { 'if-match': '"d0"' }, body: { body } };
  expect((await app.ask('PUT', `${path}/draft`, draft)).status).toBe(200);
  const submission = {
    cookie,
    headers: { 'idempotency-key': `bid-${organization.id}-${purchase.id}` },
    body: { body },
  };
  expect((await app.ask('POST', `${path}/submission`, submission)).status).toBe(201);
}

async function filesUnder(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((one) => readFile(join(one.parentPath, one.name))));
}

/** Everything anybody could carry away: table, files with their names, mails, published pages, logs. */
async function dump(): Promise<Buffer> {
  const names = await readdir(app.blobs.folder, { recursive: true });
  const rest = [await everything(app.table), app.mails, [...app.files], logged, names];
  return Buffer.concat([
    Buffer.from(JSON.stringify(rest)),
    ...(await filesUnder(app.blobs.folder)),
  ]);
}

describe('before the opening', () => {
  let position: AppPosition;
  beforeAll(async () => {
    position = await publishedIn(app, 'biddingOpen');
  });

  test('[3-07] nobody hears anything else with three bids than with none, on any route that reads', async () => {
    const [before, mails, started] = [
      await answers(position),
      app.mails.length,
      app.started.length,
    ];
    for (const organization of bidders) await bid(position, organization);
    const after = await answers(position);
    const told = [...before].filter(([asked, answer]) => after.get(asked) !== answer);
    expect(told.map(([asked]) => asked)).toEqual([]);
    expect(before.size).toBeGreaterThan(1000);
    expect({ mails: app.mails.length, started: app.started.length }).toEqual({ mails, started });
    process.stderr.write(`sealed bids: ${before.size} answers compared, told 0\n`);
  }, 300_000);

  test('no dump of table, files, mails, pages and logs holds a word of a bid', async () => {
    const found = await dump();
    for (const words of planted) expect(found.includes(words), words).toBe(false);
  });

  test('nothing of a bid opens with any key but the opener’s', async () => {
    const seals = (await everything(app.table)).filter(({ et }) => et === 'sealed');
    expect(seals).toHaveLength(3);
    const { secrets } = app.deps;
    const others = [...Object.values(secrets), (await createSealKeys()).privateKey];
    const keys = others.map((text) =>
      Buffer.from(text, 'base64url').subarray(0, 32).toString('base64url'),
    );
    const { tenantId, id: purchaseId } = position.purchase;
    for (const { SK, envelope } of seals) {
      const organizationId = String(SK).slice('APP#'.length) as (typeof organizations)[0]['id'];
      const context = { tenantId, purchaseId, organizationId };
      for (const key of keys)
        await expect(unsealWith(key).open(context, String(envelope))).rejects.toThrow();
    }
    const drafts = (await everything(app.table)).filter(({ SK }) => SK === '#DRAFT');
    expect(drafts.length).toBeGreaterThan(0);
    for (const draft of drafts) expect(Object.keys(draft)).not.toContain('salt');
  });

  test('[3-18] two officials open it: bids and files are there, looked at, and in the minutes', async () => {
    const { tenantId: tenant, id } = position.purchase;
    await openSealed(app, position);
    const { purchase } = await loadPurchase(app.table, tenant, id);
    expect(Object.values(purchase.applications).map(({ body }) => body.approach)).toEqual(
      Array(3).fill(inBody),
    );
    expect(purchase.openingMinutes?.opened).toHaveLength(3);
    const cookie = await app.signIn(as.handler.personId);
    const listed = await app.ask('GET', `${position.path}/documents`, { cookie });
    expect(listed.json).toMatchObject({
      items: Array(3).fill({ state: 'clean', name: `${inName}.pdf`, purpose: 'application' }),
    });
    const found = await dump();
    for (const words of planted) expect(found.includes(words), words).toBe(true);
  });
});

test('[3-07] nobody hears anything else with three bids than with none, whatever they ask to be done', async () => {
  const empty = await publishedIn(app, 'biddingOpen');
  const without = await asksOf(empty);
  const crowded = await publishedIn(app, 'biddingOpen');
  for (const organization of bidders) await bid(crowded, organization);
  const having = await asksOf(crowded);
  const told = [...without].filter(([asked, answer]) => having.get(asked) !== answer);
  expect(told).toEqual([]);
  const taken = [...having.values()].filter((answer) => /^20[01] /.test(answer));
  expect(taken.length).toBeGreaterThan(3);
  process.stderr.write(`sealed bids: ${having.size} commands compared, told 0\n`);
}, 300_000);
