import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plusMillis } from '../../shared/domain/time.ts';
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

const scoring = elderCareAt('scoring');
const show = play(
  {
    ...scoring,
    purchase: { ...scoring.purchase, plan: { ...scoring.purchase.plan, areScoresShownLive: true } },
  },
  {
    actor: as.handler,
    command: {
      type: 'scheduleRoadShow',
      startsAt: plusMillis(scoring.now, 4 * 3_600_000),
      minutes: 15,
      place: '区社会组织服务中心三楼报告厅',
    },
  },
);
const [opener] = show.purchase.roadShow?.slots ?? [];
const begun = play(show, {
  actor: as.handler,
  command: { type: 'callPresenter', organizationId: opener?.organizationId ?? first.id },
});
const points = { need: 18, plan: 26, team: 17, result: 12, budget: 13 };
const judged = (show.purchase.panel?.seats ?? []).reduce(
  (position, { personId }, i) =>
    play(position, {
      actor: as.expert(personId),
      command: {
        type: 'lockScoreSheet',
        organizationId: opener?.organizationId ?? first.id,
        points: { ...points, need: 15 + i },
        comment: '现场评分',
      },
    }),
  begun,
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
  { name: 'review-show-desk', who: 'handler', position: begun, screen: 'road-show', rest: '' },
  {
    name: 'review-show-wall',
    who: 'handler',
    position: judged,
    screen: 'road-show',
    rest: '&display=1',
  },
  { name: 'review-show-phone', who: 'expert-0', position: begun, screen: 'review', rest: '' },
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

describe('presentations', () => {
  test('are called from the desk: who is there, and who is not', async () => {
    work.put(show);
    work.commands.length = 0;
    const { page } = await work.visit(browser, { who: 'handler', width: 390 });
    await page.goto(at('road-show', show.purchase.id));
    await page.getByRole('button', { name: '开始汇报' }).click();
    await page.getByRole('button', { name: '结束汇报' }).click();
    await page.getByRole('button', { name: '未到场' }).click();
    await expect.poll(() => work.commands.length).toBe(3);
    const [one, two] = show.purchase.roadShow?.slots ?? [];
    expect(work.commands).toEqual([
      { type: 'callPresenter', organizationId: one?.organizationId },
      { type: 'callPresenter' },
      { type: 'callPresenter', organizationId: two?.organizationId, isAbsent: true },
    ]);
    await page.context().close();
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
