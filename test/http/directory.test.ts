import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DirectoryPage, OutletView } from '../../shared/contracts/directory.ts';
import type {
  CentresView,
  HandoverAnswer,
  HandoversView,
} from '../../shared/contracts/directory-centres.ts';
import type { CircleView } from '../../shared/contracts/directory-circle.ts';
import type {
  DirectoryImport,
  DirectoryRowsRead,
  PositionImport,
  PositionRowsRead,
} from '../../shared/contracts/directory-imports.ts';
import { mostKept } from '../../shared/contracts/list-rows.ts';
import type { CentreStated } from '../../shared/domain/directory/centre.ts';
import { presetDirectory } from '../../shared/domain/directory/preset.ts';
import type { OutletRow } from '../../shared/domain/directory/rows.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Appointment } from '../../shared/domain/people/appointment.ts';
import { shelfWrites } from '../../shared/store/directory.ts';
import { put, transact } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { memberItem } from '../../shared/store/members.ts';
import { putPerson } from '../../shared/store/people.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { organizations, people } from '../support/people.ts';

/** `OUTLETS=50000 vitest run … test/http/directory.test.ts` prints what reading a whole directory costs. */
const sizes = process.env['OUTLETS']
  ? [1_000, 10_000, Number(process.env['OUTLETS'])]
  : [176, 1_000];
const app = anApp();
const base = '/api/t/kunshan/directory';
const community = '320583103001';
const next = '320583104001';
const cookies: Record<string, string> = {};
let count = 0;
const once = () => {
  count += 1;
  return { 'idempotency-key': `key-directory-${count}` };
};

async function someone(n: number, name: string, appointment: Partial<Appointment>) {
  const person = aPerson(PersonId.parse(`q${String(n).padStart(25, '0')}`), { name });
  const appointments = [
    { post: 'communityCommittee' as const, from: '2026-01-01', ...appointment },
  ];
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const member = { personId: person.id, name, appointments, version: 0 };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-11-09')]);
  return app.signIn(person.id);
}

beforeAll(async () => {
  cookies['committee'] = await someone(1, '周敏', { scope: [community] });
  cookies['grid'] = await someone(2, '吴强', { post: 'gridWorker', scope: [community] });
  cookies['bureau'] = await someone(3, '钱进', { post: 'memberUnit', unit: '市人社局' });
  cookies['other'] = await someone(4, '孙力', { post: 'memberUnit', unit: '市残联' });
  cookies['head'] = await app.signIn(people.officeHead);
  cookies['auditor'] = await app.signIn(people.auditor);
});

const cookie = (who: string) => cookies[who] ?? '';
const get = async <T>(path: string, who = 'head') =>
  (await app.ask('GET', `${base}${path}`, { cookie: cookie(who) })).json as T;
const send = (path: string, body: object, who = 'committee', headers: object = once()) =>
  app.ask('POST', `${base}${path}`, {
    cookie: cookie(who),
    headers: headers as Record<string, string>,
    body,
  });
const outlet = (over: object = {}) => ({
  name: '蒋巷大药房',
  provider: { form: 'soleTrader' },
  kind: 'convenience',
  categories: ['pharmacy'],
  community,
  address: '前进路 12 号',
  place: { lat: 31.381, lng: 120.981 },
  hours: {
    spans: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }],
    onHolidays: 'asUsual',
  },
  phone: '0512-57300001',
  isFree: false,
  prices: [],
  comesHome: false,
  ...over,
});

describe('an outlet', () => {
  test('[4-02] [4-69] is added by its community once, whoever repeats it, and by no neighbour', async () => {
    const headers = once();
    const body = { type: 'add', outlet: outlet() };
    const first = await send('/commands', body, 'committee', headers);
    expect(first).toMatchObject({ status: 200, json: { community, n: 1 } });
    const again = await send('/commands', body, 'committee', headers);
    expect(again.json).toEqual({ community, n: 1 });
    const twin = await send('/commands', { ...body, outlet: outlet({ name: '蒋巷 大药房' }) });
    expect(twin.problem.errors).toMatchObject([{ pointer: '/outlet/name', code: 'outlet-twice' }]);
    const foreign = { type: 'add', outlet: outlet({ community: next }) };
    expect((await send('/commands', foreign)).problem.code).toBe('not-permitted');
    const unlicensed = outlet({ name: '连锁', provider: { form: 'chainStore' } });
    expect((await send('/commands', { type: 'add', outlet: unlicensed })).problem.errors).toEqual([
      expect.objectContaining({ pointer: '/outlet/provider/creditCode', code: 'licence-missing' }),
    ]);
  });

  test('ages: it is asked for until somebody who passes by verifies it, and again when that is old', async () => {
    expect(await get<DirectoryPage>('?due=yes')).toMatchObject({
      found: 1,
      due: 1,
      items: [{ n: 1, standing: { is: 'never' } }],
    });
    const setting = { ...presetDirectory, verifyDays: 30, source: '市民政局通知' };
    const stated = await app.ask('PUT', `${base}/setting`, {
      cookie: cookie('head'),
      headers: { ...once(), 'if-match': '"v0"' },
      body: setting,
    });
    expect(stated.status).toBe(200);
    const at = { community, n: 1, version: 1 };
    const verified = await send('/commands', { type: 'verify', ...at }, 'grid');
    expect(verified.status).toBe(200);
    expect((await send('/commands', { type: 'verify', ...at }, 'grid')).problem.code).toBe(
      'version-conflict',
    );
    expect(await get<DirectoryPage>('')).toMatchObject({ due: 0, isPreset: false, version: 1 });
    const view = await get<OutletView>(`/outlets/${community}/1`, 'committee');
    expect(view).toMatchObject({
      outlet: { version: 2, verified: { by: '吴强' } },
      standing: { is: 'verified' },
      mayKeep: true,
    });
    expect(await get<OutletView>(`/outlets/${community}/1`, 'auditor')).toMatchObject({
      mayKeep: false,
      mayVerify: false,
    });
  });

  test('that closes leaves the lists, and comes back when it opens again', async () => {
    await send('/commands', { type: 'close', community, n: 1, version: 2 });
    expect((await get<DirectoryPage>('')).all).toBe(0);
    await send('/commands', { type: 'reopen', community, n: 1, version: 3 });
    expect((await get<DirectoryPage>('?words=药')).found).toBe(1);
  });

  test('is shown with the others of its credit code', async () => {
    const provider = { form: 'chainStore', name: '惠民连锁', creditCode: '91320594MA1NHMCA0T' };
    await send('/commands', { type: 'add', outlet: outlet({ name: '惠民前进店', provider }) });
    await send('/commands', {
      type: 'add',
      outlet: outlet({ name: '惠民朝阳店', provider, categories: ['shop'] }),
    });
    const view = await get<OutletView>(`/outlets/${community}/2`);
    expect(view.branches).toMatchObject([{ community, n: 3, name: '惠民朝阳店' }]);
  });
});

const header = ['名称', '社区', '门类', '地址', '电话', '营业时间', '纬度', '经度'];
const row = (at: number, over: Partial<Record<number, string>> = {}) =>
  [
    `便民小店${at}号`,
    at % 2 === 0 ? '湖滨社区' : community,
    at % 3 === 0 ? '理发' : '便利店与超市',
    `长江路 ${at} 号`,
    `0512573${String(at).padStart(5, '0')}`,
    '08:00-20:00',
    (31.38 + (at % 100) / 10_000).toFixed(5),
    (120.98 + (at % 70) / 10_000).toFixed(5),
  ].map((cell, i) => over[i] ?? cell);
const begin = async (name: string, rows: number) => {
  const sha256 = createHash('sha256').update(name).digest('hex');
  const body = { name: `${name}.csv`, sha256, header, rows };
  return (await send('/imports', body, 'head')).json as DirectoryImport;
};

describe('[4-19] a list of outlets', () => {
  test('is looked at first: every fault by row and column, and nothing is kept', async () => {
    const { id } = await begin('bad', 3);
    const rows = [row(1), row(2, { 1: '火星社区', 5: '随时' }), row(1)];
    const { all } = await get<DirectoryPage>('');
    const looked = await send(`/imports/${id}/rows`, { from: 2, rows, isCheck: true }, 'head');
    const { good, faults } = looked.json as DirectoryRowsRead;
    expect(good).toBe(1);
    expect(faults.map((one) => `${one.row}:${one.column} ${one.code}`)).toEqual([
      '3:6 hours-unread',
      '3:2 region-unknown',
      '4:1 outlet-twice',
    ]);
    const kept = await send(`/imports/${id}/rows`, { from: 2, rows }, 'head');
    expect(kept.problem.code).toBe('invalid-request');
    expect((await get<DirectoryPage>('')).all).toBe(all);
  });

  test('is kept part by part; sent again it changes nothing, and a newer one changes what is new', async () => {
    const part = Array.from({ length: 6 }, (_, at) => row(at + 1));
    const { all } = await get<DirectoryPage>('');
    const first = await begin('first', 6);
    const kept = await send(`/imports/${first.id}/rows`, { from: 2, rows: part }, 'head');
    expect(kept.json).toMatchObject({ import: { next: 8, added: 6, changed: 0, skipped: 0 } });
    const repeated = await send(`/imports/${first.id}/rows`, { from: 2, rows: part }, 'head');
    expect(repeated.json).toMatchObject({ import: { next: 8, added: 6 } });
    const newer = await begin('newer', 6);
    const changed = part.map((cells, at) => (at === 0 ? row(1, { 4: '0512-57399999' }) : cells));
    const second = await send(`/imports/${newer.id}/rows`, { from: 2, rows: changed }, 'head');
    expect(second.json).toMatchObject({ import: { added: 0, changed: 1, same: 5 } });
    expect((await get<DirectoryPage>('')).all).toBe(all + 6);
  });

  test('of many communities goes on in steps one transaction takes', async () => {
    const part = Array.from({ length: mostKept }, (_, at) => row(100 + at));
    const { id } = await begin('steps', mostKept);
    const { calls, stop } = recordCalls(app.table.client);
    const kept = await send(`/imports/${id}/rows`, { from: 2, rows: part }, 'head');
    stop();
    expect(kept.json).toMatchObject({ import: { next: mostKept + 2, added: mostKept } });
    expect(calls.filter((call) => JSON.stringify(call).includes('TransactWrite'))).toHaveLength(1);
  });
});

describe('[4-18] the 15-minute circle', () => {
  const circle = {
    minutes: 15,
    detourFactor: 1.25,
    metresPerMinute: 70,
    wanted: ['pharmacy', 'laundry'],
    source: '市商务局测算',
    certainty: 'tenant',
  };

  test('judges nothing where the tenant has not said how a way is reckoned', async () => {
    const view = await get<CircleView>('/circle');
    expect(view.reckoning).toBeUndefined();
    expect(view.sums).toBeUndefined();
    expect(view.communities.every(({ missing }) => missing === undefined)).toBe(true);
  });

  test('lists what each community has and misses, from where it was stated to be', async () => {
    const where = {
      community,
      place: { lat: 31.38, lng: 120.98 },
      speciality: '一社一品：书香蒋巷',
    };
    await send('/commands', { type: 'state', communities: [where] });
    const { setting, version } = await get<DirectoryPage>('');
    await app.ask('PUT', `${base}/setting`, {
      cookie: cookie('head'),
      headers: { ...once(), 'if-match': `"v${version}"` },
      body: { ...setting, circle },
    });
    const view = await get<CircleView>(`/circle?community=${community}`);
    expect(view.reachMetres).toBe(840);
    expect(view.communities.find((one) => one.community === community)).toMatchObject({
      speciality: '一社一品：书香蒋巷',
      missing: ['laundry'],
    });
    expect(view.around?.nearest.find(({ category }) => category === 'pharmacy')).toMatchObject({
      n: 1,
      minutes: 3,
    });
    expect(view.sums?.byCategory.map(({ category, lacking }) => [category, lacking])).toEqual([
      ['pharmacy', []],
      ['laundry', [community]],
    ]);
  });
});

describe('[4-18] a list of where communities are', () => {
  const titles = ['社区代码', '纬度', '经度'];
  const begun = async (name: string, rows: number, head = titles, who = 'head') => {
    const sha256 = createHash('sha256').update(name).digest('hex');
    return send('/positions', { name: `${name}.csv`, sha256, header: head, rows }, who);
  };
  beforeAll(async () => {
    const tree = '/api/t/kunshan/region-tree';
    const { version } = (await app.ask('GET', tree, { cookie: cookie('head') })).json as {
      version: number;
    };
    const change = { type: 'add', parent: '320583103', level: 'community', name: '湖东社区' };
    await app.ask('POST', `${tree}/changes`, {
      cookie: cookie('head'),
      headers: { ...once(), 'if-match': `"v${version}"` },
      body: { change, reason: '社区拆分' },
    });
  });
  const rows = [
    ['湖东社区', '31.39', '120.99'],
    ['火星社区', '31.39', '120.99'],
    [community, '120.98', '31.38'],
    ['湖滨社区', '31.382', ''],
    ['湖东社区', '31.4', '121'],
    [community, '', ''],
    [community, '31.382001', '120.983'],
  ];

  test('is looked at first, every fault by row and column; then the good rows are kept and no other', async () => {
    expect((await begun('lacking', 1, ['社区', '纬度'])).problem.errors).toMatchObject([
      { pointer: '/header', code: 'lacks-lng' },
    ]);
    const { id } = (await begun('places', rows.length)).json as PositionImport;
    const before = await get<CircleView>('/circle');
    const looked = await send(`/positions/${id}/rows`, { from: 2, rows, isCheck: true }, 'head');
    const { good, faults } = looked.json as PositionRowsRead;
    expect(good).toBe(2);
    expect(faults.map((one) => `${one.row}:${one.column} ${one.code}`)).toEqual([
      '3:1 region-unknown',
      '4:2 position-outside',
      '5:3 half-a-position',
      '6:1 community-twice',
      '7:2 required',
    ]);
    const whole = await send(`/positions/${id}/rows`, { from: 2, rows }, 'head');
    expect(whole.problem.code).toBe('invalid-request');
    expect(await get<CircleView>('/circle')).toEqual(before);
    const parts = [rows.slice(0, 3), rows.slice(3)];
    const kept = await send(
      `/positions/${id}/rows`,
      { from: 2, rows: parts[0], skipsFaulty: true },
      'head',
    );
    expect(kept.json).toMatchObject({ import: { next: 5, placed: 1, skipped: 2 } });
    /** The second row of a community is the same fault when it comes with another part. */
    const rest = await send(
      `/positions/${id}/rows`,
      { from: 5, rows: parts[1], skipsFaulty: true },
      'head',
    );
    expect(rest.json).toMatchObject({ import: { next: 9, placed: 2, skipped: 5 } });
    const { communities } = await get<CircleView>('/circle');
    expect(communities.find((one) => one.community === community)).toMatchObject({
      place: { lat: 31.382, lng: 120.983 },
      speciality: '一社一品：书香蒋巷',
    });
    expect(communities.map(({ place }) => place?.lat)).toContain(31.39);
  });

  test('changes nothing when it comes again, and is taken from a community for itself alone', async () => {
    const good = [rows[0], rows[6]];
    const { id } = (await begun('again', 2)).json as PositionImport;
    const kept = await send(`/positions/${id}/rows`, { from: 2, rows: good }, 'head');
    expect(kept.json).toMatchObject({ import: { next: 4, placed: 0, same: 2 } });
    const own = (await begun('own', 2, titles, 'committee')).json as PositionImport;
    const looked = await send(`/positions/${own.id}/rows`, { from: 2, rows: good, isCheck: true });
    expect((looked.json as PositionRowsRead).faults).toMatchObject([
      { row: 2, column: 1, code: 'not-yours' },
    ]);
    expect((await begun('foreign', 1, titles, 'auditor')).problem.code).toBe('not-permitted');
  });
});

let receipt = '';

describe('[4-06] [4-60] a one-stop centre', () => {
  const centre: CentreStated = {
    name: '湖滨便民服务中心',
    level: 'street',
    community,
    address: '前进路 1 号',
    squareMetres: 1200,
    isOnline: true,
    items: [
      {
        id: 'job-card',
        title: '就业创业证办理',
        documents: ['身份证件', '照片一张'],
        workingDays: 5,
        feeFen: 0,
        basis: '《就业服务与就业管理规定》',
        window: '2 号窗口',
        isOnline: true,
        behind: { department: '市人社局', workingDays: 3 },
      },
    ],
  };
  test('[4-58] shows its items, and its floor space against what its level is to have', async () => {
    const stated = await send('/centres', { id: 'hubin', version: 0, centre });
    expect((stated.json as CentresView).items).toMatchObject([
      { centre: { id: 'hubin', version: 1 }, space: { squareMetres: 1500, lacking: 300 } },
    ]);
    const late = await send('/centres', { id: 'hubin', version: 0, centre });
    expect(late.problem.code).toBe('version-conflict');
  });

  test('[4-52] hands a matter to the department behind it, which takes and settles it', async () => {
    const handed = await send('/handovers', {
      type: 'handOver',
      centre: 'hubin',
      item: 'job-card',
    });
    const { handover, receipt: code } = handed.json as HandoverAnswer;
    receipt = code ?? '';
    expect(receipt).toMatch(/^(\w{4}-){2}\w{4}$/);
    const move = { type: 'move', id: handover.id, version: 1, to: 'accepted' };
    expect((await send('/handovers', move, 'other')).problem.code).toBe('not-permitted');
    expect((await send('/handovers', { ...move, to: 'done' }, 'bureau')).problem.code).toBe(
      'illegal-move',
    );
    expect((await send('/handovers', move, 'bureau')).status).toBe(200);
    app.clock.set('2026-12-20T02:00:00.000Z' as never);
    const open = await get<HandoversView>('/handovers?state=accepted', 'bureau');
    expect(open.items).toMatchObject([{ isOverdue: true, mayMove: true }]);
  });
});

describe('residents, without an account', () => {
  const page = (path: string, body?: string) =>
    app.ask(body === undefined ? 'GET' : 'POST', `/t/kunshan${path}`, {
      ...(body !== undefined && {
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    });

  test('[4-03] [4-05] find care at home and all else by words, category and place, at two reads a page', async () => {
    const care = { name: '蒋巷大药房助老站', kind: 'welfare', categories: ['home-care'] };
    await send('/commands', { type: 'add', outlet: outlet(care) });
    const { byCategory } = await get<DirectoryPage>(`?place=${community}`);
    expect(byCategory.find(({ category }) => category === 'home-care')?.count).toBe(1);
    await page(`/services?place=${community}`);
    const asked = [
      `?place=${community}&category=pharmacy`,
      `?place=${community}&category=home-care`,
      '?words=蒋巷',
      `?place=320583103&words=${encodeURIComponent('蒋巷')}`,
    ];
    for (const query of asked) {
      const { calls, stop } = recordCalls(app.table.client);
      const { text } = await page(`/services${query}`);
      stop();
      expect(text).toContain('蒋巷大药房');
      expect(calls).toHaveLength(2);
    }
    const { text } = await page(`/services?place=${community}&category=pharmacy`);
    expect(text).toContain('tel:0512-57300001');
    expect(text).toContain('data-at="31.381,120.981"');
  });

  test('read what each service costs, and find the passport of a registered organization', async () => {
    const [organization] = organizations;
    if (!organization) throw new Error('no organization');
    const { id, name, creditCode } = organization;
    const data = { id, name, creditCode, categories: [], certifiedWorkers: 0 };
    const item = put(app.table, { ...keys.publicProfile(id), et: 'profile', data });
    await transact(app.table, [item]);
    const provider = { form: 'socialOrganization', name, creditCode, organizationId: id };
    const stated = outlet({
      name: '邻里理发角',
      provider,
      prices: [{ what: '理发', fen: 25_00, unit: '次' }],
    });
    const other = { ...stated, provider: { ...provider, creditCode: '91320594MA1NHMCA0T' } };
    expect((await send('/commands', { type: 'add', outlet: other })).problem.errors).toMatchObject([
      { pointer: '/outlet/provider/organizationId', code: 'unknown-entry' },
    ]);
    const { n } = (await send('/commands', { type: 'add', outlet: stated })).json as { n: number };
    const { text } = await page(`/services/${community}/${n}`);
    expect(text).toContain('25.00 元/');
    expect(text).toContain(`href="/organizations/${id}/"`);
  });

  test('read of an outlet whether it is open and how far the entry can be relied on', async () => {
    app.clock.set('2026-12-01T02:00:00.000Z' as never);
    const { text } = await page(`/services/${community}/1`);
    expect(text).toContain('营业中，到 20:00');
    expect(text).toContain('核实过');
    expect((await page(`/services/${community}/9999`)).status).toBe(404);
    expect((await page('/services/nowhere/1')).status).toBe(404);
  });

  test('say what is wrong, and people decide', async () => {
    const short = `community=${community}&outlet=1&kind=closed&text=`;
    expect((await page('/services/suggest', short)).status).toBe(422);
    const said = `${short}${encodeURIComponent('门上贴了转让')}`;
    expect((await page('/services/suggest', said)).status).toBe(303);
    const { items } = await get<{ items: { id: string; name: string }[] }>('/suggestions');
    expect(items).toMatchObject([{ name: '蒋巷大药房', kind: 'closed' }]);
    const decide = { type: 'decide', suggestion: items[0]?.id, isTaken: true, note: '已去看过' };
    expect((await send('/commands', decide, 'grid')).problem.code).toBe('not-permitted');
    expect((await send('/commands', decide)).status).toBe(200);
    expect((await send('/commands', decide)).problem.code).toBe('already-decided');
    expect((await get<{ items: unknown[] }>('/suggestions')).items).toEqual([]);
  });

  test('[4-06] read what a centre does, and follow a matter by the code the window gave', async () => {
    expect((await page('/centres')).text).toContain('湖滨便民服务中心');
    const { text } = await page('/centres/hubin');
    expect(text).toContain('建筑面积 1200 平方米');
    expect(text).toContain('就业创业证办理');
    expect(text).toContain('市人社局');
    const found = await page('/centres/mine', `code=${receipt.toUpperCase()}`);
    expect(found.text).toContain('部门已受理');
    expect((await page('/centres/mine', 'code=2222-2222-2222')).status).toBe(422);
  });
});

describe('[4-19] a directory of any size', () => {
  /** As varied as names of shops are: some three hundred signs, a trade, sometimes the branch. */
  const signs = [...Array(300).keys()].map((at) => String.fromCharCode(0x5000 + at * 37));
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const pick = <T>(some: readonly T[]): T => some[random(some.length)] as T;
  const trades = [
    '大药房',
    '便利店',
    '理发店',
    '家政服务部',
    '五金维修',
    '早餐店',
    '托管中心',
    '洗衣店',
  ];
  const anOutlet = (n: number): OutletRow => ({
    n,
    name: `${pick(signs)}${pick(signs)}${pick(signs)}${pick(trades)}${n % 3 === 0 ? `（${pick(signs)}${pick(signs)}路店）` : ''}`,
    kind: 'convenience',
    categories: [pick(presetDirectory.categories).id],
    verifiedOn: `2026-${String(1 + random(9)).padStart(2, '0')}-${String(10 + random(18))}`,
    address: `${pick(signs)}${pick(signs)}路 ${random(999)} 号`,
    form: 'soleTrader',
    phone: `1${30 + random(60)}${String(random(100_000_000)).padStart(8, '0')}`,
    hours: {
      spans: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }],
      onHolidays: 'asUsual',
    },
    place: { lat: 31.3 + random(20_000) / 1e5, lng: 120.9 + random(20_000) / 1e5 },
    isFree: false,
    comesHome: false,
  });
  /** As many to a community as Huzhou had in 2007: fifty thousand entries, 284 communities. */
  const toACommunity = 176;

  async function fill(from: number, to: number) {
    for (let which = from; which < to; which += 1) {
      const id = `3205831${String(which).padStart(5, '0')}`;
      const rows = Array.from({ length: toACommunity }, (_, at) => anOutlet(at + 1));
      const place = { lat: 31.3 + random(20_000) / 1e5, lng: 120.9 + random(20_000) / 1e5 };
      const shelf = { community: id, version: 0, last: toACommunity, place, rows };
      const writes = shelfWrites(app.table, kunshan.id, shelf);
      await transact(
        app.table,
        writes.map(({ item }) => item),
      );
    }
  }

  test('is searched, shown and drawn at the same number of calls', {
    timeout: 20_000 + Math.max(...sizes) * 4,
  }, async () => {
    let filled = 0;
    for (const size of sizes) {
      const wanted = Math.ceil(size / toACommunity);
      await fill(filled, wanted);
      filled = wanted;
      const pages = [
        [`${base}?words=药房`, 2],
        [`${base}?place=320583100001&category=hair`, 2],
        [`${base}?due=yes`, 2],
        [`${base}/circle`, 3],
        ['/t/kunshan/services?words=药房', 2],
        ['/t/kunshan/services?place=320583100001', 2],
      ] as const;
      for (const [path, most] of pages) {
        await app.ask('GET', path, { cookie: cookie('head') });
        const { calls, stop } = recordCalls(app.table.client);
        const since = performance.now();
        const { text } = await app.ask('GET', path, { cookie: cookie('head') });
        const millis = performance.now() - since;
        stop();
        const kilobytes = (text.length / 1024).toFixed(0);
        process.stdout.write(
          `${size} outlets, ${path}: ${calls.length} calls, ${millis.toFixed(0)} ms, ${kilobytes} KB\n`,
        );
        expect(calls.length).toBe(most);
      }
    }
  });
});
