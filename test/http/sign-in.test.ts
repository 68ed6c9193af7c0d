import { describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { aPerson } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { type Call, recordCalls } from '../support/counting-client.ts';
import { people } from '../support/people.ts';

const app = anApp();
const { email } = aPerson(people.officeHead);
const codeOf = () => /\d{6}/.exec(app.mails.at(-1)?.subject ?? '')?.[0] ?? '';
/** Asks for a code, and lets the mail go out that was left behind. */
async function askCode(to: string) {
  const answer = await app.ask('POST', '/api/session/codes', { body: { email: to } });
  await runErrands(app.deps, 0);
  return answer;
}
const register = async (to: string, name: string) => {
  const body = { email: to, name, language: 'zh-CN' };
  const answer = await app.ask('POST', '/api/session/registrations', { body });
  await runErrands(app.deps, 0);
  return answer;
};
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

  /** What a request asked of the table, without the names in it. */
  const shapeOf = ({ command, input }: Call) => {
    const writes = (input['TransactItems'] ?? []) as object[];
    return [command, ...writes.map((one) => Object.keys(one).join())].join(' ');
  };
  async function effortOf(ask: () => Promise<Awaited<ReturnType<typeof askCode>>>) {
    const { calls, stop } = recordCalls(app.table.client);
    const answer = await ask();
    stop();
    return { effort: calls.map(shapeOf), answer: comparable(answer) };
  }

  test.each([
    ['asks for a code', '/api/session/codes', {}],
    ['asks for an account', '/api/session/registrations', { name: '某某', language: 'en' }],
    ['types a code nobody sent', '/api/session', { code: '123456' }],
  ])(
    'whoever %s gets the same answer after the same work, known or unknown',
    async (_, path, more) => {
      app.clock.pass(3_600_000);
      const ask = (to: string) => () => app.ask('POST', path, { body: { email: to, ...more } });
      const known = await effortOf(ask(aPerson(people.secondOfficeHead).email));
      const unknown = await effortOf(ask('never-seen@officials.example'));
      expect(known.effort.length).toBeGreaterThan(2);
      expect(unknown).toEqual(known);
    },
  );

  test('a wrong code takes the same work, known or unknown', async () => {
    app.clock.pass(3_600_000);
    const known = aPerson(people.secondHandler).email;
    const unknown = 'not-here@officials.example';
    await askCode(known);
    await askCode(unknown);
    const wrong = codeOf() === '000000' ? '000001' : '000000';
    expect(await effortOf(() => enter(known, wrong))).toEqual(
      await effortOf(() => enter(unknown, wrong)),
    );
  });

  test('asking for a code: known and unknown are answered alike, up to the limit and past it', async () => {
    const known = aPerson(people.financeOfficer).email;
    app.clock.pass(3_600_000);
    app.mails.length = 0;
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

describe('an account of one’s own', () => {
  const to = 'new@people.example';

  test('comes with the code from the mail, and not before', async () => {
    expect((await register(to, '新来的')).status).toBe(202);
    expect(app.mails.at(-1)).toMatchObject({ to, language: 'zh-CN' });
    expect(app.mails.at(-1)?.text).not.toContain('新来的');
    const wrong = codeOf() === '000000' ? '000001' : '000000';
    expect((await enter(to, wrong)).problem.code).toBe('code-wrong');
    const entered = await enter(to, codeOf());
    expect(entered.json).toMatchObject({
      person: { name: '新来的' },
      memberships: [],
      organizations: [],
    });
    expect((await enter(to, codeOf())).problem.code).toBe('code-expired');
  });

  test('asked for again, the code signs in whoever has it, and changes nothing of theirs', async () => {
    await register(to, '别的名字');
    expect((await enter(to, codeOf())).json).toMatchObject({ person: { name: '新来的' } });
  });

  test('is never made by a sign-in code', async () => {
    await askCode('stranger@people.example');
    expect(app.mails.some((mail) => mail.to === 'stranger@people.example')).toBe(false);
  });

  test('comes once, though the code is typed several times at the same moment', async () => {
    await register('twice@people.example', '两次');
    const code = codeOf();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => enter('twice@people.example', code)),
    );
    const [entered, ...more] = answers.filter(({ status }) => status === 201);
    expect(more).toEqual([]);
    await askCode('twice@people.example');
    const again = await enter('twice@people.example', codeOf());
    expect(again.json).toMatchObject({
      person: (entered?.json as { person: object } | undefined)?.person,
    });
  });

  test('a mail that could not go out in time does not go out late', async () => {
    await runErrands(app.deps, 0);
    await app.ask('POST', '/api/session/codes', { body: { email } });
    const before = app.mails.length;
    app.clock.pass(11 * 60_000);
    await runErrands(app.deps, 0);
    expect(app.mails.length).toBe(before);
  });
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
