import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import type {
  DonationView,
  GivingChanged,
  GivingCommand,
  GivingView,
} from '../../shared/contracts/giving.ts';
import { usualFundSources } from '../../shared/domain/settings/presets/fund-sources.ts';
import { Instant } from '../../shared/domain/time.ts';
import { put, transact } from '../../shared/store/items.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { aNeed, anOfficial, needPeople, storeNeed } from '../support/a-need.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { people } from '../support/people.ts';

const app = anApp();
const base = '/api/t/kunshan/giving';
let head: string;
let count = 0;
const once = () => {
  count += 1;
  return { 'idempotency-key': `key-giving-${count}` };
};
type Of<T extends GivingCommand['type']> = Extract<GivingCommand, { type: T }>;
const send = (body: GivingCommand, headers = once()) =>
  app.ask('POST', base, { cookie: head, headers, body });
const made = async (body: GivingCommand, headers = once()) =>
  (await send(body, headers)).json as GivingChanged;
const one = async (id: string, cookie = head) =>
  (await app.ask('GET', `${base}/${id}`, { cookie })).json as DonationView;
const list = async () => (await app.ask('GET', base, { cookie: head })).json as GivingView;
const today = '2026-03-02';
const gift = (over: Partial<Of<'receive'>> = {}): Of<'receive'> => ({
  type: 'receive',
  donor: {
    kind: 'person',
    name: '周先生',
    email: 'zhou@example.test',
    language: 'zh-CN',
    isNamed: false,
  },
  on: today,
  gift: { kind: 'money', amount: 1_000_00, what: '', valuedBy: '' },
  purpose: { kind: 'category', id: 'elderly' },
  fund: 'donations',
  ...over,
});
const usedFor = (donation: string, to: Of<'use'>['to'], amount = 400_00): Of<'use'> => ({
  type: 'use',
  donation,
  on: today,
  amount,
  to,
  note: '为三楼老人送餐一个月',
});
const meals = aNeed(Instant.parse('2026-02-20T01:00:00.000Z'));
const games = aNeed(Instant.parse('2026-02-20T01:00:00.000Z'), {
  id: `m${'0'.repeat(25)}` as never,
  category: 'youth',
});

beforeAll(async () => {
  const funds = { version: 1, value: usualFundSources };
  await transact(app.table, [put(app.table, settingItem(kunshan.id, 'fundSources', funds))]);
  head = await app.signIn(people.officeHead);
  await storeNeed(app.table, kunshan.id, meals);
  await storeNeed(app.table, kunshan.id, games);
});

describe('[3-08] a donation', () => {
  test('is received with a number, used only for what it was given for, and its donor hears of it', async () => {
    const headers = once();
    const { id, receipt, receiptNumber } = await made(gift(), headers);
    expect(receiptNumber).toBe('JZ2026-000001');
    expect(await made(gift(), headers)).toMatchObject({ id, receipt });
    const wrong = await send(usedFor(id, { kind: 'need', id: games.id as never }));
    expect(wrong.problem.errors?.[0]).toMatchObject({
      pointer: '/to/id',
      code: 'given-for-something-else',
    });
    const over = await send(usedFor(id, { kind: 'need', id: meals.id as never }, 1_000_01));
    expect(over.problem.errors?.[0]?.code).toBe('more-than-is-left');
    expect((await send(usedFor(id, { kind: 'need', id: meals.id as never }))).status).toBe(200);
    const { donation, donor } = await one(id);
    expect(donation.account).toEqual({
      received: 1_000_00,
      used: 400_00,
      returned: 0,
      balance: 600_00,
    });
    expect(donor?.name).toBe('周先生');
    await runErrands(app.deps, 0);
    const letters = app.mails.filter(({ to }) => to === 'zhou@example.test');
    expect(letters.map(({ subject }) => subject)).toEqual([
      '感谢您的捐赠：收据 JZ2026-000001',
      '您的捐赠用上了：收据 JZ2026-000001',
    ]);
    expect(letters[0]?.text).toContain(receipt);
    const look = (code: string) =>
      app.ask('POST', '/t/kunshan/donations/mine', {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ code }).toString(),
      });
    const page = await look((receipt ?? '').toUpperCase());
    expect(page.text).toContain('JZ2026-000001');
    expect(page.text).toContain('为三楼老人送餐一个月');
    expect((await look('aaaa-aaaa-aaaa')).status).toBe(422);
    const everybody = (await app.ask('GET', '/t/kunshan/donations')).text;
    expect(everybody).toContain('独居老人吃饭不方便');
    expect(everybody).not.toContain('周先生');
    expect(everybody).not.toContain('zhou@');
  });

  test('whoever does not keep gifts sees no name; who gave is forgotten with every name', async () => {
    const named = { kind: 'person', name: '钱女士', language: 'zh-CN', isNamed: true } as const;
    const { id } = await made(gift({ donor: named }));
    const { donor } = await one(id);
    const second = await made(gift({ donor: { id: donor?.id ?? '' } }));
    expect((await one(second.id)).donation.publicName).toBe('钱女士');
    const committee = await anOfficial(app, needPeople.committee, 'communityCommittee');
    expect((await one(id, committee)).donor).toBeUndefined();
    expect((await app.ask('GET', '/t/kunshan/donations')).text).toContain('钱女士');
    await send({ type: 'forgetDonor', donation: id });
    expect((await app.ask('GET', '/t/kunshan/donations')).text).not.toContain('钱女士');
    for (const gone of [id, second.id]) {
      const view = await one(gone);
      expect(view.donation.publicName).toBeUndefined();
      expect(view.donor).toBeUndefined();
    }
  });

  test('is added to by a rule up to its cap, with a receipt of its own', async () => {
    const rule = {
      id: 'one-to-two',
      name: '定向捐赠配比',
      matcher: '慈善会',
      percent: 200,
      capFen: 500_00,
      from: '2026-01-01',
      until: '2026-12-31',
      fund: 'charity-named-fund',
      source: '东莞市公益创投办法',
      certainty: 'secondary',
    } as const;
    await send({ type: 'setRules', rules: { receiver: '昆山市慈善会', matches: [rule] } });
    const matched = (amount: number) =>
      send(gift({ gift: { kind: 'money', amount, what: '', valuedBy: '' }, rule: rule.id }));
    expect((await matched(200_00)).json).toMatchObject({ addedFen: 400_00 });
    expect((await matched(200_00)).json).toMatchObject({ addedFen: 100_00 });
    expect((await matched(200_00)).problem.errors?.[0]?.code).toBe('nothing-to-match');
    const { items, years, matched: added } = await list();
    expect(added).toEqual({ 'one-to-two': 500_00 });
    expect(items.filter(({ matches }) => matches).map(({ fund }) => fund)).toEqual([
      'charity-named-fund',
      'charity-named-fund',
    ]);
    const sum = items.reduce((all, { account }) => all + account.balance, 0);
    expect(years[0]?.byKind.money.balance).toBe(sum);
    expect(new Set(items.map(({ receiptNumber }) => receiptNumber)).size).toBe(items.length);
  });

  test('is given back from what is left; the list costs three queries whatever was given', async () => {
    const { id } = await made(gift({ purpose: { kind: 'any' } }));
    const back = {
      type: 'giveBack',
      donation: id,
      on: today,
      amount: 1_000_00,
      reason: '项目取消',
    } as const;
    expect((await send(back)).status).toBe(200);
    expect((await send(back)).problem.errors?.[0]?.code).toBe('more-than-is-left');
    const { calls, stop } = recordCalls(app.table.client);
    await list();
    stop();
    expect(calls.filter(({ command }) => command === 'QueryCommand')).toHaveLength(3);
  });
});
