import { describe, expect, test } from 'vitest';
import { aConsultationPlan, at } from '../../../../test/support/a-purchase.ts';
import { as } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { publication } from '../../../../test/support/straight-line.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { singleSourceRules } from '../../policy/presets/further-methods.ts';
import { waitingOn } from '../waiting.ts';

const consultation = { rules: consultationRules, plan: aConsultationPlan() };
const moment = (position: Position, now: string): Position => ({ ...position, now: at(now) });
const closesAt = at('2026-07-01T00:00:00+08:00');
const intention = (publishedAt: string) =>
  ({
    actor: as.handler,
    command: {
      type: 'publishIntention',
      publication: publication(at(publishedAt)),
      expected: '2026-04',
    },
  }) as const;
const notice = (publishedAt: string) =>
  ({
    actor: as.handler,
    command: { type: 'publishNotice', publication: publication(at(publishedAt)), closesAt },
  }) as const;
const scheduled = (publishedAt: string) =>
  ({
    actor: as.handler,
    command: { type: 'scheduleNotice', publication: publication(at(publishedAt)), closesAt },
  }) as const;

describe('the intention to buy (MoF 2020 no. 10: in principle thirty days before)', () => {
  const ready = moment(playTo('noticePreparation', consultation), '2026-04-09T12:00:00+08:00');

  test('is asked for before the notice, and nothing is published without it', () => {
    expect(waitingOn(ready.purchase).map(({ command }) => command)).toEqual(['publishIntention']);
    expect(outcome(ready, notice('2026-04-09T09:00:00+08:00'))).toBe('intention-not-public');
  });

  test.each([
    ['2026-03-08T10:00:00+08:00', 'noticePublished'],
    ['2026-03-09T10:00:00+08:00', 'noticePublished'],
    ['2026-03-10T10:00:00+08:00', 'intention-runs'],
  ])('public from %s: on 9 April it is %s', (publishedAt, result) => {
    const announced = moment(play(ready, intention(publishedAt)), '2026-04-09T12:00:00+08:00');
    expect(waitingOn(announced.purchase).map(({ command }) => command)).toEqual(['publishNotice']);
    expect(outcome(announced, notice('2026-04-09T09:00:00+08:00'))).toBe(result);
  });

  test('a notice may be scheduled for when it has been public long enough', () => {
    const announced = play(ready, intention('2026-03-20T10:00:00+08:00'));
    expect(outcome(announced, scheduled('2026-04-18T09:00:00+08:00'))).toBe('intention-runs');
    expect(outcome(announced, scheduled('2026-04-21T09:00:00+08:00'))).toBe('noticePreparation');
  });

  test('may be announced while the plan is still drafted, and says how its end was counted', () => {
    const { purchase } = play(
      playTo('drafting', consultation),
      intention('2026-03-01T10:00:00+08:00'),
    );
    expect(purchase.state).toBe('drafting');
    expect(purchase.priorNotices?.intention).toMatchObject({
      expected: '2026-04',
      title: consultation.plan.title,
      ends: { rule: 'intention', count: 30, unit: 'calendarDays' },
    });
    expect(purchase.priorNotices?.intention?.ends.source).toContain('财库〔2020〕10号');
  });

  test('a venture call knows none', () => {
    const call = playTo('noticePreparation');
    expect(waitingOn(call.purchase).map(({ command }) => command)).toEqual(['publishNotice']);
    expect(outcome(call, intention('2026-03-01T10:00:00+08:00'))).toBe('not-permitted');
  });
});

describe('the notice that one supplier is asked (REG §38: five working days)', () => {
  const single = {
    rules: singleSourceRules,
    plan: aConsultationPlan({
      method: 'singleSource',
      priceWeight: 0,
      criteria: [{ id: 'plan', name: '服务方案', max: 100, indicator: '每项完整得 20 分' }],
      singleSource: { reason: 'unique', explanation: '专利服务' },
    }),
  };
  const announce = {
    actor: as.handler,
    command: {
      type: 'publishSingleSourceNotice',
      publication: publication(at('2026-03-02T09:30:00+08:00')),
      supplier: '某社工服务中心',
    },
  } as const;
  const objecting = {
    actor: as.handler,
    command: { type: 'recordNoticeObjection', from: '另一机构', text: '本机构也能提供' },
  } as const;
  const judging = (isUpheld: boolean) =>
    ({
      actor: as.officeHead,
      command: {
        type: 'judgeNoticeObjection',
        objectionId: 'n1',
        isUpheld,
        reason: '经补充论证',
      },
    }) as const;
  const drafted = play(
    play(playTo('drafting', single), announce),
    intention('2026-01-05T10:00:00+08:00'),
  );
  const prepared = playTo('noticePreparation', {
    ...single,
    priorNotices: drafted.purchase.priorNotices,
  });

  test('runs its days before anything is published', () => {
    const on = (day: string) =>
      outcome(moment(prepared, `${day}T12:00:00+08:00`), notice(`${day}T09:00:00+08:00`));
    // Monday 2 March and five working days: through Monday the 9th.
    expect(on('2026-03-09')).toBe('single-source-runs');
    expect(on('2026-03-10')).toBe('noticePublished');
  });

  test('an objection holds it until the head of the office has judged it, and upheld for good', () => {
    const then = '2026-03-12T12:00:00+08:00';
    const now = notice('2026-03-12T09:00:00+08:00');
    const objected = play(prepared, objecting);
    expect(waitingOn(objected.purchase)).toContainEqual({
      who: { post: 'officeHead' },
      command: 'judgeNoticeObjection',
      reference: 'n1',
    });
    expect(outcome(moment(objected, then), now)).toBe('single-source-objected');
    expect(outcome(objected, { ...judging(false), actor: as.handler })).toBe('not-permitted');
    expect(outcome(moment(play(objected, judging(false)), then), now)).toBe('noticePublished');
    expect(outcome(moment(play(objected, judging(true)), then), now)).toBe(
      'single-source-objected',
    );
    expect(outcome(play(objected, judging(false)), judging(true))).toBe('objection-unknown');
  });

  test('takes back a notice that would publish itself', () => {
    const waiting = play(prepared, scheduled('2026-03-16T09:00:00+08:00'));
    expect(play(waiting, objecting).purchase.scheduled).toBeUndefined();
  });
});
