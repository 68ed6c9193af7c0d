import { describe, expect, test } from 'vitest';
import { aPerson } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const { email } = aPerson(people.officeHead);
const codeOf = () => /\d{6}/.exec(app.mails.at(-1)?.subject ?? '')?.[0] ?? '';
const askCode = (to: string) => app.ask('POST', '/api/session/codes', { body: { email: to } });
const enter = (to: string, code: string) =>
  app.ask('POST', '/api/session', { body: { email: to, code } });

describe('signing in', () => {
  test('a code is mailed, typed, and gives a session for this browser alone', async () => {
    expect((await askCode(email)).status).toBe(202);
    expect(app.mails.at(-1)).toMatchObject({ to: email, language: 'zh-CN' });
    const answer = await enter(` ${email.toUpperCase()} `, codeOf());
    expect(answer.json).toMatchObject({
      person: { id: people.officeHead },
      memberships: [{ tenant: 'kunshan', posts: ['officeHead'] }],
    });
    const cookie = answer.headers.get('set-cookie') ?? '';
    for (const part of ['__Host-sid=', 'HttpOnly', 'Secure', 'Path=/', 'SameSite=Lax'])
      expect(cookie).toContain(part);
    expect(cookie).not.toMatch(/Domain/i);
    const [session = ''] = cookie.split(';');
    expect((await app.ask('GET', '/api/session', { cookie: session })).json).toEqual(answer.json);
    const again = await enter(email, codeOf());
    expect(again.problem.code).toBe('code-expired');
  });

  test('signing out ends the session, not only the cookie', async () => {
    const cookie = await app.signIn(people.officeHead);
    const answer = await app.ask('DELETE', '/api/session', { cookie });
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await app.ask('GET', '/api/session', { cookie })).problem.code).toBe('not-signed-in');
  });

  test('without a session, or with a made-up one, nobody is signed in', async () => {
    for (const cookie of ['', '__Host-sid=guess', '__Host-sid=', 'sid=guess'])
      expect((await app.ask('GET', '/api/session', { cookie })).status).toBe(401);
  });
});

describe('whoever asks learns nothing about who has an account', () => {
  const comparable = ({ status, text, headers }: Awaited<ReturnType<typeof askCode>>) => ({
    status,
    text: text.replace(/"traceId":"\w+"/, ''),
    headers: [...headers].filter(([name]) => name !== 'x-trace-id'),
  });

  test('asking for a code: known and unknown are answered alike, up to the limit and past it', async () => {
    const known = aPerson(people.financeOfficer).email;
    for (let asked = 1; asked <= 8; asked += 1) {
      const [one, other] = [await askCode(known), await askCode('nobody@officials.example')];
      expect(comparable(one)).toEqual(comparable(other));
      expect(one.status).toBe(asked <= 6 ? 202 : 429);
    }
    expect(app.mails.filter(({ to }) => to === 'nobody@officials.example')).toEqual([]);
    expect(app.mails.filter(({ to }) => to === known)).toHaveLength(6);
  });

  test('typing a wrong code: known and unknown are answered alike, from the first try to the sixth', async () => {
    const known = aPerson(people.auditor).email;
    const unknown = 'somebody@officials.example';
    await askCode(known);
    const wrong = codeOf() === '000000' ? '000001' : '000000';
    await askCode(unknown);
    for (let tries = 0; tries < 6; tries += 1) {
      const [one, other] = [await enter(known, wrong), await enter(unknown, wrong)];
      expect(comparable(one)).toEqual(comparable(other));
      expect(one.problem.code).toBe(tries < 5 ? 'code-wrong' : 'code-expired');
    }
    expect((await enter(known, codeOf())).problem.code).toBe('code-expired');
  });

  test('a code that was never asked for has expired, for anybody', async () => {
    const [one, other] = [
      await enter(aPerson(people.evaluator).email, '123456'),
      await enter('never@officials.example', '123456'),
    ];
    expect(comparable(one)).toEqual(comparable(other));
  });
});

test('guesses sent all at once do not open the door together', async () => {
  const { email: to } = aPerson(people.leadingGroupHead);
  await askCode(to);
  const code = codeOf();
  const wrong = code === '000000' ? '000001' : '000000';
  const guesses = [...Array.from({ length: 19 }, () => wrong), code];
  const answers = await Promise.all(guesses.map((guess) => enter(to, guess)));
  expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1);
  expect((await enter(to, code)).status).not.toBe(201);
});

test.each([
  [{}, '/email'],
  [{ email: 'not an address' }, '/email'],
  [{ email: 'a@b.example', code: '12345' }, '/code'],
  [{ email: 'a@b.example', code: 123456 }, '/code'],
])('%j is not a sign-in: %s is named, in words', async (body, pointer) => {
  const { problem } = await app.ask('POST', '/api/session', { body });
  expect(problem).toMatchObject({ code: 'invalid-request', status: 422 });
  const fault = problem.errors?.find((error) => error.pointer === pointer);
  expect(fault?.message).toMatch(/[\u4e00-\u9fff]/);
  const english = await app.ask('POST', '/api/session?lang=en', { body });
  const said = english.problem.errors?.find((error) => error.pointer === pointer);
  expect(said?.message).toMatch(/^[A-Z][\x20-\x7e’]+\.$/);
});
