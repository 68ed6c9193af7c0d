import { beforeAll, describe, expect, test } from 'vitest';
import { tellAppraisals } from '../../functions/cron/appraisals.ts';
import { runErrands } from '../../functions/cron/jobs.ts';
import type {
  AppraisalCommand,
  AppraisalDone,
  AppraisalSheets,
  Appraisals,
  AppraisalView,
  RoundPlan,
} from '../../shared/contracts/appraisal.ts';
import type { Workforce } from '../../shared/contracts/workforce.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { treeFrom } from '../../shared/domain/region/division.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { put, transact } from '../../shared/store/items.ts';
import { regionItems } from '../../shared/store/regions.ts';
import { aSeat } from '../support/a-seat.ts';
import { everything } from '../support/a-table.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { people } from '../support/people.ts';

const app = anApp();
const base = '/api/t/kunshan/appraisals';
const street = '320583103';
const communities = [1, 2, 3, 4].map((n) => `32058310300${n}`);
const [first = ''] = communities;
const hour = 3_600_000;
const someone = (n: number) => PersonId.parse(`p${'0'.repeat(22)}8${String(n).padStart(2, '0')}`);
const cookies: Record<string, string> = {};
let asked = 0;

const plan = (over: Partial<RoundPlan> = {}): RoundPlan => ({
  kind: 'upward',
  title: '2026年度社区评议',
  opensAt: app.clock.now(),
  closesAt: plusMillis(app.clock.now(), 24 * hour),
  form: { items: [{ id: 'answer', text: '有事找得到人', scale: 'frequency' }], asksRemark: true },
  smallest: 3,
  streets: [street],
  departments: [{ id: 'civil', name: '民政局', unit: 'civilAffairs' }],
  ...over,
});
const send = (who: string, path: string, body: object) =>
  app.ask('POST', path, {
    cookie: cookies[who] ?? '',
    headers: { 'idempotency-key': `appraisal-${++asked}` },
    body,
  });
const act = (who: string, round: string, command: AppraisalCommand) =>
  send(who, `${base}/${round}`, command);
const view = async (who: string, round: string, query = '') =>
  (await app.ask('GET', `${base}/${round}${query}`, { cookie: cookies[who] ?? '' }))
    .json as AppraisalView;
const list = async (who: string) =>
  (await app.ask('GET', base, { cookie: cookies[who] ?? '' })).json as Appraisals;
async function opened(over: Partial<RoundPlan> = {}) {
  const made = await send('head', base, plan(over));
  expect(made.status).toBe(201);
  const { id } = (made.json as AppraisalDone).round;
  expect((await act('head', id, { type: 'open' })).status).toBe(200);
  return id;
}
const rate = (who: string, round: string, seat: string, score: number, remark?: string) =>
  app.ask('PUT', `${base}/${round}/sheet`, {
    cookie: cookies[who] ?? '',
    body: {
      seat: { kind: 'community', id: seat },
      ratings: [
        { region: street, body: 'street', overall: score, items: { answer: score } },
        { region: 'departments', body: 'civil', overall: 2, items: {}, ...(remark && { remark }) },
      ],
    },
  });
const bodyIn = (shown: AppraisalView, region: string, id: string) =>
  shown.places.find((one) => one.region === region)?.bodies.find((one) => one.id === id);
const forward = (hours: number) => app.clock.set(plusMillis(app.clock.now(), hours * hour));
/** From an hour on, so that there is time to name the workers. */
const soon = () => ({ opensAt: plusMillis(app.clock.now(), hour) });
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const answer = (path: string, fields: Record<string, string>) =>
  app.ask('POST', path, { headers: form, body: new URLSearchParams(fields).toString() });
const pathOf = (link: string) => new URL(link).pathname;

beforeAll(async () => {
  const children = communities.map((code, at) => ({ code, name: `第${at + 1}社区` }));
  const root = { level: 'district' as const, name: kunshan.name };
  const tree = treeFrom(
    root,
    { streets: [{ code: street, name: '巴城镇', children }] },
    '2023-06-30',
  );
  await transact(
    app.table,
    regionItems(kunshan.id, tree, 1).map((item) => put(app.table, item)),
  );
  cookies['head'] = await app.signIn(people.officeHead);
  cookies['auditor'] = await app.signIn(people.auditor);
  cookies['street'] = await aSeat(app, someone(0), { post: 'streetOffice', scope: [street] });
  cookies['civil'] = await aSeat(app, someone(9), { post: 'memberUnit', unit: 'civilAffairs' });
  for (const [at, id] of communities.entries())
    cookies[id] = await aSeat(app, someone(at + 1), { post: 'communityCommittee', scope: [id] });
});

describe('[4-10] communities rate their street and the departments', () => {
  test('one sheet for a seat, replaced until the end, and nobody rated learns whose', async () => {
    const round = await opened();
    const mine = await app.ask('GET', `${base}/${round}/sheet`, { cookie: cookies[first] ?? '' });
    expect((mine.json as AppraisalSheets).sheets).toMatchObject([
      { name: '第1社区', isKept: false, bodies: [{ name: '巴城镇' }, { name: '民政局' }] },
    ]);
    await rate(first, round, first, 1, '办事要跑两趟');
    expect((await rate(first, round, first, 4, '办事要跑两趟')).status).toBe(200);
    expect((await rate(first, round, communities[1] ?? '', 5)).problem.code).toBe('not-permitted');
    for (const id of communities.slice(1, 3)) await rate(id, round, id, 5);
    expect((await act('head', round, { type: 'count' })).problem.code).toBe('illegal-move');
    const hidden = await view('street', round);
    expect(bodyIn(hidden, street, 'street')).not.toHaveProperty('result');
    const kept = (await everything(app.table))
      .map((item) => JSON.stringify(item))
      .filter((item) => item.includes(`#APPRS#${round}`));
    expect(kept).toHaveLength(3);
    for (const item of kept) expect(item).not.toMatch(/320583103001"|p0{20}|2026-/);
    forward(25);
    expect((await rate(first, round, first, 1)).problem.code).toBe('illegal-move');
    await act('head', round, { type: 'count' });
    const counted = await view('street', round);
    expect(bodyIn(counted, street, 'street')).toMatchObject({
      isOwn: true,
      result: {
        overall: { n: 3, suppressed: false, mean: 14 / 3 },
        items: { answer: { n: 3 } },
      },
    });
    expect(bodyIn(counted, 'departments', 'civil')).not.toHaveProperty('result');
    const waiting = await view('head', round);
    const [remark] = bodyIn(waiting, 'departments', 'civil')?.remarks ?? [];
    expect(bodyIn(await view('civil', round), 'departments', 'civil')?.remarks).toEqual([]);
    await act('head', round, {
      type: 'judgeRemark',
      region: 'departments',
      remark: remark?.id ?? '',
      isShown: true,
    });
    const own = bodyIn(await view('civil', round), 'departments', 'civil');
    expect(own).toMatchObject({ result: { overall: { n: 3, mean: 2 } } });
    expect(own?.remarks).toMatchObject([{ text: '办事要跑两趟' }]);
    const said = { type: 'reply', region: 'departments', body: 'civil' } as const;
    expect((await act('street', round, { ...said, text: '一窗办好' })).problem.code).toBe(
      'not-permitted',
    );
    expect((await act('civil', round, { ...said, text: '下月起一窗办好' })).status).toBe(200);
    expect((await app.ask('GET', `/t/kunshan/appraisals/${round}`)).status).toBe(404);
    await act('head', round, { type: 'publish' });
    const shown = await app.ask('GET', `/t/kunshan/appraisals/${round}`);
    expect(shown.text).toContain('4.67 分');
    expect(shown.text).toContain('下月起一窗办好');
    expect(shown.text).not.toContain('办事要跑两趟');
    expect((await app.ask('GET', '/t/kunshan/appraisals')).text).toContain('2026年度社区评议');
  });

  test('street and departments rate communities, and too few answers show nothing', async () => {
    const round = await opened({ kind: 'downward' });
    const ratings = communities.map((region) => ({
      region,
      body: 'committee',
      overall: 4,
      items: {},
    }));
    const put = (who: string, seat: object) =>
      app.ask('PUT', `${base}/${round}/sheet`, {
        cookie: cookies[who] ?? '',
        body: { seat, ratings },
      });
    expect((await put('street', { kind: 'street', id: street })).status).toBe(200);
    expect((await put('civil', { kind: 'department', id: 'civil' })).status).toBe(200);
    forward(25);
    await act('head', round, { type: 'count' });
    const { round: row, places } = await view('head', round);
    expect(row).toMatchObject({ answers: 2, rated: 4, shown: 0 });
    expect(places[0]?.bodies[0]?.result).toEqual({
      overall: { n: 2, suppressed: true },
      items: {},
    });
    expect((await list(first)).items.find(({ id }) => id === round)).toMatchObject({
      rates: false,
      isRated: true,
    });
  });
});

describe('[4-11] residents rate their community and its workers', () => {
  test('a code counts once, is handed out by nobody who is rated, and is compared', async () => {
    const workers = [{ name: '王小梅', post: '民政专干' }];
    const before = await residents(workers, [3, 3, 3]);
    const round = await opened({ kind: 'residents', follows: before, ...soon() });
    await act(first, round, { type: 'keepWorkers', region: first, workers });
    forward(2);
    const print = { type: 'printCodes', region: first, count: 5 } as const;
    expect((await act(first, round, print)).problem.code).toBe('not-permitted');
    const { links } = (await act('street', round, print)).json as AppraisalDone;
    const [own = '', other = '', third = ''] = links.map(pathOf);
    const letter = await app.ask('GET', own);
    expect(letter.text).toContain('王小梅');
    expect(letter.text).not.toContain('<script');
    const worker = (await view('head', round)).places[0]?.bodies[1]?.id ?? '';
    expect((await answer(own, {})).status).toBe(422);
    const said = { 'committee-overall': '5', [`${worker}-overall`]: '2' };
    expect((await answer(own, { ...said, remark: '320583199001011234' })).status).toBe(422);
    expect((await answer(own, said)).status).toBe(200);
    expect((await answer(own, said)).status).toBe(409);
    await answer(other, { 'committee-overall': '5', 'committee-item-answer': '4' });
    await answer(third, { 'committee-overall': '5' });
    const table = JSON.stringify(await everything(app.table));
    for (const link of links) expect(table).not.toContain(link.split('/s/')[1]);
    forward(25);
    expect((await app.ask('GET', own)).status).toBe(410);
    await act('head', round, { type: 'count' });
    const shown = await view('head', round);
    expect(shown.round).toMatchObject({ answers: 3, rated: 5, shown: 1 });
    expect(bodyIn(shown, first, 'committee')?.result).toMatchObject({
      overall: { n: 3, mean: 5, interval: { to: 5 } },
      items: {},
      previous: { n: 3, mean: 3, isClear: false },
    });
    expect(bodyIn(shown, first, worker)?.result?.overall).toEqual({ n: 1, suppressed: true });
    await act('head', round, { type: 'publish' });
    const register = await app.ask('GET', '/api/t/kunshan/workforce', {
      cookie: cookies['head'] ?? '',
    });
    const heard = (register.json as Workforce).heard?.find((one) => one.round === round);
    expect(heard).toMatchObject({ worker: '王小梅', place: '第1社区', n: 1 });
    expect(heard).not.toHaveProperty('mean');
  });

  test('a debriefing is rated by no more people than came to hear it', async () => {
    const round = await opened({ kind: 'debriefing', ...soon() });
    const workers = [{ name: '李强' }];
    await act(first, round, { type: 'keepWorkers', region: first, workers });
    const print = { type: 'printCodes', region: first, count: 4 } as const;
    const early = await act('street', round, print);
    expect(early.problem.errors?.[0]).toMatchObject({ code: 'more-codes-than-attended' });
    await act('street', round, { type: 'noteAttendance', region: first, attended: 4 });
    const { links } = (await act('street', round, print)).json as AppraisalDone;
    expect(links).toHaveLength(4);
    forward(2);
    expect((await app.ask('GET', pathOf(links[0] ?? ''))).text).toContain('李强');
  });
});

describe('[4-10] mails of a round', () => {
  test('go to every seat alike, rated or not, and lead to no answer', async () => {
    const round = await opened(soon());
    const told = async () => {
      app.mails.length = 0;
      await tellAppraisals(app.deps);
      await tellAppraisals(app.deps);
      await runErrands(app.deps, -1000);
      return app.mails.filter(({ text }) => text.includes(round));
    };
    expect(await told()).toEqual([]);
    forward(2);
    const opening = await told();
    expect(opening.map(({ subject }) => subject)).toEqual(
      communities.map(() => '请填写评议表：2026年度社区评议'),
    );
    const linkIn = (text: string) => /https?:\S+round=\S+/.exec(text)?.[0];
    expect(new Set(opening.map(({ text }) => linkIn(text))).size).toBe(1);
    const ways = async () =>
      (await everything(app.table)).filter(
        (item) => item['et'] === 'errand' || String(item['SK']).includes('OPENED'),
      );
    const before = await ways();
    for (const who of communities.slice(0, 3)) await rate(who, round, who, 4, '答得很快');
    expect(await ways()).toEqual(before);
    forward(12);
    const reminded = await told();
    expect(reminded.map(({ to }) => to).sort()).toEqual(opening.map(({ to }) => to).sort());
    expect(new Set(reminded.map(({ text }) => linkIn(text))).size).toBe(1);
    const sheets = (await everything(app.table)).filter(
      (item) => item['et'] === 'appraisalSheet' && String(item['PK']).includes(round),
    );
    expect(sheets).toHaveLength(3);
    for (const { PK, SK, data } of sheets)
      for (const who of [...communities.map((_, at) => someone(at)), ...communities])
        expect(JSON.stringify([SK, data]) + String(PK).split('#').slice(3).join()).not.toContain(
          who,
        );
    const later = plusMillis(app.clock.now(), 48 * hour);
    await act('head', round, { type: 'extend', closesAt: later, reason: '有社区停电' });
    expect(await told()).toEqual([]);
    forward(49);
    await act('head', round, { type: 'count' });
    const results = await told();
    expect(results.map(({ subject }) => subject)).toEqual(
      ['street', 'civil'].map(() => '评议结果：2026年度社区评议'),
    );
    expect(results.every(({ text }) => !text.includes('答得很快'))).toBe(true);
  });
});

test('[4-10] a list costs two calls, a round two, whatever is in them', async () => {
  await list('auditor');
  const { calls, stop } = recordCalls(app.table.client);
  const { items } = await list('auditor');
  const ofList = calls.filter(({ command }) => command === 'QueryCommand').length;
  const before = calls.length;
  await view('auditor', items[0]?.id ?? '');
  const ofRound = calls
    .slice(before)
    .filter(({ input }) => /APPR/.test(JSON.stringify(input))).length;
  stop();
  expect(items.length).toBeGreaterThan(3);
  expect([ofList, ofRound]).toEqual([2, 2]);
});

async function residents(workers: { name: string; post?: string }[], scores: number[]) {
  const round = await opened({ kind: 'residents', title: '2025年度居民评社区', ...soon() });
  await act(first, round, { type: 'keepWorkers', region: first, workers });
  forward(2);
  const command = { type: 'printCodes', region: first, count: scores.length } as const;
  const { links } = (await act('street', round, command)).json as AppraisalDone;
  for (const [at, score] of scores.entries())
    await answer(pathOf(links[at] ?? ''), { 'committee-overall': String(score) });
  forward(25);
  await act('head', round, { type: 'count' });
  return round;
}
