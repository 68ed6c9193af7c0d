import { describe, expect, test } from 'vitest';
import { people } from '../../../test/support/people.ts';
import { instant } from '../time.ts';
import { type Adjustment, faultOf, heard, judged, sizeJudged } from './adjustment.ts';

const at = instant(Date.UTC(2026, 2, 2));
const by = { by: people.author, byName: '某人', at };
const proposed: Adjustment = {
  id: 'a',
  kind: 'merge',
  before: [
    { id: '320583103001', name: '湖滨社区', households: 265 },
    { id: '320583103002', name: '临湖社区', households: 1290 },
  ],
  after: [{ name: '湖滨社区', households: 1555 }],
  reason: '户数过少',
  ...by,
  state: 'proposed',
};

describe('[4-56] communities are merged, split or resized', () => {
  test.each([
    ['two become one', proposed.after, undefined],
    ['two become two', [...proposed.after, { name: '新社区', households: 1 }], 'count'],
    ['households are lost', [{ name: '湖滨社区', households: 1500 }], 'households'],
  ])('%s: %s', (_what, after, fault) => {
    expect(faultOf({ ...proposed, after })).toBe(fault);
  });

  test.each([
    [999, 'small'],
    [1000, undefined],
    [3000, undefined],
    [3001, 'large'],
  ] as const)('%d households: %s', (households, size) => {
    expect(sizeJudged(households)).toBe(size);
  });

  test('nothing is decided before residents were heard, and never by whoever proposed it', () => {
    const decision = { verdict: 'agree' as const, reason: '同意', ...by, by: people.officeHead };
    expect(judged(proposed, decision)).toMatchObject({ error: { code: 'illegal-move' } });
    const after = heard(proposed, { on: '2026-03-01', said: '多数同意', ...by });
    if (!after.ok) throw new Error('a proposal may be heard');
    expect(judged(after.value, { ...decision, by: people.author })).toMatchObject({
      error: { code: 'author-cannot-approve' },
    });
    expect(judged(after.value, decision)).toMatchObject({ value: { state: 'agreed' } });
  });
});
