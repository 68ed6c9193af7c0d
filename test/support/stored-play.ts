import { commit } from '../../shared/store/commit.ts';
import { type Loaded, loadPurchase } from '../../shared/store/purchases.ts';
import type { Table } from '../../shared/store/table.ts';
import { aChange } from './a-stored-purchase.ts';
import { type Position, play } from './play-to.ts';
import type { Move } from './straight-line.ts';

export type StoredPosition = Position & { loaded: Loaded };

/** Plays one move and commits what it decided. */
export async function playStored(
  table: Table,
  { loaded, now }: StoredPosition,
  move: Move,
): Promise<StoredPosition> {
  const next = play({ purchase: loaded.purchase, now }, move);
  const { actor, command } = move;
  await commit(table, aChange(loaded, next.purchase, { actor, command, now: next.now }));
  const { tenantId, id } = next.purchase;
  return { ...next, loaded: await loadPurchase(table, tenantId, id) };
}
