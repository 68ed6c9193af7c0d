import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invitedTenderRules } from '../../shared/domain/policy/presets/further-methods.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { putPerson } from '../../shared/store/people.ts';
import {
  aLiveSite,
  inspect,
  type LiveSite,
  opened,
  walkByKeyboard,
} from '../support/a-live-site.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { aConsultationPlan } from '../support/a-purchase.ts';
import { aPerson } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { launchBrowser } from '../support/browser.ts';
import { aPdf, aPng } from '../support/files.ts';
import { keepPicture } from '../support/look-at.ts';
import { openSealed } from '../support/opening.ts';
import { organizations, people } from '../support/people.ts';

/* An organization writes, seals, takes back and hands in again, over the real units; then the office opens it. */

const app = anApp();
const [own, , partner, bystander] = organizations;
const consultant = aPerson('p0000000000000000000000611' as never, { name: '顾问老师' });
let browser: Browser;
let live: LiveSite;
let member: string;
let handler: string;
let position: AppPosition;

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  member = await app.signIn(anOrganization(own).member.id);
  handler = await app.signIn(people.author);
  await putPerson(app.table, consultant, app.deps.secrets.linkKey);
  position = await publishedIn(app, 'biddingOpen');
});
afterAll(() => browser.close());

const at = (page: string, organization: string = own.id) =>
  `/work/${page}/?organization=${organization}&tenant=${position.purchase.tenantId}&purchase=${position.purchase.id}`;
const officeAt = () =>
  `/work/purchase/?tenant=${position.purchase.tenantId}&purchase=${position.purchase.id}`;

async function write(page: Page) {
  await page.fill('#f-title', '银龄到家：社工带邻里');
  await page.check('input[name=category] >> nth=0');
  await page.fill('#f-summary', '为两个社区的独居老人提供助餐、助浴和陪诊。');
  await page.fill('#f-approach', '每个社区设一个站点，两名社工带十名志愿者，每周上门两次。');
  await page.fill('#f-team', '项目负责人一名，持证社工六名。');
  await page.fill('#f-budget-0-item', '社工服务');
  await page.fill('#f-budget-0-quantity', '1000');
  await page.fill('#f-budget-0-unitFen', '90');
}

async function attach(page: Page) {
  await page.setInputFiles('#f-files', [
    { name: '登记证书.png', mimeType: 'image/png', buffer: aPng() },
    { name: '联合体协议.pdf', mimeType: 'application/pdf', buffer: aPdf('只写在附件里的话') },
    { name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
  ]);
  await page.locator('.attached .tag.done').nth(1).waitFor();
  await page.locator('.attached .tag.stopped').waitFor();
}

async function joint(page: Page) {
  await page.check('input[name=isJoint][value=yes]');
  await page.fill('#f-consortium-0-name', '邻里互助服务中心');
  await page.fill('#f-consortium-0-creditCode', organizations[2].creditCode);
  await page.fill('#f-consortium-0-part', '志愿者招募与培训');
  await page.selectOption('#f-agreement', { label: '联合体协议.pdf' });
  await page.getByRole('button', { name: '请其确认' }).click();
  await page.locator('.partner .tag.current').waitFor();
}

/** The partner reads what it is asked on its own page, and confirms. */
async function partnerConfirms() {
  const cookie = await app.signIn(anOrganization(partner).member.id);
  const path = `${at('joint', partner.id)}&leader=${own.id}`;
  await inspect(live, browser, {
    name: 'joint-list',
    cookie,
    path: `/work/joint/?organization=${partner.id}`,
  });
  await inspect(live, browser, { name: 'joint-asked', cookie, path });
  const { page, errors } = await live.visit(browser, { cookie });
  await opened(page, { name: 'joint', path });
  await page.setInputFiles('#agreement', {
    name: '联合体协议.pdf',
    mimeType: 'application/pdf',
    buffer: aPdf('只写在附件里的话'),
  });
  await page.locator('output .tag.done').waitFor();
  await page.check('input[name=decision][value=confirm]');
  await page.getByRole('button', { name: '提交答复' }).click();
  await page.locator('.card .tag.done').first().waitFor();
  await keepPicture(page, 'joint-confirmed-zh-CN-1440');
  expect(errors).toEqual([]);
  await page.context().close();
}

const unfold = (page: Page, n: number) => page.locator('main details > summary').nth(n).click();
const saved = (page: Page) => page.locator('.saved-line.saved').waitFor();

async function everythingOpen(page: Page) {
  await page.locator('#f-title').waitFor();
  await page.locator('#f-files').waitFor();
  await unfold(page, 0);
  await page.locator('.revision').first().waitFor();
  await page.locator('.revision button').first().click();
  await page.locator('.revision .file-title').waitFor();
  await unfold(page, 1);
  await page.locator('#f-email').waitFor();
}

test('[3-18] files are sealed here, what is missing is led to, earlier versions come back', async () => {
  const { page, errors } = await live.visit(browser, { cookie: member });
  await opened(page, { name: 'applying', path: at('application') });
  const complete = page.locator('.complete .tag.done');
  expect(await complete.count()).toBe(1);
  await page.locator('.complete a').first().click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-title');
  await page.fill('#f-title', '第一稿');
  await saved(page);
  /** What is saved within five minutes is one revision. */
  app.clock.set(plusMillis(app.clock.now(), 6 * 60_000));
  await write(page);
  await attach(page);
  await page.selectOption('#f-files-0-answers', { index: 1 });
  await joint(page);
  await saved(page);
  expect(await complete.count()).toBe(4);
  await partnerConfirms();
  await everythingOpen(page);
  await page.getByRole('button', { name: /恢复/ }).last().click();
  expect(await page.inputValue('#f-title')).toBe('第一稿');
  await page.locator('.notice.good').waitFor();
  app.clock.set(plusMillis(app.clock.now(), 6 * 60_000));
  await saved(page);
  await page.reload();
  await page.locator('#f-title').waitFor();
  await unfold(page, 0);
  await page.getByRole('button', { name: /恢复/ }).first().click();
  expect(await page.inputValue('#f-title')).toBe('银龄到家：社工带邻里');
  await saved(page);
  await page.locator('.partner .tag.done').waitFor();
  expect(await complete.count()).toBe(5);
  expect(errors).toEqual([]);
  await page.context().close();
  await inspect(live, browser, {
    name: 'applying-write',
    cookie: member,
    path: at('application'),
    first: everythingOpen,
  });
  await walkByKeyboard(live, browser, {
    name: 'applying-keyboard',
    cookie: member,
    path: at('application'),
    first: (on) => on.locator('#f-files').waitFor(),
  });
}, 180_000);

test('somebody from outside is invited, writes along, sees no more, and is sent away', async () => {
  const { page } = await live.visit(browser, { cookie: member });
  await opened(page, { name: 'editors', path: at('application') });
  await page.locator('#f-files').waitFor();
  await unfold(page, 1);
  await page.fill('#f-name', consultant.name);
  await page.fill('#f-email', consultant.email);
  await page.getByRole('button', { name: '发出邀请' }).click();
  await page.getByText(consultant.email).waitFor();
  const guest = await app.signIn(consultant.id);
  const sight = {
    name: 'applying-guest',
    cookie: guest,
    path: at('application'),
    first: (on: Page) => on.locator('#f-files').waitFor(),
  };
  await inspect(live, browser, sight);
  const other = await live.visit(browser, { cookie: guest });
  await opened(other.page, sight);
  await other.page.fill('#f-approach', '每个社区设一个站点，两名社工带十二名志愿者。');
  await saved(other.page);
  expect(await other.page.getByRole('button', { name: '核对' }).count()).toBe(0);
  await page.getByRole('button', { name: `取消 ${consultant.name}` }).click();
  await page.getByText('没有邀请机构以外的人').waitFor();
  await other.page.reload();
  await other.page.locator('main .notice.danger').waitFor();
  await Promise.all([page.context().close(), other.page.context().close()]);
}, 120_000);

test('it is handed in, taken back with a receipt, and handed in again', async () => {
  const { page, errors } = await live.visit(browser, { cookie: member });
  await opened(page, { name: 'submit', path: at('application') });
  await page.locator('#f-files').waitFor();
  const submit = async () => {
    await page.locator('.sticky-foot button[type=submit]').click();
    await page.getByText('联合体协议.pdf').first().waitFor();
    await keepPicture(page, 'applying-check-zh-CN-1440');
    await page.getByRole('button', { name: '提交申报' }).click();
    await page.locator('.receipt .notice.good').waitFor();
  };
  await submit();
  await page.getByRole('button', { name: '撤回申报' }).click();
  await keepPicture(page, 'applying-withdraw-zh-CN-1440');
  await page.getByRole('button', { name: '确定撤回' }).click();
  await page.getByText('申报已撤回').waitFor();
  await inspect(live, browser, {
    name: 'applying-withdrawn',
    cookie: member,
    path: at('application'),
  });
  await page.getByRole('button', { name: '重新填写并提交' }).click();
  await page.locator('#f-files').waitFor();
  await submit();
  expect(await page.locator('.receipt').textContent()).toContain('第 3 次提交');
  expect(errors).toEqual([]);
  await page.context().close();
}, 120_000);

test('after the opening it is read whole, its files are fetched, and the minutes are there for those who may', async () => {
  await openSealed(app, position);
  const reading = async (page: Page) => {
    await page
      .getByText('查看开启记录')
      .or(page.getByText('Read the minutes of the opening'))
      .waitFor();
    for (const one of await page.locator('main details > summary').all()) await one.click();
    await page.locator('.file-title').first().waitFor();
    await page.locator('.documents button').first().waitFor();
  };
  await inspect(live, browser, {
    name: 'applying-opened-office',
    cookie: handler,
    path: `${officeAt()}&tab=applications`,
    first: reading,
  });
  await inspect(live, browser, {
    name: 'applying-opened-own',
    cookie: member,
    path: at('organization-purchase'),
    first: reading,
  });
  const { page } = await live.visit(browser, { cookie: handler });
  await opened(page, { name: 'x', path: `${officeAt()}&tab=applications`, first: reading });
  const [download] = await Promise.all([
    page.waitForRequest(/\/files\//),
    page.locator('.documents button').first().click(),
  ]);
  expect(download.method()).toBe('GET');
  await page.context().close();
}, 120_000);

test('an organization that was not invited is told so before it writes a word', async () => {
  const invitees = organizations.slice(0, 3).map(({ id }) => id);
  position = await publishedIn(app, 'biddingOpen', {
    plan: aConsultationPlan({ method: 'invitedTender', invitees }),
    rules: invitedTenderRules,
  });
  const cookie = await app.signIn(anOrganization(bystander).member.id);
  const path = at('application', bystander.id);
  await inspect(live, browser, { name: 'applying-uninvited', cookie, path });
  const { page } = await live.visit(browser, { cookie });
  await opened(page, { name: 'uninvited', path });
  expect(await page.locator('.notice.warn').textContent()).toContain('只向受邀机构征集');
  expect(await page.locator('input, textarea').count()).toBe(0);
  await page.context().close();
  const asked = await live.visit(browser, { cookie: member });
  await opened(asked.page, { name: 'invited', path: at('application') });
  await asked.page.locator('#f-title').waitFor();
  await asked.page.context().close();
}, 120_000);
