import {
  type AttributeValue,
  BatchWriteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Table } from '../../../shared/store/table.ts';
import { changed } from './update-expression.ts';

export type Row = Record<string, AttributeValue>;
type Rows = Map<string, Row>;
type Input = Record<string, unknown>;

const text = (row: Row | undefined, name: string) => row?.[name]?.S ?? '';
const bySortKey = (a: Row, b: Row) => (text(a, 'SK') < text(b, 'SK') ? -1 : 1);

/** No more than this go to the table in one request, and in one transaction. */
const atOnce = { batch: 25, transaction: 100 };

/**
 * A table as one writer sees it who hands everything over at the end: a partition is read once, what is written stays
 * in memory. There is nobody to be first, so of conditions only that something is new is looked at. Lists (indexes)
 * are read as they are in the table.
 */
export class WorkingCopy {
  readonly table: Table;
  readonly #under: Table;
  readonly #partitions = new Map<string, Promise<Rows>>();
  readonly #written = new Map<string, { row: Row | undefined; isCounter: boolean }>();
  readonly #isOwn: (pk: string) => boolean;

  /** @param isOwn - partitions that are begun here: what lies there of an earlier attempt does not count */
  constructor(under: Table, isOwn: (pk: string) => boolean) {
    this.#under = under;
    this.#isOwn = isOwn;
    const client: Table['client'] = Object.create(under.client);
    Object.defineProperty(client, 'send', { value: (command: object) => this.#send(command) });
    this.table = { client, name: under.name };
  }

  async #send(command: object): Promise<unknown> {
    const input = (command as { input: Input }).input;
    if (command instanceof GetItemCommand) return { Item: await this.#at(input['Key'] as Row) };
    if (command instanceof QueryCommand) return this.#query(command);
    if (command instanceof PutItemCommand) return this.#transact([{ Put: input } as never]);
    if (command instanceof UpdateItemCommand) return this.#transact([{ Update: input } as never]);
    if (command instanceof TransactWriteItemsCommand)
      return this.#transact(input['TransactItems'] as TransactWriteItem[]);
    throw new TypeError(`${command.constructor.name} is not for a working copy`);
  }

  #partition(pk: string): Promise<Rows> {
    const begin = () => (this.#isOwn(pk) ? Promise.resolve<Rows>(new Map()) : this.#readAll(pk));
    const reading = this.#partitions.get(pk) ?? begin();
    this.#partitions.set(pk, reading);
    return reading;
  }

  async #readAll(pk: string): Promise<Rows> {
    const rows: Rows = new Map();
    for (let start: Row | undefined; ; ) {
      const answer = await this.#under.client.send(
        new QueryCommand({
          TableName: this.#under.name,
          ConsistentRead: true,
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      for (const row of answer.Items ?? []) rows.set(text(row, 'SK'), row);
      start = answer.LastEvaluatedKey;
      if (!start) return rows;
    }
  }

  async #at(key: Row): Promise<Row | undefined> {
    return (await this.#partition(text(key, 'PK'))).get(text(key, 'SK'));
  }

  async #query(command: QueryCommand) {
    const { input } = command;
    if (input.IndexName) return this.#under.client.send(command);
    const values = input.ExpressionAttributeValues ?? {};
    const condition = input.KeyConditionExpression ?? '';
    const value = (name: string) => values[name]?.S ?? '';
    const isMeant = (sk: string) => {
      if (condition.includes('BETWEEN')) return sk >= value(':from') && sk <= value(':to');
      if (condition.includes('begins_with')) return sk.startsWith(value(':sk'));
      return condition.includes('<=') ? sk <= value(':sk') : true;
    };
    const all = [...(await this.#partition(value(':pk'))).values()].filter((row) =>
      isMeant(text(row, 'SK')),
    );
    all.sort(bySortKey);
    if (input.ScanIndexForward === false) all.reverse();
    const after = text(input.ExclusiveStartKey, 'SK');
    const from = after ? all.findIndex((row) => text(row, 'SK') === after) + 1 : 0;
    const rows = all.slice(from, input.Limit ? from + input.Limit : undefined);
    const last = rows.at(-1);
    const isMore = last !== undefined && from + rows.length < all.length;
    return {
      Items: rows,
      ...(isMore && { LastEvaluatedKey: { PK: last['PK'], SK: last['SK'] } }),
    };
  }

  async #transact(writes: readonly TransactWriteItem[]) {
    const failed = await Promise.all(writes.map((one) => this.#isRefused(one)));
    if (failed.some(Boolean))
      throw new TransactionCanceledException({
        message: 'a condition does not hold',
        $metadata: {},
        CancellationReasons: failed.map((is) => ({ Code: is ? 'ConditionalCheckFailed' : 'None' })),
      });
    for (const one of writes) await this.#write(one);
    return {};
  }

  async #isRefused({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): Promise<boolean> {
    const asked = Put ?? Update ?? Delete ?? ConditionCheck;
    const key = Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key;
    if (!key || !asked?.ConditionExpression) return false;
    const isThere = (await this.#at(key)) !== undefined;
    if (asked.ConditionExpression === 'attribute_not_exists(PK)') return isThere;
    return asked.ConditionExpression === 'attribute_exists(PK)' && !isThere;
  }

  async #write({ Put, Update, Delete }: TransactWriteItem): Promise<void> {
    if (Put?.Item) await this.#keep(Put.Item, Put.Item, false);
    if (Delete?.Key) await this.#keep(Delete.Key, undefined, false);
    if (Update?.Key) {
      const { PK, SK } = Update.Key;
      const before = (await this.#at(Update.Key)) ?? ({ PK, SK } as Row);
      await this.#keep(Update.Key, changed(before, Update), !this.#isOwn(text(Update.Key, 'PK')));
    }
  }

  async #keep(key: Row, row: Row | undefined, isCounter: boolean): Promise<void> {
    const [pk, sk] = [text(key, 'PK'), text(key, 'SK')];
    const rows = await this.#partition(pk);
    if (row) rows.set(sk, row);
    else rows.delete(sk);
    this.#written.set(`${pk}\n${sk}`, { row, isCounter });
  }

  /**
   * Writes everything to the table underneath; last of all, in one transaction, what others reckon with: counters of
   * partitions that were there before, and whatever `isLast`. Cut off before that, nothing counts.
   *
   * @param kept - a row as it is handed over; nothing for one that need not be
   */
  async handOver({
    kept,
    isLast,
  }: {
    kept: (row: Row) => Row | undefined;
    isLast: (row: Row) => boolean;
  }): Promise<void> {
    const first: Row[] = [];
    const last: Row[] = [];
    for (const { row, isCounter } of this.#written.values()) {
      const told = row && kept(row);
      if (told) (isCounter || isLast(told) ? last : first).push(told);
    }
    await this.#forget(first);
    const parts = Array.from({ length: Math.ceil(first.length / atOnce.batch) }, (_, i) =>
      first.slice(i * atOnce.batch, (i + 1) * atOnce.batch),
    );
    for (let i = 0; i < parts.length; i += 4)
      await Promise.all(parts.slice(i, i + 4).map((part) => this.#putAll(part)));
    const TransactItems = last.map((Item) => ({ Put: { TableName: this.#under.name, Item } }));
    if (TransactItems.length > atOnce.transaction) throw new RangeError('too much to hand over');
    await this.#under.client.send(new TransactWriteItemsCommand({ TransactItems }));
  }

  /** What an earlier attempt left in the partitions that are begun here. */
  async #forget(told: readonly Row[]): Promise<void> {
    const begun = [...new Set(told.map((row) => text(row, 'PK')).filter(this.#isOwn))];
    const [first] = begun;
    if (!first || (await this.#readAll(first)).size === 0) return;
    const named = new Set(told.map((row) => `${text(row, 'PK')}\n${text(row, 'SK')}`));
    for (const pk of begun)
      for (const { PK, SK } of (await this.#readAll(pk)).values())
        if (PK && SK && !named.has(`${PK.S}\n${SK.S}`))
          await this.#batch([{ DeleteRequest: { Key: { PK, SK } } }]);
  }

  #putAll = (rows: readonly Row[]) => this.#batch(rows.map((Item) => ({ PutRequest: { Item } })));

  async #batch(asked: object[]): Promise<void> {
    const { name, client } = this.#under;
    for (let left = { [name]: asked }; Object.keys(left).length > 0; ) {
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: left }));
      left = (answer.UnprocessedItems ?? {}) as typeof left;
    }
  }
}
