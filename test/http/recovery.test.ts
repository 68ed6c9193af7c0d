import { Secret, TOTP } from 'otpauth';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import type { Account } from '../../shared/contracts/account.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { putMember } from '../../shared/store/people.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const admins = [people.evaluator, people.secondOfficeHead] as const;
beforeAll(async () => {
  for (const admin of admins)
    await putMember(app.table, kunshan, aPerson(admin), ['tenantAdmin', 'officeHead']);
});
beforeEach(() => app.clock.pass(3_600_000));

const post = (path: string, cookie: string, body: unknown = {}) =>
  app.ask('POST', path, { cookie, body });
const sessionIn = (headers: Headers) =>
  headers
    .getSetCookie()
    .findLast((one) => one.startsWith('__Host-sid='))
    ?.split(';')[0] ?? '';

async function enrol(person: PersonId): Promise<void> {
  const cookie = await app.signIn(person);
  const { secret } = (await post('/api/account/totp-enrolments', cookie)).json as {
    secret: string;
  };
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = totp.generate({ timestamp: Date.parse(app.clock.now()) });
  const added = await post('/api/account/factors/totp', cookie, { name: '手机', code });
  expect(added.status).toBe(201);
}

async function enter(email: string) {
  await app.ask('POST', '/api/session/codes', { body: { email } });
  await runErrands(app.deps, 0);
  const mail = app.mails.findLast((one) => one.to === email && /^\d{6} /.test(one.subject));
  return app.ask('POST', '/api/session', {
    body: { email, code: mail?.subject.slice(0, 6) ?? '123456' },
  });
}

/** Somebody who lost their phone, at the question for the second factor. */
async function lost(person: PersonId): Promise<string> {
  await enrol(person);
  return sessionIn((await enter(aPerson(person).email)).headers);
}
const confirm = (cookie: string, person: PersonId) =>
  post(`/api/account/recoveries/${person}/confirmations`, cookie);

describe('somebody who lost their second factors', () => {
  test('gets in again once two administrators confirmed, and not before', async () => {
    const person = people.author;
    const other = await app.signIn(person);
    const waiting = await lost(person);
    const asked = await post('/api/session/recoveries', waiting, { reason: '手机丢了' });
    expect(asked.status).toBe(202);
    await runErrands(app.deps, 0);
    for (const admin of admins)
      expect(
        app.mails.some(
          ({ to, subject }) => to === aPerson(admin).email && subject.includes('账号恢复'),
        ),
      ).toBe(true);
    const [first, second] = [
      await app.signIn(admins[0], 'proved'),
      await app.signIn(admins[1], 'proved'),
    ];
    const list = await app.ask('GET', '/api/account/recoveries', { cookie: first });
    expect(list.json).toMatchObject({ recoveries: [{ id: person, isForMe: true }] });
    expect((await confirm(first, person)).json).toEqual({ isDone: false });
    expect((await confirm(first, person)).problem.code).toBe('recovery-closed');
    expect((await enter(aPerson(person).email)).problem.code).toBe('second-factor-required');
    app.mails.length = 0;
    expect((await confirm(second, person)).json).toEqual({ isDone: true });
    const entered = await enter(aPerson(person).email);
    expect(entered.status).toBe(201);
    expect((await app.ask('GET', '/api/session', { cookie: waiting })).status).toBe(401);
    expect(other).not.toBe('');
    const told = app.mails.filter(({ subject }) => subject.includes('账号已恢复'));
    expect(told.map(({ to }) => to).sort()).toEqual(
      [person, ...admins].map((one) => aPerson(one).email).sort(),
    );
  });

  test('is never one person’s act: not their own, not one administrator twice at once, not without proof', async () => {
    const person = admins[1];
    const waiting = await lost(person);
    await post('/api/session/recoveries', waiting, { reason: '手机丢了' });
    const own = await app.signIn(person, 'proved');
    expect((await confirm(own, person)).status).toBe(404);
    const plain = await app.signIn(admins[0]);
    expect((await confirm(plain, person)).problem.code).toBe('second-factor-required');
    const proved = await app.signIn(admins[0], 'proved');
    const both = await Promise.all([confirm(proved, person), confirm(proved, person)]);
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(both.every(({ json }) => !(json as { isDone?: boolean }).isDone)).toBe(true);
  });

  test('is nobody’s business who administers nothing of theirs', async () => {
    const person = people.financeOfficer;
    await post('/api/session/recoveries', await lost(person), { reason: '手机丢了' });
    for (const stranger of [people.officeHead, people.auditor]) {
      const cookie = await app.signIn(stranger, 'proved');
      const list = await app.ask('GET', '/api/account/recoveries', { cookie });
      expect(list.json).toEqual({ recoveries: [] });
      expect((await confirm(cookie, person)).status).toBe(404);
    }
  });

  test('waits three days, and asks one time after the other', async () => {
    const person = people.leadingGroupHead;
    const waiting = await lost(person);
    const ask = () => post('/api/session/recoveries', waiting, { reason: '手机丢了' });
    expect((await ask()).status).toBe(202);
    expect((await ask()).problem.code).toBe('recovery-closed');
    app.clock.pass(3 * 86_400_000);
    expect((await confirm(await app.signIn(admins[0], 'proved'), person)).status).toBe(404);
  });

  test('who has none to lose cannot ask', async () => {
    const cookie = await app.signIn(people.auditor);
    const asked = await post('/api/session/recoveries', cookie, { reason: '手机丢了' });
    expect(asked.problem.code).toBe('not-permitted');
  });
});

describe('what is kept of somebody', () => {
  const read = async (cookie: string) =>
    (await app.ask('GET', '/api/account', { cookie })).json as Account;

  test('is theirs to change, on the version they saw', async () => {
    const cookie = await app.signIn(people.secondHandler);
    const { version } = await read(cookie);
    const change = (name: string) =>
      app.ask('PUT', '/api/account', {
        cookie,
        headers: { 'if-match': `"v${version}"` },
        body: { name, language: 'en' },
      });
    expect((await change('新名')).status).toBe(200);
    expect(await read(cookie)).toMatchObject({ name: '新名', language: 'en' });
    expect((await change('旧名')).problem.code).toBe('version-conflict');
  });

  test('moves to an address whose mail they can read; the old one is told and signs nobody in', async () => {
    const person = people.secondHandler;
    const old = aPerson(person).email;
    const cookie = await app.signIn(person);
    const to = 'moved@people.example';
    await post('/api/account/address-codes', cookie, { email: to });
    await runErrands(app.deps, 0);
    const code = app.mails.at(-1)?.subject.slice(0, 6) ?? '';
    const take = (typed: string) =>
      app.ask('PUT', '/api/account/address', { cookie, body: { email: to, code: typed } });
    expect((await take(code === '000000' ? '000001' : '000000')).problem.code).toBe('code-wrong');
    const both = await Promise.all([take(code), take(code)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    await runErrands(app.deps, 0);
    expect(app.mails.at(-1)).toMatchObject({ to: old });
    expect((await enter(to)).json).toMatchObject({ person: { id: person } });
    app.mails.length = 0;
    expect((await enter(old)).status).toBe(422);
    expect(app.mails.filter((mail) => mail.to === old)).toEqual([]);
  });

  test('does not move to an address somebody has, and learns so only by reading its mail', async () => {
    const cookie = await app.signIn(people.auditor);
    const taken = aPerson(people.officeHead).email;
    const answer = await post('/api/account/address-codes', cookie, { email: taken });
    const free = await post('/api/account/address-codes', cookie, { email: 'free@people.example' });
    expect([answer.status, answer.text]).toEqual([free.status, free.text]);
    await runErrands(app.deps, 0);
    const code = app.mails.findLast((one) => one.to === taken)?.subject.slice(0, 6) ?? '';
    const body = { email: taken, code };
    const refused = await app.ask('PUT', '/api/account/address', { cookie, body });
    expect(refused.problem.code).toBe('address-taken');
  });
});
