import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { Secrets } from '../../functions/ports.ts';
import { readJson, writePrivate } from './private-file.ts';

const word = z.string().regex(/^[A-Za-z0-9_-]{43,}$/);
const Kept = z.object({
  linkKey: word,
  codePepper: word,
  cursorKey: word,
  /** Directories older than signed exports have none. */
  signingKey: word.optional(),
});

const random = () => randomBytes(32).toString('base64url');

/** The installation's own secrets, made once and kept under the data directory. */
export function localSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json');
  const kept = readJson(file);
  const known = kept === undefined ? undefined : Kept.parse(kept);
  if (known?.signingKey) return { ...known, signingKey: known.signingKey };
  const made: Secrets = {
    linkKey: random(),
    codePepper: random(),
    cursorKey: random(),
    ...known,
    signingKey: random(),
  };
  writePrivate(file, `${JSON.stringify(made)}\n`);
  return made;
}
