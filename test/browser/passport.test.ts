import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PersonId } from '../../shared/domain/ids.ts';
import { putPerson } from '../../shared/store/people.ts';
import {
  aLiveSite,
  inspect,
  type LiveSite,
  opened,
  walkByKeyboard,
} from '../support/a-live-site.ts';
import { registered, writePassport } from '../support/a-passport.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPerson, wuxing } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { people } from '../support/people.ts';
import { storeWuxing } from '../support/principals.ts';

const app = anApp();
const somebody = PersonId.parse(`p${'0'.repeat(22)}777`);
let browser: Browser;
let live: LiveSite;
let cookie: string;
let official: string;
let id: string;

beforeAll(async () => {
  await storeWuxing(app);
  await putPerson(app.table, aPerson(somebody), app.deps.secrets.linkKey);
  cookie = await app.signIn(somebody);
  official = await app.signIn(people.author);
  id = await registered(app, cookie, {
    creditCode: '53100000500019795A',
    name: '昆山市和谐社会工作服务中心',
  });
  await writePassport(app, cookie, id);
  await app.ask('PUT', `/api/organizations/${id}/verifications/kunshan`, {
    cookie,
    body: { shows: ['registration', 'assessment', 'workers'], consents: true },
  });
  const care = `/api/t/kunshan/capacity/${id}`;
  const say = (body: object) => app.ask('POST', care, { cookie: official, body });
  await say({ type: 'enrol', goal: '独立承接街道项目', startedOn: '2026-01-10' });
  await say({
    type: 'logHours',
    hours: {
      id: 'h1',
      kind: 'training',
      on: '2026-02-01',
      halfHours: 12,
      people: 9,
      topic: '项目书',
      mentor: '',
    },
  });
  await say({
    type: 'setMilestone',
    milestone: { id: 'm1', title: '建立财务制度', due: '2026-06-01', state: 'reached' },
  });
  const year = { members: 9816, activities: 2000, participants: 35_000, residents: 2_100_000 };
  await app.ask('PUT', '/api/t/kunshan/capacity/indicators', {
    cookie: official,
    headers: { 'if-match': '"v0"' },
    body: {
      targetPer10k: 300,
      years: [
        { year: 2024, organizations: 295, ...year },
        { year: 2025, organizations: 410, ...year },
      ],
    },
  });
  browser = await launchBrowser();
  live = await aLiveSite(app);
});
afterAll(() => browser.close());

const own = (query = '') => `/work/organization/?organization=${id}${query}`;

describe('the pages about organizations', () => {
  test.each<[name: string, path: () => string, who: () => string]>([
    ['passport', () => own(), () => cookie],
    ['passport-workers', () => own('&edit=workers'), () => cookie],
    ['passport-members', () => own('&tab=members'), () => cookie],
    ['passport-verification', () => own('&tab=verification'), () => cookie],
    ['passport-capacity', () => own('&tab=capacity'), () => cookie],
    ['passport-profile', () => own('&tab=profile'), () => cookie],
    ['registration', () => '/work/registration/', () => cookie],
    ['verifications', () => '/work/verifications/?tenant=kunshan', () => official],
    [
      'verification',
      () => `/work/verifications/?tenant=kunshan&organization=${id}`,
      () => official,
    ],
    ['capacity', () => '/work/capacity/?tenant=kunshan', () => official],
    ['capacity-one', () => `/work/capacity/?tenant=kunshan&organization=${id}`, () => official],
  ])('%s says the same in both languages, on a desk and on a phone', async (name, path, who) => {
    await inspect(live, browser, { name, path: path(), cookie: who() });
  });

  test('the passport is walked by keyboard', () =>
    walkByKeyboard(live, browser, { name: 'passport', path: own(), cookie }));

  test('[3-19] the form in a second city has nothing about the organization left to type', async () => {
    const { purchase } = await publishedIn(app, 'biddingOpen', { tenantId: wuxing.id });
    const path = `/work/application/?tenant=wuxing&purchase=${purchase.id}&organization=${id}`;
    const { page } = await live.visit(browser, { cookie });
    await opened(page, { name: 'application', path });
    const about = page.locator('[data-about="organization"]');
    await about.waitFor();
    const texts = await about
      .locator('input[type=text], textarea, select')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value.trim()));
    const boxes = await about.locator('input[type=checkbox]:not(:checked)').count();
    const again = texts.filter((text) => text === '').length + boxes;
    process.stdout.write(`fields re-entered in Wuxing: ${again}\n`);
    expect(texts.length).toBeGreaterThan(0);
    expect(again).toBe(0);
    await page.context().close();
  });
});
