import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { lookAtAll } from '../../functions/following/supervision/look.ts';
import { forTenant } from '../../functions/within.ts';
import type { ProjectLog } from '../../shared/contracts/supervision.ts';
import { dayOf, plusDays, plusMillis } from '../../shared/domain/time.ts';
import { kunshan } from '../support/a-tenant.ts';
import { queryFor } from '../support/people.ts';
import {
  act,
  app,
  begin,
  cookies,
  done,
  first,
  get,
  headers,
  here,
  overview,
  path,
  rival,
  view,
} from '../support/supervising.ts';

beforeAll(begin);

const day = 86_400_000;

const found = (over: object = {}) => ({
  heldAt: app.clock.now(),
  checked: [{ id: 'held', name: '活动按计划开展', answer: 'met' }],
  findings: '到场十二人，签到表少两人',
  photos: [],
  ...over,
});

describe('[0-06] a surprise visit', () => {
  const secret = '突击看养老驿站台账';

  test('leaves no trace for the organization before it is signed', async () => {
    const before = (await get('own')).text;
    const logBefore = (await get('own', '/log')).text;
    const mails = app.mails.length;
    const on = plusDays(dayOf(app.clock.now()), 3);
    const planned = await done('handler', {
      type: 'planVisit',
      kind: 'surprise',
      on,
      reason: secret,
    });
    await done('handler', {
      type: 'setPlan',
      perPeriod: { announced: 1, surprise: 2, phone: 0 },
      note: secret,
    });
    expect(planned.visits).toMatchObject([{ kind: 'surprise', status: 'planned', reason: secret }]);
    await runErrands(app.deps, 0);
    expect((await get('own')).text).toBe(before);
    expect((await get('own', '/log')).text).toBe(logBefore);
    expect(app.mails).toHaveLength(mails);
    const whole = await app.ask('GET', `${here.path}${queryFor('own')}`, {
      cookie: cookies['own'] ?? '',
    });
    const tasks = await app.ask('GET', '/api/tasks', { cookie: cookies['own'] ?? '' });
    for (const text of [whole.text, tasks.text]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain('surprise');
    }
    const { id } = first(planned.visits);
    const comment = await act('own', { type: 'commentVisit', visit: id, text: '看过了' });
    const never = await act('own', { type: 'commentVisit', visit: '0'.repeat(26), text: '看过了' });
    expect(comment.status).toBe(404);
    expect({ ...comment.problem, traceId: '' }).toEqual({ ...never.problem, traceId: '' });
  });

  test('is read and commented on once it is signed, without why it was made', async () => {
    const { id } = first((await view('handler')).visits);
    await done('evaluator', { type: 'signVisit', visit: id, found: found() });
    const seen = first((await view('own')).visits);
    expect(seen).toMatchObject({
      id,
      status: 'signed',
      found: { findings: '到场十二人，签到表少两人' },
    });
    expect(seen.reason).toBeUndefined();
    await done('own', { type: 'commentVisit', visit: id, text: '两人提前离开，已补签' });
    expect(first((await view('head')).visits).comment?.text).toBe('两人提前离开，已补签');
    const again = await act('own', { type: 'commentVisit', visit: id, text: '再说一次' });
    expect(again.problem.code).toBe('already-decided');
    await runErrands(app.deps, 0);
    expect(app.mails.filter(({ subject }) => subject.includes('走访记录')).length).toBeGreaterThan(
      0,
    );
  });

  test('is signed by those who go there, and read by nobody else', async () => {
    expect(
      (await act('own', { type: 'recordVisit', kind: 'note', found: found() })).problem.code,
    ).toBe('not-permitted');
    expect((await get('rival')).status).toBe(404);
    expect((await get('expert')).status).toBe(404);
    const foreign = await app.ask('GET', `${path}?organization=${rival.id}`, {
      cookie: cookies['rival'] ?? '',
    });
    expect(foreign.status).toBe(404);
  });
});

describe('[1-06] a rectification order', () => {
  test('has a clock that explains itself, is answered, re-checked and closed', async () => {
    const asked = await done('handler', {
      type: 'order',
      what: '补齐三月签到表',
      why: '走访发现缺页',
      days: 5,
    });
    const { id, clock } = first(asked.orders);
    expect(clock).toMatchObject({ kind: 'counted', count: 5, unit: 'workingDays' });
    const given = await done('own', {
      type: 'handIn',
      order: id,
      text: '已补齐并上传',
      documents: [],
    });
    expect(first(given.orders)).toMatchObject({ status: 'handedIn', handIns: [{ isLate: false }] });
    const short = await act('handler', {
      type: 'recheck',
      order: id,
      verdict: 'insufficient',
      text: '仍缺两页',
    });
    expect(short.problem.errors).toMatchObject([{ pointer: '/days' }]);
    await done('handler', {
      type: 'recheck',
      order: id,
      verdict: 'insufficient',
      text: '仍缺两页',
      days: 3,
    });
    await done('own', { type: 'handIn', order: id, text: '补齐两页', documents: [] });
    const closed = await done('head', {
      type: 'recheck',
      order: id,
      verdict: 'rectified',
      text: '齐全',
    });
    expect(first(closed.orders)).toMatchObject({ status: 'rectified', earlier: [{ count: 5 }] });
  });

  test('sent again under its key is carried out once', async () => {
    const key = headers();
    const body = { type: 'order', what: '张贴服务公示牌', why: '居民不知晓', days: 2 };
    await act('handler', body, key);
    await act('handler', body, key);
    const orders = (await view('handler')).orders.filter(({ what }) => what === body.what);
    expect(orders).toHaveLength(1);
  });

  test('that is overdue is told once, raises a flag and can be taken further', async () => {
    const order = first(
      (await view('handler')).orders.filter(({ status }) => status === 'ordered'),
    );
    expect(
      (await act('head', { type: 'escalate', order: order.id, reason: '没有交' })).problem.code,
    ).toBe('rectification-running');
    app.clock.set(plusMillis(order.due.at, day));
    const look = async () => lookAtAll(await forTenant(app.deps, kunshan.id), kunshan.id);
    await look();
    await look();
    await runErrands(app.deps, 0);
    const told = app.mails.filter(({ subject }) => subject.includes('整改逾期'));
    expect(new Set(told.map(({ to }) => to)).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(1);
    const flag = first(
      (await view('head')).flags?.filter(({ kind }) => kind === 'rectificationOverdue'),
    );
    expect(flag.rows).toEqual([{ kind: 'order', id: order.id, name: order.what }]);
    expect((await view('own')).flags).toBeUndefined();
    const { waiting } = await overview('head');
    expect(waiting.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['flag', 'order']));
    const further = await done('head', {
      type: 'escalate',
      order: order.id,
      reason: '两次催告未交',
    });
    expect(further.orders.find(({ id }) => id === order.id)?.status).toBe('escalated');
  });
});

describe('[1-18] the whole process', () => {
  test('is one line of time, of which each reader sees what is theirs', async () => {
    await done('handler', {
      type: 'reportIncident',
      kind: 'staff',
      severity: 'serious',
      happenedAt: app.clock.now(),
      what: '核实社工被投诉态度',
      told: ['办公室'],
      isKept: true,
    });
    const mine = await done('own', {
      type: 'reportIncident',
      kind: 'accident',
      severity: 'minor',
      happenedAt: app.clock.now(),
      what: '老人扭伤脚踝，已送医',
      told: ['家属'],
      isKept: true,
    });
    expect(mine.incidents.map(({ what }) => what)).toEqual(['老人扭伤脚踝，已送医']);
    const all = (await view('head')).incidents;
    expect(all).toHaveLength(2);
    const accident = first(all.filter(({ kind }) => kind === 'accident'));
    await done('own', {
      type: 'addMeasure',
      incident: accident.id,
      text: '陪诊并垫付药费',
      told: '保险公司',
    });
    await done('head', { type: 'closeIncident', incident: accident.id, text: '已康复' });
    const log = (await get('head', '/log')).json as ProjectLog;
    const kinds = new Set(log.items.map(({ kind }) => kind));
    for (const kind of ['act', 'contract', 'visit', 'order', 'incident'])
      expect(kinds).toContain(kind);
    const times = log.items.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    const own = await get('own', '/log');
    expect(own.text).toContain('陪诊并垫付药费');
    expect(own.text).not.toContain('核实社工被投诉态度');
    expect((own.json as ProjectLog).items.some(({ kind }) => kind === 'act')).toBe(false);
  });

  test('has flags that somebody looks at, and that stay away until facts change', async () => {
    const incident = first(
      (await view('head')).flags?.filter(({ kind }) => kind === 'incidentOpen'),
    );
    const { id: flag, signature } = incident;
    const judged = await done('handler', {
      type: 'judgeFlag',
      flag,
      signature,
      decision: 'dismissed',
      reason: '正在核实，已有安排',
    });
    expect(judged.flags?.find(({ id }) => id === flag)?.judgement).toMatchObject({
      decision: 'dismissed',
    });
    const stale = await act('handler', {
      type: 'judgeFlag',
      flag,
      signature: '别的',
      decision: 'dismissed',
      reason: '重复',
    });
    expect(stale.problem.code).toBe('version-conflict');
    const turned = await done('handler', {
      type: 'judgeFlag',
      flag,
      signature,
      decision: 'order',
      reason: '限期说明',
      days: 4,
    });
    expect(first(turned.orders)).toMatchObject({
      from: { kind: 'flag', id: flag },
      due: { count: 4 },
    });
  });
});
