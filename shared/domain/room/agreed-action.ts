import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { PersonId } from '../ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import { bodies } from './bodies.ts';
import { day, EntryId, line, Said } from './voice.ts';

/** What the parties agreed that somebody does, and by when. */
export const Agreed = z.object({
  what: line(300),
  /** Whose it is: a body, and where it is one person, that person. */
  who: z.object({ body: z.enum(bodies), name: line(40), personId: PersonId.optional() }),
  /** Its last day. */
  due: day,
  /** The minutes it was agreed in. */
  minutes: EntryId.optional(),
});

export const AgreedAction = Agreed.extend(Said.shape).extend({
  id: EntryId,
  outcome: Said.extend({ kind: z.enum(['done', 'dropped']), note: z.string() }).optional(),
});
export type AgreedAction = z.infer<typeof AgreedAction>;
type Outcome = NonNullable<AgreedAction['outcome']>;

/** Those whose it is say that it is done; those who noted it, or the office, also that it is given up. */
export function settled(action: AgreedAction, outcome: Outcome): Result<AgreedAction, Refusal> {
  const { body } = outcome.by;
  const isTheirs = action.who.body === body || action.by.body === body || body === 'office';
  if (!isTheirs) return refuse({ code: 'not-permitted' });
  if (action.outcome) return refuse({ code: 'already-decided' });
  return ok({ ...action, outcome });
}
