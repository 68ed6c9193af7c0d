import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../shared/domain/time.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture, site } from '../support/look-at.ts';
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
  await page.getByRole('link', { name: '申请预算调剂' }).first().click();
  await page.locator('#f-from').selectOption('l1');
  await page.locator('#f-to').selectOption('l2');
  await page.locator('#f-amount').fill('1500');
  await page.locator('#f-reason').fill('场地租金上涨，管理费不够');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('等待购买方决定').first().waitFor();

  const rows = ['交易日期,借方发生额,贷方发生额,对方户名,摘要'];
  rows.push(`${dayOf(now)},1280.50,,昆山市玉山镇文具店,办公用品`);
  rows.push(`${dayOf(now)},,600.00,昆山市某某物业公司,服务费`);
  rows.push('日期不清,12.00,,某某,摘要');
  const file = (text: string) => ({
    name: '九月流水.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${text}`),
  });
  const look = async () => {
    await page.getByRole('link', { name: '导入银行流水' }).click();
    await page.locator('#statement-file').setInputFiles(file(rows.join('\n')));
  };
  await look();
  await page.getByText('新流水 2 行，已有 0 行').waitFor();
  await keepPicture(page, 'ledger-statement-1440');
  await page.getByRole('button', { name: '保存 2 行新流水' }).click();
  await page.getByText('流水已保存').waitFor();
  await look();
  await page.getByText('新流水 0 行，已有 2 行').waitFor();
  await page.getByRole('link', { name: '暂不办理' }).click();

  const row = (text: string) => page.locator('li[data-bank]', { hasText: text });
  await row('玉山镇文具店').getByRole('link', { name: '核对这一行' }).click();
  await page.getByRole('button', { name: '确认对账' }).click();
  await page.getByText('这一行已对上').waitFor();
  await row('某某物业公司').getByRole('link', { name: '核对这一行' }).click();
  await page.getByRole('link', { name: '按这一行记收入' }).click();
  expect(await page.locator('#f-amount').inputValue()).toBe('600');
  await page.getByRole('button', { name: '记账' }).click();
  await page.getByText('收入已记账').waitFor();
  await page.locator('li[data-bank="matched"]', { hasText: '某某物业公司' }).waitFor();
  expect(errors).toEqual([]);
  for (const [name, act] of [
    ['ledger-income', '&act=income'],
    ['ledger-shift', '&act=shift'],
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
