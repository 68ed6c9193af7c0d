import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod';
import type { ProjectPlace } from '../domain/fieldwork/activity.ts';
import type { PersonId, TenantId } from '../domain/ids.ts';
import { AgreedAction } from '../domain/room/agreed-action.ts';
import { HandOff } from '../domain/room/hand-off.ts';
import { Message } from '../domain/room/message.ts';
import { Minutes } from '../domain/room/minutes.ts';
import { Session } from '../domain/room/session.ts';
import { Assignment, Hours } from '../domain/room/team.ts';
import type { Instant } from '../domain/time.ts';
import { isNew, put, query, queryAll, read, remove, write } from './items.ts';
import { indexKeys, keys, partitions, type Subject } from './keys.ts';
import { letters } from './letters.ts';
import type { Write } from './record.ts';
import type { Reply } from './replies.ts';
import type { Table } from './table.ts';

/** What a room keeps, by the kind its sort keys begin with. */
const entries = {
  MSG: Message,
  MIN: Minutes,
  AGR: AgreedAction,
  HND: HandOff,
  ASG: Assignment,
  HRS: Hours,
  SES: Session,
} as const;
export type EntryKind = keyof typeof entries;
export type EntryOf<K extends EntryKind> = z.infer<(typeof entries)[K]>;
export type Kept<K extends EntryKind> = { entry: EntryOf<K>; version: number };

/** Sorts by time, and follows from who asks under which key. */
export const entryId = (at: Instant, { principal, key }: Pick<Reply, 'principal' | 'key'>) =>
  `${Date.parse(at).toString(36).padStart(9, '0')}${letters(`room|${principal}|${key}`).slice(0, 17)}`;

/** Everybody has a chain of their own in each room: nobody waits for anybody else to write. */
export const roomSubject = (
  { tenant, purchase, organization }: ProjectPlace,
  person: PersonId,
): Subject => ({ tenant, kind: 'room', id: `${purchase}#${organization}#${person}` });

const keyOf = ({ tenant, purchase, organization }: ProjectPlace, kind: string, id: string) =>
  keys.work(tenant, purchase, organization, kind, id);
const partitionOf = ({ tenant, purchase, organization }: ProjectPlace, kind: string) =>
  partitions.work(tenant, purchase, organization, kind);

function keptIn<K extends EntryKind>(kind: K, item: Record<string, unknown>): Kept<K> {
  return { entry: entries[kind].parse(item['data']) as EntryOf<K>, version: Number(item['v']) };
}

export async function readEntry<K extends EntryKind>(
  table: Table,
  place: ProjectPlace,
  kind: K,
  id: string,
): Promise<Kept<K> | undefined> {
  const item = await read(table, keyOf(place, kind, id));
  return item && keptIn(kind, item);
}

/** All entries of a kind, the oldest first. Of messages, read a page. */
export async function listEntries<K extends Exclude<EntryKind, 'MSG'>>(
  table: Table,
  place: ProjectPlace,
  kind: K,
): Promise<Kept<K>[]> {
  const items = await queryAll(table, partitionOf(place, kind));
  return items.map((item) => keptIn(kind, item));
}

/** At most `limit` messages, the latest first, older than `before`. */
export async function pageOfMessages(
  table: Table,
  place: ProjectPlace,
  { before, limit }: { before?: string | undefined; limit: number },
): Promise<{ messages: Message[]; isMore: boolean }> {
  const { items, last } = await query(table, {
    ...partitionOf(place, 'MSG'),
    isBackward: true,
    limit,
    ...(before && { start: marshall(keyOf(place, 'MSG', before)) }),
  });
  return { messages: items.map((item) => keptIn('MSG', item).entry), isMore: last !== undefined };
}

/** Writes over `version`; 0 for an entry that is new. */
export const entryWrite = <K extends EntryKind>(
  table: Table,
  place: ProjectPlace,
  kind: K,
  { entry, version }: Kept<K>,
): Write => ({
  item: put(
    table,
    { ...keyOf(place, kind, entry.id), et: `room${kind}`, v: version + 1, data: entry },
    version === 0 ? isNew : { expression: 'v = :before', values: { ':before': version } },
  ),
  otherwise: { code: 'version-conflict' },
});

/** How far somebody has read: the id of the last message they saw. */
export async function readSeen(
  table: Table,
  place: ProjectPlace,
  person: PersonId,
): Promise<string | undefined> {
  const item = await read(table, keyOf(place, 'SEEN', person));
  return item && String(item['upTo']);
}

/** Everybody who ever opened the room, with how far they read. */
export async function readers(
  table: Table,
  place: ProjectPlace,
): Promise<{ person: PersonId; upTo: string }[]> {
  const items = await queryAll(table, partitionOf(place, 'SEEN'));
  return items.map((item) => ({
    person: String(item['SK']).slice('SEEN#'.length) as PersonId,
    upTo: String(item['upTo']),
  }));
}

/** A mark of one's own that only moves forward; it is nobody's business, so no chain keeps it. */
export const markSeen = (table: Table, place: ProjectPlace, person: PersonId, upTo: string) =>
  write(
    table,
    { ...keyOf(place, 'SEEN', person), et: 'seen', upTo },
    {
      expression: 'attribute_not_exists(PK) OR upTo < :upTo',
      values: { ':upTo': upTo },
    },
  );

/** No more than this many unread messages are counted; pages say “99+”. */
export const mostUnread = 100;

/** Messages of others after `seen`. Counted when somebody looks: no counter is kept that all would write to. */
export async function countUnread(
  table: Table,
  place: ProjectPlace,
  { seen, person }: { seen: string | undefined; person: PersonId },
): Promise<number> {
  const { items } = await query(table, {
    pk: partitionOf(place, 'MSG').pk,
    between: [seen ? `MSG#${seen}!` : 'MSG#', 'MSG#~'],
    limit: mostUnread,
  });
  return items.filter((item) => keptIn('MSG', item).entry.by.personId !== person).length;
}

/** What is new in a room and has not been told yet, or what is late by then. */
export type Ticket = {
  kind: EntryKind;
  id: string;
  about:
    | 'message'
    | 'decision'
    | 'minutes'
    | 'correction'
    | 'action'
    | 'actionSettled'
    | 'actionLate'
    | 'handOff'
    | 'handOffAnswered'
    | 'handOffLate'
    | 'consent';
  by?: { personId: PersonId; name: string };
};
const ticketKey = (place: ProjectPlace, { kind, id, about }: Ticket) =>
  keyOf(place, 'TKT', `${kind}.${id}.${about}`);

export const ticketWrite = (
  table: Table,
  place: ProjectPlace,
  ticket: Ticket,
  { isSandbox, at }: { isSandbox: boolean; at: Instant },
): Write => ({
  item: put(table, {
    ...ticketKey(place, ticket),
    ...indexKeys.ticket(place.tenant, isSandbox, at),
    et: 'ticket',
    ticket,
  }),
});

/** Takes a ticket away, there or not: what it was for is settled. */
export const ticketRemoval = (table: Table, place: ProjectPlace, ticket: Ticket): Write => ({
  item: remove(table, ticketKey(place, ticket)),
});

/** The same, once: fails where somebody told of it before. */
export const ticketUsed = (table: Table, place: ProjectPlace, ticket: Ticket): TransactWriteItem =>
  remove(table, ticketKey(place, ticket), { expression: 'attribute_exists(PK)' });

/** Rooms with tickets due at `at`, at most 200 tickets at a time. */
export async function roomsWithNews(
  table: Table,
  at: Instant,
  sandbox?: TenantId,
): Promise<{ place: ProjectPlace; ticket: string }[]> {
  const { items } = await query(table, {
    pk: indexKeys.ticketQueue(sandbox),
    index: 'GSI3',
    upTo: `${at}~~`,
    limit: 200,
  });
  return items.map((item) => {
    const [, tenant, , purchase, organization] = String(item['PK']).split('#');
    return {
      place: { tenant, purchase, organization } as ProjectPlace,
      ticket: String(item['SK']).slice('TKT#'.length),
    };
  });
}

export async function readTicket(
  table: Table,
  place: ProjectPlace,
  id: string,
): Promise<Ticket | undefined> {
  const item = await read(table, keyOf(place, 'TKT', id));
  return item && (item['ticket'] as Ticket);
}
