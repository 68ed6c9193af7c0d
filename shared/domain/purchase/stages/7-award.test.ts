import { describe, expect, test } from 'vitest';
import { aPlan } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, play, playTo, stopped } from '../../../../test/support/play-to.ts';
import { approval } from '../../../../test/support/straight-line.ts';

const ranked = playTo('ranked');
const [first, second, third] = organizations;
const recommend = (...awards: [{ id: string }, number][]) =>
  ({
    actor: as.handler,
    command: {
      type: 'recommendAward',
      awards: awards.map(([{ id }, amountFen]) => ({ organizationId: id, amountFen })),
    },
  }) as Parameters<typeof play>[1];

describe('the award', () => {
  test.each([
    ['awardApproval', [[first, 100_000_00]]],
    [
      'awardApproval',
      [
        [first, 1],
        [second, 100_000_00],
      ],
    ],
    ['not-in-rank-order', [[second, 100_000_00]]],
    [
      'not-in-rank-order',
      [
        [second, 1],
        [first, 1],
      ],
    ],
    [
      'not-in-rank-order',
      [
        [first, 1],
        [first, 1],
      ],
    ],
    [
      'too-many-awards',
      [
        [first, 1],
        [second, 1],
        [third, 1],
      ],
    ],
    ['over-ceiling', [[first, 100_000_01]]],
  ] as const)('%s', (result, awards) => {
    expect(outcome(ranked, recommend(...(awards as unknown as [{ id: string }, number][])))).toBe(
      result,
    );
  });

  test.each([
    { ceilingFen: 90_000_00, amountFen: 90_000_00, result: 'awardApproval' },
    { ceilingFen: 90_000_00, amountFen: 90_000_01, result: 'over-ceiling' },
  ])(
    'of $amountFen under a ceiling of $ceilingFen: $result',
    ({ ceilingFen, amountFen, result }) => {
      const purchase = { ...ranked.purchase, plan: aPlan({ ceilingFen }) };
      expect(outcome({ ...ranked, purchase }, recommend([first, amountFen]))).toBe(result);
    },
  );

  test.each([
    { budgetFen: 200_000_00, result: 'awardApproval' },
    { budgetFen: 199_999_99, result: 'over-budget' },
  ])('of 200,000.00 in all under a budget of $budgetFen fen: $result', ({ budgetFen, result }) => {
    const purchase = { ...ranked.purchase, plan: aPlan({ budgetFen }) };
    const both = recommend([first, 100_000_00], [second, 100_000_00]);
    expect(outcome({ ...ranked, purchase }, both)).toBe(result);
  });

  test('returned, is recommended anew', () => {
    const asked = playTo('awardApproval');
    const returned = play(asked, approval(asked.purchase, 'return'));
    expect(returned.purchase).toMatchObject({ state: 'ranked', awards: [] });
    expect(Object.keys(returned.purchase.deadlines)).toEqual(['recommendation']);
  });

  test('may be given to nobody, with a reason, once that is approved', () => {
    const failed = stopped(ranked, 'failCall', '均未达标');
    expect(failed.purchase).toMatchObject({
      state: 'failedCall',
      stage: 'awardApproval',
      reason: '均未达标',
      deadlines: {},
    });
  });
});
