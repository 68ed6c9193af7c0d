import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import type { TenantCreated } from '../../shared/contracts/platform.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { putStreets } from '../../shared/store/onboarding.ts';
import { readTree } from '../../shared/store/regions.ts';
import { aNewTenant, onboards } from '../support/a-platform-admin.ts';
import {
  admin,
  app,
  begin,
  listed,
  personOf,
  published,
  standing,
  turn,
} from '../support/a-platform-desk.ts';
import { aPlan } from '../support/a-purchase.ts';
import { everything } from '../support/a-table.ts';
import { people } from '../support/people.ts';

beforeAll(begin);

describe('taking a district on board', () => {
  test('[4-16] it has its real streets and communities, an administrator who is told, and a public page', async () => {
    const answer = await onboards(app, admin, aNewTenant());
    expect(answer.status).toBe(201);
    const created = answer.json as TenantCreated;
    const found = await app.deps.divisions.find('320509');
    expect(created).toMatchObject({
      id: 'wujiang',
      streets: found?.place.streets,
      communities: found?.place.communities,
      portal: '/t/wujiang/',
    });
    await runErrands(app.deps, 0);
    const mail = app.mails.find(({ to }) => to === 'niu@wujiang.example');
    expect(mail?.subject).toContain('苏州市吴江区已开通');
    expect(mail?.text).toContain('https://sanshe.example/t/wujiang/');
    expect(await published('wujiang')).toContain('苏州市吴江区');
    expect(app.files.get('index.html')).toContain('/t/wujiang/');
    const { json } = await app.ask('GET', '/api/t/wujiang/regions');
    expect((json as { items: unknown[] }).items).toHaveLength(created.streets);
  });

  test('its administrator signs in and invites a handler, who begins a purchase under its rules', async () => {
    const cookie = await app.signIn(await personOf('niu@wujiang.example'));
    const invited = await app.ask('POST', '/api/t/wujiang/members', {
      cookie,
      headers: { 'idempotency-key': 'key-invite-01' },
      body: {
        name: '沈一鸣',
        email: 'shen@wujiang.example',
        appointments: [{ post: 'handler', from: '2026-01-01' }],
        reason: '新设岗位',
      },
    });
    expect(invited.status).toBe(201);
    const handler = await app.signIn(await personOf('shen@wujiang.example'));
    const begun = await app.ask('POST', '/api/t/wujiang/purchases', {
      cookie: handler,
      headers: { 'idempotency-key': 'key-begin-01' },
      body: { plan: aPlan() },
    });
    expect(begun.status).toBe(201);
  });

  test('asked again under the same key, it answers the same and writes nothing', async () => {
    const body = aNewTenant({ id: 'taicang', name: '太仓市', division: { code: '320585' } });
    const first = await onboards(app, admin, body, 'key-onboard-again');
    const before = await everything(app.table);
    const again = await onboards(app, admin, body, 'key-onboard-again');
    expect(again.json).toEqual(first.json);
    expect(await everything(app.table)).toEqual(before);
    const other = await onboards(app, admin, { ...body, name: '别的' }, 'key-onboard-again');
    expect(other.problem.code).toBe('idempotency-key-reused');
  });

  test('cut off after its streets it is not there, and asked again it is finished', async () => {
    const id = TenantId.parse('changshu');
    const area = await app.deps.divisions.find('320581');
    const { treeFrom } = await import('../../shared/domain/region/division.ts');
    const root = { level: 'district' as const, name: '常熟市', code: '320581' };
    await putStreets(app.table, id, treeFrom(root, { streets: area?.streets ?? [] }, '2023-06-30'));
    expect((await app.ask('GET', '/api/t/changshu/regions')).status).toBe(404);
    expect(await standing('changshu')).toBeUndefined();
    const body = aNewTenant({ id, name: '常熟市', division: { code: '320581' } });
    expect((await onboards(app, admin, body)).status).toBe(201);
    const stored = await readTree(app.table, id);
    expect(stored?.tree.nodes.size).toBe(
      1 + (area?.place.streets ?? 0) + (area?.place.communities ?? 0),
    );
  });

  test('a whole city of some thousand communities fits', async () => {
    const body = aNewTenant({ id: 'suzhou', name: '苏州市', division: { code: '3205' } });
    const { json, status } = await onboards(app, admin, body);
    expect(status).toBe(201);
    expect(json).toMatchObject({ streets: expect.any(Number) });
    const stored = await readTree(app.table, TenantId.parse('suzhou'));
    const levels = [...(stored?.tree.nodes.values() ?? [])].map(({ level }) => level);
    expect(levels.filter((level) => level === 'district')).toHaveLength(10);
    expect(levels.filter((level) => level === 'community').length).toBeGreaterThan(1_000);
    expect((await standing('suzhou'))?.level).toBe('city');
  });

  test('a functional zone has the number the statistics bureau gives it, or none and typed streets', async () => {
    const park = aNewTenant({ id: 'sipark', name: '苏州工业园区', division: { code: '320576' } });
    expect((await onboards(app, admin, park)).status).toBe(201);
    expect((await standing('sipark'))?.division).toMatchObject({ scheme: 'statistical' });
    const typed = aNewTenant({
      id: 'newzone',
      name: '滨江新区管委会',
      division: undefined,
      streets: [{ name: '江湾街道', communities: ['江湾一社区', '江湾二社区'] }],
    });
    const { json } = await onboards(app, admin, typed);
    expect(json).toMatchObject({ streets: 1, communities: 2 });
    const { json: regions } = await app.ask('GET', '/api/t/newzone/regions');
    expect(regions).toMatchObject({ items: [{ name: '江湾街道', children: [{}, {}] }] });
  });
});

describe('what is refused, and where', () => {
  test.each([
    ['a short name in use', { id: 'kunshan' }, 'tenant-exists', '/id'],
    [
      'a code nobody has',
      { id: 'nowhere', division: { code: '999999' } },
      'division-unknown',
      '/division/code',
    ],
    [
      'a province',
      { id: 'jiangsu', division: { code: '32' } },
      'division-unknown',
      '/division/code',
    ],
    ['a code already on board', { id: 'wujiang2' }, 'division-taken', '/division/code'],
    ['a short name with a wildcard', { id: 'wu-*' }, 'invalid-request', '/id'],
    [
      'neither code nor streets',
      { id: 'void1', division: undefined },
      'invalid-request',
      '/division',
    ],
    [
      'a template nobody wrote',
      { id: 'void2', templates: ['none'] },
      'invalid-request',
      '/templates/0',
    ],
    [
      'no address',
      { id: 'void3', admin: { name: '某', email: 'x' } },
      'invalid-request',
      '/admin/email',
    ],
  ])('%s', async (_, overrides, code, pointer) => {
    const { problem } = await onboards(app, admin, aNewTenant(overrides));
    expect(problem.code).toBe(code);
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
    expect(problem.title).toMatch(/[\u4e00-\u9fff]/);
  });

  test('a sandbox where the installation allows none', async () => {
    app.deps.settings.isSandboxAllowed = false;
    const { problem } = await onboards(app, admin, aNewTenant({ id: 'play', isSandbox: true }));
    app.deps.settings.isSandboxAllowed = true;
    expect(problem.errors).toMatchObject([{ pointer: '/isSandbox' }]);
  });

  test('a rehearsal holds no number: the city comes on board beside it', async () => {
    const rehearsal = aNewTenant({ id: 'play1', division: { code: '320507' }, isSandbox: true });
    expect((await onboards(app, admin, rehearsal)).status).toBe(201);
    const earnest = aNewTenant({ id: 'xiangcheng', division: { code: '320507' } });
    expect((await onboards(app, admin, earnest)).status).toBe(201);
  });

  test('officials and strangers find no platform', async () => {
    const official = await app.signIn(people.officeHead);
    for (const cookie of [official, ''])
      for (const path of ['/api/platform/tenants', '/api/platform/divisions'])
        expect((await app.ask('GET', path, { cookie })).status).toBe(cookie ? 404 : 401);
    expect((await onboards(app, official, aNewTenant({ id: 'mine' }))).status).toBe(404);
  });
});

describe('a tenant that is suspended', () => {
  test('is read and not changed, its page says so, and once resumed it goes on', async () => {
    await onboards(
      app,
      admin,
      aNewTenant({ id: 'huqiu', name: '虎丘区', division: { code: '320505' } }),
    );
    const cookie = await app.signIn(await personOf('niu@wujiang.example'));
    expect((await turn('huqiu', 'suspension', { reason: '欠费' })).status).toBe(200);
    const invite = (key: string) =>
      app.ask('POST', '/api/t/huqiu/members', {
        cookie,
        headers: { 'idempotency-key': key },
        body: {
          name: '沈',
          email: 'shen@huqiu.example',
          appointments: [{ post: 'handler', from: '2026-01-01' }],
          reason: '新设岗位',
        },
      });
    expect((await invite('key-huqiu-01')).problem).toMatchObject({
      code: 'tenant-suspended',
      status: 409,
    });
    expect((await app.ask('GET', '/api/t/huqiu/members', { cookie })).status).toBe(200);
    const need = await app.ask('POST', '/api/t/huqiu/needs', {
      body: { category: 'elderly', regionCode: '320505001001', text: '需要有人陪着去医院' },
    });
    expect(need.problem.code).toBe('tenant-suspended');
    expect(await published('huqiu')).toContain('本单位已暂停使用');
    expect((await turn('huqiu', 'resumption', { reason: '已缴' })).status).toBe(200);
    expect(await published('huqiu')).not.toContain('本单位已暂停使用');
    expect((await invite('key-huqiu-02')).status).toBe(201);
  });

  test('somebody who saw an older standing is told, and another tenant’s is as absent as none', async () => {
    expect((await turn('huqiu', 'suspension', { reason: '再停' }, 1)).problem.code).toBe(
      'version-conflict',
    );
    expect((await turn('nobody', 'suspension', { reason: '没有' }, 1)).status).toBe(404);
  });
});

describe('asking that a tenant be deleted', () => {
  const deletion = (id: string, keepUntil: string) =>
    turn(id, 'deletion', { reason: '单位撤销', keepUntil });

  test('comes after suspending it, and names a day the law allows', async () => {
    const running = await deletion('taicang', '2060-01-01');
    expect(running.problem.code).toBe('not-suspended');
    await turn('taicang', 'suspension', { reason: '单位撤销' });
    const early = await deletion('taicang', '2030-01-01');
    expect(early.problem).toMatchObject({
      code: 'retention-running',
      errors: [{ pointer: '/keepUntil', code: 'retention-too-short' }],
    });
    expect((await deletion('taicang', '2060-01-01')).status).toBe(200);
    expect((await standing('taicang'))?.deletion).toMatchObject({ keepUntil: '2060-01-01' });
  });

  test('has no default until the installation sets one, and never one below the law', async () => {
    expect((await listed()).retention).toMatchObject({ leastYears: 15 });
    expect((await listed()).retention.years).toBeUndefined();
    const set = (years: number, key: string) =>
      app.ask('PUT', '/api/platform/retention', {
        cookie: admin,
        headers: { 'idempotency-key': key, 'if-match': '"v0"' },
        body: { years, reason: '档案馆要求' },
      });
    expect((await set(10, 'key-retention-1')).status).toBe(422);
    expect((await set(30, 'key-retention-2')).json).toMatchObject({ years: 30, version: 1 });
    expect((await listed()).retention.years).toBe(30);
  });
});

test('the list of divisions is looked up by name, opened level by level, and says who is on board', async () => {
  const ask = async (path: string) =>
    (await app.ask('GET', `/api/platform/divisions${path}`, { cookie: admin })).json;
  expect(await ask('?text=%E5%90%B4%E6%B1%9F')).toMatchObject({ items: [{ code: '320509' }] });
  expect(await ask('?below=3205')).toMatchObject({ items: expect.any(Array) });
  expect(await ask('/320509')).toMatchObject({
    place: { name: '吴江区', within: ['江苏省', '苏州市'] },
    holder: { id: 'wujiang' },
  });
  const none = await app.ask('GET', '/api/platform/divisions/999999', { cookie: admin });
  expect(none.status).toBe(404);
});
