import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The one table of an installation. */
export type Table = { client: DynamoDBClient; name: string };

/** The table called `name` in the region, or behind the endpoint, the environment names. */
export const openTable = (name: string): Table => ({ client: new DynamoDBClient({}), name });
