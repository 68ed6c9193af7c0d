import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../../shared/domain/errors.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import type { Key } from '../../shared/store/keys.ts';
import { countAttempt, putCode, type TypedCode } from '../../shared/store/sign-in-codes.ts';
import type { Deps } from '../ports.ts';

const codeMillis = 10 * 60_000;
const attemptsAllowed = 5;

const hashCode = (pepper: string, key: Key, code: string) =>
  createHmac('sha256', pepper).update(`${key.PK}|${key.SK}|${code}`).digest('hex');

/**
 * The six digits behind `nonce`. A mail that is written later is given the nonce, not the code: without the
 * pepper it says nothing, so the table never holds a code that could be typed.
 */
export const codeBehind = (pepper: string, key: Key, nonce: string): string => {
  const bytes = createHmac('sha256', pepper).update(`code|${key.PK}|${key.SK}|${nonce}`).digest();
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
};

/** A code for `key`, valid ten minutes: what the table keeps of it, and the nonce it follows from. */
export function freshCode({ clock, secrets }: Deps, key: Key): { nonce: string; kept: TypedCode } {
  const nonce = randomUUID();
  const code = codeBehind(secrets.codePepper, key, nonce);
  const expiresAt = plusMillis(clock.now(), codeMillis);
  return {
    nonce,
    kept: { codeHash: hashCode(secrets.codePepper, key, code), expiresAt, attempts: 0 },
  };
}

/** Makes a six-digit code for `key`, valid ten minutes; the table keeps only its keyed hash. */
export async function issueCode(deps: Deps, key: Key): Promise<string> {
  const { nonce, kept } = freshCode(deps, key);
  await putCode(deps.table, key, kept);
  return codeBehind(deps.secrets.codePepper, key, nonce);
}

/**
 * Checks what somebody typed; a wrong try is counted, and after five the code is worth nothing.
 * @throws {DomainError} `code-wrong`, `code-expired`
 */
export async function checkCode(
  { table, clock, secrets }: Deps,
  key: Key,
  { stored, typed }: { stored: TypedCode | undefined; typed: string },
): Promise<void> {
  if (!stored || stored.expiresAt <= clock.now() || stored.attempts >= attemptsAllowed)
    throw new DomainError({ code: 'code-expired' });
  const expected = Buffer.from(stored.codeHash);
  const given = Buffer.from(hashCode(secrets.codePepper, key, typed.trim()));
  if (timingSafeEqual(expected, given)) return;
  await countAttempt(table, key);
  throw new DomainError({ code: 'code-wrong' });
}
