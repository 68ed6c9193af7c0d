import {
  type AttributeValue,
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
const keyOf = (row: Row) => `${text(row, 'PK')}\n${text(row, 'SK')}`;
const bySortKey = (a: Row, b: Row) => (text(a, 'SK') < text(b, 'SK') ? -1 : 1);

/** The most a transaction takes. The engine on one machine commits once for it, and once for every row of a batch. */
const atOnce = 100;

/** `kept`: a row as it is handed over, nothing for one that need not be. `isLast`: what makes the others count. */
export type Handing = { kept(row: Row): Row | undefined; isLast(row: Row): boolean };

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
  #ahead: Promise<void> = Promise.resolve();
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
   * Begins to write what was kept so far in the partitions that are begun here, but for what is to be last; the engine
   * is at it while more is played. Nobody reckons with it before `handOver`.
   */
  handAhead({ kept, isLast }: Handing): void {
    const ready: Row[] = [];
    for (const [key, { row }] of this.#written) {
      const told = row && kept(row);
      if (!this.#isOwn(key.split('\n', 1)[0] ?? '') || (told && isLast(told))) continue;
      this.#written.delete(key);
      if (told) ready.push(told);
    }
    this.#ahead = this.#ahead.then(() => this.#putAfresh(ready));
    this.#ahead.catch(() => {});
  }

  /**
   * Writes everything to the table underneath; last of all, in one transaction, what others reckon with: counters of
   * partitions that were there before, and whatever `isLast`. Cut off before that, nothing counts.
   */
  async handOver({ kept, isLast }: Handing): Promise<void> {
    this.handAhead({ kept, isLast });
    await this.#ahead;
    const first: Row[] = [];
    const last: Row[] = [];
    for (const { row, isCounter } of this.#written.values()) {
      const told = row && kept(row);
      if (told) (isCounter || isLast(told) ? last : first).push(told);
    }
    if (last.length > atOnce) throw new RangeError('too much to hand over');
    await this.#put(first);
    await this.#put(last);
  }

  /** Writes rows of partitions that are begun here, without what an earlier attempt left there. */
  async #putAfresh(rows: readonly Row[]): Promise<void> {
    const begun = [...new Set(rows.map((row) => text(row, 'PK')))];
    const [first] = begun;
    if (first && (await this.#readAll(first)).size > 0) await this.#forget(begun, rows);
    await this.#put(rows);
  }

  async #forget(begun: readonly string[], told: readonly Row[]): Promise<void> {
    const TableName = this.#under.name;
    const named = new Set(told.map(keyOf));
    for (const pk of begun) {
      const left = [...(await this.#readAll(pk)).values()].filter((row) => !named.has(keyOf(row)));
      await this.#change(
        left.flatMap(({ PK, SK }) =>
          PK && SK ? [{ Delete: { TableName, Key: { PK, SK } } }] : [],
        ),
      );
    }
  }

  #put(rows: readonly Row[]): Promise<void> {
    return this.#change(rows.map((Item) => ({ Put: { TableName: this.#under.name, Item } })));
  }

  async #change(items: readonly TransactWriteItem[]): Promise<void> {
    for (let i = 0; i < items.length; i += atOnce)
      await this.#under.client.send(
        new TransactWriteItemsCommand({ TransactItems: items.slice(i, i + atOnce) }),
      );
  }
}
