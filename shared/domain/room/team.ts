import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { PersonId } from '../ids.ts';
import { certificateLevels, supportKinds } from '../organization/lists.ts';
import type { Worker } from '../organization/passport.ts';
import { ok, type Result, refuse } from '../result.ts';
import { sessionKinds, workKinds } from './bodies.ts';
import { day, EntryId, line, remark, Said } from './voice.ts';

/** The id somebody has among the workers of the passport of their organization. */
const WorkerId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const halfHours = z.int().min(1).max(48);

/** Of the national examination, as the passport had it on the day of the assignment. */
export const Certificate = z.object({
  level: z.enum(certificateLevels),
  number: z.string(),
  validUntil: day.optional(),
});
export type Certificate = z.infer<typeof Certificate>;

const period = { from: day, until: day.optional() };
const endsFirst = { path: ['until'], message: 'until-before-from' };

/** What an organization says when it puts somebody to the work of a project. */
export const Assigned = z
  .object({
    worker: WorkerId,
    /** The account they use in the field: hours of activities are counted by it. */
    account: PersonId.optional(),
    role: line(60),
    /** Of a full post, in percent. */
    sharePercent: z.int().min(5).max(100),
    ...period,
    /** The assignment of somebody who leaves, where this one takes over. */
    replaces: EntryId.optional(),
  })
  .refine(({ from, until }) => until === undefined || from <= until, endsFirst);
export type Assigned = z.infer<typeof Assigned>;

export const Assignment = Said.extend({
  id: EntryId,
  worker: z.object({ id: WorkerId, name: z.string(), certificate: Certificate.optional() }),
  account: PersonId.optional(),
  role: z.string(),
  sharePercent: z.int(),
  ...period,
  endedBecause: z.string().optional(),
  replaces: z.object({ id: EntryId, worker: WorkerId, name: z.string() }).optional(),
  /** Asked of the office where the contract ties the people it was won with to its consent. */
  consent: z
    .object({ answer: Said.extend({ isGiven: z.boolean(), reason: z.string() }).optional() })
    .optional(),
});
export type Assignment = z.infer<typeof Assignment>;

/** A contract with this clause lets nobody it was won with be replaced without the purchaser's consent. */
export const keyPersonnelClause = 'key-personnel';

/** Whose place may not be taken without consent: those the application named. */
export function assigned(
  id: string,
  { worker: _worker, replaces: _replaces, ...given }: Assigned,
  {
    worker,
    replaces,
    named,
    isBound,
    said,
  }: {
    worker: Worker;
    replaces?: Assignment;
    named: readonly string[];
    isBound: boolean;
    said: Said;
  },
): Assignment {
  const isKept = replaces !== undefined && named.includes(replaces.worker.id);
  const { certificate } = worker;
  return {
    id,
    ...said,
    worker: { id: worker.id, name: worker.name, ...(certificate && { certificate }) },
    ...given,
    ...(replaces && {
      replaces: { id: replaces.id, worker: replaces.worker.id, name: replaces.worker.name },
    }),
    ...(isKept && isBound && { consent: {} }),
  };
}

/** Consent that is refused ends nothing by itself: the warning stays until somebody acceptable is named. */
export function consented(
  assignment: Assignment,
  answer: NonNullable<NonNullable<Assignment['consent']>['answer']>,
): Result<Assignment, Refusal> {
  if (answer.by.body !== 'office') return refuse({ code: 'not-permitted' });
  if (!assignment.consent || assignment.consent.answer) return refuse({ code: 'already-decided' });
  return ok({ ...assignment, consent: { answer } });
}

/** Hours of work that is no activity with residents; those follow from the activities. */
export const LoggedHours = z.object({
  worker: WorkerId,
  on: day,
  halfHours,
  kind: z.enum(workKinds),
  note: remark(200),
});

/** Supervision (督导), training, or help with how the organization works. */
export const HeldSession = z.object({
  kind: z.enum(sessionKinds),
  /** What the help was with; only of `support`. */
  area: z.enum(supportKinds).optional(),
  on: day,
  halfHours,
  title: line(120),
  /** The supervisor, the trainer, the mentor. */
  led: line(60),
  attended: z.array(WorkerId).max(60),
});

const takenOut = Said.extend({ reason: z.string() }).optional();

export const Hours = LoggedHours.extend(Said.shape).extend({ id: EntryId, takenOut });
export type Hours = z.infer<typeof Hours>;

export const Session = HeldSession.extend(Said.shape).extend({
  id: EntryId,
  /** Hours of help count once the other side says that they were given. */
  confirmed: Said.optional(),
  takenOut,
});
export type Session = z.infer<typeof Session>;

const side = ({ body }: Said['by']) => (body === 'office' ? 'office' : 'organization');

/** Help beside the grant counts once the side that did not log it says so. */
export function sessionConfirmed(session: Session, said: Said): Result<Session, Refusal> {
  if (side(session.by) === side(said.by)) return refuse({ code: 'not-permitted' });
  if (session.kind !== 'support' || session.confirmed || session.takenOut)
    return refuse({ code: 'already-decided' });
  return ok({ ...session, confirmed: said });
}
