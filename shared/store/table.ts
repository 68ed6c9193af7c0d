import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** The one table of an installation, or what one scope reaches of it. */
export type Table = {
  client: DynamoDBClient;
  name: string;
  /** The table that a scope narrows; absent on the whole one. */
  origin?: Table;
};

/** What all scopes of a table share: a key for what a process remembers of it. */
export const originOf = (table: Table): Table => table.origin ?? table;

/**
 * The table called `name` in the region, or behind the endpoint, the environment names. The SDK's own logging
 * is taken out: nobody reads it, and it costs a quarter of the processor time of a call.
 */
export function openTable(name: string, config: DynamoDBClientConfig = {}): Table {
  const client = new DynamoDBClient(config);
  client.middlewareStack.remove('loggerMiddleware');
  return { client, name };
}
