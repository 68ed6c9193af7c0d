import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTable } from '../../functions/spreadsheets/read-table.ts';
import { writeCsv } from '../../functions/spreadsheets/write-table.ts';
import type { PurchaseId } from '../../shared/domain/ids.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { commit } from '../../shared/store/commit.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { aLiveSite, inspect, type LiveSite, walkByKeyboard } from '../support/a-live-site.ts';
import { aChange, aPurchaseId, stored } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { organizations, people } from '../support/people.ts';
import { play, playTo } from '../support/play-to.ts';
import { approval } from '../support/straight-line.ts';

const app = anApp();
const [first] = organizations;
let browser: Browser;
let live: LiveSite;

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
}, 60_000);
afterAll(() => browser.close());

/** The two who are asked by mail approve. */
async function approvedByMail(id: PurchaseId) {
  const before = await loadPurchase(app.table, kunshan.id, id);
  let position = { purchase: before.purchase, now: app.clock.now() };
  const isOpen = () =>
    Object.values(position.purchase.approvals).some(
      ({ subject, status }) => subject === 'payment' && status === 'open',
    );
  while (isOpen()) position = play(position, approval(position.purchase, 'approve', 'payment'));
  const version = before.purchase.version + 1;
  await commit(app.table, aChange(before, { ...position.purchase, version }));
}

const downloaded = async (page: Page, button: string) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ]);
  return readTable(readFileSync(await file.path()));
};

test('[3-07] a payment goes from due to paid on the pages, by two approvals, a list and its confirmation', async () => {
  const { purchase, now } = playTo('settlement', { id: aPurchaseId() });
  app.clock.set(now);
  await stored(app.table, purchase);
  const [handler, finance, member] = await Promise.all(
    [people.author, people.financeOfficer, anOrganization(first).member.id].map((id) =>
      app.signIn(id),
    ),
  );
  const all = '/work/payments/?tenant=kunshan';
  const one = `${all}&purchase=${purchase.id}&project=${first.id}`;

  const asking = await live.visit(browser, { cookie: handler ?? '' });
  await asking.page.goto(`${site}${all}`);
  await asking.page
    .getByRole('link', { name: /申请拨付/ })
    .first()
    .click();
  await asking.page.getByRole('button', { name: '提交申请' }).click();
  await asking.page.getByText('已申请，审批信已发给审批人').waitFor();
  await approvedByMail(purchase.id);

  const naming = await live.visit(browser, { cookie: member ?? '' });
  await naming.page.goto(`${site}${one}&organization=${first.id}`);
  await naming.page.locator('#f-bank').fill('昆山农商银行玉山支行');
  await naming.page.locator('#f-number').fill('3052018800123456');
  await naming.page.getByRole('button', { name: '登记' }).click();
  await naming.page.getByText('****3456').waitFor();

  const paying = await live.visit(browser, { cookie: finance ?? '' });
  await paying.page.goto(`${site}${all}`);
  await paying.page
    .getByRole('checkbox', { name: /选入这一批/ })
    .first()
    .check();
  await paying.page.getByRole('button', { name: '送财政局并生成清单' }).click();
  await paying.page.getByText('已送出 1 笔').waitFor();
  const [heads = [], row = []] = await downloaded(paying.page, '下载 XLSX');
  expect(row[heads.indexOf('账号')]).toBe('3052018800123456');
  expect(await downloaded(paying.page, '下载 CSV')).toContainEqual(row);

  const day = dayOf(app.clock.now());
  const reference = row[heads.indexOf('业务参考号')] ?? '';
  const amount = row[heads.indexOf('金额（元）')] ?? '';
  const confirmed = writeCsv([
    ['业务参考号', '支付金额', '支付日期', '凭证号'],
    [reference, amount, day, '支-2026-001'],
    ['nobodyknows1', '1.00', day, '支-2026-002'],
  ]);
  await paying.page
    .locator('#confirmations')
    .setInputFiles({ name: '回单.csv', mimeType: 'text/csv', buffer: confirmed });
  await paying.page.getByText('2 行：1 行相符，1 行不登记').waitFor();
  await paying.page.getByRole('button', { name: '登记相符的 1 笔' }).click();
  await paying.page.getByText('已登记 1 笔到账').waitFor();
  await paying.page.goto(`${site}${one}&payment=1`);
  await paying.page.getByText('支-2026-001').waitFor();
  await paying.page.getByText('这一笔钱买到了什么').waitFor();
  for (const { errors } of [asking, naming, paying]) expect(errors).toEqual([]);

  for (const [name, cookie, path] of [
    ['office', finance, `${all}&state=all`],
    ['one', handler, `${one}&payment=1`],
    ['withhold', handler, `${one}&payment=2&act=withholdPayment`],
    ['own', member, `${one}&organization=${first.id}`],
    ['account', member, `${one}&organization=${first.id}&account=ask`],
  ] as const)
    await inspect(live, browser, {
      name: `payments-${name}`,
      cookie: cookie ?? '',
      path,
      first: (seen) => seen.locator('section.card').first().waitFor(),
    });
  await walkByKeyboard(live, browser, {
    name: 'payments',
    path: `${all}&state=all`,
    cookie: finance ?? '',
    first: (seen) => seen.locator('section.card').first().waitFor(),
  });
}, 180_000);
