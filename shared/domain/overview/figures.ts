import { stages } from '../purchase/lifecycle.ts';
import { meanInterval } from '../satisfaction/interval.ts';
import type { ShownResult } from '../satisfaction/shown-result.ts';
import { added, countOf, emptyTally, type Histogram, meanOf } from '../satisfaction/tally.ts';
import type { Instant } from '../time.ts';
import type { ProjectRow, PurchaseRow } from './rows.ts';

type Stage = (typeof stages)[number];
const dayMillis = 86_400_000;
const daysBetween = (from: Instant, to: Instant) =>
  Math.max(0, (Date.parse(to) - Date.parse(from)) / dayMillis);

/** How long one step of the process takes: finished ones by their median, running ones by how many there are. */
export type StepTime = {
  stage: Stage;
  /** Purchases that went through it. */
  n: number;
  medianDays?: number;
  longestDays?: number;
  /** Purchases that are in it now, and the days of the oldest. */
  running: number;
  runningDays?: number;
};

type Passed = { stage: Stage; days: number; isRunning: boolean };

/** From one stage to the next that was entered; the last lasts until now, or is none where the purchase is over. */
function passed({ entered, isOver }: PurchaseRow, now: Instant): Passed[] {
  const reached = Object.entries(entered)
    .map(([stage, at]) => ({ stage: stage as Stage, at }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return reached.flatMap(({ stage, at }, i): Passed[] => {
    const next = reached[i + 1]?.at;
    if (!next && isOver) return [];
    return [{ stage, days: daysBetween(at, next ?? now), isRunning: !next }];
  });
}

/** @param sorted - at least one */
function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Days spent in each step, over all `purchases`, in the order of the process. */
export function stepTimes(purchases: readonly PurchaseRow[], now: Instant): StepTime[] {
  const all = purchases.flatMap((one) => passed(one, now));
  return stages.flatMap((stage): StepTime[] => {
    const own = all.filter((one) => one.stage === stage);
    const ended = own.filter(({ isRunning }) => !isRunning).map(({ days }) => days);
    const running = own.filter(({ isRunning }) => isRunning).map(({ days }) => days);
    if (own.length === 0) return [];
    ended.sort((a, b) => a - b);
    return [
      {
        stage,
        n: ended.length,
        ...(ended.length > 0 && { medianDays: medianOf(ended), longestDays: ended.at(-1) ?? 0 }),
        running: running.length,
        ...(running.length > 0 && { runningDays: Math.max(...running) }),
      },
    ];
  });
}

export type Late = {
  purchase: PurchaseRow['purchase'];
  title: string;
  stage: Stage;
  what: readonly string[];
  days: number;
};

/** What runs late, the latest first: past its date, or noted overdue by the workflow. */
export const lateOnes = (purchases: readonly PurchaseRow[], now: Instant): Late[] =>
  purchases
    .filter(({ isOver, due, overdue }) => !isOver && ((due && due < now) || overdue.length > 0))
    .map(({ purchase, title, stage, overdue, due, entered }) => ({
      purchase,
      title,
      stage,
      what: overdue,
      days: Math.floor(daysBetween(due && due < now ? due : (entered[stage] ?? now), now)),
    }))
    .sort((a, b) => b.days - a.days);

/** What residents said of several projects together, of what may be shown of each. */
export function heardTogether(rows: readonly Pick<ProjectRow, 'heard'>[]): ShownResult {
  const shown = rows.flatMap(({ heard }) => (heard.suppressed ? [] : [heard.histogram]));
  const sum = shown.reduce(
    (all, histogram) => added(all, { ...emptyTally, overall: histogram as unknown as Histogram }),
    emptyTally,
  ).overall;
  const [n, mean] = [countOf(sum), meanOf(sum)];
  if (mean === undefined) return { n, suppressed: true };
  return { n, suppressed: false, mean, interval: meanInterval(mean, n), histogram: [...sum] };
}

export type Totals = {
  projects: number;
  amountFen: number;
  spentFen: number;
  paidFen: number;
  done: number;
  elapsed: number;
  /** Absent where fewer were served than may be shown. */
  people?: number;
  costPerPersonFen?: number;
  flags: Record<string, number>;
  heard: ShownResult;
};

const sumOf = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** Weighed by what the contracts are worth. */
const weighed = (rows: readonly ProjectRow[], of: (row: ProjectRow) => number) => {
  const whole = sumOf(rows, ({ amountFen }) => amountFen);
  return whole > 0 ? sumOf(rows, (row) => of(row) * row.amountFen) / whole : 0;
};

/**
 * Several projects in one line. What was spent is held against the people served by the same projects only.
 *
 * @param k - fewer people than this are not shown, nor what each of them cost
 */
export function totalsOf(rows: readonly ProjectRow[], k: number): Totals {
  const serving = rows.filter(({ people }) => people >= k);
  const people = sumOf(serving, (row) => row.people);
  const flags: Record<string, number> = {};
  for (const [severity, n] of rows.flatMap((row) => Object.entries(row.flags ?? {})))
    flags[severity] = (flags[severity] ?? 0) + n;
  return {
    projects: rows.length,
    amountFen: sumOf(rows, ({ amountFen }) => amountFen),
    spentFen: sumOf(rows, ({ spentFen }) => spentFen),
    paidFen: sumOf(rows, ({ paidFen }) => paidFen),
    done: weighed(rows, ({ done }) => done),
    elapsed: weighed(rows, ({ elapsed }) => elapsed),
    ...(people > 0 && {
      people,
      costPerPersonFen: Math.round(sumOf(serving, ({ spentFen }) => spentFen) / people),
    }),
    flags,
    heard: heardTogether(rows),
  };
}

/** What was not spent of the ceilings of purchases that came to a contract. */
export function savingOf(purchases: readonly PurchaseRow[]): {
  budgetFen: number;
  savingFen: number;
} {
  const bought = purchases.filter(({ contractedFen }) => contractedFen > 0);
  const budgetFen = sumOf(bought, (one) => one.budgetFen);
  return { budgetFen, savingFen: budgetFen - sumOf(bought, (one) => one.contractedFen) };
}
