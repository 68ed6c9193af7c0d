import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { isWithParty, laneOf } from '../domain/hotline/lifecycle.ts';
import { priorities } from '../domain/hotline/names.ts';
import { partyKey, rowOf, type Ticket, TicketRow } from '../domain/hotline/ticket.ts';
import type { TenantId } from '../domain/ids.ts';
import { put, query, remove } from './items.ts';
import { type Key, keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/* Tickets listed under whoever has to act: the party they lie with, and the desk. */

/** After everything that has a clock. */
export const noClock = '9999';

const clockOf = ({ priority, due, id }: Ticket): string =>
  `${priorities.indexOf(priority)}${due ?? noClock}#${id}`;

/** A street sees what lies with its communities: they are listed under it. */
function ofParty(tenant: TenantId, ticket: Ticket): Key[] {
  const { party, street } = ticket;
  if (!party || !isWithParty(ticket.state)) return [];
  const clock = clockOf(ticket);
  return [
    party.kind === 'place'
      ? keys.ticketOfParty(tenant, `place~${street ?? party.place}`, `${party.place}#${clock}`)
      : keys.ticketOfParty(tenant, partyKey(party), clock),
  ];
}

const wentUp = '0';

/** What lies on the desk or is to be called back, and whatever went up a level: that first, it is the office's too. */
function ofDesk(tenant: TenantId, ticket: Ticket): Key[] {
  const { state, escalatedAt } = ticket;
  const lane = laneOf(state);
  const isTheirs = lane === 'desk' || lane === 'call' || (escalatedAt && lane === 'out');
  if (!isTheirs) return [];
  return [keys.ticketOfDesk(tenant, `T#${escalatedAt ? wentUp : '1'}${clockOf(ticket)}`)];
}

const listKeys = (tenant: TenantId, ticket: Ticket | undefined): Key[] =>
  ticket ? [...ofParty(tenant, ticket), ...ofDesk(tenant, ticket)] : [];

/** The ticket into the lists it belongs to now, and out of those it does not any more. */
export function listWrites(
  table: Table,
  tenant: TenantId,
  before: Ticket | undefined,
  after: Ticket,
) {
  const fresh = listKeys(tenant, after);
  const gone = listKeys(tenant, before).filter(
    ({ PK, SK }) => !fresh.some((one) => one.PK === PK && one.SK === SK),
  );
  const sum = rowOf(after);
  return [
    ...gone.map((key) => remove(table, key)),
    ...fresh.map((key) => put(table, { ...key, et: 'ticketListed', sum })),
  ];
}

export type TicketStart = Record<string, AttributeValue> | undefined;
export type TicketPage = { rows: TicketRow[]; last?: Record<string, AttributeValue> };

export const ticketPageOf = ({ items, last }: Awaited<ReturnType<typeof query>>): TicketPage => ({
  rows: items.map((item) => TicketRow.parse(item['sum'])),
  ...(last && { last }),
});

/** What a party has to see to: of a street with `place`, of one community of it. */
export const ticketsWith = async (
  table: Table,
  tenant: TenantId,
  { party, place, limit, start }: PartyList & { limit: number; start?: TicketStart },
): Promise<TicketPage> =>
  ticketPageOf(
    await query(table, {
      ...partitions.ticketsOfParty(tenant, party, place && `${place}#`),
      limit,
      ...(start && { start }),
    }),
  );
/** Under which the tickets of a party lie. */
export type PartyList = { party: string; place?: string };

/** What the desk has to see to, what went up first; with `isUp` that alone. One query. */
export const ticketsOfDesk = async (
  table: Table,
  tenant: TenantId,
  { isUp, limit }: { isUp: boolean; limit: number },
): Promise<TicketRow[]> =>
  ticketPageOf(
    await query(table, {
      ...partitions.ticketsOfDesk(tenant, isUp ? `T#${wentUp}` : 'T#'),
      limit,
    }),
  ).rows;
