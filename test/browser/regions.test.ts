import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TenantId } from '../../shared/domain/ids.ts';
import { emailHash, findByEmail } from '../../shared/store/people.ts';
import { readTree } from '../../shared/store/regions.ts';
import {
  aLiveSite,
  inspect,
  type LiveSite,
  opened,
  walkByKeyboard,
} from '../support/a-live-site.ts';
import { aNewTenant, asPlatformAdmin, onboards } from '../support/a-platform-admin.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { keepPicture } from '../support/look-at.ts';

const app = anApp();
const path = '/work/regions/?tenant=kunshanreal';
const street = '320583103';
let browser: Browser;
let live: LiveSite;
let cookie: string;
let community = '';
let asked = 0;

async function change(body: object) {
  asked += 1;
  const stored = await readTree(app.table, TenantId.parse('kunshanreal'));
  return app.ask('POST', '/api/t/kunshanreal/region-tree/changes', {
    cookie,
    headers: { 'idempotency-key': `key-rg-${asked}`, 'if-match': `"v${stored?.version}"` },
    body: { change: body, reason: '昆政复〔2026〕12号' },
  });
}

beforeAll(async () => {
  browser = await launchBrowser();
  live = await aLiveSite(app);
  const admin = await asPlatformAdmin(app);
  await onboards(
    app,
    admin,
    aNewTenant({
      id: 'kunshanreal',
      name: '昆山市',
      nameEn: 'Kunshan',
      division: { code: '320583' },
    }),
  );
  const person = await findByEmail(
    app.table,
    emailHash('niu@wujiang.example', app.deps.secrets.linkKey),
  );
  if (!person) throw new Error('nobody was invited');
  cookie = await app.signIn(person);
  const stored = await readTree(app.table, TenantId.parse('kunshanreal'));
  const below = [...(stored?.tree.nodes.values() ?? [])].filter(({ parent }) => parent === street);
  community = below[0]?.id ?? '';
  for (const [i, { id }] of below.entries())
    await change({ type: 'count', node: id, households: 640 + i * 290, countedBy: 'dwellings' });
  await change({ type: 'add', parent: community, level: 'grid', name: '第一网格' });
  await change({ type: 'rename', node: community, name: '菉溪中心社区' });
}, 180_000);
afterAll(() => browser.close());

test.each([
  ['regions', ''],
  ['regions-street', `&node=${street}`],
  ['regions-found', '&text=%E7%A4%BE%E5%8C%BA'],
  ['regions-add', `&node=${street}&act=add`],
])(
  '%s reads well in both languages, on a desk and on a phone',
  async (name, rest) => {
    await inspect(live, browser, { name, cookie, path: path + rest });
  },
  120_000,
);

test('the history of a place reads well', async () => {
  await inspect(live, browser, {
    name: 'regions-history',
    cookie,
    path: `${path}&node=${community}&act=history`,
  });
}, 120_000);

test('the pages are walked with the keyboard alone', async () => {
  await walkByKeyboard(live, browser, { name: '', cookie, path });
}, 60_000);

test('[2-06] a grid is added from the page after a look at what would be', async () => {
  const { page, errors } = await live.visit(browser, { cookie });
  await opened(page, { name: '', path: `${path}&node=${community}&act=add` });
  await page.locator('button[type=submit].primary').click();
  expect(await page.locator('[data-summary]').textContent()).toContain('名称');
  await page.locator('input[name=level][value=grid]').check();
  await page.fill('#f-name', '第二网格');
  await page.fill('#f-reason', '新增楼栋');
  await page.locator('button[type=submit].primary').click();
  await page.getByText('新增：').waitFor();
  await keepPicture(page, 'regions-check');
  await page.getByRole('button', { name: '确认办理' }).click();
  await page.locator('.row-link', { hasText: '第二网格' }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
}, 60_000);

test('an address kept without its tenant leads to the reader’s own', async () => {
  const { page } = await live.visit(browser, { cookie });
  await opened(page, { name: '', path: '/work/account/' });
  await page.goto(new URL('/work/regions/', page.url()).href);
  await page.waitForURL((address) => address.searchParams.get('tenant') === 'kunshanreal');
  await page.locator('.row-link').first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.context().close();
}, 60_000);
