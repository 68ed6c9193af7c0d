import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { DocumentId } from '../ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Instant, millisBetween } from '../time.ts';
import { bodies } from './bodies.ts';
import { takeBackMillis } from './take-back.ts';
import { EntryId, line, Said, type Voice } from './voice.ts';

/** What somebody wrote to the others of a project. */
export const Message = Said.extend({
  id: EntryId,
  /** Gone once it was taken back: that there was one stays, here and in its chain. */
  text: z.string().optional(),
  attachments: z.array(z.object({ id: DocumentId, name: z.string() })).max(10),
  /** The message it answers, and whose that was. */
  answers: z.object({ id: EntryId, body: z.enum(bodies), name: z.string() }).optional(),
  takenBackAt: Instant.optional(),
  /** What was decided on it. */
  decision: Said.extend({ text: z.string() }).optional(),
});
export type Message = z.infer<typeof Message>;

export const Written = z.object({
  text: line(4000),
  answers: EntryId.optional(),
  attachments: z.array(DocumentId).max(10).default([]),
});

/** The message without its text. @returns `not-permitted` for somebody else's, `too-late-to-take-back` */
export function takenBack(message: Message, by: Voice, now: Instant): Result<Message, Refusal> {
  if (message.by.personId !== by.personId) return refuse({ code: 'not-permitted' });
  if (message.takenBackAt || message.decision) return refuse({ code: 'already-decided' });
  if (millisBetween(message.at, now) > takeBackMillis)
    return refuse({ code: 'too-late-to-take-back' });
  const { text: _gone, ...rest } = message;
  return ok({ ...rest, attachments: [], takenBackAt: now });
}

/** A question is decided once, by whoever is not an evaluator: those judge the work and do not steer it. */
export function decidedOn(
  message: Message,
  said: z.infer<typeof Said>,
  text: string,
): Result<Message, Refusal> {
  if (said.by.body === 'evaluator') return refuse({ code: 'not-permitted' });
  if (message.takenBackAt || message.decision) return refuse({ code: 'already-decided' });
  return ok({ ...message, decision: { ...said, text } });
}
