import type { BudgetLine } from '../../shared/domain/budget/annual-plan.ts';
import type { FundSource } from '../../shared/domain/budget/fund-source-names.ts';
import type { LineUse } from '../../shared/domain/budget/splitting.ts';

/** The line of the tests that has money of `source`, for anything and more than any of them spends. */
export const lineFor = (source: FundSource) => `2026-${source.toLowerCase()}`;

/** A line of 2026 that permits everything. */
export const aLine = (overrides: Partial<BudgetLine> = {}): BudgetLine => ({
  id: '2026-services',
  name: '社区为老服务',
  kind: 'services',
  level: 'county',
  department: '民政局',
  source: 'fiscal',
  amountFen: 1_000_000_000_00,
  categories: ['elderly', 'disabled', 'youth', 'relief', 'other'],
  uses: '社区服务',
  goals: {
    quantity: '服务不少于两千人次',
    quality: '持证率百分之百',
    satisfaction: '不低于百分之八十五',
    cost: '不超过同类单价',
  },
  ...overrides,
});

export const yuan = (amount: number) => amount * 100;

/** What a purchase of elder care takes of a line. */
export const aUse = (overrides: Partial<LineUse> = {}): LineUse => ({
  track: 'PROCUREMENT',
  method: 'competitiveConsultation',
  categories: ['elderly'],
  amountFen: yuan(1_500_000),
  ...overrides,
});
