import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linesOf, putApprovedPlan } from '../../infra/seed/annual-plans.ts';
import { aLine } from '../support/a-budget.ts';
import { budgetDesk, freshKey } from '../support/a-budget-desk.ts';
import { aLiveSite, inspect, type LiveSite, walkByKeyboard } from '../support/a-live-site.ts';
import { monday } from '../support/a-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture, site } from '../support/look-at.ts';
import { people } from '../support/people.ts';

const app = anApp();
const desk = budgetDesk(app);
const path = '/work/budget/?tenant=kunshan';
let browser: Browser;
let live: LiveSite;
let handler: string;

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  handler = await app.signIn(people.author);
  await putApprovedPlan(app.table, 'kunshan' as never, {
    year: 2027,
    lines: linesOf(2027),
    approvedAt: monday,
  });
}, 60_000);
afterAll(() => browser.close());

test('[4-33] an annual plan with its lines, its sources and its history, on a desk and on a phone', async () => {
  for (const tab of ['', '&tab=mix', '&tab=history'])
    await inspect(live, browser, {
      name: `budget${tab.replace('&tab=', '-') || '-lines'}`,
      cookie: handler,
      path: `${path}&year=2027${tab}`,
      first: (page) => page.locator('.card').first().waitFor(),
    });
  await inspect(live, browser, {
    name: 'budget-line',
    cookie: handler,
    path: `${path}&year=2027&line=2027-community-services`,
    first: (page) => page.locator('dl.answers').first().waitFor(),
  });
}, 120_000);

test('a line is written, the adjustment goes up and is approved from the page', async () => {
  const { page, errors } = await live.visit(browser, { cookie: handler });
  await page.goto(`${site}${path}&year=2027&line=2027-party-service&act=change`);
  await page.locator('#f-amountFen').fill('1500000');
  await page.getByRole('button', { name: '保存预算项' }).click();
  await page.getByText('预算项已保存').waitFor();
  await page.getByRole('button', { name: '逐级报批' }).click();
  await page.locator('#f-reason-fault').waitFor();
  await page.locator('#f-reason').fill('街道追加党组织为民服务经费');
  await page.getByRole('button', { name: '逐级报批' }).click();
  await page.getByText('已报批').waitFor();
  const head = await live.visit(browser, { cookie: await app.signIn(people.officeHead) });
  await head.page.goto(`${site}${path}&year=2027`);
  await head.page.getByLabel('批准', { exact: true }).check();
  await keepPicture(head.page, 'budget-decide');
  await head.page.getByRole('button', { name: '提交决定' }).click();
  await head.page.getByText('您的决定已记录').waitFor();
  expect((await desk.see(2027)).rounds.at(-1)?.steps[0]).toMatchObject({ decision: 'approve' });
  expect([...errors, ...head.errors]).toEqual([]);
  await walkByKeyboard(live, browser, {
    name: 'budget',
    cookie: handler,
    path: `${path}&year=2027`,
    first: (keyed) => keyed.locator('.table').first().waitFor(),
  });
}, 120_000);

test('a plan names its budget line on the page where it is written', async () => {
  await desk.keep(aLine({ id: '2026-page', name: '助浴服务', amountFen: 800_000_00 }));
  await desk.submit(2026, '新增助浴服务');
  await desk.approve(2026);
  const { page, errors } = await live.visit(browser, { cookie: handler });
  await page.goto(`${site}/work/plan/?tenant=kunshan`);
  await page.getByRole('button', { name: '增加一个预算项' }).click();
  await page.locator('#f-funding-0-budgetLineId').selectOption('fiscal:2026-page');
  await keepPicture(page, 'budget-funding');
  expect(await page.locator('#f-funding-0-amountFen').inputValue()).not.toBe('');
  expect(errors).toEqual([]);
  expect(freshKey()).toBeDefined();
}, 60_000);
