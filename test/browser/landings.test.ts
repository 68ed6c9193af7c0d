import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PersonId } from '../../shared/domain/ids.ts';
import { transact } from '../../shared/store/items.ts';
import { memberItem } from '../../shared/store/members.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { published } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { playTo } from '../support/play-to.ts';

const app = anApp();
let browser: Browser;
let live: LiveSite;
const committee = PersonId.parse(`p${'0'.repeat(22)}802`);

async function addCommittee(): Promise<void> {
  const person = aPerson(committee, { name: '张玉兰' });
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const appointments = [
    { post: 'communityCommittee' as const, from: '2026-01-01', scope: ['320583103'] },
  ];
  const member = { personId: person.id, name: person.name, appointments, version: 0 };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-11-09')]);
}

beforeAll(async () => {
  await addCommittee();
  browser = await launchBrowser();
  live = await aLiveSite(app);
});
afterAll(() => browser.close());

test('[3-16] a street confirms the place of the work on the page of the purchase', async () => {
  const person = aPerson(PersonId.parse(`p${'0'.repeat(22)}801`), { name: '陆家明' });
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, person, ['streetOffice']);
  const { purchase, now } = playTo('implementing', { id: aPurchaseId() });
  const plan = { ...purchase.plan, regionCodes: ['320583103'] };
  await published(app, { purchase: { ...purchase, plan }, now });
  const { page, errors } = await live.visit(browser, { cookie: await app.signIn(person.id) });
  await page.goto(`${site}/work/purchase/?tenant=kunshan&purchase=${purchase.id}`);
  const card = page.locator('section.card', { hasText: '社区落地' });
  await card.getByRole('button', { name: '确认落地' }).click();
  await card.locator('[data-summary] li').first().waitFor();
  await card.locator('#f-reason').fill('活动室已腾出，联系人顾书记');
  await card.getByRole('button', { name: '确认落地' }).click();
  await card.getByText('陆家明').waitFor();
  await card.screenshot({ path: '.cache/landing.png' });
  expect(await card.textContent()).toContain('活动室已腾出');
  expect(errors).toEqual([]);
  await page.context().close();
});

test('[4-09] a community publishes its accounts, and everybody reads them on its board', async () => {
  const community = '320583103001';
  const cookie = await app.signIn(committee);
  const { page, errors } = await live.visit(browser, { cookie });
  await page.goto(`${site}/work/board/?tenant=kunshan&community=${community}`);
  await page.getByRole('link', { name: '发布一条' }).click();
  await page.getByRole('button', { name: '公开' }).click();
  await page.locator('[data-summary] li').first().waitFor();
  await page.locator('#f-kind').selectOption('finance');
  await page.locator('#f-title').fill('2026年第一季度居务经费收支');
  await page.locator('#f-on').fill('2026-03-01');
  await page.locator('#f-income').fill('50000');
  await page.locator('#f-spent').fill('43,250');
  await page
    .locator('#f-text')
    .fill('收入为街道拨付的工作经费。\n支出为办公、居民活动和楼道维修。');
  await page.getByRole('button', { name: '公开' }).click();
  await page.getByText('所有人现在都能看到').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
  const desk = `/work/board/?tenant=kunshan`;
  await inspect(live, browser, { name: 'boards-places', cookie, path: desk });
  const path = `${desk}&community=${community}`;
  await inspect(live, browser, { name: 'boards-one', cookie, path });
  await inspect(live, browser, { name: 'boards-write', cookie, path: `${path}&act=write` });
  await inspect(live, browser, { name: 'boards-public-all', path: '/t/kunshan/communities' });
  const shown = `/t/kunshan/communities/${community}`;
  await inspect(live, browser, { name: 'boards-public', path: shown });
});
