import { type TransactWriteItem, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { Origin } from '../contracts/audit-entry.ts';
import { Session } from '../contracts/sessions.ts';
import type { PersonId } from '../domain/ids.ts';
import { type Instant, later, plusMillis, Instant as When } from '../domain/time.ts';
import { isNew, put, queryAll, read, remove, transact } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/**
 * A session as the table keeps it. `session.expiresAt` is when it ends however much it is used; with
 * `idleMinutes` it ends that long after `seenAt`, which is noted every few minutes.
 */
const Stored = z.object({
  session: Session,
  /** What its owner calls it in lists; the browser's secret is something else. */
  id: z.string().default(''),
  origin: Origin.default({}),
  startedAt: When.optional(),
  seenAt: When.optional(),
  idleMinutes: z.number().optional(),
  /** The code from the mail was right, a second factor is still to be proved: until then it opens nothing. */
  awaits: z.literal('factor').optional(),
});
export type StoredSession = z.infer<typeof Stored>;

/** A use is noted once in this long, so that reading a session costs one read and rarely a write. */
const touchMillis = 3 * 60_000;

const endOf = ({ session, seenAt, idleMinutes }: StoredSession): Instant => {
  if (!seenAt || idleMinutes === undefined) return session.expiresAt;
  const idle = plusMillis(seenAt, idleMinutes * 60_000);
  return later(idle, session.expiresAt) === idle ? session.expiresAt : idle;
};

const ttlOf = (at: Instant) => Math.floor(Date.parse(at) / 1000);

/** The writes that begin a session: it is found by the hash of the browser's secret, and listed with its owner. */
export const sessionItems = (
  table: Table,
  hash: string,
  stored: StoredSession,
): TransactWriteItem[] => {
  const ttl = ttlOf(stored.session.expiresAt);
  return [
    put(table, { ...keys.session(hash), et: 'session', ttl, ...stored }, isNew),
    ...(stored.id && !stored.awaits
      ? [
          put(table, {
            ...keys.sessionOf(stored.session.person.id, stored.id),
            et: 'sessionOf',
            ttl,
            hash,
          }),
        ]
      : []),
  ];
};

/** The writes that end a session: the browser's cookie is worth nothing after this. */
export const endingItems = (
  table: Table,
  hash: string,
  { id, session }: StoredSession,
): TransactWriteItem[] => [
  remove(table, keys.session(hash)),
  ...(id ? [remove(table, keys.sessionOf(session.person.id, id))] : []),
];

/** Begins a session without a record of it, as tests and tools do. */
export async function putSession(table: Table, hash: string, session: Session): Promise<void> {
  await transact(table, sessionItems(table, hash, { session, id: '', origin: {} }));
}

export async function readStoredSession(
  table: Table,
  hash: string,
  now: Instant,
): Promise<StoredSession | undefined> {
  const item = await read(table, keys.session(hash));
  const stored = item && Stored.parse(item);
  return stored && endOf(stored) > now ? stored : undefined;
}

/** Notes that a session is in use. @returns false when it ended in between */
async function touch(table: Table, hash: string, now: Instant): Promise<boolean> {
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall(keys.session(hash)),
        UpdateExpression: 'SET seenAt = :now',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeValues: marshall({ ':now': now }),
      }),
    );
    return true;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ConditionalCheckFailedException') return false;
    throw cause;
  }
}

/** A session as its owner is told of it: it ends when it ends first. */
export const toldSession = (stored: StoredSession): Session => ({
  ...stored.session,
  expiresAt: endOf(stored),
});

/**
 * The session behind `hash`, used now. One read; every few minutes also a note of the use.
 * @returns nothing for a session that ended, whether or not the table still holds it
 */
export async function readSession(
  table: Table,
  hash: string,
  now: Instant,
): Promise<Session | undefined> {
  const stored = await readStoredSession(table, hash, now);
  if (!stored || stored.awaits) return undefined;
  if (!stored.seenAt || plusMillis(stored.seenAt, touchMillis) > now) return toldSession(stored);
  return (await touch(table, hash, now)) ? toldSession({ ...stored, seenAt: now }) : undefined;
}

export type ListedSession = StoredSession & { hash: string; seenAt: Instant | undefined };

/** Every session of a person that has not ended, as far as the list knows them. */
export async function sessionsOf(
  table: Table,
  person: PersonId,
  now: Instant,
): Promise<ListedSession[]> {
  const items = await queryAll(table, partitions.sessionsOf(person));
  const found = await Promise.all(
    items.map(async (item) => {
      const hash = String(item['hash']);
      const stored = await readStoredSession(table, hash, now);
      return stored && { ...stored, hash, seenAt: stored.seenAt };
    }),
  );
  return found.filter((one) => one !== undefined);
}
