import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aLiveSite, inspect, type LiveSite, walkByKeyboard } from '../support/a-live-site.ts';
import { published } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture, site } from '../support/look-at.ts';
import { people } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';

const app = anApp();
let browser: Browser;
let live: LiveSite;
beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
});
afterAll(() => browser.close());
const pool = `${site}/work/experts/?tenant=kunshan`;

describe('the pool of experts', () => {
  test('[0-03] an expert declares employers and relations; who keeps the pool adds fields', async () => {
    const expert = people.experts[0] ?? people.author;
    const own = await live.visit(browser, { cookie: await app.signIn(expert) });
    await own.page.goto(pool);
    await own.page.getByRole('button', { name: '添加单位' }).click();
    await own.page.locator('[id="f-employers-0-name"]').fill('昆山市晨光社工服务中心');
    await own.page.locator('[id="f-employers-0-from"]').fill('2023-01-01');
    await own.page.getByRole('button', { name: '添加关系' }).click();
    await own.page.getByRole('button', { name: '申报' }).click();
    await own.page.locator('[data-summary] li').first().waitFor();
    await own.page.locator('[id="f-relations-0-kind"]').selectOption('family');
    await own.page.locator('[id="f-relations-0-organization"]').fill('昆山市邻里助老服务社');
    await keepPicture(own.page, 'experts-own');
    await own.page.getByRole('button', { name: '申报' }).click();
    await own.page.getByText('上次申报').waitFor();
    expect(own.errors).toEqual([]);
    await own.page.context().close();

    const { page, errors } = await live.visit(browser, { cookie: await app.signIn(people.author) });
    await page.goto(pool);
    await page.getByText('单位 1 个').waitFor();
    expect(await page.textContent('body')).not.toContain('晨光');
    await page.getByRole('link', { name: /^修改/ }).first().click();
    await page.getByLabel('为老服务').check();
    await page.locator('#f-validFrom').fill('2026-01-01');
    await page.locator('#f-reason').fill('年度更新');
    await keepPicture(page, 'experts-form');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('td', { hasText: '为老服务' }).waitFor();
    await keepPicture(page, 'experts-pool');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('pages: axe, both languages, phone and desk', async () => {
    const cookie = await app.signIn(people.author);
    const path = '/work/experts/?tenant=kunshan';
    const one = {
      name: 'experts-pool',
      cookie,
      path,
      first: (page: Page) => page.locator('table').waitFor(),
    };
    await inspect(live, browser, one);
    await walkByKeyboard(live, browser, one);
    const lines = [
      '姓名,专业领域,电话,聘期开始',
      '某人13,为老服务,13800001234,2026-01-01',
      '没有这个人,养花,x,',
    ];
    const file = {
      name: '专家名单.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
    };
    await inspect(live, browser, {
      name: 'experts-import',
      cookie,
      path,
      first: async (page) => {
        await page.locator('main details summary').first().click();
        await page.locator('#expert-list').setInputFiles(file);
        await page.locator('details table').waitFor();
      },
    });
    const own = {
      name: 'experts-own',
      path,
      cookie: await app.signIn(people.experts[1] ?? people.author),
      first: (page: Page) => page.locator('fieldset').first().waitFor(),
    };
    await inspect(live, browser, own);
  });
});

test('the public page tells the promise, and with the result how the panel was drawn', async () => {
  const before = playTo('biddingOpen', { id: aPurchaseId() });
  await published(app, before);
  const after = playTo('standstill', { id: aPurchaseId() });
  await published(app, after);
  const { page } = await live.visit(browser, {});
  await page.goto(`${site}/t/kunshan/purchases/${before.purchase.id}/`);
  const card = page.locator('section.card', { hasText: '专家怎样抽取' });
  expect(await card.textContent()).toContain(before.purchase.lot?.commitment);
  await page.goto(`${site}/t/kunshan/purchases/${after.purchase.id}/`);
  const drawn = page.locator('section.card', { hasText: '专家怎样抽取' });
  expect(await drawn.textContent()).toContain(after.purchase.lot?.result);
  await drawn.screenshot({ path: '.cache/screenshots/experts-public-draw.png' });
  await page.context().close();
});
