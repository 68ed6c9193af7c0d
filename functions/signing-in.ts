import { randomUUID } from 'node:crypto';
import type { Session } from '../shared/contracts/sessions.ts';
import { DomainError } from '../shared/domain/errors.ts';
import { plusMillis } from '../shared/domain/time.ts';
import { keys } from '../shared/store/keys.ts';
import {
  emailHash,
  findByEmail,
  putSession,
  readPerson,
  readStanding,
} from '../shared/store/people.ts';
import { burnCode, readCode } from '../shared/store/sign-in-codes.ts';
import { checkCode, issueCode, limitSends } from './http/codes.ts';
import { freshSession, sessionHours } from './http/session.ts';
import { writeMail } from './mails/write-mail.ts';
import type { Deps } from './ports.ts';

/**
 * Mails a sign-in code to `email` if somebody has that address. Nobody learns from the answer, or from how
 * it fails, whether that is so.
 *
 * @throws {DomainError} `too-many-requests`
 */
export async function sendSignInCode(deps: Deps, email: string): Promise<void> {
  const hash = emailHash(email, deps.secrets.linkKey);
  await limitSends(deps, `sign-in~${hash}`);
  const personId = await findByEmail(deps.table, hash);
  const code = await issueCode(deps, keys.signInCode(hash));
  const person = personId && (await readPerson(deps.table, personId));
  if (!person) return;
  const written = writeMail('signInCode', { personName: person.name, code }, person.language);
  await deps.mailer.send({
    id: `sign-in-${randomUUID()}`,
    to: person.email,
    language: person.language,
    ...written,
  });
}

/**
 * Starts a session for whoever types the code that was mailed to `email`. The code is used up.
 *
 * @returns the session and the secret for the browser's cookie
 * @throws {DomainError} `code-wrong`, `code-expired`
 */
export async function signIn(
  deps: Deps,
  { email, code }: { email: string; code: string },
): Promise<{ session: Session; secret: string }> {
  const hash = emailHash(email, deps.secrets.linkKey);
  const key = keys.signInCode(hash);
  const stored = await readCode(deps.table, key);
  await checkCode(deps, key, { stored, typed: code });
  const personId = await findByEmail(deps.table, hash);
  if (!stored || !personId || !(await burnCode(deps.table, key, stored)))
    throw new DomainError({ code: 'code-expired' });
  const { language: _language, ...standing } = await readStanding(deps.table, personId);
  const session = {
    ...standing,
    expiresAt: plusMillis(deps.clock.now(), sessionHours * 3_600_000),
  };
  const { secret, hash: sessionHash } = freshSession();
  await putSession(deps.table, sessionHash, session);
  return { session, secret };
}
