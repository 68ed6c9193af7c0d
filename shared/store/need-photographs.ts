import type { DocumentId, PurchaseId, TenantId } from '../domain/ids.ts';
import { Photograph } from '../domain/needs/photograph.ts';
import type { Instant } from '../domain/time.ts';
import { put, query, queryAll, read, remove } from './items.ts';
import { indexKeys, keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/*
 * Photographs that residents sent with a need lie where files of a purchase do, under the need: whoever has no post
 * reaches none of it. One list of a tenant has them by the day they came, and first those whose file is to go.
 */

/** A need's id is spelt as a purchase's is. */
export const placeOfNeed = (need: string): PurchaseId => need as PurchaseId;

/** Everything that is done with photographs of one need is one chain: so nobody counts them wrong. */
export const photographsSubject = (tenant: TenantId, need: string): Subject => ({
  tenant,
  kind: 'document',
  id: `${need}#photographs`,
});

export async function listPhotographs(
  table: Table,
  tenant: TenantId,
  need: string,
): Promise<Photograph[]> {
  const items = await queryAll(table, partitions.documents(tenant, placeOfNeed(need)));
  return items.map((item) => Photograph.parse(item['data'])).sort((a, b) => (a.at < b.at ? -1 : 1));
}

export async function readPhotograph(
  table: Table,
  tenant: TenantId,
  { need, id }: { need: string; id: DocumentId },
): Promise<Photograph | undefined> {
  const item = await read(table, keys.document(tenant, placeOfNeed(need), id));
  return item && Photograph.parse(item['data']);
}

export const photographWrite = (table: Table, tenant: TenantId, photo: Photograph): Write => ({
  item: put(table, {
    ...keys.document(tenant, placeOfNeed(photo.need), photo.id),
    ...indexKeys.needPhotograph(tenant, photo),
    et: 'needPhotograph',
    sum: photo,
    data: photo,
  }),
});

export const photographGone = (table: Table, tenant: TenantId, photo: Photograph): Write => ({
  item: remove(table, keys.document(tenant, placeOfNeed(photo.need), photo.id), {
    expression: 'attribute_exists(PK)',
  }),
});

const atOnce = 100;

/**
 * Up to a hundred whose file is to go: those that were removed, and those that came before `until`.
 */
export async function photographsToErase(
  table: Table,
  tenant: TenantId,
  until: Instant | undefined,
): Promise<Photograph[]> {
  const { items } = await query(table, {
    pk: indexKeys.needPhotographs(tenant),
    index: 'GSI1',
    between: ['0', until ?? '1'],
    limit: atOnce,
  });
  return items.map((item) => Photograph.parse(item['sum']));
}
