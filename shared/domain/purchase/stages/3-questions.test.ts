import { describe, expect, test } from 'vitest';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../../test/support/play-to.ts';
import { plusMillis } from '../../time.ts';
import { planNext } from '../plan-next.ts';
import { viewFor } from '../views.ts';
import { waitingOn } from '../waiting.ts';

const [first, second] = organizations;
const open = playTo('biddingOpen');
const closesAt = open.purchase.closesAt ?? open.now;
const dayMillis = 86_400_000;

const ask = (text = '个案服务是否可以线上跟进？', by = first.id) =>
  ({ actor: as.organization(by), command: { type: 'askQuestion', text } }) as const;
const answer = (questionId = 'q1') =>
  ({
    actor: as.handler,
    command: { type: 'answerQuestion', questionId, answer: '可以，但不超过三分之一。' },
  }) as const;
const lapse = { actor: as.system, command: { type: 'lapseQuestion', questionId: 'q1' } } as const;

describe('[1-12] questions in public', () => {
  const asked = play(open, ask());
  const due = asked.purchase.deadlines['question-q1']?.at ?? asked.now;

  test('a question waits for the handler, with a day for the answer', () => {
    expect(waitingOn(asked.purchase)).toContainEqual({
      who: { post: 'handler' },
      command: 'answerQuestion',
      reference: 'q1',
      due,
    });
    const answered = play(asked, answer());
    expect(answered.purchase.questions?.['q1']?.answer?.text).toContain('三分之一');
    expect(answered.purchase.deadlines['question-q1']).toBeUndefined();
    expect(answered.purchase.untold).toEqual(['q1']);
    expect(waitingOn(answered.purchase)).toEqual([]);
    expect(outcome(answered, answer())).toBe('already-decided');
    expect(outcome(answered, answer('q9'))).toBe('question-unknown');
  });

  test('before the opening nobody but the asker sees who asked', () => {
    const askerIn = (actor: Parameters<typeof viewFor>[1]) =>
      viewFor(asked.purchase, actor)?.questions?.['q1']?.organizationId;
    expect(askerIn(as.handler)).toBeUndefined();
    expect(askerIn(as.officeHead)).toBeUndefined();
    expect(askerIn(as.auditor)).toBeUndefined();
    expect(askerIn(as.organization(second.id))).toBeUndefined();
    expect(askerIn(as.organization(first.id))).toBe(first.id);
  });

  test('an unanswered question blocks the closing until its day has passed, then moves it once', () => {
    const next = planNext(asked.purchase, 'biddingWindow', due);
    expect(next).toEqual({
      outcome: 'perform',
      command: { type: 'lapseQuestion', questionId: 'q1' },
    });
    expect(outcome(asked, { ...lapse, at: plusMillis(due, -1) })).toBe('illegal-move');
    const close = { actor: as.system, command: { type: 'closeBidding' } } as const;
    expect(outcome(asked, { ...close, at: closesAt })).toBe('illegal-move');
    const lapsed = play(asked, { ...lapse, at: due });
    expect(lapsed.purchase.questions?.['q1']?.lapsedAt).toBeDefined();
    expect(lapsed.purchase.overdue).toContain('question-q1');
    expect(outcome(lapsed, { ...lapse, at: due })).toBe('illegal-move');
    expect(outcome(lapsed, { ...close, at: lapsed.purchase.closesAt })).toBe('sealed');
    expect(outcome(lapsed, answer())).toBe('biddingOpen');
  });

  test('asked so late that its day ends just before the closing, it moves the closing', () => {
    const span = Date.parse(due) - Date.parse(asked.now);
    const late = { ...open, now: plusMillis(closesAt, -span - 4 * dayMillis) };
    const pending = play(late, ask());
    const end = pending.purchase.deadlines['question-q1']?.at ?? pending.now;
    const lapsed = play(pending, { ...lapse, at: end });
    expect((lapsed.purchase.closesAt ?? '') > closesAt).toBe(true);
    expect(lapsed.purchase.amendments?.['m1']).toMatchObject({ kind: 'question', edition: 1 });
    expect(lapsed.purchase.questionsCloseAt).toBe(open.purchase.questionsCloseAt);
  });

  test('when no answer can come before the closing, questions are over', () => {
    const late = { ...open, now: plusMillis(closesAt, -3 * 3_600_000) };
    expect(outcome(late, ask())).toBe('questions-closed');
  });

  test('the plan may end questions earlier', () => {
    const { purchase, now } = playTo('biddingOpen', {
      plan: { ...open.purchase.plan, questionsUntil: { daysBeforeClosing: 10 } },
    });
    const end = plusMillis(purchase.closesAt ?? now, -10 * dayMillis);
    expect(purchase.questionsCloseAt).toBe(end);
    expect(outcome({ purchase, now }, { ...ask(), at: plusMillis(end, -1) })).toBe('biddingOpen');
    expect(outcome({ purchase, now }, { ...ask(), at: end })).toBe('questions-closed');
  });

  test('ten questions of one organization are enough', () => {
    let here = open;
    for (let n = 0; n < 10; n += 1) here = play({ ...here, now: open.now }, ask(`问题 ${n}`));
    expect(outcome({ ...here, now: open.now }, ask())).toBe('too-many-entries');
    expect(outcome({ ...here, now: open.now }, ask('另一问', second.id))).toBe('biddingOpen');
  });

  test('officials do not ask themselves', () => {
    expect(outcome(open, { ...ask(), actor: as.handler })).toBe('not-permitted');
  });
});
