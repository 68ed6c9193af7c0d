import type { PurchaseSummary } from '../shared/contracts/purchases.ts';
import type { TenantId } from '../shared/domain/ids.ts';
import { type Cursor, listPurchases } from '../shared/store/purchases.ts';
import type { Deps } from './ports.ts';

const listed = 100;

/** Every purchase of a tenant: what is old may still wait for somebody. */
export async function everyPurchase({ table }: Deps, tenant: TenantId): Promise<PurchaseSummary[]> {
  const all: PurchaseSummary[] = [];
  let start: Cursor;
  do {
    const { items, last } = await listPurchases(table, tenant, { limit: listed, start });
    all.push(...items);
    start = last;
  } while (start);
  return all;
}
