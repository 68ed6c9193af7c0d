import { beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { runErrands } from '../../functions/cron/jobs.ts';
import type {
  AuditDays,
  AuditRows,
  ChainView,
  InclusionProof,
} from '../../shared/contracts/audit.ts';
import type { TenantExport } from '../../shared/contracts/exports.ts';
import { leavesOf } from '../../shared/domain/audit/checkpoint.ts';
import { fromHex, toHex } from '../../shared/domain/audit/hex.ts';
import { impliedRoot } from '../../shared/domain/audit/merkle.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { sha256 } from '../../shared/store/checkpoints.ts';
import { write } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { aWholeTenant, exported, type WholeTenant } from '../support/a-whole-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const admin = PersonId.parse('p0000000000000000000000777');
let world: WholeTenant;
let auditor: string;
let head: string;
let runner: string;

beforeAll(async () => {
  const person = aPerson(admin);
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, person, ['tenantAdmin']);
  world = await aWholeTenant(app, ['ranked', 'scoring', 'standstill']);
  auditor = await app.signIn(people.auditor);
  head = await app.signIn(people.officeHead);
  runner = await app.signIn(admin);
}, 60_000);

const list = async (cookie: string, query: string) =>
  (await app.ask('GET', `/api/t/kunshan/audit?${query}`, { cookie })).json as AuditRows;
const months = ['2026-03', '2026-04', '2026-05'];
async function all(cookie: string, query = ''): Promise<AuditRows['items']> {
  const rows: AuditRows['items'] = [];
  for (const month of months)
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: AuditRows = await list(
        cookie,
        `month=${month}${query}${cursor && `&cursor=${cursor}`}`,
      );
      rows.push(...page.items);
      cursor = page.next;
    }
  return rows;
}

describe('[1-10] what was done in a tenant', () => {
  test('is listed over all chains, newest first, page by page, each once', async () => {
    const rows = await all(auditor);
    const names = rows.map(({ chain, seq }) => `${chain} ${seq}`);
    expect(new Set(names).size).toBe(names.length);
    expect(rows.length).toBeGreaterThan(50);
    const [page] = [await list(auditor, 'month=2026-03')];
    const times = page?.items.map(({ at }) => at) ?? [];
    expect(times).toEqual([...times].sort().reverse());
    expect(page?.names[people.officeHead]).toBe(aPerson(people.officeHead).name);
    console.warn(`${rows.length} rows listed`);
  });

  test('is found by person, by what, by chain', async () => {
    const byPerson = await all(auditor, `&actor=${people.officeHead}`);
    expect(byPerson.length).toBeGreaterThan(4);
    for (const { actor } of byPerson) expect(actor).toBe(`person:${people.officeHead}`);
    const byCommand = await all(auditor, '&command=changeSetting');
    expect(byCommand).toHaveLength(5);
    const byKind = await all(auditor, '&chain=setting');
    expect(byKind.map(({ chain }) => chain)).toEqual(Array(5).fill('setting/branding'));
    const purchase = `purchase/${world.purchases['ranked']?.id}`;
    const byChain = await all(auditor, `&chain=${purchase}`);
    expect(new Set(byChain.map(({ chain }) => chain))).toEqual(new Set([purchase]));
  });

  test('does not tell who judges while they judge, nor when asked for by name', async () => {
    const chain = `purchase/${world.purchases['scoring']?.id}`;
    const rows = await all(auditor, `&chain=${chain}`);
    const secret = rows.filter(({ command }) => command === 'declareConflict');
    expect(secret.length).toBeGreaterThan(0);
    for (const { actor } of secret) expect(actor).toBe('secret');
    const seats = world.purchases['scoring']?.panel?.seats ?? [];
    for (const { personId } of seats) {
      const found = await all(auditor, `&chain=${chain}&actor=${personId}`);
      expect(found).toEqual([]);
    }
    expect(
      await all(
        auditor,
        `&chain=purchase/${world.purchases['standstill']?.id}&actor=${seats[0]?.personId}`,
      ),
    ).not.toEqual([]);
  });

  test('opens to who answers for it, and of purchases nothing to who runs the system', async () => {
    const rows = await all(runner);
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter(({ chain }) => chain.startsWith('purchase/'))).toEqual([]);
    const id = world.purchases['ranked']?.id;
    const closed = await app.ask('GET', `/api/t/kunshan/audit/chains/purchase/${id}`, {
      cookie: runner,
    });
    expect(closed.status).toBe(404);
    const cookie = await app.signIn(people.author);
    expect((await app.ask('GET', '/api/t/kunshan/audit', { cookie })).status).toBe(403);
    expect((await app.ask('GET', '/api/t/wuxing/audit', { cookie: auditor })).status).toBe(404);
  });
});

describe('[1-10] one chain', () => {
  const setting = '/api/t/kunshan/audit/chains/setting/branding';

  test('tells who, as what, from where, why, before and after, and that it fits', async () => {
    const { json } = await app.ask('GET', setting, { cookie: auditor });
    const { entries, verification } = json as ChainView;
    expect(verification).toMatchObject({ entries: 5, isIntact: true });
    expect(entries[0]).toMatchObject({
      actor: `person:${people.officeHead}`,
      as: ['officeHead'],
      origin: { address: '192.0.2.7' },
      reason: '第1次修改',
      before: { colour: 0 },
      after: { colour: 1 },
    });
  });

  test('shows from where only to those who look into misuse', async () => {
    for (const [cookie, isTold] of [
      [auditor, true],
      [runner, true],
      [head, false],
    ] as const)
      expect((await app.ask('GET', setting, { cookie })).text.includes('192.0.2.7')).toBe(isTold);
  });

  test('of a purchase tells what each command changed', async () => {
    const id = world.purchases['ranked']?.id;
    const { json } = await app.ask('GET', `/api/t/kunshan/audit/chains/purchase/${id}`, {
      cookie: head,
    });
    const { entries, verification } = json as ChainView;
    expect(verification.isIntact).toBe(true);
    const noticed = entries.find(({ command }) => command === 'publishNotice');
    expect(noticed).toMatchObject({ after: { notice: { medium: expect.any(String) } } });
    const judged = entries.find(({ command }) => command === 'lockScoreSheet');
    expect(JSON.stringify(judged?.after ?? {})).not.toContain('points');
  });

  test('is under the root of the last day it moved on, by a proof a page can check', async () => {
    const { json } = await app.ask('GET', `${setting}/proof`, { cookie: auditor });
    const { leaf, index, size, proof, root, day } = json as InclusionProof;
    const [text = ''] = leavesOf([leaf]);
    const later = (bytes: Uint8Array) => Promise.resolve(sha256(bytes));
    const implied = await impliedRoot(
      { leaf: text, index, size, proof: proof.map(fromHex) },
      later,
    );
    expect(implied && toHex(implied)).toBe(root);
    expect(app.archived.get(`checkpoints/kunshan/${day}.json`)?.toString()).toBeDefined();
  });

  test('changed in the table is said to be broken there', async () => {
    const entry = await app.ask('GET', `${setting}?from=2`, { cookie: auditor });
    const second = (entry.json as ChainView).entries[0];
    const key = keys.entryOf(kunshan.id, 'setting/branding', 2);
    await write(app.table, { ...key, et: 'audit', ...second, actor: 'person:nobody' });
    const { json } = await app.ask('GET', setting, { cookie: auditor });
    expect((json as ChainView).verification).toMatchObject({ isIntact: false, brokenAt: 2 });
    await write(app.table, { ...key, et: 'audit', ...second });
  });

  test.each(['setting/unknown', 'export/none', 'purchase/none', 'P/x', 'seal/x'])(
    '%s is not there',
    async (chain) => {
      const asked = `/api/t/kunshan/audit/chains/${chain}`;
      expect((await app.ask('GET', asked, { cookie: auditor })).status).toBe(404);
      expect((await app.ask('GET', `${asked}/proof`, { cookie: auditor })).status).toBe(404);
    },
  );
});

describe('[1-10] the days of a month', () => {
  const days = async (month: string) =>
    (
      (await app.ask('GET', `/api/t/kunshan/audit/days?month=${month}`, { cookie: auditor }))
        .json as z.infer<typeof AuditDays>
    ).items;

  test('are kept, and one whose copy says something else, or that nobody closed, stands out', async () => {
    const before = await days('2026-03');
    expect(before.length).toBeGreaterThan(3);
    expect(new Set(before.map(({ state }) => state))).toEqual(new Set(['kept']));
    const [first] = before;
    app.archived.set(`checkpoints/kunshan/${first?.day}.json`, Buffer.from('{}'));
    expect((await days('2026-03'))[0]?.state).toBe('differs');
    const running = await days(world.last.slice(0, 7));
    expect(running.filter(({ state }) => state === 'missing')).toEqual([]);
  });
});

describe('[1-10] an export', () => {
  const path = '/api/t/kunshan/exports';
  const ask = (at: string, cookie: string, key: string, body: unknown = {}) =>
    app.ask('POST', path + at, { cookie, headers: { 'idempotency-key': key }, body });

  test('needs a second person, who is told by mail', async () => {
    const asked = await ask('', head, 'export-one-1', { reason: '年度备份' });
    const request = asked.json as TenantExport;
    expect(request).toMatchObject({ state: 'requested', requestedBy: people.officeHead });
    const again = await ask('', head, 'export-one-1', { reason: '年度备份' });
    expect(again.json).toEqual(request);
    const own = await ask(`/${request.id}/confirmation`, head, 'export-one-2');
    expect(own.problem.code).toBe('same-official');
    const early = await ask(`/${request.id}/links`, head, 'export-one-3');
    expect(early.problem.code).toBe('export-not-ready');
    app.mails.length = 0;
    await runErrands(app.deps, 0);
    expect(app.mails.map(({ subject }) => subject)).toContain(
      '请确认：昆山市民政局申请导出全部数据',
    );
    expect(app.mails.some(({ to }) => to === aPerson(people.officeHead).email)).toBe(false);
  });

  test('is fetched by links that are worth nothing later, or for another file', async () => {
    const { request } = await exported(app);
    const links = await ask(`/${request.id}/links`, head, 'export-two-1');
    const [{ href = '' } = {}] = (links.json as { items: { href: string }[] }).items;
    expect((await app.ask('GET', href)).status).toBe(200);
    expect((await app.ask('GET', href.replace('/files/1?', '/files/2?'))).status).toBe(404);
    expect((await app.ask('GET', href.replace('/kunshan/', '/wuxing/'))).status).toBe(404);
    expect((await app.ask('GET', href.replace(/proof=./, 'proof=_'))).status).toBe(404);
    app.clock.pass(16 * 60_000);
    expect((await app.ask('GET', href)).status).toBe(404);
    const chain = await app.ask('GET', `/api/t/kunshan/audit/chains/export/${request.id}`, {
      cookie: auditor,
    });
    const commands = (chain.json as ChainView).entries.map(({ command }) => command);
    expect(commands).toEqual(['requestExport', 'confirmExport', 'takeExport', 'takeExport']);
  });

  test('is asked for and taken by nobody else', async () => {
    const cookie = await app.signIn(people.author);
    const refused = await ask('', cookie, 'export-three', { reason: '随便看看' });
    expect(refused.status).toBe(403);
    const asked = await ask('', runner, 'export-four', { reason: '系统迁移' });
    expect(asked.status).toBe(201);
    const { id } = asked.json as TenantExport;
    expect((await ask(`/${id}/confirmation`, runner, 'export-five')).status).toBe(403);
    expect((await ask(`/${id}/links`, runner, 'export-six')).status).toBe(403);
  });
});
