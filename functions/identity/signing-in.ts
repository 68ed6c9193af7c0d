import { ulid } from 'ulid';
import type { Session } from '../../shared/contracts/sessions.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { factorsOf } from '../../shared/store/factors.ts';
import { remove } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { emailHash, findByEmail, newPersonItems, readStanding } from '../../shared/store/people.ts';
import { record, type Write } from '../../shared/store/record.ts';
import { sessionItems } from '../../shared/store/sessions.ts';
import { type Registration, readCode, stillAsRead } from '../../shared/store/sign-in-codes.ts';
import { checkCode } from '../http/codes.ts';
import { guesses, limit } from '../http/limits.ts';
import { freshSession } from '../http/session.ts';
import type { Deps } from '../ports.ts';
import { type Begun, begin, deviceAt, type Standing } from './beginning.ts';

type Entering = { standing: Standing; writes: Write[] };

/** Somebody who becomes known with the code they typed. */
function newcomer(deps: Deps, registration: Registration): Entering {
  const id = PersonId.parse(ulid(Date.parse(deps.clock.now())).toLowerCase());
  const items = newPersonItems(deps.table, { id, ...registration }, deps.secrets.linkKey);
  return {
    standing: { person: { id, name: registration.name }, memberships: [], organizations: [] },
    writes: items.map((item) => ({ item, otherwise: { code: 'code-expired' } })),
  };
}

async function whoEnters(
  deps: Deps,
  hash: string,
  registration: Registration | undefined,
): Promise<Entering | undefined> {
  const known = await findByEmail(deps.table, hash);
  if (!known) return registration && newcomer(deps, registration);
  const { language: _language, ...standing } = await readStanding(deps.table, known);
  return { standing, writes: [] };
}

/** What a right code leads to: a session, or the question for the second factor. */
export type SignedIn = Begun | { awaits: 'factor'; secret: string; endsAt: Session['expiresAt'] };

const waitMillis = 10 * 60_000;

/** The code was right, and there is a second factor: nothing is open before it is proved. */
async function awaitFactor(deps: Deps, standing: Standing, burn: Write): Promise<SignedIn> {
  const now = deps.clock.now();
  const { secret, hash } = freshSession();
  const expiresAt = plusMillis(now, waitMillis);
  const session = { ...standing, expiresAt };
  const waiting = { session, id: '', origin: deps.origin ?? {}, awaits: 'factor' as const };
  const person = standing.person.id;
  await record(deps.table, {
    subject: { person, kind: 'session', id: 'all' },
    writes: () => [burn, ...sessionItems(deps.table, hash, waiting).map((item) => ({ item }))],
    actor: { kind: 'official', personId: person, posts: [] },
    origin: deps.origin,
    command: 'awaitFactor',
    now,
    worldNow: now,
  });
  return { awaits: 'factor', secret, endsAt: expiresAt };
}

/**
 * Lets in whoever types the code that was mailed to `email`. One transaction uses the code up, makes the
 * account where somebody registers, begins the session and records it. Who has a second factor proves it
 * next, unless this browser is remembered.
 *
 * @param cookie - what the browser says it is
 * @throws {DomainError} `code-wrong`, `code-expired`, `too-many-requests`
 */
export async function signIn(
  deps: Deps,
  { email, code }: { email: string; code: string },
  cookie?: { secret: string; hash: string },
): Promise<SignedIn> {
  const hash = emailHash(email, deps.secrets.linkKey);
  await limit(deps, 'guess', hash, guesses);
  const key = keys.signInCode(hash);
  const kept = await readCode(deps.table, key);
  await checkCode(deps, key, { stored: kept, typed: code });
  const entering = kept && (await whoEnters(deps, hash, kept.registration));
  if (!entering) throw new DomainError({ code: 'code-expired' });
  const burn: Write = {
    item: remove(deps.table, key, stillAsRead(kept)),
    otherwise: { code: 'code-expired' },
  };
  const { standing, writes } = entering;
  const person = standing.person.id;
  const device = await deviceAt(deps, person, cookie);
  const factors = await factorsOf(deps.table, person);
  if (factors.length > 0 && !device.known?.isRemembered) return awaitFactor(deps, standing, burn);
  const command = writes.length > 0 ? 'register' : 'signIn';
  return begin(deps, { standing, command, writes: [burn, ...writes], device });
}
