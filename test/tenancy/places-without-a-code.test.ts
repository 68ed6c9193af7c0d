import { beforeAll, describe, expect, test } from 'vitest';
import type { Members } from '../../shared/contracts/members.ts';
import type { RegionsChanged } from '../../shared/contracts/region-tree.ts';
import { type AppPosition, published } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { playTo } from '../support/play-to.ts';
import { app, appointed, begin, by, get, held, key, members } from '../support/role-holders.ts';

/* What each role of the plan sees and does, asked as its holder asks. */

beforeAll(begin, 60_000);

test('[4-50] in a community one person is secretary and director, beside residents, unit members and workers', async () => {
  const scope = ['320583103001'];
  const on = (unit: string) => held('communityCommittee', { scope, unit });
  const { personId } = await appointed('周国平', on('党组织书记'), on('居委会主任'));
  for (const [name, unit] of [
    ['吴秀英', '居民代表'],
    ['赵卫', '驻区单位代表'],
    ['孙丽', '专职社区工作者'],
  ] as const)
    await appointed(name, on(unit));
  const { items } = (await get(members, by.admin)).json as Members;
  const committee = items.filter(({ appointments }) =>
    appointments.some(
      ({ post, scope: at }) => post === 'communityCommittee' && at?.[0] === scope[0],
    ),
  );
  expect(committee).toHaveLength(4);
  const both = committee.find((one) => one.personId === personId);
  expect(both?.appointments.map(({ unit }) => unit)).toEqual(['党组织书记', '居委会主任']);
  expect(both?.clashes).toEqual([]);
  const twice = {
    appointments: [on('党组织书记'), on('党组织书记')],
    name: '周国平',
    reason: '重复',
  };
  const sent = { cookie: by.admin, headers: { ...key(), 'if-match': '"v1"' }, body: twice };
  const { problem } = await app.ask('PUT', `${members}/${personId}`, sent);
  expect(problem.errors).toMatchObject([{ code: 'same-post-twice' }]);
});

describe('places without a code', () => {
  const street = '320583103';
  const community = '320583103001';
  let grid: string;

  async function added(parent: string, level: string, name: string): Promise<string> {
    const { json } = await get('/api/t/kunshan/region-tree', by.office);
    const { version } = json as { version: number };
    const answer = await app.ask('POST', '/api/t/kunshan/region-tree/changes', {
      cookie: by.office,
      headers: { ...key(), 'if-match': `"v${version}"` },
      body: { change: { type: 'add', parent, level, name }, reason: '划分网格' },
    });
    return (answer.json as RegionsChanged).touched[0]?.id ?? '';
  }
  async function in_(regionCodes: string[]): Promise<AppPosition> {
    const { purchase, now } = playTo('implementing', { id: aPurchaseId() });
    return published(app, {
      purchase: { ...purchase, plan: { ...purchase.plan, regionCodes } },
      now,
    });
  }

  test('[2-14] a grid worker finds the work that touches their grid, and no other', async () => {
    grid = await added(community, 'grid', '第三网格');
    const other = await added(street, 'community', '新城社区');
    expect(grid).not.toContain(community);
    const { cookie } = await appointed('金小军', held('gridWorker', { scope: [grid] }));
    const { cookie: elsewhere } = await appointed('陈旭', held('gridWorker', { scope: [other] }));
    const [here, wider, next] = [
      await in_([community]),
      await in_([street]),
      await in_(['320583103002']),
    ];
    for (const { path } of [here, wider]) expect((await get(path, cookie)).status).toBe(200);
    const list = await get('/api/t/kunshan/purchases?limit=100', cookie);
    expect(list.text).toContain(here.purchase.id);
    expect(list.text).not.toContain(next.purchase.id);
    expect((await get(next.path, cookie)).problem.code).toBe('not-found');
    expect((await get(here.path, elsewhere)).problem.code).toBe('not-found');
    expect((await get(wider.path, elsewhere)).status).toBe(200);
  });

  test('[2-06] what is kept for a grid is its community’s to keep, and not the community next door’s', async () => {
    const path = '/api/t/kunshan/workforce';
    const entry = {
      kind: 'communityWorker',
      name: '网格员甲',
      region: grid,
      post: 'gridWorker',
      sex: 'male',
      ageBand: '30to39',
      education: 'college',
      payBand: '50to80k',
      certificate: 'assistant',
    };
    const keep = (cookie: string) =>
      app.ask('POST', path, { cookie, headers: key(), body: { entry } });
    const at = async (scope: string) =>
      (await appointed('居委会', held('communityCommittee', { scope: [scope] }))).cookie;
    const other = await at(await added(street, 'community', '另一社区'));
    expect((await keep(other)).problem.errors).toMatchObject([{ code: 'outside-your-scope' }]);
    const own = await at(community);
    expect((await keep(own)).status).toBe(201);
    expect((await get(path, own)).text).toContain('网格员甲');
    expect((await get(path, other)).text).not.toContain('网格员甲');
  });
});
