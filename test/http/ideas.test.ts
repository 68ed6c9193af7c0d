import { beforeAll, describe, expect, test } from 'vitest';
import { ideaIdOf } from '../../functions/public/ideas/hand-in.ts';
import type { CollectionView } from '../../shared/contracts/ideas.ts';
import { plusDays, plusMillis } from '../../shared/domain/time.ts';
import { queryAll, read } from '../../shared/store/items.ts';
import { keys, partitions } from '../../shared/store/keys.ts';
import { kunshan } from '../support/a-tenant.ts';
import {
  app,
  begin,
  command,
  experts,
  finance,
  handIn,
  handler,
  officeHead,
  open,
  post,
  view,
} from '../support/collecting-ideas.ts';

beforeAll(begin);

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
