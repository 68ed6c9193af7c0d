import type { TenantId } from '../domain/ids.ts';
import { PaymentBatch } from '../domain/paying/batch.ts';
import { isNew, put, queryAll, read } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

export async function readBatch(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<PaymentBatch | undefined> {
  const item = await read(table, keys.paymentBatch(tenant, id));
  return item && PaymentBatch.parse(item['data']);
}

/** Newest first. */
export async function listBatches(table: Table, tenant: TenantId): Promise<PaymentBatch[]> {
  const items = await queryAll(table, partitions.paymentBatches(tenant));
  return items
    .map((item) => PaymentBatch.parse(item['data']))
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

export const batchWrite = (table: Table, tenant: TenantId, batch: PaymentBatch): Write => ({
  item: put(
    table,
    { ...keys.paymentBatch(tenant, batch.id), et: 'paymentBatch', data: batch },
    isNew,
  ),
});
