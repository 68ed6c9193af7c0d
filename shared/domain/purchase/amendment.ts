import * as z from 'zod';
import { OrganizationId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { Plan } from './plan.ts';
import { ExternalPublication } from './publication.ts';

/**
 * What may change of a call that is open. Not its subject, its money, its place or who may apply: that would be
 * another call (MoF order 87: neither the object nor the qualification conditions).
 */
export const amendableFields = [
  'goals',
  'requiredDocuments',
  'deliverables',
  'criteria',
  'priceWeight',
  'bonusItems',
  'ceilingFen',
  'tranches',
  'performanceGoals',
  'contractMonths',
  'questionsUntil',
] as const;

const amendable = Object.fromEntries(
  amendableFields.map((field) => [field, Plan.shape[field]]),
) as Pick<typeof Plan.shape, (typeof amendableFields)[number]>;
export const AmendedFields = z.strictObject(amendable).partial();
export type AmendedFields = z.infer<typeof AmendedFields>;

/** One change of an open call. `edition` is the one it leads to; moving the date alone makes no new one. */
export const Amendment = z.object({
  id: z.string(),
  kind: z.enum(['amendment', 'extension', 'question']),
  edition: z.int().min(1),
  at: Instant,
  reason: z.string(),
  closesBefore: Instant,
  closesAfter: Instant,
  changes: z.array(
    z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }),
  ),
  publication: ExternalPublication.optional(),
});
export type Amendment = z.infer<typeof Amendment>;

/** A question to the call, from somebody nobody is told of. */
export const Question = z.object({
  id: z.string(),
  /** Who asked. Left out for everybody else until the applications are open, and in public for good. */
  organizationId: OrganizationId.optional(),
  askedAt: Instant,
  text: z.string(),
  answer: z.object({ text: z.string(), at: Instant, by: PersonId }).optional(),
  /** The day for the answer passed, and the closing moved once because of it. */
  lapsedAt: Instant.optional(),
});
export type Question = z.infer<typeof Question>;
