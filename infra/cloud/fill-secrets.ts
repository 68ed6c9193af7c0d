import { randomBytes } from 'node:crypto';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { createSealKeys } from '../../functions/adapters/hpke-seal.ts';
import { type Config, readConfig } from '../config.ts';
import { secretName } from '../constructs/names.ts';

type Write = { id: string; content: Record<string, string> };

const random = () => randomBytes(32).toString('base64url');

/** Whatever a deployment put in by itself is not JSON with our fields. */
async function isFilled(client: SecretsManagerClient, id: string): Promise<boolean> {
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  return SecretString.startsWith('{"');
}

/**
 * Gives the secrets of a new deployment their content, once. A second run changes nothing: new keys
 * would lock every sealed application and void every link that was sent.
 */
export async function fillSecrets(config: Config): Promise<'filled' | 'kept'> {
  const client = new SecretsManagerClient({});
  const keysId = secretName(config, 'keys');
  if (await isFilled(client, keysId)) return 'kept';
  const { publicKey, privateKey } = await createSealKeys();
  const keys = {
    linkKey: random(),
    codePepper: random(),
    cursorKey: random(),
    signingKey: random(),
  };
  /** The public half last: while it is not out, nothing can have been sealed. */
  const writes: Write[] = [
    { id: secretName(config, 'seal'), content: { privateKey } },
    { id: keysId, content: { ...keys, sealPublicKey: publicKey } },
  ];
  for (const { id, content } of writes)
    await client.send(
      new PutSecretValueCommand({ SecretId: id, SecretString: JSON.stringify(content) }),
    );
  return 'filled';
}

/** `node infra/cloud/fill-secrets.ts ningxia`, with credentials of that account. */
if (import.meta.main) {
  const config = readConfig(process.argv[2] ?? '', () => undefined);
  console.warn(`${config.stage}: secrets ${await fillSecrets(config)}`);
}
