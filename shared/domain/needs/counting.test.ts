import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../time.ts';
import { breadthOf, reachOf } from './breadth.ts';
import { added, countedBetween, countedIn, tallyOf } from './counting.ts';
import { funnelOf, percent, responseRate } from './funnel.ts';
import { needMoves } from './lifecycle.ts';
import { moved } from './moving.ts';
import { declineReasons, letters, needCategories, needGroups, needStatuses } from './names.ts';
import { affectedBy, type Need, reported, rowOf } from './need.ts';

const at = '2026-11-02T02:00:00.000Z' as Instant;
const later = '2026-11-20T02:00:00.000Z' as Instant;
const id = (n: number) => String(n).padStart(26, '0');

const aNeed = (n = 1, over: Partial<Need> = {}): Need => ({
  ...reported({
    id: id(n),
    community: '320583103001',
    category: 'elderly',
    text: '三楼独居老人吃饭不方便',
    forWhom: ['livingAlone'],
    source: 'resident',
    at,
  }),
  ...over,
});

describe('what is counted', () => {
  test('counters follow a need along any way, and agree with counting all over again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(4), fc.constantFrom(...needMoves)), { maxLength: 40 }),
        (steps) => {
          const needs = Array.from({ length: 5 }, (_, n) =>
            aNeed(n, { category: needCategories[n % 3] ?? 'other' }),
          );
          let counters = added(needs.map(countedIn));
          for (const [n, move] of steps) {
            const before = needs[n] as Need;
            const result = moved(before, move, { at, reason: 'notANeed' });
            if (!result.ok) continue;
            counters = added([counters, countedBetween(before, result.value)]);
            needs[n] = result.value;
          }
          const { byStatus, byReason, forms } = tallyOf(counters);
          for (const status of needStatuses)
            expect(byStatus[status]).toBe(needs.filter((one) => one.status === status).length);
          expect(byReason.notANeed).toBe(needs.filter((one) => one.status === 'declined').length);
          expect(forms).toBe(5);
        },
      ),
      { seed: 6, numRuns: 300 },
    );
  });

  test('no two counters share a name', () => {
    for (const kind of Object.values(letters))
      expect(new Set(Object.values(kind)).size).toBe(Object.values(kind).length);
  });

  test('the row a list shows stays below 1 KB', () => {
    const text = '长'.repeat(1000);
    const title = '名'.repeat(120);
    const need = aNeed(1, {
      text,
      forWhom: [...needGroups],
      affected: 9_999_999,
      due: later,
      heardAt: later,
      into: id(2),
      purchase: { id: id(3) as never, title },
    });
    expect(Buffer.byteLength(JSON.stringify(rowOf(need)))).toBeLessThan(1200);
  });
});

const counted = (over: Partial<Record<(typeof needStatuses)[number], number>>, declined = 0) => ({
  byStatus: { ...Object.fromEntries(needStatuses.map((one) => [one, 0])), ...over } as never,
  byReason: {
    ...Object.fromEntries(declineReasons.map((one) => [one, 0])),
    notANeed: declined,
  } as never,
});

describe('the funnel', () => {
  test('[1-01] of Gusu: 9,874 forms, 2,568 needs, 141 projects are 26.0 % and 5.5 %', () => {
    const funnel = funnelOf({
      forms: 9874,
      projects: 141,
      ...counted({ merged: 7000, declined: 306, planned: 400, listed: 1800, answered: 368 }, 306),
    });
    expect(funnel).toMatchObject({ needs: 2568, inProjects: 400, projects: 141 });
    expect(percent(funnel.shares.needs ?? 0)).toBe('26.0 %');
    expect(percent(funnel.shares.projects ?? 0)).toBe('5.5 %');
    expect(funnel.left.forms).toEqual([
      { why: 'merged', count: 7000 },
      { why: 'notANeed', count: 306 },
    ]);
    expect(funnel.left.needs).toEqual([
      { why: 'answered', count: 368 },
      { why: 'listedStill', count: 1800 },
      { why: 'together', count: 259 },
    ]);
  });

  test('[1-08] says what share of the needs a project answers, and nothing where there are none', () => {
    const none = { forms: 0, projects: 0, ...counted({}, 0) };
    expect(responseRate(funnelOf(none))).toBeUndefined();
    const some = {
      forms: 8,
      projects: 1,
      ...counted({ planned: 2, delivered: 1, listed: 3, merged: 2 }, 0),
    };
    expect(responseRate(funnelOf(some))).toBe(0.5);
  });

  test('accounts for every form and every need', () => {
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(needStatuses.map((one) => [one, fc.nat(500)]))),
        (byStatus) => {
          const { declined = 0 } = byStatus;
          const forms = Object.values(byStatus).reduce((a, b) => a + b, 0);
          const inProjects = (byStatus['planned'] ?? 0) + (byStatus['delivered'] ?? 0);
          const funnel = funnelOf({
            forms,
            projects: Math.ceil(inProjects / 3),
            ...counted(byStatus, declined),
          });
          const sum = (all: readonly { count: number }[]) =>
            all.reduce((a, { count }) => a + count, 0);
          expect(funnel.needs + sum(funnel.left.forms)).toBe(forms);
          expect(funnel.projects + sum(funnel.left.needs)).toBe(funnel.needs);
        },
      ),
      { seed: 6, numRuns: 200 },
    );
  });

  test('of nothing has no shares', () => {
    expect(funnelOf({ forms: 0, projects: 0, ...counted({}) }).shares).toEqual({});
  });
});

describe('whom needs reach', () => {
  test('[3-27] breadth is affected residents over residents, and unknown while nobody counted them', () => {
    expect(breadthOf(300, 3000)).toBe(0.1);
    expect(breadthOf(4000, 3000)).toBe(1);
    expect(breadthOf(300, undefined)).toBeUndefined();
    const need = aNeed(1, { whole: { forms: 40, supports: 12 }, affected: 30 });
    expect(affectedBy(need)).toBe(52);
    expect(affectedBy({ ...need, affected: 90 })).toBe(90);
  });

  test('[3-31] a group that is easily not heard and stays below its share is missed', () => {
    const byGroup = Object.fromEntries(needGroups.map((one) => [one, 0])) as Record<
      (typeof needGroups)[number],
      number
    >;
    const reach = reachOf(
      { forms: 200, byGroup: { ...byGroup, disabled: 4, livingAlone: 30 } },
      { disabled: 5, livingAlone: 10 },
    );
    expect(reach.filter(({ isMissed }) => isMissed).map(({ group }) => group)).toEqual([
      'disabled',
    ]);
    expect(reach.find(({ group }) => group === 'migrants')).toMatchObject({ isMissed: false });
  });
});
