import { Secret, TOTP } from 'otpauth';
import { beforeEach, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import type { FactorList } from '../../shared/contracts/account.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { everything } from '../support/a-table.ts';
import { aPerson } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
beforeEach(() => app.clock.pass(3_600_000));

const cookieIn = (headers: Headers, name = '__Host-sid') =>
  headers
    .getSetCookie()
    .findLast((one) => one.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';
const post = (path: string, cookie: string, body: unknown = {}) =>
  app.ask('POST', path, { cookie, body });

const codeAt = (secret: string) =>
  new TOTP({
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
  }).generate({ timestamp: Date.parse(app.clock.now()) });

/** Gives `person` an authenticator app. */
async function enrolled(person: PersonId) {
  const cookie = await app.signIn(person);
  const begun = await post('/api/account/totp-enrolments', cookie);
  const { secret } = begun.json as { secret: string };
  const added = await post('/api/account/factors/totp', cookie, {
    name: '手机',
    code: codeAt(secret),
  });
  expect(added.status).toBe(201);
  app.clock.pass(60_000);
  return { secret, cookie: cookieIn(added.headers), old: cookie };
}

/** Types the code from the mail. */
async function enter(person: PersonId, cookie = '') {
  const { email } = aPerson(person);
  await app.ask('POST', '/api/session/codes', { body: { email } });
  await runErrands(app.deps, 0);
  const mail = app.mails.findLast((one) => /^\d{6} /.test(one.subject));
  const code = mail?.subject.slice(0, 6) ?? '';
  return app.ask('POST', '/api/session', { cookie, body: { email, code } });
}

describe('an authenticator app', () => {
  test('counts once a code of it was typed, and its secret is never shown again', async () => {
    const { secret, cookie, old } = await enrolled(people.author);
    const listed = (await app.ask('GET', '/api/account/factors', { cookie })).json as FactorList;
    expect(listed.factors).toMatchObject([{ kind: 'totp', name: '手机' }]);
    const all = JSON.stringify(await everything(app.table));
    expect(all).not.toContain(secret);
    expect(JSON.stringify(listed)).not.toContain('sealed');
    expect((await app.ask('GET', '/api/session', { cookie: old })).status).toBe(401);
    await runErrands(app.deps, 0);
    expect(app.mails.at(-1)?.subject).toContain('第二重验证');
  });

  test('is not added with a wrong code, nor twice with one secret', async () => {
    const cookie = await app.signIn(people.evaluator);
    const { secret } = (await post('/api/account/totp-enrolments', cookie)).json as {
      secret: string;
    };
    const right = codeAt(secret);
    const wrong = right === '000000' ? '000001' : '000000';
    const body = { name: '手机', code: wrong };
    expect((await post('/api/account/factors/totp', cookie, body)).problem.code).toBe(
      'factor-wrong',
    );
    const both = await Promise.all(
      [1, 2].map(() => post('/api/account/factors/totp', cookie, { ...body, code: right })),
    );
    expect(both.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test('is asked for after the code from the mail; before it is proved nothing is open', async () => {
    const { secret } = await enrolled(people.officeHead);
    const entered = await enter(people.officeHead);
    expect(entered.problem.code).toBe('second-factor-required');
    const waiting = cookieIn(entered.headers);
    for (const path of ['/api/session', '/api/tasks', '/api/account/factors'])
      expect((await app.ask('GET', path, { cookie: waiting })).status).toBe(401);
    const proof = { totp: codeAt(secret) };
    const done = await post('/api/session/factor', waiting, proof);
    expect(done.json).toMatchObject({ provedBy: 'totp', person: { id: people.officeHead } });
    const cookie = cookieIn(done.headers);
    expect(cookie).not.toBe(waiting);
    expect((await app.ask('GET', '/api/session', { cookie })).status).toBe(200);
    expect((await app.ask('GET', '/api/session', { cookie: waiting })).status).toBe(401);
  });

  test('proves once with each of its codes, however many send it at the same moment', async () => {
    const { secret } = await enrolled(people.secondOfficeHead);
    const totp = codeAt(secret);
    const waiting: string[] = [];
    for (const _try of [1, 2, 3])
      waiting.push(cookieIn((await enter(people.secondOfficeHead)).headers));
    const sent = await Promise.all(
      waiting.map((cookie) => post('/api/session/factor', cookie, { totp })),
    );
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(1);
    const again = await enter(people.secondOfficeHead);
    const late = await post('/api/session/factor', cookieIn(again.headers), { totp });
    expect(late.problem.code).toBe('factor-wrong');
  });

  test('is not guessed: twenty tries in an hour, then one waits', async () => {
    await enrolled(people.auditor);
    const waiting = cookieIn((await enter(people.auditor)).headers);
    const codes: string[] = [];
    for (let tries = 0; tries < 21; tries += 1)
      codes.push((await post('/api/session/factor', waiting, { totp: '000000' })).problem.code);
    expect(new Set(codes.slice(0, 19))).toEqual(new Set(['factor-wrong']));
    expect(codes.at(-1)).toBe('too-many-requests');
  });
});

describe('weighty steps', () => {
  test('are not open to a session that proved nothing, or whose proof is a quarter of an hour old', async () => {
    const { secret, cookie } = await enrolled(people.financeOfficer);
    const made = await post('/api/account/recovery-codes', cookie);
    expect(made.status).toBe(201);
    const plain = await app.signIn(people.financeOfficer);
    const refused = await post('/api/account/recovery-codes', plain);
    expect(refused.problem).toMatchObject({ code: 'second-factor-required', status: 403 });
    expect((await post('/api/account/totp-enrolments', plain)).problem.code).toBe(
      'second-factor-required',
    );
    app.clock.pass(15 * 60_000);
    expect((await post('/api/account/recovery-codes', cookie)).problem.code).toBe(
      'second-factor-required',
    );
    const again = await post('/api/session/factor', cookie, { totp: codeAt(secret) });
    expect((await post('/api/account/recovery-codes', cookieIn(again.headers))).status).toBe(201);
  });

  test('a recovery code opens once, in whatever way it is written', async () => {
    const person = people.leadingGroupHead;
    const { cookie } = await enrolled(person);
    const { codes } = (await post('/api/account/recovery-codes', cookie)).json as {
      codes: string[];
    };
    expect(codes).toHaveLength(10);
    const all = JSON.stringify(await everything(app.table));
    for (const code of codes) expect(all).not.toContain(code);
    const [code = ''] = codes;
    const first = cookieIn((await enter(person)).headers);
    const written = ` ${code.toUpperCase().replace('-', ' ')}`.trim();
    const proof = { recoveryCode: written };
    expect((await post('/api/session/factor', first, proof)).status).toBe(200);
    const second = cookieIn((await enter(person)).headers);
    expect((await post('/api/session/factor', second, proof)).problem.code).toBe('factor-wrong');
  });
});

describe('a remembered device', () => {
  test('is not asked when signing in, is asked for weighty steps, and can be forgotten', async () => {
    const person = people.secondHandler;
    const { secret } = await enrolled(person);
    const waiting = await enter(person);
    const done = await post('/api/session/factor', cookieIn(waiting.headers), {
      totp: codeAt(secret),
      rememberDevice: true,
    });
    const device = cookieIn(done.headers, '__Host-device');
    expect(device).toMatch(/^__Host-device=[\w-]{43}$/);
    const again = await enter(person, device);
    expect(again.status).toBe(201);
    const cookie = cookieIn(again.headers);
    expect((await post('/api/account/recovery-codes', cookie)).problem.code).toBe(
      'second-factor-required',
    );
    const devices = await app.ask('GET', '/api/account/devices', {
      cookie: `${cookie}; ${device}`,
    });
    const [row] = (devices.json as { devices: { id: string }[] }).devices;
    expect(row).toMatchObject({ isCurrent: true, isRemembered: true });
    const forgotten = await app.ask('DELETE', `/api/account/devices/${row?.id}`, { cookie });
    expect(forgotten.status).toBe(200);
    expect((await enter(person, device)).problem.code).toBe('second-factor-required');
  });

  test('of somebody else spares nobody a question, and a new one is told of by mail', async () => {
    const { secret } = await enrolled(people.experts[0] as PersonId);
    const own = await enter(people.experts[1] as PersonId);
    const device = cookieIn(own.headers, '__Host-device');
    await runErrands(app.deps, 0);
    expect(app.mails.at(-1)?.subject).toContain('新的设备');
    const entered = await enter(people.experts[0] as PersonId, device);
    expect(entered.problem.code).toBe('second-factor-required');
    expect(secret).toHaveLength(32);
    app.mails.length = 0;
    await enter(people.experts[1] as PersonId, device);
    await runErrands(app.deps, 0);
    expect(app.mails.filter(({ subject }) => subject.includes('新的设备'))).toEqual([]);
  });
});
