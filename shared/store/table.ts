import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The one table of an installation. */
export type Table = { client: DynamoDBClient; name: string };

/**
 * The table called `name` in the region, or behind the endpoint, the environment names. The SDK's own logging
 * is taken out: nobody reads it, and it costs a quarter of the processor time of a call.
 */
export function openTable(name: string): Table {
  const client = new DynamoDBClient({});
  client.middlewareStack.remove('loggerMiddleware');
  return { client, name };
}
