import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

const writes = new Set([
  'PutItemCommand',
  'UpdateItemCommand',
  'DeleteItemCommand',
  'TransactWriteItemsCommand',
]);

/** Calls `tell` after every write of `client`: whoever reads the stream need not ask all the time. */
export function afterWrites(client: DynamoDBClient, tell: () => void): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        if (commandName && writes.has(commandName)) tell();
        return answer;
      },
    { step: 'initialize', name: 'tellAfterWrites' },
  );
}
