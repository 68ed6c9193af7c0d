import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { people } from '../support/people.ts';

const app = anApp();
const desk = '/work/needs/?tenant=kunshan';
let browser: Browser;
let live: LiveSite;

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
});
afterAll(() => browser.close());

/** A phone on a slow line: what it takes to load, counted before anything packs it. */
async function onASlowLine(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 50_000,
    uploadThroughput: 25_000,
  });
  const used = { bytes: 0 };
  page.on('response', (answer) => {
    void answer.body().then(
      ({ length }) => {
        used.bytes += length;
      },
      () => undefined,
    );
  });
  return used;
}

test('[0-01] somebody who never did it reports a need with at most 4 taps and under 100 KB', async () => {
  const { page } = await live.visit(browser, { cookie: '', width: 390 });
  const used = await onASlowLine(page);
  let taps = 0;
  const tap = async (label: string | RegExp, role: 'link' | 'radio' | 'button') => {
    taps += 1;
    await page.getByRole(role, { name: label }).first().click();
  };
  await page.goto(`${site}/t/kunshan/need`);
  if (await page.getByRole('link', { name: '巴城镇' }).count()) await tap('巴城镇', 'link');
  await tap('湖滨社区', 'radio');
  await page.locator('#text').fill('三楼独居老人中午吃饭不方便');
  await tap('老人的事', 'radio');
  await tap('提交需求', 'button');
  await page.getByText('您的需求已收到').waitFor();
  expect(taps).toBeLessThanOrEqual(4);
  expect(used.bytes).toBeLessThan(100 * 1024);
  process.stdout.write(`reporting a need: ${taps} taps, ${used.bytes} bytes\n`);
  await page.getByRole('link', { name: '查我的回执' }).click();
  await page.getByRole('heading', { name: '我的需求办得怎么样了' }).waitFor();
});

test('the office checks it, and sees it in the funnel', async () => {
  const cookie = await app.signIn(people.author);
  const { page } = await live.visit(browser, { cookie, width: 1440 });
  await page.goto(site + desk);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '核实属实' }).click();
  await page.locator('#f-affected').fill('40');
  await page.getByRole('button', { name: '核实属实' }).click();
  await page.getByText('已办理，居民凭回执可以看到').waitFor();
  await page.getByLabel('所处环节').selectOption('verified');
  await page.getByRole('link', { name: '三楼独居老人中午吃饭不方便' }).waitFor();
  await page.goto(`${site}${desk}&tab=funnel`);
  await page.getByText('1 份表格形成 1 条需求').first().waitFor();
  expect(await page.getByText('100.0 %').count()).toBeGreaterThan(0);
});

test('[3-55] a listed need is planned from the list, and picked by its words', async () => {
  const cookie = await app.signIn(people.author);
  const { page } = await live.visit(browser, { cookie, width: 1440 });
  await page.goto(`${site}${desk}&status=verified`);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '列入需求清单' }).click();
  await page.getByRole('button', { name: '列入需求清单' }).click();
  await page.getByText('已办理，居民凭回执可以看到').waitFor();
  await page.getByLabel('所处环节').selectOption('listed');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('link', { name: '立项（1 条）' }).click();
  await page.getByText('计划已引用 1 条需求').waitFor();
  await page.locator('#cite-place').selectOption({ label: '巴城镇湖滨社区' });
  const need = page.getByRole('checkbox', { name: /三楼独居老人中午吃饭不方便/ });
  await need.uncheck();
  await page.getByText('计划已引用 0 条需求').waitFor();
  await page.locator('#cite-find').fill('独居老人');
  await need.check();
  await page.getByText('计划已引用 1 条需求').waitFor();
  expect(await page.locator('#cite-find').inputValue()).toBe('独居老人');
});

test('a resource is registered beside the needs', async () => {
  const cookie = await app.signIn(people.author);
  const { page } = await live.visit(browser, { cookie, width: 390 });
  await page.goto(`${site}${desk}&tab=lists`);
  await page.getByRole('link', { name: '登记资源' }).click();
  await page.locator('#f-kind').selectOption('place');
  await page.locator('#f-title').fill('社区食堂');
  await page.locator('#f-provider').fill('湖滨社区居委会');
  await page.locator('#f-town').selectOption({ label: '巴城镇' });
  await page.locator('#f-community').selectOption({ label: '湖滨社区' });
  await page.getByRole('checkbox', { name: '为老' }).check();
  await page.getByRole('button', { name: '登记资源' }).click();
  await page.getByRole('button', { name: '撤回 社区食堂' }).waitFor();
  expect(await page.locator('#act-offer').count()).toBe(0);
});

test('what is heard at a door is written down with its place, and the resident gets a receipt', async () => {
  const cookie = await app.signIn(people.author);
  const { page } = await live.visit(browser, { cookie, width: 390 });
  await page.goto(`${site}${desk}&tab=report&community=320583103001`);
  const send = page.getByRole('button', { name: '登记', exact: true });
  await page.locator('#f-text').fill('楼道灯坏了，晚上老人不敢下楼');
  expect(await page.locator('#f-town').inputValue()).not.toBe('');
  await send.click();
  await page.locator('.error-summary').waitFor();
  await page.locator('#f-source').selectOption('gridWorker');
  await send.click();
  await page.getByText(/请把回执码告诉居民/).waitFor();
  await page.getByRole('button', { name: '再登记一条' }).click();
  expect(await page.locator('#f-source').inputValue()).toBe('gridWorker');
  expect(await page.locator('#f-text').inputValue()).toBe('');
});

test.each([
  ['needs-list', `${desk}&status=verified`],
  ['needs-report', `${desk}&tab=report`],
  ['needs-funnel', `${desk}&tab=funnel`],
  ['needs-import', `${desk}&tab=import`],
  ['needs-lists', `${desk}&tab=lists&act=offer`],
])('%s reads well in both languages, wide and narrow', async (name, path) => {
  const cookie = await app.signIn(people.author);
  await inspect(live, browser, { name, path, cookie });
});
