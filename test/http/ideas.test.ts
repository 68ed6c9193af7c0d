import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { judgedIdeas } from '../../functions/ideas/view.ts';
import { ideaIdOf } from '../../functions/public/ideas/hand-in.ts';
import type { CollectionView } from '../../shared/contracts/ideas.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { plusDays, plusMillis } from '../../shared/domain/time.ts';
import { putIdea, sheetWrite } from '../../shared/store/ideas.ts';
import { queryAll, read, transact } from '../../shared/store/items.ts';
import { keys, partitions } from '../../shared/store/keys.ts';
import { verificationWrite } from '../../shared/store/verifications.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const base = '/api/t/kunshan/ideas';
const [own, other] = organizations;
let officeHead: string;
let handler: string;
let finance: string;
let experts: string[];
let member: string;
let count = 0;
const once = () => {
  count += 1;
  return { 'idempotency-key': `key-idea-${count}` };
};
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const fund = {
  id: 'charity',
  kind: 'namedFund',
  name: { zh: '慈善会创意基金', en: 'Ideas fund of the charity federation' },
  holder: '昆山市慈善会',
  permits: ['elderly', 'disabled'],
  use: { zh: '创意奖励', en: 'Idea prizes' },
  source: '基金协议',
  certainty: 'tenant',
};

const announcement = (over: object = {}) => ({
  title: '邻里互助好点子',
  summary: '征集能帮到老人和残疾人的服务点子',
  categories: ['elderly', 'disabled'],
  from: app.clock.now(),
  until: plusMillis(app.clock.now(), 10 * 86_400_000),
  ideators: ['individual', 'community', 'socialGroup', 'department'],
  criteria: [
    { id: 'need', name: '需求契合', max: 60 },
    { id: 'new', name: '创新', max: 40 },
  ],
  minimumReviews: 2,
  prizes: [
    { id: 'first', name: '一等奖', number: 1, amountFen: 5000_00 },
    { id: 'second', name: '二等奖', number: 1, amountFen: 2000_00 },
  ],
  fund: 'charity',
  ...over,
});
const open = async (over: object = {}) => {
  const body = announcement(over);
  const answer = await app.ask('POST', base, { cookie: handler, headers: once(), body });
  return { answer, id: (answer.json as { id: string }).id };
};
const view = async (id: string, cookie = officeHead) =>
  (await app.ask('GET', `${base}/${id}`, { cookie })).json as CollectionView;
const command = (id: string, cookie: string, body: object) =>
  app.ask('POST', `${base}/${id}`, { cookie, headers: once(), body });

const typed = {
  kind: 'individual',
  category: 'elderly',
  title: '楼道折叠座椅',
  need: '老人上楼中途没有地方歇脚',
  whom: '没有电梯的老楼里的老人',
  how: '每两层装一把折叠椅，楼长每月检查',
  name: '陈阿姨',
  phone: '13800001234',
};
const post = (path: string, fields: Record<string, string>) =>
  app.ask('POST', path, { headers: form, body: new URLSearchParams(fields).toString() });
async function handIn(id: string, over: Partial<Record<string, string>> = {}) {
  const answer = await post(`/t/kunshan/ideas/${id}/new`, { ...typed, ...(over as object) });
  const code = /<span class="code">([0-9a-f]{20})<\/span>/.exec(answer.text)?.[1] ?? '';
  return { answer, code };
}
const page = async (path: string) => (await app.ask('GET', `/t/kunshan/ideas${path}`)).text;

const score = (id: string, cookie: string, idea: string, need: number) =>
  command(id, cookie, { type: 'score', idea, points: { need, new: 20 }, comment: '' });

/** A closed collection with three ideas, each judged by two experts; the first is the best. */
async function judged() {
  const { id } = await open();
  const codes: string[] = [];
  for (const title of ['甲创意', '乙创意', '丙创意'])
    codes.push((await handIn(id, { title })).code);
  app.clock.pass(11 * 86_400_000);
  const ideas = codes.map(ideaIdOf);
  for (const [at, idea] of ideas.entries())
    for (const expert of experts.slice(0, 2)) await score(id, expert, idea, 60 - at * 10);
  return { id, codes, ideas };
}

beforeAll(async () => {
  officeHead = await app.signIn(people.officeHead);
  handler = await app.signIn(people.author);
  finance = await app.signIn(people.financeOfficer);
  experts = await Promise.all(people.experts.slice(0, 3).map((one) => app.signIn(one)));
  member = await app.signIn(anOrganization(own).member.id);
  const settings = '/api/t/kunshan/settings/fundSources';
  await app.ask('PUT', settings, {
    cookie: officeHead,
    headers: { ...once(), 'if-match': '"v0"' },
    body: { value: [fund], reason: '设创意基金' },
  });
});

describe('[3-01] a collection of ideas', () => {
  test('is announced, takes ideas between its dates, and is told of on a page', async () => {
    const { answer, id } = await open();
    expect(answer.status).toBe(201);
    expect(await page('')).toContain('邻里互助好点子');
    const shown = await page(`/${id}`);
    for (const text of ['正在征集', '一等奖', '慈善会创意基金', '7,000.00 元', '需求契合'])
      expect(shown).toContain(text);
    const given = await handIn(id);
    expect(given.answer.status).toBe(201);
    expect(given.code).toMatch(/^[0-9a-f]{20}$/);
    app.clock.pass(11 * 86_400_000);
    expect((await handIn(id)).answer.status).toBe(409);
    expect((await view(id)).ideas.map(({ idea }) => idea.title)).toEqual(['楼道折叠座椅']);
  });

  test('before its first day it takes nothing, and says so', async () => {
    const from = plusMillis(app.clock.now(), 86_400_000);
    const { id } = await open({ from, until: plusMillis(from, 86_400_000) });
    expect(await page(`/${id}`)).toContain('即将开始');
    expect((await handIn(id)).answer.status).toBe(409);
  });

  test('prizes come from a fund that may pay for these categories', async () => {
    const unknown = await open({ fund: 'nowhere' });
    expect(unknown.answer.problem.errors).toEqual([
      expect.objectContaining({ pointer: '/fund', code: 'unknown-entry' }),
    ]);
    const outside = await open({ categories: ['elderly', 'youth'] });
    expect(outside.answer.problem.errors).toEqual([
      expect.objectContaining({ pointer: '/categories/1', code: 'outside-fund-use' }),
    ]);
  });

  test.each([
    ['no title', { title: '' }, 'title'],
    ['no way to be reached', { phone: '' }, 'phone'],
    ['a kind that is not there', { kind: 'robot' }, 'kind'],
    ['a category it is not about', { category: 'youth' }, 'category'],
    ['a credit code that does not add up', { wish: '91320583MA1X4T3W6X' }, 'wish'],
  ])('an idea with %s stays as typed, the field named', async (_what, over, field) => {
    const { id } = await open();
    const { answer } = await handIn(id, over);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="#${field}"`);
    expect(answer.text).toContain('每两层装一把折叠椅');
  });
});

describe('whose idea it was', () => {
  test('the office alone reads it, and no entry of the chain has it', async () => {
    const { id } = await open();
    await handIn(id);
    app.clock.pass(11 * 86_400_000);
    expect((await view(id)).ideas[0]?.contact).toMatchObject({ name: '陈阿姨' });
    for (const cookie of [experts[0] ?? '', finance])
      expect(JSON.stringify(await view(id, cookie))).not.toMatch(/陈阿姨|13800001234/);
    expect(await page(`/${id}`)).not.toMatch(/陈阿姨|13800001234/);
    const chain = partitions.chain({ tenant: kunshan.id, kind: 'ideas', id });
    expect(JSON.stringify(await queryAll(app.table, chain))).not.toMatch(/陈阿姨|13800001234/);
  });

  test('the code of the receipt erases it, and the idea stays', async () => {
    const { id } = await open();
    const { code } = await handIn(id);
    const mine = await post('/t/kunshan/ideas/mine', { code });
    expect(mine.text).toContain('楼道折叠座椅');
    expect((await post('/t/kunshan/ideas/mine', { code, act: 'erase' })).status).toBe(200);
    expect(await read(app.table, keys.ideaContact(kunshan.id, ideaIdOf(code)))).toBeUndefined();
    expect((await view(id)).ideas).toHaveLength(1);
    expect((await post('/t/kunshan/ideas/mine', { code: 'f'.repeat(20) })).status).toBe(422);
  });

  test('until it closes, the code withdraws the idea; then it is judged', async () => {
    const { id } = await open();
    const first = await handIn(id);
    const second = await handIn(id);
    await post('/t/kunshan/ideas/mine', { code: first.code, act: 'withdraw' });
    expect((await view(id)).ideas).toHaveLength(1);
    app.clock.pass(11 * 86_400_000);
    const late = await post('/t/kunshan/ideas/mine', { code: second.code, act: 'withdraw' });
    expect(late.status).toBe(409);
  });

  test('the office erases it on request, for a reason that is recorded', async () => {
    const { id } = await open();
    const { code } = await handIn(id);
    const idea = ideaIdOf(code);
    const reason = '作者来电要求删除';
    const cookie = experts[0] ?? '';
    expect((await command(id, cookie, { type: 'eraseContact', idea, reason })).status).toBe(403);
    expect((await command(id, handler, { type: 'eraseContact', idea, reason })).status).toBe(200);
    expect((await view(id)).ideas[0]?.contact).toBeUndefined();
  });
});

describe('[3-02] ideas are judged by one standard, and good ones are rewarded', () => {
  test('only once it has closed, by those who may, within the criteria', async () => {
    const { id } = await open();
    const idea = ideaIdOf((await handIn(id)).code);
    expect((await score(id, experts[0] ?? '', idea, 50)).problem.code).toBe('illegal-move');
    app.clock.pass(11 * 86_400_000);
    expect((await score(id, finance, idea, 50)).problem.code).toBe('not-permitted');
    expect((await score(id, experts[0] ?? '', idea, 61)).problem.errors).toEqual([
      expect.objectContaining({ pointer: '/points/need', code: 'too_big' }),
    ]);
    expect((await score(id, experts[0] ?? '', idea, 50)).status).toBe(200);
    const seen = await view(id, experts[1]);
    expect(seen.ideas[0]).toMatchObject({ reviews: 1 });
    expect(seen.ideas[0]?.points).toBeUndefined();
    const awards = [{ idea, grade: 'first' }];
    expect((await command(id, officeHead, { type: 'award', awards })).problem.errors).toEqual([
      expect.objectContaining({ pointer: '/awards', code: 'reviews-missing' }),
    ]);
  });

  test('prizes follow the ranking unless a reason is written, and never go over their budget', async () => {
    const { id, ideas } = await judged();
    const [best = '', second = '', third = ''] = ideas;
    const award = (awards: object[], cookie = officeHead) =>
      command(id, cookie, { type: 'award', awards });
    expect((await award([{ idea: best, grade: 'first' }], handler)).problem.code).toBe(
      'not-permitted',
    );
    const twice = [
      { idea: best, grade: 'first' },
      { idea: second, grade: 'first' },
    ];
    expect((await award(twice)).problem.errors?.[0]).toMatchObject({ code: 'no-prize-left' });
    const over = [
      { idea: best, grade: 'first' },
      { idea: third, grade: 'second' },
    ];
    expect((await award(over)).problem.errors).toEqual([
      expect.objectContaining({ pointer: '/awards/1/reason', code: 'out-of-turn' }),
    ]);
    const reasoned = [
      { idea: best, grade: 'first' },
      { idea: third, grade: 'second', reason: '乙创意作者已自愿放弃' },
    ];
    const done = (await award(reasoned)).json as CollectionView;
    expect(done).toMatchObject({ phase: 'decided', awardedFen: 7000_00, prizeBudgetFen: 7000_00 });
    expect((await award(reasoned)).problem.code).toBe('illegal-move');
  });

  test('[3-19] an idea without a partner wins a prize, is paid once, and everybody reads it', async () => {
    const { id, ideas, codes } = await judged();
    const idea = ideas[0] ?? '';
    await command(id, officeHead, { type: 'award', awards: [{ idea, grade: 'first' }] });
    const on = app.clock.now().slice(0, 10);
    const payment = { type: 'pay', idea, on, reference: '凭证2026-118' };
    expect((await command(id, officeHead, payment)).problem.code).toBe('not-permitted');
    const tomorrow = { ...payment, on: plusDays(on as never, 2) };
    expect((await command(id, finance, tomorrow)).problem.errors).toEqual([
      expect.objectContaining({ pointer: '/on', code: 'date-in-future' }),
    ]);
    expect(((await command(id, finance, payment)).json as CollectionView).paidFen).toBe(5000_00);
    expect((await command(id, finance, payment)).problem.code).toBe('illegal-move');
    const shown = await page(`/${id}`);
    for (const text of ['已公布结果', '甲创意', '5,000.00 元', `${on} 发放`])
      expect(shown).toContain(text);
    const mine = await post('/t/kunshan/ideas/mine', { code: codes[0] ?? '' });
    expect(mine.text).toContain('一等奖');
    const chain = partitions.chain({ tenant: kunshan.id, kind: 'ideas', id });
    const entries = await queryAll(app.table, chain);
    expect(entries.map((one) => one['command'])).toEqual(
      expect.arrayContaining(['openIdeas', 'score', 'award', 'pay']),
    );
  });
});

test('however many ideas there are, as many calls read them with what was given and who had them', async () => {
  const { table } = app;
  const { name, phone, ...text } = { ...typed, kind: 'individual', category: 'elderly' } as const;
  const calls: number[] = [];
  for (const many of [5, 50]) {
    const { id } = await open();
    for (let n = 0; n < many; n += 1) {
      const idea = { ...text, id: ideaIdOf(`${id}-${n}`), collection: id, at: app.clock.now() };
      await putIdea(table, kunshan.id, idea, { name, phone });
      const sheet = {
        by: PersonId.parse(people.author),
        points: { need: n },
        comment: '',
        at: idea.at,
      };
      await transact(table, [sheetWrite(table, kunshan.id, idea, sheet).item]);
    }
    let sent = 0;
    const client = new Proxy(table.client, {
      get: (target, name) =>
        name === 'send'
          ? (...given: Parameters<typeof target.send>) => {
              sent += 1;
              return target.send(...given);
            }
          : Reflect.get(target, name),
    });
    const judgedNow = await judgedIdeas({ table: { ...table, client } }, kunshan.id, id);
    expect(judgedNow.filter(({ sheets, contact }) => sheets.length === 1 && contact)).toHaveLength(
      many,
    );
    calls.push(sent);
  }
  process.stderr.write(`ideas: ${calls[0]} calls to the table for 5, ${calls[1]} for 50\n`);
  expect(calls).toEqual([2, 2]);
});

test('one place hands in so many an hour, and is told when to come back', async () => {
  const { id } = await open();
  const send = () =>
    app.ask('POST', `/t/kunshan/ideas/${id}/new`, {
      headers: form,
      from: '203.0.113.9',
      body: new URLSearchParams(typed).toString(),
    });
  for (let n = 0; n < 40; n += 1) expect((await send()).status).toBe(201);
  const over = await send();
  expect([over.status, over.headers.get('retry-after') !== null]).toEqual([429, true]);
});

describe('[3-19] a registered organization carries an idea out in its own name', () => {
  const answerAt = `/api/organizations/${own.id}/ideas/kunshan`;
  const agreementSha256 = 'c'.repeat(64);

  test('it is asked, accepts with the agreement, and only then applies citing the idea', async () => {
    const { id } = await open();
    const idea = ideaIdOf((await handIn(id)).code);
    const ask = { type: 'askPartner', idea, organization: own.id };
    expect((await command(id, handler, ask)).problem.errors).toEqual([
      expect.objectContaining({ pointer: '/organization', code: 'unknown-entry' }),
    ]);
    await verified();
    expect((await command(id, handler, ask)).status).toBe(200);
    await runErrands(app.deps, 0);
    expect(app.mails.at(-1)).toMatchObject({ subject: '邀请合作：楼道折叠座椅' });
    expect(app.mails.at(-1)?.text).toContain(`/work/ideas/?organization=${own.id}`);
    const cites = { idea: { owner: '陈阿姨', hasPartnershipAgreement: true, cites: idea } };
    const before = await submit(cites);
    expect(before.problem.errors).toEqual([
      expect.objectContaining({ pointer: '/body/idea/cites', code: 'idea-not-partnered' }),
    ]);
    const asked = await app.ask('GET', `/api/organizations/${own.id}/ideas`, { cookie: member });
    expect(asked.json).toMatchObject({
      items: [{ match: { state: 'asked', idea: { id: idea } } }],
    });
    expect(JSON.stringify(asked.json)).not.toMatch(/陈阿姨|13800001234/);
    const bare = { idea, accepts: true };
    expect((await app.ask('POST', answerAt, { cookie: member, body: bare })).status).toBe(422);
    const accepted = { ...bare, agreementSha256 };
    const done = await app.ask('POST', answerAt, { cookie: member, body: accepted });
    expect(done.json).toMatchObject({ items: [{ match: { state: 'accepted', agreementSha256 } }] });
    const again = await app.ask('POST', answerAt, { cookie: member, body: accepted });
    expect(again.problem.code).toBe('illegal-move');
    expect((await submit(cites)).status).toBe(201);
    const stranger = await app.signIn(anOrganization(other).member.id);
    expect((await app.ask('POST', answerAt, { cookie: stranger, body: accepted })).status).toBe(
      404,
    );
  });

  async function submit(over: object) {
    const { purchase } = await publishedIn(app, 'biddingOpen');
    const { body } = anApplication(own);
    return app.ask(
      'POST',
      `/api/organizations/${own.id}/applications/kunshan/${purchase.id}/submission`,
      { cookie: member, headers: once(), body: { body: { ...body, ...over } } },
    );
  }

  async function verified() {
    const verification = {
      tenant: kunshan.id,
      tenantName: '昆山市民政局',
      organization: { id: own.id, name: own.name, creditCode: own.creditCode },
      status: 'verified' as const,
      requestedAt: app.clock.now(),
      revision: 1,
      shows: [],
      shown: {},
    };
    await transact(app.table, [verificationWrite(app.table, verification).item]);
  }
});
