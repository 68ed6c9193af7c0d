import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDirectory } from '../../infra/seed/projects/directory.ts';
import { seedHotline } from '../../infra/seed/projects/hotline.ts';
import type { TicketsPage } from '../../shared/contracts/hotline.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { hotline as template } from '../../shared/domain/settings/templates/hotline.ts';
import { put, transact } from '../../shared/store/items.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { anOfficial } from '../support/a-need.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';

const app = anApp();
const desk = '/work/hotline/?tenant=kunshan';
let browser: Browser;
let live: LiveSite;
let cookie: string;

beforeAll(async () => {
  const value = template.settings.hotline;
  await transact(app.table, [
    put(app.table, settingItem(kunshan.id, 'hotline', { version: 1, value })),
  ]);
  cookie = await anOfficial(app, PersonId.parse(`p${'0'.repeat(22)}851`), 'hotlineOperator');
  browser = await launchBrowser();
  live = await aLiveSite(app);
});
afterAll(() => browser.close());

test('[4-17] an operator takes a call and dispatches it with the keyboard alone; it is there after a reload', async () => {
  const { page } = await live.visit(browser, { cookie, width: 1440 });
  await page.goto(site + desk);
  await page.getByRole('link', { name: '接新来电（F2）' }).waitFor();
  const { keyboard } = page;
  await keyboard.press('F2');
  await page.waitForFunction(() => document.activeElement?.id === 'f-text');
  await keyboard.type('下岗半年，想找一份保洁的工作');
  await page.reload();
  await page.waitForFunction(() => document.activeElement?.id === 'f-text');
  expect(await page.locator('#f-text').inputValue()).toBe('下岗半年，想找一份保洁的工作');
  /** The street, its community, nothing more of where, and the tenth category of the directory. */
  for (const downs of [1, 1, 0, 10]) {
    await keyboard.press('Tab');
    for (let i = 0; i < downs; i += 1) await keyboard.press('ArrowDown');
  }
  await page.getByRole('button', { name: '劳动和社会保障局' }).waitFor();
  await keyboard.press('Control+Enter');
  await page.getByText('已登记，请把查询码告诉来电人').waitFor();
  const receipt = await page.locator('.code-figure .code').textContent();
  expect(receipt).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  await page.goto(`${site}${desk}&lane=out`);
  await page.getByRole('link', { name: '下岗半年，想找一份保洁的工作' }).click();
  await page.getByText('劳动和社会保障局').first().waitFor();
  await page.goto(`${site}/t/kunshan/hotline/mine`);
  await page.locator('#code').fill(receipt ?? '');
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByText('已派单').first().waitFor();
});

test('[4-62] a ticket with its provider, as the directory has it, reads well', async () => {
  const place = { code: '320583103001', name: '湖滨社区' };
  await seedDirectory(app.deps, kunshan.id, [place]);
  await seedHotline(app.deps, kunshan.id, [place]);
  const { json } = await app.ask('GET', '/api/t/kunshan/hotline?lane=rest', { cookie });
  const ticket = (json as TicketsPage).items.find(({ party }) => party?.kind === 'provider');
  expect(ticket?.party).toMatchObject({ id: expect.stringContaining(place.code) });
  const path = `${desk}&ticket=${ticket?.id}`;
  await inspect(live, browser, { name: 'hotline-ticket', path, cookie });
}, 60_000);

test.each([
  ['hotline-desk', `${desk}&take=yes`],
  ['hotline-overview', `${desk}&tab=overview`],
])('%s reads well in both languages, wide and narrow', async (name, path) => {
  await inspect(live, browser, { name, path, cookie });
});
