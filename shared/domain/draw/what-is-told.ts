import { type LotKeys, nonceOf } from './conduct.ts';
import { type HashOf, withoutPeople } from './lots.ts';
import type { Draw } from './record.ts';

/** How many were excluded for what, without who: for those who may not know the panel yet. */
export function excludedByReason({ batches }: Pick<Draw, 'batches'>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { bars, path } of batches.flatMap(({ excluded }) => excluded)) {
    const reason =
      bars[0] ?? `linked-${path?.find((kind) => kind !== 'self' && kind !== 'name') ?? 'other'}`;
    counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

/** The record as everybody may read it once the result is public: those drawn by name, nobody else. */
export function published(draw: Draw, keys: LotKeys, hash: HashOf): Draw {
  const drawn = new Set(draw.turns.flatMap((turn) => turn.drawn));
  const names = draw.batches
    .flatMap(({ pool }) => pool)
    .flatMap(({ ref, personId, name }) =>
      personId && name !== undefined && drawn.has(ref)
        ? [[ref, { name, nonce: nonceOf(keys, personId, hash) }] as const]
        : [],
    );
  return { ...withoutPeople(draw), names: Object.fromEntries(names) };
}
