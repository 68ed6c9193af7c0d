import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';

export type Call = { command: string; input: Record<string, unknown> };
export type Recorded = { calls: Call[]; stop(): void };

/** Notes every request that leaves `client`, repetitions by the SDK not counted. */
export function recordCalls(client: DynamoDBClient): Recorded {
  const calls: Call[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        calls.push({ command: commandName, input: args.input as Record<string, unknown> });
        return next(args);
      },
    { step: 'initialize', name: 'recordCalls', override: true },
  );
  return { calls, stop: () => client.middlewareStack.remove('recordCalls') };
}

/** The sort keys that the transactions and puts among `calls` write, in order. */
export const written = (calls: readonly Call[]): string[] =>
  calls.flatMap(({ command, input }) => {
    if (command === 'PutItemCommand') return [String((input['Item'] as Marshalled)['SK']?.S)];
    const writes = (input['TransactItems'] ?? []) as TransactWriteItem[];
    return writes.flatMap(({ Put }) => Put?.Item?.['SK']?.S ?? []);
  });
type Marshalled = Record<string, { S?: string }>;

/**
 * Lets the first `times` transactions meet another one in flight on the item at `place`, as the real engine
 * does under load and the small ones never do.
 */
export function conflictOn(client: DynamoDBClient, place: number, times = 1): () => void {
  let left = times;
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName !== 'TransactWriteItemsCommand' || left === 0) return next(args);
        left -= 1;
        const { TransactItems = [] } = args.input as { TransactItems?: unknown[] };
        throw new TransactionCanceledException({
          message: 'Transaction cancelled',
          $metadata: {},
          CancellationReasons: TransactItems.map((_, i) => ({
            Code: i === place ? 'TransactionConflict' : 'None',
          })),
        });
      },
    { step: 'initialize', name: 'conflictOn', override: true },
  );
  return () => client.middlewareStack.remove('conflictOn');
}
