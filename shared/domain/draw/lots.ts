import { nearTo } from './links.ts';
import type {
  Batch,
  Draw,
  DrawRules,
  Entry,
  Excluded,
  Passed,
  PublicEvent,
  Ref,
  Turn,
} from './record.ts';
import { scheme } from './scheme.ts';

/** SHA-256 of the RFC 8785 form, in hex. */
export type HashOf = (value: unknown) => string;

export const commitmentOf = (secret: string, hash: HashOf): string =>
  hash({ scheme, commits: secret });

type Seeding = { secret: string; receipts: readonly string[]; event?: PublicEvent | undefined };

/** What the lots are cast with: nobody could know all of it before the applications were opened. */
export const seedOf = ({ secret, receipts, event }: Seeding, hash: HashOf): string =>
  hash({ scheme, secret, receipts, ...(event && { event }) });

const lotOf = (seed: string, ref: Ref, hash: HashOf) => hash({ scheme, seed, ref });

type Pool = Pick<Batch, 'pool' | 'links'>;

/** Who of the pool cannot be drawn, and why. */
export function excludedFrom(
  { pool, links }: Pool,
  applicants: readonly Ref[],
  { distance }: Pick<DrawRules, 'distance'>,
): Excluded[] {
  const near = nearTo(links, applicants, distance);
  return pool.flatMap(({ ref, bars }) => {
    const path = near.get(ref)?.path;
    return bars.length > 0 || path ? [{ ref, bars, ...(path && { path }) }] : [];
  });
}

/** The ref of somebody called `name`: only who is told the nonce can tell whose it is. */
export const refOf = (name: string, nonce: string, hash: HashOf): Ref =>
  hash({ scheme, nonce, name }).slice(0, 32);

/** Everybody of the pool who is not excluded, in the order of their lots. */
export function orderOf(
  pool: readonly Entry[],
  excluded: readonly Excluded[],
  seed: string,
  hash: HashOf,
): Ref[] {
  const out = new Set(excluded.map(({ ref }) => ref));
  return pool
    .filter(({ ref }) => !out.has(ref))
    .map(({ ref }) => ({ ref, lot: lotOf(seed, ref, hash) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ ref }) => ref);
}

/** Those who sit after `turns`: drawn and not gone. */
export function sittingAfter(turns: readonly Turn[]): Ref[] {
  const gone = new Set(turns.flatMap((turn) => turn.gone.map(({ ref }) => ref)));
  return turns.flatMap(({ drawn }) => drawn).filter((ref) => !gone.has(ref));
}

type Going = {
  batches: readonly Batch[];
  /** The turns before. */
  turns: readonly Turn[];
  gone: Turn['gone'];
  /** Who cannot be drawn any more though they could when the lots were cast. */
  barred: readonly Passed[];
  rules: Pick<DrawRules, 'size' | 'sameEmployer'>;
};

/** Goes down the order from where nobody was drawn yet, until the seats are full or nobody is left. */
export function goDown({
  batches,
  turns,
  gone,
  barred,
  rules,
}: Going): Pick<Turn, 'drawn' | 'passed'> {
  const entries = new Map(batches.flatMap(({ pool }) => pool.map((one) => [one.ref, one])));
  const before = new Set(turns.flatMap(({ drawn }) => drawn));
  const leaving = new Set(gone.map(({ ref }) => ref));
  const seated = sittingAfter(turns).filter((ref) => !leaving.has(ref));
  const paid = (ref: Ref) => entries.get(ref)?.employers ?? [];
  const isFull = (ref: Ref) =>
    rules.sameEmployer !== undefined &&
    paid(ref).some(
      (one) =>
        seated.filter((other) => paid(other).includes(one)).length >= (rules.sameEmployer ?? 1),
    );
  const found: Pick<Turn, 'drawn' | 'passed'> = { drawn: [], passed: [] };
  for (const ref of batches.flatMap(({ order }) => order)) {
    if (seated.length >= rules.size) break;
    if (before.has(ref)) continue;
    const bar = barred.find((one) => one.ref === ref);
    if (bar || isFull(ref)) {
      found.passed.push(bar ?? { ref, why: 'sameEmployer' });
      continue;
    }
    seated.push(ref);
    found.drawn.push(ref);
  }
  return found;
}

/** The record as its hash covers it, and as it is published: without who is behind a ref. */
export function withoutPeople({ names: _names, ...draw }: Draw): Omit<Draw, 'names'> {
  const batches = draw.batches.map((batch) => ({
    ...batch,
    pool: batch.pool.map(({ personId: _id, name: _name, ...entry }) => entry),
  }));
  return { ...draw, batches };
}

export function resultOf(draw: Omit<Draw, 'result'>, hash: HashOf): string {
  const { result: _result, ...rest } = withoutPeople({ ...draw, result: '' });
  return hash(rest);
}
