import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aWorkSite, type WorkSite } from '../support/a-work-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { elderCareAt } from '../support/elder-care-call.ts';
import { site, violations } from '../support/look-at.ts';
import { organizations } from '../support/people.ts';

let browser: Browser;
let work: WorkSite;
const call = elderCareAt('biddingOpen');
const [organization] = organizations;
const address = `${site}/work/application/?tenant=wuxing&purchase=${call.purchase.id}`;
const key = `${organization.id}.${call.purchase.id}`;

beforeAll(async () => {
  browser = await launchBrowser();
  work = await aWorkSite();
});
beforeEach(() => {
  work.drafts.clear();
  work.receipts.clear();
  work.put(call);
});
afterAll(() => browser.close());

async function opened(): Promise<Page> {
  const { page } = await work.visit(browser, { who: 'organization-0' });
  await page.goto(address);
  await page.locator('#f-title').waitFor();
  return page;
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

/** Tab until the control called `id` has the focus: a mouse is never touched. */
async function tabTo(page: Page, id: string) {
  for (let i = 0; i < 80 && (await focused(page)) !== id; i += 1) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(id);
}

async function type(page: Page, id: string, text: string) {
  await tabTo(page, id);
  await page.keyboard.insertText(text);
}

async function writeByKeyboard(page: Page) {
  await type(page, 'f-title', '银龄到家：社工带邻里');
  await tabTo(page, 'f-category');
  await page.keyboard.press('Space');
  await type(page, 'f-summary', '为两个街道的独居老人提供助餐、助浴和陪诊。');
  await type(page, 'f-approach', '每个社区设一个站点，两名社工带十名志愿者。');
  await type(page, 'f-team', '项目负责人一名，持证社工六名。');
  await type(page, 'f-budget-0-item', '社工服务');
  await type(page, 'f-budget-0-quantity', '1200');
  await type(page, 'f-budget-0-unitFen', '100.50');
  for (const box of [
    'f-documents',
    'f-documents-上年度审计报告',
    'f-documents-项目负责人社工证书',
  ]) {
    await tabTo(page, box);
    await page.keyboard.press('Space');
  }
}

async function pressButton(page: Page, name: string) {
  for (let i = 0; i < 80; i += 1) {
    const at = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (at === name) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`no button ${name} on the way of the keyboard`);
}

const savedDraft = (page: Page) => page.locator('.saved-line.saved').waitFor();

describe('an application', () => {
  test('is written, checked and submitted by keyboard alone, and leaves a receipt', async () => {
    const page = await opened();
    await writeByKeyboard(page);
    expect(await page.locator('.budget-total').textContent()).toContain('120,600.00 元');
    await pressButton(page, '下一步：核对');
    await page.getByText('提交后立即加密封存').waitFor();
    expect(await violations(page)).toEqual([]);
    await pressButton(page, '提交申报');
    await page.getByText('申报已提交').waitFor();
    const receipt = work.receipts.get(key);
    expect(receipt?.revision).toBe(1);
    expect(await page.locator('.receipt').textContent()).toContain(receipt?.receipt);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('keeps every word: saved by itself, there again after a reload', async () => {
    const page = await opened();
    await type(page, 'f-title', '一碗热汤');
    await type(page, 'f-budget-0-item', '食材');
    await savedDraft(page);
    expect(work.drafts.get(key)?.body).toMatchObject({ title: '一碗热汤' });
    await page.reload();
    await page.locator('#f-title').waitFor();
    expect(await page.inputValue('#f-title')).toBe('一碗热汤');
    expect(await page.inputValue('#f-budget-0-item')).toBe('食材');
    await page.context().close();
  });

  test('written without a line, it is kept in the browser and sent when the line is back', async () => {
    const page = await opened();
    await page.route('**/draft', (route) => route.abort());
    await type(page, 'f-title', '阳光浴室进社区');
    await page.locator('.saved-line.offline').waitFor();
    expect(work.drafts.size).toBe(0);
    await page.unroute('**/draft');
    await page.reload();
    await page.locator('#f-title').waitFor();
    expect(await page.inputValue('#f-title')).toBe('阳光浴室进社区');
    await savedDraft(page);
    expect(work.drafts.get(key)?.body).toMatchObject({ title: '阳光浴室进社区' });
    await page.context().close();
  });

  test('changed on two devices, the later one stops and overwrites nothing', async () => {
    const [page, other] = [await opened(), await opened()];
    await type(page, 'f-title', '第一台');
    await savedDraft(page);
    await type(other, 'f-title', '第二台');
    await other.locator('.saved-line.conflict').waitFor();
    expect(work.drafts.get(key)?.body).toMatchObject({ title: '第一台' });
    await page.context().close();
    await other.context().close();
  });

  test('says nothing while somebody writes, and all that is wrong once they go on', async () => {
    const page = await opened();
    await type(page, 'f-summary', '概述');
    await page.locator('.error').nth(1).waitFor();
    expect(await page.locator('[data-summary]').count()).toBe(0);
    await page.locator('main button[type=submit]').click();
    const summary = page.locator('[data-summary]');
    await summary.waitFor();
    expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true);
    const lines = await summary.locator('li').allInnerTexts();
    expect(lines).toHaveLength(7);
    await summary.locator('a').nth(4).click();
    expect(await focused(page)).toBe('f-budget-0-item');
    const described = await page.getAttribute('#f-budget-0-item', 'aria-describedby');
    const fault = await page.locator(`#${described}`).textContent();
    expect(lines[4]).toBe(`支出内容：${fault}`);
    await page.context().close();
  });

  test('what only the server finds comes back to its field', async () => {
    const page = await opened();
    await writeByKeyboard(page);
    await page.route('**/submission', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          code: 'invalid-request',
          title: '有内容没有填对。',
          status: 422,
          errors: [
            { pointer: '/body/category', code: 'wrong-category', message: '类别不在征集范围内' },
          ],
        }),
      }),
    );
    await page.locator('main button[type=submit]').click();
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.locator('.has-error').waitFor();
    expect(await page.locator('.has-error legend').textContent()).toBe('服务类别');
    expect(await page.locator('[data-summary]').textContent()).toContain('类别不在征集范围内');
    expect(await page.inputValue('#f-title')).toBe('银龄到家：社工带邻里');
    await page.context().close();
  });

  test('can be changed and submitted again until the deadline', async () => {
    const page = await opened();
    await writeByKeyboard(page);
    await page.locator('main button[type=submit]').click();
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByRole('button', { name: '修改后重新提交' }).click();
    await page.fill('#f-title', '银龄到家（修订）');
    await page.locator('main button[type=submit]').click();
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.getByText('第 2 次提交').waitFor();
    expect(work.receipts.get(key)?.revision).toBe(2);
    await page.context().close();
  });

  test('a budget comes over from a spreadsheet by one paste', async () => {
    const page = await opened();
    await tabTo(page, 'f-budget-0-item');
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', '社工服务\t1000\t98.5\n材料费\t12\t300\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    expect(await page.locator('.budget-line').count()).toBe(2);
    expect(await page.locator('.budget-total').textContent()).toContain('102,100.00 元');
    await page.context().close();
  });
});

test("[3-19] somebody else's idea without a partnership agreement is stopped at the form", async () => {
  const page = await opened();
  await writeByKeyboard(page);
  await page.locator('#f-hasIdea-yes').check();
  await page.fill('#f-idea-owner', '社区居民王阿姨');
  await page.locator('#f-idea-agreement-no').check();
  await page.locator('main button[type=submit]').click();
  expect(await page.locator('[data-summary]').textContent()).toContain('合作协议');
  await page.locator('#f-idea-agreement').check();
  await page.locator('main button[type=submit]').click();
  await page.getByText('社区居民王阿姨，已签订合作协议').waitFor();
  await page.context().close();
});
