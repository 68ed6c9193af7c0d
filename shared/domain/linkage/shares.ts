import { type Mode, modes, type Segment, type Strategy, segments, strategies } from './names.ts';
import { fenAt, type LinkageRow, serves } from './row.ts';

/** How many purchases and how much money; `share…` in tenths of a percent. */
type Count = { n: number; fen: number };
type Shared<T> = Count & { is: T; shareN: number; shareFen: number };

export type Shares = {
  all: Count;
  /** Of which nobody has decided the mode yet: they are in no share. */
  undecided: Count;
  /** Shares of those decided; they add up to 100 % exactly. */
  modes: Shared<Mode>[];
  /** A purchase has any number of strategies: these add up to nothing. */
  strategies: Shared<Strategy>[];
  segments: Shared<Segment>[];
};

/**
 * Tenths of a percent that add up to 1,000 exactly: what is left by rounding down goes to the largest remainders, of
 * equal ones to the first. All 0 where there is nothing to share.
 */
export function tenthsOf(amounts: readonly number[]): number[] {
  const whole = amounts.reduce((sum, one) => sum + one, 0);
  if (whole <= 0) return amounts.map(() => 0);
  const exact = amounts.map((one) => (one / whole) * 1000);
  const tenths = exact.map(Math.floor);
  const left = 1000 - tenths.reduce((sum, one) => sum + one, 0);
  const order = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order.slice(0, left)) tenths[at] = (tenths[at] ?? 0) + 1;
  return tenths;
}

const tenth = (part: number, whole: number) => (whole > 0 ? Math.round((part / whole) * 1000) : 0);
const nothing: Count = { n: 0, fen: 0 };
const plus = (a: Count, fen: number): Count => ({ n: a.n + 1, fen: a.fen + fen });

function counted<T extends string>(
  names: readonly T[],
  rows: readonly { fen: number; has: readonly T[] }[],
): Map<T, Count> {
  const counts = new Map<T, Count>(names.map((name) => [name, nothing]));
  for (const { fen, has } of rows)
    for (const name of has) counts.set(name, plus(counts.get(name) ?? nothing, fen));
  return counts;
}

/** Tallies of a year or a place: everything shares are made of, and small enough to keep. */
export type Tally = {
  all: Count;
  undecided: Count;
  modes: Record<Mode, Count>;
  strategies: Record<Strategy, Count>;
  segments: Record<Segment, Count>;
};

/** @param place - only what serves it, with its part of the money; absent, all */
export function tallyOf(rows: readonly LinkageRow[], place?: string): Tally {
  const here = rows
    .filter((row) => place === undefined || serves(row, place))
    .map((row) => ({ row, fen: place === undefined ? row.fen : fenAt(row, place) }));
  const sum = (some: typeof here): Count => some.reduce((all, { fen }) => plus(all, fen), nothing);
  const of = <T extends string>(names: readonly T[], has: (row: LinkageRow) => readonly T[]) =>
    Object.fromEntries(
      counted(
        names,
        here.map(({ row, fen }) => ({ fen, has: has(row) })),
      ),
    ) as Record<T, Count>;
  return {
    all: sum(here),
    undecided: sum(here.filter(({ row }) => !row.mode)),
    modes: of(modes, ({ mode }) => (mode ? [mode] : [])),
    strategies: of(strategies, (row) => row.strategies),
    segments: of(segments, (row) => row.segments),
  };
}

export function sharesOf(tally: Tally): Shares {
  const { all, undecided } = tally;
  const decided = { n: all.n - undecided.n, fen: all.fen - undecided.fen };
  const byN = tenthsOf(modes.map((mode) => tally.modes[mode].n));
  const byFen = tenthsOf(modes.map((mode) => tally.modes[mode].fen));
  const partOf = <T extends string>(names: readonly T[], counts: Record<T, Count>) =>
    names.map((is) => ({
      is,
      ...counts[is],
      shareN: tenth(counts[is].n, decided.n),
      shareFen: tenth(counts[is].fen, decided.fen),
    }));
  return {
    all,
    undecided,
    modes: modes.map((is, at) => ({
      is,
      ...tally.modes[is],
      shareN: byN[at] ?? 0,
      shareFen: byFen[at] ?? 0,
    })),
    strategies: partOf(strategies, tally.strategies),
    segments: partOf(segments, tally.segments),
  };
}
