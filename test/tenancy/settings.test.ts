import { beforeAll, describe, expect, test } from 'vitest';
import { approvalToken } from '../../functions/links.ts';
import type { TemplateFile } from '../../shared/contracts/settings.ts';
import { publishedCalendar } from '../../shared/domain/calendar/state-council.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import { ventureRules } from '../../shared/domain/policy/presets/venture.ts';
import { weinanCategories } from '../../shared/domain/settings/presets/weinan-categories.ts';
import { plusDays } from '../../shared/domain/time.ts';
import { isWorkingDay } from '../../shared/domain/working-days.ts';
import { putMember } from '../../shared/store/people.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPlan } from '../support/a-purchase.ts';
import { aPerson, wuxing } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';
import { storeWuxing } from '../support/principals.ts';

const app = anApp();
const base = '/api/t/kunshan/settings';
let officeHead: string;
let handler: string;
let evaluator: string;
let wuxingHead: string;

beforeAll(async () => {
  await storeWuxing(app);
  officeHead = await app.signIn(people.officeHead);
  handler = await app.signIn(people.author);
  evaluator = await app.signIn(people.evaluator);
  const stranger = aPerson(people.secondOfficeHead);
  await putMember(app.table, wuxing, stranger, ['officeHead']);
  wuxingHead = await app.signIn(people.secondOfficeHead);
});

let keys = 0;
const seen = (version: number) => {
  keys += 1;
  return { 'if-match': `"v${version}"`, 'idempotency-key': `key-setting-${keys}` };
};
const get = (path: string, cookie = officeHead) => app.ask('GET', `${base}${path}`, { cookie });
const post = (path: string, body: unknown, headers = {}, cookie = officeHead) =>
  app.ask('POST', `${base}${path}`, { cookie, headers, body });
type Saved = { version: number; value: unknown; reason?: string };
const put = (
  key: string,
  { version, value, reason = '按局务会决定' }: Saved,
  cookie = officeHead,
) => app.ask('PUT', `${base}/${key}`, { cookie, headers: seen(version), body: { value, reason } });
const versionOf = async (key: string) =>
  ((await get(`/${key}`)).json as { current: { version: number } }).current.version;

const longer = (days: number) => {
  const { periods } = ventureRules;
  return { ...ventureRules, periods: { ...periods, bidding: { ...periods.bidding, count: days } } };
};

describe('reading settings', () => {
  test('the list says what was made and leaves open what was not', async () => {
    const { json } = await get('', handler);
    const { items, mayChange } = json as {
      items: { key: string; current?: object }[];
      mayChange: boolean;
    };
    expect(mayChange).toBe(false);
    expect(items.filter(({ current }) => current).map(({ key }) => key)).toContain('rules');
    expect(items.find(({ key }) => key === 'thresholds')).toEqual({
      key: 'thresholds',
      entries: 0,
    });
  });

  test('one setting comes with its version and what the law demands', async () => {
    await put('rules', {
      version: await versionOf('rules'),
      value: [ventureRules, consultationRules],
    });
    const answer = await get('/rules');
    const { limits } = answer.json as {
      limits: Record<string, { rule: string; figure: string }[]>;
    };
    expect(answer.headers.get('etag')).toMatch(/^"v\d+"$/);
    expect(limits['venture']).toEqual([]);
    expect(limits['competitive-consultation']).toContainEqual(
      expect.objectContaining({ rule: 'periods/bidding', figure: '10 calendarDays' }),
    );
  });

  test.each([
    ['/robots', 404],
    ['/rules/versions/77', 404],
    ['/rules/versions/x', 404],
    ['/rules/comparison?from=0&to=77', 404],
    ['/rules/comparison', 422],
    ['/export?keys=robots', 422],
  ])('%s answers %i', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });
});

describe('who may', () => {
  test('offices read and do not write; evaluators do not even read; another tenant finds nothing', async () => {
    const value = [longer(25)];
    expect((await get('/rules', handler)).status).toBe(200);
    expect((await put('rules', { version: 0, value }, handler)).problem).toMatchObject({
      code: 'not-permitted',
    });
    expect((await get('/rules', evaluator)).problem).toMatchObject({ code: 'not-permitted' });
    const foreign = { cookie: await app.signIn(people.author) };
    expect((await app.ask('GET', '/api/t/wuxing/settings', foreign)).status).toBe(404);
    expect((await app.ask('GET', '/api/t/nowhere/settings', foreign)).status).toBe(404);
    expect((await app.ask('GET', base)).problem).toMatchObject({ code: 'not-signed-in' });
  });
});

describe('changing a setting', () => {
  test('makes the next version, with who, when and why, and keeps what was before', async () => {
    const version = await versionOf('rules');
    const value = [longer(30), consultationRules];
    const done = await put('rules', { version, value, reason: '延长申报时间' });
    expect(done.json).toEqual({ key: 'rules', version: version + 1 });
    const { json } = await get('/rules/versions');
    const { items } = json as { items: { version: number; reason?: string; by?: object }[] };
    expect(items[0]).toMatchObject({
      version: version + 1,
      reason: '延长申报时间',
      by: { id: people.officeHead },
    });
    expect(items.at(-1)?.version).toBe(0);
    const first = await get('/rules/versions/0');
    expect((first.json as { value: { id: string }[] }).value.map(({ id }) => id)).toEqual([
      'venture',
      'competitive-consultation',
    ]);
  });

  test('somebody who saw an older version changes nothing; without a version it is asked for', async () => {
    const version = await versionOf('rules');
    expect(
      (await put('rules', { version: version - 1, value: [longer(31)] })).problem,
    ).toMatchObject({
      code: 'version-conflict',
      status: 412,
    });
    const body = { value: [longer(31)], reason: '试试' };
    const headers = { 'idempotency-key': 'key-without-version' };
    const sent = { cookie: officeHead, headers, body };
    expect((await app.ask('PUT', `${base}/rules`, sent)).problem).toMatchObject({
      code: 'version-required',
    });
    expect(await versionOf('rules')).toBe(version);
  });

  test('two at once: one of them', async () => {
    const version = await versionOf('branding');
    const brand = (colour: string) => ({ name: { zh: '昆山', en: 'Kunshan' }, colour });
    const answers = await Promise.all(
      ['red', 'teal', 'plum'].map((colour) => put('branding', { version, value: brand(colour) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect(await versionOf('branding')).toBe(version + 1);
  });

  test('sent again under its key it happens once', async () => {
    const version = await versionOf('languages');
    const value = { offered: ['zh-CN', 'en'], first: 'zh-CN' };
    const sent = {
      cookie: officeHead,
      headers: seen(version),
      body: { value, reason: '双语' },
    };
    const answers = [
      await app.ask('PUT', `${base}/languages`, sent),
      await app.ask('PUT', `${base}/languages`, sent),
    ];
    expect(answers.map(({ json }) => json)).toEqual([answers[0]?.json, answers[0]?.json]);
    expect(await versionOf('languages')).toBe(version + 1);
  });

  const { periods } = consultationRules;
  test.each([
    [
      'rules',
      [
        {
          ...consultationRules,
          periods: { ...periods, bidding: { ...periods.bidding, count: 3 } },
        },
      ],
      '/value/0/periods/bidding',
      'beyond-the-law',
    ],
    ['rules', [], '/value', 'too_small'],
    ['rules', 'everything', '/value', 'invalid_type'],
    [
      'calendar',
      { 2027: { holidays: ['2027-01-02'], makeUpDays: [] } },
      '/value/2027/holidays/0',
      'not-a-weekday',
    ],
    ['calls', [{ id: 'x' }], '/value/0/name', 'invalid_type'],
    ['mailIdentity', { senderName: 'a<b>', phrase: 'p' }, '/value/senderName', 'invalid_format'],
    ['languages', { offered: ['en'], first: 'en' }, '/value/offered', 'chinese-is-required'],
    ['branding', undefined, '/value', 'invalid_type'],
  ])('%s: %j is refused at %s', async (key, value, pointer, code) => {
    const { problem } = await put(key, { version: await versionOf(key), value });
    expect(problem?.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  test('a reason is asked for, and saying the same again is no change', async () => {
    const version = await versionOf('rules');
    expect(
      (await put('rules', { version, value: [longer(33)], reason: ' ' })).problem?.errors,
    ).toEqual([expect.objectContaining({ pointer: '/reason' })]);
    const { value } = (await get('/rules')).json as { value: unknown };
    expect((await put('rules', { version, value })).problem?.errors).toEqual([
      expect.objectContaining({ code: 'nothing-changed' }),
    ]);
  });
});

describe('comparing and rolling back', () => {
  test('two versions are compared field by field, and an old one comes back as a new one', async () => {
    const before = await versionOf('rules');
    const compared = await get(`/rules/comparison?from=0&to=${before}`);
    expect(compared.json).toMatchObject({
      from: { version: 0 },
      to: { version: before },
      differences: [{ pointer: '/venture/periods/bidding/count', before: 20, after: 30 }],
    });
    const back = await post('/rules/restoration', { version: 0, reason: '恢复' }, seen(before));
    expect(back.json).toEqual({ key: 'rules', version: before + 1 });
    const { current, value } = (await get('/rules')).json as { current: object; value: object[] };
    expect(current).toMatchObject({ reason: '恢复', provenance: { kind: 'version', of: '0' } });
    expect(value).toEqual([ventureRules, consultationRules]);
    const gone = await post(
      '/rules/restoration',
      { version: 99, reason: '恢复' },
      seen(before + 1),
    );
    expect(gone.status).toBe(404);
  });
});

describe('seeing a change before it is made', () => {
  test('a sample purchase is counted through before and after, and nothing is saved', async () => {
    const version = await versionOf('rules');
    const { json } = await post('/rules/preview', {
      value: [longer(40), consultationRules],
      on: '2026-03-02',
    });
    const { effects } = json as {
      effects: { ruleSet: string; before: Dated; after: Dated }[];
    };
    type Dated = { dates: { name: string; at: string }[] };
    const closing = (sample: Dated | undefined) =>
      sample?.dates.find(({ name }) => name === 'bidding')?.at;
    const venture = effects.find(({ ruleSet }) => ruleSet === 'venture');
    // 2026-03-22 is a Sunday: the twentieth day rolls on to Monday.
    expect(closing(venture?.before)).toBe('2026-03-23T16:00:00.000Z');
    expect(closing(venture?.after)).toBe('2026-04-13T16:00:00.000Z');
    expect(await versionOf('rules')).toBe(version);
  });

  test('a new year of the calendar moves the dates that reach into it', async () => {
    const year = { holidays: ['2027-01-01', '2027-01-04'], makeUpDays: [] };
    const { json } = await post('/calendar/preview', {
      value: { ...publishedCalendar, 2027: year },
      on: '2026-12-14',
    });
    type Dates = { dates: { name: string; isProvisional: boolean; at: string }[] };
    const { effects } = json as { effects: { before: Dates; after: Dates }[] };
    const signing = (sample?: Dates) => sample?.dates.find(({ name }) => name === 'opening');
    expect(signing(effects[0]?.before)?.isProvisional).toBe(true);
    expect(signing(effects[0]?.after)?.isProvisional).toBe(false);
    expect(signing(effects[0]?.before)?.at).not.toBe(signing(effects[0]?.after)?.at);
  });

  test('what could not be saved is refused here already', async () => {
    const { problem } = await post('/rules/preview', { value: [] });
    expect(problem).toMatchObject({ code: 'invalid-request', status: 422 });
  });
});

describe('a purchase keeps the settings it began under', () => {
  const list = '/api/t/kunshan/purchases';
  const begin = async (plan: object) => {
    keys += 1;
    return app.ask('POST', list, {
      cookie: handler,
      headers: { 'idempotency-key': `key-begin-${keys}` },
      body: { plan },
    });
  };
  type View = { purchase: { rules: typeof ventureRules; settingVersions: Record<string, number> } };
  const read = async (id: string) =>
    ((await app.ask('GET', `${list}/${id}`, { cookie: handler })).json as View).purchase;

  test('[0-10] its rules and their version stay, whatever the tenant changes later', async () => {
    const version = await versionOf('rules');
    const { id } = (await begin(aPlan())).json as { id: string };
    await put('rules', { version, value: [longer(50), consultationRules] });
    const old = await read(id);
    expect(old.settingVersions['rules']).toBe(version);
    expect(old.rules.periods.bidding.count).toBe(20);
    const { id: later } = (await begin(aPlan())).json as { id: string };
    const young = await read(later);
    expect(young.settingVersions['rules']).toBe(version + 1);
    expect(young.rules.periods.bidding.count).toBe(50);
  });

  test('dates of a running purchase are counted by the calendar it began under', async () => {
    const [before, { id: old }] = [
      await versionOf('calendar'),
      (await begin(aPlan())).json as { id: string },
    ];
    const today = app.clock.now().slice(0, 10);
    const ahead = [1, 2, 3, 4, 5].map((days) => plusDays(today, days));
    const [free = ''] = ahead.filter((day) => isWorkingDay(day, publishedCalendar));
    const year = publishedCalendar[free.slice(0, 4)];
    const changed = {
      ...publishedCalendar,
      [free.slice(0, 4)]: { ...year, holidays: [...(year?.holidays ?? []), free] },
    };
    const done = await put('calendar', { version: before, value: changed });
    expect(done.json).toMatchObject({ version: before + 1 });
    const { id: young } = (await begin(aPlan())).json as { id: string };
    const dueOf = async (id: string) => {
      const sent = { cookie: handler, headers: seen(1), body: { type: 'submitPlan' } };
      expect((await app.ask('POST', `${list}/${id}/commands`, sent)).status).toBe(200);
      const { json } = await app.ask('GET', `${list}/${id}`, { cookie: handler });
      const { purchase } = json as { purchase: { deadlines: Record<string, { at: string }> } };
      return Object.values(purchase.deadlines)[0]?.at ?? '';
    };
    const [early, late] = [await dueOf(old), await dueOf(young)];
    expect(early < late).toBe(true);
  });

  test('[3-26] a plan may not spend lottery money on a category outside its use', async () => {
    await post(
      '/fundSources/import',
      { template: 'venture', reason: '启用资金用途' },
      seen(await versionOf('fundSources')),
    );
    const { problem } = await begin(aPlan({ categories: ['elderly', 'other'] }));
    expect(problem?.errors).toEqual([
      expect.objectContaining({ pointer: '/plan/categories/1', code: 'outside-fund-use' }),
    ]);
    const { id } = (await begin(aPlan())).json as { id: string };
    const revised = await app.ask('POST', `${list}/${id}/commands`, {
      cookie: handler,
      headers: seen(1),
      body: { type: 'revisePlan', plan: aPlan({ categories: ['other'] }) },
    });
    expect(revised.problem?.errors).toEqual([
      expect.objectContaining({ pointer: '/plan/categories/0', code: 'outside-fund-use' }),
    ]);
  });

  test('[1-02] a micro venture is held by its own rules and keeps under its ceiling', async () => {
    for (const key of ['rules', 'rubrics', 'trancheSchemes', 'calls'])
      await post(
        `/${key}/import`,
        { template: 'micro-venture', reason: '开办微创投' },
        seen(await versionOf(key)),
      );
    const plan = aPlan({ call: 'micro-venture', ceilingFen: 20_000_00 });
    const { id } = (await begin(plan)).json as { id: string };
    expect((await read(id)).rules.id).toBe('micro-venture');
    const { problem } = await begin({ ...plan, ceilingFen: 20_000_01 });
    expect(problem?.errors).toEqual([
      expect.objectContaining({ pointer: '/plan/ceilingFen', code: 'over-call-limit' }),
    ]);
  });

  test('what a call names cannot be taken away under it', async () => {
    const { problem } = await put('rules', {
      version: await versionOf('rules'),
      value: [ventureRules],
    });
    expect(problem?.errors).toEqual([expect.objectContaining({ code: 'still-named-by-call' })]);
  });
});

describe('how a tenant shows itself', () => {
  test('everybody may read its categories, funds, name and languages, and nothing else', async () => {
    await put('categories', { version: await versionOf('categories'), value: weinanCategories });
    const { json } = await app.ask('GET', '/api/t/kunshan/display');
    expect(Object.keys(json as object).sort()).toEqual([
      'branding',
      'categories',
      'fundSources',
      'languages',
    ]);
    expect((await app.ask('GET', '/api/t/nowhere/display')).status).toBe(404);
  });

  test('mails come from its name and carry its phrase', async () => {
    const value = {
      senderName: '昆山民政',
      replyTo: 'ask@kunshan.example',
      phrase: '阳澄湖的水是清的',
    };
    await put('mailIdentity', { version: await versionOf('mailIdentity'), value });
    const { purchase } = await publishedIn(app, 'planApproval');
    const [approval] = Object.values(purchase.approvals);
    const token = approvalToken(app.deps.secrets.linkKey, {
      tenant: purchase.tenantId,
      purchase: purchase.id,
      approvalId: approval?.id ?? '',
      step: 0,
      personId: people.officeHead,
    });
    await app.ask('POST', `/a/${token}/code`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    });
    const mail = app.mails.at(-1);
    expect(mail).toMatchObject({ senderName: '昆山民政', replyTo: 'ask@kunshan.example' });
    expect(mail?.text).toContain('防伪语：阳澄湖的水是清的');
    expect(mail?.html).toContain('阳澄湖的水是清的');
  });
});

describe('settings that travel', () => {
  const there = '/api/t/wuxing/settings';
  const sent = (body: unknown, headers = {}) => ({ cookie: wuxingHead, headers, body });

  test('[0-15] one tenant’s settings become another’s, with their versions and where they came from', async () => {
    const exported = await get('/export?keys=rules,categories');
    const file = exported.json as TemplateFile;
    expect(file).toMatchObject({ format: 'sanshe-settings', from: { tenant: 'kunshan' } });
    expect(file.sources.length).toBeGreaterThan(3);
    const preview = await app.ask('POST', `${there}/import-preview`, sent({ file }));
    const { items } = preview.json as { items: { key: string; current: number; faults: [] }[] };
    expect(items.map(({ key }) => key).sort()).toEqual(['categories', 'rules']);
    const current = items.find(({ key }) => key === 'categories')?.current ?? -1;
    const taken = await app.ask(
      'POST',
      `${there}/categories/import`,
      sent({ file, reason: '学习昆山' }, seen(current)),
    );
    expect(taken.json).toEqual({ key: 'categories', version: 1 });
    const read = await app.ask('GET', `${there}/categories`, { cookie: wuxingHead });
    expect(read.json).toMatchObject({
      value: weinanCategories,
      current: {
        provenance: { kind: 'file', of: 'kunshan', version: 1, hash: file.hash },
        reason: '学习昆山',
      },
    });
  });

  test('a file that was changed on its way is refused', async () => {
    const file = (await get('/export')).json as TemplateFile;
    const forged = { ...file, from: { ...file.from, tenant: 'wuxing' } };
    const answer = await app.ask('POST', `${there}/import-preview`, sent({ file: forged }));
    expect(answer.problem?.errors).toEqual([
      expect.objectContaining({ pointer: '/file/hash', code: 'wrong-template' }),
    ]);
  });

  test('[2-15] Wuhou’s template is there to take over', async () => {
    const { json } = await app.ask('GET', `${there}/templates`, { cookie: wuxingHead });
    const { items } = json as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toContain('wuhou');
    const body = { template: 'wuhou', reason: '学习武侯' };
    const taken = await app.ask('POST', `${there}/rubrics/import`, sent(body, seen(0)));
    expect(taken.json).toEqual({ key: 'rubrics', version: 1 });
    const none = await app.ask('POST', `${there}/branding/import`, sent(body, seen(0)));
    expect(none.problem?.errors).toEqual([expect.objectContaining({ code: 'not-in-template' })]);
  });

  test.each([[{}], [{ template: 'nobodys' }], [{ file: { format: 'other' } }]])(
    '%j is no template',
    async (body) => {
      const answer = await app.ask('POST', `${there}/import-preview`, sent(body));
      expect(answer.status).toBe(422);
    },
  );
});
