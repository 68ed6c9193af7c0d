import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aLiveSite, inspect, type LiveSite, walkByKeyboard } from '../support/a-live-site.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { type Objecting, objecting } from '../support/objecting.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const [winner, , loser] = organizations;
let browser: Browser;
let live: LiveSite;
beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
});
afterAll(() => browser.close());

const ownPage = ({ id }: Objecting, rest = '') =>
  `/work/objection/?organization=${loser.id}&tenant=kunshan&purchase=${id}${rest}`;
const filePage = ({ id }: Objecting, rest = '') =>
  `/work/complaints/?tenant=kunshan&purchase=${id}${rest}`;
const goOn = (page: Page) => page.locator('main button[type=submit]').last().click();
const press = async (page: Page, name: string) => {
  await goOn(page);
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('#done').waitFor();
};
const member = () => app.signIn(anOrganization(loser).member.id);

async function challenged(): Promise<Objecting> {
  const one = await objecting(app, 'standstill');
  await one.does(2, {
    type: 'raiseObjection',
    kind: 'challenge',
    step: 'result',
    grounds: '第一名提交的业绩合同与原件不符，评审时未核对原件，请复核。',
    groundCodes: ['winnerUnqualified', 'falseMaterials'],
    cites: ['政府采购法第二十二条', '征集文件第三章第2条'],
    evidence: ['https://example.org/contract.pdf', '业绩合同原件照片'],
    requests: '请核对原件，重新确定结果',
    asks: 'nextRank',
  });
  return one;
}
async function admitted(): Promise<Objecting> {
  const one = await challenged();
  await one.does('officeHead', {
    type: 'answerObjection',
    objectionId: 'objection-1',
    reply: '经核对，合同真实有效，质疑不成立。',
    isUpheld: false,
  });
  await one.does(2, {
    type: 'raiseObjection',
    kind: 'complaint',
    of: 'objection-1',
    grounds: '答复没有附核对记录，对答复不服。',
    groundCodes: ['winnerUnqualified'],
  });
  await one.does('financeSupervisor', {
    type: 'judgeAdmission',
    objectionId: 'objection-2',
    verdict: 'admitted',
    reason: '在期限内提出，事项与质疑一致，予以受理',
  });
  return one;
}

test('[0-09] an organization challenges: what it typed is kept, what it rests on is cited, and it follows the case', async () => {
  const one = await objecting(app, 'standstill');
  const cookie = await member();
  const { page } = await live.visit(browser, { cookie });
  await page.goto(site + ownPage(one));
  await page.getByRole('link', { name: '提出质疑' }).last().click();
  await page.locator('#f-grounds').waitFor();
  await goOn(page);
  await page.locator('[data-summary] li').first().waitFor();
  await page.getByLabel('未按标准评分').check();
  await page.locator('#f-grounds').fill('第二项评分与方案不符');
  await page.locator('#f-evidence').fill('https://example.org/minutes.pdf\n评分表照片');
  await page.getByText('已保存').waitFor();
  await page.reload();
  await page.locator('#f-grounds').waitFor();
  expect(await page.locator('#f-grounds').inputValue()).toBe('第二项评分与方案不符');
  await press(page, '提出询问、质疑或投诉');
  const text = await page.locator('main').textContent();
  expect(text).toContain('处理中');
  expect(text).toContain('由领导小组办公室主任答复');
  const { objections, state } = await one.read();
  expect(state).toBe('objectionFrozen');
  expect(objections['objection-1']).toMatchObject({
    step: 'result',
    groundCodes: ['scoringNotByCriteria'],
    cites: [expect.stringContaining('第四十一条'), expect.stringContaining('87号')],
    evidence: ['https://example.org/minutes.pdf', '评分表照片'],
  });
  await page.getByRole('link', { name: '撤回', exact: true }).click();
  await page.locator('#f-reason').fill('已沟通清楚');
  await press(page, '撤回质疑或投诉');
  expect((await one.read()).state).toBe('standstill');
  await page.context().close();
});

test('the bureau sees where each decision leads before it decides', async () => {
  const one = await admitted();
  const cookie = await app.signIn(people.financeSupervisor);
  const { page } = await live.visit(browser, { cookie });
  await page.goto(site + filePage(one, '&act=pauseComplaint&reference=objection-2'));
  await page.locator('#f-days').waitFor();
  await page.locator('#f-reason').fill('委托鉴定合同原件');
  await page.locator('#f-days').fill('10');
  await press(page, '检测、鉴定期间暂停计时');
  expect(await page.locator('main').textContent()).toContain('委托鉴定合同原件');
  await page.goto(site + filePage(one, '&act=decideComplaint&reference=objection-2'));
  await page.locator('#f-text').waitFor();
  expect(await page.locator('main').textContent()).toContain('提交后：');
  await page.locator('#f-finding-nextRank').check();
  await page.locator('#f-against').check();
  await page.locator('#f-text').fill('合同复印件与原件不符，投诉成立。');
  await press(page, '作出投诉处理决定');
  expect(await one.read()).toMatchObject({ state: 'ranked', voided: [winner.id] });
  await page.context().close();
});

describe('in both languages, on a desk and on a phone', () => {
  test('the organization’s page, and what it fills in', async () => {
    const one = await admitted();
    const cookie = await member();
    await inspect(live, browser, { name: 'objection-own', cookie, path: ownPage(one) });
    const fresh = await objecting(app, 'standstill');
    await inspect(live, browser, { name: 'objection-none', cookie, path: ownPage(fresh) });
    const form = {
      name: 'objection-raise',
      cookie,
      path: ownPage(fresh, '&act=raiseObjection&reference=challenge.result'),
    };
    await inspect(live, browser, form);
    await walkByKeyboard(live, browser, form);
  });

  test('the officials’ pages', async () => {
    const one = await admitted();
    const late = await challenged();
    await late.passes('objection-1');
    const head = await app.signIn(people.officeHead);
    const bureau = await app.signIn(people.financeSupervisor);
    const register = '/work/complaints/?tenant=kunshan';
    await inspect(live, browser, { name: 'complaints-register', cookie: head, path: register });
    await inspect(live, browser, {
      name: 'complaints-precedents',
      cookie: head,
      path: `${register}&tab=precedents`,
    });
    await inspect(live, browser, { name: 'complaints-file', cookie: bureau, path: filePage(one) });
    const deciding = {
      name: 'complaints-decide',
      cookie: bureau,
      path: filePage(one, '&act=decideComplaint&reference=objection-2'),
    };
    await inspect(live, browser, deciding);
    await walkByKeyboard(live, browser, deciding);
  });
});
