import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicPurchase } from '../../functions/pages/public-purchase.ts';
import { renderPurchasePage } from '../../functions/pages/render-purchase-page.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { languages } from '../../shared/messages/translate.ts';
import { aLiveSite, inspect, type LiveSite, opened } from '../support/a-live-site.ts';
import { published } from '../support/a-published-purchase.ts';
import { aConsultationPlan, anApplication } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture, type Served, serve, sideways, site, violations } from '../support/look-at.ts';
import { as, organizations, people } from '../support/people.ts';
import { play, playTo } from '../support/play-to.ts';
import { day, type Move, publication } from '../support/straight-line.ts';

const app = anApp();
const [own] = organizations;
let browser: Browser;
let live: LiveSite;
let handler: string;
let head: string;
let member: string;
let amended: string;
let ready: string;

/** A call that was asked about, extended and amended, with one question still open. */
function changedCall() {
  let here = playTo('biddingOpen', {
    id: aPurchaseId(),
    plan: aConsultationPlan(),
    rules: consultationRules,
  });
  const closesAt = here.purchase.closesAt ?? here.now;
  const ask = (text: string) =>
    ({ actor: as.organization(own.id), command: { type: 'askQuestion', text } }) as const;
  const moves: Move[] = [
    ask('个案服务是否可以线上跟进？'),
    {
      actor: as.handler,
      command: {
        type: 'answerQuestion',
        questionId: 'q1',
        answer: '可以，但线上跟进不超过三分之一，并须有记录。',
      },
    },
    {
      actor: as.handler,
      command: {
        type: 'extendBidding',
        closesAt: plusMillis(closesAt, 7 * day),
        reason: '应多家机构要求',
      },
    },
    {
      actor: as.officeHead,
      command: {
        type: 'amendCall',
        changes: {
          goals: '让四个社区的独居老人每周得到两次上门服务',
          deliverables: [{ id: 'visits', name: '上门服务', unit: '次', quantity: 2400 }],
        },
        reason: '居民议事会建议增加一个社区',
        closesAt: plusMillis(closesAt, 25 * day),
        publication: publication(here.now),
      },
    },
    ask('驻点社工的岗位能否由两人分担？'),
  ];
  for (const move of moves) here = play(here, move);
  return here;
}

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  [handler, head, member] = await Promise.all([
    app.signIn(people.author),
    app.signIn(people.officeHead),
    app.signIn(anOrganization(own).member.id),
  ]);
  const at = await app.ask('GET', '/api/t/kunshan/settings/catalogue', { cookie: head });
  await app.ask('POST', '/api/t/kunshan/settings/catalogue/import', {
    cookie: head,
    headers: { 'if-match': at.headers.get('etag') ?? '', 'idempotency-key': 'key-catalogue-1' },
    body: { template: 'statutory', reason: '采用指导性目录' },
  });
  const open = await published(app, playTo('biddingOpen', { id: aPurchaseId() }));
  await app.ask(
    'POST',
    `/api/organizations/${own.id}/applications/kunshan/${open.purchase.id}/submission`,
    {
      cookie: member,
      headers: { 'idempotency-key': 'key-sealed-call' },
      body: { body: anApplication(own).body },
    },
  );
  amended = (await published(app, changedCall())).purchase.id;
  ready = (
    await published(
      app,
      playTo('noticePreparation', {
        id: aPurchaseId(),
        plan: aConsultationPlan(),
        rules: consultationRules,
      }),
    )
  ).purchase.id;
}, 180_000);
afterAll(() => browser.close());

const acting = (act: string, id: string, rest = ''): string =>
  `/work/purchase/?tenant=kunshan&purchase=${id}&act=${act}${rest}`;

async function unlawful(page: Page) {
  await page.locator('#f-title').waitFor();
  await page.locator('input[name=track][value=PROCUREMENT]').check();
  await page.getByText(/从服务目录选取|Take from the catalogue/).click();
  await page.locator('#pick-service').selectOption('work-group');
  await page.getByRole('button', { name: /加入服务内容|Add to the services/ }).click();
  const rows = await page.locator('.deliverable').count();
  await page
    .locator('.deliverable')
    .nth(rows - 1)
    .getByText(/计数标准和证明|Standard and proof/)
    .click();
  await page.locator(`#f-deliverables-${rows - 1}-unitFen`).fill('1500');
  await page.locator('#f-criteria-0-name').fill('本市同类项目业绩');
  await page.locator('#f-criteria-1-indicator').fill('由专家酌情打分');
  await page.locator('.findings').first().waitFor();
}

describe('building a plan', () => {
  test('[1-11] a service of the catalogue brings its unit and standard, and a price outside its range is pointed out', async () => {
    const { page } = await live.visit(browser, { cookie: handler });
    await opened(page, { name: '', path: '/work/plan/?tenant=kunshan', first: unlawful });
    const rows = await page.locator('.deliverable').count();
    expect(await page.inputValue(`#f-deliverables-${rows - 1}-unit`)).toBe('组');
    expect(await page.inputValue(`#f-deliverables-${rows - 1}-minimumAttendance`)).toBe('42');
    await page.getByText('不在参考价格').waitFor();
    expect(await page.locator('main').textContent()).toContain('岳麓区');
    await page.context().close();
  });

  test('[0-03] what the law has against a criterion stands beside it, with its source', async () => {
    const { page } = await live.visit(browser, { cookie: handler });
    await opened(page, { name: '', path: '/work/plan/?tenant=kunshan', first: unlawful });
    const said = await page.locator('.findings').allTextContents();
    expect(said.join(' ')).toContain('政府采购法第五条');
    expect(said.join(' ')).toContain('没有可以数或可以比的指标');
    await page.locator('#f-criteria-0-name').fill('需求分析与服务方案');
    await page.getByText('不能以本地注册').waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('an earlier purchase is copied without what was its own', async () => {
    const { page } = await live.visit(browser, { cookie: handler });
    await opened(page, { name: '', path: '/work/plan/?tenant=kunshan' });
    await page.getByText('复制以前的项目').click();
    await page.locator('#pick-earlier').selectOption(amended);
    await expect.poll(() => page.inputValue('#f-title')).toContain('副本');
    expect(await page.inputValue('#f-goals')).toContain('四个社区');
    await page.context().close();
  });
});

describe('what the pages of an open call promise', () => {
  test.each([
    ['call-plan', (): string => handler, (): string => '/work/plan/?tenant=kunshan', unlawful],
    [
      'call-answer',
      (): string => handler,
      (): string => acting('answerQuestion', amended, '&reference=q2'),
      undefined,
    ],
    ['call-amend', (): string => head, (): string => acting('amendCall', amended), undefined],
    ['call-notice', (): string => handler, (): string => acting('publishNotice', ready), undefined],
    [
      'call-schedule',
      (): string => handler,
      (): string => acting('scheduleNotice', ready),
      undefined,
    ],
    [
      'call-ask',
      (): string => member,
      () =>
        `/work/organization-purchase/?organization=${own.id}&tenant=kunshan&purchase=${amended}&act=askQuestion`,
      undefined,
    ],
  ] as const)(
    '%s',
    async (name, cookie, path, first) => {
      await inspect(live, browser, {
        name,
        cookie: cookie(),
        path: path(),
        ...(first && { first }),
      });
    },
    90_000,
  );
});

describe('[1-12] the public page of a call', () => {
  test('shows questions with answers, changes with what was, and nobody who asked', async () => {
    const { purchase, now } = changedCall();
    const facts = publicPurchase(purchase, kunshan, {}, now);
    if (!facts) throw new Error('not public');
    const css = buildSync({
      entryPoints: ['web/styles/public.css'],
      bundle: true,
      write: false,
      target: ['chrome69'],
    }).outputFiles[0]?.text;
    const files = new Map<string, Served>([
      ['/assets/public.css', { body: css ?? '', headers: { 'content-type': 'text/css' } }],
      ...renderPurchasePage(facts).map(
        ({ path, html }) =>
          [
            `/${path.replace(/index\.html$/, '')}`,
            { body: html, headers: { 'content-type': 'text/html; charset=utf-8' } },
          ] as const,
      ),
    ]);
    for (const language of languages) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await serve(context, (path) => files.get(path));
      const page = await context.newPage();
      const prefix = language === 'en' ? '/en' : '';
      await page.goto(`${site}${prefix}/t/kunshan/purchases/${purchase.id}/`);
      const text = await page.locator('main').textContent();
      expect(text).toContain('线上跟进不超过三分之一');
      expect(text).toContain('居民议事会建议增加一个社区');
      expect(text).not.toContain('驻点社工的岗位');
      expect(text).not.toContain(own.id);
      expect(await violations(page)).toEqual([]);
      await keepPicture(page, `call-public-${language}-1440`);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await sideways(page)).toBe(0);
      await keepPicture(page, `call-public-${language}-390`);
      await context.close();
    }
  });
});
