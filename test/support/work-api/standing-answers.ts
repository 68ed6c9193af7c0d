import type { BudgetView } from '../../../shared/contracts/budget.ts';
import type { GivingView } from '../../../shared/contracts/giving.ts';
import type { LibraryView } from '../../../shared/contracts/library.ts';
import { yearOf } from '../../../shared/domain/giving/figures.ts';
import { nationwideRows } from '../../../shared/domain/library/nationwide/all.ts';
import { standingOn } from '../../../shared/domain/library/row.ts';
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

/** What comes with the system, and may be added to. */
export const library: LibraryView = {
  items: nationwideRows().map((row) => ({
    ...row,
    standing: standingOn(row, '2026-11-09'),
    isNationwide: true,
  })),
  all: nationwideRows().length,
  today: '2026-11-09',
  mayWrite: true,
};

/** A tenant that was given nothing yet, in a year that counts something. */
export const giving: GivingView = {
  items: [],
  years: [yearOf('2026', { gifts: 1, r_money: 1_000_00, d_person: 1_000_00, p_any: 1_000_00 })],
  rules: { receiver: '', matches: [] },
  matched: {},
  funds: [{ id: 'donations', name: { zh: '社会捐赠', en: 'Donations' } }],
  donors: [],
  today: '2026-11-09',
  mayKeep: true,
  mayRule: true,
};
