import type { Proof } from '../../shared/contracts/account.ts';
import type { SecondFactor, Session } from '../../shared/contracts/sessions.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { remove } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { record, type Write } from '../../shared/store/record.ts';
import {
  endingItems,
  readStoredSession,
  type StoredSession,
  sessionItems,
  toldSession,
} from '../../shared/store/sessions.ts';
import { freshSession } from '../http/session.ts';
import type { Deps } from '../ports.ts';
import { type Begun, begin, deviceAt } from './beginning.ts';
import { proved } from './factors/proof.ts';

/** The browser's session, also one that waits for its second factor. @throws {DomainError} `not-signed-in` */
export async function anySession(deps: Deps, hash: string | undefined): Promise<StoredSession> {
  const stored = hash && (await readStoredSession(deps.table, hash, deps.clock.now()));
  if (!stored) throw new DomainError({ code: 'not-signed-in' });
  return stored;
}

export type Rotated = { session: Session; secret: string; endsAt: Instant };

/**
 * Gives a session that has just proved a factor a new secret: whoever had the old one has nothing.
 * @param writes - what the proof uses up, or what it adds
 */
export async function rotate(
  deps: Deps,
  { hash, stored }: { hash: string; stored: StoredSession },
  {
    by,
    writes,
    command,
    told,
  }: {
    by: SecondFactor;
    writes: readonly Write[];
    command: string;
    /** The mail that tells the session's owner. */
    told?: string;
  },
): Promise<Rotated> {
  const now = deps.clock.now();
  const next = {
    ...stored,
    seenAt: now,
    session: { ...stored.session, provedAt: now, provedBy: by },
  };
  const fresh = freshSession();
  const person = stored.session.person.id;
  await record(deps.table, {
    subject: { person, kind: 'factor', id: 'all' },
    writes: () => [
      ...writes,
      {
        item: remove(deps.table, keys.session(hash), { expression: 'attribute_exists(PK)' }),
        otherwise: { code: 'not-signed-in' },
      },
      ...sessionItems(deps.table, fresh.hash, next).map((item) => ({ item })),
    ],
    actor: { kind: 'official', personId: person, posts: [] },
    origin: deps.origin,
    command,
    after: { session: stored.id, by },
    now,
    worldNow: now,
    errands: told ? [{ template: told, to: { personId: person }, data: { at: now } }] : [],
  });
  return { session: toldSession(next), secret: fresh.secret, endsAt: stored.session.expiresAt };
}

/**
 * Proves a second factor: it finishes a sign-in that waits for it, or renews the proof of a session. Either
 * way the browser gets a new secret.
 *
 * @throws {DomainError} `not-signed-in`, `factor-wrong`, `too-many-requests`
 */
export async function proveFactor(
  deps: Deps,
  hash: string | undefined,
  proof: Proof,
  cookie?: { secret: string; hash: string },
): Promise<Begun | Rotated> {
  const stored = await anySession(deps, hash);
  const { person } = stored.session;
  const { by, writes: items } = await proved(deps, person.id, proof);
  const writes = items.map((item): Write => ({ item, otherwise: { code: 'factor-wrong' } }));
  if (!stored.awaits)
    return rotate(deps, { hash: hash ?? '', stored }, { by, writes, command: 'proveFactor' });
  const { expiresAt: _waited, ...standing } = stored.session;
  return begin(deps, {
    standing: { ...standing, provedAt: deps.clock.now(), provedBy: by },
    command: 'proveFactor',
    writes: [...writes, ...endingItems(deps.table, hash ?? '', stored).map((item) => ({ item }))],
    device: await deviceAt(deps, person.id, cookie),
    ...(proof.rememberDevice && { isRemembered: true }),
  });
}
