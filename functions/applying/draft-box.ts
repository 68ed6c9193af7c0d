import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/*
 * What an organization is writing lies encrypted. The key follows from the installation's and from a salt that lies
 * with the draft; submitting takes the salt away, and with it every revision: what is left of them opens no more,
 * whatever keys somebody holds. From then on there is only what is sealed.
 */

export const freshSalt = (): string => randomBytes(24).toString('base64url');

const keyFrom = (linkKey: string, salt: string, place: string) =>
  Buffer.from(hkdfSync('sha256', linkKey, salt, `draft~${place}`, 32));

type Lock = { linkKey: string; salt: string; place: string };

/** Text as `<iv><tag><cipher>` in base64url, AES-256-GCM. */
export function locked(text: string, { linkKey, salt, place }: Lock): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(linkKey, salt, place), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @returns nothing for what was locked under another salt, another place, or changed */
export function unlocked(text: string, { linkKey, salt, place }: Lock): string | undefined {
  try {
    const bytes = Buffer.from(text, 'base64url');
    const key = keyFrom(linkKey, salt, place);
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
