import { describe, expect, test } from 'vitest';
import { aConsultationPlan, at, context } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import {
  approval,
  day,
  hour,
  publication,
  straight,
} from '../../../../test/support/straight-line.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { type Instant, plusMillis } from '../../time.ts';
import { decide } from '../decide.ts';

const publish = (publishedAt: Instant) =>
  ({
    actor: as.handler,
    command: { type: 'publishAwardNotice', publication: publication(publishedAt) },
  }) as const;
const end = { actor: as.system, command: { type: 'endStandstill' } } as const;
const object = (organization: { id: (typeof organizations)[number]['id'] } = organizations[2]) =>
  ({
    actor: as.organization(organization.id),
    command: { type: 'raiseObjection', grounds: '评分与公告标准不一致' },
  }) as const;
const answer = (objectionId: string, isUpheld = false) =>
  ({
    actor: as.officeHead,
    command: { type: 'answerObjection', objectionId, reply: '已复核，维持原结果', isUpheld },
  }) as const;

const consultation = { rules: consultationRules, plan: aConsultationPlan() };
const endOf = ({ purchase }: Position) => purchase.deadlines['standstill']?.at ?? '';

describe('[0-03] the standstill', () => {
  test.each([
    { published: '2026-09-24T15:00:00+08:00', ends: '2026-10-14T00:00:00+08:00' },
    { published: '2026-05-06T09:00:00+08:00', ends: '2026-05-16T00:00:00+08:00' },
  ])(
    'of a consultation published $published lasts until $ends: one day of notice, seven to challenge',
    (row) => {
      const ready = { ...playTo('awardNoticePreparation', consultation), now: at(row.published) };
      expect(endOf(play(ready, publish(at(row.published))))).toBe(at(row.ends));
    },
  );

  test('of a venture call is the seven days of public notice', () => {
    const ready = { ...playTo('awardNoticePreparation'), now: at('2026-05-06T09:00:00+08:00') };
    expect(endOf(play(ready, publish(ready.now)))).toBe('2026-05-13T16:00:00.000Z');
  });

  test('ends at its moment, not one millisecond before', () => {
    const running = playTo('standstill');
    const ends = endOf(running) as Instant;
    expect(outcome(running, { ...end, at: plusMillis(ends, -1) })).toBe('standstill-running');
    expect(outcome(running, { ...end, at: ends })).toBe('contractDrafting');
  });

  test('cannot be shortened by a date before the award was approved, nor after now', () => {
    const ready = playTo('awardNoticePreparation');
    expect(outcome(ready, publish(plusMillis(ready.now, -30 * day)))).toBe('publication-too-early');
    expect(outcome(ready, publish(plusMillis(ready.now, 1)))).toBe('publication-in-future');
  });

  test('begins with a mail to everybody who was ranked: who won, and who did not', () => {
    const ready = playTo('awardNoticePreparation');
    const { command, actor } = publish(ready.now);
    const decided = decide(ready.purchase, command, context(ready.now, actor));
    const mails = decided.ok ? decided.value.events.filter((e) => e.type === 'mail') : [];
    expect(mails.map(({ template, to }) => [template, to])).toEqual([
      ['awardWon', { organizationId: organizations[0].id }],
      ['awardWon', { organizationId: organizations[1].id }],
      ['awardLost', { organizationId: organizations[2].id }],
    ]);
  });

  test('has ended only where a result is on notice', () => {
    const running = playTo('standstill');
    const purchase = { ...running.purchase, deadlines: {} };
    expect(outcome({ ...running, purchase }, end)).toBe('standstill-running');
  });
});

describe('an objection', () => {
  const running = playTo('standstill');
  const ends = endOf(running) as Instant;

  test('is open to whoever applied, until the last moment', () => {
    expect(outcome(running, { ...object(), at: plusMillis(ends, -1) })).toBe('objectionFrozen');
    expect(outcome(running, { ...object(), at: ends })).toBe('challenge-too-late');
    expect(outcome(running, object(organizations[3]))).toBe('not-permitted');
  });

  test('stops the clock; answered, the rest of the time runs', () => {
    const raised = play(running, { ...object(), at: plusMillis(ends, -10 * hour) });
    expect(raised.purchase.frozenAt).toBe(raised.now);
    expect(Object.keys(raised.purchase.deadlines).sort()).toEqual(['objection-1', 'standstill']);
    expect(outcome(raised, { ...end, at: plusMillis(ends, 90 * day) })).toBe('illegal-move');
    const answered = play(raised, { ...answer('objection-1'), at: plusMillis(ends, 5 * day) });
    expect(answered.purchase).toMatchObject({ state: 'standstill' });
    expect(answered.purchase).not.toHaveProperty('frozenAt');
    expect(endOf(answered)).toBe(plusMillis(answered.now, 10 * hour));
    expect(endOf(answered) > ends).toBe(true);
  });

  test('answered is one thing, all answered another: the clock waits for the last reply', () => {
    const first = play(running, { ...object(), at: plusMillis(ends, -3 * day) });
    const both = play(first, object(organizations[1]));
    expect(both.purchase.frozenAt).toBe(first.now);
    const one = play(both, answer('objection-1'));
    expect(one.purchase.state).toBe('objectionFrozen');
    expect(outcome(one, answer('objection-1'))).toBe('already-decided');
    expect(outcome(one, answer('objection-9'))).toBe('objection-unknown');
    const all = play(one, answer('objection-2'));
    expect(endOf(all)).toBe(plusMillis(all.now, 3 * day));
  });

  test('is answered to everybody who applied', () => {
    const raised = play(running, object());
    expect(raised.purchase.deadlines['objection-1']).toMatchObject({
      count: 7,
      unit: 'workingDays',
    });
    const answered = play(raised, answer('objection-1'));
    expect(answered.purchase.objections['objection-1']?.reply).toMatchObject({ isUpheld: false });
  });

  test('upheld, takes the result back; a new one has its own notice and standstill', () => {
    const raised = play(running, object());
    const upheld = play(raised, answer('objection-1', true));
    expect(upheld.purchase).toMatchObject({ state: 'ranked', awards: [] });
    let again = { ...upheld, now: plusMillis(upheld.now, 3 * day) };
    for (let moves = 0; again.purchase.state !== 'standstill' && moves < 9; moves += 1) {
      const { purchase, now } = again;
      const move = straight[purchase.state]?.(purchase, { now, applications: [] });
      if (!move) throw new Error(purchase.state);
      again = play(again, move);
    }
    expect(Object.keys(again.purchase.approvals)).toContain('award-2');
    expect(endOf(again) > ends).toBe(true);
    const second = play(again, object(organizations[1]));
    expect(outcome(second, answer('objection-2'))).toBe('standstill');
    expect(outcome(second, answer('objection-2', true))).toBe('ranked');
  });

  test('upheld among others waits for the last reply as well', () => {
    const both = play(play(running, object()), object(organizations[1]));
    const upheld = play(both, answer('objection-1', true));
    expect(upheld.purchase.state).toBe('objectionFrozen');
    expect(outcome(upheld, answer('objection-2'))).toBe('ranked');
  });

  test('upheld is upheld, also where the notice it was raised against is not recorded', () => {
    const raised = play(running, object());
    const { awardNotice: _gone, ...purchase } = raised.purchase;
    expect(outcome({ ...raised, purchase }, answer('objection-1', true))).toBe('ranked');
  });

  test('leaves an approval that was given before it alone', () => {
    const raised = play(running, object());
    expect(() => approval(raised.purchase)).toThrow();
  });
});
