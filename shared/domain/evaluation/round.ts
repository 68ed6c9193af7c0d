import * as z from 'zod';
import { OrganizationId, PersonId, PurchaseId } from '../ids.ts';
import { Instant } from '../time.ts';
import { KnownLinks, Linked } from './evidence.ts';
import { Facts } from './facts.ts';
import { phases, roundStates, seatKinds } from './names.ts';
import { EvaluationRubric } from './rubric.ts';

const text = (max: number) => z.string().trim().min(4).max(max);

/** One seat: who rates, and as what. */
export const Seat = z.object({ kind: z.enum(seatKinds), personId: PersonId });
export type Seat = z.infer<typeof Seat>;

/** What the organization says of its own work. Figures are not in it: they are taken from what was recorded. */
export const SelfReport = z.object({
  reflection: text(5000),
  /** Its own points by item; raters see them once the round is closed. */
  points: z.record(z.string(), z.number().min(0).max(100).multipleOf(0.5)).optional(),
  evidence: Linked.optional(),
  /** What it says of the purchaser, 1 to 5 by item, and in words. */
  purchaser: z
    .object({
      marks: z.record(z.string(), z.int().min(1).max(5)),
      note: z.string().trim().max(2000).optional(),
    })
    .optional(),
});
export type SelfReport = z.infer<typeof SelfReport>;

/** How the tenant had it when the round was opened. */
const Terms = z.object({
  lateSelfReport: z.enum(['fails', 'noted']),
  spreadPercent: z.number(),
  /** What passes where the rubric says nothing. */
  passMark: z.number(),
  purchaserItems: z.array(
    z.object({ id: z.string(), name: z.object({ zh: z.string(), en: z.string() }) }),
  ),
});

/** The result as it was noticed. */
export const NoticedResult = z.object({
  points: z.number(),
  base: z.number(),
  bonus: z.number(),
  deduction: z.number(),
  grade: z.string(),
  isPass: z.boolean(),
  items: z.array(
    z.object({ id: z.string(), max: z.number(), points: z.number().optional(), from: z.string() }),
  ),
  raters: z.array(
    z.object({ kind: z.string(), weight: z.number(), effective: z.number(), sheets: z.int() }),
  ),
  missing: z.array(z.string()),
  /** SHA-256 over rubric, sheets, facts and result. */
  hash: z.string(),
});
export type NoticedResult = z.infer<typeof NoticedResult>;

const Decided = { by: PersonId, at: Instant, reason: text(2000) };

/** One evaluation of one project. The sheets of its raters lie elsewhere, out of the organization's reach. */
export const EvaluationRound = z.object({
  purchase: PurchaseId,
  organization: OrganizationId,
  phase: z.enum(phases),
  /** From 1; a second one follows a rectification. */
  attempt: z.int().min(1).max(9),
  state: z.enum(roundStates),
  openedBy: PersonId,
  openedAt: Instant,
  rubric: EvaluationRubric,
  terms: Terms,
  seats: z.array(Seat).min(1).max(20),
  selfReportDue: Instant,
  selfReport: SelfReport.extend({ at: Instant, by: PersonId }).optional(),
  isLate: z.boolean().optional(),
  /** A cause for being late that the office accepted. */
  excuse: z.object(Decided).optional(),
  frozen: z
    .object({
      facts: Facts,
      hash: z.string(),
      at: Instant,
      /** All that could be linked that day: how many records, their common hash, and what the organization had linked. */
      evidence: z.object({ count: z.int(), hash: z.string(), linked: KnownLinks }).optional(),
    })
    .optional(),
  ratingDue: Instant.optional(),
  /** Items that were talked over, each with what came of it. */
  talks: z.record(z.string(), z.object(Decided)).optional(),
  closedAt: Instant.optional(),
  result: NoticedResult.optional(),
  noticedAt: Instant.optional(),
  noticedBy: PersonId.optional(),
  appealUntil: Instant.optional(),
  appeal: z
    .object({
      by: PersonId,
      at: Instant,
      grounds: text(3000),
      decision: z.object({ ...Decided, outcome: z.enum(['upheld', 'dismissed']) }).optional(),
    })
    .optional(),
  finalAt: Instant.optional(),
});
export type EvaluationRound = z.infer<typeof EvaluationRound>;

/** What lists say of a round. */
export const RoundSummary = EvaluationRound.pick({
  purchase: true,
  organization: true,
  phase: true,
  attempt: true,
  state: true,
  seats: true,
  selfReportDue: true,
  ratingDue: true,
  appealUntil: true,
}).extend({
  /** What the organization said of its purchaser; only once the round is final. */
  purchaserMarks: z.record(z.string(), z.int()).optional(),
});
export type RoundSummary = z.infer<typeof RoundSummary>;

/** A late self-report without accepted cause is a fail where the tenant says so; nobody rates it any more. */
export const failsByLateness = ({ isLate, excuse, terms }: EvaluationRound): boolean =>
  isLate === true && !excuse && terms.lateSelfReport === 'fails';

/** What lists say of `round`. Marks for the purchaser are told when nothing can be held against who gave them. */
export const summaryOf = (round: EvaluationRound): RoundSummary => {
  const marks = round.state === 'final' ? round.selfReport?.purchaser?.marks : undefined;
  return RoundSummary.parse({ ...round, ...(marks && { purchaserMarks: marks }) });
};
