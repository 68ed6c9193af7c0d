import * as z from 'zod';
import { RegionId } from '../region/tree.ts';
import { knowledgeKinds } from './names.ts';
import { TicketCategory } from './ticket.ts';

/** What an operator tells a caller, or a case of a community others learn from; kept by people, with date and source. */
export const KnowledgeText = z.strictObject({
  kind: z.enum(knowledgeKinds),
  question: z.string().trim().min(2).max(120),
  text: z.string().trim().min(2).max(2000),
  category: TicketCategory.optional(),
  /** Where it is so; absent, everywhere. */
  community: RegionId.optional(),
  source: z.string().trim().min(2).max(200),
  /** From when it is so, and the last day somebody vouches for it. */
  on: z.iso.date(),
  until: z.iso.date().optional(),
});
export type KnowledgeText = z.infer<typeof KnowledgeText>;

export const Knowledge = z.object({
  ...KnowledgeText.shape,
  id: z.string(),
  byName: z.string(),
  at: z.string(),
  /** Taken out of use; what it said stays. */
  isRetired: z.literal(true).optional(),
});
export type Knowledge = z.infer<typeof Knowledge>;
