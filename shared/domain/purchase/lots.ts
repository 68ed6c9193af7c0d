import type { Context } from './decision.ts';
import type { Purchase } from './purchase.ts';

/** What an order is drawn for: each has its own, and none can be guessed from another. */
export type LotLabel = 'road-show' | 'tie' | 'blind';

/**
 * `ids` in the order of the lot: by the SHA-256 of label, id and the hash of the record the panel was drawn by.
 * Nobody chose that hash, and whoever has it derives the same.
 */
export function lotOrder<T extends string>(
  purchase: Pick<Purchase, 'lot' | 'panel' | 'id'>,
  label: LotLabel,
  ids: readonly T[],
  hash: Context['hash'],
): T[] {
  const seed = purchase.lot?.result ?? purchase.panel?.drawSeed ?? purchase.id;
  const lots = ids.map((id) => ({ id, lot: hash({ seed, label, id }) }));
  return lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ id }) => id);
}
