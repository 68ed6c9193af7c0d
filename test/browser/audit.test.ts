import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putMember, putPerson } from '../../shared/store/people.ts';
import {
  aLiveSite,
  inspect,
  type LiveSite,
  opened,
  walkByKeyboard,
} from '../support/a-live-site.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { aWholeTenant, exported, type WholeTenant } from '../support/a-whole-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { people } from '../support/people.ts';

const app = anApp();
const base = `/work/audit/?tenant=${kunshan.id}&month=2026-03`;
let browser: Browser;
let live: LiveSite;
let auditor: string;
let head: string;
let world: WholeTenant;

beforeAll(async () => {
  browser = await launchBrowser();
  for (const [id, name, post] of [
    [people.officeHead, '沈国平', 'officeHead'],
    [people.leadingGroupHead, '周建华', 'leadingGroupHead'],
    [people.auditor, '陆明', 'auditor'],
  ] as const) {
    const person = aPerson(id, { name });
    await putPerson(app.table, person, app.deps.secrets.linkKey);
    await putMember(app.table, kunshan, person, [post]);
  }
  world = await aWholeTenant(app, ['ranked', 'scoring']);
  await exported(app);
  auditor = await app.signIn(people.auditor);
  head = await app.signIn(people.leadingGroupHead);
  await app.ask('POST', '/api/t/kunshan/exports', {
    cookie: await app.signIn(people.officeHead),
    headers: { 'idempotency-key': 'export-seen-1' },
    body: { reason: '年度归档备份' },
  });
  live = await aLiveSite(app);
}, 90_000);
afterAll(() => browser.close());

describe('[1-10] the audit pages', () => {
  test.each([
    ['audit', () => auditor, () => ''],
    ['audit-none', () => auditor, () => '&command=nothing'],
    ['audit-entry', () => auditor, () => '&chain=setting/branding&entry=3'],
    [
      'audit-purchase',
      () => auditor,
      () => `&chain=purchase/${world.purchases['scoring']?.id}&entry=5`,
    ],
    ['audit-days', () => auditor, () => '&tab=days'],
    ['audit-exports', () => head, () => '&tab=exports'],
  ])('%s is complete in both languages', async (name, cookie, rest) => {
    await inspect(live, browser, { name, cookie: cookie(), path: base + rest() });
  });

  test('are walked by keyboard', async () => {
    await walkByKeyboard(live, browser, { name: 'audit', cookie: auditor, path: base });
  });

  test('filter, open an entry, prove it on the page, and come back', async () => {
    const { page } = await live.visit(browser, { cookie: auditor });
    await opened(page, { name: 'audit', path: base });
    await page.selectOption('#filter-command', 'changeSetting');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 5);
    await page.locator('tbody a').first().click();
    await page.getByText('本页已自行验算通过').waitFor();
    expect(await page.locator('#entry').textContent()).toContain('192.0.2.7');
    await page.getByText('返回操作记录').click();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 5);
    await page.context().close();
  });

  test('confirm an export and get its files', async () => {
    const { page } = await live.visit(browser, { cookie: head });
    await opened(page, { name: 'audit-exports', path: `${base}&tab=exports` });
    await page.getByRole('button', { name: '取得下载链接' }).click();
    await page.getByText('下载第 1 个文件').waitFor();
    await page.getByRole('button', { name: '确认导出' }).click();
    await page.getByText('正在生成').waitFor();
    expect(await page.locator('a[download]').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});
