import { beforeAll, describe, expect, test } from 'vitest';
import { plusMillis } from '../../shared/domain/time.ts';
import {
  admit,
  admitted,
  answer,
  app,
  begin,
  challenge,
  complained,
  decision,
  hearing,
  register,
  winner,
} from '../support/an-objection.ts';
import { objecting } from '../support/objecting.ts';

beforeAll(begin);

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
