import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshStanding } from '../../functions/overview/refresh.ts';
import { seedCommunities } from '../../infra/seed/projects/communities.ts';
import { seedFacilities } from '../../infra/seed/projects/facilities.ts';
import { seedLinkage } from '../../infra/seed/projects/linkage.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { people } from '../support/people.ts';

const app = anApp();
const at = '/work/linkage/?tenant=kunshan';
let browser: Browser;
let live: LiveSite;
let undecided = '';

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  const streets = [
    { code: '320583100', name: '玉山镇' },
    { code: '320583103', name: '周市镇' },
  ];
  const communities = [{ code: '320583103001', name: '湖滨社区' }];
  const { purchase } = await publishedIn(app, 'implementing');
  const other = await publishedIn(app, 'scoring', { id: aPurchaseId() });
  undecided = other.purchase.id;
  for (const one of [purchase, other.purchase])
    await refreshStanding(app.deps, { tenant: kunshan.id, purchase: one.id });
  await seedCommunities(app.deps, kunshan.id, communities);
  await seedFacilities(app.deps, kunshan.id, communities);
  await seedLinkage(app.deps, kunshan.id, { streets, communities, purchase: purchase.id });
});
afterAll(() => browser.close());

test('[3-37] [3-50] linkage as the office sees it: both languages, a desk and a phone; what it links to is there', async () => {
  const cookie = await app.signIn(people.officeHead);
  const first = (page: Page) => page.locator('main section h2').first().waitFor();
  for (const [name, rest] of [
    ['linkage', ''],
    ['linkage-radar', '&tab=radar'],
    ['linkage-network', '&tab=network'],
    ['linkage-decide', `&purchase=${undecided}&act=decide`],
  ] as const)
    await inspect(live, browser, { name, path: `${at}${rest}`, cookie, first });
  const { page } = await live.visit(browser, { cookie });
  await page.goto(`${site}${at}&tab=interfaces`);
  const links = page.locator('main table a');
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(addresses).toContain('/api/openapi.json');
  for (const address of addresses)
    expect(await page.evaluate(async (to) => (await fetch(to)).status, address), address).toBe(200);
  await page.context().close();
});

test('[3-38] a mode is decided beside what is proposed, with its reasons', async () => {
  const cookie = await app.signIn(people.author);
  const { page } = await live.visit(browser, { cookie });
  await page.goto(`${site}${at}&purchase=${undecided}&act=decide`);
  await page.getByText('系统建议', { exact: true }).waitFor();
  await page.getByRole('radio', { name: /政府主导型/ }).check();
  await page.getByLabel('理由').fill('区年度实事项目');
  await page.getByRole('checkbox', { name: '专业化导向' }).check();
  await page.getByRole('button', { name: '确定', exact: true }).click();
  await page.getByText('请填写').first().waitFor();
  await page.getByLabel('专业化导向：怎么做').fill('持证社工带队');
  await page.getByRole('button', { name: '确定', exact: true }).click();
  await page.getByText('已确定。').waitFor();
  expect(await page.locator('main').textContent()).toContain('区年度实事项目');
  await page.context().close();
});
