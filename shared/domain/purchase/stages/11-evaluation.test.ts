import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anApplication } from '../../../../test/support/a-purchase.ts';
import { as, holders, organizations, people } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { approval } from '../../../../test/support/straight-line.ts';
import { plusMillis } from '../../time.ts';
import { finalPoints } from './11-evaluation.ts';

const [first, second, third] = organizations;
const evaluate = (points: number, { id } = first) =>
  ({
    actor: as.evaluator,
    command: { type: 'submitEvaluation', organizationId: id, points, findings: '现场核查' },
  }) as const;
const conclude = { actor: as.handler, command: { type: 'concludeMidTerm' } } as const;
const count = (responses: number, meanScore: number) =>
  ({ actor: as.system, command: { type: 'recordSurvey', responses, meanScore } }) as const;
const accept = { actor: as.handler, command: { type: 'requestAcceptance' } } as const;

const midTerm = playTo('midTermEvaluation');
const final = playTo('finalEvaluation');
const both = (position: Position, one: number, other: number) =>
  play(play(position, evaluate(one)), evaluate(other, second));
const counted = (position: Position, responses = 40, meanScore = 4) =>
  play(position, { ...count(responses, meanScore), at: position.purchase.survey?.closesAt });
const statuses = ({ purchase }: Position) =>
  [first, second].map(({ id }) => purchase.projects[id]?.status);

describe('[1-06] an evaluation', () => {
  test('is made once for each project under contract, by nobody who wrote the plan', () => {
    expect(outcome(midTerm, evaluate(80, third))).toBe('contract-unsigned');
    expect(outcome(play(midTerm, evaluate(80)), evaluate(80))).toBe('evaluation-exists');
    const author = { ...as.handler, posts: ['evaluator'] as const };
    expect(outcome(midTerm, { ...evaluate(80), actor: author })).toBe('author-cannot-approve');
  });

  test('is not made by whoever organizes the call, nor by somebody the same employer pays, where the rules say so', () => {
    const { rules } = midTerm.purchase;
    const apart = {
      ...midTerm,
      purchase: {
        ...midTerm.purchase,
        rules: {
          ...rules,
          organizerMayEvaluate: {
            value: false,
            source: '为测试设定',
            certainty: 'tenant' as const,
          },
        },
      },
    };
    const around = {
      holders: { ...holders, organizer: [people.auditor] },
      employers: {
        [people.auditor]: { name: '社工协会' },
        [people.evaluator]: { name: '社工协会' },
      },
    };
    expect(outcome(apart, evaluate(80), around)).toBe('must-recuse');
    expect(outcome(apart, evaluate(80))).toBe('midTermEvaluation');
    expect(outcome(midTerm, evaluate(80), around)).toBe('midTermEvaluation');
  });

  test('at mid-term is needed for every project before it is concluded', () => {
    expect(outcome(play(midTerm, evaluate(80)), conclude)).toBe('evaluation-missing');
    expect(outcome(both(midTerm, 80, 80), conclude)).toBe('implementing');
  });

  test.each([
    { points: 60, status: 'signed', acceptances: ['period-1', 'midTerm'] },
    { points: 59, status: 'terminated', acceptances: ['period-1'] },
  ])('of $points at mid-term, where 60 passes, leaves a project $status', (row) => {
    const concluded = play(both(midTerm, row.points, 90), conclude);
    expect(concluded.purchase.projects[first.id]).toMatchObject({
      status: row.status,
      acceptances: row.acceptances,
    });
    expect(concluded.purchase.state).toBe('implementing');
  });

  test('that all fail at mid-term ends the purchase early, with a date to settle', () => {
    const failed = play(both(midTerm, 10, 20), conclude);
    expect(failed.purchase).toMatchObject({
      state: 'terminatedEarly',
      stage: 'settlement',
      reason: 'midTerm',
    });
    expect(Object.keys(failed.purchase.deadlines)).toEqual(['settlement']);
  });
});

describe('the residents’ survey', () => {
  const closesAt = final.purchase.survey?.closesAt ?? final.now;
  test('is counted when it has closed, once', () => {
    expect(outcome(final, { ...count(9, 4), at: plusMillis(closesAt, -1) })).toBe('survey-open');
    expect(outcome(final, { ...count(9, 4), at: closesAt })).toBe('finalEvaluation');
    expect(outcome(counted(final), count(9, 4))).toBe('already-decided');
    const { survey: _none, ...purchase } = final.purchase;
    expect(outcome({ ...final, purchase }, { ...count(9, 4), at: closesAt })).toBe('survey-open');
  });

  test('and the evaluations come before acceptance', () => {
    expect(outcome(both(final, 80, 80), accept)).toBe('survey-open');
    expect(outcome(play(counted(final), evaluate(80)), accept)).toBe('evaluation-missing');
    expect(outcome(both(counted(final), 80, 80), accept)).toBe('acceptanceApproval');
  });
});

describe('final points', () => {
  const weights = { evaluator: 60, residents: 40 };
  test.each([
    [86, 4.4, 86.8],
    [100, 5, 100],
    [0, 1, 8],
    [59, 3, 59.4],
    [60, 3, 60],
    [86, undefined, 86],
    [77, 4.1, 79],
    [70, 3.33, 68.6],
  ])('evaluator %d, residents %d of 5: %d', (evaluator, mean, points) => {
    expect(finalPoints(evaluator, mean, weights)).toBe(points);
  });

  test('stay between 0 and 100 and grow with both voices', () => {
    const points = fc.integer({ min: 0, max: 99 });
    const mean = fc.integer({ min: 100, max: 490 }).map((n) => n / 100);
    fc.assert(
      fc.property(points, mean, fc.integer({ min: 0, max: 100 }), (evaluator, score, weight) => {
        const shares = { evaluator: weight, residents: 100 - weight };
        const total = finalPoints(evaluator, score, shares);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
        expect(finalPoints(evaluator + 1, score, shares)).toBeGreaterThanOrEqual(total);
        expect(finalPoints(evaluator, score + 0.1, shares)).toBeGreaterThanOrEqual(total);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('without a single answer are the evaluator’s alone', () => {
    const asked = play(both(counted(final, 0, 0), 61, 90), accept);
    expect(asked.purchase.projects[first.id]?.finalPoints).toBe(61);
  });
});

describe('acceptance', () => {
  const approved = (position: Position) => {
    const once = play(position, approval(position.purchase));
    return play(once, approval(once.purchase));
  };

  test('completes who passed and ends who did not', () => {
    // 60 × 0.6 + 60 × 0.4 = 60 and 59 × 0.6 + 60 × 0.4 = 59.4
    const settled = approved(play(both(counted(final, 30, 3), 60, 59), accept));
    expect(settled.purchase.state).toBe('settlement');
    expect(statuses(settled)).toEqual(['completed', 'terminated']);
    expect(settled.purchase.projects[first.id]?.acceptances).toContain('final');
    expect(settled.purchase.projects[second.id]?.acceptances).not.toContain('final');
  });

  test('returned, is evaluated anew; the survey stands', () => {
    const asked = playTo('acceptanceApproval');
    const returned = play(asked, approval(asked.purchase, 'return'));
    expect(returned.purchase.state).toBe('finalEvaluation');
    expect(returned.purchase.surveyResult).toEqual(asked.purchase.surveyResult);
    expect(outcome(returned, accept)).toBe('evaluation-missing');
    expect(Object.keys(returned.purchase.deadlines)).toEqual(['evaluation']);
    expect(outcome(both(returned, 90, 90), accept)).toBe('acceptanceApproval');
  });

  test('of one project alone', () => {
    const alone = playTo('settlement', { sent: [anApplication(first)] });
    expect(Object.values(alone.purchase.projects).map((p) => p.status)).toEqual(['completed']);
  });
});
