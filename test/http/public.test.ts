import { describe, expect, test } from 'vitest';
import { needIdOf } from '../../functions/need-receipts.ts';
import { createPublicApp } from '../../functions/public/app.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { everything } from '../support/a-table.ts';
import { anApp } from '../support/an-app.ts';

const app = anApp();
const bare = (text: string) => text.replace(/"traceId":"\w+"/, '');

describe('what everybody may read', () => {
  test('work pages alone may send files where files arrive', async () => {
    const settings = { ...app.deps.settings, uploadOrigin: 'https://arriving.example' };
    const site = createPublicApp({ ...app.deps, settings });
    app.files.set('work/application/index.html', '<p>…</p>');
    app.files.set('t/kunshan/index.html', '<p>…</p>');
    const policyOf = async (path: string) =>
      (await site.request(path)).headers.get('content-security-policy');
    expect(await policyOf('/work/application/')).toContain(
      "connect-src 'self' https://arriving.example;",
    );
    expect(await policyOf('/t/kunshan/')).toContain("connect-src 'self';");
  });

  test('cities and districts', async () => {
    const { json } = await app.ask('GET', '/api/tenants');
    expect(json).toMatchObject({ items: [{ id: 'kunshan', divisionCode: '320583' }] });
  });

  test('[3-07] a call from its notice on, in the list and by itself', async () => {
    const { purchase } = await publishedIn(app, 'biddingOpen');
    const place = '/api/t/kunshan/notices';
    const row = { purchaseId: purchase.id, state: 'biddingOpen', closesAt: purchase.closesAt };
    expect((await app.ask('GET', place)).json).toMatchObject({ items: [row] });
    const page = await app.ask('GET', `${place}/${purchase.id}`);
    expect(page.json).toMatchObject({
      ...row,
      tenant: { id: 'kunshan' },
      results: [],
      experts: [],
    });
  });

  test('streets with their communities', async () => {
    const { json } = await app.ask('GET', '/api/t/kunshan/regions');
    expect(json).toMatchObject({ items: [{ name: '巴城镇', children: [{ name: '湖滨社区' }] }] });
  });

  test('a purchase before its notice is as absent as one that never was, or has no id', async () => {
    const { purchase } = await publishedIn(app, 'noticePreparation');
    const ids = [purchase.id, aPurchaseId(), 'nothing', '%00'];
    const answers = await Promise.all(
      ids.map((id) => app.ask('GET', `/api/t/kunshan/notices/${id}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => bare(text))).size).toBe(1);
  });

  test.each(['notices', 'regions', `notices/${aPurchaseId()}`])(
    'of a tenant that does not exist there are no %s',
    async (rest) => {
      for (const tenant of ['nowhere', 'NO', 'a..b'])
        expect((await app.ask('GET', `/api/t/${tenant}/${rest}`)).problem.code).toBe('not-found');
    },
  );
});

describe('reporting a need', () => {
  const need = { category: 'elderly', regionCode: '320583103001', text: '三楼独居老人吃饭不方便' };
  const report = (body: unknown, tenant = 'kunshan') =>
    app.ask('POST', `/api/t/${tenant}/needs`, { body });

  test('[3-04] keeps it under a receipt, and nothing about who sent it', async () => {
    const { json } = await report({ ...need, name: '张三', phone: '13800000000' });
    const { receipt } = json as { receipt: string };
    const kept = (await everything(app.table)).filter((item) => item['et'] === 'need');
    const { category, regionCode: community, text } = need;
    expect(kept).toMatchObject([{ data: { id: needIdOf(receipt), community, category, text } }]);
    expect(JSON.stringify(kept)).not.toContain(receipt);
    expect(JSON.stringify(kept)).not.toMatch(/张三|13800000000/);
  });

  test.each([
    ['a category of its own', { ...need, category: 'cats' }, '/category'],
    ['a place that is no code', { ...need, regionCode: '湖滨' }, '/regionCode'],
    ['four signs', { ...need, text: '太少了吧' }, '/text'],
    ['a thousand and one signs', { ...need, text: '长'.repeat(1001) }, '/text'],
    ['nothing', {}, '/text'],
  ])('with %s is refused with the place at fault', async (_what, body, pointer) => {
    const { problem } = await report(body);
    expect(problem).toMatchObject({ code: 'invalid-request', status: 422 });
    const fault = problem.errors?.find((error) => error.pointer === pointer);
    expect(fault?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('to a tenant that does not exist finds nobody', async () => {
    expect((await report(need, 'nowhere')).problem).toMatchObject({ code: 'not-found' });
  });
});

describe('what programs ask', () => {
  test('whether the API is there, and how it is described', async () => {
    expect((await app.ask('GET', '/api/health')).json).toEqual({ status: 'ok' });
    expect((await app.ask('GET', '/api/openapi.json')).json).toMatchObject({ openapi: '3.1.0' });
    const page = await app.ask('GET', '/api/docs?lang=en');
    expect(page.text).toContain('POST /api/session');
  });
});
