import { describe, expect, test } from 'vitest';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { hour, type Move } from '../../../../test/support/straight-line.ts';
import type { PersonId } from '../../ids.ts';
import { plusMillis } from '../../time.ts';
import { viewFor } from '../views.ts';
import { sitting } from './panel-seats.ts';

const [first, _second, _third] = organizations;
const members = ({ purchase }: Position) => sitting(purchase).map(({ personId }) => personId);

describe('a price that looks too low', () => {
  const asked = playTo('priceReview');
  const explain: Move = {
    actor: as.organization(first.id),
    command: { type: 'explainPrice', text: '志愿者承担人力', evidence: ['工资表'] },
    at: asked.now,
  };
  const judge = (expert: PersonId, isValid: boolean): Move => ({
    actor: as.expert(expert),
    command: { type: 'judgePrice', organizationId: first.id, isValid, reason: '成本表与报价相符' },
  });
  const soon = (position: Position, move: Move): Position => {
    const at = plusMillis(position.now, 60_000);
    return play({ ...position, now: plusMillis(at, -hour) }, { ...move, at });
  };

  test('is asked about before anything is scored, half an hour as a rule', () => {
    const review = asked.purchase.applications[first.id]?.priceReview;
    // 40,000 of 100,000 and 100,000 under a ceiling of 150,000: half the mean and 45 % of the ceiling.
    expect(review?.signs).toEqual(['secondLowest', 'ceiling']);
    const due = asked.purchase.deadlines[`explanation-${first.id}`];
    expect(due?.at).toBe(plusMillis(due?.from ?? asked.now, 30 * 60_000));
    expect(outcome(asked, judge(members(asked)[0] as PersonId, true))).toBe('explanation-running');
  });

  test('unexplained in time is not proved, and what was asked stays in the file', () => {
    const name = `explanation-${first.id}`;
    const lapse: Move = {
      actor: as.system,
      command: { type: 'lapseExplanation', organizationId: first.id },
      at: asked.purchase.deadlines[name]?.at,
    };
    const { purchase } = play({ ...asked, now: plusMillis(asked.now, -hour) }, lapse);
    expect(purchase.state).toBe('scoring');
    expect(purchase.applications[first.id]).toMatchObject({
      eligibility: 'ineligible',
      reason: 'lowPrice',
      priceReview: { outcome: 'unexplained', signs: ['secondLowest', 'ceiling'] },
    });
  });

  test.each([
    { valid: 3, eligibility: 'eligible', outcome: 'valid' },
    { valid: 2, eligibility: 'ineligible', outcome: 'invalid' },
  ])('is judged by the majority of five: $valid find it proved', ({ valid, ...expected }) => {
    const explained = soon(asked, explain);
    const judged = members(asked).reduce(
      (position, expert, i) => play(position, judge(expert, i < valid)),
      explained,
    );
    expect(judged.purchase.state).toBe('scoring');
    expect(judged.purchase.applications[first.id]).toMatchObject({
      eligibility: expected.eligibility,
      priceReview: { outcome: expected.outcome, explanation: { evidence: ['工资表'] } },
    });
  });

  test('who found what stays with the panel', () => {
    const explained = soon(asked, explain);
    const [one, other] = members(asked) as [PersonId, PersonId];
    const { purchase } = play(explained, judge(one, true));
    const seen = (actor: Parameters<typeof viewFor>[1]) =>
      viewFor(purchase, actor)?.applications[first.id]?.priceReview?.judgements.length;
    expect([as.handler, as.organization(first.id), as.expert(other)].map(seen)).toEqual([0, 0, 0]);
    expect(seen(as.expert(one))).toBe(1);
  });
});
