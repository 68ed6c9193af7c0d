import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  type Counters,
  countedBetween,
  monthOf,
  nameOfCounted,
  standingBetween,
  wholeDesk,
} from '../domain/hotline/counting.ts';
import { laneOf } from '../domain/hotline/lifecycle.ts';
import { type Lane, priorities } from '../domain/hotline/names.ts';
import { rowOf, Ticket, type TicketRow } from '../domain/hotline/ticket.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Deltas } from '../domain/needs/counting.ts';
import type { Instant } from '../domain/time.ts';
import {
  listWrites,
  noClock,
  type TicketPage,
  type TicketStart,
  ticketPageOf,
} from './hotline-lists.ts';
import { isNew, put, query, queryAll, read, update } from './items.ts';
import { indexKeys, type Key, keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** Where tickets are kept: a tenant, and whether it has a time of its own. */
export type Desk = { table: Table; tenant: TenantId; isSandbox: boolean };

/** Emergencies first, then by the clock; what is over, by when it came in. */
const placeOf = ({ state, priority, due, at }: Ticket): string =>
  laneOf(state) === 'done' ? at : `${priorities.indexOf(priority)}${due ?? noClock}`;

/** Counters are everybody's: spread over a few, so that two who write at once seldom meet. */
const shards = ['0', '1', '2', '3'];
const shardOf = ({ id }: Ticket) => shards[id.charCodeAt(id.length - 1) % shards.length] ?? '0';

function countItem(table: Table, key: Key, deltas: Deltas, name?: string): TransactWriteItem {
  const changes = Object.entries(deltas);
  return update(table, key, {
    expression: `SET et = :et${name ? ', #name = :name' : ''} ADD ${changes.map((_, at) => `#c${at} :c${at}`).join(', ')}`,
    names: {
      ...(name && { '#name': 'name' }),
      ...Object.fromEntries(changes.map(([counter], at) => [`#c${at}`, counter])),
    },
    values: {
      ':et': 'ticketCount',
      ...(name && { ':name': name }),
      ...Object.fromEntries(changes.map(([, by], at) => [`:c${at}`, by])),
    },
  });
}

const isSomething = (deltas: Deltas) => Object.keys(deltas).length > 0;

function countWrites({ table, tenant }: Desk, before: Ticket | undefined, after: Ticket) {
  const shard = shardOf(after);
  const month = monthOf(after);
  const now = standingBetween(before, after);
  return [
    ...(isSomething(now) ? [countItem(table, keys.ticketsNow(tenant, shard), now)] : []),
    ...[...countedBetween(before, after)]
      .filter(([, deltas]) => isSomething(deltas))
      .map(([of, deltas]) => {
        const place = of === wholeDesk ? `${wholeDesk}${shard}` : of;
        const name = nameOfCounted(of, after, before);
        return countItem(table, keys.ticketCount(tenant, month, place), deltas, name);
      }),
  ];
}

const ticketItem = (
  { table, tenant, isSandbox }: Desk,
  before: Ticket | undefined,
  ticket: Ticket,
) => {
  const { id, community, category, at, due, escalatedAt } = ticket;
  return put(
    table,
    {
      ...keys.hotlineTicket(tenant, id),
      ...indexKeys.hotlineTicket(tenant, {
        lane: laneOf(ticket.state),
        place: placeOf(ticket),
        community,
        category,
        at,
        id,
      }),
      ...(due && !escalatedAt && indexKeys.ticketDue(tenant, isSandbox, due, id)),
      et: 'ticket',
      v: ticket.version,
      sum: rowOf(ticket),
      data: ticket,
    },
    before ? { expression: 'v = :before', values: { ':before': before.version } } : isNew,
  );
};

/** A ticket as it becomes, with the list of its party and what is counted: one transaction with whatever else is written. */
export function ticketWrites(desk: Desk, before: Ticket | undefined, after: Ticket): Write[] {
  return [
    {
      item: ticketItem(desk, before, after),
      /** One that is there already was sent twice: whoever sends it again finds the answer. */
      ...(before && { otherwise: { code: 'version-conflict' as const } }),
    },
    ...[
      ...listWrites(desk.table, desk.tenant, before, after),
      ...countWrites(desk, before, after),
    ].map((item) => ({
      item,
    })),
  ];
}

export async function readHotlineTicket(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Ticket | undefined> {
  const item = await read(table, keys.hotlineTicket(tenant, id));
  return item && Ticket.parse(item['data']);
}

/** Tickets in one lane: what hurries first; what is done, the latest first. One query, however many there are. */
export const ticketsInLane = async (
  table: Table,
  tenant: TenantId,
  { lane, limit, start }: { lane: Lane; limit: number; start?: TicketStart },
): Promise<TicketPage> =>
  ticketPageOf(
    await query(table, {
      pk: indexKeys.ticketsIn(tenant, lane),
      index: 'GSI2',
      limit,
      ...(lane === 'done' && { isBackward: true }),
      ...(start && { start }),
    }),
  );

/** The latest tickets of a community that are about `category`. */
export const ticketsAbout = async (
  table: Table,
  tenant: TenantId,
  { community, category, limit }: { community: string; category: string; limit: number },
): Promise<TicketRow[]> =>
  ticketPageOf(
    await query(table, {
      pk: indexKeys.ticketsAt(tenant, community),
      index: 'GSI1',
      begins: `${category}#`,
      isBackward: true,
      limit,
    }),
  ).rows;

export type CountedTickets = { month: string; of: string; name?: string; counters: Counters };

/** What was counted from one month to another, of the desk and of every party: one query. */
export async function readTicketCounts(
  table: Table,
  tenant: TenantId,
  months: readonly [string, string],
): Promise<CountedTickets[]> {
  const items = await queryAll(table, partitions.ticketCounts(tenant, months));
  return items.map(({ SK, name, ...counters }) => {
    const [, month = '', ...of] = String(SK).split('#');
    const who = of.join('#');
    return {
      month,
      of: who.startsWith(wholeDesk) ? wholeDesk : who,
      ...(typeof name === 'string' && { name }),
      counters,
    };
  });
}

/** How many lie where now. */
export const readTicketsNow = (table: Table, tenant: TenantId): Promise<Counters[]> =>
  queryAll(table, partitions.ticketsNow(tenant));

/** Tickets whose clock has run out at `at`: of all real tenants, or of one sandbox; at most 200 at a time. */
export async function dueTickets(
  table: Table,
  at: Instant,
  sandbox?: TenantId,
): Promise<{ tenant: TenantId; id: string }[]> {
  const { items } = await query(table, {
    pk: indexKeys.ticketDueQueue(sandbox),
    index: 'GSI3',
    upTo: `${at}~~`,
    limit: 200,
  });
  return items.map(({ PK, SK }) => ({
    tenant: String(PK).split('#')[1] as TenantId,
    id: String(SK).slice('T#'.length),
  }));
}
