/** SHA-256 of bytes. `node:crypto` in our units, WebCrypto on a page. */
export type Hash = (bytes: Uint8Array) => Uint8Array;
export type LaterHash = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

const text = new TextEncoder();

/** A leaf and a node begin with another byte (RFC 6962, 2.1), so that no node can be passed off as a leaf. */
const leafPrefix = 0;
const nodePrefix = 1;

function joined(prefix: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  bytes[0] = prefix;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The largest power of two below `size`; RFC 6962 splits a tree there. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

const leafOf = (leaf: string) => joined(leafPrefix, text.encode(leaf));

/** The root over `leaves` as RFC 6962, 2.1 defines it; of no leaves it is the hash of nothing. */
export function rootOf(leaves: readonly string[], hash: Hash): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return hash(new Uint8Array());
  if (leaves.length === 1) return hash(leafOf(only));
  const at = split(leaves.length);
  return hash(
    joined(nodePrefix, rootOf(leaves.slice(0, at), hash), rootOf(leaves.slice(at), hash)),
  );
}

/**
 * The hashes beside the way from leaf `index` up to the root, lowest first (RFC 6962, 2.1.1).
 * @throws {RangeError} when there is no such leaf
 */
export function proofOf(leaves: readonly string[], index: number, hash: Hash): Uint8Array[] {
  if (!(index >= 0 && index < leaves.length)) throw new RangeError(`no leaf ${index}`);
  if (leaves.length === 1) return [];
  const at = split(leaves.length);
  const [left, right] = [leaves.slice(0, at), leaves.slice(at)];
  return index < at
    ? [...proofOf(left, index, hash), rootOf(right, hash)]
    : [...proofOf(right, index - at, hash), rootOf(left, hash)];
}

/** Which sides the hashes of a proof stand on, lowest first: `true` where the leaf's side is the left one. */
function sides(index: number, size: number): boolean[] {
  if (size <= 1) return [];
  const at = split(size);
  return index < at ? [...sides(index, at), true] : [...sides(index - at, size - at), false];
}

type Included = { leaf: string; index: number; size: number; proof: readonly Uint8Array[] };

/** The root that follows when `leaf` is number `index` of `size`, beside `proof`; nothing when the proof has another length. */
export async function impliedRoot(
  { leaf, index, size, proof }: Included,
  hash: LaterHash,
): Promise<Uint8Array | undefined> {
  const way = index >= 0 && index < size ? sides(index, size) : undefined;
  if (way?.length !== proof.length) return undefined;
  let at = await hash(leafOf(leaf));
  for (const [step, beside] of proof.entries())
    at = await hash(way[step] ? joined(nodePrefix, at, beside) : joined(nodePrefix, beside, at));
  return at;
}
