import { describe, expect, test } from 'vitest';
import { aConsultationPlan, at } from '../../../../test/support/a-purchase.ts';
import { as } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { day, intention, publication } from '../../../../test/support/straight-line.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { plusMillis } from '../../time.ts';
import { planNext } from '../plan-next.ts';
import { waitingOn } from '../waiting.ts';

const publish = (publishedAt: string, closesAt: string) =>
  ({
    actor: as.handler,
    command: {
      type: 'publishNotice',
      publication: publication(at(publishedAt)),
      closesAt: at(closesAt),
    },
  }) as const;

const consultation = { rules: consultationRules, plan: aConsultationPlan() };
/** Ready for the notice, the intention public for its thirty days. */
const announced = () => {
  const prepared = playTo('noticePreparation', consultation);
  return later(play(prepared, intention(prepared.now)), '2026-03-04T09:00:00+08:00');
};
const later = (position: Position, now: string): Position => ({ ...position, now: at(now) });

describe('[0-03] the time to bid counts from the statutory medium', () => {
  const ready = announced();
  test.each([
    ['2026-03-13T23:59:59.999+08:00', 'bidding-too-short'],
    ['2026-03-14T00:00:00+08:00', 'noticePublished'],
  ])('ten days from 3 March: closing at %s is %s', (closesAt, result) => {
    expect(outcome(ready, publish('2026-03-03T10:00:00+08:00', closesAt))).toBe(result);
  });

  test('the documents are on offer for five working days, also where ten days would be shorter', () => {
    const autumn = later(ready, '2026-09-30T09:00:00+08:00');
    const published = '2026-09-30T08:00:00+08:00';
    // Ten days end on Saturday 10 October, a make-up day; the fifth working day is the 13th.
    expect(outcome(autumn, publish(published, '2026-10-13T00:00:00+08:00'))).toBe(
      'bidding-too-short',
    );
    expect(outcome(autumn, publish(published, '2026-10-14T00:00:00+08:00'))).toBe(
      'noticePublished',
    );
  });

  test('a venture call has the days its tenant chose', () => {
    const call = later(playTo('noticePreparation'), '2026-03-04T09:00:00+08:00');
    const published = '2026-03-04T08:00:00+08:00';
    expect(outcome(call, publish(published, '2026-03-24T12:00:00+08:00'))).toBe(
      'bidding-too-short',
    );
    expect(outcome(call, publish(published, '2026-03-25T00:00:00+08:00'))).toBe('noticePublished');
  });
});

describe('a notice', () => {
  const ready = playTo('noticePreparation');
  const closesAt = '2026-06-01T00:00:00+08:00';

  test('is refused before it appeared in the statutory medium', () => {
    const soon = later(ready, '2026-03-04T09:00:00+08:00');
    expect(outcome(soon, publish('2026-03-04T09:00:00.001+08:00', closesAt))).toBe(
      'publication-in-future',
    );
    expect(outcome(soon, publish('2026-03-04T09:00:00+08:00', closesAt))).toBe('noticePublished');
  });

  test('cannot have appeared before the day its plan was approved', () => {
    const soon = later(ready, '2026-03-04T09:00:00+08:00');
    expect(outcome(soon, publish('2026-03-01T23:59:00+08:00', closesAt))).toBe(
      'publication-too-early',
    );
    expect(outcome(soon, publish('2026-03-02T00:00:00+08:00', closesAt))).toBe('noticePublished');
  });

  test('recorded after its closing time would open a window that is already shut', () => {
    const late = later(ready, '2026-05-01T00:00:00+08:00');
    const published = '2026-03-03T10:00:00+08:00';
    expect(outcome(late, publish(published, '2026-05-01T00:00:00+08:00'))).toBe(
      'bidding-too-short',
    );
    expect(outcome(late, publish(published, '2026-05-01T00:00:01+08:00'))).toBe('noticePublished');
  });

  test('opens the window at once, until the announced time', () => {
    const published = play(ready, publish('2026-03-02T12:00:00+08:00', closesAt));
    expect(published.purchase).toMatchObject({
      opensAt: published.now,
      closesAt: at(closesAt),
      stage: 'tenderNotice',
    });
    const open = play(published, { actor: as.system, command: { type: 'openBidding' } });
    expect(open.purchase.deadlines['biddingCloses']?.at).toBe(at(closesAt));
  });
});

describe('a notice that publishes itself', () => {
  const ready = playTo('noticePreparation');
  const moment = plusMillis(ready.now, 2 * day);
  const schedule = (publishedAt = moment, closesAt = plusMillis(moment, 40 * day)) =>
    ({
      actor: as.handler,
      command: { type: 'scheduleNotice', publication: publication(publishedAt), closesAt },
    }) as const;
  const publish = { actor: as.system, command: { type: 'publishScheduled' } } as const;

  test('[1-07] waits for its moment, and is counted from then', () => {
    const scheduled = play(ready, schedule());
    expect(scheduled.purchase.state).toBe('noticePreparation');
    expect(waitingOn(scheduled.purchase)).toEqual([]);
    expect(planNext(scheduled.purchase, 'tenderNotice', plusMillis(moment, -1))).toMatchObject({
      outcome: 'wait',
      until: moment,
    });
    expect(planNext(scheduled.purchase, 'tenderNotice', moment)).toEqual({
      outcome: 'perform',
      command: { type: 'publishScheduled' },
    });
    expect(outcome(scheduled, { ...publish, at: plusMillis(moment, -1) })).toBe('illegal-move');
    const out = play(scheduled, { ...publish, at: moment });
    expect(out.purchase).toMatchObject({
      state: 'noticePublished',
      notice: { publishedAt: moment },
      closesAt: plusMillis(moment, 40 * day),
    });
    expect(out.purchase.scheduled).toBeUndefined();
  });

  test('is refused for the past, and for a window the rules find too short', () => {
    expect(outcome(ready, schedule(ready.now))).toBe('schedule-in-past');
    expect(outcome(ready, schedule(moment, plusMillis(moment, 2 * day)))).toBe('bidding-too-short');
  });

  test('can be taken back, once', () => {
    const back = { actor: as.handler, command: { type: 'unscheduleNotice' } } as const;
    const scheduled = play(ready, schedule());
    const taken = play(scheduled, back);
    expect(taken.purchase.scheduled).toBeUndefined();
    expect(taken.purchase.deadlines['scheduledNotice']).toBeUndefined();
    expect(waitingOn(taken.purchase)).toMatchObject([{ command: 'publishNotice' }]);
    expect(outcome(taken, back)).toBe('not-scheduled');
    expect(outcome(taken, { ...publish, at: moment })).toBe('illegal-move');
  });
});
