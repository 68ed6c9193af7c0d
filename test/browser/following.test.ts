import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshStanding } from '../../functions/overview/refresh.ts';
import { readTable } from '../../functions/spreadsheets/read-table.ts';
import { putRows, readRows } from '../../shared/store/overview.ts';
import { putAnswer } from '../../shared/store/satisfaction.ts';
import { anActivityWith } from '../support/a-held-activity.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { type AppPosition, published, publishedIn } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anAnswer } from '../support/an-answer.ts';
import { anApp } from '../support/an-app.ts';
import { evaluates, ratingCommunity, rubric, seats } from '../support/an-evaluation.ts';
import { anOrganization } from '../support/an-organization.ts';
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

/** A project at its mid-term evaluation, and what is sent about it. */
async function anEvaluation() {
  await evaluates(app);
  const { purchase } = await publishedIn(app, 'midTermEvaluation');
  const project = `purchases/${purchase.id}/projects/${own.id}/evaluation`;
  const place = `tenant=${kunshan.id}&purchase=${purchase.id}&project=${own.id}`;
  const cookies = {
    handler: await app.signIn(people.author),
    evaluator: await app.signIn(people.evaluator),
    community: await app.signIn(ratingCommunity),
    finance: await app.signIn(people.financeOfficer),
    organization: await app.signIn(anOrganization(own).member.id),
  };
  const asMember = (who: keyof typeof cookies) =>
    who === 'organization' ? `?organization=${own.id}` : '';
  let sent = 0;
  return {
    cookies,
    purchase,
    pathFor: (who: keyof typeof cookies) =>
      `/work/evaluation/?${place}${asMember(who).replace('?', '&')}`,
    async send(who: keyof typeof cookies, body: object): Promise<void> {
      sent += 1;
      const { status, text } = await app.ask(
        'POST',
        `/api/t/${kunshan.id}/${project}${asMember(who)}`,
        {
          cookie: cookies[who],
          headers: { 'idempotency-key': `evaluation-seen-${sent}` },
          body: { round: 'midTerm.1', ...body },
        },
      );
      expect(status, text).toBe(200);
    },
  };
}

test('[1-18] a round of evaluation is opened, reported on, rated, talked over, noticed and appealed', async () => {
  const { cookies, purchase, pathFor, send } = await anEvaluation();
  const look = (name: string, who: keyof typeof cookies) =>
    inspect(live, browser, {
      name: `evaluation-${name}`,
      cookie: cookies[who],
      path: pathFor(who),
    });
  await look('open', 'handler');
  const { page } = await live.visit(browser, { cookie: cookies.handler });
  await page.goto(`${site}/work/purchase/?tenant=${kunshan.id}&purchase=${purchase.id}`);
  await page.getByRole('link', { name: '项目评估' }).click();
  await page.getByRole('link', { name: purchase.plan.title }).first().click();
  await page.locator('#open-round').waitFor();
  await page.context().close();
  await send('handler', {
    type: 'openRound',
    round: undefined,
    phase: 'midTerm',
    rubric: rubric.id,
    seats,
  });
  await look('self-report', 'organization');
  const reflection = '服务按计划开展，下半年加强上门探访，并请社区一起核对名单。';
  const purchaser = { marks: { clear: 4, paid: 2 }, note: '第一笔付款晚了二十天' };
  await send('organization', { type: 'handInSelfReport', report: { reflection, purchaser } });
  await send('handler', { type: 'freeze' });
  await send('handler', { type: 'openRating' });
  await look('rate', 'evaluator');
  const rated = await live.visit(browser, { cookie: cookies.evaluator });
  await rated.page.goto(site + pathFor('evaluator'));
  await rated.page.locator('[id^="f-points"]').first().waitFor();
  await rated.page.getByRole('button', { name: '提交并锁定' }).click();
  await rated.page.locator('[data-summary] li').first().waitFor();
  await rated.page.screenshot({ path: '.cache/screenshots/evaluation-faults.png', fullPage: true });
  for (const [id, points] of Object.entries({
    implementation: 36,
    resources: 17,
    finance: 15,
    effect: 16.5,
  }))
    await rated.page.fill(`[id="f-points-${id}"]`, String(points));
  await rated.page.fill('#f-findings', '资料齐全，服务规范');
  await rated.page.getByRole('button', { name: '提交并锁定' }).click();
  await rated.page.locator('[role=status] .notice').waitFor();
  await rated.page.context().close();
  for (const [who, points] of [
    ['community', { implementation: 20, resources: 15, effect: 16 }],
    ['finance', { implementation: 30, resources: 15, finance: 12, effect: 14 }],
  ] as const)
    await send(who, { type: 'lockSheet', sheet: { points, findings: '到场看过两次活动' } });
  await send('handler', { type: 'close' });
  await look('apart', 'community');
  await send('community', {
    type: 'talkOver',
    item: 'implementation',
    reason: '补看外展记录后各自保留意见',
  });
  await send('handler', { type: 'notice' });
  await look('noticed', 'organization');
  await send('organization', { type: 'appeal', grounds: '外展服务的签到表当天没有上传' });
  await look('appealed', 'handler');
});
