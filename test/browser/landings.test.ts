import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PersonId } from '../../shared/domain/ids.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { aLiveSite, type LiveSite } from '../support/a-live-site.ts';
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
beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app, 'landings');
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
