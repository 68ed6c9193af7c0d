import { ulid } from 'ulid';
import { PurchaseId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { type Change, commit } from '../../shared/store/commit.ts';
import { type Loaded, loadPurchase } from '../../shared/store/purchases.ts';
import type { Table } from '../../shared/store/table.ts';
import { aPurchase, monday } from './a-purchase.ts';
import { as } from './people.ts';
import { type Position, playTo, type Start } from './play-to.ts';

export const aPurchaseId = () => PurchaseId.parse(ulid().toLowerCase());

/** What a command would commit: `after` in place of `before`, by the handler, on Monday. */
export const aChange = (
  before: Loaded | undefined,
  after: Purchase,
  rest: Partial<Change> = {},
): Change => ({
  before,
  after,
  events: [],
  actor: as.handler,
  command: { type: 'createPurchase' },
  now: monday,
  worldNow: monday,
  isSandbox: false,
  ...rest,
});

/** Stores a purchase as its first version and reads it back. */
export async function stored(
  table: Table,
  overrides: Partial<Purchase> = {},
  change: Partial<Change> = {},
): Promise<Loaded> {
  const purchase = aPurchase({ id: aPurchaseId(), ...overrides });
  await commit(table, aChange(undefined, purchase, change));
  return loadPurchase(table, purchase.tenantId, purchase.id);
}

/** A purchase that real decisions brought to `state`, stored as it is then. */
export async function storedIn(
  table: Table,
  state: State,
  start: Start = {},
  change: Partial<Change> = {},
): Promise<Position & { loaded: Loaded }> {
  const { purchase, now } = playTo(state, { id: aPurchaseId(), ...start });
  await commit(table, aChange(undefined, purchase, change));
  return { purchase, now, loaded: await loadPurchase(table, purchase.tenantId, purchase.id) };
}

/** The next version of what was loaded, with `changes`. */
export const nextOf = ({ purchase }: Loaded, changes: Partial<Purchase> = {}): Purchase => ({
  ...purchase,
  version: purchase.version + 1,
  ...changes,
});
