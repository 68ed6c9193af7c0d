import { setTimeout as pause } from 'node:timers/promises';
import {
  type AttributeValue,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { DomainError } from '../domain/errors.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

export type Item = Record<string, unknown>;

export const toItem = (data: object): Record<string, AttributeValue> =>
  marshall(data, { removeUndefinedValues: true });

/** An item as the table's stream shows it. */
export const itemOfImage = (image: object): Item =>
  unmarshall(image as Record<string, AttributeValue>);

/** Reads one item as it is now; `undefined` when there is none. */
export async function read(table: Table, key: Key): Promise<Item | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: marshall(key), ConsistentRead: true }),
  );
  return Item && unmarshall(Item);
}

export type Condition = {
  expression: string;
  names?: Record<string, string>;
  values?: Record<string, unknown>;
};

export const isNew: Condition = { expression: 'attribute_not_exists(PK)' };

const conditional = (condition?: Condition) =>
  condition && {
    ConditionExpression: condition.expression,
    ...(condition.names && { ExpressionAttributeNames: condition.names }),
    ...(condition.values && { ExpressionAttributeValues: toItem(condition.values) }),
  };

/** Writes one item. @returns false when `condition` does not hold; nothing is written then */
export async function write(
  table: Table,
  item: Item & Key,
  condition?: Condition,
): Promise<boolean> {
  try {
    await table.client.send(
      new PutItemCommand({ TableName: table.name, Item: toItem(item), ...conditional(condition) }),
    );
    return true;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ConditionalCheckFailedException') return false;
    throw cause;
  }
}

export const put = (table: Table, item: Item & Key, condition?: Condition): TransactWriteItem => ({
  Put: { TableName: table.name, Item: toItem(item), ...conditional(condition) },
});

type Update = {
  expression: string;
  names?: Record<string, string>;
  values: Record<string, unknown>;
  /** Its names and values go with those of the change. */
  condition?: Condition;
};

/** Changes some attributes of an item, without having read it. */
export const update = (
  table: Table,
  key: Key,
  { expression, names, values, condition }: Update,
): TransactWriteItem => {
  const allNames = { ...names, ...condition?.names };
  return {
    Update: {
      TableName: table.name,
      Key: toItem(key),
      UpdateExpression: expression,
      ...(Object.keys(allNames).length > 0 && { ExpressionAttributeNames: allNames }),
      ExpressionAttributeValues: toItem({ ...values, ...condition?.values }),
      ...(condition && { ConditionExpression: condition.expression }),
    },
  };
};

export const remove = (table: Table, key: Key, condition?: Condition): TransactWriteItem => ({
  Delete: { TableName: table.name, Key: toItem(key), ...conditional(condition) },
});

export const check = (table: Table, key: Key, condition: Condition): TransactWriteItem => ({
  ConditionCheck: {
    TableName: table.name,
    Key: toItem(key),
    ConditionExpression: condition.expression,
    ...(condition.names && { ExpressionAttributeNames: condition.names }),
    ...(condition.values && { ExpressionAttributeValues: toItem(condition.values) }),
  },
});

/** Told of an item that another transaction held, or that was asked too often: nobody judged our condition. */
const unjudged = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];
const transactTries = 8;

/** @returns the places that failed; `undefined` when the engine did not get as far as judging them */
async function tryTransact(
  table: Table,
  writes: TransactWriteItem[],
): Promise<number[] | undefined> {
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems: writes }));
    return [];
  } catch (cause) {
    if (!(cause instanceof TransactionCanceledException)) throw cause;
    const codes = (cause.CancellationReasons ?? []).map(({ Code = 'None' }) => Code);
    const failed = codes.flatMap((code, place) =>
      code === 'ConditionalCheckFailed' ? [place] : [],
    );
    if (failed.length > 0) return failed;
    if (codes.some((code) => unjudged.includes(code))) return undefined;
    throw cause;
  }
}

/**
 * Writes all of `writes` or none; at most 100, 4 MB together. One that meets another transaction in flight, as
 * hundreds do that check one gate before a deadline, is tried again for up to two seconds.
 *
 * @returns the places of the writes whose condition did not hold; empty when all were written
 * @throws {DomainError} `too-many-requests` when other transactions were always first
 */
export async function transact(table: Table, writes: TransactWriteItem[]): Promise<number[]> {
  for (let attempt = 1; attempt <= transactTries; attempt += 1) {
    const failed = await tryTransact(table, writes);
    if (failed) return failed;
    await pause(Math.random() * 8 * 2 ** attempt);
  }
  throw new DomainError({ code: 'too-many-requests' });
}

type Range = {
  pk: string;
  begins?: string;
  upTo?: string;
  /** Sort keys from the first to the second, both included. */
  between?: readonly [string, string];
  index?: 'GSI1' | 'GSI2' | 'GSI3';
  limit?: number;
  isBackward?: boolean;
  start?: Record<string, AttributeValue>;
};
type Found = { items: Item[]; last?: Record<string, AttributeValue> };

function keyCondition({ pk, begins, upTo, between, index }: Range) {
  const names = { '#pk': `${index ?? ''}PK` };
  if (between)
    return {
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
      ExpressionAttributeNames: { ...names, '#sk': `${index ?? ''}SK` },
      ExpressionAttributeValues: marshall({ ':pk': pk, ':from': between[0], ':to': between[1] }),
    };
  const bound = upTo ?? begins;
  if (!bound)
    return {
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: marshall({ ':pk': pk }),
    };
  const comparison = upTo ? '#sk <= :sk' : 'begins_with(#sk, :sk)';
  return {
    KeyConditionExpression: `#pk = :pk AND ${comparison}`,
    ExpressionAttributeNames: { ...names, '#sk': `${index ?? ''}SK` },
    ExpressionAttributeValues: marshall({ ':pk': pk, ':sk': bound }),
  };
}

/** One page of a partition, or of an index partition, in key order. */
export async function query(table: Table, range: Range): Promise<Found> {
  const answer = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ...(range.index ? { IndexName: range.index } : { ConsistentRead: true }),
      ...keyCondition(range),
      ...(range.limit && { Limit: range.limit }),
      ...(range.isBackward && { ScanIndexForward: false }),
      ...(range.start && { ExclusiveStartKey: range.start }),
    }),
  );
  const items = (answer.Items ?? []).map((item) => unmarshall(item));
  return answer.LastEvaluatedKey ? { items, last: answer.LastEvaluatedKey } : { items };
}

/** All of a partition; a further call only past 1 MB. */
export async function queryAll(
  table: Table,
  range: Omit<Range, 'start' | 'limit'>,
): Promise<Item[]> {
  const first = await query(table, range);
  const items = [...first.items];
  for (let last = first.last; last; ) {
    const next = await query(table, { ...range, start: last });
    items.push(...next.items);
    last = next.last;
  }
  return items;
}

/** Takes the key and index attributes off, so that a strict schema can read the rest. */
export function bare(item: Item): Item {
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => !/^(PK|SK|GSI\d[PS]K|et|sum|ttl)$/.test(name)),
  );
}
