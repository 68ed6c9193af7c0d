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
  /** From 1; the result of a later attempt takes the place of the one before it. */
  attempt?: number | undefined;
  /** Of all it rests on: the same result brought in from a copy of a tenant counts once. */
  hash?: string | undefined;
};

/** A bar that was noticed in public. */
export type PublicBar = {
  tenant: string;
  purchase: string;
  from: string;
  until: string;
};

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

export type CreditLine<R extends PublicResult = PublicResult> = R & {
  /** Weight of its age times weight of its phase. */
  weight: number;
  /** What it adds to the score: the shares of all lines add up to the mean. */
  share: number;
};

/** Why a result does not count: too old, a later attempt took its place, or it is the copy of another line. */
export const pastReasons = ['old', 'replaced', 'copy'] as const;
export type PastLine<R extends PublicResult = PublicResult> = R & {
  why: (typeof pastReasons)[number];
};

export type CreditRecord<R extends PublicResult = PublicResult, B extends PublicBar = PublicBar> = {
  version: number;
  /** 0 to 100, to a tenth, rounded down; `undefined` without results: no record is not a bad record. */
  score: number | undefined;
  mean: number | undefined;
  lines: CreditLine<R>[];
  past: PastLine<R>[];
  /** Those in force. */
  bars: B[];
  deduction: number;
};

const weightOf = ({ day, phase }: PublicResult, today: string): number => {
  const age = creditFormula.ages.find(({ upToMonths }) => today < plusMonths(day, upToMonths));
  return (age?.weight ?? 0) * creditFormula.phases[phase];
};

const attemptOf = ({ attempt = 1 }: PublicResult) => attempt;
const isSameWork = (a: PublicResult, b: PublicResult) =>
  a.tenant === b.tenant && a.purchase === b.purchase && a.phase === b.phase;
const inOrder = (a: PublicResult, b: PublicResult) =>
  a.day.localeCompare(b.day) || a.tenant.localeCompare(b.tenant);

/** What keeps `one` from counting among `all`, which are in the order of their days. */
function pastReason(
  one: PublicResult,
  all: readonly PublicResult[],
  today: string,
): PastLine['why'] | undefined {
  const twins = one.hash ? all.filter(({ hash }) => hash === one.hash) : [one];
  const isReplaced = (twin: PublicResult) =>
    all.some((other) => isSameWork(twin, other) && attemptOf(other) > attemptOf(twin));
  if (twins.some(isReplaced)) return 'replaced';
  if (twins[0] !== one) return 'copy';
  return weightOf(one, today) > 0 ? undefined : 'old';
}

/**
 * The credit record of an organization on `today`, from public results of every tenant, by `creditFormula`.
 *
 * @param today - a day in China; results and bars of later days do not count yet
 */
export function creditOf<R extends PublicResult, B extends PublicBar>(
  results: readonly R[],
  bars: readonly B[],
  today: string,
): CreditRecord<R, B> {
  const known = results.filter(({ day }) => day <= today).sort(inOrder);
  const judged = known
    .map((one) => ({ one, why: pastReason(one, known, today) }))
    .sort((a, b) => inOrder(b.one, a.one) || a.one.purchase.localeCompare(b.one.purchase));
  const weighed = judged.flatMap(({ one, why }) =>
    why ? [] : [{ ...one, weight: weightOf(one, today) }],
  );
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
  return {
    version: creditFormula.version,
    score,
    mean,
    lines,
    past: judged.flatMap(({ one, why }) => (why ? [{ ...one, why }] : [])),
    bars: inForce,
    deduction,
  };
}
