import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractDocument } from '../../shared/domain/purchase/documents.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { commit } from '../../shared/store/commit.ts';
import { type Loaded, loadPurchase } from '../../shared/store/purchases.ts';
import {
  aLiveSite,
  inspect,
  type LiveSite,
  type Sight,
  walkByKeyboard,
} from '../support/a-live-site.ts';
import { published } from '../support/a-published-purchase.ts';
import { aChange, aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { launchBrowser } from '../support/browser.ts';
import { aPdf } from '../support/files.ts';
import { keepPicture, loaded, site } from '../support/look-at.ts';
import { as, organizations, people } from '../support/people.ts';
import { play, playTo } from '../support/play-to.ts';
import { approval } from '../support/straight-line.ts';

const app = anApp();
const [first] = organizations;
let browser: Browser;
let live: LiveSite;
beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
});
afterAll(() => browser.close());

const pathTo = (id: string, rest = '') => `/work/contract/?tenant=kunshan&purchase=${id}${rest}`;

async function stands(state: Parameters<typeof playTo>[0]) {
  const position = playTo(state, { id: aPurchaseId() });
  await published(app, position);
  return position;
}

/** Whoever is asked returns it for changes. */
async function sentBack(loaded: Loaded): Promise<void> {
  const { purchase } = loaded;
  const now = app.clock.now();
  const returned = play({ purchase, now }, approval(purchase, 'return'), { hash: hashOf });
  const after = { ...returned.purchase, version: purchase.version + 1 };
  await commit(app.table, aChange(loaded, after));
}

describe('the page of the contracts', () => {
  test('[4-67] [4-73] is filled in, previewed, put forward by the handler, and comes back as it was typed', async () => {
    const { purchase } = await stands('contractDrafting');
    const cookie = await app.signIn(people.author);
    const { page } = await live.visit(browser, { cookie });
    await page.goto(site + pathTo(purchase.id, '&act=draftContracts'));
    await page.locator('#f-subject').waitFor();
    await page.locator('#f-months').fill('');
    await page.getByRole('button', { name: '预览合同（PDF）' }).click();
    await page.locator('[data-summary] li').first().waitFor();
    await page.locator('#f-months').fill('6');
    await page.locator('#f-bondForm').selectOption('guarantee');
    await page.locator('#f-bondPercent').fill('5');
    await page.locator('#f-contacts-0-name').fill('王某');
    await page.locator('#f-contacts-0-phone').fill('0512-0000 0000');
    await page.locator('#f-charging').selectOption('mixed');
    await page.locator('#f-surplus').fill('全部用于本社区新的公益项目');
    await page.locator('#f-work-0-price').fill('12.5');
    await page.locator('#f-work-0-acceptance').fill('逐次签到并由社区抽查');
    await page.getByRole('button', { name: '添加条款' }).click();
    await page.locator('#f-own-0-title').fill('履行');
    await page.locator('#f-own-0-text').fill('乙方可以将本合同转让给关联单位。');
    await page.getByRole('button', { name: '预览合同（PDF）' }).click();
    await page.locator('p.error', { hasText: '“可以将本合同转让”' }).waitFor();
    await page.locator('#f-own-0-text').fill('双方对履行中知悉的信息保密。');
    await page.getByRole('button', { name: '预览合同（PDF）' }).click();
    await page.getByText('打开预览').waitFor();
    await page.locator('main button[type=submit]').last().click();
    await page.getByRole('button', { name: '提交合同审批' }).click();
    await page.locator('#done').waitFor();
    const loaded = await loadPurchase(app.table, purchase.tenantId, purchase.id);
    const contract = loaded.purchase.projects[first.id]?.contract;
    expect(loaded.purchase.state).toBe('contractApproval');
    expect(contract?.performanceBond).toMatchObject({ form: 'guarantee' });
    expect(contract?.terms.months).toBe(6);
    expect(await page.locator('main').textContent()).toContain('打开合同全文（PDF）');
    await sentBack(loaded);
    await page.goto(site + pathTo(purchase.id, '&act=draftContracts'));
    await page.locator('#f-subject').waitFor();
    for (const [field, typed] of [
      ['bondPercent', '5'],
      ['contacts-0-phone', '0512-0000 0000'],
      ['surplus', '全部用于本社区新的公益项目'],
      ['work-0-price', '12.5'],
      ['work-0-acceptance', '逐次签到并由社区抽查'],
      ['own-0-text', '双方对履行中知悉的信息保密。'],
    ])
      expect(await page.locator(`#f-${field}`).inputValue()).toBe(typed);
    await page.context().close();
  });

  test('[1-15] shows both sides’ signatures for what they are, and the clocks that run from them', async () => {
    const signing = playTo('contractSigning', { id: aPurchaseId() });
    const offered = play(signing, {
      actor: as.organization(first.id),
      command: { type: 'signContract' },
    });
    await published(app, offered);
    const cookie = await app.signIn(people.officeHead);
    const { page } = await live.visit(browser, { cookie });
    const id = offered.purchase.id;
    await page.goto(site + pathTo(id, `&act=signContract&reference=${first.id}`));
    await page.locator('#f-method').waitFor();
    await page.locator('#f-method-provider').check();
    await page.locator('#f-reference').fill('CA-2026-118');
    await page.locator('#f-printed').fill('0000');
    await page.locator('main button[type=submit]').last().click();
    await page.locator('[data-summary] li').first().waitFor();
    await page.locator('#f-document').setInputFiles({
      name: '双方签章.pdf',
      mimeType: 'application/pdf',
      buffer: aPdf('双方签章'),
    });
    await page.locator('.tag.done', { hasText: '检查通过' }).waitFor();
    const project = offered.purchase.projects[first.id];
    const hash = project ? hashOf(contractDocument(offered.purchase, project)) : '';
    await page.locator('#f-printed').fill(hash.slice(-8).toUpperCase());
    await page.locator('main button[type=submit]').last().click();
    await page.getByRole('button', { name: '签订合同' }).click();
    await page.locator('#done').waitFor();
    const text = await page.locator('main').textContent();
    expect(text).toContain('CA-2026-118');
    expect(text).toContain('打开签署件：双方签章.pdf');
    expect(text).toContain('不是电子签名法第十三条的可靠电子签名');
    const { purchase } = await loadPurchase(app.table, offered.purchase.tenantId, id);
    expect(purchase.projects[first.id]?.status).toBe('signed');
    await page.context().close();
  });
});

/** Follows every way into the project of `first` from the page of its purchase, and comes back each time. */
async function everyPlace(page: Page, from: string): Promise<string[]> {
  await page.goto(site + from);
  const places = page
    .getByRole('navigation', { name: `项目事项 · ${first.name}` })
    .getByRole('link');
  await places.first().waitFor();
  const names = await places.allInnerTexts();
  for (const name of names) {
    await places.filter({ hasText: name }).click();
    await page.waitForURL((url) => !url.pathname.includes('purchase/'));
    await page.locator('main h1').first().waitFor();
    await loaded(page);
    expect({ name, failed: await page.locator('.notice.danger').count() }).toEqual({
      name,
      failed: 0,
    });
    await keepPicture(page, `place-${new URL(page.url()).pathname.split('/')[2]}-${names.length}`);
    await page.goBack();
  }
  return names;
}

describe('from the page of a purchase', () => {
  const shared = [
    '进展与报告',
    '项目账目',
    '拨付',
    '监督与整改',
    '居民评价',
    '项目评估',
    '协作空间',
  ];
  test.each([
    ['an official', people.author, 'purchase', '&tab=work', shared],
    [
      'its organization',
      anOrganization(first).member.id,
      'organization-purchase',
      `&organization=${first.id}`,
      ['进展与报告', '现场记录', ...shared.slice(1)],
    ],
  ] as const)('%s comes to every place of the project by a click', async (...row) => {
    const [, who, screen, rest, wanted] = row;
    const { purchase } = await stands('implementing');
    const cookie = await app.signIn(who);
    const path = `/work/${screen}/?tenant=kunshan&purchase=${purchase.id}${rest}`;
    const { page, errors } = await live.visit(browser, { cookie });
    expect(await everyPlace(page, path)).toEqual(wanted);
    expect(errors).toEqual([]);
    await page.context().close();
    await inspect(live, browser, { name: `places-${screen}`, cookie, path });
  });
});

/** What is opened before a look at it. */
const opening: Record<string, Pick<Sight, 'first'> | undefined> = {
  'contract-sign': { first: (page) => page.locator('#f-method').check() },
};

describe('in both languages, on a desk and on a phone', () => {
  test.each([
    ['contract-draft', 'contractDrafting', '&act=draftContracts'],
    ['contract-signing', 'contractSigning', ''],
    ['contract-sign', 'contractSigning', `&act=signContract&reference=${first.id}`],
    ['contract-work', 'implementing', ''],
    ['contract-supplement', 'implementing', `&act=proposeSupplement&reference=${first.id}`],
  ] as const)('%s', async (name, state, rest) => {
    const { purchase } = await stands(state);
    const reader = name === 'contract-sign' ? people.officeHead : people.author;
    const cookie = await app.signIn(reader);
    const one = { name, cookie, path: pathTo(purchase.id, rest), ...opening[name] };
    await inspect(live, browser, one);
    if (name === 'contract-draft') await walkByKeyboard(live, browser, one);
  });
});
