import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../shared/messages/translate.ts';
import { aWorkSite, type WorkSite } from '../support/a-work-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { elderCareAt } from '../support/elder-care-call.ts';
import { keepPicture, loaded, sideways, site, violations, widths } from '../support/look-at.ts';
import { as, organizations } from '../support/people.ts';
import { play } from '../support/play-to.ts';

let browser: Browser;
let work: WorkSite;
const [first] = organizations;

beforeAll(async () => {
  browser = await launchBrowser();
  work = await aWorkSite();
});
afterAll(() => browser.close());

const offers = elderCareAt('finalOffers');
const prices = elderCareAt('priceReview');
const signing = elderCareAt('reportSigning');
const ranked = elderCareAt('ranked');
const explained = play(
  { ...prices, now: prices.purchase.entered['expertReview'] ?? prices.now },
  {
    actor: as.organization(first.id),
    command: {
      type: 'explainPrice',
      text: '场地由社区无偿提供，两名社工工资由区级人才资金补贴。',
      evidence: ['场地无偿使用协议', '人才补贴批复'],
    },
  },
);

const at = (screen: string, purchase: string, rest = '') =>
  `${site}/work/${screen}/?tenant=wuxing&purchase=${purchase}${rest}`;
const own = `&organization=${first.id}`;

const screens = [
  {
    name: 'review-final-offer',
    who: 'organization-0',
    position: offers,
    screen: 'offer',
    rest: own,
  },
  { name: 'review-explain', who: 'organization-0', position: prices, screen: 'offer', rest: own },
  { name: 'review-judge', who: 'expert-0', position: explained, screen: 'review', rest: '' },
  { name: 'review-sign', who: 'expert-0', position: signing, screen: 'review', rest: '' },
  { name: 'review-forensics', who: 'handler', position: ranked, screen: 'review-report', rest: '' },
  {
    name: 'review-forensics-closed',
    who: 'handler',
    position: signing,
    screen: 'review-report',
    rest: '',
  },
];

describe('every screen of the review', () => {
  test.each(
    screens.flatMap((one) =>
      (['zh-CN', 'en'] as Language[]).map((language) => ({ ...one, language })),
    ),
  )('$name in $language: nothing for axe to find, nothing off the side', async (one) => {
    for (const width of widths) {
      work.put(one.position);
      const { page, errors } = await work.visit(browser, {
        who: one.who,
        language: one.language,
        width,
      });
      await page.goto(at(one.screen, one.position.purchase.id, one.rest));
      await page.locator('main h1').waitFor();
      await loaded(page);
      expect(errors).toEqual([]);
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await keepPicture(page, `${one.name}-${one.language}-${width}`);
      await page.context().close();
    }
  });
});

describe('[1-04] the report', () => {
  test('is signed on a phone, and a dissent wants its reasons', async () => {
    work.put(signing);
    work.commands.length = 0;
    const { page } = await work.visit(browser, { who: 'expert-0', width: 390 });
    await page.goto(at('review', signing.purchase.id));
    await page.getByLabel('有不同意见').check();
    await page.getByRole('button', { name: '签署评审报告' }).click();
    expect(await page.locator('[data-summary] li').count()).toBe(1);
    await page.locator('#f-reason').fill('第二名的方案没有落实场地');
    await page.getByRole('button', { name: '签署评审报告' }).click();
    await page.getByText('您已签署评审报告').waitFor();
    expect(work.commands).toEqual([
      { type: 'signReport', verdict: 'dissent', reason: '第二名的方案没有落实场地' },
    ]);
    await page.context().close();
  });
});
