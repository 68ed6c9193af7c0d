import { join } from 'node:path';
import * as z from 'zod';
import { createSealKeys, sealWith, unsealWith } from '../../functions/adapters/hpke-seal.ts';
import type { Seal, Unseal } from '../../functions/ports.ts';
import { readJson, writePrivate } from './private-file.ts';

const PublicHalf = z.object({ publicKey: z.string() });
const Both = PublicHalf.extend({ privateKey: z.string() });
const publicFile = (directory: string) => join(directory, 'seal.json');
const privateFile = (directory: string) => join(directory, 'opener', 'private-key.json');

/**
 * The public half of the installation's keys, which are made once. The private half is written first: a public key
 * without it would seal applications for ever.
 */
async function publicKey(directory: string): Promise<string> {
  const kept = readJson(publicFile(directory));
  if (kept !== undefined) return PublicHalf.parse(kept).publicKey;
  const left = readJson(privateFile(directory));
  const keys = left === undefined ? await createSealKeys() : Both.parse(left);
  if (left === undefined) writePrivate(privateFile(directory), JSON.stringify(keys));
  writePrivate(publicFile(directory), JSON.stringify({ publicKey: keys.publicKey }));
  return keys.publicKey;
}

export async function localSeal(directory: string): Promise<Seal> {
  return sealWith(await publicKey(directory));
}

/** For the opener alone. The private key is read when something is opened, and not kept. */
export const localUnseal = (directory: string): Unseal => ({
  open: (context, envelope) => {
    const { privateKey } = Both.parse(readJson(privateFile(directory)));
    return unsealWith(privateKey).open(context, envelope);
  },
});
