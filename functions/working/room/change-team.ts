import type { TeamCommand } from '../../../shared/contracts/room.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Worker } from '../../../shared/domain/organization/passport.ts';
import { sessionConfirmed } from '../../../shared/domain/room/session.ts';
import {
  type Assignment,
  assigned,
  consented,
  keyPersonnelClause,
} from '../../../shared/domain/room/team.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { listEntries } from '../../../shared/store/room.ts';
import { invalid } from '../../http/problem.ts';
import type { AtRoom } from './at-room.ts';
import { type Acting, entryAt, granted, keep } from './change-room.ts';
import { told } from './tickets.ts';

type Of<T extends TeamCommand['type']> = Extract<TeamCommand, { type: T }>;

/** Whom the application named, as they were on the day it was sealed. */
export const namedIn = ({ purchase, place }: Pick<AtRoom, 'purchase' | 'place'>): Worker[] =>
  purchase.applications[place.organization]?.organization.passport?.workers ?? [];

export const isConsentNeeded = ({ project }: Pick<AtRoom, 'project'>): boolean =>
  project.contract?.clauses.some(({ id }) => id === keyPersonnelClause) ?? false;

/** Its people are the organization's own affair; what the office does is to consent. */
function demandOwn({ me }: Acting): void {
  if (me.body !== 'organization') throw new DomainError({ code: 'not-permitted' });
}

function demandPast({ now }: Acting, on: string, pointer: string): void {
  if (on > dayOf(now)) throw invalid([{ pointer, code: 'in-the-future' }]);
}

const unknown = (pointer: string) => invalid([{ pointer, code: 'worker-unknown' }]);

/** Ends whoever is replaced the day before, in the same change. */
export async function assign(acting: Acting, { assignment: given }: Of<'assign'>) {
  demandOwn(acting);
  const { c, freshId, said } = acting;
  const worker = c.var.facts.held.passport.workers?.find(({ id }) => id === given.worker);
  if (!worker) throw unknown('/assignment/worker');
  if (given.account && !c.var.facts.places.has(given.account)) throw unknown('/assignment/account');
  const replaced = given.replaces && (await entryAt(acting, 'ASG', given.replaces));
  const entry = assigned(freshId, given, {
    worker,
    ...(replaced && { replaces: replaced.entry }),
    named: namedIn(acting).map(({ id }) => id),
    isBound: isConsentNeeded(acting),
    said,
  });
  const also = [told(acting, { kind: 'ASG', id: freshId, about: 'consent' })];
  return keep(acting, 'ASG', {
    entry,
    version: 0,
    command: 'assignWorker',
    also: entry.replaces ? also : [],
  });
}

export async function endAssignment(acting: Acting, { id, until, reason }: Of<'endAssignment'>) {
  demandOwn(acting);
  const { entry, version } = await entryAt(acting, 'ASG', id);
  if (until < entry.from) throw invalid([{ pointer: '/until', code: 'until-before-from' }]);
  const after: Assignment = { ...entry, until, endedBecause: reason };
  return keep(acting, 'ASG', { entry: after, version, command: 'endAssignment' });
}

export async function consent(acting: Acting, { id, isGiven, reason }: Of<'consent'>) {
  const { entry, version } = await entryAt(acting, 'ASG', id);
  const after = granted(consented(entry, { ...acting.said, isGiven, reason }));
  return keep(acting, 'ASG', { entry: after, version, command: 'consentToWorker' });
}

/** @throws {DomainError} `invalid-request` for somebody who was never assigned */
async function demandAssigned(acting: Acting, workers: readonly string[], pointer: string) {
  const { c, place } = acting;
  const known = await listEntries(c.var.deps.table, place, 'ASG');
  if (!workers.every((id) => known.some(({ entry }) => entry.worker.id === id)))
    throw unknown(pointer);
}

export async function logHours(acting: Acting, { hours }: Of<'logHours'>) {
  const { freshId: id, said, me } = acting;
  if (!['organization', 'socialWorker'].includes(me.body))
    throw new DomainError({ code: 'not-permitted' });
  demandPast(acting, hours.on, '/hours/on');
  await demandAssigned(acting, [hours.worker], '/hours/worker');
  const entry = { id, ...said, ...hours };
  return keep(acting, 'HRS', { entry, version: 0, command: 'logHours' });
}

/** Supervision and training are logged by the organization, help beside the grant by either side. */
export async function logSession(acting: Acting, { session }: Of<'logSession'>) {
  const { freshId: id, said, me } = acting;
  const mayLog =
    me.body === 'organization' ||
    (me.body === 'socialWorker' && session.kind !== 'support') ||
    (me.body === 'office' && session.kind === 'support');
  if (!mayLog) throw new DomainError({ code: 'not-permitted' });
  demandPast(acting, session.on, '/session/on');
  await demandAssigned(acting, session.attended, '/session/attended');
  const entry = { id, ...said, ...session };
  return keep(acting, 'SES', { entry, version: 0, command: 'logSession' });
}

export async function confirmSession(acting: Acting, { id }: Of<'confirmSession'>) {
  const { entry, version } = await entryAt(acting, 'SES', id);
  const after = granted(sessionConfirmed(entry, acting.said));
  return keep(acting, 'SES', { entry: after, version, command: 'confirmSession' });
}

/** What was logged by mistake no longer counts; who took it out, and why, stays beside it. */
export async function takeOut(acting: Acting, { what, id, reason }: Of<'takeOut'>) {
  const kind = what === 'hours' ? 'HRS' : 'SES';
  const { entry, version } = await entryAt(acting, kind, id);
  if (entry.by.body !== acting.me.body) throw new DomainError({ code: 'not-permitted' });
  if (entry.takenOut) throw new DomainError({ code: 'already-decided' });
  const after = { ...entry, takenOut: { ...acting.said, reason } };
  return keep(acting, kind, { entry: after, version, command: 'takeOutHours' });
}
