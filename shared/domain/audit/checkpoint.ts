import { canonical } from './canonical.ts';
import { genesis } from './chain.ts';
import { toHex } from './hex.ts';
import { type Hash, rootOf } from './merkle.ts';

/** How far a chain had come: its name, its last entry and that entry's hash. */
export type ChainHead = { chain: string; seq: number; hash: string };

/**
 * What a tenant's chains had come to at the end of a day: one root over the heads of all that moved on that
 * day, bound to the day before it. Days on which nothing happened have none.
 */
export type Checkpoint = {
  tenant: string;
  /** From 1, without a gap. */
  number: number;
  /** In Shanghai, `YYYY-MM-DD`. */
  day: string;
  /** By the name of the chain. */
  heads: ChainHead[];
  /** RFC 6962 root over the canonical form of each head, in hex. */
  root: string;
  /** The `hash` of the checkpoint before. */
  previous: string;
  /** Over tenant, number, day, size, root and previous. */
  hash: string;
};

const byName = (a: ChainHead, b: ChainHead) => (a.chain < b.chain ? -1 : 1);
const text = new TextEncoder();

export const leavesOf = (heads: readonly ChainHead[]): string[] =>
  heads.map(({ chain, seq, hash }) => canonical({ chain, seq, hash }));

const hashOfCheckpoint = (
  { tenant, number, day, heads, root, previous }: Omit<Checkpoint, 'hash'>,
  hash: Hash,
) =>
  toHex(hash(text.encode(canonical({ tenant, number, day, size: heads.length, root, previous }))));

type Closed = { tenant: string; day: string; heads: readonly ChainHead[]; before?: Checkpoint };

/** The checkpoint of `day`, which follows `before`. */
export function checkpointOf({ tenant, day, heads, before }: Closed, hash: Hash): Checkpoint {
  const sorted = [...heads].sort(byName);
  const plain = {
    tenant,
    number: (before?.number ?? 0) + 1,
    day,
    heads: sorted,
    root: toHex(rootOf(leavesOf(sorted), hash)),
    previous: before?.hash ?? genesis,
  };
  return { ...plain, hash: hashOfCheckpoint(plain, hash) };
}

export type CheckpointFault = 'order' | 'previous' | 'root' | 'hash';

/** What does not fit in `checkpoint`, which should follow `before`; nothing when it does. */
export function faultOfCheckpoint(
  checkpoint: Checkpoint,
  before: Checkpoint | undefined,
  hash: Hash,
): CheckpointFault | undefined {
  const { tenant, day, heads, number } = checkpoint;
  if (number !== (before?.number ?? 0) + 1 || (before && before.day >= day)) return 'order';
  if (checkpoint.previous !== (before?.hash ?? genesis)) return 'previous';
  const again = checkpointOf({ tenant, day, heads, ...(before && { before }) }, hash);
  if (again.root !== checkpoint.root || canonical(again.heads) !== canonical(heads)) return 'root';
  return again.hash === checkpoint.hash ? undefined : 'hash';
}
