import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedFacilities } from '../../infra/seed/projects/facilities.ts';
import { readFacilityRows } from '../../shared/store/facilities.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { people } from '../support/people.ts';

const app = anApp();
let browser: Browser;
let live: LiveSite;

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  await seedFacilities(app.deps, kunshan.id, [{ code: '320583103001', name: '湖滨社区' }]);
});
afterAll(() => browser.close());

test('[2-12] a place is booked on a phone with three taps and no script, and given back by its code', async () => {
  const { page } = await live.visit(browser, { cookie: '', width: 390 });
  let taps = 0;
  const tap = async (role: 'link' | 'button', name: string | RegExp) => {
    taps += 1;
    await page.getByRole(role, { name }).first().click();
  };
  await page.goto(`${site}/t/kunshan/facilities?community=320583103001`);
  await tap('link', /娄江学校篮球馆/);
  expect(await page.locator('script').count()).toBe(0);
  taps += 1;
  await page
    .getByRole('link', { name: /还有 \d+ 个/ })
    .last()
    .click();
  await page.locator('#phone').fill('13900001111');
  await tap('button', '确认预约');
  await page.getByRole('heading', { name: '约好了' }).waitFor();
  expect(taps).toBe(3);
  const code = (await page.locator('.code').first().textContent()) ?? '';
  await page.goto(`${site}/t/kunshan/booking`);
  await page.locator('#code').fill(code);
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByRole('button', { name: '取消预约' }).click();
  await page.getByText('位子让给别人了').waitFor();
  await page.context().close();
});

test('[4-65] the desk of shared places: both languages, a desk and a phone', async () => {
  const cookie = await app.signIn(people.officeHead);
  const { rows } = await readFacilityRows(app.table, kunshan.id);
  const facility = rows.find(({ name }) => name === '娄江学校篮球馆')?.id ?? '';
  const at = '/work/facilities/?tenant=kunshan';
  const first = (page: Page) => page.locator('main h2, main .figures').first().waitFor();
  for (const [name, rest] of [
    ['facilities', ''],
    ['facilities-one', `&facility=${facility}&week=2026-03-02&act=propose`],
    ['facilities-units', '&tab=units'],
  ] as const)
    await inspect(live, browser, { name, cookie, path: `${at}${rest}`, first });
});
