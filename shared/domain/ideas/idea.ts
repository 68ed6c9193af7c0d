import * as z from 'zod';
import { CreditCode } from '../credit-code.ts';
import { OrganizationId, PersonId } from '../ids.ts';
import { Category } from '../purchase/plan.ts';
import { Instant } from '../time.ts';
import { CollectionId, IdeaId, Ideator } from './collection.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

/** What somebody thought of. Nothing in it says who. */
export const IdeaText = z.object({
  kind: Ideator,
  category: Category,
  title: line(60),
  need: line(1000),
  /** For whom. */
  whom: line(200),
  /** How it would be done. */
  how: line(2000),
  /** The credit code of the organization the author would like as a partner. */
  wish: CreditCode.optional(),
});
export type IdeaText = z.infer<typeof IdeaText>;

export const Idea = IdeaText.extend({ id: IdeaId, collection: CollectionId, at: Instant });
export type Idea = z.infer<typeof Idea>;

/** How the author is reached: kept apart from the idea, seen by the office alone, erased on request. */
export const Contact = z
  .object({
    name: line(40),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[\d -]{7,20}$/)
      .optional(),
    email: z.email().max(120).optional(),
  })
  .refine(({ phone, email }) => phone !== undefined || email !== undefined, {
    path: ['phone'],
    message: 'no-way-to-reach',
  });
export type Contact = z.infer<typeof Contact>;

/** One reviewer's points for one idea. */
export const Sheet = z.object({
  by: PersonId,
  points: z.record(z.string(), z.int().min(0).max(100)),
  comment: z.string().trim().max(500),
  at: Instant,
});
export type Sheet = z.infer<typeof Sheet>;

/**
 * An idea and the registered organization that will apply for it in its own name (rule 3-19). It counts from the day
 * the organization accepts, with the fingerprint of the agreement both signed.
 */
export const Match = z.object({
  collection: CollectionId,
  collectionTitle: z.string(),
  idea: Idea.pick({ id: true, title: true, need: true, whom: true, how: true, category: true }),
  organization: z.object({ id: OrganizationId, name: z.string() }),
  state: z.enum(['asked', 'accepted', 'declined']),
  askedAt: Instant,
  answeredAt: Instant.optional(),
  agreementSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type Match = z.infer<typeof Match>;
