import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plusMillis } from '../../shared/domain/time.ts';
import { transact } from '../../shared/store/items.ts';
import { verificationWrite } from '../../shared/store/verifications.ts';
import { pickerOf } from '../../web/form/checks.ts';
import { aLiveSite, inspect, type LiveSite, walkByKeyboard } from '../support/a-live-site.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture, site } from '../support/look-at.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const [own] = organizations;
const desk = '/work/ideas/?tenant=kunshan';
const day = 86_400_000;
let browser: Browser;
let live: LiveSite;
let collection = '';
let code = '';

async function prepare() {
  const cookie = await app.signIn(people.officeHead);
  const fund = {
    id: 'charity',
    kind: 'namedFund',
    name: { zh: '慈善会创意基金', en: 'Ideas fund' },
    holder: '昆山市慈善会',
    permits: ['elderly', 'disabled', 'youth'],
    use: { zh: '创意奖励', en: 'Idea prizes' },
    source: '基金协议',
    certainty: 'tenant',
  };
  const headers = { 'idempotency-key': 'key-funds-01', 'if-match': '"v0"' };
  const body = { value: [fund], reason: '设创意基金' };
  await app.ask('PUT', '/api/t/kunshan/settings/fundSources', { cookie, headers, body });
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

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  await prepare();
});
afterAll(() => browser.close());

const as = async (person: (typeof people)['author'], width = 1440) =>
  live.visit(browser, { cookie: await app.signIn(person), width });

async function openIt(page: Page) {
  await page.goto(site + desk);
  await page.getByRole('link', { name: '开一次征集' }).click();
  await page.getByRole('button', { name: '发布征集' }).click();
  await page.locator('[data-summary] li').first().waitFor();
  await keepPicture(page, 'ideas-open-faults');
  await page.locator('#f-title').fill('邻里互助好点子');
  await page.locator('#f-summary').fill('征集能帮到老人、残疾人和孩子的服务点子，简单可行就好。');
  await page.locator('#f-from').fill(pickerOf(app.clock.now()));
  await page.locator('#f-until').fill(pickerOf(plusMillis(app.clock.now(), 10 * day)));
  await page.getByLabel('为老服务').check();
  await page.locator('[id="f-prizes-0-amountFen"]').fill('5000');
  await page.locator('[id="f-prizes-1-amountFen"]').fill('2000');
  await page.locator('[id="f-prizes-2-amountFen"]').fill('1000');
  await page.locator('#f-minimumReviews').fill('1');
  await page.locator('#f-fund').selectOption('charity');
  await page.getByRole('button', { name: '发布征集' }).click();
  await page.getByText('征集已发布').waitFor();
  collection = new URL(page.url()).searchParams.get('collection') ?? '';
}

async function handIn(title: string) {
  const { page, errors } = await live.visit(browser, { width: 390 });
  await page.goto(`${site}/t/kunshan/ideas/${collection}/new`);
  await page.getByRole('button', { name: '提交' }).click();
  await page.locator('#errors').waitFor();
  await keepPicture(page, 'ideas-form-faults-390');
  await page.getByLabel('个人').check();
  await page.locator('#title').fill(title);
  await page.locator('#need').fill('老人上楼中途没有地方歇脚');
  await page.locator('#whom').fill('没有电梯的老楼里的老人');
  await page.locator('#how').fill('每两层装一把折叠椅，楼长每月检查');
  await page.locator('#category').selectOption('elderly');
  await page.locator('#name').fill('陈阿姨');
  await page.locator('#phone').fill('13800001234');
  await page.getByRole('button', { name: '提交' }).click();
  code = (await page.locator('.code').first().textContent()) ?? '';
  expect(code).toMatch(/^[0-9a-f]{20}$/);
  await keepPicture(page, 'ideas-receipt-390');
  expect(errors.filter((one) => !one.includes('422'))).toEqual([]);
  await page.context().close();
}

describe('[3-01] from a collection to a prize, in the browser', () => {
  test('the office opens it, residents hand ideas in on a phone', async () => {
    const { page, errors } = await as(people.author);
    await openIt(page);
    expect(errors).toEqual([]);
    await page.context().close();
    await handIn('楼道折叠座椅');
    await handIn('代购小组');
    const open = { name: 'ideas-public-open', path: `/t/kunshan/ideas/${collection}` };
    await inspect(live, browser, open);
    await inspect(live, browser, { name: 'ideas-public-list', path: '/t/kunshan/ideas' });
    const form = { name: 'ideas-public-form', path: `/t/kunshan/ideas/${collection}/new` };
    await inspect(live, browser, form);
    await walkByKeyboard(live, browser, form);
    app.clock.pass(11 * day);
  });

  test('[3-02] reviewers score, the office awards, finance pays, everybody reads it', async () => {
    const path = `${desk}&collection=${collection}`;
    const [expert = people.author] = people.experts;
    const reviewer = await as(expert);
    await reviewer.page.goto(site + path);
    for (const title of ['楼道折叠座椅', '代购小组']) {
      await reviewer.page.getByRole('button', { name: `打分 ${title}` }).click();
      const points = title === '代购小组' ? ['30', '20', '20'] : ['38', '28', '28'];
      for (const [at, given] of points.entries())
        await reviewer.page.locator(`[id="f-points-c${at + 1}"]`).fill(given);
      await reviewer.page.getByRole('button', { name: '提交打分' }).click();
      await reviewer.page
        .getByText(title === '代购小组' ? '我打的分：70' : '我打的分：94')
        .waitFor();
    }
    expect(await reviewer.page.textContent('body')).not.toContain('陈阿姨');
    expect(reviewer.errors).toEqual([]);
    await reviewer.page.context().close();

    const cookie = await app.signIn(people.officeHead);
    const look = { name: 'ideas-office-review', cookie, path };
    const loadedIdeas = (page: Page) => page.locator('article.project').first().waitFor();
    await inspect(live, browser, { ...look, first: loadedIdeas });
    await walkByKeyboard(live, browser, { ...look, first: loadedIdeas });
    const head = await as(people.officeHead);
    await head.page.goto(site + path);
    const partner = head.page.locator('article.project', { hasText: '楼道折叠座椅' });
    await partner.locator('select').selectOption(own.id);
    await partner.getByRole('button', { name: '邀请合作' }).click();
    await partner.getByText('等待答复').waitFor();
    await head.page.getByRole('button', { name: '公布结果' }).click();
    await head.page.getByRole('heading', { name: '奖金台账' }).waitFor();
    expect(head.errors).toEqual([]);
    await head.page.context().close();

    const finance = await as(people.financeOfficer);
    await finance.page.goto(site + path);
    await finance.page.locator('summary', { hasText: '登记发放' }).first().click();
    await finance.page.locator('#f-on').first().fill(app.clock.now().slice(0, 10));
    await finance.page.locator('#f-reference').first().fill('凭证2026-118');
    await finance.page.getByRole('button', { name: '登记发放' }).first().click();
    await finance.page.getByText('凭证2026-118').waitFor();
    expect(finance.errors).toEqual([]);
    await finance.page.context().close();
    await inspect(live, browser, { ...look, name: 'ideas-office-decided', first: loadedIdeas });
    const shown = { name: 'ideas-public-decided', path: `/t/kunshan/ideas/${collection}` };
    await inspect(live, browser, shown);
  });

  test('[3-19] an organization takes an idea on; its author looks it up', async () => {
    const { member } = anOrganization(own);
    const path = `/work/ideas/?organization=${own.id}`;
    const cookie = await app.signIn(member.id);
    const asked = { name: 'ideas-partner', cookie, path };
    await inspect(live, browser, asked);
    const { page, errors } = await live.visit(browser, { cookie });
    await page.goto(site + path);
    await page.locator('#agreement').setInputFiles({
      name: '合作协议.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('x'),
    });
    await page.getByRole('button', { name: '接受合作' }).click();
    await page.getByText('已签合作协议').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
    const author = await live.visit(browser, { width: 390 });
    await author.page.goto(`${site}/t/kunshan/ideas/mine`);
    await author.page.locator('#code').fill(code);
    await author.page.getByRole('button', { name: '查询' }).click();
    await author.page.getByText('代购小组').waitFor();
    await keepPicture(author.page, 'ideas-mine-390');
    await author.page.getByRole('button', { name: '删除我的联系方式' }).click();
    await author.page.getByRole('heading', { name: '联系方式已删除' }).waitFor();
    await author.page.context().close();
  });
});
