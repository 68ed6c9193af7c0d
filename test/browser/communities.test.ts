import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RightsView } from '../../shared/contracts/rights.ts';
import type { Stated } from '../../shared/domain/communities/statement.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Appointment } from '../../shared/domain/people/appointment.ts';
import { communities as template } from '../../shared/domain/settings/templates/communities.ts';
import { huzhou } from '../../shared/domain/settings/templates/huzhou.ts';
import { put, transact } from '../../shared/store/items.ts';
import { memberItem } from '../../shared/store/members.ts';
import { putPerson } from '../../shared/store/people.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { aLiveSite, inspect, type LiveSite } from '../support/a-live-site.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { people } from '../support/people.ts';

const app = anApp();
const community = '320583103001';
let browser: Browser;
let live: LiveSite;
const cookies: Record<string, string> = {};

async function someone(n: number, name: string, appointment: Appointment) {
  const person = aPerson(PersonId.parse(`p${String(n).padStart(25, '0')}`), { name });
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const member = { personId: person.id, name, appointments: [appointment], version: 0 };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-11-09')]);
  return app.signIn(person.id);
}

const from = '2026-01-01';
const term = { from: '2024-01-01', until: '2026-05-20' };
const stated: readonly Stated[] = [
  {
    ...{ group: 'people', estate: 'new', dwellings: 1290, permanent: 1105, registered: 2412 },
    ...{ floating: 1630, elderly: 610, minors: 402, disabled: 38, lowIncome: 27 },
  } as Stated,
  {
    ...{ group: 'workers', count: 5, women: 3, higherEducation: 2, certified: 1 },
    meanPayYuan: 46_800,
  } as Stated,
  { group: 'volunteers', registered: 170, active: 96, hours: 2_340 },
  {
    group: 'rooms',
    isOnline: true,
    rooms: [
      { kind: 'oneStop', squareMetres: 120, origin: 'government', isForActivities: false },
      { kind: 'elderly', squareMetres: 80.5, origin: 'mutual', isForActivities: true },
      { kind: 'reading', squareMetres: 40, origin: 'government', isForActivities: true },
    ],
  },
  {
    group: 'funds',
    year: 2025,
    items: [
      { origin: 'government', target: 'office', amountFen: 500_000 },
      { origin: 'selfRaised', target: 'service', amountFen: 1_300_000 },
      { origin: 'coBuilding', target: 'infrastructure', amountFen: 480_000 },
    ],
  },
  {
    group: 'bodies',
    bodies: [
      {
        ...{ kind: 'party', name: '湖滨社区党总支' },
        seats: [{ title: 'secretary', holder: '王芳', kind: 'worker', ...term }],
      },
      {
        ...{ kind: 'committee', name: '湖滨社区居民委员会' },
        seats: [
          { title: 'director', holder: '王芳', kind: 'worker', ...term },
          { title: 'member', holder: '周建国', kind: 'resident', ...term },
          { title: 'member', holder: '顾丽', kind: 'unit', ...term },
        ],
      },
    ],
  },
  {
    ...{ group: 'election', body: 'committee', method: 'direct' },
    ...{ nomination: 'twoRecommendations', eligible: 2_010, voted: 1_842 },
  } as Stated,
  {
    group: 'matters',
    items: [
      { side: 'administrative', title: '最低生活保障初审', body: 'centre' },
      { side: 'administrative', title: '流动人口登记', body: 'committee' },
      { side: 'selfGovernment', title: '小区公约与议事会', body: 'committee' },
    ],
  },
];

beforeAll(async () => {
  const settings = { ...template.settings, ...huzhou.settings };
  await transact(
    app.table,
    Object.entries(settings).map(([name, value]) =>
      put(app.table, settingItem(kunshan.id, name, { version: 1, value })),
    ),
  );
  const committee = { post: 'communityCommittee' as const, from, scope: [community] };
  cookies['committee'] = await someone(801, '周敏', committee);
  cookies['department'] = await someone(803, '钱进', {
    post: 'memberUnit',
    unit: '市人社局',
    from,
  });
  cookies['head'] = await app.signIn(people.officeHead);
  for (const [version, what] of stated.entries()) {
    const answer = await app.ask('POST', `/api/t/kunshan/communities/${community}/statements`, {
      cookie: cookies['committee'] ?? '',
      headers: { 'idempotency-key': `key-seen-${version}`, 'if-match': `"v${version}"` },
      body: { on: '2026-02-28', what },
    });
    expect(answer.status).toBe(201);
  }
  browser = await launchBrowser();
  live = await aLiveSite(app);
}, 60_000);
afterAll(() => browser.close());

const see = (name: string, who: string, path: string) =>
  inspect(live, browser, { name, cookie: cookies[who] ?? '', path });

test('[4-61] a community’s register, its sums and forms are there in both languages, on a desk and a phone', async () => {
  const at = '/work/community/?tenant=kunshan';
  await see('communities', 'head', at);
  await see('community', 'committee', `${at}&community=${community}`);
  await see('districts', 'head', '/work/districts/?tenant=kunshan&place=320583103');
  await see('community-bodies', 'committee', `${at}&community=${community}&act=bodies`);
}, 120_000);

test('[4-47] a matter is laid before communities, commented and listed in both languages, on a desk and a phone', async () => {
  const post = (who: string, body: object) =>
    app.ask('POST', '/api/t/kunshan/rights', {
      cookie: cookies[who] ?? '',
      headers: { 'idempotency-key': `key-rights-${who}-${JSON.stringify(body).length}` },
      body,
    });
  const { window } = (
    await post('department', {
      type: 'open',
      asked: {
        matter: 'acceptance',
        title: '湖滨路口袋公园竣工验收',
        department: '市人社局',
        what: '公园已按方案建成，请社区到现场看一看：步道、照明、无障碍坡道。',
        communities: ['320583103'],
      },
    })
  ).json as RightsView;
  await post('committee', {
    type: 'comment',
    window: window?.id,
    community,
    verdict: 'conditions',
    text: '坡道扶手松动，修好后同意验收',
  });
  await see('rights', 'head', '/work/rights/?tenant=kunshan');
  await see('rights-one', 'committee', `/work/rights/?tenant=kunshan&window=${window?.id}`);
}, 120_000);

test('[4-12] a department applies, a community sees it, the office decides', async () => {
  const at = '/work/access/?tenant=kunshan';
  const { page } = await live.visit(browser, { cookie: cookies['department'] ?? '' });
  page.setDefaultTimeout(9000);
  await page.goto(`${site}${at}&act=apply`);
  await page.locator('#f-title').fill('就业困难人员入户登记');
  await page.reload();
  expect(await page.locator('#f-title').inputValue()).toBe('就业困难人员入户登记');
  expect(await page.locator('#f-department').inputValue()).toBe('市人社局');
  await page.locator('#f-form').selectOption('task');
  await page.locator('#f-area').selectOption('employment');
  await page.getByLabel('协助部门办').check();
  await page.locator('#f-what').fill('每季度上门核对就业困难人员名单，更新台账');
  await page.locator('#f-basis').fill('《就业促进法》第五十二条');
  await page.locator('#f-regions').selectOption('320583103');
  await page.getByRole('button', { name: '添加' }).click();
  await page.locator('#f-timesPerMonth').fill('4');
  await page.locator('#f-hoursPerMonth').fill('12');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.locator('[data-summary]').waitFor();
  await page.locator('#f-way').selectOption('byWorkload');
  await page.locator('#f-amount').fill('6000');
  await page.locator('#f-source').fill('就业补助资金');
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.getByText('已提交，正在等待审批').waitFor();
  await page.context().close();
  await see('access', 'head', at);
  await see('desk', 'committee', '/work/desk/?tenant=kunshan');
  await see('tasks-access', 'head', '/work/');
  const list = await app.ask('GET', '/api/t/kunshan/task-access', {
    cookie: cookies['head'] ?? '',
  });
  const [one] = (list.json as { applications: { id: string }[] }).applications;
  await see('access-one', 'head', `${at}&application=${one?.id}`);
  await see('access-apply', 'department', `${at}&act=apply`);
}, 120_000);
