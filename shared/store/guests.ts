import type { Instant } from '../domain/time.ts';
import type { Place } from './application-place.ts';
import { put, queryAll, read, remove } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** Somebody from outside who may write at one draft. */
export type Guest = { id: string; name: string; email: string; invitedAt: Instant; until: Instant };

const guestOf = (item: Record<string, unknown>): Guest => ({
  id: String(item['SK']).slice('GUEST#'.length),
  name: String(item['name']),
  email: String(item['email']),
  invitedAt: item['invitedAt'] as Instant,
  until: item['until'] as Instant,
});

/** @param id - the keyed hash of the address */
export async function readGuest(
  table: Table,
  { organization, tenant, purchase }: Place,
  id: string,
): Promise<Guest | undefined> {
  const item = await read(table, keys.draftGuest(organization, tenant, purchase, id));
  return item && guestOf(item);
}

export async function listGuests(
  table: Table,
  { organization, tenant, purchase }: Place,
): Promise<Guest[]> {
  const items = await queryAll(table, partitions.draftGuests(organization, tenant, purchase));
  return items.map(guestOf);
}

export const guestWrite = (
  table: Table,
  { organization, tenant, purchase }: Place,
  { id, ...guest }: Guest,
): Write => ({
  item: put(table, {
    ...keys.draftGuest(organization, tenant, purchase, id),
    et: 'guest',
    ...guest,
  }),
});

export const withoutGuest = (
  table: Table,
  { organization, tenant, purchase }: Place,
  id: string,
): Write => ({
  item: remove(table, keys.draftGuest(organization, tenant, purchase, id), {
    expression: 'attribute_exists(PK)',
  }),
  otherwise: { code: 'not-found' },
});
