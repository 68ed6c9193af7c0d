import { beforeAll, describe, expect, test } from 'vitest';
import { needIdOf } from '../../functions/need-receipts.ts';
import { deliver } from '../../functions/stream/deliver.ts';
import type {
  NeedCommand,
  NeedImport,
  NeedProjects,
  NeedsOverview,
  NeedsPage,
  NeedView,
  RowsRead,
} from '../../shared/contracts/needs.ts';
import { commit } from '../../shared/store/commit.ts';
import { queryAll } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { readOutbox } from '../../shared/store/workflow-items.ts';
import { anOfficial, needPeople, storedPurchase } from '../support/a-need.ts';
import { aChange, nextOf } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { people } from '../support/people.ts';

const app = anApp();
const base = '/api/t/kunshan/needs';
const place = '320583103001';
let handler: string;
let committee: string;
let worker: string;
let count = 0;
const once = () => {
  count += 1;
  return { 'idempotency-key': `key-need-${count}` };
};
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (path: string, fields: Record<string, string>, cookie = '') =>
  app.ask('POST', path, {
    headers: form,
    cookie,
    body: new URLSearchParams(fields).toString(),
  });
async function report(text: string, regionCode = place) {
  const body = { category: 'elderly', regionCode, text };
  const { json } = await app.ask('POST', base, { body });
  const { receipt } = json as { receipt: string };
  return { receipt, id: needIdOf(receipt) };
}
const command = (body: NeedCommand, cookie = handler) =>
  app.ask('POST', `${base}/commands`, { cookie, headers: once(), body });
const view = async (id: string) =>
  (await app.ask('GET', `${base}/${id}`, { cookie: handler })).json as NeedView;
const page = async (query: string) =>
  (await app.ask('GET', `${base}?${query}`, { cookie: handler })).json as NeedsPage;
const overview = async (query = '') =>
  (await app.ask('GET', `${base}/overview${query}`, { cookie: handler })).json as NeedsOverview;
const mine = async (code: string) => (await post('/t/kunshan/need/mine', { code })).text;

beforeAll(async () => {
  handler = await app.signIn(people.author);
  committee = await anOfficial(app, needPeople.committee, 'communityCommittee');
  worker = await anOfficial(app, needPeople.worker, 'gridWorker');
});

describe('[1-08] the way of a need', () => {
  test('from the receipt over a merge to a project, and each receipt tells it', async () => {
    const first = await report('三楼独居老人中午吃饭不方便');
    const second = await report('独居老人中午吃饭很不方便，想要送餐');
    const alike = await app.ask('GET', `${base}/${first.id}/alike`, { cookie: handler });
    expect(alike.json).toMatchObject({ items: [{ row: { id: second.id } }] });
    expect(await mine(second.receipt)).toContain('已收到');
    await command({ type: 'verify', needs: [first.id], affected: 120 });
    await command({ type: 'merge', needs: [second.id], into: first.id });
    const told = await mine(second.receipt.replaceAll('-', '').toUpperCase());
    expect(told).toContain('和同样的需求放在一起办');
    expect(told).toContain('三楼独居老人中午吃饭不方便');
    const { need, parts, breadth } = await view(first.id);
    expect(need.whole).toEqual({ forms: 2, supports: 0 });
    expect(parts.map(({ id }) => id)).toEqual([second.id]);
    expect(breadth.affected).toBe(120);
    await command({ type: 'list', needs: [first.id] });
    expect(await mine(second.receipt)).toContain('列入社区需求清单');
    const uncited = await storedPurchase(app, []);
    const refused = await command({ type: 'plan', needs: [first.id], purchase: uncited.id });
    expect(refused.problem.errors?.[0]).toMatchObject({ code: 'need-not-cited' });
    const { id: purchase, plan } = await storedPurchase(app, [first.id]);
    expect((await command({ type: 'plan', needs: [first.id], purchase })).status).toBe(200);
    expect(await mine(second.receipt)).toContain(plan.title);
    const projects = await app.ask('GET', `${base}/projects`, { cookie: handler });
    expect((projects.json as NeedProjects).items).toMatchObject([
      { purchase, needs: 1, forms: 2, communities: [place] },
    ]);
    const { funnel } = await overview();
    expect(funnel).toMatchObject({ forms: 2, needs: 1, projects: 1, inProjects: 1 });
    await command({ type: 'release', needs: [first.id], note: '项目取消，退回清单' });
    expect((await overview()).funnel).toMatchObject({ projects: 0, inProjects: 0 });
    expect(await mine(first.receipt)).toContain('项目取消，退回清单');
  });

  test('ends when the file of its project is closed, and each receipt says so, once', async () => {
    const [one, back] = [await report('想要一个自行车棚'), await report('想要一个充电桩')];
    const needs = [one.id, back.id];
    await command({ type: 'verify', needs });
    await command({ type: 'list', needs });
    const planned = await storedPurchase(app, needs);
    await command({ type: 'plan', needs, purchase: planned.id });
    await command({ type: 'release', needs: [back.id], note: '另行安排' });
    const before = await loadPurchase(app.table, kunshan.id, planned.id);
    expect((await view(one.id)).need.status).toBe('planned');
    const closed = nextOf(before, { state: 'disclosed' });
    await commit(app.table, aChange(before, closed, { worldNow: app.clock.now() }));
    const reference = { tenant: kunshan.id, purchase: planned.id };
    const outbox = await readOutbox(app.table, reference, closed.version);
    if (!outbox) throw new Error('every command leaves an outbox');
    await deliver(app.deps, outbox);
    await deliver(app.deps, outbox);
    expect((await view(one.id)).need).toMatchObject({ status: 'delivered' });
    expect((await view(one.id)).need.way.filter(({ to }) => to === 'delivered')).toHaveLength(1);
    expect((await view(back.id)).need.status).toBe('listed');
    expect(await mine(one.receipt)).toContain('已办成');
    const projects = await app.ask('GET', `${base}/projects`, { cookie: handler });
    expect((projects.json as NeedProjects).items).toContainEqual(
      expect.objectContaining({ purchase: planned.id, needs: 1, delivered: 1 }),
    );
  });

  test('goes back to the list by itself when its project is cancelled, and each receipt says so', async () => {
    const [one, two] = [await report('想要一个舞蹈房'), await report('想要一间乐器室')];
    const needs = [one.id, two.id];
    await command({ type: 'verify', needs });
    await command({ type: 'list', needs });
    const before = await overview();
    const planned = await storedPurchase(app, needs);
    await command({ type: 'plan', needs, purchase: planned.id });
    expect((await overview()).funnel.projects).toBe(before.funnel.projects + 1);
    const stored = await loadPurchase(app.table, kunshan.id, planned.id);
    const over = nextOf(stored, { state: 'cancelled' });
    await commit(app.table, aChange(stored, over, { worldNow: app.clock.now() }));
    const reference = { tenant: kunshan.id, purchase: planned.id };
    const outbox = await readOutbox(app.table, reference, over.version);
    if (!outbox) throw new Error('every command leaves an outbox');
    await deliver(app.deps, outbox);
    await deliver(app.deps, outbox);
    expect((await view(one.id)).need).toMatchObject({ status: 'listed' });
    expect((await view(one.id)).need).not.toHaveProperty('purchase');
    expect(await mine(two.receipt)).toContain('所在项目已取消');
    expect((await overview()).funnel).toEqual(before.funnel);
    const projects = await app.ask('GET', `${base}/projects`, { cookie: handler });
    expect(JSON.stringify(projects.json)).not.toContain(planned.id);
  });

  test('what people decided wrongly is undone: parted, taken up again', async () => {
    const [one, other] = [await report('路口没有路灯'), await report('花坛没人打理')];
    await command({ type: 'merge', needs: [other.id], into: one.id });
    expect((await command({ type: 'merge', needs: [one.id], into: other.id })).problem.code).toBe(
      'need-stands-elsewhere',
    );
    await command({ type: 'split', need: other.id });
    expect((await view(one.id)).need.whole.forms).toBe(1);
    await command({ type: 'decline', needs: [other.id], reason: 'otherParty', note: '由物业办理' });
    const told = await mine(other.receipt);
    expect(told).toContain('应由其他责任方办理');
    expect(told).toContain('由物业办理');
    await command({ type: 'reopen', needs: [other.id], note: '物业说不归他们管' });
    expect((await view(other.id)).need).not.toHaveProperty('reason');
  });

  test('a command about many is carried out for all or for none, and once', async () => {
    const [one, other] = [await report('缺少晾衣服的地方'), await report('想要一间棋牌室')];
    await command({ type: 'decline', needs: [other.id], reason: 'unclear', note: '联系不上' });
    const both = await command({ type: 'verify', needs: [one.id, other.id] });
    expect(both.problem.code).toBe('need-stands-elsewhere');
    expect((await view(one.id)).need.status).toBe('reported');
    const body = { type: 'verify', needs: [one.id] };
    const headers = once();
    const send = () => app.ask('POST', `${base}/commands`, { cookie: handler, headers, body });
    expect((await send()).status).toBe(200);
    expect((await view(one.id)).need.version).toBe(2);
    const unknown = await command({ type: 'verify', needs: ['0'.repeat(26)] });
    expect(unknown.problem.errors?.[0]).toMatchObject({ pointer: '/needs/0' });
  });

  test('near people decide where they are, and projects are the office’s', async () => {
    const { id } = await report('想有人教用手机');
    expect((await command({ type: 'list', needs: [id] }, worker)).problem.code).toBe(
      'not-permitted',
    );
    expect((await command({ type: 'verify', needs: [id] }, worker)).status).toBe(200);
    expect((await command({ type: 'list', needs: [id] }, committee)).status).toBe(200);
    const purchase = (await storedPurchase(app, [id])).id;
    expect((await command({ type: 'plan', needs: [id], purchase }, committee)).status).toBe(403);
  });
});

describe('saying that one needs it too', () => {
  const cookieOf = (headers: Headers) =>
    /__Host-needs=[0-9a-f]{32}/.exec(headers.get('set-cookie') ?? '')?.[0];

  test('counts once for a device, also after a merge, and keeps nothing of who it was', async () => {
    const [one, other] = [await report('想要健身器材'), await report('想要几件健身器材')];
    await command({ type: 'verify', needs: [one.id, other.id] });
    const path = `/t/kunshan/needs/${place}`;
    expect((await app.ask('GET', path)).text).toContain('想要健身器材');
    const first = await post(path, { need: one.id });
    expect(first.text).toContain('已记下');
    const device = cookieOf(first.headers) ?? '';
    expect((await post(path, { need: one.id }, device)).text).toContain('不重复计算');
    expect((await post(path, { need: other.id })).text).toContain('已记下');
    await command({ type: 'merge', needs: [other.id], into: one.id });
    expect((await post(path, { need: other.id }, device)).text).toContain('不重复计算');
    expect((await view(one.id)).need.whole).toEqual({ forms: 2, supports: 2 });
    const marks = (
      await Promise.all(partitions.needMarks(kunshan.id).map((pk) => queryAll(app.table, { pk })))
    ).flat();
    expect(JSON.stringify(marks)).not.toContain(device.slice(-32));
    expect((await post(path, { need: '0'.repeat(26) })).text).toContain('不能支持');
  });

  test('what nobody has checked is shown to nobody', async () => {
    await report('未核实的内容不给人看');
    expect((await app.ask('GET', `/t/kunshan/needs/${place}`)).text).not.toContain('未核实的内容');
  });
});

describe('the residents’ home', () => {
  test('everything of a resident on one page; the device keeps size and community, and nobody else', async () => {
    const path = '/t/kunshan/residents';
    expect((await app.ask('GET', path)).text).toContain('href="/t/kunshan/need?lang=zh-CN"');
    const kept = async (fields: Record<string, string>, cookie = '') => {
      const { status, headers } = await post(path, fields, cookie);
      expect(status).toBe(303);
      return /__Host-resident=[^;]*/.exec(headers.get('set-cookie') ?? '')?.[0] ?? '';
    };
    const street = place.slice(0, 9);
    expect((await app.ask('GET', `${path}/place?street=${street}`)).text).toContain(place);
    const device = await kept({ size: 'huge' }, await kept({ community: place }));
    const { text } = await app.ask('GET', path, { cookie: device });
    expect(text).toContain('data-size="huge"');
    expect(text).toContain(`/t/kunshan/need?street=${street}&amp;community=${place}`);
    const need = await app.ask('GET', '/t/kunshan/need', { cookie: device });
    expect(need.text).toContain('data-size="huge"');
    const forgot = await kept({ community: '' }, device);
    const after = (await app.ask('GET', path, { cookie: forgot })).text;
    expect(after).not.toContain(place);
    expect(after).toContain('data-size="huge"');
    expect(await kept({ community: '999999999999' })).toMatch(/normal\.$/);
  });
});

const header = ['社区', '需求内容', '类别', '服务对象'];
const begin = async (sha: string, rows: number) =>
  (
    await app.ask('POST', `${base}/imports`, {
      cookie: handler,
      body: { name: '问卷.csv', sha256: sha.repeat(64), header, rows },
    })
  ).json as NeedImport;
const sendRows = (id: string, body: object) =>
  app.ask('POST', `${base}/imports/${id}/rows`, { cookie: handler, body });

describe('a list of forms', () => {
  const good = (n: number) => ['湖滨社区', `第${n}户反映电梯经常坏`, '', ''];

  test('every fault is named by row and column, nothing is kept by looking', async () => {
    const list = await begin('a', 1000);
    const rows = Array.from({ length: 1000 }, (_, n) =>
      n % 100 === 7 ? ['火星社区', '短', '未知', ''] : good(n),
    );
    const checked = (await sendRows(list.id, { from: 2, rows, isCheck: true })).json as RowsRead;
    expect(checked.good).toBe(990);
    expect(checked.faults).toHaveLength(30);
    expect(checked.faults[0]).toMatchObject({ row: 9, column: 1, name: 'community' });
    expect(checked.faults[0]?.message).toMatch(/[\u4e00-\u9fff]/);
    expect((await begin('a', 1000)).next).toBe(2);
  });

  test('goes on where it was, keeps a part whole or not at all, and no row twice', async () => {
    const before = (await overview()).total.forms;
    const { id } = await begin('b', 100);
    const faulty = [...Array.from({ length: 40 }, (_, n) => good(n)), ['火星社区', '短', '', '']];
    const refused = await sendRows(id, { from: 2, rows: faulty });
    expect(refused.problem.errors?.[0]).toMatchObject({ pointer: '/rows/40/0' });
    expect((await overview()).total.forms).toBe(before);
    const first = { from: 2, rows: faulty, skipsFaulty: true };
    const kept = (await sendRows(id, first)).json as RowsRead;
    expect(kept.import).toMatchObject({ next: 43, kept: 40, skipped: 1 });
    const again = (await sendRows(id, first)).json as RowsRead;
    expect(again.import).toMatchObject({ next: 43, kept: 40 });
    expect(again.receipts).toEqual(kept.receipts);
    expect((await sendRows(id, { from: 60, rows: [good(1)] })).problem.code).toBe(
      'import-moved-on',
    );
    expect((await begin('b', 100)).next).toBe(43);
    expect((await overview()).total.forms).toBe(before + 40);
    expect(await mine(kept.receipts[3]?.receipt ?? '')).toContain('第3户反映电梯经常坏');
  });

  test('without the columns it needs is not begun', async () => {
    const body = { name: 'x.csv', sha256: 'c'.repeat(64), header: ['姓名'], rows: 1 };
    const { problem } = await app.ask('POST', `${base}/imports`, { cookie: handler, body });
    expect(problem.errors?.map(({ code }) => code)).toEqual(['lacks-community', 'lacks-text']);
  });
});

describe('[3-44] what a list and an overview cost', () => {
  async function callsFor(path: string) {
    await app.ask('GET', path, { cookie: handler });
    const { calls, stop } = recordCalls(app.table.client);
    await app.ask('GET', path, { cookie: handler });
    stop();
    return calls.length;
  }

  test.each([
    ['the list', '?status=reported'],
    ['the list of a community', `?status=reported&community=${place}&category=elderly`],
    ['the funnel and the streets', '/overview'],
    ['the communities of a street', '/overview?street=320583103'],
  ])('%s: the session and one query', async (_what, path) => {
    expect(await callsFor(`${base}${path}`)).toBe(2);
  });

  test('pages follow each other without a gap, and a cursor serves no other list', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { items, next } = await page(
        `status=reported&limit=20${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      seen.push(...items.map(({ id }) => id));
      if (!next) break;
      cursor = next;
      const foreign = await app.ask(
        'GET',
        `${base}?status=listed&cursor=${encodeURIComponent(cursor)}`,
        { cookie: handler },
      );
      expect(foreign.status).toBe(422);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await overview()).total.byStatus.reported);
  });
});

test('a resource is used for one need at a time', async () => {
  const { id: need } = await report('独居老人没有地方聚餐');
  const resource = {
    kind: 'place',
    title: '社区食堂',
    provider: '蒋巷社区居委会',
    community: place,
    categories: ['elderly'],
  };
  const act = (body: object) =>
    app.ask('POST', `${base}/resources`, { cookie: handler, headers: once(), body });
  const offered = (await act({ type: 'offer', resource })).json as { items: { id: string }[] };
  const id = offered.items[0]?.id;
  const matches = await app.ask('GET', `${base}/${need}/matches`, { cookie: handler });
  expect(matches.json).toMatchObject({
    items: [{ resource: { id }, because: ['sameCategory', 'sameCommunity'] }],
  });
  expect((await act({ type: 'claim', id, need })).status).toBe(200);
  expect((await act({ type: 'claim', id, need })).problem.code).toBe('illegal-move');
  expect((await act({ type: 'free', id })).status).toBe(200);
});
