import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aWorkSite, type WorkSite } from '../support/a-work-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { elderCareAt, wuxing } from '../support/elder-care-call.ts';
import { site } from '../support/look-at.ts';

let browser: Browser;
let work: WorkSite;

beforeAll(async () => {
  browser = await launchBrowser();
  work = await aWorkSite({ isSandbox: true });
});
beforeEach(() => {
  work.drafts.clear();
  work.commands.length = 0;
  work.put(elderCareAt('drafting'));
});
afterAll(() => browser.close());

async function opened(rest = ''): Promise<Page> {
  const { page } = await work.visit(browser, { who: 'handler' });
  await page.goto(`${site}/work/plan/?tenant=${wuxing.id}${rest}`);
  await page.locator('#f-title').waitFor();
  return page;
}

const goOn = (page: Page) => page.locator('main button[type=submit]').click();

test('an example says that it is one, and becomes a purchase after a second look', async () => {
  const page = await opened();
  expect(await page.locator('.notice.warn').textContent()).toContain('示例');
  await page.fill('#f-title', '2026年朝阳街道为老服务');
  await page.selectOption('#f-regionCodes', '330502002');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await goOn(page);
  expect(await page.locator('.plan-name').textContent()).toBe('2026年朝阳街道为老服务');
  expect(await page.locator('main').textContent()).toContain('朝阳街道');
  await page.getByRole('button', { name: '建立采购项目' }).click();
  await page.waitForURL('**/work/purchase/**');
  await page.getByRole('heading', { name: '2026年朝阳街道为老服务' }).waitFor();
  expect(await page.getByRole('link', { name: '提交立项审批' }).count()).toBe(1);
  await page.goto(`${site}/work/plan/?tenant=${wuxing.id}`);
  await page.locator('#f-title').waitFor();
  expect(await page.inputValue('#f-title')).toContain('示例');
  await page.context().close();
});

test('points and payments are added up while they are written', async () => {
  const page = await opened();
  await page.fill('#f-criteria-0-max', '30');
  expect(await page.getByText('合计 105 / 100 分').count()).toBe(1);
  await page.fill('#f-tranches-0-percent', '50');
  expect(await page.getByText('合计 110%').count()).toBe(1);
  await goOn(page);
  const summary = await page.locator('[data-summary]').textContent();
  expect(summary).toContain('各项分值相加要等于 100，现在是 105');
  expect(summary).toContain('各笔比例相加要等于 100%，现在是 110%');
  await page.context().close();
});

test('[3-27] the breadth of a need is told from the people concerned', async () => {
  const page = await opened();
  await page.fill('#f-need-affectedResidents', '2,450');
  await page.fill('#f-need-residents', '9800');
  expect(await page.getByText('需求广度：涉及居民的 25%').count()).toBe(1);
  await page.context().close();
});

test('a draft of a plan is there again, and a revision goes over the version that was read', async () => {
  const { id } = elderCareAt('drafting').purchase;
  const page = await opened(`&purchase=${id}`);
  await page.fill('#f-goals', '每周三次上门服务');
  await page.locator('.saved-line.saved').waitFor();
  await page.reload();
  await page.locator('#f-goals').waitFor();
  expect(await page.inputValue('#f-goals')).toBe('每周三次上门服务');
  await goOn(page);
  await page.getByRole('button', { name: '保存方案' }).click();
  await page.waitForURL('**/work/purchase/**');
  expect(work.commands).toHaveLength(1);
  expect(work.commands[0]).toMatchObject({
    type: 'revisePlan',
    plan: { goals: '每周三次上门服务' },
  });
  await page.context().close();
});

test('a rehearsal says so on every page, and its clock moves to the next deadline', async () => {
  const { page } = await work.visit(browser, { who: 'handler' });
  await page.goto(`${site}/work/clock/?tenant=${wuxing.id}`);
  const banner = page.locator('.sandbox-banner');
  await banner.waitFor();
  const before = await banner.textContent();
  await page.getByRole('button', { name: '拨到下一个期限' }).click();
  await page.getByText('比真实时间快').waitFor();
  await page.waitForFunction(
    (text) => document.querySelector('.sandbox-banner')?.textContent !== text,
    before,
  );
  expect(await page.locator('.answers').textContent()).toContain('3 天');
  await page.fill('#f-to', '2026-01-01T00:00');
  await page.getByRole('button', { name: '拨到这个时间' }).click();
  await page.locator('[data-summary]').waitFor();
  await page.context().close();
});
