import * as z from 'zod';
import { RegionId } from '../region/tree.ts';
import { line } from '../settings/parts.ts';
import { Instant } from '../time.ts';
import { suggestionKinds } from './names.ts';

/** What a resident says of the directory, without saying who they are. */
export const SuggestionMade = z.strictObject({
  kind: z.enum(suggestionKinds),
  community: RegionId,
  /** The entry it is about; absent for something that is missing. */
  n: z.int().min(1).max(99_999).optional(),
  text: z
    .string()
    .trim()
    .min(4, 'suggestion-too-short')
    .max(500)
    .refine((text) => !/(?<!\d)\d{17}[\dXx](?!\d)/.test(text), 'identity-number'),
});
export type SuggestionMade = z.infer<typeof SuggestionMade>;

export const Suggestion = z.object({
  ...SuggestionMade.shape,
  id: z.string().regex(/^[0-9a-z]{26}$/),
  /** What the entry was called when it was said. */
  name: z.string().optional(),
  at: Instant,
  decided: z
    .object({
      isTaken: z.boolean(),
      note: z.string(),
      by: z.string(),
      at: Instant,
    })
    .optional(),
});
export type Suggestion = z.infer<typeof Suggestion>;
export const SuggestionNote = line(300);
