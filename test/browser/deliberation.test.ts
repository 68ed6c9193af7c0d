import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paperCode } from '../../functions/paper-codes.ts';
import { addDeliberation } from '../../infra/seed/deliberation.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { people } from '../support/people.ts';

const app = anApp();
const community = '320583103001';
const vote = '1'.padStart(20, '0');
const desk = '/work/deliberation/?tenant=kunshan';
let browser: Browser;
let live: LiveSite;

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  await addDeliberation(app.table, {
    tenant: kunshan.id,
    community,
    by: '顾阿姨',
    now: app.clock.now(),
    key: app.deps.secrets.linkKey,
    hasNeeds: true,
  });
});
afterAll(() => browser.close());

test('[4-37] somebody with a paper votes on a phone in two taps, and the desk sees the turnout', async () => {
  const { page } = await live.visit(browser, { cookie: '', width: 390 });
  const place = { tenant: kunshan.id, vote, community };
  const code = paperCode(app.deps.secrets.linkKey, place, 45);
  await page.goto(`${site}/t/kunshan/votes/${vote}/${code}`);
  let taps = 0;
  const tap = async (role: 'checkbox' | 'button', name: RegExp) => {
    taps += 1;
    await page.getByRole(role, { name }).click();
  };
  await tap('checkbox', /社区食堂改造/);
  await tap('button', /^投票$/);
  await page.getByRole('heading', { name: '已投票' }).waitFor();
  expect(taps).toBe(2);
  await page.getByRole('link', { name: '看这次表决' }).click();
  await page.getByText('发出 60 张，收回 41 张').waitFor();

  const cookie = await app.signIn(people.author);
  const office = await live.visit(browser, { cookie, width: 1440 });
  await office.page.goto(site + desk);
  await office.page.getByRole('link', { name: '2026年第一批社区微更新项目' }).click();
  await office.page.getByText('发出 60 张，收回 41 张').first().waitFor();
  await office.page.locator('#f-count').fill('3');
  await office.page.getByRole('button', { name: '生成选票' }).click();
  await office.page.getByText('3 张选票，编号 60–62').waitFor();
  const written = await office.page.locator('.slips .code').last().textContent();
  await office.page.locator('#f-lines').fill(`${written} 1 4\n${code} 2`);
  await office.page.getByRole('button', { name: '录入', exact: true }).click();
  await office.page.getByText('计入 1 张').waitFor();
  await office.page.getByText('第 2 行：这张已经计过，没有重复计入').waitFor();
});

const sights = [
  { name: 'deliberation-new-meeting', path: `${desk}&act=meeting` },
  { name: 'deliberation-vote', path: `${desk}&vote=${vote}` },
  { name: 'deliberation-result', path: `${desk}&vote=${'2'.padStart(20, '0')}` },
];

test.each(sights)('$name is readable, on a phone too', async ({ name, path }) => {
  const cookie = await app.signIn(people.author);
  await inspect(live, browser, { name, path, cookie });
});
