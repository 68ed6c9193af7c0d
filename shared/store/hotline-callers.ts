import { TicketRow as Row, rowOf, type Ticket, type TicketRow } from '../domain/hotline/ticket.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { put, query, read, remove } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** The number of a caller: sealed, and as a keyed hash by which their other calls are found. */
export type Caller = { sealed: string; hash: string };

const secondsAt = (at: Instant, days: number) =>
  Math.floor(Date.parse(at) / 1000) + Math.ceil(days * 86_400);

/** `until`: from when on nobody may have it any more. Without one it is kept while the ticket is open. */
type Kept = { caller: Caller; until?: { worldNow: Instant; days: number } };

export function callerWrites(
  table: Table,
  tenant: TenantId,
  ticket: Ticket,
  { caller, until }: Kept,
): Write[] {
  const ttl = until && secondsAt(until.worldNow, until.days);
  const { id, at } = ticket;
  return [
    {
      item: put(table, {
        ...keys.ticketCaller(tenant, id),
        et: 'ticketCaller',
        ...caller,
        ...(ttl && { ttl }),
      }),
    },
    {
      item: put(table, {
        ...keys.ticketOfCaller(tenant, caller.hash, at, id),
        et: 'ticketOfCaller',
        sum: rowOf(ticket),
        ...(ttl && { ttl }),
      }),
    },
  ];
}

export const callerRemovals = (
  table: Table,
  tenant: TenantId,
  { id, at }: Ticket,
  { hash }: Caller,
): Write[] => [
  { item: remove(table, keys.ticketCaller(tenant, id)) },
  { item: remove(table, keys.ticketOfCaller(tenant, hash, at, id)) },
];

export async function readCaller(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Caller | undefined> {
  const item = await read(table, keys.ticketCaller(tenant, id));
  return item && { sealed: String(item['sealed']), hash: String(item['hash']) };
}

/** Calls from the same number, the latest first, as they were when they came in. */
export async function ticketsOfCaller(
  table: Table,
  tenant: TenantId,
  hash: string,
  most = 10,
): Promise<TicketRow[]> {
  const { items } = await query(table, {
    ...partitions.ticketsOfCaller(tenant, hash),
    isBackward: true,
    limit: most,
  });
  return items.map((item) => Row.parse(item['sum']));
}
