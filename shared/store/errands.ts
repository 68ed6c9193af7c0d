import { type TransactWriteItem, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { OrganizationId, PersonId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';
import { type Item, put, query, read } from './items.ts';
import { indexKeys, type Key, keys, type Owner } from './keys.ts';
import type { Table } from './table.ts';

/** A mail that follows from a change and is sent once the change is committed. */
export const Errand = z.object({
  /** Which of the mails in `functions/mails/errands.ts`. */
  template: z.string(),
  to: z.union([
    z.object({ personId: PersonId }),
    z.object({ organizationId: OrganizationId }),
    /** Somebody who may have no account yet. */
    z.object({ email: z.email(), name: z.string(), language: z.enum(['zh-CN', 'en']) }),
    /** Whoever has this address; nobody learns, and nothing happens, when nobody has. */
    z.object({ account: z.email() }),
  ]),
  /** The code the mail brings follows from `nonce`; past `expiresAt` the mail is not worth sending. */
  code: z
    .object({
      key: z.object({ PK: z.string(), SK: z.string() }),
      nonce: z.string(),
      expiresAt: Instant,
    })
    .optional(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Errand = z.infer<typeof Errand>;

export type StoredErrand = { key: Key; errand: Errand };

const defaultSeconds = 14 * 86_400;

type Place = { owner: Owner; id: string } | { key: Key };

/** @param kept - how many seconds it is kept, done or not */
export function errandItem(
  table: Table,
  {
    errand,
    worldNow,
    keptSeconds = defaultSeconds,
    ...place
  }: Place & { errand: Errand; worldNow: Instant; keptSeconds?: number },
): TransactWriteItem {
  const key = 'key' in place ? place.key : keys.errand(place.owner, place.id);
  return put(table, {
    ...key,
    ...indexKeys.errand(worldNow, key),
    et: 'errand',
    errand,
    ttl: Math.floor(Date.parse(worldNow) / 1000) + keptSeconds,
  });
}

/** An errand that is still to be done; `undefined` once it was. */
export function errandOf(item: Item | undefined): StoredErrand | undefined {
  if (!item?.['GSI3PK']) return undefined;
  const key = { PK: String(item['PK']), SK: String(item['SK']) };
  return { key, errand: Errand.parse(item['errand']) };
}

export const readErrand = async (table: Table, key: Key) => errandOf(await read(table, key));

/** Takes an errand that was done off the queue. Safe to repeat. */
export async function markDone(table: Table, key: Key): Promise<void> {
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall(key),
      UpdateExpression: 'REMOVE GSI3PK, GSI3SK',
    }),
  );
}

/** Errands committed up to `at` that nobody has done, oldest first. */
export async function undone(table: Table, at: Instant): Promise<Key[]> {
  const { items } = await query(table, {
    pk: indexKeys.errandQueue,
    index: 'GSI3',
    upTo: `${at}~~`,
    limit: 200,
  });
  return items.map((item) => {
    const [, PK = '', SK = ''] = String(item['GSI3SK']).split('~');
    return { PK, SK };
  });
}
