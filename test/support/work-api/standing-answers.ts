import type { BudgetView } from '../../../shared/contracts/budget.ts';
import type { Instant } from '../../../shared/domain/time.ts';

export const towns = [
  {
    code: '330502001',
    name: '月河街道',
    children: [
      { code: '330502001001', name: '马军巷社区' },
      { code: '330502001002', name: '红丰社区' },
    ],
  },
  { code: '330502002', name: '朝阳街道', children: [{ code: '330502002001', name: '龙王山社区' }] },
];

/** A tenant that has an annual plan and no lines in it yet. */
export const budget: BudgetView = {
  year: 2026,
  currentYear: 2026,
  years: [{ year: 2026, state: 'approved', totalFen: 0 }],
  version: 1,
  state: 'approved',
  lines: [],
  inForce: { version: 1, approvedAt: '2026-01-05T01:00:00.000Z' as Instant, lines: [] },
  figures: {},
  uses: [],
  mix: [],
  limits: {},
  rules: { required: [], surveyMonths: 12, chain: [], source: '示例' },
  funds: [],
  rounds: [],
  versions: [],
  may: { write: false, submit: false, withdraw: false, decide: false },
};
