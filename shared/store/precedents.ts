import { Precedent } from '../contracts/objection-rows.ts';
import type { PurchaseId, TenantId } from '../domain/ids.ts';
import { OrganizationId } from '../domain/ids.ts';
import { kindOf } from '../domain/purchase/objection.ts';
import type { Purchase } from '../domain/purchase/purchase.ts';
import type { Instant } from '../domain/time.ts';
import { query, queryAll, write } from './items.ts';
import { indexKeys, keys } from './keys.ts';
import { precedentOf } from './objections.ts';
import type { Cursor } from './purchases.ts';
import type { Table } from './table.ts';

/** Lines read for one page, before what the reader asked for is picked out. */
const linesRead = 100;

/**
 * Whose complaint a dismissed one was, by an id that only the supervising post learns the meaning of: three in twelve
 * months, wherever they were made, are counted (MoF order 94). No page and no other answer names it.
 */
const Heard = Precedent.extend({ complainant: OrganizationId.optional() });

/**
 * Publishes the decisions on complaints in `purchase`: the law makes them public (MoF order 101), so other tenants may
 * look them up. Challenges that were answered stay with the tenant.
 */
export async function putHeard(
  table: Table,
  purchase: Purchase,
  tenantName: string,
): Promise<void> {
  const { tenantId, id: purchaseId } = purchase;
  const decided = Object.values(purchase.objections).filter(
    (one) => kindOf(one) === 'complaint' && one.decision,
  );
  for (const objection of decided) {
    const precedent = precedentOf(purchase, objection, tenantName);
    if (!precedent) continue;
    const { id, found, organizationId } = { ...precedent, ...objection };
    await write(table, {
      ...keys.heard(tenantId, purchaseId, id),
      ...indexKeys.heard(found.at, tenantId, purchaseId, id),
      et: 'heard',
      sum: { ...precedent, ...(!found.isUpheld && { complainant: organizationId }) },
    });
  }
}

/** Published decisions of every tenant, newest first: one call. */
export async function listHeard(
  table: Table,
  start?: Cursor,
): Promise<{ items: Precedent[]; last?: NonNullable<Cursor> }> {
  const found = await query(table, {
    pk: indexKeys.heardList,
    index: 'GSI1',
    isBackward: true,
    limit: linesRead,
    ...(start && { start }),
  });
  const items = found.items.map((item) => Precedent.parse(item['sum']));
  return found.last ? { items, last: found.last } : { items };
}

/** Complaints that were dismissed since `since`, with whose they were. */
export async function dismissedSince(
  table: Table,
  since: Instant,
): Promise<
  (Precedent & { tenant: TenantId; purchaseId: PurchaseId; complainant: OrganizationId })[]
> {
  const items = await queryAll(table, {
    pk: indexKeys.heardList,
    index: 'GSI1',
    between: [since, '9'],
  });
  return items
    .map((item) => Heard.parse(item['sum']))
    .flatMap(({ complainant, ...one }) => (complainant ? [{ ...one, complainant }] : []));
}
