import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../ids.ts';
import { instant } from '../time.ts';
import type { ActivityFields } from './activity.ts';
import { type Edit, type StoredActivity, withEdit } from './merge.ts';

const by = '01k0000000000000000000000a' as PersonId;
const at = instant(Date.parse('2026-03-02T01:00:00.000Z'));
const idOf = (n: number) => `01k${String(n).padStart(23, '0')}`;
const activityId = idOf(999);

const first = {
  deliverableId: 'group',
  startedAt: at,
  workerIds: [by],
} satisfies Partial<ActivityFields>;
const edit = (n: number, of: Partial<Edit> = {}): Edit => ({
  id: idOf(n),
  activityId,
  device: 'phone-a',
  at,
  seen: 0,
  set: {},
  ...of,
});
const made = (edits: readonly Edit[]) =>
  edits.reduce<StoredActivity | undefined>((stored, one) => withEdit(stored, one, by), undefined);

describe('two phones and one activity', () => {
  test('what begins it says what it is', () => {
    expect(withEdit(undefined, edit(1, { set: { note: '谁' } }), by)).toBeUndefined();
    expect(withEdit(undefined, edit(1, { set: first }), by)?.fields).toMatchObject(first);
  });

  test('one phone that was away goes on from itself', () => {
    const stored = made([
      edit(1, { set: first }),
      edit(2, { set: { note: '甲', headCount: 8 } }),
      edit(3, { set: { note: '乙' } }),
    ]);
    expect(stored?.fields).toMatchObject({ note: '乙', headCount: 8 });
    expect(stored?.conflicts).toEqual({});
  });

  test('another phone sets another field: both stand', () => {
    const stored = made([
      edit(1, { set: first }),
      edit(2, { set: { note: '甲' } }),
      edit(3, { device: 'phone-b', seen: 1, set: { place: '二楼' } }),
    ]);
    expect(stored?.fields).toMatchObject({ note: '甲', place: '二楼' });
    expect(stored?.conflicts).toEqual({});
  });

  test('both set the same field: both versions stay until somebody chooses', () => {
    const disputed = made([
      edit(1, { set: first }),
      edit(2, { set: { headCount: 31 } }),
      edit(3, { device: 'phone-b', seen: 1, set: { headCount: 29 } }),
    ]);
    expect(disputed?.fields.headCount).toBe(31);
    expect(disputed?.conflicts['headCount']?.map(({ value }) => value)).toEqual([31, 29]);
    const chosen = withEdit(
      disputed,
      edit(4, { device: 'phone-b', seen: 3, set: { headCount: 29 }, settles: ['headCount'] }),
      by,
    );
    expect(chosen?.fields.headCount).toBe(29);
    expect(chosen?.conflicts).toEqual({});
  });

  test('nothing anybody set is lost, and an edit that comes again changes nothing', () => {
    const anyEdit = (n: number) =>
      fc
        .record({
          device: fc.constantFrom('phone-a', 'phone-b'),
          seen: fc.integer({ min: 0, max: 6 }),
          note: fc.string({ maxLength: 3 }),
        })
        .map(({ device, seen, note }) => edit(n, { device, seen, set: { note } }));
    fc.assert(
      fc.property(fc.tuple(...Array.from({ length: 6 }, (_, n) => anyEdit(n + 2))), (edits) => {
        const all = [edit(1, { set: first }), ...edits];
        const stored = made(all);
        expect(made([...all, ...all])).toEqual(stored);
        const kept = [
          stored?.fields.note,
          ...(stored?.conflicts['note'] ?? []).map(({ value }) => value),
        ];
        for (const [place, { device, set }] of edits.entries()) {
          const isReplaced = edits
            .slice(place + 1)
            .some((next) => next.device === device || next.seen > place + 1);
          if (!isReplaced) expect(kept).toContain(set.note);
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
