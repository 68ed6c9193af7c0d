import { keys } from '../../shared/store/keys.ts';
import { emailHash } from '../../shared/store/people.ts';
import { putCodeWithMail, type Registration } from '../../shared/store/sign-in-codes.ts';
import { freshCode } from '../http/codes.ts';
import { limit, sends } from '../http/limits.ts';
import type { Deps } from '../ports.ts';

/**
 * Makes a code for `email` and leaves the mail to be sent afterwards. Who has the address is looked up then:
 * here nobody's account is read, so neither the answer nor the work it takes can tell.
 *
 * @throws {DomainError} `too-many-requests`
 */
async function leaveCode(deps: Deps, email: string, registration?: Registration): Promise<void> {
  const hash = emailHash(email, deps.secrets.linkKey);
  await limit(deps, 'sign-in', hash, sends);
  const key = keys.signInCode(hash);
  const { nonce, kept } = freshCode(deps, key);
  await putCodeWithMail(deps.table, {
    hash,
    code: { ...kept, ...(registration && { registration }) },
    errand: {
      template: registration ? 'registrationCode' : 'signInCode',
      to: registration ?? { account: email },
      data: {},
      code: { key, nonce, expiresAt: kept.expiresAt },
    },
    now: deps.clock.now(),
  });
}

/** Mails a sign-in code to `email`, if somebody has that address. @throws {DomainError} `too-many-requests` */
export const sendSignInCode = (deps: Deps, email: string): Promise<void> => leaveCode(deps, email);

/**
 * Mails a code to whoever wants an account. Nothing is theirs before it is typed; who has an account already
 * is signed in by it, and what they wrote here is forgotten.
 *
 * @throws {DomainError} `too-many-requests`
 */
export const sendRegistrationCode = (deps: Deps, registration: Registration): Promise<void> =>
  leaveCode(deps, registration.email, registration);
