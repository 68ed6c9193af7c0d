import { type Again, type Answers, agains } from './ballot.ts';

/** How many gave 1, 2, 3, 4, 5. */
export type Histogram = readonly [number, number, number, number, number];

/** Answers counted. Of further items fewer may have been answered than there are answers. */
export type Tally = {
  n: number;
  overall: Histogram;
  items: Readonly<Record<string, Histogram>>;
  again: Readonly<Record<Again, number>>;
};

const none: Histogram = [0, 0, 0, 0, 0];

export const emptyTally: Tally = {
  n: 0,
  overall: none,
  items: {},
  again: { yes: 0, unsure: 0, no: 0 },
};

const sum = (a: Histogram, b: Histogram): Histogram => [
  a[0] + b[0],
  a[1] + b[1],
  a[2] + b[2],
  a[3] + b[3],
  a[4] + b[4],
];

const one = (score: number): Histogram => {
  const at = (n: number) => (n === score ? 1 : 0);
  return [at(1), at(2), at(3), at(4), at(5)];
};

export const tallyOf = ({ overall, items, again }: Answers): Tally => ({
  n: 1,
  overall: one(overall),
  items: Object.fromEntries(Object.entries(items).map(([id, score]) => [id, one(score)])),
  again: { ...emptyTally.again, ...(again && { [again]: 1 }) },
});

export const added = (a: Tally, b: Tally): Tally => ({
  n: a.n + b.n,
  overall: sum(a.overall, b.overall),
  items: Object.fromEntries(
    [...new Set([...Object.keys(a.items), ...Object.keys(b.items)])].map((id) => [
      id,
      sum(a.items[id] ?? none, b.items[id] ?? none),
    ]),
  ),
  again: Object.fromEntries(
    agains.map((key) => [key, a.again[key] + b.again[key]]),
  ) as Tally['again'],
});

export const total = (tallies: readonly Tally[]): Tally => tallies.reduce(added, emptyTally);

export const countOf = (histogram: Histogram): number => histogram.reduce((a, b) => a + b, 0);

/** @returns 1 to 5; `undefined` without answers */
export function meanOf(histogram: Histogram): number | undefined {
  const n = countOf(histogram);
  if (n === 0) return undefined;
  return histogram.reduce((all, count, i) => all + count * (i + 1), 0) / n;
}
