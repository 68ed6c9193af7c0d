import { setTimeout as pause } from 'node:timers/promises';
import {
  type AttributeDefinition,
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type Projection,
  ResourceInUseException,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { tableShape } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';

type Index = (typeof tableShape.indexes)[number];

const keySchema = ({ pk, sk }: { pk: string; sk: string }) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
];

function projection({ projection: chosen }: Index): Projection {
  const attributes: readonly string[] = chosen;
  return attributes.length === 0
    ? { ProjectionType: 'KEYS_ONLY' }
    : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...attributes] };
}

const attributes = (): AttributeDefinition[] =>
  [tableShape, ...tableShape.indexes]
    .flatMap(({ pk, sk }) => [pk, sk])
    .map((name) => ({ AttributeName: name, AttributeType: 'S' }));

const creation = (name: string) =>
  new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes(),
    KeySchema: keySchema(tableShape),
    GlobalSecondaryIndexes: tableShape.indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: projection(index),
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });

/** The address of the table's stream, once the table can be used. */
async function whenActive({ client, name }: Table): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { Table: found } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (found?.TableStatus === 'ACTIVE' && found.LatestStreamArn) return found.LatestStreamArn;
    await pause(50);
  }
  throw new Error(`table ${name} does not become active, or has no stream`);
}

async function expireItems({ client, name }: Table): Promise<void> {
  const { TimeToLiveDescription: now } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: name }),
  );
  if (now?.TimeToLiveStatus === 'ENABLED') return;
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: tableShape.ttl, Enabled: true },
    }),
  );
}

/**
 * Creates the table as `shared/store/keys.ts` shapes it, unless it is there.
 *
 * @returns the address of its stream
 */
export async function createTable(table: Table): Promise<string> {
  try {
    await table.client.send(creation(table.name));
  } catch (cause) {
    if (!(cause instanceof ResourceInUseException)) throw cause;
  }
  const streamArn = await whenActive(table);
  await expireItems(table);
  return streamArn;
}

/** Removes the table with everything in it. */
export async function dropTable(client: DynamoDBClient, name: string): Promise<void> {
  try {
    await client.send(new DeleteTableCommand({ TableName: name }));
  } catch (cause) {
    if (!(cause instanceof ResourceNotFoundException)) throw cause;
  }
}
