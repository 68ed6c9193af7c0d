import { beforeAll, describe, expect, test } from 'vitest';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { transact } from '../../shared/store/items.ts';
import { memberItem } from '../../shared/store/members.ts';
import { putPerson } from '../../shared/store/people.ts';
import { everything } from '../support/a-table.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const path = '/api/t/kunshan/workforce';
let officeHead: string;
let number = 650;
let keys = 0;
const headers = (version?: number) => {
  keys += 1;
  return {
    'idempotency-key': `key-workforce-${keys}`,
    ...(version !== undefined && { 'if-match': `"v${version}"` }),
  };
};

async function someone(post: Post, scope?: string[]): Promise<string> {
  number += 1;
  const person = aPerson(PersonId.parse(`p${String(number).padStart(25, '0')}`));
  const appointments = [{ post, from: '2026-01-01', ...(scope && { scope }) }];
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const member = { personId: person.id, name: person.name, appointments, version: 0 };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-11-09')]);
  app.clock.pass(31_000);
  return app.signIn(person.id);
}
beforeAll(async () => {
  officeHead = await app.signIn(people.officeHead);
});

const worker = (name: string, region = '320583103001') => ({
  kind: 'communityWorker',
  name,
  region,
  post: 'communityWorker',
  sex: 'female',
  ageBand: '30to39',
  education: 'college',
  payBand: '50to80k',
  certificate: 'assistant',
});
const add = (entry: object, cookie = officeHead) =>
  app.ask('POST', path, { cookie, headers: headers(), body: { entry } });
const read = async (cookie: string) => {
  const { json } = await app.ask('GET', path, { cookie });
  return json as {
    items?: { id: string; version: number }[];
    profile: { workers: { count: number } };
  };
};

describe('the register of workers', () => {
  test('[4-41] keeps who works where, and shows single entries only to those who keep it', async () => {
    expect((await add(worker('陈小雨'))).status).toBe(201);
    expect((await read(officeHead)).items).toHaveLength(1);
    const auditor = await app.ask('GET', path, { cookie: await app.signIn(people.auditor) });
    expect(auditor.json).toMatchObject({ profile: { workers: { count: 1 } } });
    expect(auditor.text).not.toContain('陈小雨');
    const expert = await app.signIn(people.evaluator);
    expect((await app.ask('GET', path, { cookie: expert })).problem.code).toBe('not-permitted');
  });

  test('is kept by a community within its own place, and ends at its border', async () => {
    const other = await someone('communityCommittee', ['320583103002']);
    expect((await add(worker('外人'), other)).problem.errors).toMatchObject([
      { pointer: '/entry/region', code: 'outside-your-scope' },
    ]);
    const seen = await app.ask('GET', path, { cookie: other });
    expect(seen.text).not.toContain('陈小雨');
    const [first] = (await read(officeHead)).items ?? [];
    const change = { cookie: other, headers: headers(1), body: { entry: worker('改名') } };
    expect((await app.ask('PUT', `${path}/${first?.id}`, change)).problem.code).toBe('not-found');
    const own = await someone('communityCommittee', ['320583103001']);
    expect((await add(worker('本社区'), own)).status).toBe(201);
  });

  test('changes under the version seen, and what is taken out is gone, its record without a name', async () => {
    const { json } = await add(worker('待离职'));
    const { id } = json as { id: string };
    const entry = `${path}/${id}`;
    const put = (version: number) =>
      app.ask('PUT', entry, {
        cookie: officeHead,
        headers: headers(version),
        body: { entry: worker('待离职', '320583103') },
      });
    expect((await put(0)).problem.code).toBe('version-conflict');
    expect((await put(1)).json).toMatchObject({ version: 2 });
    const gone = await app.ask('DELETE', entry, { cookie: officeHead, headers: headers(2) });
    expect(gone.status).toBe(200);
    expect(JSON.stringify(await everything(app.table))).not.toContain('待离职');
  });

  test('takes no citizen id number', async () => {
    const { problem } = await add({ ...worker('某某'), idNumber: '320583199001011234' });
    expect(problem.code).toBe('invalid-request');
  });

  test('[4-41] is measured by what the tenant sets, with its source', async () => {
    const standards = { residents: 30_000, workersPer10000: 20, workersSource: '市规划' };
    const answer = await app.ask('PUT', '/api/t/kunshan/workforce-standards', {
      cookie: officeHead,
      headers: headers(0),
      body: { standards, reason: '年度更新' },
    });
    expect(answer.json).toEqual({ version: 1 });
    const { json } = await app.ask('GET', path, { cookie: officeHead });
    expect(json).toMatchObject({ standards, profile: { workers: { wanted: 60 } } });
  });
});

describe('the leading group’s member units', () => {
  const units = '/api/t/kunshan/units';
  test('[3-10] are the thirteen until the tenant has its own list', async () => {
    const { json } = await app.ask('GET', units, { cookie: officeHead });
    const { units: all } = json as { units: { id: string; role: string }[] };
    expect(all).toHaveLength(13);
    const roles = all.map(({ role }) => role);
    // [3-11] host, [3-12] finance, [3-15] broadcaster: one each; [3-17] funds: charity and lottery.
    for (const role of ['host', 'finance', 'media'])
      expect(roles.filter((one) => one === role)).toHaveLength(1);
    expect(roles.filter((one) => one === 'funds')).toHaveLength(2);
  });

  test('[3-13] mobilizers keep how many firms and organizations they invited', async () => {
    const { json } = await app.ask('GET', units, { cookie: officeHead });
    const { units: all } = json as { units: { id: string; role: string; invited: object }[] };
    const changed = all.map((one) =>
      one.role === 'mobilizer' ? { ...one, invited: { firms: 12, organizations: 3 } } : one,
    );
    const body = { units: changed, reason: '动员情况' };
    const set = (cookie: string, version: number) =>
      app.ask('PUT', units, { cookie, headers: headers(version), body });
    expect((await set(await app.signIn(people.author), 0)).problem.code).toBe('not-permitted');
    expect((await set(officeHead, 0)).json).toEqual({ units: changed, version: 1 });
  });

  test('of its own have a name, and each is there once', async () => {
    const own = {
      id: 'hospital',
      role: 'guide',
      tasks: [],
      invited: { firms: 0, organizations: 0 },
    };
    const { problem } = await app.ask('PUT', units, {
      cookie: officeHead,
      headers: headers(1),
      body: { units: [own, { ...own, name: '人民医院' }], reason: '增加' },
    });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/units/0/name', '/units/1/id']);
  });
});
