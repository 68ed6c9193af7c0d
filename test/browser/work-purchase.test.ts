import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { aWorkSite, type WorkSite } from '../support/a-work-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { elderCareAt } from '../support/elder-care-call.ts';
import { loaded, site } from '../support/look-at.ts';
import { as, organizations } from '../support/people.ts';
import { play } from '../support/play-to.ts';

let browser: Browser;
let work: WorkSite;
const { id } = elderCareAt('drafting').purchase;

beforeAll(async () => {
  browser = await launchBrowser();
  work = await aWorkSite();
});
beforeEach(() => {
  work.commands.length = 0;
});
afterAll(() => browser.close());

async function opened(state: State, who: string, rest = ''): Promise<Page> {
  work.put(elderCareAt(state));
  const { page } = await work.visit(browser, { who });
  await page.goto(`${site}/work/purchase/?tenant=wuxing&purchase=${id}${rest}`);
  await page.locator('main h1').waitFor();
  await loaded(page);
  return page;
}

const next = (page: Page) => page.locator('.next');
const confirm = (page: Page) => page.locator('main button.primary');

describe("an official's page of a purchase", () => {
  test('names one next act, and leads through form and check to the new state', async () => {
    const page = await opened('noticePreparation', 'handler');
    expect(await page.locator('main .button.primary').count()).toBe(1);
    await next(page).getByRole('link', { name: '发布公告' }).click();
    await page.locator('main button[type=submit]').click();
    const faults = page.locator('[data-summary] li');
    expect(await faults.allInnerTexts()).toHaveLength(2);
    await page.fill('#f-publication-medium', '浙江政府采购网');
    await page.fill('#f-publication-url', 'https://zfcg.czt.zj.gov.cn/notice/2026-118');
    await page.fill('#f-publication-publishedAt', '2026-03-02T12:00');
    await page.locator('main button[type=submit]').click();
    await page.getByText('确认后立即生效').waitFor();
    await confirm(page).click();
    await page.getByText('已办理：发布公告').waitFor();
    expect(work.commands[0]).toMatchObject({
      type: 'publishNotice',
      publication: { publishedAt: '2026-03-02T04:00:00.000Z' },
    });
    expect(await page.locator('.purchase-facts .tag').textContent()).toBe('公告已发布');
    await page.context().close();
  });

  test('offers nothing that is not the readers to do', async () => {
    const page = await opened('noticePreparation', 'auditor');
    expect(await next(page).textContent()).toContain('现在没有等您办理的事');
    await page.goto(`${site}/work/purchase/?tenant=wuxing&purchase=${id}&act=publishNotice`);
    await page.getByText('这一步现在不能办理').waitFor();
    expect(await page.locator('main input').count()).toBe(0);
    await page.context().close();
  });

  test('says what the server refuses, and keeps the form', async () => {
    const page = await opened('noticePreparation', 'handler', '&act=publishNotice');
    await page.fill('#f-publication-medium', '浙江政府采购网');
    await page.fill('#f-publication-url', 'https://zfcg.czt.zj.gov.cn/notice/2026-118');
    await page.fill('#f-publication-publishedAt', '2026-03-02T12:00');
    await page.fill('#f-closesAt', '2026-03-05T17:00');
    await page.locator('main button[type=submit]').click();
    await confirm(page).click();
    await page.locator('[data-summary]').waitFor();
    expect(await page.locator('[data-summary]').textContent()).toContain('申报截止时间太早');
    await page.getByRole('button', { name: '返回修改' }).click();
    expect(await page.inputValue('#f-publication-medium')).toBe('浙江政府采购网');
    await page.context().close();
  });

  test('pressed again after a broken line, an act happens once', async () => {
    const page = await opened('drafting', 'handler', '&act=submitPlan');
    const keys: (string | undefined)[] = [];
    let isBroken = true;
    await page.route('**/commands', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (!isBroken) return route.fallback();
      isBroken = false;
      return route.abort();
    });
    await confirm(page).click();
    await page.locator('[data-summary]').waitFor();
    await confirm(page).click();
    await page.getByText('已办理：提交立项审批').waitFor();
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(work.commands).toEqual([{ type: 'submitPlan' }]);
    await page.context().close();
  });

  test('when somebody was quicker, it fetches what is true now and asks for another look', async () => {
    const page = await opened('sealed', 'officeHead', '&act=confirmOpening');
    await page.getByText('还没有人确认').waitFor();
    const position = elderCareAt('sealed');
    work.put(play(position, { actor: as.handler, command: { type: 'confirmOpening' } }));
    await confirm(page).click();
    await page.locator('[data-summary]').waitFor();
    expect(await page.locator('[data-summary]').textContent()).toContain('别人已经更改');
    await page.getByText('陆晓燕').last().waitFor();
    expect(work.commands).toEqual([]);
    await confirm(page).click();
    await page.getByText('已办理：确认开启').waitFor();
    await page.context().close();
  });

  test('recommends in order of points and not over the budget', async () => {
    const page = await opened('ranked', 'handler', '&act=recommendAward');
    await page.selectOption('#f-awardCount', '2');
    await page.fill('#f-amounts-0', '148000.01');
    await page.locator('main button[type=submit]').click();
    expect(await page.locator('[data-summary]').textContent()).toContain('最多 148000 元');
    await page.fill('#f-amounts-0', '140,000');
    await page.locator('main button[type=submit]').click();
    await confirm(page).click();
    await page.getByText('已办理：提交立项推荐').waitFor();
    const [one, two] = organizations;
    expect(work.commands).toEqual([
      {
        type: 'recommendAward',
        awards: [
          { organizationId: one.id, amountFen: 140_000_00 },
          { organizationId: two.id, amountFen: 132_500_00 },
        ],
      },
    ]);
    await page.context().close();
  });

  test('tabs and acts are addresses: back and reload stay where they were', async () => {
    const page = await opened('eligibilityCheck', 'handler');
    await page.getByRole('link', { name: '申报', exact: true }).click();
    await page.getByText('共收到 3 份申报').waitFor();
    await page.reload();
    await page.getByText('共收到 3 份申报').waitFor();
    await page.goBack();
    await page.getByText('需求与目标').waitFor();
    expect(new URL(page.url()).searchParams.get('tab')).toBeNull();
    await page.context().close();
  });
});

test('before the opening nobody learns how many applications there are', async () => {
  const page = await opened('sealed', 'handler', '&tab=applications');
  await page.getByText('加密封存').first().waitFor();
  const text = await page.locator('main').textContent();
  expect(text).toContain('加密封存');
  for (const { name } of organizations) expect(text).not.toContain(name);
  await page.context().close();
});
