import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noticeResult } from '../../functions/stream/notice-result.ts';
import { anActivityWith } from '../support/a-held-activity.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { everything } from '../support/a-table.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { evaluates, ratingCommunity, rubric, seats } from '../support/an-evaluation.ts';
import { anOrganization } from '../support/an-organization.ts';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture, loaded, sideways, site, violations } from '../support/look-at.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const [own] = organizations;
let browser: Browser;
let live: LiveSite;

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
}, 60_000);
afterAll(() => browser.close());

/** What the stream does with what was written. */
async function stream() {
  for (const item of await everything(app.table)) await noticeResult(app.deps, item);
}

/** A project at its mid-term evaluation, and what is sent about it. */
async function anEvaluation() {
  await evaluates(app);
  const { purchase } = await publishedIn(app, 'midTermEvaluation');
  const project = `purchases/${purchase.id}/projects/${own.id}/evaluation`;
  const place = `tenant=${kunshan.id}&purchase=${purchase.id}&project=${own.id}`;
  await anActivityWith(
    app.table,
    { tenant: kunshan.id, purchase: purchase.id, organization: own.id },
    { at: app.clock.now(), list: 24, phone: 30 },
  );
  const cookies = {
    head: await app.signIn(people.leadingGroupHead),
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
  const report = await live.visit(browser, { cookie: cookies.organization });
  await report.page.goto(site + pathFor('organization'));
  await report.page.fill(
    '#f-reflection',
    '服务按计划开展，下半年加强上门探访，并请社区一起核对名单。',
  );
  await report.page.getByText('关联记录（已选 0 条）').first().click();
  await report.page
    .getByRole('checkbox', { name: /上门服务/ })
    .first()
    .check();
  await report.page.getByText('关联记录（已选 1 条）').waitFor();
  await report.page.screenshot({ path: '.cache/screenshots/evaluation-link.png', fullPage: true });
  await report.page.selectOption('[id="f-marks-paid"]', '2');
  await report.page.fill('#f-note', '第一笔付款晚了二十天');
  await report.page.getByRole('button', { name: '提交自评' }).click();
  await report.page.locator('[role=status] .notice').waitFor();
  await report.page.context().close();
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
  await send('head', { type: 'decideAppeal', outcome: 'dismissed', reason: '当天没有签到记录' });
  await look('final', 'head');
  await stream();
  const looked = { cookie: cookies.organization };
  const results = `/organizations/${own.id}/results/`;
  await inspect(live, browser, {
    ...looked,
    name: 'credit',
    path: `/work/organization/?organization=${own.id}&tab=credit`,
  });
  const { page: reader } = await live.visit(browser, {});
  await reader.goto(site + results);
  await reader.getByRole('heading', { name: '信用记录', exact: true }).waitFor();
  await loaded(reader);
  expect(await violations(reader)).toEqual([]);
  for (const [name, width] of [
    ['results-1440', 1440],
    ['results-390', 390],
  ] as const) {
    await reader.setViewportSize({ width, height: 900 });
    expect(await sideways(reader)).toBe(0);
    await keepPicture(reader, name);
  }
  await reader.setViewportSize({ width: 1440, height: 900 });
  await reader.getByRole('rowheader').getByRole('link').first().click();
  await reader.getByRole('heading', { name: '中期评估结果公示' }).waitFor();
  expect(await violations(reader)).toEqual([]);
  await keepPicture(reader, 'result-notice');
  await reader.context().close();
  const today = app.clock.now();
  await publishedIn(app, 'eligibilityCheck').then(({ purchase: call }) => {
    app.clock.set(today);
    return inspect(live, browser, {
      name: 'credit-applicants',
      cookie: cookies.handler,
      path: `/work/eligibility/?tenant=${kunshan.id}&purchase=${call.id}`,
    });
  });
});
