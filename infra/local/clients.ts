import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';

export type Clients = { dynamodb: DynamoDBClient; streams: DynamoDBStreamsClient; close(): void };

/** SDK clients of an engine on this machine. It asks for credentials but does not look at them. */
export function localClients(endpoint: string): Clients {
  const options = {
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const dynamodb = new DynamoDBClient(options);
  const streams = new DynamoDBStreamsClient(options);
  /** It renders every answer for a log that nobody keeps: a quarter of the time of a call. */
  for (const { middlewareStack } of [dynamodb, streams]) middlewareStack.remove('loggerMiddleware');
  return {
    dynamodb,
    streams,
    close: () => {
      dynamodb.destroy();
      streams.destroy();
    },
  };
}
