import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted } from './count.ts';
import { voteMethods } from './names.ts';
import type { Ballots } from './profile.ts';

const yuan = (n: number) => n * 100;
const ids = (n: number) => Array.from({ length: n }, (_, at) => `c${at + 1}`);

/** Small choices beside large ones, papers that like each other's and papers that do not. */
const aVote = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc.record({
    choices: fc
      .array(fc.integer({ min: 1, max: 60 }), { minLength: n, maxLength: n })
      .map((costs) => costs.map((cost, at) => ({ id: `c${at + 1}`, costFen: yuan(cost) }))),
    answered: fc.array(
      fc.record({ picks: fc.subarray(ids(n)), papers: fc.integer({ min: 1, max: 40 }) }),
      { maxLength: 9 },
    ),
    budgetFen: fc.integer({ min: 60, max: 160 }).map(yuan),
    method: fc.constantFrom(...voteMethods),
  }),
);
const often = { seed: 36, numRuns: 600 };

const papersOf = (answered: readonly Ballots[]) =>
  answered.reduce((sum, { papers }) => sum + papers, 0);

describe('[1-13] a vote within a budget', () => {
  test('never spends more than there is, and accounts for every choice', () => {
    fc.assert(
      fc.property(aVote, ({ choices, answered, budgetFen, method }) => {
        const { lines, spentFen, papers } = counted(choices, answered, { method, budgetFen });
        const taken = lines.filter(({ isTaken }) => isTaken);
        expect(spentFen).toBeLessThanOrEqual(budgetFen);
        expect(spentFen).toBe(taken.reduce((sum, { costFen }) => sum + costFen, 0));
        expect(lines.map(({ id }) => id).sort()).toEqual(ids(choices.length));
        expect(lines.every(({ leftFen }) => leftFen >= 0)).toBe(true);
        expect(lines.every(({ isTaken, why, by }) => (isTaken ? by : why) !== undefined)).toBe(
          true,
        );
        expect(taken.every(({ supporters }) => supporters > 0)).toBe(true);
        expect(papers).toBe(papersOf(answered));
      }),
      often,
    );
  });

  test('comes to the same in whatever order the papers came, and however they are heaped', () => {
    fc.assert(
      fc.property(aVote, fc.integer(), ({ choices, answered, budgetFen, method }, turn) => {
        const single = answered.flatMap(({ picks, papers }) =>
          Array.from({ length: papers }, () => ({ picks: [...picks].reverse(), papers: 1 })),
        );
        const mixed = [...single].sort(
          (a, b) => ((a.picks.length * 31 + turn) % 7) - ((b.picks.length * 31 + turn) % 7),
        );
        expect(counted(choices, mixed, { method, budgetFen })).toEqual(
          counted(choices, answered, { method, budgetFen }),
        );
      }),
      often,
    );
  });

  test('by equal shares leaves no group with nothing that agrees and could pay alone', () => {
    fc.assert(
      fc.property(aVote, ({ choices, answered, budgetFen }) => {
        const { lines } = counted(choices, answered, { method: 'equalShares', budgetFen });
        const taken = new Set(lines.filter(({ isTaken }) => isTaken).map(({ id }) => id));
        const papers = papersOf(answered);
        for (const { id, costFen } of choices.filter((one) => !taken.has(one.id))) {
          const group = answered.filter(
            ({ picks }) => picks.includes(id) && !picks.some((pick) => taken.has(pick)),
          );
          expect(papersOf(group) * budgetFen < costFen * papers || papersOf(group) === 0).toBe(
            true,
          );
        }
      }),
      often,
    );
  });

  test('by equal shares spends on, until nothing that is supported fits', () => {
    fc.assert(
      fc.property(aVote, ({ choices, answered, budgetFen, method }) => {
        const { lines, spentFen } = counted(choices, answered, { method, budgetFen });
        const open = lines.filter(({ isTaken, supporters }) => !isTaken && supporters > 0);
        expect(open.every(({ costFen }) => costFen > budgetFen - spentFen)).toBe(true);
      }),
      often,
    );
  });
});

describe('a quarter that is outvoted', () => {
  const choices = [
    { id: 'road', costFen: yuan(40) },
    { id: 'lamps', costFen: yuan(30) },
    { id: 'trees', costFen: yuan(30) },
    { id: 'canteen', costFen: yuan(25) },
  ];
  const answered = [
    { picks: ['road', 'lamps', 'trees'], papers: 70 },
    { picks: ['canteen'], papers: 30 },
  ];
  const taken = (method: 'topN' | 'equalShares') =>
    counted(choices, answered, { method, budgetFen: yuan(100) })
      .lines.filter(({ isTaken }) => isTaken)
      .map(({ id }) => id);

  test('gets nothing where only supporters count, and its share where shares do', () => {
    expect(taken('topN')).toEqual(['lamps', 'trees', 'road']);
    expect(taken('equalShares')).toEqual(['lamps', 'trees', 'canteen']);
  });

  test('is explained choice by choice: who paid how much, in which round, and what was missing', () => {
    const { lines, shareFen, raisedPercent } = counted(choices, answered, {
      method: 'equalShares',
      budgetFen: yuan(100),
    });
    expect(shareFen).toBe(yuan(1));
    expect(raisedPercent).toBe(0);
    expect(lines[0]).toMatchObject({
      id: 'lamps',
      round: 1,
      paysFen: 43,
      payInFull: 70,
      worth: 70,
    });
    expect(lines[2]).toMatchObject({ id: 'canteen', payInFull: 30, payLess: 0, paysFen: 84 });
    expect(lines[3]).toMatchObject({ id: 'road', why: 'sharesShort', couldPayFen: 999 });
  });

  test('ties are settled by the published rule: supporters, then cost, then the place on the paper', () => {
    const alike = ['a', 'b', 'c'].map((id) => ({ id, costFen: yuan(id === 'c' ? 5 : 10) }));
    const all = [{ picks: ['a', 'b', 'c'], papers: 3 }];
    for (const method of voteMethods) {
      const { lines } = counted(alike, all, { method, budgetFen: yuan(15) });
      expect(lines.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    }
    const { lines } = counted(alike, all, { method: 'topN', budgetFen: yuan(25), winners: 1 });
    expect(lines.map(({ why }) => why)).toEqual([undefined, 'enoughTaken', 'enoughTaken']);
  });

  test('what those who have too little left still pay is made up by the others', () => {
    const { lines } = counted(
      [
        { id: 'first', costFen: yuan(60) },
        { id: 'second', costFen: yuan(40) },
      ],
      [
        { picks: ['first', 'second'], papers: 60 },
        { picks: ['second'], papers: 20 },
        { picks: ['first'], papers: 20 },
      ],
      { method: 'equalShares', budgetFen: yuan(120) },
    );
    expect(lines[0]).toMatchObject({ id: 'second', payInFull: 80, payLess: 0, paysFen: 50 });
    expect(lines[1]).toMatchObject({ id: 'first', payInFull: 20, payLess: 60, paysFen: 90 });
  });
});
