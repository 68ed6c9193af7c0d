import { beforeAll, describe, expect, test } from 'vitest';
import type { Precedents } from '../../shared/contracts/hearing.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { type Objecting, objecting } from '../support/objecting.ts';
import { organizations } from '../support/people.ts';

const app = anApp();
const [winner, , third] = organizations;
const own = '/api/t/kunshan/precedents';
const published = `${own}?from=published`;
let one: Objecting;

/** A challenge that was dismissed, and a complaint about it that was upheld; both decisions name the winner. */
beforeAll(async () => {
  one = await objecting(app, 'standstill');
  await one.does(2, {
    type: 'raiseObjection',
    grounds: '业绩不实',
    groundCodes: ['winnerUnqualified'],
  });
  await one.does('officeHead', {
    type: 'answerObjection',
    objectionId: 'objection-1',
    reply: `${winner.name}的业绩经核对属实`,
    isUpheld: false,
  });
  await one.does(2, {
    type: 'raiseObjection',
    kind: 'complaint',
    of: 'objection-1',
    grounds: '对答复不服',
    groundCodes: ['winnerUnqualified'],
  });
  await one.does('financeSupervisor', {
    type: 'judgeAdmission',
    objectionId: 'objection-2',
    verdict: 'admitted',
    reason: '符合条件',
  });
  await one.does('financeSupervisor', {
    type: 'decideComplaint',
    objectionId: 'objection-2',
    decision: `${third.name}的投诉成立，${winner.name}提交的合同复印件与原件不符`,
    isUpheld: true,
    remedy: 'rereview',
  });
});

const found = async (who: Parameters<Objecting['get']>[0], path: string) =>
  ((await one.get(who, path)).json as Precedents).items;

describe('precedents', () => {
  test.each([
    ['everything', '', ['objection-2', 'objection-1']],
    ['a ground', '&ground=winnerUnqualified', ['objection-2', 'objection-1']],
    ['another ground', '&ground=collusion', []],
    ['an outcome', '&outcome=dismissed', ['objection-1']],
    ['a method', '&method=competitiveConsultation', ['objection-2', 'objection-1']],
    ['another method', '&method=openTender', []],
    ['words', '&words=复印件 原件', ['objection-2']],
  ])('are found by %s', async (_what, query, ids) => {
    const items = await found('officeHead', `${own}?from=own${encodeURI(query)}`);
    expect(items.map(({ id }) => id)).toEqual(ids);
  });

  test('name nobody: neither who complained nor about whom', async () => {
    for (const [who, path] of [
      ['officeHead', own],
      ['financeSupervisor', published],
      [3, published],
    ] as const) {
      const { status, text } = await one.get(who, path);
      expect(status).toBe(200);
      for (const { name, id } of organizations) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(id);
      }
    }
  });

  test('of other tenants are decisions on complaints alone, as they are published; challenges stay at home', async () => {
    const items = await found(3, published);
    expect(items.map(({ id, tenantName }) => [id, tenantName])).toEqual([
      ['objection-2', '昆山市民政局'],
    ]);
    expect((await one.get(3, own)).status).toBe(403);
    expect((await one.get('financeSupervisor', own)).status).toBe(403);
    const page = app.files.get(`t/kunshan/purchases/${one.id}/index.html`);
    expect(page).toContain('合同复印件与原件不符');
  });

  test('cost one call of the store besides the session', async () => {
    for (const path of [own, published]) {
      await one.get('officeHead', path);
      const cookie = await app.signIn((await one.read()).author);
      const { calls, stop } = recordCalls(app.table.client);
      await app.ask('GET', path, { cookie });
      stop();
      expect(calls.map(({ command }) => command)).toEqual(['GetItemCommand', 'QueryCommand']);
    }
  });
});

describe('complaints found unfounded', () => {
  /** A challenge that was answered, and a complaint about it that was dismissed. */
  async function dismissed(): Promise<void> {
    const next = await objecting(app, 'standstill');
    await next.does(2, { type: 'raiseObjection', grounds: '业绩不实' });
    await next.does('officeHead', {
      type: 'answerObjection',
      objectionId: 'objection-1',
      reply: '经核对属实',
      isUpheld: false,
    });
    await next.does(2, {
      type: 'raiseObjection',
      kind: 'complaint',
      of: 'objection-1',
      grounds: '对答复不服',
    });
    await next.does('financeSupervisor', {
      type: 'judgeAdmission',
      objectionId: 'objection-2',
      verdict: 'admitted',
      reason: '符合条件',
    });
    await next.does('financeSupervisor', {
      type: 'decideComplaint',
      objectionId: 'objection-2',
      decision: '缺乏事实依据，驳回',
      isUpheld: false,
    });
  }

  test('three within twelve months are listed with the cases, to the supervising post alone; nobody is excluded', async () => {
    const path = '/api/t/kunshan/conduct';
    await dismissed();
    await dismissed();
    expect((await one.get('financeSupervisor', path)).json).toMatchObject({
      rule: { count: 3, months: 12, source: expect.stringContaining('94号') },
      items: [],
    });
    await dismissed();
    expect((await one.get('financeSupervisor', path)).json).toMatchObject({
      items: [{ name: third.name, cases: [{}, {}, {}] }],
    });
    for (const who of ['officeHead', 'handler', 'auditor'] as const)
      expect((await one.get(who, path)).status).toBe(403);
  });
});
