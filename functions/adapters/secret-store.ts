import type * as z from 'zod';

/** Reads a secret that holds JSON. @throws {z.ZodError} when a field is missing */
export async function readSecret<T extends z.ZodType>(id: string, schema: T): Promise<z.output<T>> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import(
    '@aws-sdk/client-secrets-manager'
  );
  const client = new SecretsManagerClient({});
  const { SecretString = '{}' } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  return schema.parse(JSON.parse(SecretString));
}
