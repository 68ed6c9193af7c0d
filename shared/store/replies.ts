import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { DomainError } from '../domain/errors.ts';
import type { Instant } from '../domain/time.ts';
import { isNew, put, read } from './items.ts';
import { keys, type Owner } from './keys.ts';
import type { Table } from './table.ts';

/** What makes a repeated request the same request: who, under which key, asking what. */
export type Reply = { principal: string; key: string; requestHash: string };

const keptSeconds = 2 * 86_400;

/** The answer to be given again when the request is repeated. */
export const replyItem = (
  table: Table,
  {
    owner,
    reply: { principal, key, requestHash },
    version,
    worldNow,
  }: { owner: Owner; reply: Reply; version: number; worldNow: Instant },
): TransactWriteItem =>
  put(
    table,
    {
      ...keys.reply(owner, principal, key),
      et: 'reply',
      requestHash,
      version,
      ttl: Math.floor(Date.parse(worldNow) / 1000) + keptSeconds,
    },
    isNew,
  );

/**
 * The version that was answered when this request was carried out; `undefined` when it never was.
 * @throws {DomainError} `idempotency-key-reused` when the key belongs to another request
 */
export async function readReply(
  table: Table,
  owner: Owner,
  { principal, key, requestHash }: Reply,
): Promise<number | undefined> {
  const item = await read(table, keys.reply(owner, principal, key));
  if (!item) return undefined;
  if (item['requestHash'] !== requestHash)
    throw new DomainError({ code: 'idempotency-key-reused' });
  return Number(item['version']);
}
