import { randomBytes } from 'node:crypto';
import type { Instant } from '../../../shared/domain/time.ts';

const issuer = 'Sanshe';
/** RFC 6238 with what every authenticator app understands. */
const shape = { issuer, algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Loaded with the first use: most requests of this unit need no second factor. */
const authenticator = async (secret: string, label: string) => {
  const { Secret, TOTP } = await import('otpauth');
  return new TOTP({ ...shape, label, secret: Secret.fromBase32(secret) });
};

/** 160 random bits, as RFC 4226 recommends, in base32. */
export async function newTotpSecret(): Promise<string> {
  const { Secret } = await import('otpauth');
  return new Secret({ buffer: Uint8Array.from(randomBytes(20)).buffer }).base32;
}

/** The address an authenticator app reads, and the picture of it that a camera reads. */
export async function totpPicture(secret: string, label: string) {
  const { renderSVG } = await import('uqr');
  const address = (await authenticator(secret, label)).toString();
  return { address, picture: renderSVG(address, { ecc: 'M', border: 2 }) };
}

/**
 * The 30-second step `code` belongs to: this one, or the one before or after, for clocks that are off.
 * @returns nothing for a wrong code, or one of a step that was used
 */
export async function totpStep(
  secret: string,
  code: string,
  { now, lastStep }: { now: Instant; lastStep: number },
): Promise<number | undefined> {
  const totp = await authenticator(secret, issuer);
  const timestamp = Date.parse(now);
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  if (delta === null) return undefined;
  const step = totp.counter({ timestamp }) + delta;
  return step > lastStep ? step : undefined;
}
