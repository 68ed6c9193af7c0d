import { describe, expect, test } from 'vitest';
import { at } from '../../../../test/support/a-purchase.ts';
import { as } from '../../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../../test/support/play-to.ts';
import { plusMillis } from '../../time.ts';

const open = playTo('biddingOpen');
const closesAt = open.purchase.closesAt ?? open.now;
const extend = (to: string) =>
  ({
    actor: as.handler,
    command: { type: 'extendBidding', closesAt: at(to), reason: '应供应商要求延期' },
  }) as const;
const close = { actor: as.system, command: { type: 'closeBidding' } } as const;

describe('the bidding window', () => {
  test.each([
    { early: 1, result: 'illegal-move' },
    { early: 0, result: 'sealed' },
  ])('closed $early ms before its time: $result', ({ early, result }) => {
    expect(outcome(open, { ...close, at: plusMillis(closesAt, -early) })).toBe(result);
  });

  test('is extended to a later time only, and only while it is open', () => {
    expect(outcome(open, extend(closesAt))).toBe('bidding-too-short');
    expect(outcome(open, extend('2026-03-20T00:00:00+08:00'))).toBe('bidding-too-short');
    const over = { ...extend('2026-09-01T00:00:00+08:00'), at: closesAt };
    expect(outcome(open, over)).toBe('bidding-too-short');
  });

  test('extended, closes at the new time', () => {
    const longer = play(open, extend('2026-05-20T00:00:00+08:00'));
    const end = at('2026-05-20T00:00:00+08:00');
    expect(longer.purchase.closesAt).toBe(end);
    expect(Object.entries(longer.purchase.deadlines).map(([name, d]) => [name, d.at])).toEqual([
      ['biddingCloses', end],
    ]);
    expect(longer.purchase.edition).toBeUndefined();
    expect(outcome(longer, { ...close, at: closesAt })).toBe('illegal-move');
    expect(outcome(longer, { ...close, at: end })).toBe('sealed');
  });

  test('[1-07] the deadline moved twice: both moves are kept with their reasons, and those concerned are told of each', () => {
    const once = play(open, extend('2026-05-20T00:00:00+08:00'));
    const twice = play(once, extend('2026-05-27T00:00:00+08:00'));
    const moves = Object.values(twice.purchase.amendments ?? {});
    expect(moves.map(({ closesBefore, closesAfter }) => [closesBefore, closesAfter])).toEqual([
      [closesAt, at('2026-05-20T00:00:00+08:00')],
      [at('2026-05-20T00:00:00+08:00'), at('2026-05-27T00:00:00+08:00')],
    ]);
    expect(moves.map(({ reason }) => reason)).toEqual(['应供应商要求延期', '应供应商要求延期']);
    expect(twice.purchase.untold).toEqual(['m1', 'm2']);
    const told = play(twice, {
      actor: as.system,
      command: { type: 'tellApplicants', told: ['m1', 'm2'] },
    });
    expect(told.purchase.untold).toEqual([]);
    expect(outcome(told, { ...close, at: at('2026-05-27T00:00:00+08:00') })).toBe('sealed');
  });
});
