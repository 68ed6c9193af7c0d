import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, plusMillis } from '../time.ts';
import { standingOf } from './attendance.ts';
import type { Channel } from './ballot.ts';
import { populationHash, sample } from './call-backs.ts';
import { ballotFacts } from './facts.ts';
import { meanInterval, wilson } from './interval.ts';
import { type Counted, shownOf } from './results.ts';
import { hide, hideInLine } from './suppress.ts';
import { added, emptyTally, meanOf, type Tally, tallyOf, total } from './tally.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const given = (...scores: number[]): Tally =>
  total(scores.map((overall) => tallyOf({ overall, items: { help: overall }, again: 'yes' })));

let state = 12_345;
/** Park and Miller's minimal standard: the same in every run. */
function chance(): number {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}

/** The mean of `n` scores of people who think like `shape`. */
function drawn(shape: readonly number[], n: number): number {
  const upTo = shape.map((_, i) => shape.slice(0, i + 1).reduce((a, b) => a + b, 0));
  const scores = Array.from({ length: n }, () => {
    const lot = chance();
    return Math.min(4, upTo.filter((p) => p <= lot).length) + 1;
  });
  return scores.reduce((a, b) => a + b, 0) / n;
}

describe('the interval of a share', () => {
  /** Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3. */
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of the literature', (count, n, from, to) => {
    const found = wilson(count / n, n);
    expect(found.from).toBeCloseTo(from, 4);
    expect(found.to).toBeCloseTo(to, 4);
  });

  test('of nobody, or of more than all, there is none', () => {
    expect(() => wilson(0.5, 0)).toThrow(RangeError);
    expect(() => wilson(1.1, 9)).toThrow(RangeError);
  });
});

describe('the interval of a mean', () => {
  test('holds the mean, lies on the scale and narrows with more answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }),
        (scores) => {
          const mean = meanOf(given(...scores).overall) ?? 0;
          const [one, more] = [
            meanInterval(mean, scores.length),
            meanInterval(mean, scores.length * 4),
          ];
          expect(one.from).toBeGreaterThanOrEqual(1);
          expect(one.to).toBeLessThanOrEqual(5);
          expect(mean).toBeGreaterThanOrEqual(one.from - 1e-9);
          expect(mean).toBeLessThanOrEqual(one.to + 1e-9);
          expect(more.to - more.from).toBeLessThan(one.to - one.from);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  test('does not collapse when everybody is content', () => {
    expect(meanInterval(5, 6)).toEqual({ from: expect.closeTo(3.44, 2), to: 5 });
  });

  test.each([
    { what: 'content', shape: [0, 0, 0.02, 0.18, 0.8] },
    { what: 'mixed', shape: [0.1, 0.1, 0.2, 0.3, 0.3] },
    { what: 'divided', shape: [0.45, 0.05, 0, 0.05, 0.45] },
  ])('holds the truth some 95 times of 100 where people are $what', ({ shape }) => {
    const truth = shape.reduce((sum, p, i) => sum + p * (i + 1), 0);
    for (const n of [8, 40]) {
      const means = Array.from({ length: 1000 }, () => drawn(shape, n));
      const held = means.map((mean) => meanInterval(mean, n));
      const right = held.filter(({ from, to }) => from <= truth && truth <= to);
      expect(right.length).toBeGreaterThanOrEqual(925);
    }
  });
});

test('tallies add up in whatever order', () => {
  const [a, b] = [given(5, 4), given(1)];
  expect(added(a, b)).toEqual(added(b, a));
  expect(added(a, emptyTally)).toEqual(a);
  expect(meanOf(added(a, b).overall)).toBeCloseTo(10 / 3);
});

/** All that follows from the shown cells by adding and subtracting, tried until nothing new comes. */
function deduced(counts: readonly (readonly number[])[], hidden: readonly (readonly boolean[])[]) {
  const [height, width] = [counts.length, counts[0]?.length ?? 0];
  const known = hidden.map((row) => row.map((is) => !is));
  const lines = [
    ...Array.from({ length: height + 1 }, (_, r) =>
      Array.from({ length: width + 1 }, (_, c) => [r, c] as const),
    ),
    ...Array.from({ length: width + 1 }, (_, c) =>
      Array.from({ length: height + 1 }, (_, r) => [r, c] as const),
    ),
  ];
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const line of lines) {
      const open = line.filter(([r, c]) => !known[r]?.[c]);
      const [only] = open;
      if (open.length !== 1 || !only) continue;
      (known[only[0]] as boolean[])[only[1]] = true;
      isNew = true;
    }
  }
  return known;
}

describe('[0-05] few answers', () => {
  test('are hidden, with as much as would give them away', () => {
    expect(hide([[9, 3]], 5)).toEqual([
      [true, true, false],
      [true, true, false],
    ]);
    expect(hideInLine([8, 3], 5)).toEqual([false, true, true]);
    expect(hideInLine([8, 3, 9], 5)).toEqual([false, true, false, true]);
    expect(hideInLine([8, 3, 9, 2], 5)).toEqual([false, true, false, true, false]);
    expect(hideInLine([0, 9], 5)).toEqual([false, false, false]);
  });

  test('do not follow from what is shown by any adding and subtracting', () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 14 }), { minLength: columns, maxLength: columns }),
          { minLength: rows, maxLength: rows },
        ),
      );
    fc.assert(
      fc.property(table, (counts) => {
        const hidden = hide(counts, 5);
        const known = deduced(counts, hidden);
        const withTotals = counts.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);
        const isSafe = withTotals.map((row, r) =>
          row.map((n, c) => n === 0 || n >= 5 || (hidden[r]?.[c] && !known[r]?.[c])),
        );
        expect(isSafe.flat()).not.toContain(false);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test('hide no line that was shown before another period closed', () => {
    const period = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 5 }), period, (before, next) => {
        const [was, is] = [hide(before, 5), hide([...before, next], 5)];
        /** The totals of the periods, which is what people read first. */
        const gone = before.filter((_, r) => !was[r]?.at(-1) && is[r]?.at(-1));
        expect(gone).toEqual([]);
      }),
      { seed: 13, numRuns: 300 },
    );
  });
});

describe('what is shown', () => {
  const counted = (...rows: [number, Channel, Tally][]): Counted =>
    rows.map(([period, channel, tally]) => ({ period, channel, tally }));

  test('has the number of answers and the interval with every mean', () => {
    const [first, all] = shownOf(
      counted([1, 'phone', given(5, 5, 4, 4, 5)], [1, 'paper', given(5, 5, 5, 5, 5, 4)]),
      [1],
      5,
    );
    expect(first?.ballots).toMatchObject({ n: 11, suppressed: false, mean: 52 / 11 });
    expect(first?.channels.paper).toMatchObject({ n: 6, histogram: [0, 0, 0, 1, 5] });
    expect(first?.items['help']).toMatchObject({ n: 11 });
    expect(first?.again).toMatchObject({ n: 11, share: 1 });
    expect(all?.ballots).toEqual(first?.ballots);
  });

  test('keeps call-backs apart', () => {
    const [first] = shownOf(
      counted([1, 'phone', given(5, 5, 5, 5, 5)], [1, 'callBack', given(1, 1, 1, 1, 1, 1)]),
      [1],
      5,
    );
    expect(first?.ballots).toMatchObject({ n: 5, mean: 5 });
    expect(first?.channels.callBack).toMatchObject({ n: 6, mean: 1 });
  });

  test('says how many there were of what it hides', () => {
    const [first] = shownOf(counted([1, 'phone', given(5, 1)]), [1], 5);
    expect(first).toEqual({
      channels: { phone: { n: 2, suppressed: true } },
      ballots: { n: 2, suppressed: true },
      items: {},
    });
  });
});

describe('who is called back', () => {
  const there = Array.from({ length: 40 }, (_, i) => ({ signInId: `s${i}`, activityId: 'a' }));

  test('follows from the seed alone, whatever order the list is in', () => {
    const drawn = sample(there, { seed: 'seed', size: 5, hash });
    expect(sample([...there].reverse(), { seed: 'seed', size: 5, hash })).toEqual(drawn);
    expect(drawn).toHaveLength(5);
    expect(sample(there, { seed: 'other', size: 5, hash })).not.toEqual(drawn);
    expect(sample(there, { seed: 'seed', size: 400, hash })).toHaveLength(40);
  });

  test('is checked against everybody who was there', () => {
    expect(populationHash(there, hash)).toBe(populationHash([...there].reverse(), hash));
    expect(populationHash(there.slice(1), hash)).not.toBe(populationHash(there, hash));
  });

  test('is anybody, one as likely as the other', () => {
    const hits = new Map<string, number>();
    for (let run = 0; run < 400; run += 1)
      for (const { signInId } of sample(there, { seed: `s${run}`, size: 4, hash }))
        hits.set(signInId, (hits.get(signInId) ?? 0) + 1);
    /** Expected 40 each, standard deviation 6. */
    expect(Math.min(...hits.values())).toBeGreaterThan(40 - 24);
    expect(Math.max(...hits.values())).toBeLessThan(40 + 24);
    expect(hits.size).toBe(40);
  });
});

describe('signs of answers that are not residents’ own', () => {
  const quiet = {
    phoneSignIns: 80,
    listSignIns: 20,
    phoneAnswers: 40,
    paperIssued: 20,
    paperAnswers: 9,
    bursts: 0,
  };
  const facts = (counts: Partial<typeof quiet>, results = {}) =>
    ballotFacts({ ...quiet, ...counts }, results, { listSharePercent: 70 }).map(({ kind }) => kind);

  test('are not seen where there are none', () => {
    expect(facts({})).toEqual([]);
  });

  test.each([
    [{ listSignIns: 200 }, 'mostlyOnLists'],
    [{ paperIssued: 90, paperAnswers: 89 }, 'mostlyOnPaper'],
    [{ paperAnswers: 20 }, 'paperComesBackTooOften'],
    [{ bursts: 1 }, 'bursts'],
  ] as const)('%o is one', (counts, kind) => {
    expect(facts(counts)).toContain(kind);
  });

  test('are seen where paper praises and phones do not', () => {
    const result = (...scores: number[]) =>
      shownOf([{ period: 1, channel: 'phone', tally: given(...scores) }], [1], 5)[0]?.ballots;
    const low = result(...Array.from({ length: 30 }, () => 2));
    const high = result(...Array.from({ length: 30 }, () => 5));
    expect(facts({}, { paper: high, phone: low })).toEqual(['paperDiffersFromPhone']);
    expect(facts({}, { paper: high, phone: high })).toEqual([]);
    expect(facts({}, { ballots: high, callBack: low })).toEqual(['callBacksDiffer']);
  });
});

describe('one attendance', () => {
  const at = '2026-05-06T02:00:00.000Z' as Instant;
  const standing = (minutes: number, activity?: Parameters<typeof standingOf>[1], isHeard = true) =>
    standingOf({ at }, activity, { now: plusMillis(at, minutes * 60_000), isHeard });

  test('is good for an answer once the activity has ended, or an hour later where nothing was heard of it', () => {
    expect(standing(5)).toBe('waiting');
    expect(standing(5, { status: 'open', closedAt: null })).toBe('waiting');
    expect(standing(5, { status: 'closed', closedAt: at })).toBe('open');
    expect([standing(59), standing(60)]).toEqual(['waiting', 'open']);
    expect(standing(60, { status: 'open', closedAt: null })).toBe('open');
  });

  test('is good for none when its activity was entered by mistake, or residents are no longer heard', () => {
    expect(standing(90, { status: 'void', closedAt: at })).toBe('void');
    expect(standing(90, { status: 'closed', closedAt: at }, false)).toBe('closed');
  });
});
