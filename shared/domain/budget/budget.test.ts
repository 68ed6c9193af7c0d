import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aLine, aUse, yuan } from '../../../test/support/a-budget.ts';
import { aPurchase, budgeted } from '../../../test/support/a-purchase.ts';
import { organizations } from '../../../test/support/people.ts';
import type { Project } from '../purchase/project.ts';
import { BudgetLine } from './annual-plan.ts';
import { holdsOf } from './holds.ts';
import { mixOf } from './mix.ts';
import { shares } from './shares.ts';
import { type LineUse, suspectedSplits } from './splitting.ts';

describe('splitting (实施条例第二十八条, Implementing Regulation art. 28)', () => {
  const limits = { openTender: yuan(4_000_000), procurementLimit: yuan(1_000_000) };
  const suspected = (asked: LineUse, ...earlier: LineUse[]) =>
    suspectedSplits(asked, earlier, limits).map(({ kind, category, count, sumFen }) => ({
      kind,
      category,
      count,
      sumFen,
    }));

  test.each<[what: string, asked: LineUse, earlier: LineUse[], found: unknown[]]>([
    ['two below the threshold together', aUse(), [aUse({ amountFen: yuan(2_400_000) })], []],
    [
      'the threshold itself is not above it (超过)',
      aUse(),
      [aUse({ amountFen: yuan(2_500_000) })],
      [],
    ],
    [
      'a fen above it',
      aUse(),
      [aUse({ amountFen: yuan(2_500_000) + 1 })],
      [{ kind: 'openTender', category: 'elderly', count: 2, sumFen: yuan(4_000_000) + 1 }],
    ],
    [
      'three times 1.5 million',
      aUse(),
      [aUse(), aUse()],
      [{ kind: 'openTender', category: 'elderly', count: 3, sumFen: yuan(4_500_000) }],
    ],
    [
      'one alone, however large: its method is judged elsewhere',
      aUse({ amountFen: yuan(9_000_000) }),
      [],
      [],
    ],
    [
      'another category',
      aUse(),
      [aUse({ categories: ['disabled'], amountFen: yuan(9_000_000) })],
      [],
    ],
    [
      'one of several categories in common',
      aUse({ categories: ['disabled', 'elderly'] }),
      [aUse({ amountFen: yuan(3_000_000) })],
      [{ kind: 'openTender', category: 'elderly', count: 2, sumFen: yuan(4_500_000) }],
    ],
    [
      'open tenders evade none',
      aUse({ method: 'openTender' }),
      [aUse({ amountFen: yuan(9_000_000) })],
      [],
    ],
    [
      'earlier open tenders do not count',
      aUse(),
      [aUse({ method: 'openTender', amountFen: yuan(9_000_000) })],
      [],
    ],
    [
      'a venture call is no procurement',
      aUse({ track: 'VENTURE', method: 'ventureCall' }),
      [aUse({ amountFen: yuan(9_000_000) })],
      [],
    ],
    [
      'below the limit, together at the limit (限额标准以上)',
      aUse({ track: 'BELOW_LIMIT', method: 'directAward', amountFen: yuan(500_000) }),
      [aUse({ track: 'BELOW_LIMIT', method: 'comparison', amountFen: yuan(500_000) })],
      [{ kind: 'procurementLimit', category: 'elderly', count: 2, sumFen: yuan(1_000_000) }],
    ],
    [
      'below the limit, together a fen below it',
      aUse({ track: 'BELOW_LIMIT', method: 'directAward', amountFen: yuan(500_000) - 1 }),
      [aUse({ track: 'BELOW_LIMIT', method: 'comparison', amountFen: yuan(500_000) })],
      [],
    ],
  ])('%s', (_what, asked, earlier, found) => {
    expect(suspected(asked, ...earlier)).toEqual(found);
  });

  test('without a figure of the locality nothing is compared', () => {
    expect(suspectedSplits(aUse(), [aUse({ amountFen: yuan(90_000_000) })], {})).toEqual([]);
  });
});

describe('shares', () => {
  test('add up, and none is more than its weight as long as the whole is no more', () => {
    expect(shares(100, [1, 2])).toEqual([33, 67]);
    expect(shares(0, [1, 2])).toEqual([0, 0]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 ** 13 }), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (weights, part) => {
          const whole = weights.reduce((a, b) => a + b, 0);
          const total = Math.floor(whole * part);
          const found = shares(total, weights);
          expect(found.reduce((a, b) => a + b, 0)).toBe(total);
          for (const [i, one] of found.entries())
            expect(one).toBeLessThanOrEqual(weights[i] as number);
        },
      ),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('what a purchase holds of its lines', () => {
  const plan = budgeted({
    budgetFen: 300_000_00,
    funding: [
      { source: 'welfareLottery', budgetLineId: '2026-a', amountFen: 200_000_00 },
      { source: 'donation', budgetLineId: '2026-b', amountFen: 100_000_00 },
    ],
  });
  const project = (amountFen: number, rest: Partial<Project> = {}): Project => ({
    organizationId: organizations[0].id,
    amountFen,
    deliverables: [],
    payments: [],
    status: 'signed',
    reports: [],
    evaluations: [],
    acceptances: [],
    ...rest,
  });
  const holds = (overrides: Parameters<typeof aPurchase>[0]) =>
    holdsOf(aPurchase({ plan, ...overrides })).map(({ lineId, committedFen, contractedFen }) => [
      lineId,
      committedFen,
      contractedFen,
    ]);

  test('nothing while it is written, its budget once it goes up, nothing once it is stopped', () => {
    expect(holds({ state: 'drafting' })).toEqual([]);
    expect(holds({ state: 'planApproval' })).toEqual([
      ['2026-a', 200_000_00, 0],
      ['2026-b', 100_000_00, 0],
    ]);
    expect(holds({ state: 'cancelled', stage: 'tenderNotice' })).toEqual([]);
    expect(holds({ state: 'failedCall', stage: 'opening' })).toEqual([]);
    expect(holds({ state: 'suspended', stage: 'expertReview' })).toHaveLength(2);
  });

  test('[3-17] of several sources, each bears its share of the contracts', () => {
    const projects = { a: project(150_000_00), b: project(60_000_01) };
    expect(holds({ state: 'implementing', stage: 'implementation', projects })).toEqual([
      ['2026-a', 0, 140_000_01],
      ['2026-b', 0, 70_000_00],
    ]);
    const half = { a: project(150_000_00), b: project(60_000_00, { status: 'awarded' }) };
    expect(holds({ state: 'contractSigning', stage: 'contract', projects: half })).toEqual([
      ['2026-a', 100_000_00, 100_000_00],
      ['2026-b', 50_000_00, 50_000_00],
    ]);
  });

  test('a contract that was ended early binds what was paid, once the account is closed', () => {
    const paid = { number: 1, percent: 50, after: 'final' as const, amountFen: 30_000_00 };
    const ended = project(150_000_00, {
      status: 'terminated',
      payments: [
        { ...paid, status: 'paid' },
        { ...paid, number: 2, status: 'waiting' },
      ],
    });
    const projects = { a: ended };
    expect(holds({ state: 'terminatedEarly', stage: 'settlement', projects })[0]?.[2]).toBe(
      100_000_00,
    );
    expect(holds({ state: 'disclosed', stage: 'settlement', projects })[0]?.[2]).toBe(20_000_00);
  });
});

describe('lines and the mix of sources', () => {
  test('[0-11] a line names the matter that is transferred with its money', () => {
    const line = aLine({ matter: '居家养老对象走访', catalogueItem: '养老服务' });
    expect(BudgetLine.parse(line)).toMatchObject({ matter: '居家养老对象走访' });
  });

  test('[4-21][4-23] the city’s yearly sum for building and the county’s special fund are lines', () => {
    const lines = [
      aLine({ level: 'city', kind: 'infrastructure', amountFen: yuan(3_000_000) }),
      aLine({ level: 'county', name: '县级社区建设专项资金', amountFen: yuan(100_000) }),
    ];
    expect(lines.map((line) => BudgetLine.parse(line))).toEqual(lines);
  });

  test('[4-33] 57 % self-raised, 22 % government, 21 % co-construction, against a target of half from the government', () => {
    const lines = [
      { source: 'selfRaised' as const, amountFen: yuan(57) },
      { source: 'fiscal' as const, amountFen: yuan(22) },
      { source: 'coConstruction' as const, amountFen: yuan(21) },
    ];
    const targets = [
      { source: 'fiscal' as const, percent: 50 },
      { source: 'donation' as const, percent: 50 },
    ];
    expect(mixOf(lines, targets)).toEqual([
      { source: 'selfRaised', amountFen: yuan(57), percent: 57 },
      { source: 'fiscal', amountFen: yuan(22), percent: 22, targetPercent: 50, offBy: -28 },
      { source: 'coConstruction', amountFen: yuan(21), percent: 21 },
      { source: 'donation', amountFen: 0, percent: 0, targetPercent: 50, offBy: -50 },
    ]);
    expect(mixOf([], targets).map(({ percent }) => percent)).toEqual([0, 0]);
  });
});
