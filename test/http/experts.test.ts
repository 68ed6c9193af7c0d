import { beforeAll, describe, expect, test } from 'vitest';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const pool = '/api/t/kunshan/experts';
const own = '/api/t/kunshan/expert-declaration';
const [me, other] = people.experts;
let handler: string;
let expert: string;
beforeAll(async () => {
  handler = await app.signIn(people.author);
  expert = await app.signIn(me ?? people.author);
});

let wishes = 0;
const headers = (version: number) => {
  wishes += 1;
  return { 'idempotency-key': `experts-wish-${wishes}`, 'if-match': `"v${version}"` };
};
const record = {
  fields: ['elderly', 'finance'],
  title: '高级社工师',
  poolNumber: '',
  phone: '0512-57000001',
  address: '',
  validFrom: '2026-01-01',
  away: [],
};
const declaration = {
  employers: [{ name: '昆山市晨光社工服务中心', from: '2022-01-01', to: '2025-06-30' }],
  relations: [{ kind: 'family', organization: '昆山市邻里助老服务社', note: '配偶任理事' }],
};

describe('[0-03] the pool of experts', () => {
  test('is kept by those who keep it, and what an expert declared is read by nobody else', async () => {
    const kept = await app.ask('PUT', `${pool}/${me}`, {
      cookie: handler,
      headers: headers(0),
      body: { record, reason: '入库' },
    });
    expect(kept).toMatchObject({ status: 200, json: { version: 1 } });
    const declared = await app.ask('PUT', own, {
      cookie: expert,
      headers: headers(1),
      body: { declaration },
    });
    expect(declared.json).toEqual({ version: 2 });
    const seen = await app.ask('GET', pool, { cookie: handler });
    const entry = (seen.json as { items: { personId: string }[] }).items.find(
      ({ personId }) => personId === me,
    );
    expect(entry).toMatchObject({ record, employers: 1, relations: 1, version: 2 });
    expect(seen.text).not.toContain('晨光');
    expect(seen.text).not.toContain('配偶');
    const mine = await app.ask('GET', own, { cookie: expert });
    expect(mine.json).toMatchObject({ declaration, version: 2, record: { fields: record.fields } });
  });

  test('is no expert’s to keep, and somebody who is none is not in it', async () => {
    const asked = (cookie: string, person: string | undefined) =>
      app.ask('PUT', `${pool}/${person}`, {
        cookie,
        headers: headers(0),
        body: { record, reason: '入库' },
      });
    expect((await asked(expert, other)).status).toBe(403);
    expect((await asked(handler, people.auditor)).status).toBe(404);
    expect((await app.ask('GET', own, { cookie: handler })).status).toBe(403);
    const late = await app.ask('PUT', own, {
      cookie: expert,
      headers: headers(0),
      body: { declaration },
    });
    expect(late.problem).toMatchObject({ code: 'version-conflict' });
  });
});
