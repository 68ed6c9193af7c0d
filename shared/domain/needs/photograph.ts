import * as z from 'zod';
import { Sha256 } from '../files/names.ts';
import { DocumentId } from '../ids.ts';
import { Instant } from '../time.ts';
import { NeedId } from './need.ts';

/** `waiting`: nobody has looked at it. `shown`: everybody may see it. `removed`: its file goes with the next hour. */
export const photographStates = ['waiting', 'hidden', 'shown', 'removed'] as const;

/** The most bytes of one as a phone sends it; a script on the page makes it smaller before. */
export const photographBytes = 12 * 1024 * 1024;

/** A photograph that came with a need, without anything but the picture. */
export const Photograph = z
  .object({
    id: DocumentId,
    need: NeedId,
    at: Instant,
    /** Of what is kept. */
    size: z.int().positive(),
    sha256: Sha256,
    mediaType: z.enum(['image/jpeg', 'image/png']),
    state: z.enum(photographStates),
    /** Why it was removed. */
    reason: z.string().max(200).optional(),
    decidedAt: Instant.optional(),
  })
  .meta({ id: 'NeedPhotograph' });
export type Photograph = z.infer<typeof Photograph>;

/** Those whose file is there. */
export const isKept = ({ state }: Pick<Photograph, 'state'>): boolean => state !== 'removed';
