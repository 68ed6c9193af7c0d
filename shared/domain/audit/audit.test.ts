import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from './canonical.ts';
import { checkpointOf, faultOfCheckpoint } from './checkpoint.ts';
import { differenceOf } from './difference.ts';
import { fromHex, toHex } from './hex.ts';
import { type Hash, impliedRoot, proofOf, rootOf } from './merkle.ts';

const hash: Hash = (bytes) => createHash('sha256').update(bytes).digest();
const leaves = (n: number) => Array.from({ length: n }, (_, i) => `leaf ${i}`);

describe('the canonical form', () => {
  test('is that of RFC 8785', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('the Merkle tree', () => {
  test('has the roots of RFC 6962', () => {
    // Vectors of certificate-transparency-go, merkle/testonly.
    expect(toHex(rootOf([], hash))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(toHex(rootOf([''], hash))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  test('proves every leaf of every size up to 70, and no other leaf', async () => {
    let proofs = 0;
    for (let size = 1; size <= 70; size += 1) {
      const all = leaves(size);
      const root = toHex(rootOf(all, hash));
      for (const [index, leaf] of all.entries()) {
        const proof = proofOf(all, index, hash);
        const implied = await impliedRoot({ leaf, index, size, proof }, hash);
        expect(implied && toHex(implied)).toBe(root);
        const other = await impliedRoot({ leaf: 'another', index, size, proof }, hash);
        expect(other && toHex(other)).not.toBe(root);
        proofs += 1;
      }
    }
    console.warn(`${proofs} inclusion proofs held`);
    expect(await impliedRoot({ leaf: 'x', index: 0, size: 2, proof: [] }, hash)).toBeUndefined();
    expect(() => proofOf(leaves(2), 2, hash)).toThrow(RangeError);
  });

  test('keeps leaves and nodes apart', () => {
    const [a, b] = ['a', 'b'].map((leaf) => rootOf([leaf], hash));
    const node = Buffer.concat([a as Uint8Array, b as Uint8Array]).toString('latin1');
    expect(toHex(rootOf([node], hash))).not.toBe(toHex(rootOf(['a', 'b'], hash)));
    expect(fromHex('00ff')).toEqual(Uint8Array.of(0, 255));
  });
});

describe('[1-10] a day’s checkpoint', () => {
  const heads = leaves(5).map((chain, i) => ({ chain, seq: i + 1, hash: 'a'.repeat(64) }));
  const first = checkpointOf({ tenant: 'kunshan', day: '2026-11-24', heads }, hash);
  const second = checkpointOf({ tenant: 'kunshan', day: '2026-11-26', heads, before: first }, hash);

  test('follows the one before, and says the same in whatever order the heads came', () => {
    const turned = { tenant: 'kunshan', day: '2026-11-24', heads: [...heads].reverse() };
    expect(checkpointOf(turned, hash)).toEqual(first);
    expect(second).toMatchObject({ number: 2, previous: first.hash });
    expect(faultOfCheckpoint(first, undefined, hash)).toBeUndefined();
    expect(faultOfCheckpoint(second, first, hash)).toBeUndefined();
  });

  test.for([
    ['order', { number: 3 }],
    ['order', { day: '2026-11-24' }],
    ['previous', { previous: 'b'.repeat(64) }],
    ['root', { root: 'b'.repeat(64) }],
    ['root', { heads: heads.slice(1) }],
    ['hash', { hash: 'b'.repeat(64) }],
    ['hash', { tenant: 'wuxing' }],
  ] as const)('names what does not fit: %s', ([fault, change]) => {
    expect(faultOfCheckpoint({ ...second, ...change } as typeof second, first, hash)).toBe(fault);
  });
});

describe('[1-10] what a command changed', () => {
  test('is told field by field, long texts cut', () => {
    const before = { state: 'a', plan: { title: '旧', budgetFen: 1, note: 'x' }, awards: [] };
    const after = {
      state: 'b',
      plan: { title: '新', budgetFen: 1, note: 'y'.repeat(999) },
      awards: [1],
    };
    expect(differenceOf(before, after)).toEqual({
      before: { plan: { title: '旧', note: 'x' }, awards: [] },
      after: { plan: { title: '新', note: `${'y'.repeat(200)}…` }, awards: [1] },
    });
    expect(differenceOf(after, after)).toEqual({});
  });

  test('never tells of bids, panel or score sheets', () => {
    const after = {
      applications: { o: { body: '方案' } },
      panel: { seats: ['p'] },
      sheets: { s: { points: 9 } },
    };
    expect(differenceOf({}, after)).toEqual({});
    expect(differenceOf(after, {})).toEqual({});
  });
});
