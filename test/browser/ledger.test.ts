import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../shared/domain/time.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { organizations } from '../support/people.ts';

const app = anApp();
const [first, second] = organizations;
let browser: Browser;
let live: LiveSite;

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
}, 60_000);
afterAll(() => browser.close());

test('an expense is recorded on the page, and what goes over its line is shown with its reason', async () => {
  const budget = [
    { item: '社工服务', quantity: 900, unitFen: 100_00 },
    { item: '项目管理费', quantity: 1, unitFen: 10_000_00 },
  ];
  const sent = [anApplication(first, {}, { budget }), anApplication(second)];
  const { purchase, path: api, now } = await publishedIn(app, 'implementing', { sent });
  const cookie = await app.signIn(anOrganization(first).member.id);
  const expense = (amountFen: number, lineId: string, number: string) =>
    app.ask('POST', `${api}/projects/${first.id}/ledger?organization=${first.id}`, {
      cookie,
      headers: { 'idempotency-key': `ledger-page-${number}` },
      body: {
        type: 'recordExpense',
        lineId,
        amountFen,
        paidOn: dayOf(now),
        payee: '昆山市某某餐饮有限公司',
        source: 'welfareLottery',
        voucher: { number },
      },
    });
  await expense(32_000_00, 'l1', '2026-0001');
  await expense(11_500_00, 'l2', '2026-0002');
  const path = `/work/ledger/?tenant=kunshan&purchase=${purchase.id}&organization=${first.id}`;
  const { page, errors } = await live.visit(browser, { cookie });
  await page.goto(`${site}${path}&act=expense`);
  await page.locator('#f-amount').fill('1280.50');
  await page.locator('#f-lineId').selectOption('l1');
  await page.locator('#f-payee').fill('昆山市玉山镇文具店');
  await page.locator('#f-paidOn').fill(dayOf(now));
  await page.locator('#f-number').fill('2026-0003');
  await page.getByRole('button', { name: '记账' }).click();
  await page.getByText('已记账').waitFor();
  expect(errors).toEqual([]);
  for (const [name, act] of [
    ['ledger', ''],
    ['ledger-expense', '&act=expense'],
  ] as const)
    await inspect(live, browser, {
      name,
      cookie,
      path: `${path}${act}`,
      first: (seen) => seen.locator('figure.chart').first().waitFor(),
    });
}, 120_000);
