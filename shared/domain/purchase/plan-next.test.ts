import { describe, expect, test } from 'vitest';
import { as, organizations } from '../../../test/support/people.ts';
import { play, playTo } from '../../../test/support/play-to.ts';
import { plusMillis } from '../time.ts';
import { isFinal, stages, states } from './lifecycle.ts';
import { dueAt, nextDeadline, planNext, whenDue } from './plan-next.ts';

describe('what the workflow does next', () => {
  test.each(states)('in %s only the machine of its stage has something to do', (state) => {
    const { purchase, now } = playTo(state);
    const others = stages.filter((stage) => stage !== purchase.stage);
    for (const stage of others) expect(planNext(purchase, stage, now)).toEqual({ outcome: 'done' });
    const stands = isFinal(state) || state === 'suspended';
    expect(planNext(purchase, purchase.stage, now).outcome === 'done').toBe(stands);
    expect(dueAt(purchase) === undefined).toBe(stands || nextDeadline(purchase) === undefined);
  });

  test.each([
    ['noticePublished', 'biddingOpens', 'openBidding'],
    ['biddingOpen', 'biddingCloses', 'closeBidding'],
    ['standstill', 'standstill', 'endStandstill'],
    ['implementing', 'period', 'closePeriod'],
    ['finalEvaluation', 'survey', 'recordSurvey'],
  ] as const)(
    'in %s it waits for %s and then asks for %s, at the moment itself',
    (state, name, type) => {
      const { purchase } = playTo(state);
      const at = purchase.deadlines[name]?.at ?? purchase.createdAt;
      const only = {
        ...purchase,
        deadlines: { [name]: purchase.deadlines[name] },
      } as typeof purchase;
      expect(planNext(only, purchase.stage, plusMillis(at, -1))).toEqual({
        outcome: 'wait',
        until: at,
      });
      expect(planNext(only, purchase.stage, at)).toEqual({ outcome: 'perform', command: { type } });
      expect(dueAt(only)).toBe(at);
    },
  );

  test('a correction lapses for the organization it names; other dates are only noted', () => {
    const [first] = organizations;
    expect(whenDue(`correction-${first.id}`)).toEqual({
      type: 'lapseCorrection',
      organizationId: first.id,
    });
    expect(whenDue('objection-1')).toEqual({ type: 'noteOverdue', deadline: 'objection-1' });
    expect(whenDue('plan-1.0')).toEqual({ type: 'noteOverdue', deadline: 'plan-1.0' });
  });

  test('two confirmations open the applications at once, one does not', () => {
    const sealed = playTo('sealed');
    const once = play(sealed, { actor: as.handler, command: { type: 'confirmOpening' } });
    expect(planNext(once.purchase, 'opening', once.now).outcome).toBe('wait');
    const twice = play(once, { actor: as.officeHead, command: { type: 'confirmOpening' } });
    expect(planNext(twice.purchase, 'opening', twice.now)).toEqual({
      outcome: 'perform',
      command: { type: 'openApplications' },
    });
  });

  test('what is due first goes first, and the name decides between equals', () => {
    const { purchase } = playTo('finalEvaluation');
    const { survey } = purchase.deadlines;
    if (!survey) throw new Error('no survey');
    const soon = { ...survey, at: plusMillis(survey.at, -1) };
    const first = (deadlines: typeof purchase.deadlines) => nextDeadline({ deadlines })?.name;
    expect(first({ survey, evaluation: survey })).toBe('evaluation');
    expect(first({ evaluation: survey, survey })).toBe('evaluation');
    expect(first({ evaluation: survey, survey: soon })).toBe('survey');
    expect(first({ survey: soon, evaluation: survey })).toBe('survey');
    expect(nextDeadline({ deadlines: {} })).toBeUndefined();
    const timeless = { ...purchase, deadlines: {} };
    expect(planNext(timeless, 'finalEvaluation', survey.at)).toEqual({ outcome: 'wait' });
  });
});
