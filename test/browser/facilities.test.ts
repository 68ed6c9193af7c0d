import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshStanding } from '../../functions/overview/refresh.ts';
import { seedFacilities } from '../../infra/seed/projects/facilities.ts';
import type { FacilityChanged } from '../../shared/contracts/facility.ts';
import { readFacilityRows } from '../../shared/store/facilities.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { published } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { organizations, people } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';

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
  const first = (page: Page) =>
    page.locator('main h2, main .figures, main .card').first().waitFor();
  for (const [name, rest] of [
    ['facilities', ''],
    ['facilities-one', `&facility=${facility}&week=2026-03-02&act=propose`],
    ['facilities-units', '&tab=units'],
    ['facilities-agreements', '&tab=agreements'],
    ['facilities-shares', '&tab=shares'],
    ['facilities-rules', '&tab=rules&act=kind&of=library'],
  ] as const)
    await inspect(live, browser, { name, cookie, path: `${at}${rest}`, first });
});

test('[4-35] a unit reads its agreement under a code and signs it; the office sees that it did', async () => {
  const cookie = await app.signIn(people.officeHead);
  const { rows } = await readFacilityRows(app.table, kunshan.id);
  const row = rows.find(({ pending = [] }) => pending.some(({ letter }) => letter !== undefined));
  const opening = row?.pending?.[0]?.id ?? '';
  const { json } = await app.ask('POST', '/api/t/kunshan/facilities', {
    cookie,
    headers: { 'idempotency-key': 'key-facility-browser' },
    body: { type: 'askToSign', facility: row?.id ?? '', opening, via: 'paper' },
  });
  const path = `/t/kunshan/unit?code=${(json as FacilityChanged).code}`;
  await inspect(live, browser, { name: 'unit-agreement', cookie: '', path });
  const { page } = await live.visit(browser, { cookie: '', width: 390 });
  await page.goto(`${site}${path}`);
  await page.locator('#name').fill('周校长');
  await page.locator('#position').fill('校长');
  await page.locator('#may').check();
  await page.getByRole('button', { name: '确认签署' }).click();
  await page.getByText('等社区确认').waitFor();
  await page.context().close();
  const one = `/work/facilities/?tenant=kunshan&facility=${row?.id}&act=sign&of=${opening}`;
  await inspect(live, browser, { name: 'facilities-signing', cookie, path: one });
});

test('[2-12] an organization finds a place of a district where it works and books it for its project', async () => {
  const { purchase, now } = playTo('implementing', { id: aPurchaseId() });
  const before = app.clock.now();
  await published(app, { purchase, now });
  app.clock.set(before);
  await refreshStanding(app.deps, { tenant: kunshan.id, purchase: purchase.id });
  const { member } = anOrganization(organizations[0]);
  const cookie = await app.signIn(member.id);
  const at = `/work/bookings/?organization=${organizations[0].id}`;
  const { page, errors } = await live.visit(browser, { cookie, width: 390 });
  await page.goto(`${site}${at}`);
  await page.getByRole('link', { name: '文化馆排练厅' }).click();
  await page
    .getByRole('link', { name: /^预约 / })
    .last()
    .click();
  await page.locator('#f-purpose').fill('老年手工课');
  await page.locator('#f-project').selectOption({ index: 1 });
  await page.getByRole('button', { name: '预约' }).click();
  await page.getByText(/进门码 \d{6}/).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
  await inspect(live, browser, { name: 'bookings', cookie, path: at });
});
