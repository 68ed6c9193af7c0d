import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInKey, signInProof } from '../../functions/sign-in-keys.ts';
import { signInPath, slotOf, weekOf } from '../../shared/domain/fieldwork/sign-in-code.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { readTallies } from '../../shared/store/satisfaction.ts';
import { countedPlan, workerId } from '../support/a-field-phone.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { aPng } from '../support/files.ts';
import { keepPicture, site } from '../support/look-at.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
let browser: Browser;
let live: LiveSite;
beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
});
afterAll(() => browser.close());

const nowhere = '**/*';
async function goOffline(page: Page) {
  await page.context().setOffline(true);
  await page.context().route(nowhere, (route) => route.abort('internetdisconnected'));
}
async function goOnline(page: Page) {
  await page.context().unroute(nowhere);
  await page.context().setOffline(false);
}

type Done = { what: string; series?: string; place: string; note: string; people: number };
async function record(page: Page, { what, series, place, note, people: many }: Done) {
  await page.getByRole('link', { name: '开始活动' }).click();
  await page.locator('#deliverable').selectOption({ label: what });
  if (series) await page.locator('#series').fill(series);
  await page.locator('#place').fill(place);
  await page.getByRole('button', { name: '开始', exact: true }).click();
  for (let n = 1; n <= many; n += 1) {
    await page.locator('#sign-in-name').fill(`居民${n}`);
    await page.getByRole('button', { name: '登记一人' }).click();
    await page.locator(`[data-signed-in="${n}"]`).waitFor();
  }
  await page.locator('#note').fill(note);
  await page.getByRole('button', { name: '结束活动' }).click();
  await page.locator('.tag', { hasText: '已结束' }).first().waitFor();
}

test('[1-05] three activities recorded offline are in log, sheet and reports, and nothing is typed twice', async () => {
  const { purchase, now } = await publishedIn(app, 'implementing', { plan: countedPlan });
  const query = `tenant=kunshan&purchase=${purchase.id}&organization=${organizations[0].id}`;
  const cookie = await app.signIn(workerId ?? people.author);
  const { page } = await live.visit(browser, { cookie, width: 390 });
  await page.goto(`${site}/work/field/?${query}`);
  await page.locator('html[data-offline="ready"]').waitFor();
  await page.locator('[data-waiting="0"]').waitFor();
  await goOffline(page);
  const all: Done[] = [
    { what: '入户探访', place: '周老先生家', note: '血压正常，想学用手机', people: 1 },
    { what: '互助小组', series: '太极小组', place: '二楼', note: '第一次见面', people: 3 },
    { what: '互助小组', series: '太极小组', place: '二楼', note: '学会起势', people: 4 },
  ];
  for (const one of all) {
    await record(page, one);
    if (one === all[0]) {
      await page.locator('#consent').check();
      const picture = { name: 'a.png', mimeType: 'image/png', buffer: aPng() };
      await page.locator('#photo').setInputFiles(picture);
      await page.getByText('照片 1 张').waitFor();
      await page.getByRole('button', { name: '显示签到码' }).click();
      await page.locator('svg.qr').waitFor();
      await keepPicture(page, 'field-activity-offline-390');
    }
    await page.getByRole('link', { name: '全部活动' }).click();
  }
  await page.reload();
  await page.locator('[data-activities="3"]').waitFor();
  expect(Number(await page.locator('[data-waiting]').getAttribute('data-waiting'))).toBe(15);
  await keepPicture(page, 'field-offline-390');

  let retyped = 0;
  page.on('request', (request) => {
    const isSync = /field-sync|\/documents/.test(request.url());
    if (request.method() !== 'GET' && request.url().includes('/api/') && !isSync) retyped += 1;
  });
  await goOnline(page);
  await page.getByRole('button', { name: '现在上传' }).click();
  await page.locator('[data-waiting="0"]').waitFor();
  await keepPicture(page, 'field-arrived-390');

  app.clock.set(plusMillis(now, 3_600_000));
  const read = async (tab: string) => {
    await page.goto(`${site}/work/project/?${query}&tab=${tab}`);
    await page.locator('[data-activity], [data-month], [data-note], [data-done]').first().waitFor();
    return (await page.locator('main').textContent()) ?? '';
  };
  const [log, sheet] = [await read('log'), await read('sheet')];
  const reports = [await read('midTerm'), await read('final')];
  for (const { place, note } of all)
    for (const text of [log, ...reports]) {
      expect(text).toContain(place);
      expect(text).toContain(note);
    }
  expect(sheet).toMatch(/38/);
  for (const report of reports) expect(report).toContain('已完成 1 / 2 个');
  process.stdout.write(`activities: ${all.length}, fields retyped: ${retyped}\n`);
  expect(retyped).toBe(0);
  await page.context().close();
  for (const tab of ['progress', 'final'])
    await inspect(live, browser, {
      name: `project-${tab}`,
      cookie,
      path: `/work/project/?${query}&tab=${tab}`,
    });
  await inspect(live, browser, { name: 'field', cookie, path: `/work/field/?${query}` });
});

test('[1-05] what two phones say of one activity is kept twice until somebody chooses', async () => {
  const { purchase } = await publishedIn(app, 'implementing', { plan: countedPlan });
  const query = `tenant=kunshan&purchase=${purchase.id}&organization=${organizations[0].id}`;
  const cookie = await app.signIn(workerId ?? people.author);
  const [a, b] = await Promise.all(
    [0, 1].map(async () => (await live.visit(browser, { cookie, width: 390 })).page),
  );
  if (!a || !b) throw new Error('two phones');
  await a.goto(`${site}/work/field/?${query}`);
  await a.getByRole('link', { name: '开始活动' }).click();
  await a.locator('#place').fill('王阿婆家');
  await a.getByRole('button', { name: '开始', exact: true }).click();
  await a.getByRole('link', { name: '全部活动' }).click();
  await a.locator('[data-waiting="0"]').waitFor();
  await b.goto(`${site}/work/field/?${query}`);
  await b.getByRole('link', { name: /王阿婆家/ }).click();
  await goOffline(b);
  await a.getByRole('link', { name: /王阿婆家/ }).click();
  for (const [page, note] of [
    [a, '送了药'],
    [b, '换了灯泡'],
  ] as const) {
    await page.locator('#sign-in-name').fill('王阿婆');
    await page.getByRole('button', { name: '登记一人' }).click();
    await page.locator('#note').fill(note);
    await page.getByRole('button', { name: '结束活动' }).click();
    await page.getByRole('link', { name: '全部活动' }).click();
  }
  await a.locator('[data-waiting="0"]').waitFor();
  await goOnline(b);
  await b.getByRole('button', { name: '现在上传' }).click();
  await b.getByText('两个版本，请选择').waitFor();
  await b.getByRole('link', { name: /王阿婆家/ }).click();
  await b.locator('[data-signed-in="2"]').waitFor();
  const choices = b.locator('[data-choices]');
  expect(await choices.textContent()).toMatch(/送了药[\s\S]*换了灯泡/);
  await keepPicture(b, 'field-two-versions-390');
  const fields = choices.locator('fieldset');
  for (let left = await fields.count(); left > 0; left -= 1) {
    await fields.first().getByRole('button', { name: '以此为准' }).first().click();
    await expect.poll(() => fields.count()).toBe(left - 1);
  }
  await b.goto(`${site}/work/project/?${query}&tab=log`);
  await b.locator('[data-activity]').waitFor();
  expect(await b.locator('[data-activity]').textContent()).toMatch(/送了药计入/);
});

test('[0-05] a resident signs in on their own phone, and once it is over answers there; those on the list get a code of the worker', async () => {
  const { purchase, now } = await publishedIn(app, 'implementing', { plan: countedPlan });
  app.clock.set(now);
  const place = {
    tenant: purchase.tenantId,
    purchase: purchase.id,
    organization: organizations[0].id,
  };
  const query = `tenant=kunshan&purchase=${purchase.id}&organization=${place.organization}`;
  const cookie = await app.signIn(workerId ?? people.author);
  const { page: worker } = await live.visit(browser, { cookie, width: 390 });
  await worker.goto(`${site}/work/field/?${query}`);
  await worker.getByRole('link', { name: '开始活动' }).click();
  await worker.locator('#deliverable').selectOption({ label: '互助小组' });
  await worker.locator('#series').fill('太极小组');
  await worker.locator('#place').fill('社区活动室二楼');
  await worker.getByRole('button', { name: '开始', exact: true }).click();
  await worker.locator('#sign-in-name').fill('王阿婆');
  await worker.locator('#may-be-asked').check();
  await worker.getByRole('button', { name: '登记一人' }).click();
  await worker.getByText('同意接电话的，请写').waitFor();
  await worker.locator('#sign-in-tail').fill('0002');
  await worker.getByRole('button', { name: '登记一人' }).click();
  await worker.locator('[data-signed-in="1"]').waitFor();
  expect(await worker.locator('#may-be-asked').isChecked()).toBe(false);

  const activityId = new URL(worker.url()).searchParams.get('activity') ?? '';
  const slot = slotOf(now);
  const key = signInKey(app.deps.secrets.linkKey, place, weekOf(slot));
  const code = signInPath({
    ...place,
    activityId,
    slot,
    proof: signInProof(key, activityId, slot),
  });
  const { page: phone, errors } = await live.visit(browser, { width: 390 });
  await phone.goto(`${site}${code}`);
  await keepPicture(phone, 'field-sign-in-390');
  await phone.getByRole('button', { name: '签到' }).click();
  await phone.getByText('签到成功').first().waitFor();
  await keepPicture(phone, 'field-signed-in-390');
  await phone.getByRole('link', { name: '去评价这次服务' }).click();
  await phone.getByText('活动结束后，在这里评价').waitFor();
  await keepPicture(phone, 'field-attendance-waiting-390');

  await worker.locator('#note').fill('学会起势');
  await worker.getByRole('button', { name: '结束活动' }).click();
  await worker.locator('.tag', { hasText: '已结束' }).first().waitFor();
  await worker.getByRole('button', { name: '给名单上的居民发评价码' }).click();
  await worker.getByText('名单上 1 人，已发 0 个').waitFor();
  await worker.getByRole('button', { name: '发一个评价码' }).click();
  await worker.locator('[data-ballots="1"] svg.qr').waitFor();
  await keepPicture(worker, 'field-ballots-390');

  /** Scanned again at the end, the code on the worker's phone leads there, too. */
  await phone.goto(`${site}${code}`);
  await phone.getByText('这部手机已经签过到').first().waitFor();
  await phone.getByRole('link', { name: '去评价这次服务' }).click();
  await keepPicture(phone, 'field-attendance-open-390');
  await phone.getByRole('button', { name: '开始评价' }).click();
  await phone.getByLabel('非常满意').check();
  await phone.getByRole('button', { name: '提交' }).click();
  await phone.getByText('谢谢您的评价').first().waitFor();
  expect(errors).toEqual([]);
  const { counted } = await readTallies(app.table, place);
  expect(counted.map(({ channel, tally }) => [channel, tally.n])).toEqual([['phone', 1]]);
});
