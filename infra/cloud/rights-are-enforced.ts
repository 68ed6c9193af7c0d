import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';

/**
 * That the demo passes proves that the roles suffice only if rights are checked at all. Nobody's
 * credentials must be refused.
 */
export async function rightsAreEnforced(endpoint: string, region: string): Promise<string> {
  const credentials = { accessKeyId: 'AKIANOBODY0000000000', secretAccessKey: 'nobody' };
  const stranger = new DynamoDBClient({ endpoint, region, credentials, maxAttempts: 1 });
  const refusal = await stranger.send(new ListTablesCommand({})).then(
    () => undefined,
    (error: Error) => error.name,
  );
  if (!refusal) throw new Error('The emulator let a stranger in: rights are not checked.');
  return `a stranger got ${refusal}`;
}
