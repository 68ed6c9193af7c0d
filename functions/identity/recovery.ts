import type { Session } from '../../shared/contracts/sessions.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId, TenantId } from '../../shared/domain/ids.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { devicesOf, forgottenDeviceItem } from '../../shared/store/devices.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { factorsOf, recoveryCodesItem, removedFactorItem } from '../../shared/store/factors.ts';
import { readPerson } from '../../shared/store/people.ts';
import { record, type Write } from '../../shared/store/record.ts';
import {
  closedRecoveryItem,
  type Recovery,
  readRecovery,
  recoveryItem,
} from '../../shared/store/recoveries.ts';
import { sessionsOf } from '../../shared/store/sessions.ts';
import { limit } from '../http/limits.ts';
import { officialOf } from '../http/session.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';
import { within } from '../within.ts';
import { asEnding, endSessions } from './ending-sessions.ts';

/** Two who are asked by nobody else must find a day on which both are at work; longer it does not stand open. */
const openMillis = 3 * 86_400_000;
const asks = { one: 3, place: 30, all: 1000 };
/** Sessions that end in one transaction. */
const together = 20;

/** Those who administer a tenant of the person, but not the person. */
async function adminsOf(deps: Deps, { person, memberships }: Session): Promise<PersonId[]> {
  const members = await Promise.all(
    memberships.map(async ({ tenant }) => {
      const scope = { as: 'official', person: person.id, tenant } as const;
      return (await tenantConfig(await within(deps, scope), tenant)).members;
    }),
  );
  const admins = members.flat().filter(({ posts }) => posts.includes('tenantAdmin'));
  return [...new Set(admins.map(({ personId }) => personId))].filter((id) => id !== person.id);
}

const mail = (template: string, personId: PersonId, recovery: Recovery): Errand => ({
  template,
  to: { personId },
  data: { who: recovery.name, at: recovery.askedAt, reason: recovery.reason },
});

/**
 * Asks two administrators to take the factors off. Who asks has typed the code from their mail.
 * @throws {DomainError} `not-permitted` without a factor; `recovery-closed` while another one is open
 */
export async function askRecovery(deps: Deps, session: Session, reason: string): Promise<void> {
  const { person, memberships } = session;
  await limit(deps, 'recovery', person.id, asks);
  const self = await readPerson(deps.table, person.id);
  const factors = await factorsOf(deps.table, person.id);
  if (!self || factors.length === 0) throw new DomainError({ code: 'not-permitted' });
  const now = deps.clock.now();
  const recovery: Recovery = {
    id: person.id,
    name: self.name,
    email: self.email,
    tenants: memberships.map(({ tenant, name }) => ({ id: tenant, name })),
    reason,
    askedAt: now,
    expiresAt: plusMillis(now, openMillis),
    confirmedBy: [],
  };
  const admins = await adminsOf(deps, session);
  await record(deps.table, {
    subject: { person: person.id, kind: 'recovery', id: 'all' },
    writes: () => [
      { item: recoveryItem(deps.table, recovery, 'new'), otherwise: { code: 'recovery-closed' } },
    ],
    actor: { kind: 'official', personId: person.id, posts: [] },
    origin: deps.origin,
    command: 'askRecovery',
    reason,
    now,
    worldNow: now,
    errands: [
      mail('recoveryAskedForYou', person.id, recovery),
      ...admins.slice(0, 20).map((admin) => mail('recoveryAsked', admin, recovery)),
    ],
  });
}

async function administers(deps: Deps, session: Session, tenant: TenantId): Promise<boolean> {
  try {
    const { posts } = await officialOf(deps, session, tenant);
    return posts.includes('tenantAdmin');
  } catch (error) {
    if (error instanceof DomainError && error.name === 'not-found') return false;
    throw error;
  }
}

/** Whether the reader administers a tenant of the person, or the installation, today. Nobody confirms for themselves. */
export async function mayConfirm(
  deps: Deps,
  session: Session,
  recovery: Recovery,
): Promise<boolean> {
  if (recovery.id === session.person.id) return false;
  if (session.isPlatformAdmin) return true;
  const answers = recovery.tenants.map(({ id }) => administers(deps, session, id));
  return (await Promise.all(answers)).includes(true);
}

/** What taking the factors off writes. Those who were signed in are signed out before. */
async function takenOff(deps: Deps, recovery: Recovery): Promise<Write[]> {
  const { table, clock } = deps;
  const sessions = await sessionsOf(table, recovery.id, clock.now());
  for (let from = 0; from < sessions.length; from += together)
    await endSessions(
      deps,
      recovery.id,
      sessions.slice(from, from + together).map(asEnding),
      'endSession',
    );
  const [factors, devices] = await Promise.all([
    factorsOf(table, recovery.id),
    devicesOf(table, recovery.id, clock.now()),
  ]);
  return [
    ...factors.map(({ id }) => ({
      item: removedFactorItem(table, recovery.id, id),
      otherwise: { code: 'version-conflict' as const },
    })),
    ...devices
      .slice(0, 50)
      .map(({ id }) => ({ item: forgottenDeviceItem(table, recovery.id, id) })),
    { item: recoveryCodesItem(table, recovery.id, []) },
  ];
}

/**
 * One administrator's word. With the second one the factors come off, every session of the person ends, and
 * the person and both are told.
 *
 * @returns whether it was the second
 * @throws {DomainError} `not-found` for whoever has no say in it; `recovery-closed` for one who said it before
 */
export async function confirmRecovery(deps: Deps, session: Session, id: string): Promise<boolean> {
  const now = deps.clock.now();
  const recovery = await readRecovery(deps.table, id, now);
  if (!recovery || !(await mayConfirm(deps, session, recovery)))
    throw new DomainError({ code: 'not-found' });
  const { person } = session;
  if (recovery.confirmedBy.some((one) => one.id === person.id))
    throw new DomainError({ code: 'recovery-closed' });
  const before = recovery.confirmedBy.length;
  const next = { ...recovery, confirmedBy: [...recovery.confirmedBy, person] };
  const isDone = next.confirmedBy.length === 2;
  const own: Write = {
    item: isDone
      ? closedRecoveryItem(deps.table, recovery)
      : recoveryItem(deps.table, next, before),
    otherwise: { code: 'version-conflict' },
  };
  const writes = [own, ...(isDone ? await takenOff(deps, recovery) : [])];
  const readers = isDone ? [recovery.id, ...next.confirmedBy.map((one) => one.id)] : [];
  await record(deps.table, {
    subject: { person: recovery.id, kind: 'recovery', id: 'all' },
    writes: () => writes,
    actor: { kind: 'official', personId: person.id, posts: [] },
    origin: deps.origin,
    command: isDone ? 'takeFactorsOff' : 'confirmRecovery',
    after: { confirmedBy: next.confirmedBy.map((one) => one.id) },
    now,
    worldNow: now,
    errands: readers.map((reader) => mail('recoveryDone', reader, recovery)),
  });
  return isDone;
}
