import { beforeAll, describe, expect, test } from 'vitest';
import type { HearingView, Register } from '../../shared/contracts/hearing.ts';
import type { HumanCommand } from '../../shared/domain/purchase/commands.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { type Objecting, objecting } from '../support/objecting.ts';
import { organizations } from '../support/people.ts';
import { day } from '../support/straight-line.ts';

const app = anApp();
const [winner] = organizations;
const grounds = '第二项评分与方案不符，请复核';
const challenge: HumanCommand & { type: 'raiseObjection' } = {
  type: 'raiseObjection',
  kind: 'challenge',
  step: 'result',
  grounds,
  groundCodes: ['scoringNotByCriteria'],
  cites: ['政府采购法实施条例第四十一条', '征集文件第三章第2条'],
  evidence: ['https://example.org/minutes.pdf'],
  requests: '请重新核对第二项得分',
  asks: 'rereview',
};
const complaint: HumanCommand = {
  type: 'raiseObjection',
  kind: 'complaint',
  of: 'objection-1',
  grounds: '对答复不服：第二项评分仍与方案不符',
  groundCodes: ['scoringNotByCriteria'],
};
const answer = {
  type: 'answerObjection',
  objectionId: 'objection-1',
  reply: '经复核，维持原结果',
  isUpheld: false,
} as const;
const admit = {
  type: 'judgeAdmission',
  objectionId: 'objection-2',
  verdict: 'admitted',
  reason: '材料齐全，属于本部门管辖',
} as const;
const decision = {
  type: 'decideComplaint',
  objectionId: 'objection-2',
  decision: `${winner.name}的业绩属实，投诉缺乏事实依据，驳回`,
  isUpheld: false,
} as const;

/** Challenged and answered in the standstill. */
async function answered(): Promise<Objecting> {
  const one = await objecting(app, 'standstill');
  await one.does(2, challenge);
  await one.does('officeHead', answer);
  return one;
}
async function complained(): Promise<Objecting> {
  const one = await answered();
  await one.does(2, complaint);
  return one;
}
async function admitted(): Promise<Objecting> {
  const one = await complained();
  await one.does('financeSupervisor', admit);
  return one;
}
const hearing = async (one: Objecting, who: Parameters<Objecting['get']>[0]) =>
  (await one.get(who, `${one.path}/hearing`)).json as HearingView;
const register = async (one: Objecting, who: Parameters<Objecting['get']>[0], which = 'open') =>
  ((await one.get(who, `/api/t/kunshan/objections?which=${which}`)).json as Register).items.filter(
    ({ purchaseId }) => purchaseId === one.id,
  );

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

describe('the clocks of a complaint', () => {
  test('[0-09] admitted within five working days, stated within five, decided within thirty', async () => {
    const one = await complained();
    expect((await hearing(one, 'financeSupervisor')).cases['objection-2']?.next).toMatchObject([
      { post: 'financeSupervisor', command: 'judgeAdmission', reason: { count: 5 } },
    ]);
    await one.does('financeSupervisor', admit);
    const { next, suspensionEnds, outlooks } =
      (await hearing(one, 'financeSupervisor')).cases['objection-2'] ?? {};
    expect(next).toMatchObject([
      { post: 'officeHead', command: 'answerComplaint', reason: { count: 5 } },
      { post: 'financeSupervisor', command: 'decideComplaint', reason: { count: 30 } },
    ]);
    expect(suspensionEnds).toMatchObject({ count: 30, unit: 'calendarDays' });
    expect(outlooks).toEqual([
      { isUpheld: false, state: 'standstill', isHeldByOthers: false },
      { isUpheld: true, remedy: 'none', state: 'standstill', isHeldByOthers: false },
      { isUpheld: true, remedy: 'nextRank', state: 'ranked', isHeldByOthers: false },
      { isUpheld: true, remedy: 'rereview', state: 'panelForming', isHeldByOthers: false },
      { isUpheld: true, remedy: 'recall', state: 'failedCall', isHeldByOthers: false },
    ]);
  });

  test('paused for a test goes on by itself after the days named, with what it had left', async () => {
    const one = await admitted();
    const due = (await one.read()).deadlines['objection-2.decision']?.at;
    await one.does('financeSupervisor', {
      type: 'pauseComplaint',
      objectionId: 'objection-2',
      isPaused: true,
      reason: '委托鉴定',
      days: 10,
    });
    const paused = await one.read();
    const since = paused.objections['objection-2']?.paused?.at;
    expect(paused.deadlines['objection-2.decision']).toBeUndefined();
    const from = app.mails.length;
    await one.passes('objection-2.pause');
    const after = await one.read();
    const lost = Date.parse(app.clock.now()) - Date.parse(since ?? '');
    expect(after.deadlines['objection-2.decision']?.at).toBe(due && plusMillis(due, lost));
    expect(after.objections['objection-2']).toMatchObject({
      pauses: [{ reason: '委托鉴定', from: since, to: app.clock.now() }],
    });
    expect(after.overdue).not.toContain('objection-2.pause');
    expect(one.lettersTo(2, from)[0]?.subject).toContain('恢复计算');
  });

  test('decided with the next rank as a remedy: the award is void and the next follows', async () => {
    const one = await admitted();
    await one.does('financeSupervisor', {
      ...decision,
      decision: '第一名业绩不实，投诉成立',
      isUpheld: true,
      remedy: 'nextRank',
      against: [winner.id],
    });
    expect(await one.read()).toMatchObject({ state: 'ranked', voided: [winner.id], awards: [] });
    expect((await register(one, 'officeHead', 'decided'))[0]).toMatchObject({
      id: 'objection-2',
      standing: 'upheld',
      found: { remedy: 'nextRank' },
    });
    const again = await one.ask('financeSupervisor', decision);
    expect(again.problem).toMatchObject({ code: 'already-decided' });
  });
});

describe('[0-09] an answer that is late', () => {
  test('goes up to the supervising post with a letter, again and again, and is public', async () => {
    const one = await objecting(app, 'standstill');
    await one.does(2, challenge);
    expect(await register(one, 'financeSupervisor')).toEqual([]);
    const from = app.mails.length;
    await one.passes('objection-1');
    for (const who of ['officeHead', 'leadingGroupHead', 'financeSupervisor'] as const) {
      const [letter, ...more] = one.lettersTo(who, from);
      expect(more).toEqual([]);
      expect(letter?.subject, who).toContain('逾期未办');
      expect(letter?.text).toContain('事项：答复询问或质疑');
      expect(letter?.text).toContain('下次报告：');
      expect(letter?.text).toContain(`/work/complaints/?tenant=kunshan&purchase=${one.id}`);
    }
    expect(await register(one, 'financeSupervisor')).toMatchObject([
      { id: 'objection-1', isOverdue: true },
    ]);
    const next = app.mails.length;
    await one.passes('objection-1.again');
    expect(one.lettersTo('financeSupervisor', next)).toHaveLength(1);
    const page = app.files.get(`t/kunshan/purchases/${one.id}/index.html`);
    expect(page).toContain('逾期');
    await one.does('leadingGroupHead', answer);
    expect((await one.read()).deadlines).not.toHaveProperty('objection-1.again');
  });

  test('of the finance bureau itself goes to the head of the leading group', async () => {
    const one = await admitted();
    const from = app.mails.length;
    await one.passes('objection-2.decision');
    expect(one.lettersTo('leadingGroupHead', from)[0]?.text).toContain('作出投诉处理决定');
    const next = app.mails.length;
    await one.passes('objection-2.decision.again');
    expect(one.lettersTo('leadingGroupHead', next)).toHaveLength(1);
    await one.does('financeSupervisor', decision);
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
