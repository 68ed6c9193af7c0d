import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** The one table of an installation. */
export type Table = { client: DynamoDBClient; name: string };
