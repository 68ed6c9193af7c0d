import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { ok, type Result, refuse } from '../result.ts';
import { linkedBodies } from './bodies.ts';
import { day, EntryId, line, Said } from './voice.ts';

/** Something one of the three bodies passes on to another: a family in need, a place, a file, a duty. No names of residents. */
export const HandedOver = z
  .object({
    what: line(300),
    to: z.enum(linkedBodies),
    /** Until when the other side says whether it takes it. */
    answerBy: day,
  })
  .strict();

export const HandOff = HandedOver.extend(Said.shape).extend({
  id: EntryId,
  from: z.enum(linkedBodies),
  answer: Said.extend({ isAccepted: z.boolean(), reason: z.string() }).optional(),
  /** Said by whoever took it. */
  completion: Said.extend({ note: z.string() }).optional(),
});
export type HandOff = z.infer<typeof HandOff>;

export function answered(
  handOff: HandOff,
  answer: NonNullable<HandOff['answer']>,
): Result<HandOff, Refusal> {
  if (answer.by.body !== handOff.to) return refuse({ code: 'not-permitted' });
  if (handOff.answer) return refuse({ code: 'already-decided' });
  return ok({ ...handOff, answer });
}

export function completed(
  handOff: HandOff,
  completion: NonNullable<HandOff['completion']>,
): Result<HandOff, Refusal> {
  if (completion.by.body !== handOff.to) return refuse({ code: 'not-permitted' });
  if (handOff.completion || !handOff.answer?.isAccepted) return refuse({ code: 'already-decided' });
  return ok({ ...handOff, completion });
}
