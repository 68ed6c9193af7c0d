import type { Method, Track } from '../policy/rules.ts';
import type { Category } from '../purchase/plan.ts';

/**
 * The figures in force: from the first on services are bought by open tender, from the second on by a statutory
 * method at all. In fen; every locality sets its own, and where none was entered nothing can be compared.
 */
export type SplitLimits = { openTender?: number; procurementLimit?: number };
export const splitKinds = ['openTender', 'procurementLimit'] as const;
export type SplitKind = (typeof splitKinds)[number];

/** A purchase as far as one budget line of one fiscal year knows it. */
export type LineUse = {
  track: Track;
  method: Method;
  categories: readonly Category[];
  amountFen: number;
};

/** Several purchases of one line and category that together are above what each of them is below. */
export type Suspicion = {
  kind: SplitKind;
  category: Category;
  count: number;
  sumFen: number;
  limitFen: number;
};

/** What counts towards which limit: a venture call is no procurement, and an open tender evades none. */
const counts: Record<SplitKind, (use: Pick<LineUse, 'track' | 'method'>) => boolean> = {
  openTender: ({ track, method }) => track !== 'VENTURE' && method !== 'openTender',
  procurementLimit: ({ track }) => track === 'BELOW_LIMIT',
};

export const countsTowards = (use: Pick<LineUse, 'track' | 'method'>): SplitKind[] =>
  splitKinds.filter((kind) => counts[kind](use));

/**
 * The most several purchases may add up to: the tender threshold itself is not above it (累计资金数额超过, REG art.
 * 28); from the procurement limit on the law applies, the limit included (限额标准以上, LAW art. 2).
 */
export const mostTogether = (kind: SplitKind, limitFen: number): number =>
  kind === 'openTender' ? limitFen : limitFen - 1;

/**
 * Suspected evasion by splitting (化整为零, REG art. 28): in one fiscal year several purchases by other means than an
 * open tender, under one budget line and of one category, that sum above the threshold. A single purchase above
 * it is no splitting; its method is judged elsewhere.
 *
 * @param earlier - the other purchases that hold money of the line in that year
 * @returns one for each category and limit, none where no limit was entered
 */
export function suspectedSplits(
  asked: LineUse,
  earlier: readonly LineUse[],
  limits: SplitLimits,
): Suspicion[] {
  return countsTowards(asked).flatMap((kind) => {
    const limitFen = limits[kind];
    if (limitFen === undefined) return [];
    return asked.categories.flatMap((category) => {
      const same = earlier.filter((use) => counts[kind](use) && use.categories.includes(category));
      const sumFen = same.reduce((sum, { amountFen }) => sum + amountFen, asked.amountFen);
      return same.length > 0 && sumFen > mostTogether(kind, limitFen)
        ? [{ kind, category, count: same.length + 1, sumFen, limitFen }]
        : [];
    });
  });
}
