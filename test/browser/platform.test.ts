import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseDue } from '../../functions/cron/erase.ts';
import { dayOf } from '../../shared/domain/time.ts';
import {
  aLiveSite,
  inspect,
  type LiveSite,
  opened,
  walkByKeyboard,
} from '../support/a-live-site.ts';
import { aNewTenant, asPlatformAdmin, onboards } from '../support/a-platform-admin.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture } from '../support/look-at.ts';

const app = anApp();
const path = '/work/platform/';
let browser: Browser;
let live: LiveSite;
let cookie: string;

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  cookie = await asPlatformAdmin(app);
  await onboards(app, cookie, aNewTenant());
  await onboards(
    app,
    cookie,
    aNewTenant({
      id: 'xuhuiplay',
      name: '徐汇区（演练）',
      nameEn: 'Xuhui rehearsal',
      division: { code: '310104' },
      isSandbox: true,
    }),
  );
  await onboards(
    app,
    cookie,
    aNewTenant({
      id: 'taicang',
      name: '太仓市民政局',
      nameEn: 'Taicang Civil Affairs',
      division: { code: '320585' },
    }),
  );
  await app.ask('POST', '/api/platform/tenants/taicang/suspension', {
    cookie,
    headers: { 'idempotency-key': 'key-browser-1', 'if-match': '"v1"' },
    body: { reason: '机构改革，职能划转' },
  });
  await eraseRehearsal();
}, 120_000);
afterAll(() => browser.close());

/** A rehearsal that was held, let go, and deleted two days later. */
async function eraseRehearsal() {
  const rehearsal = {
    ...{ id: 'oldplay', name: '姑苏区（演练）', nameEn: 'Gusu rehearsal' },
    ...{ division: { code: '320508' }, isSandbox: true },
  };
  await onboards(app, cookie, aNewTenant(rehearsal));
  const now = app.clock.now();
  const asks = [
    ['suspension', { reason: '演练结束' }],
    ['deletion', { reason: '演练结束，数据不再需要', keepUntil: dayOf(now) }],
  ] as const;
  for (const [version, [what, body]] of asks.entries())
    await app.ask('POST', `/api/platform/tenants/oldplay/${what}`, {
      cookie,
      headers: { 'idempotency-key': `key-old-${what}`, 'if-match': `"v${version + 1}"` },
      body,
    });
  app.clock.pass(2 * 86_400_000);
  expect(await eraseDue(app.deps)).toBe(1);
  app.clock.set(now);
}

test.each([
  ['platform', '', ''],
  ['platform-suspend', '?one=wujiang&act=suspension', ''],
  ['platform-delete', '?one=taicang&act=deletion', ''],
  ['platform-place', '?new=1', '吴中'],
])(
  '%s reads well in both languages, on a desk and on a phone',
  async (name, rest, text) => {
    await inspect(live, browser, {
      name,
      cookie,
      path: path + rest,
      ...(text && {
        first: async (page) => {
          await page.fill('#place', text);
          await page.locator('.input-row button').click();
          await page.locator('.task button').first().click();
          await page.locator('details').first().waitFor();
        },
      }),
    });
  },
  120_000,
);

test('the pages are walked with the keyboard alone', async () => {
  await walkByKeyboard(live, browser, { name: '', cookie, path });
}, 60_000);

test('[4-16] a district comes on board from the page, from its name on the map to its own page', async () => {
  const { page, errors } = await live.visit(browser, { cookie });
  await opened(page, { name: '', path: `${path}?new=1` });
  await page.fill('#place', '320582');
  await page.locator('.input-row button').click();
  await page.locator('.task button').first().click();
  await page.getByRole('button', { name: '下一步' }).click();
  expect(await page.inputValue('#f-name')).toBe('张家港市');
  await page.getByRole('button', { name: '下一步' }).click();
  expect(await page.locator('[data-summary]').textContent()).toContain('短名');
  await page.fill('#f-nameEn', 'Zhangjiagang');
  await page.fill('#f-id', 'zhangjiagang');
  await page.fill('#f-admin-name', '缪建华');
  await page.fill('#f-admin-email', 'miao@zjg.example');
  await page.locator('input[name=isSandbox][value=no]').check();
  await keepPicture(page, 'platform-details');
  await page.getByRole('button', { name: '下一步' }).click();
  await keepPicture(page, 'platform-check');
  await page.getByRole('button', { name: '接入', exact: true }).click();
  await page.getByText('张家港市已接入').waitFor();
  await keepPicture(page, 'platform-done');
  expect(await page.locator('main').textContent()).toContain('miao@zjg.example');
  expect((await app.ask('GET', '/api/t/zhangjiagang/regions')).status).toBe(200);
  expect(errors).toEqual([]);
  await page.context().close();
}, 60_000);

test('a tenant is suspended with a reason, and resumed', async () => {
  const { page } = await live.visit(browser, { cookie });
  await opened(page, { name: '', path: `${path}?one=wujiang&act=suspension` });
  await page.locator('button[type=submit]').click();
  expect(await page.locator('[data-summary]').textContent()).toContain('原因');
  await page.fill('#f-reason', '试用期满');
  await page.locator('button[type=submit]').click();
  await page.getByText('暂停原因：试用期满').waitFor();
  await page.context().close();
}, 60_000);
