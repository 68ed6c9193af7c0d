import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../../shared/domain/errors.ts';
import { type Instant, instant, plusMillis } from '../../shared/domain/time.ts';
import type { Key } from '../../shared/store/keys.ts';
import {
  countAttempt,
  countUse,
  putCode,
  type TypedCode,
} from '../../shared/store/sign-in-codes.ts';
import type { Deps } from '../ports.ts';

const codeMillis = 10 * 60_000;
const attemptsAllowed = 5;
/** Codes sent to one address in an hour. */
const sendsAllowed = 6;
const hourSeconds = 3600;

const hashCode = (pepper: string, key: Key, code: string) =>
  createHmac('sha256', pepper).update(`${key.PK}|${key.SK}|${code}`).digest('hex');

/** Makes a six-digit code for `key`, valid ten minutes; the table keeps only its keyed hash. */
export async function issueCode({ table, clock, secrets }: Deps, key: Key): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await putCode(table, key, {
    codeHash: hashCode(secrets.codePepper, key, code),
    expiresAt: plusMillis(clock.now(), codeMillis),
    attempts: 0,
  });
  return code;
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

const hourOf = (now: Instant) =>
  instant(Math.floor(Date.parse(now) / (hourSeconds * 1000)) * hourSeconds * 1000);

/** @throws {DomainError} `too-many-requests` when `scope` has had its codes for this hour */
export async function limitSends({ table, clock }: Deps, scope: string): Promise<void> {
  const used = await countUse(table, scope, hourOf(clock.now()), hourSeconds);
  if (used > sendsAllowed) throw new DomainError({ code: 'too-many-requests' });
}
