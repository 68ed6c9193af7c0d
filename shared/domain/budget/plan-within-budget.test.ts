import { describe, expect, test } from 'vitest';
import { aLine, aUse, yuan } from '../../../test/support/a-budget.ts';
import { budgeted } from '../../../test/support/a-purchase.ts';
import { PurchaseId } from '../ids.ts';
import { BudgetSetting } from '../settings/budget.ts';
import { lawfulBudget } from '../settings/presets/budget.ts';
import { usualFundSources } from '../settings/presets/fund-sources.ts';
import {
  budgetFaults,
  type Circumstances,
  splitsOf,
  submissionFaults,
} from './plan-within-budget.ts';
import { monthsBefore, surveyFault } from './survey-age.ts';

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
      ...aUse({ amountFen: yuan(3_900_000) }),
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
