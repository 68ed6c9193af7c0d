import { describe, expect, test } from 'vitest';
import { OrganizationId, PurchaseId, TenantId } from '../ids.ts';
import { instant } from '../time.ts';
import { heardTogether, lateOnes, savingOf, stepTimes, totalsOf } from './figures.ts';
import type { ProjectRow, PurchaseRow } from './rows.ts';

const at = (day: number) => instant(Date.UTC(2026, 0, day));
const tenant = TenantId.parse('kunshan');
const purchase = PurchaseId.parse('a0000000000000000000000001');
const organization = OrganizationId.parse('g0000000000000000000000001');

const aPurchase = (over: Partial<PurchaseRow>): PurchaseRow => ({
  ...{ tenant, purchase, title: '助老', regionCodes: ['320583103'], at: at(1) },
  state: 'implementing',
  stage: 'implementation',
  track: 'PROCUREMENT',
  entered: {},
  isOver: false,
  overdue: [],
  budgetFen: 1_000_000,
  contractedFen: 0,
  ...over,
});
const aProject = (over: Partial<ProjectRow>): ProjectRow => ({
  ...{ tenant, purchase, title: '助老', regionCodes: ['320583103'], at: at(1) },
  state: 'implementing',
  organization,
  organizationName: '晨光',
  category: 'elderly',
  status: 'signed',
  ...{ amountFen: 100, spentFen: 0, paidFen: 0, done: 0, elapsed: 0, people: 0 },
  heard: { n: 0, suppressed: true },
  ...over,
});

describe('[0-07] how long each step takes', () => {
  test('is the median of those that ended, with what still runs beside it', () => {
    const rows = [
      aPurchase({
        entered: { tenderNotice: at(1), biddingWindow: at(5), opening: at(25) },
        isOver: true,
      }),
      aPurchase({ entered: { tenderNotice: at(1), biddingWindow: at(3) } }),
      aPurchase({ entered: { tenderNotice: at(1), biddingWindow: at(11), opening: at(21) } }),
    ];
    expect(stepTimes(rows, at(31))).toEqual([
      { stage: 'tenderNotice', n: 3, medianDays: 4, longestDays: 10, running: 0 },
      {
        stage: 'biddingWindow',
        n: 2,
        medianDays: 15,
        longestDays: 20,
        running: 1,
        runningDays: 28,
      },
      { stage: 'opening', n: 0, running: 1, runningDays: 10 },
    ]);
  });

  test('leads to a list of what is late, the latest first', () => {
    const rows = [
      aPurchase({ title: '不晚', due: at(40) }),
      aPurchase({ title: '晚九天', due: at(22) }),
      aPurchase({ title: '报告缺', overdue: ['report-1'], entered: { implementation: at(1) } }),
      aPurchase({ title: '结束了', due: at(2), isOver: true }),
    ];
    expect(lateOnes(rows, at(31)).map(({ title, days }) => [title, days])).toEqual([
      ['报告缺', 30],
      ['晚九天', 9],
    ]);
  });
});

describe('[1-19] what it costs', () => {
  test('to serve one person is counted over projects that served enough to be shown', () => {
    const rows = [
      aProject({ spentFen: 90_000, people: 30 }),
      aProject({ spentFen: 30_000, people: 10 }),
      aProject({ spentFen: 99_999, people: 2 }),
    ];
    expect(totalsOf(rows, 5)).toMatchObject({ people: 40, costPerPersonFen: 3_000 });
    expect(totalsOf(rows.slice(2), 5)).not.toHaveProperty('people');
  });

  test('is held against the ceiling of purchases that came to a contract', () => {
    const rows = [aPurchase({ contractedFen: 930_000 }), aPurchase({ contractedFen: 0 })];
    expect(savingOf(rows)).toEqual({ budgetFen: 1_000_000, savingFen: 70_000 });
  });

  test('weighs progress by what the contracts are worth', () => {
    const rows = [aProject({ amountFen: 300, done: 1 }), aProject({ amountFen: 100, done: 0.2 })];
    expect(totalsOf(rows, 5).done).toBeCloseTo(0.8);
  });
});

test('what residents say of several projects takes in only what may be shown of each', () => {
  const shown = {
    n: 6,
    suppressed: false,
    mean: 4.5,
    interval: { from: 3, to: 5 },
    histogram: [0, 0, 0, 3, 3],
  } as const;
  const rows = [
    aProject({ heard: { ...shown, histogram: [...shown.histogram] } }),
    aProject({ heard: { n: 3, suppressed: true } }),
  ];
  expect(heardTogether(rows)).toMatchObject({ n: 6, mean: 4.5, suppressed: false });
  expect(heardTogether(rows.slice(1))).toEqual({ n: 0, suppressed: true });
});
