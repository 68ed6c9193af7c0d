import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDirectory } from '../../infra/seed/projects/directory.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { people } from '../support/people.ts';

const app = anApp();
let browser: Browser;
let live: LiveSite;
let cookie = '';
const communities = [{ code: '320583103001', name: '湖滨社区' }];
const at = '/work/directory/?tenant=kunshan';

beforeAll(async () => {
  await seedDirectory(app.deps, kunshan.id, communities);
  cookie = await app.signIn(people.officeHead);
  browser = await launchBrowser();
  live = await aLiveSite(app);
}, 60_000);
afterAll(() => browser.close());

test('[4-18] outlets, circle and centres are there in both languages, on a desk and a phone', async () => {
  await inspect(live, browser, { name: 'directory', cookie, path: at });
  await inspect(live, browser, { name: 'directory-circle', cookie, path: `${at}&tab=circle` });
  await inspect(live, browser, { name: 'directory-centres', cookie, path: `${at}&tab=centres` });
  const form = `${at}&outlet=320583103001.1&act=change`;
  await inspect(live, browser, { name: 'directory-outlet-form', cookie, path: form });
}, 60_000);

test('[4-18] the map leads by keyboard to the circle of one community', async () => {
  const { page, errors } = await live.visit(browser, { cookie });
  await page.goto(`${site}${at}&tab=circle`);
  const mark = page.locator('.place-map a').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '最近的各类网点' }).waitFor();
  expect(page.url()).toContain('community=320583103001');
  expect(await page.locator('.place-map .map-dot').count()).toBeGreaterThan(5);
  expect(errors).toEqual([]);
  await page.context().close();
}, 60_000);

test('[4-18] a list of positions is looked at, and its good rows are kept', async () => {
  const { page, errors } = await live.visit(browser, { cookie });
  await page.goto(`${site}${at}&tab=circle&act=positions`);
  const text = '社区,纬度,经度\n湖滨社区,31.3853,120.9807\n火星社区,31.4,120.9\n';
  const file = { name: '位置.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('#list-file').setInputFiles(file);
  await page.getByRole('cell', { name: '本单位没有这个街道或社区' }).waitFor();
  await page.getByRole('button', { name: '导入' }).click();
  await page.getByText('写入 1 个社区，未变 0 个，跳过 1 行').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
}, 60_000);

test('a price is added to an outlet in its form', async () => {
  const { page, errors } = await live.visit(browser, { cookie });
  await page.goto(`${site}${at}&outlet=320583103001.1&act=change`);
  await page.getByRole('button', { name: '加一项价格' }).click();
  await page.locator('#f-prices-1-what').fill('送餐上门');
  await page.locator('#f-prices-1-fen').fill('2.5');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('请填写').first().waitFor();
  await page.locator('#f-prices-1-unit').fill('次');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('送餐上门 2.50 元/次').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
}, 60_000);
