import { beforeAll, describe, expect, test } from 'vitest';
import type { Boards } from '../../shared/contracts/boards.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { transact } from '../../shared/store/items.ts';
import { memberItem } from '../../shared/store/members.ts';
import { putPerson } from '../../shared/store/people.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPlan } from '../support/a-purchase.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const path = '/api/t/kunshan/boards';
let committee: string;
let handler: string;
let neighbour: string;
const community = '320583103001';
let count = 0;
const once = () => {
  count += 1;
  return { 'idempotency-key': `key-board-${count}` };
};
const aRecord = (over: object = {}) => ({
  community,
  kind: 'finance',
  title: '一季度居务经费',
  text: '办公经费支出 3,200 元，活动经费支出 1,800 元。',
  on: '2026-03-01',
  ...over,
});
const post = (body: object, cookie = committee) =>
  app.ask('POST', path, { cookie, headers: once(), body });
const page = async (code: string) => (await app.ask('GET', `/t/kunshan/communities/${code}`)).text;

async function someone(n: number, scope: string[]): Promise<string> {
  const person = aPerson(PersonId.parse(`p${String(n).padStart(25, '0')}`));
  const appointments = [{ post: 'communityCommittee' as const, from: '2026-01-01', scope }];
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const member = { personId: person.id, name: person.name, appointments, version: 0 };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-11-09')]);
  return app.signIn(person.id);
}

beforeAll(async () => {
  committee = await someone(801, [community]);
  neighbour = await someone(802, ['320583104001']);
  handler = await app.signIn(people.author);
});

describe('[4-09] the three opennesses of a community', () => {
  test('its committee publishes, dated and with its name, for its own community alone', async () => {
    const done = await post(aRecord());
    expect(done.status).toBe(201);
    expect((done.json as Boards).records[0]).toMatchObject({
      title: '一季度居务经费',
      kind: 'finance',
    });
    expect((await post(aRecord(), handler)).problem.code).toBe('not-permitted');
    expect((await post(aRecord({ on: '2036-01-01' }))).problem.errors).toEqual([
      expect.objectContaining({ pointer: '/on', code: 'date-in-future' }),
    ]);
    const shown = await page(community);
    for (const text of [
      '村（居）务公开',
      '财务公开',
      '服务项目公开',
      '一季度居务经费',
      '办公经费支出',
    ])
      expect(shown).toContain(text);
    expect((await post(aRecord(), neighbour)).problem.errors).toEqual([
      expect.objectContaining({ pointer: '/community', code: 'outside-your-scope' }),
    ]);
    expect((await app.ask('GET', '/t/kunshan/communities/999999999999')).status).toBe(404);
  });

  test('a mistake is put right by another record, and both stay', async () => {
    const first = await post(aRecord({ on: '2026-03-02', title: '二季度收支', spentFen: 320_000 }));
    const [wrong] = (first.json as Boards).records;
    const right = {
      on: '2026-03-02',
      title: '二季度收支（更正）',
      incomeFen: 900_000,
      spentFen: 330_000,
    };
    expect(
      (await post(aRecord({ ...right, kind: 'affairs', corrects: wrong?.id }))).problem.errors,
    ).toEqual([
      expect.objectContaining({ pointer: '/corrects', code: 'record-of-another-kind' }),
      expect.objectContaining({ pointer: '/incomeFen', code: 'amount-outside-finance' }),
    ]);
    const done = (await post(aRecord({ ...right, corrects: wrong?.id }))).json as Boards;
    expect(done.places).toEqual([
      expect.objectContaining({ community, latest: { finance: '2026-03-02' } }),
    ]);
    await post(aRecord({ on: '2026-01-31' }));
    const shown = await page(community);
    const table = shown.slice(shown.indexOf('<tbody>'), shown.indexOf('</tbody>'));
    expect(table).toContain('3,300');
    expect(table).not.toContain('3,200');
    expect(shown).toContain('已更正，请看');
    expect((await app.ask('GET', '/t/kunshan/communities')).text).toContain('公开至 2026-03-02');
  });

  test('what is bought for it stands there by itself: for how much, from whom, until when', async () => {
    const plan = aPlan({ regionCodes: [community], title: '本社区助餐' });
    const { purchase } = await publishedIn(app, 'implementing', { plan });
    const shown = await page(community);
    expect(shown).toContain('本社区助餐');
    const [project] = Object.values(purchase.projects);
    const winner = purchase.applications[project?.organizationId ?? '']?.organization.name;
    expect(shown).toContain(winner ?? '?');
    expect(shown).toMatch(/到 20\d\d-\d\d-\d\d/);
    const far = aPlan({ regionCodes: ['320583104'], title: '别处的项目' });
    await publishedIn(app, 'biddingOpen', { plan: far });
    expect(await page(community)).not.toContain('别处的项目');
  });
});
