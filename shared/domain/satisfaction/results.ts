import { agains, ballotChannels, type Channel } from './ballot.ts';
import { differ, type Interval, meanInterval, wilson } from './interval.ts';
import { hide, hideInLine } from './suppress.ts';
import { countOf, emptyTally, type Histogram, meanOf, type Tally, total } from './tally.ts';

/** A mean or a share with what it rests on. Never one without the other: a bare "98 %" says nothing. */
export type Mean = { n: number; mean: number; interval: Interval };
export type Share = { n: number; share: number; interval: Interval };

/** What is shown of some answers. `suppressed`: too few, or too few would be known from it and what stands beside. */
export type Result = { n: number } & (
  | { suppressed: true }
  | { suppressed: false; mean: number; interval: Interval; histogram: Histogram }
);

/** What came in, by period and channel. */
export type Counted = readonly { period: number; channel: Channel; tally: Tally }[];

export type Shown = {
  /** Only channels by which somebody answered. */
  channels: Readonly<Partial<Record<Channel, Result>>>;
  /** What residents answered themselves, by whatever channel. */
  ballots: Result;
  items: Readonly<Record<string, Mean>>;
  /** Of those who said whether they would come again, who would. */
  again?: Share;
};

function meanWith(histogram: Histogram): Mean | undefined {
  const mean = meanOf(histogram);
  const n = countOf(histogram);
  return mean === undefined ? undefined : { n, mean, interval: meanInterval(mean, n) };
}

/** The result of a tally; `isHidden` where it must not be shown. */
export function resultOf({ n, overall }: Tally, isHidden = false): Result {
  const found = meanWith(overall);
  if (isHidden || !found) return { n, suppressed: true };
  return { suppressed: false, ...found, histogram: overall };
}

const saidAgain = ({ again }: Tally) => agains.reduce((sum, key) => sum + again[key], 0);

function againOf(tally: Tally): Share | undefined {
  const n = saidAgain(tally);
  const share = tally.again.yes / n;
  return n > 0 ? { n, share, interval: wilson(share, n) } : undefined;
}

/** Period by period, and the total last. */
const withTotal = (tallies: readonly Tally[]): Tally[] => [...tallies, total(tallies)];
const countsOf = (tallies: readonly Tally[]) => tallies.map(({ n }) => n);

/** The further questions at one place of the line, where enough answered each. */
function questionsAt(
  line: readonly Tally[],
  at: number,
  k: number,
): Pick<Shown, 'items' | 'again'> {
  const here = line[at] ?? emptyTally;
  const isOpen = (countIn: (tally: Tally) => number) =>
    !hideInLine(line.slice(0, -1).map(countIn), k)[at];
  const items = Object.entries(here.items).flatMap(([id, histogram]) => {
    const mean = meanWith(histogram);
    const answered = ({ items: all }: Tally) => (all[id] ? countOf(all[id]) : 0);
    return mean && isOpen(answered) ? [[id, mean] as const] : [];
  });
  const again = againOf(here);
  return {
    items: Object.fromEntries(items),
    ...(again && isOpen(saidAgain) && { again }),
  };
}

/**
 * What is shown of closed periods: one by one, and last all together. What is hidden in one place is not to be had
 * from the others; see `hide`. Call-backs are never added to the ballots: who asks another matters.
 *
 * @param periods - the closed ones, in order
 * @param k - fewer answers than this are not shown
 */
export function shownOf(counted: Counted, periods: readonly number[], k: number): Shown[] {
  const cell = (period: number, channel: Channel) =>
    total(
      counted
        .filter((one) => one.period === period && one.channel === channel)
        .map(({ tally }) => tally),
    );
  const lineOf = (channel: Channel) => periods.map((period) => cell(period, channel));
  const cells = ballotChannels.map(lineOf);
  const hidden = hide(
    periods.map((_, at) => cells.map((line) => line[at]?.n ?? 0)),
    k,
  );
  const lines = cells.map(withTotal);
  const ballots = withTotal(
    periods.map((_, at) => total(cells.map((line) => line[at] ?? emptyTally))),
  );
  const calls = lineOf('callBack');
  const hiddenCalls = hideInLine(countsOf(calls), k);
  return ballots.map((all, at): Shown => {
    const row = hidden[at] ?? [];
    const isHidden = row[row.length - 1] ?? true;
    const own = [
      ...ballotChannels.map((channel, c) => ({
        channel,
        tally: lines[c]?.[at] ?? emptyTally,
        isHidden: hidden[at]?.[c] ?? true,
      })),
      {
        channel: 'callBack' as const,
        tally: withTotal(calls)[at] ?? emptyTally,
        isHidden: hiddenCalls[at] ?? true,
      },
    ].filter(({ tally }) => tally.n > 0);
    return {
      channels: Object.fromEntries(
        own.map((one) => [one.channel, resultOf(one.tally, one.isHidden)]),
      ),
      ballots: resultOf(all, isHidden),
      ...(isHidden ? { items: {} } : questionsAt(ballots, at, k)),
    };
  });
}

/** Whether chance explains that two results differ; `undefined` where one of them is not shown. */
export const resultsDiffer = (a?: Result, b?: Result): boolean | undefined =>
  a && b && !a.suppressed && !b.suppressed ? differ(a.interval, b.interval) : undefined;
