import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Deps } from '../../ports.ts';

const keyFor = ({ secrets }: Deps, owner: string) =>
  Buffer.from(hkdfSync('sha256', secrets.codePepper, owner, 'sanshe second factor', 32));

/**
 * Encrypts what must be read again but never shown, with a key of its owner's own (HKDF-SHA256, AES-256-GCM).
 * Whoever copies the table cannot read it, nor move it to another person.
 *
 * @param owner - the person's id
 */
export function sealSecret(deps: Deps, owner: string, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(deps, owner), nonce);
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws {Error} when it was sealed for somebody else, or touched */
export function openSecret(deps: Deps, owner: string, kept: string): string {
  const bytes = Buffer.from(kept, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(deps, owner), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
