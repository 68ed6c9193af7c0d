import { beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { registryOf } from '../../functions/communities/registry.ts';
import { runErrands } from '../../functions/cron/jobs.ts';
import { escalateEverywhere } from '../../functions/cron/look.ts';
import type {
  CommunityView,
  ImportedCommunities,
  Registry,
} from '../../shared/contracts/communities.ts';
import type { Desk } from '../../shared/contracts/desk.ts';
import type { Places } from '../../shared/contracts/places.ts';
import type { RightsView } from '../../shared/contracts/rights.ts';
import type { AccessView } from '../../shared/contracts/task-access.ts';
import type { Tasks as TasksSchema } from '../../shared/contracts/tasks.ts';
import { type CommunityRow, columns } from '../../shared/domain/communities/row.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Appointment } from '../../shared/domain/people/appointment.ts';
import { communities as template } from '../../shared/domain/settings/templates/communities.ts';
import { huzhou } from '../../shared/domain/settings/templates/huzhou.ts';
import { dayOf, plusDays } from '../../shared/domain/time.ts';
import { residentsOf, rowItem } from '../../shared/store/communities.ts';
import { put, transact } from '../../shared/store/items.ts';
import { memberItem } from '../../shared/store/members.ts';
import { putPerson } from '../../shared/store/people.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { putTenant } from '../../shared/store/tenants.ts';
import { aPerson, kunshan, wuxing } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { as, people } from '../support/people.ts';

type Tasks = z.infer<typeof TasksSchema>;
const app = anApp();
const community = '320583103001';
const here = '/api/t/kunshan/communities';
const tasks = '/api/t/kunshan/task-access';
const desk = '/api/t/kunshan/desk';
const cookies: Record<string, string> = {};
let count = 0;
const once = (more: object = {}) => {
  count += 1;
  return { 'idempotency-key': `key-communities-${count}`, ...more };
};

async function someone(n: number, name: string, appointment: Partial<Appointment>) {
  const person = aPerson(PersonId.parse(`p${String(n).padStart(25, '0')}`), { name });
  const appointments = [
    { post: 'communityCommittee' as const, from: '2026-01-01', ...appointment },
  ];
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const member = { personId: person.id, name, appointments, version: 0 };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-11-09')]);
  return app.signIn(person.id);
}

beforeAll(async () => {
  const settings = { ...template.settings, ...huzhou.settings };
  await transact(
    app.table,
    Object.entries(settings).map(([name, value]) =>
      put(app.table, settingItem(kunshan.id, name, { version: 1, value })),
    ),
  );
  cookies['committee'] = await someone(801, '周敏', { scope: [community] });
  cookies['neighbour'] = await someone(802, '吴强', { scope: ['320583104001'] });
  cookies['department'] = await someone(803, '钱进', { post: 'memberUnit', unit: '市人社局' });
  cookies['head'] = await app.signIn(people.officeHead);
  cookies['author'] = await app.signIn(people.author);
  cookies['leader'] = await app.signIn(people.leadingGroupHead);
  cookies['auditor'] = await app.signIn(people.auditor);
});

const view = async (who = 'committee') =>
  (await app.ask('GET', `${here}/${community}`, { cookie: cookies[who] ?? '' }))
    .json as CommunityView;
const state = async (what: object, over: object = {}, who = 'committee') => {
  const { version } = await view();
  return app.ask('POST', `${here}/${community}/statements`, {
    cookie: cookies[who] ?? '',
    headers: once({ 'if-match': `"v${version}"` }),
    body: { on: '2026-03-01', what, ...over },
  });
};
const living = {
  group: 'people',
  estate: 'new',
  dwellings: 1290,
  registered: 2400,
  floating: 900,
  elderly: 520,
};

describe('a community', () => {
  test('[4-53][4-44] 1,290 households are due 7,160 yuan for the office by the formula in force', async () => {
    expect((await state(living)).status).toBe(201);
    const { own, funds, latest } = await view();
    expect(own).toMatchObject({ households: 1290, countedBy: 'dwellings', spaceNeeded: 387 });
    expect(funds?.find(({ id }) => id === 'huzhou-office-proposed')?.perHouseholdFen).toBe(400);
    expect(latest.people?.by).toBe('周敏');
    expect(await residentsOf(app.table, kunshan.id, community)).toEqual({
      on: '2026-03-01',
      registered: 2400,
      floating: 900,
      total: 3300,
      elderly: 520,
    });
  });

  test('what is stated again needs a reason, and what was stated before stays readable', async () => {
    const again = await state({ ...living, floating: 950 });
    expect(again.problem.errors).toEqual([
      expect.objectContaining({ pointer: '/reason', code: 'reason-needed' }),
    ]);
    await state({ ...living, floating: 950 }, { reason: '漏登一栋' });
    const { latest, history } = await view();
    expect(latest.people?.what).toMatchObject({ floating: 950 });
    expect(history.map(({ what }) => 'floating' in what && what.floating)).toEqual(
      expect.arrayContaining([900, 950]),
    );
    const stale = await app.ask('POST', `${here}/${community}/statements`, {
      cookie: cookies['committee'] ?? '',
      headers: once({ 'if-match': '"v1"' }),
      body: { on: '2026-03-02', what: living },
    });
    expect(stale.problem.code).toBe('version-conflict');
  });

  test('figures that contradict themselves, a day to come and another’s community are refused', async () => {
    const faultOf = async (what: object, over: object = {}) =>
      (await state(what, over)).problem.errors?.map(({ code }) => code);
    const { dwellings: _dwellings, ...uncounted } = living;
    expect(await faultOf(uncounted)).toContain('count-that-holds-missing');
    expect(await faultOf({ group: 'workers', count: 3, women: 4 })).toEqual(['part-over-whole']);
    expect(
      await faultOf({
        ...{ group: 'election', body: 'committee', method: 'direct' },
        ...{ nomination: 'open', eligible: 10, voted: 11 },
      }),
    ).toEqual(['more-voted-than-may']);
    expect(await faultOf({ group: 'indicators', values: [{ id: 'nothing', value: 1 }] })).toEqual([
      'indicator-unknown',
    ]);
    expect(await faultOf({ group: 'workers', count: 3 }, { on: '2036-01-01' })).toEqual([
      'date-in-future',
    ]);
    expect((await state({ group: 'workers', count: 3 }, {}, 'neighbour')).problem.code).toBe(
      'not-permitted',
    );
    expect((await state({ group: 'workers', count: 3 }, {}, 'auditor')).problem.code).toBe(
      'not-permitted',
    );
    const absent = await app.ask('GET', `${here}/999`, { cookie: cookies['head'] ?? '' });
    expect(absent.status).toBe(404);
  });

  test('[4-49] the three bodies, rooms and matters stand on its public page, without who holds a seat', async () => {
    await state({
      group: 'bodies',
      bodies: [
        {
          kind: 'committee',
          name: '湖滨社区居委会',
          seats: [
            {
              title: 'director',
              holder: '王芳芳',
              kind: 'worker',
              from: '2024-01-01',
              until: '2028-12-31',
            },
          ],
        },
      ],
    });
    await state({
      group: 'rooms',
      isOnline: true,
      rooms: [
        { kind: 'oneStop', squareMetres: 200, origin: 'government', isForActivities: false },
        { kind: 'elderly', squareMetres: 60.5, origin: 'mutual', isForActivities: true },
      ],
    });
    await state({
      group: 'matters',
      items: [{ side: 'selfGovernment', title: '小区公约', body: 'committee' }],
    });
    expect((await view()).own).toMatchObject({ spaceNeeded: 387, spaceGap: 126.5 });
    const { text } = await app.ask('GET', `/t/kunshan/communities/${community}`);
    for (const shown of ['湖滨社区居委会', '2028-12-31', '260.5', '小区公约'])
      expect(text).toContain(shown);
    expect(text).not.toContain('王芳芳');
  });

  test('[4-46] sums are read from the top down to the community itself', async () => {
    const at = async (place = '') =>
      (
        await app.ask('GET', `${here}${place && `?place=${place}`}`, {
          cookie: cookies['head'] ?? '',
        })
      ).json as Registry;
    const top = await at();
    expect(top.sums).toMatchObject({ communities: 1, reporting: 1, households: 1290 });
    const street = await at(top.parts[0]?.id);
    expect(street.parts[0]).toMatchObject({
      id: community,
      own: { spaceGap: 126.5 },
      sums: { figures: { floating: 950 } },
    });
    expect((await at('0')).place).toBeUndefined();
  });

  test('[4-04][4-32][4-45] jobs found and hours spent on raising money are added up, and so are communities that serve online', async () => {
    const told = await state({
      group: 'indicators',
      values: [
        { id: 'jobs', value: 37 },
        { id: 'fundraising', value: 26 },
      ],
    });
    expect(told.status).toBe(201);
    const { json } = await app.ask('GET', here, { cookie: cookies['head'] ?? '' });
    const { sums } = json as Registry;
    expect(sums.indicators).toMatchObject({
      jobs: { sum: 37, of: 1 },
      fundraising: { sum: 26, of: 1 },
    });
    expect([sums.figures.online, sums.of.online]).toEqual([1, 1]);
    const { text } = await app.ask('GET', `/t/kunshan/communities/${community}`);
    expect(text).toContain('可以网上办事');
  });

  test('[4-25] what a community is known for stands on its public page', async () => {
    const speciality = '昆曲票友社';
    const { status } = await app.ask('POST', '/api/t/kunshan/directory/commands', {
      cookie: cookies['head'] ?? '',
      headers: once(),
      body: {
        type: 'state',
        communities: [{ community, speciality, place: { lat: 31.45, lng: 120.78 } }],
      },
    });
    expect(status).toBe(200);
    const { text } = await app.ask('GET', `/t/kunshan/communities/${community}`);
    expect(text).toContain(speciality);
    const places = await app.ask('GET', '/api/t/kunshan/places?place=320583103', {
      cookie: cookies['head'] ?? '',
    });
    expect((places.json as Places).parts[0]?.at).toEqual({ lat: 31.45, lng: 120.78 });
    const tree = await app.ask('GET', '/api/t/kunshan/region-tree?node=320583103', {
      cookie: cookies['head'] ?? '',
    });
    expect((tree.json as { parts: unknown[] }).parts).toMatchObject([{ stated: 1290 }]);
  });
});

describe('streets and districts at a glance', () => {
  test('[2-16] every level shows the figures that matter, and the end of a year that is over', async () => {
    const space = { group: 'workers', count: 9 };
    await state(space, { on: '2024-06-30' });
    await state({ ...space, count: 12 }, { on: '2025-06-30' });
    await state(
      { ...living, registered: 2000, floating: 300 },
      { on: '2024-05-01', reason: '补报往年' },
    );
    const at = async (query: string, most = 6) => {
      const recorded = recordCalls(app.table.client);
      const path = `/api/t/kunshan/places${query}`;
      const { json } = await app.ask('GET', path, { cookie: cookies['head'] ?? '' });
      recorded.stop();
      expect(recorded.calls.length).toBeLessThanOrEqual(most);
      return json as Places;
    };
    const now = await at('?place=320583103', 3);
    const [part] = now.parts;
    expect(part).toMatchObject({ id: community, level: 'community' });
    expect(part?.watched.residents).toBe(3350);
    expect(part?.before?.residents).toBe(2300);
    expect(now.own.running).toMatchObject({ late: 0 });
    const past = await at('?year=2024');
    expect(past.on).toBe('2024-12-31');
    expect(past.own.watched.residents).toBe(2300);
    expect(past.own).not.toHaveProperty('running');
    expect((await at('?year=2023')).own.watched.reporting).toBe(0);
  });
});

describe('a list of communities', () => {
  const head = '街道,社区,小区类型,住宅套数,常住户数,户籍人口,流动人口,用房面积';
  const send = async (rows: readonly string[], over: object = {}, headers = once()) =>
    (
      await app.ask('POST', '/api/t/kunshan/communities-import', {
        cookie: cookies['head'] ?? '',
        headers,
        body: {
          content: Buffer.from([head, ...rows].join('\n')).toString('base64'),
          on: '2026-03-02',
          ...over,
        },
      })
    ).json as ImportedCommunities;
  const good = '巴城镇,湖滨社区,老社区,,1100,2500,800,350.5';

  test('every fault is named by row and column, and looking keeps nothing', async () => {
    const { rows } = await send([
      good,
      '巴城镇,不存在社区,老社区,,10,1,1,',
      '巴城镇,湖滨社区,新建,,900,一千,,x',
      '',
    ]);
    expect(
      rows.map(({ line, faults }) => [line, faults.map((f) => `${f.column}:${f.code}`)]),
    ).toEqual([
      [2, []],
      [3, ['name:unknown-place']],
      [
        4,
        [
          'name:name-twice',
          'dwellings:count-that-holds-missing',
          'floating:missing',
          'registered:not-a-number',
          'space:not-a-number',
        ],
      ],
    ]);
    expect((await send(['昆山'], {})).rows[0]?.faults.length).toBeGreaterThan(0);
    expect((await view()).latest.people?.on).toBe('2026-03-01');
  });

  test('good rows are kept once, however often they are sent', async () => {
    const headers = once();
    const first = await send([good], { lines: [2] }, headers);
    const again = await send([good], { lines: [2] }, headers);
    expect([first.rows[0]?.isKept, again.rows[0]?.isKept]).toEqual([true, true]);
    const { latest, history, own } = await view();
    expect(latest.people).toMatchObject({ on: '2026-03-02', what: { estate: 'old' } });
    expect(own).toMatchObject({ households: 1100, countedBy: 'permanent' });
    expect(history.filter(({ on }) => on === '2026-03-02')).toHaveLength(2);
    const later = await send([good], { lines: [2] });
    expect(later.rows[0]).toMatchObject({ isKept: false, faults: [{ code: 'stated-already' }] });
  });
});

describe('a task for communities', () => {
  const ask = (who: string, body: object, headers = once()) =>
    app.ask('POST', tasks, { cookie: cookies[who] ?? '', headers, body });
  const done = async (who: string, body: object) => {
    const answer = await ask(who, body);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
    return answer.json as AccessView;
  };
  const seen = async (who: string) =>
    (await app.ask('GET', tasks, { cookie: cookies[who] ?? '' })).json as AccessView;
  const asked = () => ({
    department: '市人社局',
    title: '就业困难人员入户登记',
    form: 'task',
    area: 'employment',
    role: 'assist',
    what: '每季度上门核对名单',
    basis: '《就业促进法》第五十二条',
    regions: ['320583103'],
    startsOn: plusDays(dayOf(app.clock.now()), 90),
    timesPerMonth: 4,
    hoursPerMonth: 12,
    money: { way: 'byWorkload', amountFen: 600_000, source: '就业补助资金' },
  });

  test('[4-28] without money it is refused with its rule, and nothing of it is kept', async () => {
    const { money: _money, ...unpaid } = asked();
    const { problem } = await ask('department', { type: 'apply', asked: unpaid });
    expect(problem).toMatchObject({ code: 'task-without-money', status: 422 });
    expect(problem.title).toContain('费随事转');
    expect((await seen('department')).applications).toEqual([]);
  });

  test('[4-12] is applied for with its duty and money, heard by the community, decided in turn', async () => {
    const { applications, department } = await done('department', {
      type: 'apply',
      asked: asked(),
    });
    expect(department).toBe('市人社局');
    const [one] = applications;
    expect(one).toMatchObject({ state: 'applied', isOwn: true, clock: { count: 15 } });
    const application = one?.id;
    await runErrands(app.deps, 0);
    expect(app.mails.filter(({ subject }) => subject.includes('待审批')).length).toBe(2);
    const deskOf = async () => {
      const recorded = recordCalls(app.table.client);
      const answer = await app.ask('GET', desk, { cookie: cookies['committee'] ?? '' });
      recorded.stop();
      expect(recorded.calls.length).toBeLessThanOrEqual(8);
      return answer.json as Desk;
    };
    const due = { kind: 'accessOpinion', id: application, isOverdue: false, who: '市人社局' };
    expect((await deskOf()).due).toEqual([expect.objectContaining(due)]);
    await done('committee', {
      type: 'opine',
      application,
      community,
      verdict: 'object',
      text: '人手不够',
    });
    expect((await deskOf()).due).toEqual([]);
    const waiting = async (who: string) =>
      (await app.ask('GET', '/api/tasks', { cookie: cookies[who] ?? '' })).json as Tasks;
    expect((await waiting('head')).access).toMatchObject([{ application, isOverdue: false }]);
    expect(await waiting('leader')).not.toHaveProperty('access');
    expect(
      (await ask('leader', { type: 'decide', application, verdict: 'agree', reason: '同意' }))
        .problem.code,
    ).toBe('not-your-turn');
    expect(
      (await ask('committee', { type: 'decide', application, verdict: 'agree', reason: '同意' }))
        .problem.code,
    ).toBe('not-permitted');
    await done('head', { type: 'decide', application, verdict: 'agree', reason: '有据有钱' });
    const after = await done('leader', {
      type: 'decide',
      application,
      verdict: 'agree',
      reason: '同意准入',
    });
    expect(after.applications[0]).toMatchObject({
      state: 'admitted',
      opinions: [{ verdict: 'object' }],
    });
    await runErrands(app.deps, 0);
    expect(app.mails.at(-1)?.subject).toContain('准入结果');
  });

  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const linksIn = (subject: string) =>
    app.mails
      .filter((mail) => mail.subject.includes(subject))
      .flatMap(({ to, text }) => {
        const path = /\/a\/[\w.-]+/.exec(text)?.[0];
        return path ? [{ to, path, text }] : [];
      });
  const sendForm = (path: string, fields: Record<string, string>, cookie = '') =>
    app.ask('POST', path, {
      headers: form,
      cookie,
      body: new URLSearchParams(fields).toString(),
    });
  const hashIn = (page: string) => /name="documentsHash" value="(\w+)"/.exec(page)?.[1] ?? '';
  const codeNow = async (path: string) => {
    expect((await sendForm(`${path}/code`, {})).status).toBe(303);
    return /\d{6}/.exec(app.mails[app.mails.length - 1]?.subject ?? '')?.[0] ?? '';
  };

  test('[4-12] by the link of a mail it is decided by a person with a code, once, over what they were shown', async () => {
    const title = '独居老人冬季走访';
    const { applications } = await done('department', {
      type: 'apply',
      asked: { ...asked(), title },
    });
    const application = applications.find(({ asked: { title: one } }) => one === title)?.id;
    await runErrands(app.deps, 0);
    const [link] = linksIn(`待审批：${title}`).filter(
      ({ to }) => to === aPerson(people.officeHead).email,
    );
    const path = link?.path ?? '';
    for (const told of ['《就业促进法》第五十二条', '6,000', '就业补助资金', '1 个社区', '24'])
      expect(link?.text).toContain(told);
    const before = await seen('head');
    const page = (await app.ask('GET', path)).text;
    for (const method of ['HEAD', 'GET', 'OPTIONS']) await app.ask(method, path);
    for (const shown of [title, '《就业促进法》第五十二条', '湖滨社区', '原有 12，加上这个事项 24'])
      expect(page).toContain(shown);
    expect(page).not.toMatch(/<script|checked/);
    expect(await seen('head')).toEqual(before);
    expect((await app.ask('GET', `${path}x`)).status).toBe(404);

    const fields = { decision: 'approve', opinion: '', documentsHash: hashIn(page) };
    expect((await sendForm(`${path}/decision`, { ...fields, code: '000000' })).status).toBe(422);
    const early = await codeNow(path);
    await done('committee', {
      type: 'opine',
      application,
      community,
      verdict: 'object',
      text: '冬季人手不够',
    });
    expect((await sendForm(`${path}/decision`, { ...fields, code: early })).status).toBe(409);
    const shown = (await app.ask('GET', path)).text;
    expect(shown).toContain('冬季人手不够');
    const code = await codeNow(path);
    const told = { ...fields, code, documentsHash: hashIn(shown) };
    const refusing = { ...told, decision: 'return' };
    expect((await sendForm(`${path}/decision`, refusing)).status).toBe(422);
    const both = await Promise.all([
      sendForm(`${path}/decision`, told),
      sendForm(`${path}/decision`, { ...told, decision: 'return', opinion: '人手不够' }),
    ]);
    expect(both.map(({ status }) => status)).toContain(303);
    const after = (await seen('head')).applications.find(({ id }) => id === application);
    expect(after).toMatchObject({ state: expect.stringMatching(/applied|refused/) });
    expect(after?.decisions).toHaveLength(1);
    const again = (await app.ask('GET', path)).text;
    expect(again).toContain('您的决定已记录');
    expect(again).not.toContain('name="decision"');
    expect((await sendForm(`${path}/decision`, told)).status).toBe(303);
    expect((await seen('head')).applications).toHaveLength(2);
    if (after?.state === 'applied')
      await done('leader', { type: 'decide', application, verdict: 'refuse', reason: '暂缓' });
  });

  test('what was never let in may be refused, and its department gets a receipt', async () => {
    const refuse = (title: string, who = 'committee') =>
      ask(who, {
        type: 'refuseTask',
        community,
        department: '市人社局',
        title,
        what: '没有经过准入',
        on: '2026-03-01',
      });
    const answer = await refuse('微信群点赞排名');
    expect((answer.json as AccessView).refusals).toMatchObject([{ title: '微信群点赞排名' }]);
    await runErrands(app.deps, 0);
    expect(app.mails.at(-1)).toMatchObject({ subject: expect.stringContaining('没有接受') });
    expect(JSON.stringify(app.mails.at(-1))).toContain('ZR-');
    expect((await refuse('微信群点赞排名', 'neighbour')).problem.code).toBe('not-permitted');
  });

  test('[4-13] a fourth plaque is not hung; one that hangs already is written down, and taken down with a reason', async () => {
    const plaque = (text: string, isThere = false) => ({
      type: 'notePlaque',
      community,
      text,
      department: '市司法局',
      hungOn: '2026-01-01',
      isThere,
    });
    for (const text of ['调解室', '家长学校', '老年大学']) await done('committee', plaque(text));
    expect((await ask('committee', plaque('第四块'))).problem.code).toBe('plaques-full');
    const { plaques } = await done('committee', plaque('早已挂着的', true));
    const over = plaques.find(({ text }) => text === '早已挂着的');
    const after = await done('committee', {
      type: 'removePlaque',
      plaque: over?.id,
      on: '2026-03-01',
      reason: '三清理',
    });
    expect(after.plaques.filter(({ removed }) => !removed)).toHaveLength(3);
    expect(after.plaques).toHaveLength(4);
  });

  test('[0-11] the lists of duties are kept by the office, ended and not erased, and public', async () => {
    const entry = {
      list: 'negative',
      title: '招商引资',
      owner: '市商务局',
      basis: '市社区工作负面清单第3项',
      from: '2026-01-01',
    };
    const { entries } = await done('head', { type: 'keepEntry', entry });
    const { problem } = await ask('department', {
      type: 'apply',
      asked: { ...asked(), title: '协助招商引资' },
    });
    expect(problem.code).toBe('task-on-negative-list');
    expect((await app.ask('GET', `/t/kunshan/communities/${community}`)).text).toContain(
      '招商引资',
    );
    const ended = await done('head', {
      type: 'endEntry',
      entry: entries[0]?.id,
      until: '2026-01-31',
      reason: '并入其他事项',
    });
    expect(ended.entries).toMatchObject([{ title: '招商引资', until: '2026-01-31' }]);
    expect((await ask('committee', { type: 'keepEntry', entry })).problem.code).toBe(
      'not-permitted',
    );
  });

  test('[4-48] overdue, it goes up once, and the head of the leading group decides it alone', async () => {
    const { applications } = await done('department', {
      type: 'apply',
      asked: { ...asked(), title: '退役军人信息采集' },
    });
    const application = applications.find(({ state }) => state === 'applied')?.id;
    expect(await escalateEverywhere(app.deps)).toBe(0);
    app.clock.pass(40 * 86_400_000);
    expect([await escalateEverywhere(app.deps), await escalateEverywhere(app.deps)]).toEqual([
      1, 0,
    ]);
    await runErrands(app.deps, 0);
    expect(app.mails.at(-1)?.subject).toContain('逾期未决');
    const [late] = linksIn('待审批：退役军人信息采集');
    const ended = (await app.ask('GET', late?.path ?? '')).text;
    expect(ended).toContain('这个链接已经过期');
    expect(ended).not.toContain('name="decision"');
    const [up, ...others] = linksIn('逾期未决：退役军人信息采集');
    expect([up?.to, others]).toEqual([aPerson(people.leadingGroupHead).email, []]);
    const page = (await app.ask('GET', up?.path ?? '')).text;
    const stranger = await app.ask('POST', `${up?.path}/decision`, {
      headers: form,
      cookie: cookies['head'] ?? '',
      body: `decision=approve&documentsHash=${hashIn(page)}`,
    });
    expect(stranger.status).toBe(422);

    const decided = await sendForm(
      `${up?.path}/decision`,
      { decision: 'return', opinion: '经费不落实', documentsHash: hashIn(page) },
      cookies['leader'],
    );
    expect(decided.status).toBe(303);
    expect((await app.ask('GET', late?.path ?? '')).text).toContain('已经办理过了');
    const after = await seen('leader');
    expect(after.applications.find(({ id }) => id === application)).toMatchObject({
      state: 'refused',
    });
  });

  test('[4-29] once it begins, its hours are the load of every community it is for', async () => {
    app.clock.pass(60 * 86_400_000);
    const { loads, loaded } = await seen('head');
    expect(loads).toMatchObject([{ community, tasks: 1, times: 4, hours: 12, isOver: false }]);
    expect(loaded).toEqual({ communities: 1, hours: 12, over: 0 });
  });
});

/** `COMMUNITIES=2000` looks at a whole city; that those fit into one answer, `shared/store/communities.test.ts` reckons. */
const sizes = process.env['COMMUNITIES']
  ? [100, 1_000, Number(process.env['COMMUNITIES'])]
  : [100, 400];

describe('a proposal to split a community', () => {
  test('[4-56] is heard before it is decided, and closed once the tree of places says so', async () => {
    const ask = (who: string, body: object) =>
      app.ask('POST', tasks, { cookie: cookies[who] ?? '', headers: once(), body });
    const households = (await view()).own.households ?? 0;
    const proposal = {
      type: 'proposeAdjustment',
      kind: 'split',
      communities: [community],
      after: [
        { name: '湖滨社区', households: households - 500 },
        { name: '湖东社区', households: 400 },
      ],
      reason: '新建小区交付，户数过多',
    };
    const { problem } = await ask('head', proposal);
    expect(problem.errors?.[0]).toMatchObject({ code: 'adjustment-households' });
    const [one, other] = proposal.after;
    const after = [one, { ...other, households: 500 }];
    expect((await ask('neighbour', { ...proposal, after })).problem.code).toBe('not-permitted');
    const proposed = (await ask('author', { ...proposal, after })).json as AccessView;
    const adjustment = proposed.adjustments[0]?.id;
    expect(proposed.adjustments[0]?.before).toMatchObject([{ households }]);
    const decide = { type: 'decideAdjustment', adjustment, verdict: 'agree', reason: '同意' };
    expect((await ask('head', decide)).problem.code).toBe('illegal-move');
    await ask('committee', {
      type: 'hearAdjustment',
      adjustment,
      on: '2026-03-01',
      said: '八成参会居民同意',
    });
    expect((await ask('head', decide)).json).toMatchObject({
      adjustments: [{ state: 'agreed', isCarried: false }],
    });
    const close = { type: 'closeAdjustment', adjustment };
    expect((await ask('author', close)).problem.code).toBe('illegal-move');
    const regions = '/api/t/kunshan/region-tree';
    const head = cookies['head'] ?? '';
    const tree = (await app.ask('GET', regions, { cookie: head })).json as { version: number };
    const added = await app.ask('POST', `${regions}/changes`, {
      cookie: head,
      headers: once({ 'if-match': `"v${tree.version}"` }),
      body: {
        change: { type: 'add', parent: '320583103', level: 'community', name: '湖东社区' },
        reason: '社区拆分',
      },
    });
    expect(added.status).toBe(200);
    expect((await ask('author', close)).json).toMatchObject({
      adjustments: [{ state: 'carried', isCarried: true }],
    });
  });
});

describe('what communities have a say in', () => {
  const rights = '/api/t/kunshan/rights';
  const ask = (who: string, body: object) =>
    app.ask('POST', rights, { cookie: cookies[who] ?? '', headers: once(), body });
  const done = async (who: string, body: object) => {
    const answer = await ask(who, body);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
    return answer.json as RightsView;
  };
  const waiting = async (who: string) =>
    ((await app.ask('GET', '/api/tasks', { cookie: cookies[who] ?? '' })).json as Tasks).comments;
  const asked = {
    matter: 'plan',
    title: '湖滨路口袋公园改造方案',
    department: '市人社局',
    what: '拆除两处违建，增设健身步道。',
    communities: ['320583103'],
  };

  test('[4-47] a matter is laid before a community, whose objection is answered with reasons before it may close', async () => {
    const { rights: kept } = await done('head', {
      type: 'keepRight',
      right: {
        matter: 'plan',
        title: '规划参与权',
        what: '涉及社区的建设规划先听社区意见',
        basis: '市社区建设意见第五条',
        from: '2026-01-01',
      },
    });
    expect((await ask('committee', { type: 'open', asked })).problem.code).toBe('not-permitted');
    const opened = await done('department', {
      type: 'open',
      asked: { ...asked, right: kept[0]?.id },
    });
    const window = opened.window?.id;
    expect(opened.window).toMatchObject({ takesComments: true, clock: { count: 10 } });
    const asking = opened.window?.asked.communities ?? [];
    expect(asking).toContain(community);
    await runErrands(app.deps, 0);
    expect(app.mails.some(({ subject }) => subject.startsWith('征求社区意见'))).toBe(true);
    expect(await waiting('committee')).toMatchObject([{ window, kind: 'comment' }]);
    const comment = { type: 'comment', window, community, verdict: 'object', text: '老人要绕行' };
    expect((await ask('neighbour', comment)).problem.code).toBe('not-permitted');
    await done('committee', comment);
    expect(await waiting('committee')).toBeUndefined();
    const close = { type: 'close', window, outcome: '保留原通道，按修改后的方案实施' };
    app.clock.pass(20 * 86_400_000);
    expect(await waiting('department')).toMatchObject([{ window, kind: 'answer' }]);
    const late = await ask('committee', comment);
    expect(late.problem.errors).toMatchObject([{ code: 'comments-over' }]);
    expect((await ask('department', close)).problem.errors).toMatchObject([
      { code: 'objections-unanswered' },
    ]);
    app.clock.pass(20 * 86_400_000);
    expect([await escalateEverywhere(app.deps), await escalateEverywhere(app.deps)]).toEqual([
      1, 0,
    ]);
    const reason = '已保留南侧通道，老人不必绕行';
    await done('department', { type: 'reply', window, community, verdict: 'partly', reason });
    await runErrands(app.deps, 0);
    expect(app.mails.some(({ subject }) => subject.startsWith('您的意见已有答复'))).toBe(true);
    const { windows, sums } = await done('department', close);
    expect(windows).toMatchObject([
      { id: window, escalatedAt: expect.any(String), closedAt: expect.any(String) },
    ]);
    expect(sums).toMatchObject({
      ...{ opened: 1, closed: 1, asked: asking.length, answered: 1, silent: asking.length - 1 },
      ...{ objected: 1, objectionsAnswered: 1, escalated: 1 },
    });
    const { text } = await app.ask('GET', `/t/kunshan/communities/${community}`);
    for (const shown of [asked.title, '老人要绕行', reason, close.outcome])
      expect(text).toContain(shown);
    const recorded = recordCalls(app.table.client);
    await app.ask('GET', rights, { cookie: cookies['head'] ?? '' });
    recorded.stop();
    expect(recorded.calls.length).toBeLessThanOrEqual(3);
  });
});

describe('many communities', () => {
  const figures = (n: number): CommunityRow['figures'] =>
    Object.fromEntries(columns.map((column, i) => [column, i === 0 ? 0 : n * 37 + i * 101 + 1]));

  const row = (community: string, n: number): CommunityRow => ({
    community,
    on: '2026-06-30',
    countedOn: '2026-06-30',
    figures: figures(n),
    indicators: { jobs: 12, disputes: 3, content: 96, joining: 41, circle: 88 },
  });
  const codeOf = (n: number) =>
    `330502${String(Math.floor(n / 50)).padStart(3, '0')}${String(n % 50).padStart(3, '0')}`;

  /** Fifty communities to a street, from `from` on. */
  async function fill(from: number, many: number) {
    const streets = Array.from({ length: Math.ceil(many / 50) }, (_, s) => ({
      code: codeOf(s * 50).slice(0, 9),
      name: `街道${s}`,
      children: Array.from({ length: 50 }, (_unused, c) => ({
        code: codeOf(s * 50 + c),
        name: `第${s}-${c}社区`,
      })),
    }));
    const regions = streets;
    await putTenant(app.table, { summary: wuxing, rules: [], calendar: {}, regions });
    for (let n = from; n < many; n += 90) {
      const some = Array.from({ length: Math.min(90, many - n) }, (_, i) =>
        row(codeOf(n + i), n + i),
      );
      await transact(
        app.table,
        some.map((one) => put(app.table, rowItem(wuxing.id, one))),
      );
    }
  }

  test('[4-15] a roll-up reads twice, however many communities there are', async () => {
    const seen: string[] = [];
    const calls: number[] = [];
    let from = 0;
    for (const many of sizes) {
      await fill(from, many);
      from = many;
      const actor = as.officeHead;
      const asked = { tenant: wuxing.id, actor };
      await registryOf(app.deps, asked);
      const recorded = recordCalls(app.table.client);
      const started = performance.now();
      const { sums, parts } = await registryOf(app.deps, asked);
      const millis = performance.now() - started;
      recorded.stop();
      expect(sums.reporting).toBe(many);
      calls.push(recorded.calls.length);
      const bytes = Buffer.byteLength(JSON.stringify({ sums, parts }));
      seen.push(
        `${many}: ${recorded.calls.length} calls, ${Math.round(millis)} ms, ${bytes} bytes answered`,
      );
    }
    process.stderr.write(`communities rolled up: ${seen.join('; ')}\n`);
    expect(calls).toEqual(sizes.map(() => 2));
  });
});
