import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { ok, type Result, refuse } from '../result.ts';
import { bodies, purposes } from './bodies.ts';
import { day, EntryId, line, remark, Said, type Voice } from './voice.ts';

/** What minutes say: who was there, of which body, and what was agreed. */
export const MinutesText = z.object({
  title: line(120),
  heldOn: day,
  place: remark(120),
  purpose: z.enum(purposes),
  present: z
    .array(z.object({ body: z.enum(bodies), name: line(40) }))
    .min(2)
    .max(60),
  agreed: line(4000),
});
export type MinutesText = z.infer<typeof MinutesText>;

export const Minutes = z.object({
  id: EntryId,
  /** The first as they were written, then each correction with its reason. */
  versions: z
    .array(MinutesText.extend(Said.shape).extend({ reason: z.string().optional() }))
    .min(1)
    .max(20),
  /** Who confirmed the last version, one of each body that was there. */
  confirmed: z.array(Said),
});
export type Minutes = z.infer<typeof Minutes>;

/** What is in force of them. */
export function current({ versions }: Minutes) {
  const last = versions[versions.length - 1];
  if (!last) throw new RangeError('minutes without a version');
  return last;
}

/** The bodies that were there and confirm; evaluators listen. */
export const confirming = (minutes: Minutes) =>
  bodies.filter(
    (body) => body !== 'evaluator' && current(minutes).present.some((one) => one.body === body),
  );

/** The bodies whose word is still missing. */
export const unconfirmed = (minutes: Minutes) =>
  confirming(minutes).filter((body) => !minutes.confirmed.some(({ by }) => by.body === body));

/** Whoever writes them stands by them: their own body's word is given. */
export const firstMinutes = (id: string, text: MinutesText, said: Said): Minutes => ({
  id,
  versions: [{ ...text, ...said }],
  confirmed: text.present.some(({ body }) => body === said.by.body) ? [said] : [],
});

const wasThere = (minutes: Minutes, { body }: Voice) => confirming(minutes).includes(body);

/** A later version beside those before it; every word given before is asked for anew. */
export function corrected(
  minutes: Minutes,
  { text, reason }: { text: MinutesText; reason: string },
  said: Said,
): Result<Minutes, Refusal> {
  const author = minutes.versions[0]?.by;
  const mayCorrect = wasThere(minutes, said.by) || author?.body === said.by.body;
  if (!mayCorrect) return refuse({ code: 'not-permitted' });
  if (minutes.versions.length >= 20) return refuse({ code: 'too-many-entries' });
  return ok({
    ...firstMinutes(minutes.id, text, said),
    versions: [...minutes.versions, { ...text, ...said, reason }],
  });
}

export function confirmedBy(minutes: Minutes, said: Said): Result<Minutes, Refusal> {
  if (!wasThere(minutes, said.by)) return refuse({ code: 'not-permitted' });
  if (!unconfirmed(minutes).includes(said.by.body)) return refuse({ code: 'already-decided' });
  return ok({ ...minutes, confirmed: [...minutes.confirmed, said] });
}
