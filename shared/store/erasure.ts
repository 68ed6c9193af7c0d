import { Erasure, type TenantStanding } from '../contracts/platform.ts';
import { DomainError } from '../domain/errors.ts';
import type { TenantId } from '../domain/ids.ts';
import { type Instant, plusDays, startOfDay } from '../domain/time.ts';
import { bare, isNew, put, query, queryAll, read, remove, transact } from './items.ts';
import { keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

export const erasureSubject = (id: TenantId): Subject => ({ platform: true, kind: 'erasure', id });

/** Whether the last day `standing` is kept has passed, by the world's time. */
export const isErasureDue = ({ deletion }: TenantStanding, worldNow: Instant): boolean =>
  deletion !== undefined && worldNow >= startOfDay(plusDays(deletion.keepUntil, 1));

const itemOf = ({ id, ...erasure }: Erasure) => ({
  ...keys.erasure(id),
  et: 'erasure',
  id,
  ...erasure,
});

export async function readErasure(table: Table, id: TenantId): Promise<Erasure | undefined> {
  const item = await read(table, keys.erasure(id));
  return item && Erasure.parse(bare(item));
}

/** Tenants that were deleted, and such as are being deleted. */
export async function listErasures(table: Table): Promise<Erasure[]> {
  const items = await queryAll(table, partitions.erasures);
  return items.map((item) => Erasure.parse(bare(item)));
}

/**
 * The writes after which there is no way back. They hold only while the tenant stands as it was read: a request
 * withdrawn meanwhile stops them.
 */
export async function beginningWrites(
  table: Table,
  { id, version }: TenantStanding,
  erasure: Erasure,
): Promise<Write[]> {
  const listing = await read(table, keys.tenantListing(id));
  const asRead = {
    expression: '#version = :v AND attribute_exists(deletion)',
    names: { '#version': 'version' },
    values: { ':v': version },
  };
  const next = { ...listing, ...keys.tenantListing(id), isErasing: true };
  return [
    { item: put(table, next, asRead), otherwise: { code: 'version-conflict' } },
    { item: put(table, itemOf(erasure), isNew), otherwise: { code: 'version-conflict' } },
  ];
}

/** The writes with which it is over: row of the list and number go, the record of it stays. */
export function endingWrites(
  table: Table,
  { id, division, isSandbox }: TenantStanding,
  erasure: Erasure,
): Write[] {
  const own = {
    expression: 'attribute_not_exists(PK) OR tenant = :t',
    values: { ':t': id },
  };
  const alias = division && !isSandbox && keys.alias(division.scheme, division.code);
  return [
    { item: remove(table, keys.tenantListing(id)) },
    ...(alias ? [{ item: remove(table, alias, own) }] : []),
    { item: put(table, itemOf(erasure)) },
  ];
}

/** Small enough for one transaction, whatever the items hold. */
const batch = 40;

/**
 * Deletes up to forty items from the end of a partition, or from its beginning, and counts them in the same
 * transaction: none is counted twice, however often the job is cut off.
 *
 * @returns how it stands then; `undefined` when the partition is empty
 * @throws {DomainError} `version-conflict` when another run counted meanwhile
 */
export async function eraseBatch(
  table: Table,
  erasure: Erasure,
  { pk, isForward = false }: { pk: string; isForward?: boolean },
): Promise<Erasure | undefined> {
  const { items } = await query(table, { pk, limit: batch, isBackward: !isForward });
  if (items.length === 0) return undefined;
  const next = { ...erasure, items: erasure.items + items.length };
  const counted = {
    expression: '#items = :n AND attribute_not_exists(erasedAt)',
    names: { '#items': 'items' },
    values: { ':n': erasure.items },
  };
  const gone = items.map(({ PK, SK }) => remove(table, { PK: String(PK), SK: String(SK) }));
  const failed = await transact(table, [put(table, itemOf(next), counted), ...gone]);
  if (failed.length > 0) throw new DomainError({ code: 'version-conflict' });
  return next;
}
