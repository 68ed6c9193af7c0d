import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { supportKinds } from '../organization/lists.ts';
import { ok, type Result, refuse } from '../result.ts';
import { sessionKinds } from './bodies.ts';
import { day, EntryId, line, Said } from './voice.ts';

/** The id somebody has among the workers of the passport of their organization. */
export const WorkerId = z.string().regex(/^[a-z0-9-]{1,40}$/);
/** Half an hour to a day. */
export const halfHours = z.int().min(1).max(48);

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

/** Why and by whom what was logged by mistake was taken out; it stays on record. */
export const takenOut = Said.extend({ reason: z.string() }).optional();

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
