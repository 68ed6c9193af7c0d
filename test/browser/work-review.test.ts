import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aWorkSite, type WorkSite } from '../support/a-work-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { elderCareAt, elderCarePlan } from '../support/elder-care-call.ts';
import { site, violations } from '../support/look-at.ts';
import { organizations } from '../support/people.ts';

let browser: Browser;
let work: WorkSite;
const [first] = organizations;
const scoring = elderCareAt('scoring');
const declaring = elderCareAt('conflictDeclaration');
const { id } = scoring.purchase;

beforeAll(async () => {
  browser = await launchBrowser();
  work = await aWorkSite();
});
beforeEach(() => {
  work.drafts.clear();
  work.commands.length = 0;
});
afterAll(() => browser.close());

async function opened(rest = '', who = 'expert-0'): Promise<Page> {
  const { page } = await work.visit(browser, { who });
  await page.goto(`${site}/work/review/?tenant=wuxing&purchase=${id}${rest}`);
  await page.locator('main h2').first().waitFor();
  return page;
}

describe('the declaration of conflicts', () => {
  beforeEach(() => work.put(declaring));

  test('names who applied and shows no file before it is made', async () => {
    const page = await opened();
    const text = await page.locator('main').textContent();
    expect(text).toContain(first.name);
    expect(text).not.toContain('银龄到家：社工带邻里');
    await page.locator('main button[type=submit]').click();
    expect(await page.locator('[data-summary] li').count()).toBe(1);
    await page.locator('#f-conflict').check();
    await page.locator('main button[type=submit]').click();
    await page.getByRole('button', { name: '提交回避声明' }).click();
    await page.getByText('您已声明没有利害关系').waitFor();
    expect(work.commands).toEqual([{ type: 'declareConflict', conflict: 'none', note: '' }]);
    await page.context().close();
  });
});

describe('the score sheet', () => {
  beforeEach(() => work.put(scoring));
  const marks = ['18', '27', '15', '12', '13'];

  test('is filled by keyboard: Enter goes on, the total and what is open are told', async () => {
    const page = await opened(`&application=${first.id}`);
    const total = page.locator('.sheet-total');
    expect(await total.textContent()).toContain('5 项未评');
    await page.focus('#f-points-need');
    for (const mark of marks.slice(0, 4)) {
      await page.keyboard.type(mark);
      await page.keyboard.press('Enter');
    }
    expect(await total.textContent()).toMatch(/72 \/ 100[\s\S]*1 项未评/);
    await page.keyboard.type(marks[4] ?? '');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-comment');
    await page.keyboard.insertText('需求清楚，方案可行，预算略紧。');
    expect(await total.textContent()).toMatch(/85 \/ 100[\s\S]*全部已评/);
    expect(work.commands).toEqual([]);
    await page.context().close();
  });

  test('is locked only after a second look, and then for good', async () => {
    const page = await opened(`&application=${first.id}`);
    const { criteria } = elderCarePlan;
    for (const [i, { id: criterion }] of criteria.entries())
      await page.fill(`#f-points-${criterion}`, marks[i] ?? '');
    await page.fill('#f-comment', '方案可行');
    await page.locator('main button[type=submit]').click();
    await page.getByText('锁定后不能更改').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(work.commands).toEqual([]);
    await page.getByRole('button', { name: '锁定评分表' }).click();
    await page.getByText('还有 2 份申报要评分').waitFor();
    expect(work.commands).toHaveLength(1);
    expect(work.commands[0]).toMatchObject({
      type: 'lockScoreSheet',
      points: { need: 18, plan: 27 },
    });
    await page.goto(`${site}/work/review/?tenant=wuxing&purchase=${id}&application=${first.id}`);
    await page.getByText('已锁定，85 分').waitFor();
    expect(await page.locator('main input').count()).toBe(0);
    await page.context().close();
  });

  test('refuses what is no mark, and keeps what was written when the page is left', async () => {
    const page = await opened(`&application=${first.id}`);
    await page.fill('#f-points-need', '21');
    await page.fill('#f-comment', '请补充需求数据');
    await page.locator('main button[type=submit]').click();
    expect(await page.locator('[data-summary]').textContent()).toContain('0 到 20 之间的整数');
    await page.locator('.saved-line.saved').waitFor();
    await page.reload();
    await page.locator('#f-comment').waitFor();
    expect(await page.inputValue('#f-comment')).toBe('请补充需求数据');
    await page.context().close();
  });

  test('takes bonus and deduction items, and leads on to the next application', async () => {
    const plan = {
      ...elderCarePlan,
      bonusItems: [
        { id: 'raised', name: '自筹资金', max: 10, indicator: '每 5% 得 1 分' },
        { id: 'late', name: '上年逾期', max: -5, indicator: '每逾期一次扣 1 分' },
      ],
    };
    work.put({ ...scoring, purchase: { ...scoring.purchase, plan } });
    const page = await opened(`&application=${first.id}`);
    for (const [i, { id: criterion }] of plan.criteria.entries())
      await page.fill(`#f-points-${criterion}`, marks[i] ?? '');
    await page.fill('#f-points-raised', '4');
    expect(await page.locator('.sheet-total').textContent()).toMatch(/\+4[\s\S]*1 项未评/);
    await page.fill('#f-points-late', '2');
    await page.fill('#f-comment', '方案可行');
    await page.locator('main button[type=submit]').click();
    await page.getByRole('button', { name: '锁定评分表' }).click();
    await page
      .getByRole('link', { name: /^下一份待评/ })
      .first()
      .click();
    await page.locator('#f-points-raised').waitFor();
    expect(work.commands).toMatchObject([{ points: { need: 18, raised: 4, late: -2 } }]);
    await page.context().close();
  });

  test('asks for a price to be explained from the sheet', async () => {
    const page = await opened(`&application=${first.id}`);
    await page.getByText('报价可能低于成本').click();
    await page.fill('#f-reason', '低于场地成本');
    await page.getByRole('button', { name: '要求说明报价' }).click();
    await page.getByText('申报单位还在说明报价').waitFor();
    expect(work.commands).toMatchObject([{ type: 'askPriceReview', organizationId: first.id }]);
    await page.context().close();
  });

  test("shows nobody else's marks", async () => {
    const page = await opened('', 'expert-1');
    const view = await page.evaluate(async (purchase) => {
      const answer = await fetch(`/api/t/wuxing/purchases/${purchase}`);
      return (await answer.json()) as { purchase: { sheets: object; panel: { seats: object[] } } };
    }, id);
    expect(view.purchase.sheets).toEqual({});
    expect(view.purchase.panel.seats).toHaveLength(1);
    expect(await page.getByText('待评分').count()).toBe(3);
    await page.context().close();
  });
});
