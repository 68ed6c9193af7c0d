import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { localClients } from '../../infra/local/clients.ts';
import { startDynoxide } from '../../infra/local/dynoxide.ts';
import { createTable, dropTable } from '../../infra/local/table.ts';
import type { Item } from '../../shared/store/items.ts';
import type { Table } from '../../shared/store/table.ts';

/**
 * A table of its own for each test file, on an engine of its own in memory; with `DYNAMODB_ENDPOINT` on the
 * engine named there. Gone, with its engine, after the last test of the file.
 */
export function aTable(): Table {
  const table = { name: `test-${crypto.randomUUID()}` } as Table;
  let stop = async () => {};
  beforeAll(async () => {
    const engine = await startDynoxide();
    const clients = localClients(engine.endpoint);
    table.client = clients.dynamodb;
    stop = async () => {
      await dropTable(clients.dynamodb, table.name);
      clients.close();
      await engine.stop();
    };
    await createTable(table);
  });
  afterAll(() => stop());
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
