import { ulid } from 'ulid';
import type { Session } from '../../shared/contracts/sessions.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { type Device, deviceItem, readDevice } from '../../shared/store/devices.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { record, type Write } from '../../shared/store/record.ts';
import { type StoredSession, sessionItems, toldSession } from '../../shared/store/sessions.ts';
import { freshSession } from '../http/session.ts';
import type { Deps } from '../ports.ts';
import { sessionLimit } from '../session-limits.ts';
import { deviceName } from './device-name.ts';

export type Standing = Omit<Session, 'expiresAt'>;

/** The browser somebody signs in with: what the table knows of it, and the secret of its cookie. */
export type AtDevice = { known: Device | undefined; id: string; secret: string };

/** The browser behind `cookie`; one that is not known to be this person's gets a new name. */
export async function deviceAt(
  deps: Deps,
  person: PersonId,
  cookie: { secret: string; hash: string } | undefined,
): Promise<AtDevice> {
  const now = deps.clock.now();
  const known = cookie && (await readDevice(deps.table, person, cookie.hash, now));
  if (cookie && known) return { known, id: cookie.hash, secret: cookie.secret };
  const { secret, hash } = cookie ?? freshSession();
  return { known: undefined, id: hash, secret };
}

/** A session that begins now, with the limits of what its owner may do. */
export function beginningNow(deps: Deps, standing: Standing): StoredSession {
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

/** Tells somebody that their account was used from a browser it was not used from before. */
const newDeviceMail = (deps: Deps, personId: PersonId): Errand => ({
  template: 'newDevice',
  to: { personId },
  data: {
    at: deps.clock.now(),
    device: deviceName(deps.origin?.agent),
    address: deps.origin?.address ?? '',
  },
});

/** What the browser is given, and what its owner is told. */
export type Begun = {
  session: Session;
  secret: string;
  endsAt: Session['expiresAt'];
  device: { secret: string; expiresAt: Session['expiresAt'] };
};

type Beginning = {
  standing: Standing;
  command: 'signIn' | 'register' | 'proveFactor';
  writes: readonly Write[];
  device: AtDevice;
  /** Asked for at the second step, and only there. */
  isRemembered?: boolean;
};

const deviceMillis = 30 * 86_400_000;

/**
 * Begins a session, together with `writes` that earn it. A browser that is new to this person is told of by
 * mail, unless they register with it.
 */
export async function begin(deps: Deps, beginning: Beginning): Promise<Begun> {
  const { standing, command, writes, device } = beginning;
  const stored = beginningNow(deps, standing);
  const { secret, hash } = freshSession();
  const now = deps.clock.now();
  const person = standing.person.id;
  const isRemembered = beginning.isRemembered ?? device.known?.isRemembered ?? false;
  const seen = { id: device.id, seenAt: now, origin: deps.origin ?? {}, isRemembered };
  const isNew = !device.known && command !== 'register';
  await record(deps.table, {
    subject: { person, kind: 'session', id: 'all' },
    writes: () => [
      ...writes,
      ...sessionItems(deps.table, hash, stored).map((item) => ({ item })),
      { item: deviceItem(deps.table, person, seen) },
    ],
    actor: { kind: 'official', personId: person, posts: [] },
    origin: deps.origin,
    command,
    after: { session: stored.id, ...(standing.provedBy && { provedBy: standing.provedBy }) },
    now,
    worldNow: now,
    errands: isNew ? [newDeviceMail(deps, person)] : [],
  });
  return {
    session: toldSession(stored),
    secret,
    endsAt: stored.session.expiresAt,
    device: { secret: device.secret, expiresAt: plusMillis(now, deviceMillis) },
  };
}
