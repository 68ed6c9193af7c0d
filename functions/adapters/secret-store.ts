import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type * as z from 'zod';

/** Reads a secret that holds JSON. @throws {z.ZodError} when a field is missing */
export async function readSecret<T extends z.ZodType>(id: string, schema: T): Promise<z.output<T>> {
  const client = new SecretsManagerClient({});
  const { SecretString = '{}' } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  return schema.parse(JSON.parse(SecretString));
}
