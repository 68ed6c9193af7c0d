import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Instant } from '../domain/time.ts';
import { type Condition, read, remove, transact, write } from './items.ts';
import { type Key, keys } from './keys.ts';
import type { Table } from './table.ts';

/** A code somebody must type: its keyed hash, until when, and how often it was tried. */
export type TypedCode = { codeHash: string; expiresAt: Instant; attempts: number };

const codeOf = (item: Record<string, unknown> | undefined): TypedCode | undefined =>
  item && {
    codeHash: String(item['codeHash']),
    expiresAt: item['expiresAt'] as Instant,
    attempts: Number(item['attempts']),
  };

/** Stores a fresh code in place of any before it. */
export const putCode = (table: Table, key: Key, code: TypedCode) =>
  write(table, {
    ...key,
    et: 'code',
    ...code,
    ttl: Math.floor(Date.parse(code.expiresAt) / 1000),
  });

export const readCode = async (table: Table, key: Key) => codeOf(await read(table, key));

/** Counts a wrong try; of a code that is gone there is nothing to count. */
export async function countAttempt(table: Table, key: Key): Promise<void> {
  try {
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall(key),
        UpdateExpression: 'ADD attempts :one',
        ConditionExpression: 'attribute_exists(PK)',
        ExpressionAttributeValues: marshall({ ':one': 1 }),
      }),
    );
  } catch (cause) {
    const isGone = cause instanceof Error && cause.name === 'ConditionalCheckFailedException';
    if (!isGone) throw cause;
  }
}

/**
 * That nobody used, replaced or tried `code` since it was read. Without it, five hundred guesses sent at once
 * would all be compared before the first is counted.
 */
export const stillAsRead = ({ codeHash, attempts }: TypedCode): Condition => ({
  expression: 'codeHash = :hash AND attempts = :attempts',
  values: { ':hash': codeHash, ':attempts': attempts },
});

/** Uses a code up. @returns false when it was used, replaced or tried in between: then it opens nothing */
export async function burnCode(table: Table, key: Key, code: TypedCode): Promise<boolean> {
  const failed = await transact(table, [remove(table, key, stillAsRead(code))]);
  return failed.length === 0;
}

/**
 * Counts one use of `scope` in the window that began at `windowStart`.
 * @returns how often it was used in this window, this time included
 */
export async function countUse(
  table: Table,
  scope: string,
  windowStart: Instant,
  windowSeconds: number,
): Promise<number> {
  const { Attributes } = await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall(keys.rate(scope, windowStart)),
      UpdateExpression: 'ADD uses :one SET #ttl = :ttl',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: marshall({
        ':one': 1,
        ':ttl': Math.floor(Date.parse(windowStart) / 1000) + 2 * windowSeconds,
      }),
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return Number(Attributes?.['uses']?.N ?? 1);
}
