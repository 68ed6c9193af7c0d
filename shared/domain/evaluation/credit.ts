import { plusMonths } from './consequence.ts';
import type { phases } from './names.ts';

/** A result that was noticed in public and became final: what a credit record is made of. */
export type PublicResult = {
  tenant: string;
  purchase: string;
  phase: (typeof phases)[number];
  points: number;
  grade: string;
  isPass: boolean;
  /** The day it became final. */
  day: string;
};

/** A bar that was noticed in public. */
export type PublicBar = { tenant: string; purchase: string; from: string; until: string };

/**
 * The published formula. Figures are the platform's own choice; no statute names one. They are shown beside every
 * record, and a change of them is a new version.
 */
export const creditFormula = {
  version: 1,
  /** A result this many months old counts the weight beside it; older ones do not count. */
  ages: [
    { upToMonths: 12, weight: 3 },
    { upToMonths: 24, weight: 2 },
    { upToMonths: 36, weight: 1 },
  ],
  phases: { midTerm: 1, final: 2 },
  /** Points beyond 100 earned by bonus count as 100. */
  mostPoints: 100,
  /** Taken off for each bar that is in force. */
  barDeduction: 20,
} as const;

export type CreditLine = PublicResult & {
  /** Weight of its age times weight of its phase. */
  weight: number;
  /** What it adds to the score: the shares of all lines add up to the mean. */
  share: number;
};

export type CreditRecord = {
  version: number;
  /** 0 to 100, to a tenth, rounded down; `undefined` without results: no record is not a bad record. */
  score: number | undefined;
  mean: number | undefined;
  lines: CreditLine[];
  bars: PublicBar[];
  deduction: number;
};

const weightOf = ({ day, phase }: PublicResult, today: string): number => {
  const age = creditFormula.ages.find(({ upToMonths }) => today < plusMonths(day, upToMonths));
  return (age?.weight ?? 0) * creditFormula.phases[phase];
};

/**
 * The credit record of an organization on `today`, from public results of every tenant, by `creditFormula`.
 *
 * @param today - a day in China; results and bars of later days do not count yet
 */
export function creditOf(
  results: readonly PublicResult[],
  bars: readonly PublicBar[],
  today: string,
): CreditRecord {
  const weighed = results
    .filter(({ day }) => day <= today)
    .map((one) => ({ ...one, weight: weightOf(one, today) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.day.localeCompare(a.day) || a.purchase.localeCompare(b.purchase));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const lines = weighed.map((one) => ({
    ...one,
    share: (Math.min(one.points, creditFormula.mostPoints) * one.weight) / total,
  }));
  const inForce = bars.filter(({ from, until }) => from <= today && today < until);
  const deduction = inForce.length * creditFormula.barDeduction;
  const mean = total > 0 ? lines.reduce((sum, { share }) => sum + share, 0) : undefined;
  const score =
    mean === undefined ? undefined : Math.floor(Math.max(0, mean - deduction) * 10 + 1e-6) / 10;
  return { version: creditFormula.version, score, mean, lines, bars: inForce, deduction };
}
