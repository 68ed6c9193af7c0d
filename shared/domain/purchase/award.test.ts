import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { as, organizations } from '../../../test/support/people.ts';
import { type Position, play, playTo } from '../../../test/support/play-to.ts';
import { approval } from '../../../test/support/straight-line.ts';
import type { Approval } from './approval.ts';
import { changesBetween, type Recommendation } from './award.ts';
import { newVersionOf } from './award-versions.ts';

const [first, second] = organizations;
const of = (awards: [{ id: (typeof first)['id'] }, number][], reason?: string): Recommendation => ({
  awards: awards.map(([{ id: organizationId }, amountFen]) => ({ organizationId, amountFen })),
  ranking: [
    { organizationId: first.id, rank: 1, totalPoints: 9000 },
    { organizationId: second.id, rank: 2, totalPoints: 8500 },
  ],
  ...(reason && { reason }),
});

const asked = (position: Position, amountFen: number, reason?: string) =>
  play(position, {
    actor: as.handler,
    command: {
      type: 'recommendAward',
      awards: [{ organizationId: first.id, amountFen }],
      ...(reason && { reason }),
    },
  });
const openOf = ({ purchase }: Position): Approval => {
  const found = Object.values(purchase.approvals).find(
    ({ subject, status }) => subject === 'award' && status === 'open',
  );
  if (!found) throw new Error('no award is put forward');
  return found;
};

describe('[2-09] what changed since a recommendation was returned', () => {
  test('names amounts, who came and went, ranks, points and the reason', () => {
    const before = of([[first, 100]], '按得分');
    const now: Recommendation = {
      ...of(
        [
          [first, 90],
          [second, 50],
        ],
        '按意见核减',
      ),
      ranking: [
        { organizationId: second.id, rank: 1, totalPoints: 8600 },
        { organizationId: first.id, rank: 2, totalPoints: 9000 },
      ],
    };
    expect(changesBetween(before, now)).toEqual([
      { kind: 'amount', organizationId: first.id, from: 100, to: 90 },
      { kind: 'added', organizationId: second.id, amountFen: 50 },
      { kind: 'rank', organizationId: second.id, from: 2, to: 1 },
      { kind: 'points', organizationId: second.id, from: 8500, to: 8600 },
      { kind: 'rank', organizationId: first.id, from: 1, to: 2 },
      { kind: 'reason', from: '按得分', to: '按意见核减' },
    ]);
    expect(changesBetween(now, before)).toContainEqual({
      kind: 'removed',
      organizationId: second.id,
      amountFen: 50,
    });
  });

  test('is nothing exactly where nothing changed, and reads backwards as it reads forwards', () => {
    const amounts = fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom(undefined, '甲', '乙'));
    const version = ([one, two, reason]: [number, number, string | undefined]) =>
      of(
        [
          ...(one ? ([[first, one]] as [typeof first, number][]) : []),
          ...(two ? ([[second, two]] as [typeof second, number][]) : []),
        ],
        reason,
      );
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [before, now] = [version(a), version(b)];
        const changes = changesBetween(before, now);
        expect(changes.length === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(changesBetween(now, before)).toHaveLength(changes.length);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('is shown with what was said, on the next request and never on the first', () => {
    const once = asked(playTo('ranked'), 100_000_00, '按得分推荐');
    expect(newVersionOf(once.purchase, openOf(once))).toBeUndefined();
    const returned = play(once, approval(once.purchase, 'return'));
    const again = asked(returned, 95_000_00, '按意见核减');
    expect(newVersionOf(again.purchase, openOf(again))).toEqual({
      objections: ['金额需核实'],
      changes: [
        { kind: 'amount', organizationId: first.id, from: 100_000_00, to: 95_000_00 },
        { kind: 'reason', from: '按得分推荐', to: '按意见核减' },
      ],
    });
  });

  test('the reason is part of what a decision is bound to', () => {
    const ranked = playTo('ranked');
    const hashes = [undefined, '按得分', '按意见'].map(
      (reason) => openOf(asked(ranked, 1_00, reason)).documentsHash,
    );
    expect(new Set(hashes).size).toBe(3);
  });
});
