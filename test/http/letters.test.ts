import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { ballotToken } from '../../functions/links.ts';
import { needIdOf } from '../../functions/need-receipts.ts';
import { countAnswers } from '../../shared/store/satisfaction.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { everything } from '../support/a-table.ts';
import { aPerson } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const post = (path: string, fields: Record<string, string>) =>
  app.ask('POST', path, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
const isLetter = ({ text, headers }: Awaited<ReturnType<typeof post>>) => {
  expect(headers.get('content-type')).toContain('text/html');
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text).not.toMatch(/<script|\{\w+\}|undefined|\[object/);
};

async function aBallot(number: string) {
  const position = await publishedIn(app, 'finalEvaluation', {});
  const { tenantId: tenant, id: purchase } = position.purchase;
  const token = ballotToken(app.deps.secrets.linkKey, { tenant, purchase, number });
  return { ...position, tenant, id: purchase, path: `/s/${token}`, token };
}

describe('[0-09] the survey behind a one-time link', () => {
  test('is read as often as one likes, answered once, and keeps no trace of who did', async () => {
    const { path, tenant, id, token } = await aBallot('n1');
    for (const _ of [1, 2, 3]) expect((await app.ask('GET', path)).status).toBe(200);
    const thanks = await post(path, { score: '5', comment: '很好' });
    expect(thanks.status).toBe(200);
    isLetter(thanks);
    const again = await post(path, { score: '1', comment: '' });
    expect(again.status).toBe(409);
    expect(await countAnswers(app.table, tenant, id)).toEqual({ responses: 1, meanScore: 5 });
    const kept = JSON.stringify(await everything(app.table));
    expect(kept).not.toContain(token);
    const hash = createHash('sha256').update(token).digest('hex');
    expect(kept.split(hash)).toHaveLength(2);
  });

  test.each([
    {},
    { score: '0' },
    { score: '6' },
    { score: 'good' },
    { score: '3', comment: '长'.repeat(501) },
  ])('answered with %o comes back', async (fields) => {
    const { path, tenant, id } = await aBallot('n2');
    const answer = await post(path, fields as Record<string, string>);
    expect(answer.status).toBe(422);
    isLetter(answer);
    expect(await countAnswers(app.table, tenant, id)).toMatchObject({ responses: 0 });
  });

  test('is closed at its closing time, whatever the workflow has done', async () => {
    const { path, tenant, id, purchase } = await aBallot('n3');
    app.clock.set(purchase.survey?.closesAt ?? app.clock.now());
    expect((await app.ask('GET', path)).status).toBe(410);
    expect((await post(path, { score: '5', comment: '' })).status).toBe(409);
    expect(await countAnswers(app.table, tenant, id)).toMatchObject({ responses: 0 });
  });

  test('with a made-up link is as absent as anything', async () => {
    const { path } = await aBallot('n4');
    for (const address of ['/s/guess', `${path}x`, path.replace('.', ''), '/s/a.b.c'])
      expect((await app.ask('GET', address)).status).toBe(404);
  });
});

describe('[3-04] the letter to report a need', () => {
  const place = '/t/kunshan/need';
  const need = {
    street: '320583103',
    regionCode: '320583103001',
    category: 'elderly',
    text: '三楼独居老人吃饭不方便',
  };

  test('asks for street, then community and need, and gives a receipt', async () => {
    isLetter(await app.ask('GET', place));
    const step = await app.ask('GET', `${place}?street=320583103`);
    expect(step.text).toContain('湖滨社区');
    const answer = await post(place, need);
    expect(answer.status).toBe(201);
    isLetter(answer);
    const [kept] = (await everything(app.table)).filter((item) => item['et'] === 'need');
    const [, code = ''] = /class="code">([a-z0-9-]{14})</.exec(answer.text) ?? [];
    expect(kept?.['data']).toMatchObject({ id: needIdOf(code), text: need.text });
  });

  test.each([
    { ...need, street: '999' },
    { ...need, regionCode: '320583999999' },
    { ...need, category: '' },
    { ...need, text: '短' },
    { street: need.street },
  ])('with something missing comes back with what was typed (%#)', async (fields) => {
    const answer = await post(place, fields as Record<string, string>);
    expect(answer.status).toBe(422);
    isLetter(answer);
  });

  test('of a tenant that does not exist is absent', async () => {
    expect((await app.ask('GET', '/t/nowhere/need')).status).toBe(404);
    expect((await post('/t/nowhere/need', need)).status).toBe(404);
  });

  test('what somebody typed comes back as text, never as markup', async () => {
    const answer = await post(place, { ...need, text: '<b>', street: need.street });
    expect(answer.text).toContain('&lt;b&gt;');
    const hostile = await app.ask('GET', `${place}?street="><script>alert(1)</script>`);
    expect(hostile.text).not.toContain('<script');
  });
});

describe('signing in by letter', () => {
  test('asks for the address, then for the code, and leads where one was going', async () => {
    const next = '?next=%2Fwork%2Fpurchase%2F%3Ftenant%3Dkunshan';
    isLetter(await app.ask('GET', `/sign-in${next}`));
    const { email } = aPerson(people.officeHead);
    isLetter(await post(`/sign-in${next}`, { email: ` ${email} ` }));
    await runErrands(app.deps, 0);
    const code = /\d{6}/.exec(app.mails.at(-1)?.subject ?? '')?.[0] ?? '';
    const answer = await post(`/sign-in/code${next}`, {
      email,
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/work/purchase/?tenant=kunshan');
    expect(answer.headers.get('set-cookie')).toContain('__Host-sid=');
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a b',
  ])('never leads to %s', async (next) => {
    const answer = await app.ask('GET', `/sign-in/code?next=${encodeURIComponent(next)}`);
    expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fwork%2F');
  });

  test('registering asks for a name and an address, and keeps what was typed', async () => {
    isLetter(await app.ask('GET', '/register'));
    const wrong = await post('/register?lang=en', { email: 'lin@', name: '林一' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="林一"');
    expect(wrong.text).toContain('value="lin@"');
    const email = 'lin@people.example';
    isLetter(await post('/register?next=%2Fwork%2Faccount%2F', { email, name: ' 林一 ' }));
    await runErrands(app.deps, 0);
    const mail = app.mails.findLast(({ to }) => to === email);
    const code = /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? '';
    const answer = await post('/sign-in/code?next=%2Fwork%2Faccount%2F', { email, code });
    expect(answer.headers.get('location')).toBe('/work/account/');
  });

  test('says the same whether the address is known or not', async () => {
    const known = aPerson(people.auditor).email;
    const [one, other] = [
      await post('/sign-in', { email: known }),
      await post('/sign-in', { email: 'who@officials.example' }),
    ];
    expect(one.text.replaceAll(known, '')).toBe(other.text.replaceAll('who@officials.example', ''));
    expect((await post('/sign-in', { email: 'no address' })).status).toBe(422);
  });
});
