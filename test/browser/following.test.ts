import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshStanding } from '../../functions/overview/refresh.ts';
import { readTable } from '../../functions/spreadsheets/read-table.ts';
import { putRows, readRows } from '../../shared/store/overview.ts';
import { putAnswer } from '../../shared/store/satisfaction.ts';
import { anActivityWith } from '../support/a-held-activity.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { type AppPosition, published } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anAnswer } from '../support/an-answer.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { organizations, people } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';

const app = anApp();
const [own] = organizations;
let browser: Browser;
let live: LiveSite;
let here: AppPosition;
let handler = '';
const place = () => ({
  tenant: here.purchase.tenantId,
  purchase: here.purchase.id,
  organization: own.id,
});

beforeAll(async () => {
  const position = playTo('implementing', { id: aPurchaseId() });
  here = await published(app, { ...position, purchase: { ...position.purchase, period: 3 } });
  await anActivityWith(app.table, place(), { at: here.now, list: 24, phone: 30 });
  const answers = [
    ...[5, 4, 5, 4, 5, 3, 5, 4, 4, 5, 5, 4].map((overall) => anAnswer({ overall })),
    ...[5, 5, 4, 5, 5, 5].map((overall) => anAnswer({ overall, channel: 'paper' })),
    ...[5, 5, 4, 2, 5, 4, 5, 3, 4].map((overall) => anAnswer({ overall, period: 2, comment: '' })),
    ...[3, 4, 4, 5, 2, 4].map((overall) => anAnswer({ overall, channel: 'callBack' })),
    anAnswer({ overall: 4, period: 3, comment: '希望周末也有活动' }),
  ];
  for (const one of answers) await putAnswer(app.table, place(), one);
  await refreshStanding(app.deps, place());
  handler = await app.signIn(people.author);
  browser = await launchBrowser();
  live = await aLiveSite(app);
}, 60_000);
afterAll(() => browser.close());

test('[0-05] an office reads what residents say, prints ballots and draws whom to call', async () => {
  const path = `/work/satisfaction/?${new URLSearchParams(place())}`;
  await inspect(live, browser, { name: 'satisfaction', cookie: handler, path });
  const { page } = await live.visit(browser, { cookie: handler });
  await page.goto(site + path);
  await page.getByRole('button', { name: '生成二维码' }).click();
  await page.getByText('24 张问卷已生成').waitFor();
  expect(await page.locator('.slips svg').count()).toBe(24);
  await page.getByRole('button', { name: '抽取第 1 期回访名单' }).click();
  await page.getByText('24 人中抽取 3 人').waitFor();
  await page.getByRole('button', { name: '打通了，开始录入' }).first().click();
  await page.getByRole('link', { name: '打开录入页（一次有效）' }).waitFor();
  await page.screenshot({ path: '.cache/screenshots/satisfaction-acts.png', fullPage: true });
  await page.context().close();
});

test('[0-07] the leading group sees where projects stand, and goes from a figure to its record', async () => {
  const { purchases, projects } = await readRows(app.table, kunshan.id);
  const [purchase] = purchases;
  const [project] = projects;
  if (!purchase || !project) throw new Error('nothing was written down');
  for (const [n, share] of [0.3, 0.7, 0.9].entries()) {
    const id = aPurchaseId();
    const title = ['长者午餐', '青少年假期课堂', '残疾人就业陪伴'][n] ?? '';
    const row = {
      ...{ ...project, purchase: id, title, done: share, elapsed: 0.6, people: 40 * n },
      ...{ spentFen: Math.round(project.amountFen * 0.5), regionCodes: [`32058310${3 + n}`] },
      flags: { warning: n },
    };
    await putRows(
      app.table,
      { ...purchase, purchase: id, title, overdue: n === 1 ? ['report-1'] : [] },
      [row],
    );
  }
  const head = await app.signIn(people.leadingGroupHead);
  await inspect(live, browser, {
    name: 'overview',
    cookie: head,
    path: `/work/overview/?tenant=${kunshan.id}`,
  });
  const { page } = await live.visit(browser, { cookie: head });
  await page.goto(`${site}/work/overview/?tenant=${kunshan.id}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('项目总览.csv');
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  expect(workbook.suggestedFilename()).toBe('项目总览.xlsx');
  const [heads = [], ...rows] = await readTable(await readFile(await workbook.path()));
  expect(heads).toEqual(expect.arrayContaining(['满意度平均分', '95% 区间下限', '答卷数']));
  expect(rows.some((row) => Number(row[heads.indexOf('合同金额（元）')]) > 0)).toBe(true);
  const heard = page.getByRole('link', { name: /^居民满意度.*青少年假期课堂/ }).first();
  expect(await heard.getAttribute('href')).toMatch(/\/work\/satisfaction\/\?.*organization=/);
  await page.getByRole('link', { name: '青少年假期课堂' }).first().click();
  await page.waitForURL(/\/work\/purchase\//);
  await page.context().close();
});
