import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aLine } from '../../../test/support/a-budget.ts';
import { aPurchase, budgeted } from '../../../test/support/a-purchase.ts';
import { organizations } from '../../../test/support/people.ts';
import { PurchaseId } from '../ids.ts';
import type { Project } from '../purchase/project.ts';
import { BudgetSetting } from '../settings/budget.ts';
import { lawfulBudget } from '../settings/presets/budget.ts';
import { usualFundSources } from '../settings/presets/fund-sources.ts';
import { BudgetLine } from './annual-plan.ts';
import { holdsOf } from './holds.ts';
import { mixOf } from './mix.ts';
import {
  budgetFaults,
  type Circumstances,
  splitsOf,
  submissionFaults,
} from './plan-within-budget.ts';
import { shares } from './shares.ts';
import { type LineUse, suspectedSplits } from './splitting.ts';
import { monthsBefore, surveyFault } from './survey-age.ts';

const yuan = (amount: number) => amount * 100;
const use = (overrides: Partial<LineUse> = {}): LineUse => ({
  track: 'PROCUREMENT',
  method: 'competitiveConsultation',
  categories: ['elderly'],
  amountFen: yuan(1_500_000),
  ...overrides,
});

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
    ['two below the threshold together', use(), [use({ amountFen: yuan(2_400_000) })], []],
    [
      'the threshold itself is not above it (超过)',
      use(),
      [use({ amountFen: yuan(2_500_000) })],
      [],
    ],
    [
      'a fen above it',
      use(),
      [use({ amountFen: yuan(2_500_000) + 1 })],
      [{ kind: 'openTender', category: 'elderly', count: 2, sumFen: yuan(4_000_000) + 1 }],
    ],
    [
      'three times 1.5 million',
      use(),
      [use(), use()],
      [{ kind: 'openTender', category: 'elderly', count: 3, sumFen: yuan(4_500_000) }],
    ],
    [
      'one alone, however large: its method is judged elsewhere',
      use({ amountFen: yuan(9_000_000) }),
      [],
      [],
    ],
    [
      'another category',
      use(),
      [use({ categories: ['disabled'], amountFen: yuan(9_000_000) })],
      [],
    ],
    [
      'one of several categories in common',
      use({ categories: ['disabled', 'elderly'] }),
      [use({ amountFen: yuan(3_000_000) })],
      [{ kind: 'openTender', category: 'elderly', count: 2, sumFen: yuan(4_500_000) }],
    ],
    [
      'open tenders evade none',
      use({ method: 'openTender' }),
      [use({ amountFen: yuan(9_000_000) })],
      [],
    ],
    [
      'earlier open tenders do not count',
      use(),
      [use({ method: 'openTender', amountFen: yuan(9_000_000) })],
      [],
    ],
    [
      'a venture call is no procurement',
      use({ track: 'VENTURE', method: 'ventureCall' }),
      [use({ amountFen: yuan(9_000_000) })],
      [],
    ],
    [
      'below the limit, together at the limit (限额标准以上)',
      use({ track: 'BELOW_LIMIT', method: 'directAward', amountFen: yuan(500_000) }),
      [use({ track: 'BELOW_LIMIT', method: 'comparison', amountFen: yuan(500_000) })],
      [{ kind: 'procurementLimit', category: 'elderly', count: 2, sumFen: yuan(1_000_000) }],
    ],
    [
      'below the limit, together a fen below it',
      use({ track: 'BELOW_LIMIT', method: 'directAward', amountFen: yuan(500_000) - 1 }),
      [use({ track: 'BELOW_LIMIT', method: 'comparison', amountFen: yuan(500_000) })],
      [],
    ],
  ])('%s', (_what, asked, earlier, found) => {
    expect(suspected(asked, ...earlier)).toEqual(found);
  });

  test('without a figure of the locality nothing is compared', () => {
    expect(suspectedSplits(use(), [use({ amountFen: yuan(90_000_000) })], {})).toEqual([]);
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

describe('nothing unbudgeted starts', () => {
  const line = aLine({ id: '2026-elders', amountFen: 500_000_00, categories: ['elderly'] });
  const lottery = aLine({
    id: '2026-lottery',
    source: 'welfareLottery',
    fundId: 'welfare-lottery',
  });
  const building = aLine({ id: '2026-building', kind: 'infrastructure' });
  const around = (overrides: Partial<Circumstances> = {}): Circumstances => ({
    book: {
      year: 2026,
      lines: [line, lottery, building],
      leftFen: { '2026-elders': 400_000_00, '2026-lottery': 900_000_00, '2026-building': 9_00 },
      uses: [],
    },
    setting: lawfulBudget,
    funds: usualFundSources,
    limits: { openTender: yuan(4_000_000) },
    today: '2026-03-02',
    ...overrides,
  });
  const plan = (budgetLineId: string, rest: Parameters<typeof budgeted>[0] = {}) => {
    const { amountFen = 300_000_00, ...overrides } = { ...rest } as { amountFen?: number };
    const base = {
      track: 'PROCUREMENT' as const,
      fundSource: 'fiscal' as const,
      categories: ['elderly' as const],
      budgetFen: amountFen,
      ...overrides,
    };
    return budgeted({
      ...base,
      funding: [{ source: base.fundSource, budgetLineId, amountFen }],
    });
  };
  const codes = (...asked: Parameters<typeof budgetFaults>) =>
    budgetFaults(...asked).map(({ pointer, code }) => `${pointer} ${code}`);

  test.each<[what: string, asked: ReturnType<typeof plan>, faults: string[]]>([
    ['a line with enough left', plan('2026-elders'), []],
    [
      'no line at all (政府采购法第三十三条)',
      { ...plan('2026-elders'), funding: undefined } as unknown as ReturnType<typeof plan>,
      ['/plan/funding budget-line-missing'],
    ],
    [
      'a line of last year',
      plan('2025-elders'),
      ['/plan/funding/0/budgetLineId budget-line-of-another-year'],
    ],
    [
      'a line nobody approved',
      plan('2026-more'),
      ['/plan/funding/0/budgetLineId budget-line-not-approved'],
    ],
    [
      '[4-21] money for building is for no service',
      plan('2026-building'),
      ['/plan/funding/0/budgetLineId budget-line-not-services'],
    ],
    [
      'a line of another source',
      plan('2026-lottery'),
      ['/plan/funding/0/source budget-line-source-differs'],
    ],
    [
      'a category the line does not permit',
      plan('2026-elders', { categories: ['elderly', 'youth'] }),
      ['/plan/categories/1 outside-line-use'],
    ],
    [
      '[3-26] a category the lottery fund does not permit, though the line does',
      plan('2026-lottery', { fundSource: 'welfareLottery', categories: ['elderly', 'other'] }),
      ['/plan/categories/1 outside-fund-use'],
    ],
    [
      'a fen more than is left',
      plan('2026-elders', { budgetFen: 400_000_01, amountFen: 400_000_01 } as object),
      ['/plan/funding/0/amountFen budget-line-short'],
    ],
  ])('%s', (_what, asked, faults) => {
    expect(codes(asked, around())).toEqual(faults);
  });

  test('a track that needs no budget may do without, and is held to the lines it names', () => {
    const venture = { track: 'VENTURE' as const };
    expect(codes({ ...plan('2026-elders'), ...venture }, around())).toEqual([]);
    const { funding: _none, ...unfunded } = { ...plan('2026-elders'), ...venture };
    expect(codes(unfunded, around())).toEqual([]);
    expect(codes({ ...plan('2026-more'), ...venture }, around())).toHaveLength(1);
    const every = { ...lawfulBudget, required: ['PROCUREMENT' as const, 'VENTURE' as const] };
    expect(codes(unfunded, around({ setting: every }))).toEqual([
      '/plan/funding budget-line-missing',
    ]);
  });

  test('a tenant may ask for more than the law, not for less', () => {
    const faults = BudgetSetting.safeParse({ ...lawfulBudget, required: ['VENTURE'] });
    expect(faults.error?.issues.map(({ message }) => message)).toEqual([
      'procurement-needs-a-budget',
    ]);
  });

  test('a split is refused until it says why and who approved it', () => {
    const own = PurchaseId.parse('r0000000000000000000000001');
    const other = PurchaseId.parse('r0000000000000000000000002');
    const base = around();
    const booked = {
      ...use({ amountFen: yuan(3_900_000) }),
      lineId: '2026-elders',
      title: '',
      committedFen: 0,
      contractedFen: 0,
    };
    const circumstances = {
      ...base,
      book: { ...base.book, uses: [{ ...booked, purchaseId: other }] },
    };
    const asked = plan('2026-elders');
    expect(splitsOf(asked, circumstances, own)).toMatchObject([
      { lineId: '2026-elders', count: 2 },
    ]);
    expect(submissionFaults(asked, circumstances, own)).toEqual([
      { pointer: '/plan/splitting', code: 'splitting-suspected' },
    ]);
    const approved = {
      ...asked,
      splitting: { reason: '年中追加服务点', reference: '财预调〔2026〕3号' },
    };
    expect(submissionFaults(approved, circumstances, own)).toEqual([]);
    const itself = {
      ...circumstances,
      book: { ...base.book, uses: [{ ...booked, purchaseId: own }] },
    };
    expect(submissionFaults(asked, itself, own)).toEqual([]);
  });

  test('a survey carries a purchase for a year (财库〔2021〕22号)', () => {
    expect(surveyFault(undefined, '2026-03-02', 12)).toBe('survey-missing');
    expect(surveyFault({ heldTo: '2026-03-03' }, '2026-03-02', 12)).toBe('survey-not-over');
    expect(surveyFault({ heldTo: '2026-03-02' }, '2026-03-02', 12)).toBeUndefined();
    expect(surveyFault({ heldTo: '2025-03-02' }, '2026-03-02', 12)).toBeUndefined();
    expect(surveyFault({ heldTo: '2025-03-01' }, '2026-03-02', 12)).toBe('survey-too-old');
    expect(monthsBefore('2024-02-29', 12)).toBe('2023-02-28');
    expect(monthsBefore('2026-01-31', 2)).toBe('2025-11-30');
    const { survey: _none, ...unasked } = plan('2026-elders');
    const own = PurchaseId.parse('r0000000000000000000000001');
    expect(submissionFaults(unasked, around(), own)).toEqual([
      { pointer: '/plan/survey', code: 'survey-missing' },
    ]);
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
