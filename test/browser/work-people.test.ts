import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Appointment, Employer } from '../../shared/domain/people/appointment.ts';
import type { EntryOf, WorkforceEntry } from '../../shared/domain/workforce/entry.ts';
import { put, transact } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { memberItem } from '../../shared/store/members.ts';
import { putPerson } from '../../shared/store/people.ts';
import { aLiveSite, inspect, type LiveSite, walkByKeyboard } from '../support/a-live-site.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { launchBrowser } from '../support/browser.ts';
import { site } from '../support/look-at.ts';
import { people } from '../support/people.ts';

const app = anApp();
let browser: Browser;
let live: LiveSite;
let cookie: string;
const path = '/work/people/?tenant=kunshan';
const workforce = '/work/workforce/?tenant=kunshan';

let number = 0;
async function joins(name: string, appointments: Appointment[], employer?: Employer) {
  number += 1;
  const id = PersonId.parse(`p${String(680 + number).padStart(25, '0')}`);
  await putPerson(app.table, aPerson(id, { name }), app.deps.secrets.linkKey);
  const member = { personId: id, name, appointments, version: 0, ...(employer && { employer }) };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-11-09')]);
  return id;
}

const worker = (n: number): EntryOf<'communityWorker'> => ({
  kind: 'communityWorker',
  name: `社区工作者${n}`,
  region: n % 2 === 0 ? '320583103001' : '320583103',
  post: n % 9 === 0 ? 'secretaryDirector' : 'communityWorker',
  sex: n % 3 === 0 ? 'male' : 'female',
  ageBand: (['under30', '30to39', '40to49', '50to59'] as const)[n % 4] ?? '30to39',
  education: (['college', 'bachelor', 'secondary'] as const)[n % 3] ?? 'college',
  payBand: (['30to50k', '50to80k', '80to120k'] as const)[n % 3] ?? '50to80k',
  certificate: n % 4 === 0 ? 'assistant' : 'none',
});
const others: WorkforceEntry[] = [
  ...Array.from(
    { length: 14 },
    (_, n): WorkforceEntry => ({
      kind: 'volunteer',
      name: `志愿者${n + 1}`,
      region: '320583103001',
      skills: n % 2 === 0 ? ['elderCare', 'health'] : ['environment', 'elderCare'],
      isRetired: n % 2 === 0,
      hours: 20 + n,
      servedMonths: ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
      honours: n === 0 ? ['年度之星'] : [],
      mayPublish: n === 0,
      isInNationalSystem: n > 2,
    }),
  ),
  ...Array.from(
    { length: 10 },
    (_, n): WorkforceEntry => ({
      kind: 'socialWorker',
      name: `社工${n + 1}`,
      region: '320583103001',
      organization: '晨曦社会工作服务中心',
      project: '巴城镇为老服务',
      certificate: n % 2 === 0 ? 'intermediate' : 'none',
      payBand: '50to80k',
    }),
  ),
  {
    kind: 'training',
    form: 'supervision',
    title: '个案工作督导',
    region: '320583103',
    forWhom: 'socialWorkers',
    by: '市社会工作协会',
    on: '2026-10-12',
    plannedHours: 24,
    heldHours: 18,
    attendees: 10,
  },
  {
    kind: 'debrief',
    region: '320583103001',
    worker: '社区工作者9',
    year: 2026,
    summary: '为老服务与环境整治',
    ratings: { veryGood: 31, good: 18, fair: 6, poor: 0 },
  },
];

beforeAll(async () => {
  [browser, live] = await Promise.all([launchBrowser(), aLiveSite(app)]);
  const from = '2026-01-01';
  const admin = await joins('唐俊', [{ post: 'tenantAdmin', from, unit: '信息中心' }]);
  await joins('陆家明', [{ post: 'streetOffice', from, scope: ['320583103'], unit: '巴城镇' }]);
  await joins('周敏', [
    { post: 'auditor', from, unit: '纪检监察组' },
    { post: 'hostHead', from, until: '2026-12-31' },
  ]);
  await joins('何雨桐', [{ post: 'evaluator', from }], { name: '苏州平谷评估事务所' });
  cookie = await app.signIn(admin);
  await app.ask('PUT', '/api/t/kunshan/workforce-standards', {
    cookie,
    headers: { 'idempotency-key': 'key-standards-1', 'if-match': '"v0"' },
    body: {
      standards: {
        residents: 26_000,
        workersPer10000: 18,
        workersSource: '“十四五”城乡社区服务体系建设规划',
        residentIncomeYuan: 78_000,
        incomeSource: '2025 年统计公报',
      },
      reason: '年度更新',
    },
  });
  const entries = [...Array.from({ length: 36 }, (_, n) => worker(n + 1)), ...others];
  for (const [i, entry] of entries.entries()) {
    const id = `w${String(i).padStart(25, '0')}`;
    const item = { ...keys.workforceEntry(kunshan.id, id), et: 'workforce', id, v: 1, entry };
    await transact(app.table, [put(app.table, item)]);
  }
}, 60_000);
afterAll(() => browser.close());

describe('people and posts', () => {
  test.each([
    ['people', path],
    ['people-group', `${path}&tab=group`],
    ['people-roles', `${path}&tab=roles`],
    ['people-separation', `${path}&tab=separation`],
    ['people-invite', `${path}&act=invite`],
  ])(
    '%s',
    async (name, at) => {
      await inspect(live, browser, { name, path: at, cookie });
    },
    60_000,
  );

  test('by keyboard', async () => {
    await walkByKeyboard(live, browser, { name: 'people', path, cookie });
  });

  test('[3-42] an invitation shows what clashes before it is sent, and goes out when nothing does', async () => {
    const { page } = await live.visit(browser, { cookie });
    await page.goto(`${site}${path}&act=invite`);
    await page.fill('#f-name', '顾小满');
    await page.fill('#f-email', 'gu.xiaoman@kunshan.example');
    await page.selectOption('#f-posts-0-post', 'handler');
    await page.getByRole('button', { name: '增加一个岗位' }).click();
    await page.selectOption('#f-posts-1-post', 'financeOfficer');
    await page.fill('#f-reason', '新到岗');
    await page.getByRole('button', { name: '下一步：核对' }).click();
    const send = page.getByRole('button', { name: '发出邀请' });
    expect(await page.locator('.notice.danger').textContent()).toContain('不能同时担任');
    expect(await send.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '返回修改' }).click();
    expect(await page.inputValue('#f-email')).toBe('gu.xiaoman@kunshan.example');
    await page.getByRole('button', { name: '删除岗位 2' }).click();
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await send.click();
    await page.getByText('邀请已发出').waitFor();
    await page.getByText('顾小满').first().waitFor();
    await page.context().close();
  });

  test('[3-13] a mobilizer’s invitations are kept', async () => {
    const { page } = await live.visit(browser, { cookie });
    await page.goto(`${site}${path}&tab=group&unit=economy`);
    await page.fill('#f-firms', '12');
    await page.fill('#f-reason', '动员情况');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('企业 12 家').waitFor();
    expect(await page.getByText('成员单位信息已保存').count()).toBe(1);
    await page.context().close();
  });

  test('the check of a change, and its history', async () => {
    const officeHead = await app.signIn(people.officeHead);
    const member = `p${String(683).padStart(25, '0')}`;
    await inspect(live, browser, {
      name: 'people-change',
      path: `${path}&act=change&member=${member}`,
      cookie: officeHead,
    });
    await inspect(live, browser, {
      name: 'people-check',
      path: `${path}&act=change&member=${member}`,
      cookie: officeHead,
      first: async (page) => {
        await page.fill('#f-reason', '分工调整');
        await page.locator('main button[type=submit]').click();
        await page.locator('.answers').waitFor();
      },
    });
  }, 60_000);
});

describe('the workforce', () => {
  test.each([
    ['workforce', ''],
    ['workforce-register', '&tab=register'],
    ['workforce-standards', '&tab=standards'],
    ['workforce-add', '&act=add'],
    ['workforce-volunteer', '&act=add&kind=volunteer'],
  ])(
    '%s',
    async (name, rest) => {
      const officeHead = await app.signIn(people.officeHead);
      await inspect(live, browser, { name, path: `${workforce}${rest}`, cookie: officeHead });
    },
    60_000,
  );

  test('[4-41] a worker is registered, and the figures have one more', async () => {
    const { page } = await live.visit(browser, { cookie: await app.signIn(people.officeHead) });
    await page.goto(`${site}${workforce}&act=add&kind=communityWorker`);
    await page.fill('#f-name', '新人');
    await page.locator('#f-region option').nth(2).waitFor({ state: 'attached' });
    await page.selectOption('#f-region', '320583103001');
    for (const [field, value] of Object.entries({
      post: 'communityWorker',
      sex: 'female',
      ageBand: '30to39',
      education: 'college',
      payBand: '50to80k',
      certificate: 'none',
    }))
      await page.selectOption(`#f-${field}`, value);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('登记已保存').waitFor();
    const head = page.getByRole('heading', { name: '社区工作者 · 37 人' });
    await head.waitFor();
    expect(await head.count()).toBe(1);
    await page.context().close();
  });
});
