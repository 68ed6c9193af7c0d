import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { TenantId } from '../shared/domain/ids.ts';
import type { Caller } from '../shared/store/hotline-callers.ts';
import type { Deps } from './ports.ts';

type Keys = Pick<Deps, 'secrets'>;
type Of = { tenant: TenantId; ticket: string };

const keyFor = ({ secrets }: Keys, { tenant, ticket }: Of) =>
  Buffer.from(hkdfSync('sha256', secrets.linkKey, `${tenant}~${ticket}`, 'sanshe caller', 32));

/** However it was typed, one number is one number. */
const plain = (phone: string) =>
  phone
    .normalize('NFKC')
    .replace(/[^\d]/g, '')
    .replace(/^86(?=1\d{10}$)/, '');

/** What is kept of a number so that its other calls are found: another in every tenant. */
export const callerHash = ({ secrets }: Keys, tenant: TenantId, phone: string): string =>
  createHmac('sha256', secrets.linkKey)
    .update(`caller:${tenant}:${plain(phone)}`)
    .digest('hex')
    .slice(0, 40);

/** Seals a number to its ticket (HKDF-SHA256, AES-256-GCM): whoever copies the table cannot read it, nor move it. */
export function sealedCaller(keys: Keys, of: Of, phone: string): Caller {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(keys, of), nonce);
  const text = Buffer.concat([cipher.update(phone, 'utf8'), cipher.final()]);
  return {
    sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url'),
    hash: callerHash(keys, of.tenant, phone),
  };
}

/** @throws {Error} when it was sealed for another ticket, or touched */
export function openedCaller(keys: Keys, of: Of, { sealed }: Caller): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(keys, of), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
