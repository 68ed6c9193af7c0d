import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenedTree, RegionsChanged } from '../../shared/contracts/region-tree.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { transact } from '../../shared/store/items.ts';
import { memberItem } from '../../shared/store/members.ts';
import { putPerson } from '../../shared/store/people.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';
import { storeWuxing, strangers } from '../support/principals.ts';

const app = anApp();
const street = '320583103';
const community = '320583103001';
const clerk = PersonId.parse(`p${'0'.repeat(22)}601`);
let head: string;
let handler: string;
let streetOffice: string;

async function appoint(id: PersonId, scope: string[]) {
  const person = aPerson(id);
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const appointments = [{ post: 'streetOffice' as const, from: '2025-01-01', scope }];
  const member = { personId: id, name: person.name, appointments, version: 1 };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-03-02')]);
  return app.signIn(id);
}

beforeAll(async () => {
  head = await app.signIn(people.officeHead);
  handler = await app.signIn(people.author);
  streetOffice = await appoint(clerk, [street]);
  await storeWuxing(app);
});

const opened = async (query = '', cookie = head) =>
  (await app.ask('GET', `/api/t/kunshan/region-tree${query}`, { cookie })).json as OpenedTree;

let asked = 0;
async function change(body: object, { cookie = head, version = -1, key = '' } = {}) {
  asked += 1;
  const seen = version >= 0 ? version : (await opened()).version;
  return app.ask('POST', '/api/t/kunshan/region-tree/changes', {
    cookie,
    headers: { 'idempotency-key': key || `key-region-${asked}`, 'if-match': `"v${seen}"` },
    body: { change: body, reason: '区划调整' },
  });
}
const idOf = (answer: { json: unknown }) => (answer.json as RegionsChanged).touched[0]?.id ?? '';

describe('the tree', () => {
  test('[4-46] opens level by level from the district to the community', async () => {
    const top = await opened();
    expect(top.node).toMatchObject({
      level: 'district',
      sum: { below: { street: 1, community: 1 } },
    });
    expect(top.parts).toMatchObject([{ id: street, level: 'street' }]);
    const below = await opened(`?node=${street}`);
    expect(below.above).toMatchObject([{ level: 'district' }]);
    expect(below.parts).toMatchObject([{ id: community, holds: ['grid', 'courtyard'] }]);
  });

  test('[2-06] takes a grid below a community and a courtyard in it, and finds them by name', async () => {
    const grid = idOf(
      await change({
        type: 'add',
        parent: community,
        level: 'grid',
        name: '第一网格',
        households: 320,
      }),
    );
    await change({ type: 'add', parent: grid, level: 'courtyard', name: '湖滨新村 3 号院' });
    const { found } = await opened('?text=%E6%96%B0%E6%9D%91');
    expect(found).toMatchObject([
      { name: '湖滨新村 3 号院', path: ['巴城镇', '湖滨社区', '第一网格'] },
    ]);
    expect((await opened()).node.sum).toMatchObject({
      households: 320,
      below: { grid: 1, courtyard: 1 },
    });
  });

  test('[4-55] warns of a community that is larger than the law says is usual', async () => {
    const count = { type: 'count', node: community, households: 3400, countedBy: 'dwellings' };
    expect((await change(count)).status).toBe(200);
    const { warnings, parts } = await opened(`?node=${street}`);
    expect(warnings).toMatchObject({ large: 1, small: 0, least: 1000, most: 3000 });
    expect(parts[0]).toMatchObject({ size: 'large', sum: { households: 3400 } });
  });
});

describe('a change', () => {
  test('is checked first: what would be is shown, and nothing is written', async () => {
    const { version } = await opened();
    const answer = await app.ask('POST', '/api/t/kunshan/region-tree/changes', {
      cookie: head,
      headers: { 'idempotency-key': 'key-region-check', 'if-match': `"v${version}"` },
      body: {
        change: { type: 'rename', node: street, name: '巴城街道' },
        reason: '撤镇设街道',
        isCheck: true,
      },
    });
    expect(answer.json).toMatchObject({
      isDone: false,
      touched: [{ was: '巴城镇', is: '巴城街道' }],
    });
    expect((await opened()).version).toBe(version);
  });

  test('of a name keeps the old one, and the history says who, when and why', async () => {
    expect((await change({ type: 'rename', node: community, name: '湖滨一社区' })).status).toBe(
      200,
    );
    const { json } = await app.ask('GET', `/api/t/kunshan/region-tree/${community}/history`, {
      cookie: handler,
    });
    expect(json).toMatchObject({ names: [{ name: '湖滨社区' }] });
    const { items } = json as { items: object[] };
    expect(items.at(-1)).toMatchObject({
      change: 'rename',
      reason: '区划调整',
      by: expect.stringContaining('某人'),
      was: '巴城镇湖滨社区',
      is: '巴城镇湖滨一社区',
    });
  });

  test('asked again under the same key is made once', async () => {
    const { version } = await opened();
    const add = { type: 'add', parent: street, level: 'community', name: '再来社区' };
    const again = { version, key: 'key-region-again' };
    expect((await change(add, again)).status).toBe(200);
    expect((await change(add, again)).json).toMatchObject({ isDone: true, version: version + 1 });
    expect((await opened()).version).toBe(version + 1);
  });

  test('[4-46] merging a community leaves its code readable where a plan named it', async () => {
    const other = idOf(
      await change({ type: 'add', parent: street, level: 'community', name: '武神潭社区' }),
    );
    expect((await change({ type: 'merge', nodes: [other], into: community })).status).toBe(200);
    const { json } = await app.ask('GET', '/api/t/kunshan/regions');
    expect(json).toMatchObject({
      former: [{ code: other, name: '巴城镇武神潭社区', into: '湖滨一社区' }],
    });
    expect((await opened(`?node=${street}`)).former).toMatchObject([
      { id: other, mergedInto: community },
    ]);
  });

  test.each([
    ['of a place nobody knows', { type: 'close', node: 'nowhere' }, 'region-unknown'],
    [
      'that would take the ground from what is below',
      { type: 'close', node: street },
      'region-has-parts',
    ],
    [
      'that puts levels out of order',
      { type: 'add', parent: street, level: 'courtyard', name: '院' },
      'region-level-wrong',
    ],
    ['of a kind there is not', { type: 'paint', node: street }, 'invalid-request'],
    ['without a name', { type: 'rename', node: street, name: ' ' }, 'invalid-request'],
  ])('%s is refused', async (_, body, code) => {
    const { problem } = await change(body);
    expect(problem.code).toBe(code);
    expect(problem.title).toMatch(/[\u4e00-\u9fff]/);
  });

  test('of what somebody else has changed since is refused', async () => {
    const { problem } = await change(
      { type: 'rename', node: street, name: '巴城' },
      { version: 1 },
    );
    expect(problem.code).toBe('version-conflict');
  });
});

describe('who may', () => {
  test('a street office changes what lies in its street, not the street, and nothing elsewhere', async () => {
    const neighbour = idOf(
      await change({
        type: 'add',
        parent: '320583',
        level: 'street',
        name: '周市镇',
        code: '320583999',
      }),
    );
    const as = { cookie: streetOffice };
    const inside = { type: 'add', parent: street, level: 'community', name: '本街社区' };
    const made = idOf(await change(inside, as));
    expect(made).not.toBe('');
    for (const body of [
      { type: 'rename', node: street, name: '别的' },
      { type: 'add', parent: neighbour, level: 'community', name: '外街社区' },
      { type: 'move', node: made, parent: neighbour },
    ])
      expect((await change(body, as)).problem.code).toBe('not-permitted');
  });

  test('a handler looks and changes nothing; another tenant’s official finds nothing', async () => {
    expect((await opened('', handler)).mayChange).toBe(false);
    const rename = { type: 'rename', node: street, name: '巴城' };
    expect((await change(rename, { cookie: handler })).problem.code).toBe('not-permitted');
    const stranger = await app.signIn(strangers[1]?.person ?? people.author);
    for (const path of ['', `/${street}/history`])
      expect(
        (await app.ask('GET', `/api/t/kunshan/region-tree${path}`, { cookie: stranger })).status,
      ).toBe(404);
    expect(
      (await app.ask('GET', '/api/t/kunshan/region-tree/nowhere/history', { cookie: head })).status,
    ).toBe(404);
  });
});
