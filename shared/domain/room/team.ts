import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { PersonId } from '../ids.ts';
import { certificateLevels } from '../organization/lists.ts';
import type { Worker } from '../organization/passport.ts';
import { ok, type Result, refuse } from '../result.ts';
import { workKinds } from './bodies.ts';
import { halfHours, takenOut, WorkerId } from './session.ts';
import { day, EntryId, line, remark, Said } from './voice.ts';

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

export const Hours = LoggedHours.extend(Said.shape).extend({ id: EntryId, takenOut });
export type Hours = z.infer<typeof Hours>;
