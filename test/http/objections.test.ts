import { beforeAll, describe, expect, test } from 'vitest';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import {
  admit,
  answer,
  app,
  begin,
  challenge,
  complained,
  complaint,
  decision,
  grounds,
  hearing,
} from '../support/an-objection.ts';
import { objecting } from '../support/objecting.ts';
import { day } from '../support/straight-line.ts';

beforeAll(begin);

describe('an organization that objects', () => {
  test('[0-09] is told what it may raise, until when and why, and what it may not', async () => {
    const one = await objecting(app, 'standstill');
    const { possible, grounds: known } = await hearing(one, 2);
    expect(possible.map(({ kind, step }) => [kind, step])).toEqual([
      ['inquiry', undefined],
      ['challenge', 'document'],
      ['challenge', 'process'],
      ['challenge', 'result'],
    ]);
    expect(possible[1]?.refusal).toBe('challenge-too-late');
    expect(possible[3]?.refusal).toBeUndefined();
    expect(possible[3]).toMatchObject({
      until: { count: 7, unit: 'workingDays', rule: 'challenge' },
      answer: { count: 7, source: expect.stringContaining('第五十三条'), certainty: 'primary' },
    });
    expect(known.find(({ code }) => code === 'conflictOfInterest')?.sources[0]?.source).toContain(
      '第九条',
    );
  });

  test('keeps what it rests on, what proves it and what it asks for, and follows it', async () => {
    const one = await objecting(app, 'standstill');
    await one.does(2, challenge);
    const { objections, state } = await one.read();
    expect(state).toBe('objectionFrozen');
    expect(objections['objection-1']).toMatchObject({
      cites: challenge.cites,
      evidence: challenge.evidence,
      requests: challenge.requests,
      asks: 'rereview',
    });
    const { cases } = await hearing(one, 2);
    expect(cases['objection-1']).toMatchObject({
      holds: true,
      next: [{ post: 'officeHead', command: 'answerObjection', reason: { count: 7 } }],
    });
    expect(cases['objection-1']?.outlooks).toBeUndefined();
    expect((await hearing(one, 1)).cases).toEqual({});
  });

  test('withdraws its own and nobody else’s; the clock that stood still goes on', async () => {
    const one = await objecting(app, 'standstill');
    await one.does(2, challenge);
    const from = app.mails.length;
    const withdraw = {
      type: 'withdrawObjection',
      objectionId: 'objection-1',
      reason: '已沟通清楚',
    } as const;
    expect((await one.ask(1, withdraw)).problem).toMatchObject({ code: 'objection-unknown' });
    expect((await one.ask('officeHead', withdraw)).status).toBe(403);
    await one.does(2, withdraw);
    expect((await one.read()).state).toBe('standstill');
    const [letter] = one.lettersTo('officeHead', from);
    expect(letter?.subject).toContain('已撤回');
    expect(letter?.text).toContain('已沟通清楚');
  });

  test('asked again under the same key is answered as before and raises nothing twice', async () => {
    const one = await objecting(app, 'standstill');
    const first = await one.ask(2, challenge, 'key-raised-once-1');
    const again = await one.ask(2, challenge, 'key-raised-once-1');
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.json).toEqual(first.json);
    expect(Object.keys((await one.read()).objections)).toEqual(['objection-1']);
    expect((await one.ask(2, challenge)).problem).toMatchObject({ code: 'challenged-before' });
  });

  test('that did not apply may ask before the opening, and finds nothing of others', async () => {
    const one = await objecting(app, 'biddingOpen');
    await one.does(3, { type: 'raiseObjection', kind: 'inquiry', grounds: '助餐次数如何计算？' });
    expect((await hearing(one, 3)).cases['objection-1']?.next[0]).toMatchObject({
      command: 'answerObjection',
      reason: { count: 3, unit: 'workingDays' },
    });
    expect((await hearing(one, 0)).cases).toEqual({});
    expect((await one.ask(3, challenge)).problem).toMatchObject({ code: 'not-permitted' });
  });
});

describe('who may do what about an objection', () => {
  test('roles: the office answers, the bureau admits and decides, nobody else', async () => {
    const one = await complained();
    for (const who of ['handler', 'officeHead', 'leadingGroupHead', 'auditor', 2] as const) {
      expect((await one.ask(who, admit)).status, String(who)).toBe(403);
      expect((await one.ask(who, decision)).status, String(who)).toBe(403);
    }
    expect((await one.ask('financeSupervisor', answer)).status).toBe(403);
    expect((await one.ask('financeSupervisor', decision)).problem).toMatchObject({
      code: 'complaint-not-admitted',
    });
    await one.does('financeSupervisor', admit);
    const statement = {
      type: 'answerComplaint',
      objectionId: 'objection-2',
      statement: '第二项评分依据见评审报告第4页',
    } as const;
    expect((await one.ask('auditor', statement)).status).toBe(403);
    await one.does('officeHead', statement);
    expect((await one.ask('officeHead', statement)).problem).toMatchObject({
      code: 'already-decided',
    });
  });

  test('a purchase of another tenant and one that is not there answer the same 404', async () => {
    const here = await objecting(app, 'standstill');
    const path = (id: string) => `/api/t/kunshan/purchases/${id}/hearing`;
    const absent = await here.get(2, path(aPurchaseId()));
    const foreign = await here.get(2, `/api/t/wuxing/purchases/${here.id}/hearing`);
    expect([absent.status, foreign.status]).toEqual([404, 404]);
    expect(absent.problem?.code).toBe(foreign.problem?.code);
    const drafted = await objecting(app, 'drafting');
    expect((await drafted.get(2, `${drafted.path}/hearing`)).status).toBe(404);
    const official = await here.get('officeHead', `/api/t/wuxing/objections`);
    expect(official.status).toBe(404);
  });
});

describe('letters of each step', () => {
  beforeAll(() => app.clock.pass(day));
  test('say why and what comes next by when, in the reader’s language', async () => {
    const one = await objecting(app, 'standstill');
    let from = app.mails.length;
    await one.does(2, challenge);
    expect(one.lettersTo('officeHead', from)[0]?.text).toContain(grounds);
    expect(one.lettersTo(2, from)[0]?.text).toMatch(/最迟答复或受理：\d{4}/);
    from = app.mails.length;
    await one.does('officeHead', answer);
    expect(one.lettersTo(2, from)[0]?.text).toMatch(/可以投诉到：\d{4}/);
    expect(one.lettersTo(1, from)[0]?.text).not.toContain('可以投诉到：');
    from = app.mails.length;
    await one.does(2, complaint);
    expect(one.lettersTo('financeSupervisor', from)[0]?.subject).toContain('收到投诉，请审查');
    from = app.mails.length;
    await one.does('financeSupervisor', admit);
    expect(one.lettersTo(2, from)[0]?.text).toMatch(/最迟作出决定：\d{4}/);
    expect(one.lettersTo('officeHead', from).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('投诉审查结果'),
      expect.stringContaining('请对投诉作出说明'),
    ]);
    from = app.mails.length;
    await one.does('financeSupervisor', decision);
    for (const who of [0, 1, 2] as const)
      expect(one.lettersTo(who, from)[0]?.text).toContain('投诉缺乏事实依据');
  });
});
