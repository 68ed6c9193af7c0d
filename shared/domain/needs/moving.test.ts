import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../time.ts';
import { countedBetween } from './counting.ts';
import { movesFrom } from './lifecycle.ts';
import { merged, moved, split, supported } from './moving.ts';
import { needStatuses } from './names.ts';
import { type Need, reported } from './need.ts';
import { alikeTo, heapsOf } from './similar.ts';

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

const done = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

describe('the way of a need', () => {
  test('no status is a dead end, and each is reached', () => {
    const after = (status: Need['status']) =>
      movesFrom(status).map((move) => done(moved(aNeed(1, { status }), move, { at })).status);
    for (const status of needStatuses) expect(after(status).length).toBeGreaterThan(0);
    let reached: Need['status'][] = ['reported'];
    for (const _step of needStatuses)
      reached = [...new Set([...reached, ...reached.flatMap(after)])];
    expect(reached.sort()).toEqual([...needStatuses].sort());
  });

  test('the clock of an answer ends with the first word that says what becomes of it', () => {
    const due = '2026-11-16T16:00:00.000Z' as Instant;
    const verified = done(moved(aNeed(1, { due }), 'verify', { at }));
    expect(verified.heardAt).toBeUndefined();
    const listed = done(moved(verified, 'list', { at: later }));
    expect(listed.heardAt).toBe(later);
    expect(countedBetween(verified, listed)).toMatchObject({ tl: 1 });
    const again = done(moved(done(moved(listed, 'unlist', { at })), 'answer', { at: later }));
    expect(again.heardAt).toBe(later);
    expect(countedBetween(listed, again)).not.toHaveProperty('tl');
  });

  test('a project that falls through gives its needs back to the list', () => {
    const purchase = { id: id(9) as never, title: '助餐' };
    const listed = aNeed(1, { status: 'listed' });
    const planned = done(moved(listed, 'plan', { at, purchase }));
    expect(planned.purchase).toEqual(purchase);
    expect(done(moved(planned, 'release', { at })).purchase).toBeUndefined();
  });
});

describe('needs that are alike', () => {
  test('of one place and category are suggested with what they share; others are not', () => {
    const texts = ['独居老人中午吃饭不方便，想要助餐', '楼道堆物没人管', '希望给独居老人送午饭'];
    const [need, ...others] = texts.map((text, n) => aNeed(n + 1, { text }));
    const elsewhere = aNeed(8, { community: '320583103002' });
    const found = alikeTo(need as Need, [...others, elsewhere, aNeed(7, { category: 'youth' })]);
    expect(found.map((one) => one.id)).not.toContain(id(2));
    expect(found.map((one) => one.id)).not.toContain(elsewhere.id);
    const same = alikeTo(aNeed(1), [aNeed(4, { text: '三楼的独居老人吃饭不方便！' })]);
    expect(same[0]).toMatchObject({ id: id(4) });
    expect(same[0]?.because).toContain('独居');
  });

  test('heaps hold each need once', () => {
    const needs = [
      '独居老人吃饭不方便',
      '独居老人吃饭很不方便',
      '路灯坏了很久',
      '路灯坏了',
      '缺少健身场地',
    ];
    const heaps = heapsOf(needs.map((text, n) => aNeed(n + 1, { text })));
    const all = heaps.flatMap(({ first, alike }) => [first, ...alike].map((one) => one.id));
    expect(new Set(all).size).toBe(all.length);
    expect(heaps).toHaveLength(2);
  });

  test('merged, forms and supports add up and every receipt leads to the whole; parted, each has its own', () => {
    const first = supported(done(moved(aNeed(1), 'verify', { at })));
    const parts = [supported(supported(aNeed(2))), aNeed(3)];
    const heap = done(merged(first, parts, { at: later }));
    expect(heap.into.whole).toEqual({ forms: 3, supports: 3 });
    expect(heap.parts.map(({ into, status }) => [into, status])).toEqual([
      [first.id, 'merged'],
      [first.id, 'merged'],
    ]);
    const parted = done(split(heap.into, heap.parts[0] as Need, { at: later }));
    expect(parted.from.whole).toEqual({ forms: 2, supports: 1 });
    expect(parted.part).toMatchObject({ status: 'verified', whole: { forms: 1, supports: 2 } });
    expect(merged(heap.parts[1] as Need, [aNeed(4)], { at }).ok).toBe(false);
    expect(merged(first, [first], { at }).ok).toBe(false);
  });

  const mergedAll = (steps: readonly (readonly [number, number])[]) =>
    steps.reduce(
      (needs, [a, b]) => {
        const result = merged(needs[a] as Need, [needs[b] as Need], { at });
        if (!result.ok) return needs;
        const { into, parts } = result.value;
        return needs.map((one) => [into, ...parts].find((other) => other.id === one.id) ?? one);
      },
      Array.from({ length: 6 }, (_, n) => aNeed(n)),
    );

  const endOf = (needs: readonly Need[], need: Need, hops = 9): Need | undefined => {
    if (!need.into || hops === 0) return hops === 0 ? undefined : need;
    return endOf(needs, needs.find((one) => one.id === need.into) as Need, hops - 1);
  };

  test('merging in any order keeps the sums, and leads nobody in a circle', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 30 }), (steps) => {
        const needs = mergedAll(steps);
        const own = needs.filter(({ status }) => status !== 'merged');
        expect(own.reduce((sum, { whole }) => sum + whole.forms, 0)).toBe(6);
        for (const need of needs) expect(endOf(needs, need)?.status).toBe('reported');
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
