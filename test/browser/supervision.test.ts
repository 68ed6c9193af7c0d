import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAtAll } from '../../functions/following/supervision/look.ts';
import { forTenant } from '../../functions/within.ts';
import type { SupervisionView } from '../../shared/contracts/supervision.ts';
import { supervision } from '../../shared/domain/settings/templates/supervision.ts';
import { dayOf, plusDays, plusMillis } from '../../shared/domain/time.ts';
import { put, transact } from '../../shared/store/items.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { aLiveSite, inspect, type LiveSite, walkByKeyboard } from '../support/a-live-site.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture, site } from '../support/look-at.ts';
import { as, organizations, people } from '../support/people.ts';

const app = anApp();
const [own] = organizations;
const today = '/work/supervision/?tenant=kunshan';
let browser: Browser;
let live: LiveSite;
let project = '';
let path = '';
let count = 0;

const memberOf = ({ id }: typeof own) => {
  const actor = as.organization(id);
  return actor.kind === 'organization' ? actor.personId : people.author;
};

async function act(cookie: string, body: object, query = '') {
  count += 1;
  const headers = { 'idempotency-key': `seeing-${count}-key` };
  const answer = await app.ask('POST', `${path}${query}`, { cookie, headers, body });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json as SupervisionView;
}

/** A project some weeks in: late, visited, with something to put right and something that happened. */
async function prepare() {
  const value = supervision.settings.supervision;
  await transact(app.table, [
    put(app.table, settingItem(kunshan.id, 'supervision', { version: 1, value })),
  ]);
  const here = await publishedIn(app, 'implementing');
  path = `${here.path}/projects/${own.id}/supervision`;
  project = `${today}&purchase=${here.purchase.id}&project=${own.id}`;
  app.clock.set(plusMillis(app.clock.now(), 25 * 86_400_000));
  const [handler, member] = [await app.signIn(people.author), await app.signIn(memberOf(own))];
  const mine = `?organization=${own.id}`;
  await act(handler, {
    type: 'setPlan',
    perPeriod: { announced: 1, surprise: 1, phone: 1 },
    note: '',
  });
  await act(handler, {
    type: 'order',
    what: '补齐三月份签到表两页',
    why: '现场核对发现缺页',
    days: 5,
  });
  await act(handler, {
    type: 'order',
    what: '在活动室张贴服务公示牌',
    why: '居民不知道有这项服务',
    days: 3,
  });
  await act(
    member,
    {
      type: 'reportIncident',
      kind: 'accident',
      severity: 'serious',
      happenedAt: app.clock.now(),
      what: '一位老人在活动后下楼扭伤脚踝，社工陪同就医',
      told: ['家属', '社区'],
      isKept: false,
    },
    mine,
  );
  await act(handler, {
    type: 'recordVisit',
    kind: 'surprise',
    found: {
      heldAt: app.clock.now(),
      place: '湖滨社区活动室',
      checked: [
        { id: 'held', name: '活动按计划时间、地点开展', answer: 'met' },
        { id: 'attendance', name: '签到与现场人数相符', answer: 'partly' },
      ],
      findings: '到场十二人，签到十四人，两人提前离开。',
      photos: [],
    },
  });
  await act(handler, {
    type: 'planVisit',
    kind: 'announced',
    on: plusDays(dayOf(app.clock.now()), 4),
    reason: '',
  });
  app.clock.set(plusMillis(app.clock.now(), 8 * 86_400_000));
  await lookAtAll(await forTenant(app.deps, kunshan.id), kunshan.id);
}

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  await prepare();
}, 120_000);
afterAll(() => browser.close());

test('the office sees what needs a look, and follows a flag to an order', async () => {
  const cookie = await app.signIn(people.author);
  await inspect(live, browser, { name: 'supervision-today', path: today, cookie });
  for (const tab of ['flags', 'visits', 'orders'])
    await inspect(live, browser, {
      name: `supervision-${tab}`,
      path: `${project}&tab=${tab}`,
      cookie,
    });
  await walkByKeyboard(live, browser, { name: 'supervision', path: project, cookie });
  const { page } = await live.visit(browser, { cookie });
  await page.goto(`${site}${project}&tab=flags`);
  await page.getByRole('button', { name: '处理' }).first().click();
  await page.getByRole('button', { name: '确定' }).click();
  await page.locator('[data-summary] li').first().waitFor();
  await keepPicture(page, 'supervision-judge-faults');
  await page.getByLabel('要求整改').check();
  await page.getByLabel('理由').fill('限期补齐活动');
  await page.locator('[id="f-days"]').fill('5');
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText('已转整改').first().waitFor();
});

test('the organization answers an order on a phone, and a visitor signs there', async () => {
  const member = await app.signIn(memberOf(own));
  const mine = `${project}&organization=${own.id}`;
  await inspect(live, browser, { name: 'supervision-own', path: mine, cookie: member });
  const { page } = await live.visit(browser, { cookie: member, width: 390 });
  await page.goto(site + mine);
  await page.getByRole('button', { name: '提交整改材料' }).first().click();
  await page.getByLabel('怎么改的').fill('两页签到表已经补齐，放入台账。');
  await keepPicture(page, 'supervision-hand-in-390');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText('待复查').first().waitFor();
  const visitor = await live.visit(browser, {
    cookie: await app.signIn(people.evaluator),
    width: 390,
  });
  await visitor.page.goto(`${site}${project}&tab=visits`);
  await visitor.page.getByRole('button', { name: '填写并签署走访记录' }).click();
  await visitor.page.getByLabel('活动按计划时间、地点开展').selectOption('met');
  await visitor.page.getByLabel('看到的情况').fill('活动正常开展，老人参与积极。');
  await keepPicture(visitor.page, 'supervision-sign-390');
  await visitor.page.getByRole('button', { name: '签署', exact: true }).click();
  await visitor.page.getByText('活动正常开展').waitFor();
  expect(visitor.errors).toEqual([]);
});
