import { beforeAll, describe, expect, test } from 'vitest';
import { volunteerIdOf } from '../../functions/volunteer-hours.ts';
import type {
  ActivityView,
  VolunteerCommand,
  VolunteersDone,
  VolunteersOf,
  VolunteersOverview,
} from '../../shared/contracts/volunteers.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { aSeat } from '../support/a-seat.ts';
import { everything } from '../support/a-table.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { people } from '../support/people.ts';

const app = anApp();
const base = '/api/t/kunshan/volunteers';
const page = '/t/kunshan/volunteers';
const community = '320583103001';
const minute = 60_000;
const cookies: Record<string, string> = {};
let asked = 0;
const forward = (minutes: number) => app.clock.set(plusMillis(app.clock.now(), minutes * minute));
const post = (path: string, fields: Record<string, string>) =>
  app.ask('POST', path, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
const act = (who: string, body: VolunteerCommand) =>
  app.ask('POST', base, {
    cookie: cookies[who] ?? '',
    headers: { 'idempotency-key': `volunteers-${++asked}` },
    body,
  });
const get = async <T>(who: string, below = '') =>
  (await app.ask('GET', `${base}${below}`, { cookie: cookies[who] ?? '' })).json as T;
const overview = (who = 'head') => get<VolunteersOverview>(who);
const peopleOf = () => get<VolunteersOf>('committee', `/people?community=${community}`);
const form = {
  name: '李阿姨',
  phone: '138 0000 0000',
  community,
  occupation: 'retiree',
  'kind-elderly': 'yes',
  'consent-register': 'yes',
};
async function register(over: Record<string, string> = {}) {
  const { status, text } = await post(page, { ...form, ...over });
  expect(status).toBe(201);
  return /class="receipt">([2-9a-z-]{14})/.exec(text ?? '')?.[1] ?? '';
}
async function planned(over: Partial<{ isTraining: boolean; title: string }> = {}) {
  const { json } = await act('committee', {
    type: 'planActivity',
    activity: {
      community,
      title: '为老送餐',
      place: '社区食堂',
      kind: 'elderly',
      isTraining: false,
      startsAt: app.clock.now(),
      endsAt: plusMillis(app.clock.now(), 120 * minute),
      ...over,
    },
  });
  return (json as VolunteersDone).activity ?? '';
}
const codeOf = async (activity: string) =>
  new URL((await get<ActivityView>('committee', `/activities/${activity}`)).link).pathname;
const scan = async (activity: string, code: string) => post(await codeOf(activity), { code });
const mine = async (code: string) => (await post(`${page}/mine`, { code })).text ?? '';

beforeAll(async () => {
  const committee = PersonId.parse(`p${'0'.repeat(22)}871`);
  cookies['committee'] = await aSeat(app, committee, {
    post: 'communityCommittee',
    scope: [community],
  });
  cookies['head'] = await app.signIn(people.officeHead);
  cookies['auditor'] = await app.signIn(people.auditor);
});

describe('[4-38] volunteers', () => {
  test('register with a consent each and no identity number, and hours come from two scans', async () => {
    const none = await post(page, { ...form, 'consent-register': '' });
    expect(none.status).toBe(422);
    const number = await post(page, { ...form, name: '320583199001011234' });
    expect(number.text).toContain('身份证');
    const code = await register();
    const activity = await planned();
    const link = await codeOf(activity);
    expect((await app.ask('GET', link)).text).toContain('为老送餐');
    expect((await scan(activity, 'aaaa-bbbb-cccc')).status).toBe(422);
    await scan(activity, code);
    const second = await planned({ title: '同时的活动' });
    expect((await scan(second, code)).text).toContain('没有签退');
    forward(90);
    expect((await post(link, { code })).status).toBe(410);
    expect((await scan(activity, code)).text).toContain('90 分钟');
    expect((await scan(activity, code)).text).toContain('已经签退过');
    const told = await mine(code.toUpperCase());
    expect(told).toContain('1.5 小时');
    expect(told).not.toContain('<script');
    const { total, places } = await overview('auditor');
    expect(total).toMatchObject({ registered: 1, active: 1, hours: 1.5, times: 1, mainlyTwo: 1 });
    expect(places).toMatchObject([{ community, name: '巴城镇 湖滨社区' }]);
    const table = JSON.stringify(await everything(app.table));
    expect(table).not.toContain(code);
  });

  test('what a phone said is put right with a reason only, and counts once', async () => {
    const code = await register({ name: '小周', occupation: 'student' });
    const volunteer = volunteerIdOf(code);
    const activity = await planned({ title: '河道清洁' });
    await scan(activity, code);
    const before = (await overview()).total.hours;
    const put = { type: 'correct', activity, volunteer, minutes: 60, reason: '忘了签退' } as const;
    expect((await act('auditor', put)).problem.code).toBe('not-permitted');
    expect((await act('committee', { ...put, reason: '' })).problem.code).toBe('invalid-request');
    await act('committee', put);
    await act('committee', { ...put, minutes: 90, reason: '核对签到表' });
    expect((await overview()).total.hours).toBeCloseTo(before + 1.5);
    expect(await mine(code)).toContain('核对签到表');
    expect((await scan(activity, code)).text).toContain('已经签退过');
    const training = await planned({ isTraining: true, title: '急救培训' });
    await act('committee', { ...put, activity: training, minutes: 120, reason: '培训签到表' });
    const { total } = await overview();
    expect(total).toMatchObject({ trainingHours: 2 });
    expect(total.hours).toBeCloseTo(before + 1.5);
  });

  test('honours follow from hours the tenant has set, and columns of the national system are its own', async () => {
    const code = await register({ name: '老王', 'consent-nationalSystem': 'yes' });
    const volunteer = volunteerIdOf(code);
    const early = await act('head', { type: 'export' });
    expect(early.problem.errors?.[0]).toMatchObject({ code: 'columns-not-set' });
    const rules = {
      honours: [{ id: 'one', name: '一星志愿者', hours: 1 }],
      columns: [
        { heading: '姓名', field: 'name' },
        { heading: '服务时长', field: 'hours' },
        { heading: '备注', field: 'empty' },
      ],
      source: '本区志愿服务办法（示例）',
    } as const;
    await act('head', { type: 'setRules', rules: structuredClone(rules) as never });
    expect((await act('committee', { type: 'award', volunteer, honour: 'one' })).problem.code).toBe(
      'illegal-move',
    );
    const activity = await planned();
    const reason = '没有手机，看签到表';
    await act('committee', { type: 'correct', activity, volunteer, minutes: 75, reason });
    const row = (await peopleOf()).volunteers.find(({ id }) => id === volunteer);
    expect(row).toMatchObject({ due: [{ id: 'one' }], streak: 1 });
    await act('committee', { type: 'award', volunteer, honour: 'one' });
    expect(await mine(code)).toContain('一星志愿者');
    const { json } = await act('head', { type: 'export' });
    expect(json).toEqual({
      rows: [
        ['姓名', '服务时长', '备注'],
        ['老王', '1.3', ''],
      ],
      leftOut: 2,
    });
    await post(`${page}/mine`, { code, deed: 'takeBack-nationalSystem' });
    const after = (await act('head', { type: 'export' })).json as VolunteersDone;
    expect(after.rows).toHaveLength(1);
  });

  test('whoever leaves takes everything of their person along, and the sums stay', async () => {
    const code = await register({ name: '不想再留的人', phone: '13912345678' });
    const volunteer = volunteerIdOf(code);
    const activity = await planned();
    const reason = '现场签到表';
    await act('committee', { type: 'correct', activity, volunteer, minutes: 30, reason });
    const before = (await overview()).total;
    expect((await post(`${page}/mine`, { code, deed: 'erase' })).text).toContain('已经删除');
    const table = JSON.stringify(await everything(app.table));
    expect(table).not.toMatch(/不想再留的人|13912345678/);
    const { total } = await overview();
    expect(total).toMatchObject({ registered: before.registered - 1, hours: before.hours });
    expect((await post(`${page}/mine`, { code })).status).toBe(422);
    expect((await peopleOf()).volunteers.map(({ id }) => id)).not.toContain(volunteer);
  });

  test('figures of a tenant cost two calls, however many volunteers there are', async () => {
    await overview('auditor');
    const { calls, stop } = recordCalls(app.table.client);
    await overview('auditor');
    stop();
    const ofData = calls.filter(({ input }) => /VOL|COMM/.test(JSON.stringify(input)));
    expect(ofData).toHaveLength(2);
  });
});
