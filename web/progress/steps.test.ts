import { describe, expect, test } from 'vitest';
import { isFinal, states } from '../../shared/domain/purchase/lifecycle.ts';
import { playTo } from '../../test/support/play-to.ts';
import { stepsOf } from './steps.ts';

describe('the timeline of a purchase', () => {
  test.each(states)('in %s shows the whole path, with at most one step running', (state) => {
    const { purchase } = playTo(state);
    const steps = stepsOf(purchase);
    const order = { done: 0, current: 1, stopped: 1, ahead: 2 };
    const ranks = steps.map(({ status }) => order[status]);
    expect(steps).toHaveLength(13);
    expect(ranks).toEqual([...ranks].sort());
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(state === 'disclosed' ? 0 : 1);
  });

  test('says until when the running step lasts, and that a stopped one does not run', () => {
    const open = stepsOf(playTo('biddingOpen').purchase).find((s) => s.status === 'current');
    expect(open).toMatchObject({
      stage: 'biddingWindow',
      due: playTo('biddingOpen').purchase.closesAt,
    });
    for (const state of states.filter((s) => isFinal(s) || s === 'suspended'))
      expect(stepsOf(playTo(state).purchase).some((step) => step.due)).toBe(false);
  });
});
