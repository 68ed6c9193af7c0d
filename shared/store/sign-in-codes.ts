import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { ulid } from 'ulid';
import * as z from 'zod';
import type { Instant } from '../domain/time.ts';
import { type Errand, errandItem } from './errands.ts';
import { type Condition, put, read, transact, write } from './items.ts';
import { type Key, keys } from './keys.ts';
import type { Table } from './table.ts';

/** What somebody wrote who wants an account. They get one when they type the code from their mailbox. */
export const Registration = z.object({
  email: z.email(),
  name: z.string().min(1).max(60),
  language: z.enum(['zh-CN', 'en']),
});
export type Registration = z.infer<typeof Registration>;

/** A code somebody must type: its keyed hash, until when, and how often it was tried. */
export type TypedCode = {
  codeHash: string;
  expiresAt: Instant;
  attempts: number;
  /** Whom the code lets in who has no account yet. */
  registration?: Registration;
};

const codeOf = (item: Record<string, unknown> | undefined): TypedCode | undefined =>
  item && {
    codeHash: String(item['codeHash']),
    expiresAt: item['expiresAt'] as Instant,
    attempts: Number(item['attempts']),
    ...(item['registration'] !== undefined && {
      registration: Registration.parse(item['registration']),
    }),
  };

const codeItem = (key: Key, code: TypedCode) => ({
  ...key,
  et: 'code',
  ...code,
  ttl: Math.floor(Date.parse(code.expiresAt) / 1000),
});

/** Stores a fresh code in place of any before it. */
export const putCode = (table: Table, key: Key, code: TypedCode) =>
  write(table, codeItem(key, code));

/** Stores a fresh code for the address behind `hash`, together with the mail that brings it. */
export async function putCodeWithMail(
  table: Table,
  {
    hash,
    key = keys.signInCode(hash),
    code,
    errand,
    now,
  }: { hash: string; key?: Key; code: TypedCode; errand: Errand; now: Instant },
): Promise<void> {
  const place = keys.codeErrand(hash, ulid().toLowerCase());
  await transact(table, [
    put(table, codeItem(key, code)),
    errandItem(table, { key: place, errand, worldNow: now, keptSeconds: 86_400 }),
  ]);
}

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
