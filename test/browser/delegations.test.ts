import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { ventureRules } from '../../shared/domain/policy/presets/venture.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import {
  aLiveSite,
  inspect,
  type LiveSite,
  opened,
  walkByKeyboard,
} from '../support/a-live-site.ts';
import { published } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { as, people } from '../support/people.ts';
import { play, playTo } from '../support/play-to.ts';
import { approval } from '../support/straight-line.ts';

const app = anApp();
const numbered = (n: number) => PersonId.parse(`p${String(n).padStart(25, '0')}`);
const admin = numbered(861);
const hostHead = numbered(862);
const path = `/work/delegations/?tenant=${kunshan.id}`;
let browser: Browser;
let live: LiveSite;
let officeHead: string;
let administrator: string;
let delegate: string;
let purchase: string;

const join = async (id: PersonId, name: string, posts: Post[]) => {
  const person = aPerson(id, { name });
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, person, posts);
};

let keys = 0;
const post = (address: string, cookie: string, body: object, version = 1) => {
  keys += 1;
  const headers = { 'idempotency-key': `key-seen-${keys}`, 'if-match': `"v${version}"` };
  return app.ask('POST', address, { cookie, headers, body });
};
const give = (cookie: string, rest: object = {}) =>
  post('/api/t/kunshan/delegations', cookie, {
    to: hostHead,
    scope: { kind: 'all' },
    firstDay: '2026-03-02',
    lastDay: '2026-03-20',
    reason: '外出学习两周',
    ...rest,
  });

/** Two heads of the office must agree before the finance officer is asked; one has. */
function quorum() {
  const { approvalChains } = ventureRules;
  const plan = [
    { post: 'officeHead' as const, quorum: 2 },
    { post: 'financeOfficer' as const, quorum: 1 },
  ];
  const rules = { ...ventureRules, approvalChains: { ...approvalChains, plan } };
  const asked = playTo('planApproval', { rules, id: aPurchaseId() });
  const { command } = approval(asked.purchase);
  return play(asked, { actor: as.officeHead, command: { ...command, opinion: '同意，预算合理' } });
}

beforeAll(async () => {
  browser = await launchBrowser();
  await join(admin, '陆管理', ['tenantAdmin']);
  await join(hostHead, '顾承办', ['hostHead']);
  for (const [id, name, posts] of [
    [people.officeHead, '沈国平', ['officeHead']],
    [people.secondOfficeHead, '钱慧', ['officeHead']],
    [people.financeOfficer, '朱敏', ['financeOfficer']],
  ] as const)
    await join(id, name, [...posts]);
  officeHead = await app.signIn(people.officeHead);
  administrator = await app.signIn(admin);
  delegate = await app.signIn(hostHead);
  const position = await published(app, quorum());
  purchase = position.purchase.id;
  const { json } = await give(await app.signIn(people.secondOfficeHead));
  const done = json as { id: string };
  expect(done.id).toBeTruthy();
  const first = (await give(officeHead, { scope: { kind: 'subjects', subjects: ['plan'] } }))
    .json as { id: string };
  await post(`/api/t/kunshan/delegations/${first.id}/revocation`, officeHead, {
    reason: '提前回来了',
  });
  await give(officeHead, { to: people.auditor, scope: { kind: 'purchase', purchase } });
  live = await aLiveSite(app);
});
afterAll(() => browser.close());

describe('[3-09] the page of delegations', () => {
  test.each([
    ['delegations', () => officeHead, ''],
    ['delegations-admin', () => administrator, ''],
    ['delegations-delegate', () => delegate, ''],
  ])('%s is complete in both languages', async (name, cookie, rest) => {
    await inspect(live, browser, { name, cookie: cookie(), path: path + rest });
  });

  test('is walked by keyboard', async () => {
    await walkByKeyboard(live, browser, { name: 'delegations', cookie: officeHead, path });
  });

  test('gives one, keeps what was typed when something is missing, and takes it back', async () => {
    const { page } = await live.visit(browser, { cookie: administrator });
    await opened(page, { name: 'give', path });
    await page.fill('#f-reason', '请假期间代为审批');
    await page.locator('#give button[type=submit]').click();
    expect(await page.locator('[data-summary]').textContent()).toContain('受托人');
    expect(await page.inputValue('#f-reason')).toBe('请假期间代为审批');
    await page.selectOption('#f-from', people.financeOfficer);
    await page.selectOption('#f-to', hostHead);
    await page.fill('#f-lastDay', '2026-03-10');
    await page.locator('#give button[type=submit]').click();
    await page.locator('.notice.good').waitFor();
    const item = page.locator('li.approval', { hasText: '朱敏 委托 顾承办' });
    expect(await item.textContent()).toContain('由 陆管理 代为设置');
    await item.getByRole('button', { name: '收回' }).click();
    await item.locator('#f-reason').fill('已经销假回来');
    await item.getByRole('button', { name: '确认收回' }).click();
    await page.locator('.notice.good', { hasText: '已收回' }).waitFor();
    await page.context().close();
  });
});

test('[3-09] tasks and purchase show who decides for whom and how many must agree', async () => {
  await inspect(live, browser, {
    name: 'tasks-on-behalf',
    cookie: delegate,
    path: '/work/',
    first: (page) => page.getByText(/钱慧/).first().waitFor(),
  });
  await inspect(live, browser, {
    name: 'purchase-quorum',
    cookie: officeHead,
    path: `/work/purchase/?tenant=${kunshan.id}&purchase=${purchase}&tab=overview`,
    first: (page) => page.locator('.quorum').waitFor(),
  });
});
