import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { aLiveSite, inspect, type LiveSite, walkByKeyboard } from '../support/a-live-site.ts';
import { published } from '../support/a-published-purchase.ts';
import { aConsultationPlan } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { organizations, people } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';
import { applicants } from '../support/principals.ts';

const app = anApp();
let browser: Browser;
let live: LiveSite;
beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
});
afterAll(() => browser.close());

const start = () => ({ id: aPurchaseId(), rules: consultationRules, plan: aConsultationPlan() });
const [, second] = organizations;

describe('the pages of the award', () => {
  test('[1-04] an applicant reads how it did, by criterion, with its rank and the reason', async () => {
    const { purchase } = playTo('standstill', start());
    await published(app, { purchase, now: purchase.entered.standstill ?? purchase.createdAt });
    const applicant = applicants.find(({ organization }) => organization === second.id);
    if (!applicant?.person) throw new Error('the second applicant has nobody');
    const cookie = await app.signIn(applicant.person);
    const path = `/work/organization-purchase/?tenant=kunshan&organization=${second.id}&purchase=${purchase.id}`;
    const sight = { name: 'feedback', path, cookie };
    await inspect(live, browser, sight);
    await walkByKeyboard(live, browser, sight);
  });

  test('the handler recommends with a reason, and publishes the result word for word', async () => {
    const ranked = playTo('ranked', start());
    await published(app, ranked);
    const cookie = await app.signIn(people.author);
    const of = (id: string, act: string) =>
      `/work/purchase/?tenant=kunshan&purchase=${id}&act=${act}`;
    await inspect(live, browser, {
      name: 'recommend',
      path: of(ranked.purchase.id, 'recommendAward'),
      cookie,
    });
    const decided = playTo('awardNoticePreparation', start());
    await published(app, decided);
    const path = of(decided.purchase.id, 'publishAwardNotice');
    await inspect(live, browser, { name: 'result-notice', path, cookie });
    const { page } = await live.visit(browser, { cookie });
    await page.goto(site + path);
    await page.locator('#f-reviewFee').fill('2400');
    await page.getByText('六、评审费：2,400.00 元').waitFor({ state: 'attached' });
    const ours = (await page.locator('.notice-text').textContent()) ?? '';
    await page.locator('#f-publishedText').fill(ours);
    await page.locator('#f-publication-medium').fill('中国政府采购网江苏分网');
    await page.locator('#f-publication-url').fill('https://www.ccgp-jiangsu.gov.cn/notice/2');
    await page.locator('main button[type=submit]').last().click();
    await page.getByRole('button', { name: '发布结果公告' }).last().click();
    await page.locator('#done').waitFor();
    const { purchase } = await loadPurchase(
      app.table,
      decided.purchase.tenantId,
      decided.purchase.id,
    );
    expect(purchase).toMatchObject({ state: 'standstill', reviewFeeFen: 2_400_00 });
    expect(purchase.awardNotice?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    await page.context().close();
  });
});
