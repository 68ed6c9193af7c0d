import { beforeEach, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import type { SessionRow } from '../../shared/contracts/account.ts';
import { AuditEntry } from '../../shared/contracts/audit-entry.ts';
import type { Session } from '../../shared/contracts/sessions.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { verifyChain } from '../../shared/store/audit.ts';
import { queryAll } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { aPerson } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { recordCalls } from '../support/counting-client.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
beforeEach(() => app.clock.pass(3_600_000));
const minute = 60_000;

/** Signs in as people do, with a browser that says what it is. */
async function enter(email: string, agent: string): Promise<string> {
  await app.ask('POST', '/api/session/codes', { body: { email } });
  await runErrands(app.deps, 0);
  const mail = app.mails.findLast((one) => one.to === email && /^\d{6} /.test(one.subject));
  const body = { email, code: mail?.subject.slice(0, 6) };
  const answer = await app.ask('POST', '/api/session', { body, headers: { 'user-agent': agent } });
  expect(answer.status).toBe(201);
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}
const emailOf = (person: PersonId) => aPerson(person).email;
const get = (path: string, cookie: string) => app.ask('GET', path, { cookie });
const drop = (path: string, cookie: string) => app.ask('DELETE', path, { cookie });
const listed = async (cookie: string) =>
  ((await get('/api/account/sessions', cookie)).json as { sessions: SessionRow[] }).sessions;

const edge = 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 Edg/120.0';
const phone = 'Mozilla/5.0 (Linux; Android 10; HarmonyOS) Chrome/99 Mobile MicroMessenger/8.0';

describe('where somebody is signed in', () => {
  test('is listed with device and time, the one they look from first', async () => {
    const [first, second] = [
      await enter(emailOf(people.author), edge),
      await enter(emailOf(people.author), phone),
    ];
    const rows = await listed(second);
    expect(rows.map(({ device, isCurrent }) => [device, isCurrent])).toEqual([
      ['WeChat · HarmonyOS', true],
      ['Edge · Windows', false],
    ]);
    expect((await listed(first))[0]?.device).toBe('Edge · Windows');
    expect(JSON.stringify(rows)).not.toContain('hash');
  });

  test('can be ended one by one, and everywhere but here', async () => {
    const person = people.officeHead;
    const cookies = [
      await enter(emailOf(person), edge),
      await enter(emailOf(person), phone),
      await enter(emailOf(person), 'curl/8'),
    ] as const;
    const [here, other, third] = cookies;
    const [, row] = await listed(here);
    expect((await drop(`/api/account/sessions/${row?.id}`, here)).status).toBe(200);
    expect((await listed(here)).length).toBe(2);
    expect((await drop('/api/account/sessions', here)).status).toBe(200);
    expect((await get('/api/session', here)).status).toBe(200);
    for (const cookie of [other, third])
      expect((await get('/api/session', cookie)).status).toBe(401);
  });

  test('of somebody else is as absent as one that never was', async () => {
    const mine = await enter(emailOf(people.auditor), edge);
    const [theirs] = await listed(await enter(emailOf(people.evaluator), edge));
    const foreign = await drop(`/api/account/sessions/${theirs?.id}`, mine);
    const absent = await drop('/api/account/sessions/01hzzzzzzzzzzzzzzzzzzzzzzz', mine);
    expect([foreign.status, absent.status]).toEqual([404, 404]);
  });

  test('is on a chain that fits together', async () => {
    const person = people.officeHead;
    const subject = { person, kind: 'session', id: 'all' };
    const entries = await queryAll(app.table, {
      pk: keys.chainHead(subject).PK,
      begins: 'AUD#',
    });
    const plain = entries.map((entry) => AuditEntry.parse(entry));
    expect(plain.map(({ command }) => command)).toEqual([
      'signIn',
      'signIn',
      'signIn',
      'endSession',
      'signOutEverywhere',
    ]);
    expect(verifyChain(plain).isIntact).toBe(true);
  });
});

describe('a session ends', () => {
  const alive = async (cookie: string) => (await get('/api/session', cookie)).status === 200;

  test('of an official after half an hour without use, and after twelve hours however used', async () => {
    const idle = await enter(emailOf(people.financeOfficer), edge);
    const used = await enter(emailOf(people.financeOfficer), edge);
    app.clock.pass(29 * minute);
    expect(await alive(used)).toBe(true);
    app.clock.pass(2 * minute);
    expect(await alive(idle)).toBe(false);
    for (let passed = 31; passed + 25 < 720; passed += 25) {
      app.clock.pass(25 * minute);
      expect(await alive(used)).toBe(true);
    }
    app.clock.pass(25 * minute);
    expect(await alive(used)).toBe(false);
  });

  test('of a member of an organization after half a day without use', async () => {
    const { email } = anOrganization(organizations[0]).member;
    const cookie = await enter(email, phone);
    app.clock.pass(11 * 60 * minute);
    expect(await alive(cookie)).toBe(true);
    app.clock.pass(12 * 60 * minute);
    expect(await alive(cookie)).toBe(false);
  });

  test('and says when: the earlier of its age and its idleness', async () => {
    const cookie = await enter(emailOf(people.secondHandler), edge);
    const { expiresAt } = (await get('/api/session', cookie)).json as Session;
    expect(Date.parse(expiresAt) - Date.parse(app.clock.now())).toBe(30 * minute);
  });

  test('using it is noted every few minutes, not at every request', async () => {
    const cookie = await enter(emailOf(people.secondOfficeHead), edge);
    const { calls, stop } = recordCalls(app.table.client);
    for (let asked = 0; asked < 5; asked += 1) await get('/api/session', cookie);
    expect(calls.map(({ command }) => command)).toEqual(Array(5).fill('GetItemCommand'));
    app.clock.pass(4 * minute);
    calls.length = 0;
    for (let asked = 0; asked < 3; asked += 1) await get('/api/session', cookie);
    stop();
    expect(calls.filter(({ command }) => command === 'UpdateItemCommand')).toHaveLength(1);
  });

  test('and a use that comes too late does not bring it back', async () => {
    const cookie = await enter(emailOf(people.leadingGroupHead), edge);
    app.clock.pass(5 * minute);
    const [gone] = await Promise.all([drop('/api/session', cookie), get('/api/session', cookie)]);
    expect(gone.status).toBe(200);
    expect((await get('/api/session', cookie)).status).toBe(401);
  });
});
