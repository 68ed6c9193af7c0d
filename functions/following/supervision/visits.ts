import { createHash } from 'node:crypto';
import { DomainError } from '../../../shared/domain/errors.ts';
import { sampleOf } from '../../../shared/domain/supervision/sample.ts';
import { isShared, type Visit } from '../../../shared/domain/supervision/visit.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { readSignIns } from '../../../shared/store/fieldwork.ts';
import { readHead } from '../../../shared/store/record.ts';
import {
  planWrite,
  readVisits,
  supervisionSubject,
  visitWrites,
} from '../../../shared/store/supervision.ts';
import { invalid } from '../../http/problem.ts';
import type { Acting, Change, Doing } from './changes.ts';
import { toOrganization } from './telling.ts';

const nameOf = ({ config }: Acting, id: string) =>
  config.members.find(({ personId }) => personId === id)?.name ?? '';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function drawn({ deps, place, newId }: Acting, count: number): Promise<string[]> {
  const signIns = await readSignIns(deps.table, place);
  const participants = signIns.map(({ id, mayBeAsked = false }) => ({ id, mayBeAsked }));
  return sampleOf(participants, { seed: newId, count, hash: sha256 });
}

/** The visit as it stands, with the version of its chain at which that was. */
async function theVisit({ deps, place }: Acting, id: string) {
  const subject = supervisionSubject(place, 'visit', id);
  const { version } = await readHead(deps.table, subject);
  const visit = (await readVisits(deps.table, place, true)).find((one) => one.id === id);
  if (!visit) throw new DomainError({ code: 'not-found' });
  return { visit, subject, expected: version };
}

export const setPlan: Doing<'setPlan'> = async ({ deps, place, by, now }, { perPeriod, note }) => {
  const plan = { perPeriod, note, by, at: now };
  return {
    subject: supervisionSubject(place, 'watch', 'plan'),
    writes: [planWrite(deps.table, place, plan)],
    after: { purchase: place.purchase, perPeriod, note },
  };
};

/** A day that has passed is no plan. */
function demandAhead({ now }: Acting, day: string) {
  if (day < dayOf(now)) throw invalid([{ pointer: '/on', code: 'date-passed' }]);
}

export async function plannedVisit(
  acting: Acting,
  {
    kind,
    on,
    reason,
    sample,
  }: { kind: Visit['kind']; on: string; reason: string; sample?: number | undefined },
): Promise<Change> {
  const { deps, place, by, now, newId } = acting;
  demandAhead(acting, on);
  const asked = kind === 'phone' ? await drawn(acting, sample ?? 5) : undefined;
  const visit: Visit = {
    id: newId,
    kind,
    status: 'planned',
    plannedFor: on,
    plannedBy: by,
    plannedAt: now,
    visitor: by,
    visitorName: nameOf(acting, by),
    ...(reason && { reason }),
    ...(asked && { sample: asked }),
  };
  return {
    subject: supervisionSubject(place, 'visit', newId),
    expected: 0,
    writes: visitWrites(deps.table, place, visit),
    errands: isShared(visit) ? [toOrganization(acting, 'visitAnnounced', { on })] : [],
    after: { purchase: place.purchase, kind, on },
  };
}

export const dropVisit: Doing<'dropVisit'> = async (acting, { visit: id, reason }) => {
  const { visit, subject, expected } = await theVisit(acting, id);
  if (visit.status !== 'planned') throw new DomainError({ code: 'already-decided' });
  const dropped: Visit = { ...visit, status: 'dropped', reason };
  return {
    subject,
    expected,
    writes: visitWrites(acting.deps.table, acting.place, dropped, visit),
    after: { purchase: acting.place.purchase, status: 'dropped' },
    reason,
  };
};

/** Whoever was there signs; a visit is not signed for a day that has not come. */
function demandHeld({ now }: Acting, heldAt: string) {
  if (heldAt > now) throw invalid([{ pointer: '/found/heldAt', code: 'date-ahead' }]);
}

export const signVisit: Doing<'signVisit'> = async (acting, { visit: id, found }) => {
  const { deps, place, by, now } = acting;
  const { visit, subject, expected } = await theVisit(acting, id);
  if (visit.status !== 'planned') throw new DomainError({ code: 'already-decided' });
  demandHeld(acting, found.heldAt);
  const signed: Visit = {
    ...visit,
    status: 'signed',
    visitor: by,
    visitorName: nameOf(acting, by),
    found,
    signedAt: now,
  };
  return {
    subject,
    expected,
    writes: visitWrites(deps.table, place, signed, visit),
    errands: [
      toOrganization(acting, 'visitSigned', { heldOn: dayOf(found.heldAt), kind: visit.kind }),
    ],
    after: { purchase: place.purchase, kind: visit.kind, heldAt: found.heldAt, status: 'signed' },
  };
};

export const recordVisit: Doing<'recordVisit'> = async (acting, { kind, found }) => {
  const { deps, place, by, now, newId } = acting;
  demandHeld(acting, found.heldAt);
  const visit: Visit = {
    id: newId,
    kind,
    status: 'signed',
    visitor: by,
    visitorName: nameOf(acting, by),
    found,
    signedAt: now,
  };
  return {
    subject: supervisionSubject(place, 'visit', newId),
    expected: 0,
    writes: visitWrites(deps.table, place, visit),
    errands: isShared(visit)
      ? [toOrganization(acting, 'visitSigned', { heldOn: dayOf(found.heldAt), kind })]
      : [],
    after: { purchase: place.purchase, kind, heldAt: found.heldAt },
  };
};

/** Once, and of what the organization may read. It writes a chain of its own: the visit's is the watchers'. */
export const commentVisit: Doing<'commentVisit'> = async (acting, { visit: id, text }) => {
  const { deps, place, by, now } = acting;
  const subject = supervisionSubject(place, 'comment', id);
  const { version } = await readHead(deps.table, subject);
  const visit = (await readVisits(deps.table, place, false)).find((one) => one.id === id);
  if (visit?.status !== 'signed') throw new DomainError({ code: 'not-found' });
  if (visit.comment) throw new DomainError({ code: 'already-decided' });
  const commented: Visit = { ...visit, comment: { text, by, at: now } };
  return {
    subject,
    expected: version,
    writes: visitWrites(deps.table, place, commented, visit),
    after: { purchase: place.purchase, visit: id },
  };
};
