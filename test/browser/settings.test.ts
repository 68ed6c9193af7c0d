import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aLiveSite,
  inspect,
  type LiveSite,
  opened,
  walkByKeyboard,
} from '../support/a-live-site.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { people } from '../support/people.ts';

const app = anApp();
const path = '/work/settings/?tenant=kunshan';
let browser: Browser;
let live: LiveSite;
let head: string;
let handler: string;

let keys = 0;
async function take(key: string, template: string) {
  keys += 1;
  const address = `/api/t/kunshan/settings/${key}`;
  const at = await app.ask('GET', address, { cookie: head });
  await app.ask('POST', `${address}/import`, {
    cookie: head,
    headers: {
      'if-match': at.headers.get('etag') ?? '',
      'idempotency-key': `key-browser-${keys}`,
    },
    body: { template, reason: '按2026年第三次局务会决定采用' },
  });
}

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  head = await app.signIn(people.officeHead);
  handler = await app.signIn(people.author);
  for (const template of ['venture', 'micro-venture'])
    for (const key of ['rules', 'rubrics', 'categories', 'fundSources', 'trancheSchemes', 'calls'])
      await take(key, template);
}, 120_000);
afterAll(() => browser.close());

async function visit(rest = ''): Promise<{ page: Page; errors: string[] }> {
  const visited = await live.visit(browser, { cookie: head });
  await opened(visited.page, { name: '', path: path + rest });
  return visited;
}

test('[4-53][4-44] what a community is given is reckoned by its households, and what it lacks', async () => {
  await take('communityFunds', 'huzhou');
  const { page, errors } = await visit('&setting=communityFunds');
  await page.getByText('52,310.00').first().waitFor();
  await page.getByLabel('实际需要（元，可不填）').fill('60000');
  await page.getByText('还缺 7,690.00 元').waitFor();
  await page.getByLabel('户数', { exact: true }).fill('约一千');
  await page.getByText('请填写整数').first().waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

const closingTimes = async (page: Page, days: string) => {
  await page.locator('.set-fold summary').first().click();
  await page.fill('#f-value-0-periods-bidding-count', days);
};

test.each([
  ['settings', ''],
  ['settings-rules', '&setting=rules'],
  ['settings-calendar', '&setting=calendar'],
  ['settings-funds', '&setting=fundSources'],
  ['settings-categories', '&setting=categories'],
  ['settings-rubrics', '&setting=rubrics'],
  ['settings-thresholds', '&setting=thresholds'],
  ['settings-history', '&setting=rules&tab=history'],
  ['settings-travel', '&tab=travel'],
])(
  '%s: both languages, desk and phone',
  async (name, rest) => {
    await inspect(live, browser, { name, cookie: head, path: path + rest });
  },
  120_000,
);

test('the form of rules: both languages, desk and phone', async () => {
  await inspect(live, browser, {
    name: 'settings-edit',
    cookie: head,
    path: `${path}&setting=rules&edit=1`,
    first: (page) => page.locator('.set-fold summary').first().click(),
  });
}, 120_000);

test('what a change does is shown before it is made: both languages, desk and phone', async () => {
  await inspect(live, browser, {
    name: 'settings-preview',
    cookie: head,
    path: `${path}&setting=rules&edit=1`,
    first: async (page) => {
      await closingTimes(page, '35');
      await page.locator('main button[type=submit]').click();
      await page.locator('#f-reason').waitFor();
    },
  });
}, 120_000);

/** The place in the form of the rule set for `method`. */
async function rulesFor(page: Page, method: string) {
  const chosen = await page
    .locator('select[id^=f-value-][id$=-method]')
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
  return chosen.indexOf(method);
}

test('a fault comes back at its field, with what was typed still there', async () => {
  const { page } = await visit('&setting=rules&edit=1');
  const place = await rulesFor(page, 'competitiveConsultation');
  const challenge = `#f-value-${place}-periods-challenge-count`;
  await page
    .locator('.set-fold', { has: page.locator(challenge) })
    .first()
    .locator('summary')
    .first()
    .click();
  await page.fill(challenge, '3');
  await page.locator('main button[type=submit]').click();
  const summary = page.locator('[data-summary]');
  await summary.waitFor();
  expect(await summary.textContent()).toContain('提出质疑');
  expect(await page.inputValue(challenge)).toBe('3');
  await page.context().close();
});

test('[0-10] a rule is changed, compared and brought back', async () => {
  const { page, errors } = await visit('&setting=rules&edit=1');
  await closingTimes(page, '35');
  await page.locator('main button[type=submit]').click();
  await page.locator('#f-reason').waitFor();
  expect(await page.locator('main').textContent()).toContain('晚');
  await page.fill('#f-reason', '给小机构更多时间');
  await page.locator('main button[type=submit]').click();
  await page.locator('.notice.good').waitFor();
  await page.getByRole('link', { name: '历史版本' }).click();
  await page.getByText('给小机构更多时间').waitFor();
  await page.getByRole('button', { name: '与现行版本比较' }).first().click();
  await page.getByText('35').first().waitFor();
  await page.getByRole('button', { name: '恢复这一版' }).first().click();
  await page.fill('#f-reason', '先按原期限办');
  await page.locator('form button[type=submit]').click();
  await page.locator('.notice.good').waitFor();
  await page.getByText('先按原期限办').waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
}, 60_000);

test('[2-15] Wuhou’s template is looked at and taken over', async () => {
  const { page } = await visit('&tab=travel');
  await page.locator('input[value=wuhou]').check();
  await page.getByRole('button', { name: '看会改变什么' }).click();
  await page.locator('#f-reason').waitFor();
  expect(await page.locator('main').textContent()).toContain('“武侯“三社联动””会改变');
  await page.fill('#f-reason', '学习武侯经验');
  await page.getByRole('button', { name: '采用选中的设置' }).click();
  await page.locator('.notice.good').waitFor();
  await page.context().close();
}, 60_000);

test('[1-02] a plan is written as a micro venture, and a fault of its money comes back at its field', async () => {
  const { page } = await live.visit(browser, { cookie: handler });
  await opened(page, { name: '', path: '/work/plan/?tenant=kunshan' });
  await page.selectOption('#f-call', 'micro-venture');
  await page.getByText('单项最高').waitFor();
  await page.locator('#f-categories-other').check();
  await page.selectOption('#f-regionCodes', { index: 1 });
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await page.locator('main form button[type=submit]').click();
  await page.getByRole('button', { name: '建立采购项目' }).click();
  const summary = page.locator('[data-summary]');
  await summary.waitFor();
  const text = await summary.textContent();
  expect(text).toContain('福彩公益金');
  expect(text).toContain('超过这类征集的单项上限');
  expect(await page.locator('fieldset.has-error').textContent()).toContain('服务类别');
  await page.context().close();
}, 60_000);

test('who may not change settings reads them and finds no button', async () => {
  const { page } = await live.visit(browser, { cookie: handler });
  await opened(page, { name: '', path: `${path}&setting=rules` });
  await page.getByText('政府采购法第五十二条').first().waitFor();
  expect(await page.getByRole('link', { name: '修改', exact: true }).count()).toBe(0);
  await page.context().close();
});

test('the keyboard reaches everything', async () => {
  await walkByKeyboard(live, browser, { name: '', cookie: head, path: `${path}&setting=rules` });
});
