import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PersonId } from '../../shared/domain/ids.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { aLiveSite, inspect, type LiveSite, walkByKeyboard } from '../support/a-live-site.ts';
import { published, publishedIn } from '../support/a-published-purchase.ts';
import { aPlan } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { aPdf } from '../support/files.ts';
import { keepPicture, sideways, site, violations } from '../support/look-at.ts';
import { as, organizations, people } from '../support/people.ts';
import { play, playTo } from '../support/play-to.ts';

const app = anApp();
const [first] = organizations;
let browser: Browser;
let live: LiveSite;
let handler: string;
let head: string;
let registrar: string;
beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  handler = await app.signIn(people.author);
  head = await app.signIn(people.officeHead);
  const bureau = aPerson(PersonId.parse(`p${'0'.repeat(22)}804`), { name: '费思远' });
  await putPerson(app.table, bureau, app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, bureau, ['registrar']);
  registrar = await app.signIn(bureau.id);
});
afterAll(() => browser.close());

const pageOf = (screen: string, id: string, rest = '') =>
  `/work/${screen}/?tenant=kunshan&purchase=${id}${rest}`;
const ready = (page: Page) => page.locator('h1').waitFor();

describe('eligibility, the draw and stepping back', () => {
  test('[1-04] eligibility is judged condition by condition, with what is typed kept', async () => {
    const { purchase } = await publishedIn(app, 'eligibilityCheck');
    const path = pageOf('eligibility', purchase.id);
    const { page, errors } = await live.visit(browser, { cookie: handler });
    await page.goto(`${site}${path}&act=judgeEligibility&reference=${first.id}`);
    await page.getByRole('button', { name: '其余各项全部满足' }).click();
    await page.locator('[id="f-line0x1-outcome"]').selectOption('notMet');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.locator('[data-summary] li').first().waitFor();
    await page.locator('[id="f-line0x1-reason"]').fill('上年度年检不合格');
    await page.locator('#f-reason').fill('年检不合格，不符合资格条件');
    await keepPicture(page, 'eligibility-form');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.locator('.answers').first().waitFor();
    await page.getByRole('button', { name: '作出资格审查结论' }).click();
    await page.locator('table', { hasText: '上年度年检不合格' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
    const look = { name: 'eligibility', cookie: handler, path, first: ready };
    await inspect(live, browser, look);
    await walkByKeyboard(live, browser, look);
    await inspect(live, browser, {
      name: 'eligibility-judge',
      cookie: handler,
      path: `${path}&act=judgeEligibility&reference=${organizations[1].id}`,
      first: (shown) => shown.locator('select').first().waitFor(),
    });
  });

  test('[3-14] the bureau that registers organizations reads the list it is asked about', async () => {
    const { purchase } = await publishedIn(app, 'eligibilityCheck');
    await inspect(live, browser, {
      name: 'registrar',
      cookie: registrar,
      path: pageOf('eligibility', purchase.id),
      first: ready,
    });
  });

  test('[1-04] a call that failed shows the lawful ways on', async () => {
    const { purchase } = await publishedIn(app, 'failedCall');
    await inspect(live, browser, {
      name: 'eligibility-failed',
      cookie: handler,
      path: pageOf('eligibility', purchase.id),
      first: (page) =>
        page
          .getByText('接下来可以依法这样做')
          .or(page.getByText('What the law allows now'))
          .waitFor(),
    });
  });

  test('[1-04] the draw is prepared, drawn and, once public, drawn again by anybody', async () => {
    const forming = playTo('panelForming', { id: aPurchaseId() });
    // What was promised by the keys of the tests, the app could not keep.
    const { lot: _promised, ...rest } = forming.purchase;
    const { purchase } = await published(app, { ...forming, purchase: rest });
    const path = pageOf('draw', purchase.id);
    const look = {
      name: 'draw',
      cookie: handler,
      path,
      first: (page: Page) => page.locator('table').waitFor(),
    };
    await inspect(live, browser, look);
    await walkByKeyboard(live, browser, look);
    const { page, errors } = await live.visit(browser, { cookie: handler });
    await page.goto(`${site}${path}&act=drawPanel`);
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.locator('.answers').first().waitFor();
    await page.getByRole('button', { name: '抽取评审专家' }).click();
    await page.getByText('名单对所有人保密').waitFor();
    expect(await page.locator('table').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
    const after = playTo('standstill', { id: aPurchaseId() });
    await published(app, after);
    await inspect(live, browser, {
      name: 'draw-public',
      cookie: handler,
      path: pageOf('draw', after.purchase.id),
      first: (shown) => shown.locator('a[download]').waitFor(),
    });
  });

  test('[1-04] an applicant asks somebody to step back, and the office answers', async () => {
    const { purchase } = await published(
      app,
      play(playTo('eligibilityCheck', { id: aPurchaseId() }), {
        actor: as.organization(first.id),
        command: {
          type: 'requestRecusal',
          personId: people.author,
          reason: '其配偶是另一单位理事',
        },
      }),
    );
    const path = pageOf('recusal', purchase.id);
    const look = { name: 'recusal', cookie: head, path, first: ready };
    await inspect(live, browser, look);
    const { page, errors } = await live.visit(browser, { cookie: head });
    await page.goto(`${site}${path}`);
    await page.getByRole('link', { name: /^答复/ }).click();
    await page.getByLabel('应当回避').check();
    await page.locator('#f-reason').fill('已询问本人，情况属实');
    await keepPicture(page, 'recusal-answer');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.locator('.answers').first().waitFor();
    await page.getByRole('button', { name: '答复回避申请' }).click();
    await page.getByText('已同意回避').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('[3-51] the jury is asked by mail, after a look at who is double and what is no address', async () => {
    const plan = aPlan({ voices: { experts: 60, residents: 30, organizations: 10, quorum: 20 } });
    const { purchase } = await publishedIn(app, 'scoring', { plan });
    const path = pageOf('road-show', purchase.id);
    const { page, errors } = await live.visit(browser, { cookie: handler });
    await page.goto(`${site}${path}`);
    await page.getByRole('button', { name: '检查名单' }).click();
    await page.getByText('请选择投票身份').waitFor();
    await page.locator('#jury-voice').selectOption('residents');
    const list = [
      '张阿姨 zhang@example.com',
      '李伯伯,li@example.com',
      'ZHANG@example.com',
      '王大妈',
    ];
    await page.locator('#jury-list').fill(list.join('\n'));
    await page.getByRole('button', { name: '检查名单' }).click();
    await page.getByText('可以发送 2 人，跳过 2 行').waitFor();
    await keepPicture(page, 'jury-preview');
    await page.setViewportSize({ width: 390, height: 844 });
    expect([await violations(page), await sideways(page)]).toEqual([[], 0]);
    await keepPicture(page, 'jury-preview-390');
    await page.getByRole('button', { name: '发送 2 封邀请' }).click();
    await page.getByText('已邀请 2 人').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
    const ready = (shown: Page) => shown.locator('#jury-list').waitFor();
    await inspect(live, browser, { name: 'jury-card', cookie: handler, path, first: ready });
  });

  test('the office judges what follows from facts, with the file that proves it', async () => {
    const bonusItems = [
      {
        id: 'grade',
        name: '社会组织评估等级',
        max: 5,
        indicator: '4A 得 3 分，5A 得 5 分',
        isFactual: true,
      },
      { id: 'late', name: '往年报告逾期', max: -4, indicator: '每次扣 2 分', isFactual: true },
    ];
    const { purchase } = await publishedIn(app, 'scoring', { plan: aPlan({ bonusItems }) });
    const path = pageOf('bonus', purchase.id);
    const { page, errors } = await live.visit(browser, { cookie: handler });
    await page.goto(`${site}${path}`);
    await inspect(live, browser, { name: 'bonus', cookie: handler, path, first: ready });
    await page.getByRole('link', { name: '核定', exact: true }).first().click();
    await page.locator('#f-grade-points').fill('3');
    await page.locator('#f-grade-fact').fill('2025年度评估等级 4A，证书有效期至2029年');
    await page.locator('#f-late-points').fill('0');
    await page.locator('#f-late-fact').fill('查往年三份报告，均按时提交');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.locator('[data-summary] li').first().waitFor();
    await page.locator('#f-grade-file').setInputFiles({
      name: '评估等级证书.pdf',
      mimeType: 'application/pdf',
      buffer: aPdf('4A'),
    });
    await page.getByText('检查通过').waitFor();
    await keepPicture(page, 'bonus-judge');
    await page.setViewportSize({ width: 390, height: 844 });
    expect([await violations(page), await sideways(page)]).toEqual([[], 0]);
    await keepPicture(page, 'bonus-judge-390');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page.locator('.answers').first().waitFor();
    await page.getByRole('button', { name: '核定加分扣分' }).click();
    await page.getByText('合计 +3 分').waitFor();
    await keepPicture(page, 'bonus-judged-390');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
