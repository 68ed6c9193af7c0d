import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256, HpkeError } from '@hpke/core';
import canonicalize from 'canonicalize';
import { SubmittedApplication } from '../../shared/domain/purchase/application.ts';
import type { Seal, SealContext, Unseal } from '../ports.ts';

/**
 * Applications are sealed with HPKE (RFC 9180, DHKEM X25519, HKDF-SHA256, AES-256-GCM) to the opener's public key.
 * Everyone who can write an application can seal it; only who holds the private key can read it back. The context is
 * part of the key schedule and of what is authenticated: an envelope moved to another purchase does not open.
 */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** Both halves as base64url of 32 raw bytes. */
export type SealKeys = { publicKey: string; privateKey: string };

/** An envelope that does not open: another context, another key, or changed on the way. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const version = 'hpke1';
const text = new TextEncoder();
const encoded = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64url');
const decoded = (word: string) => new Uint8Array(Buffer.from(word, 'base64url'));

const boundTo = ({ tenantId, purchaseId, organizationId }: SealContext) =>
  new Uint8Array(text.encode(canonicalize({ version, tenantId, purchaseId, organizationId })));

export async function createSealKeys(): Promise<SealKeys> {
  const pair = await suite.kem.generateKeyPair();
  return {
    publicKey: encoded(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: encoded(await suite.kem.serializePrivateKey(pair.privateKey)),
  };
}

/** Seals to the holder of the private key. An envelope is `hpke1.<encapsulated key>.<sealed content>`. */
export function sealWith(publicKey: string): Seal {
  return {
    seal: async (context, content) => {
      const recipientPublicKey = await suite.kem.deserializePublicKey(decoded(publicKey));
      const bound = boundTo(context);
      const plain = new Uint8Array(text.encode(canonicalize(content)));
      const { enc, ct } = await suite.seal({ recipientPublicKey, info: bound }, plain, bound);
      return [version, encoded(enc), encoded(ct)].join('.');
    },
  };
}

const none = new Uint8Array();

async function openWith(
  privateKey: string,
  envelope: readonly string[],
  bound: Uint8Array<ArrayBuffer>,
) {
  const [enc = none, ct = none] = envelope.map(decoded);
  const recipientKey = await suite.kem.deserializePrivateKey(decoded(privateKey));
  try {
    return await suite.open({ recipientKey, enc, info: bound }, ct, bound);
  } catch (problem) {
    if (problem instanceof HpkeError) return undefined;
    throw problem;
  }
}

/**
 * Opens what was sealed to the public half of one of `privateKeys`: after a change of keys the former ones are kept
 * as long as there are envelopes of theirs.
 *
 * @throws {SealBroken} from `open` when the envelope does not belong to the context, or was changed
 */
export function unsealWith(...privateKeys: readonly string[]): Unseal {
  return {
    open: async (context, envelope) => {
      const [format, ...parts] = envelope.split('.');
      if (format !== version) throw new SealBroken(`an envelope of format ${format}`);
      for (const privateKey of privateKeys) {
        const plain = await openWith(privateKey, parts, boundTo(context));
        if (plain)
          return SubmittedApplication.parse(JSON.parse(Buffer.from(plain).toString('utf8')));
      }
      throw new SealBroken('the envelope does not open in this context');
    },
  };
}
