import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** What comes before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const privateKeyOf = (signingKey: string): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([pkcs8, Buffer.from(signingKey, 'base64url').subarray(0, 32)]),
    format: 'der',
    type: 'pkcs8',
  });

/** The public half of the installation's signing key: 32 bytes in base64url. */
export function publicSigningKey(signingKey: string): string {
  const { x = '' } = createPublicKey(privateKeyOf(signingKey)).export({ format: 'jwk' });
  return x;
}

/** An Ed25519 signature in base64url. */
export const signed = (text: Uint8Array, signingKey: string): string =>
  sign(null, text, privateKeyOf(signingKey)).toString('base64url');
