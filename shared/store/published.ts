import { NoticeSummary, PublicPurchase } from '../contracts/notices.ts';
import type { PurchaseId, TenantId } from '../domain/ids.ts';
import { put, query, read, transact } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Cursor } from './purchases.ts';
import type { Table } from './table.ts';

/** Writes what everybody may read of a purchase, and its row of the list. A later version replaces it. */
export async function putPublished(
  table: Table,
  purchase: PublicPurchase,
  version: number,
): Promise<boolean> {
  const { id } = purchase.tenant;
  const newer = {
    expression: 'attribute_not_exists(PK) OR v <= :v',
    values: { ':v': version },
  };
  const failed = await transact(table, [
    put(
      table,
      {
        ...keys.notice(id, purchase.publishedAt, purchase.purchaseId),
        et: 'notice',
        v: version,
        ...NoticeSummary.parse(purchase),
      },
      newer,
    ),
    put(
      table,
      {
        ...keys.publicPurchase(id, purchase.purchaseId),
        et: 'published',
        v: version,
        data: purchase,
      },
      newer,
    ),
  ]);
  return failed.length === 0;
}

/** The tenant's notices, newest first: one call. */
export async function listNotices(
  table: Table,
  tenant: TenantId,
  { limit, start }: { limit: number; start?: Cursor },
) {
  const found = await query(table, {
    ...partitions.notices(tenant),
    isBackward: true,
    limit,
    ...(start && { start }),
  });
  const items = found.items.map((item) => NoticeSummary.parse(item));
  return found.last ? { items, last: found.last } : { items };
}

export async function readPublished(
  table: Table,
  tenant: TenantId,
  purchase: PurchaseId,
): Promise<PublicPurchase | undefined> {
  const item = await read(table, keys.publicPurchase(tenant, purchase));
  return item && PublicPurchase.parse(item['data']);
}
