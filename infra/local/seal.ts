import { join } from 'node:path';
import {
  createSealKeys,
  hpkeSeal,
  hpkeUnseal,
  type PublicSealKey,
  SealKeys,
} from '../../functions/adapters/hpke-seal.ts';
import type { Seal, Unseal } from '../../functions/ports.ts';
import { readJson, writePrivate } from './private-file.ts';

const PublicKey = SealKeys.omit({ privateKey: true });
const publicFile = (directory: string) => join(directory, 'seal.json');
const privateFile = (directory: string) => join(directory, 'opener', 'private-key.json');

/**
 * Makes the installation's pair of keys, once. The private half is written first: a public key without it would seal
 * applications for ever.
 */
async function publicKey(directory: string): Promise<PublicSealKey> {
  const kept = readJson(publicFile(directory));
  if (kept !== undefined) return PublicKey.parse(kept);
  const left = readJson(privateFile(directory));
  const keys = left === undefined ? await createSealKeys() : SealKeys.parse(left);
  writePrivate(privateFile(directory), `${JSON.stringify(keys)}\n`);
  const { id, publicKey: half } = keys;
  writePrivate(publicFile(directory), `${JSON.stringify({ id, publicKey: half })}\n`);
  return { id, publicKey: half };
}

export async function localSeal(directory: string): Promise<Seal> {
  return hpkeSeal(await publicKey(directory));
}

/** For the opener alone. The private key is read when something is opened, and not kept. */
export const localUnseal = (directory: string): Unseal => ({
  open: (context, envelope) =>
    hpkeUnseal([SealKeys.parse(readJson(privateFile(directory)))]).open(context, envelope),
});
