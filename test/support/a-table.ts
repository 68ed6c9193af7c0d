import { mkdtemp } from 'node:fs/promises';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeAll } from 'vitest';
import { localClients } from '../../infra/local/clients.ts';
import { startDynoxide } from '../../infra/local/dynoxide.ts';
import { createTable, dropTable } from '../../infra/local/table.ts';
import type { Item } from '../../shared/store/items.ts';
import type { Table } from '../../shared/store/table.ts';

/** Where tens of thousands of writes are asked for: in memory the engine looks through all its changes for each. */
const onDisk = process.env['TABLE_ON_DISK'];

/**
 * Gives `table` an engine of its own in memory, or the one named by `DYNAMODB_ENDPOINT`.
 *
 * @returns what drops the table and ends its engine
 */
export async function startTable(table: Table): Promise<() => Promise<void>> {
  const engine = await startDynoxide(onDisk ? { directory: await mkdtemp(onDisk) } : {});
  const clients = localClients(engine.endpoint);
  Object.assign(table, { name: `test-${crypto.randomUUID()}`, client: clients.dynamodb });
  await createTable(table);
  return async () => {
    await dropTable(clients.dynamodb, table.name);
    clients.close();
    await engine.stop();
  };
}

/** A table of its own for each test file; gone, with its engine, after the last test of the file. */
export function aTable(): Table {
  const table = {} as Table;
  beforeAll(() => startTable(table));
  return table;
}

/** Everything the table holds. The system itself never scans; no unit has the right to. */
export async function everything({ client, name }: Table): Promise<Item[]> {
  const items: Item[] = [];
  let start: Record<string, never> | undefined;
  do {
    const found = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: start }),
    );
    items.push(...(found.Items ?? []).map((item) => unmarshall(item)));
    start = found.LastEvaluatedKey as typeof start;
  } while (start);
  return items;
}

/** All items of one partition, by sort key. */
export const under = async (table: Table, pk: string): Promise<Record<string, Item>> =>
  Object.fromEntries(
    (await everything(table))
      .filter((item) => item['PK'] === pk)
      .map((item) => [String(item['SK']), item]),
  );
