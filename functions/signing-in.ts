import { ulid } from 'ulid';
import type { Session } from '../shared/contracts/sessions.ts';
import { DomainError } from '../shared/domain/errors.ts';
import { PersonId } from '../shared/domain/ids.ts';
import { plusMillis } from '../shared/domain/time.ts';
import { remove } from '../shared/store/items.ts';
import { keys } from '../shared/store/keys.ts';
import { emailHash, findByEmail, newPersonItems, readStanding } from '../shared/store/people.ts';
import { record, type Write } from '../shared/store/record.ts';
import { type StoredSession, sessionItems, toldSession } from '../shared/store/sessions.ts';
import {
  putCodeWithMail,
  type Registration,
  readCode,
  stillAsRead,
} from '../shared/store/sign-in-codes.ts';
import { checkCode, freshCode } from './http/codes.ts';
import { guesses, limit, sends } from './http/limits.ts';
import { freshSession } from './http/session.ts';
import type { Deps } from './ports.ts';
import { sessionLimit } from './session-limits.ts';

const hashed = ({ secrets }: Deps, email: string) => emailHash(email, secrets.linkKey);

/**
 * Makes a code for `email` and leaves the mail to be sent afterwards. Who has the address is looked up then:
 * here nobody's account is read, so neither the answer nor the work it takes can tell.
 *
 * @throws {DomainError} `too-many-requests`
 */
async function leaveCode(deps: Deps, email: string, registration?: Registration): Promise<void> {
  const hash = hashed(deps, email);
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

type Entering = { person: PersonId; standing: Omit<Session, 'expiresAt'>; writes: Write[] };

/** Who types the code: somebody we know, or somebody who becomes known with it. */
async function whoEnters(
  deps: Deps,
  hash: string,
  registration: Registration | undefined,
): Promise<Entering | undefined> {
  const known = await findByEmail(deps.table, hash);
  if (known) {
    const { language: _language, ...standing } = await readStanding(deps.table, known);
    return { person: known, standing, writes: [] };
  }
  if (!registration) return undefined;
  const person = PersonId.parse(ulid(Date.parse(deps.clock.now())).toLowerCase());
  const items = newPersonItems(deps.table, { id: person, ...registration }, deps.secrets.linkKey);
  return {
    person,
    standing: {
      person: { id: person, name: registration.name },
      memberships: [],
      organizations: [],
    },
    writes: items.map((item) => ({ item, otherwise: { code: 'code-expired' } })),
  };
}

/** A session that begins now, with the limits of what its owner may do. */
export function beginning(deps: Deps, standing: Omit<Session, 'expiresAt'>): StoredSession {
  const now = deps.clock.now();
  const { idleMinutes, hours } = sessionLimit(deps.settings, standing);
  return {
    session: { ...standing, expiresAt: plusMillis(now, hours * 3_600_000) },
    id: ulid(Date.parse(now)).toLowerCase(),
    origin: deps.origin ?? {},
    startedAt: now,
    seenAt: now,
    idleMinutes,
  };
}

/**
 * Starts a session for whoever types the code that was mailed to `email`. One transaction uses the code up,
 * makes the account where somebody registers, begins the session and records it.
 *
 * @returns the session, and the secret for the browser's cookie
 * @throws {DomainError} `code-wrong`, `code-expired`, `too-many-requests`
 */
export async function signIn(
  deps: Deps,
  { email, code }: { email: string; code: string },
): Promise<{ session: Session; secret: string; endsAt: Session['expiresAt'] }> {
  const hash = hashed(deps, email);
  await limit(deps, 'guess', hash, guesses);
  const key = keys.signInCode(hash);
  const kept = await readCode(deps.table, key);
  await checkCode(deps, key, { stored: kept, typed: code });
  const entering = kept && (await whoEnters(deps, hash, kept.registration));
  if (!entering) throw new DomainError({ code: 'code-expired' });
  const stored = beginning(deps, entering.standing);
  const { secret, hash: sessionHash } = freshSession();
  const now = deps.clock.now();
  await record(deps.table, {
    subject: { person: entering.person, kind: 'session', id: 'all' },
    writes: () => [
      {
        item: remove(deps.table, key, stillAsRead(kept)),
        otherwise: { code: 'code-expired' },
      },
      ...entering.writes,
      ...sessionItems(deps.table, sessionHash, stored).map((item) => ({ item })),
    ],
    actor: { kind: 'official', personId: entering.person, posts: [] },
    origin: deps.origin,
    command: entering.writes.length > 0 ? 'register' : 'signIn',
    after: { session: stored.id },
    now,
    worldNow: now,
  });
  return { session: toldSession(stored), secret, endsAt: stored.session.expiresAt };
}
