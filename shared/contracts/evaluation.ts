import * as z from 'zod';
import { ConsequenceRule } from '../domain/evaluation/consequence.ts';
import { ConsequenceAppeal } from '../domain/evaluation/consequence-appeal.ts';
import { KnownEvidence } from '../domain/evaluation/evidence.ts';
import { Facts } from '../domain/evaluation/facts.ts';
import { phases, raterKinds, roundStates } from '../domain/evaluation/names.ts';
import { EvaluationRound, NoticedResult, Seat, SelfReport } from '../domain/evaluation/round.ts';
import { EvaluationRubric } from '../domain/evaluation/rubric.ts';
import { RatingSheet, SheetBody } from '../domain/evaluation/sheet.ts';
import { OrganizationId, PersonId, PurchaseId } from '../domain/ids.ts';
import { Consequence } from '../domain/purchase/consequence.ts';
import { Instant } from '../domain/time.ts';

const reason = z.string().trim().min(4).max(2000);
const id = z.string().regex(/^(midTerm|final)\.[1-9]$/);

const ask = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

/** What is asked of the evaluation of a project. */
export const EvaluationCommand = z
  .discriminatedUnion('type', [
    ask('openRound', {
      phase: z.enum(phases),
      rubric: z.string(),
      seats: z.array(Seat).min(1).max(20),
    }),
    ask('handInSelfReport', { round: id, report: SelfReport }),
    ask('excuse', { round: id, reason }),
    ask('freeze', { round: id }),
    ask('openRating', { round: id }),
    ask('lockSheet', { round: id, sheet: SheetBody }),
    ask('close', { round: id }),
    ask('correct', {
      round: id,
      item: z.string(),
      points: z.number().min(0).max(100).multipleOf(0.5),
      reason,
    }),
    ask('talkOver', { round: id, item: z.string(), reason }),
    ask('notice', { round: id }),
    ask('appeal', { round: id, grounds: reason }),
    ask('decideAppeal', { round: id, outcome: z.enum(['upheld', 'dismissed']), reason }),
    ask('finish', { round: id }),
    ask('enforce', { consequence: z.string().max(80) }),
    ask('appealConsequence', { consequence: z.string().max(80), grounds: reason }),
    ask('decideConsequence', {
      consequence: z.string().max(80),
      outcome: z.enum(['upheld', 'dismissed']),
      reason,
    }),
  ])
  .meta({ id: 'EvaluationCommand' });
export type EvaluationCommand = z.infer<typeof EvaluationCommand>;

const Named = z.object({ id: PersonId, name: z.string() });

/** A sheet as those may see it who may: its rater's own at once, others' once the round is closed. */
export const SheetView = RatingSheet.extend({ name: z.string().optional() });

const Spread = z.object({
  item: z.string(),
  max: z.number(),
  lowest: z.number(),
  highest: z.number(),
  percent: z.number(),
  isWide: z.boolean(),
  marks: z.array(
    z.object({ kind: z.enum(raterKinds), by: z.string().optional(), points: z.number() }),
  ),
});

export const RoundView = EvaluationRound.omit({
  seats: true,
  purchase: true,
  organization: true,
  openedBy: true,
  noticedBy: true,
  result: true,
}).extend({
  id: z.string(),
  seats: z.array(
    z.object({
      kind: z.enum(raterKinds),
      name: z.string().optional(),
      isIn: z.boolean(),
      isMine: z.boolean(),
    }),
  ),
  /** Records of the work file the reader can link to items now. */
  evidence: z.array(KnownEvidence).optional(),
  /** The items the reader rates. */
  ownItems: z.array(z.string()).optional(),
  sheets: z.array(SheetView),
  spreads: z.array(Spread).optional(),
  /** Items that must be talked over before the result can be noticed. */
  toTalkOver: z.array(z.string()).optional(),
  result: NoticedResult.optional(),
  /** What the round comes to, before it is noticed; for the office. */
  outcome: z
    .object({
      points: z.number(),
      grade: z.string(),
      isPass: z.boolean(),
      missing: z.array(z.string()),
    })
    .optional(),
  /** What the reader may do now. */
  may: z.array(z.string()),
});
export type RoundView = z.infer<typeof RoundView>;

/** What follows from the evaluations of a project, with what came of an appeal against it. */
export const ConsequenceView = Consequence.omit({ by: true }).extend({
  appeal: ConsequenceAppeal.omit({ by: true, decidedBy: true }).optional(),
  /** Until then the organization may not apply. */
  barredUntil: z.string().optional(),
  may: z.array(z.string()),
});

export const EvaluationView = z
  .object({
    title: z.string(),
    organization: z.string(),
    purchaseState: z.string(),
    /** Of the purchase, for what is asked of it. */
    version: z.int(),
    /** Whether the tenant holds rounds at all. */
    isSet: z.boolean(),
    rounds: z.array(RoundView),
    consequences: z.array(ConsequenceView),
    /** Rules of the tenant that apply and that the reader can ask for. */
    applicable: z.array(ConsequenceRule),
    /** For the office, where a round can be opened now. */
    opening: z
      .object({
        phase: z.enum(phases),
        rubrics: z.array(EvaluationRubric),
        candidates: z.array(z.object({ kind: z.enum(raterKinds), people: z.array(Named) })),
        facts: Facts,
      })
      .optional(),
  })
  .meta({ id: 'EvaluationView' });
export type EvaluationView = z.infer<typeof EvaluationView>;

/** Rounds of a tenant that are not final, as far as they are the reader's to see. */
export const OpenRounds = z
  .object({
    items: z.array(
      z.object({
        purchase: PurchaseId,
        organization: z.object({ id: OrganizationId, name: z.string() }),
        title: z.string(),
        round: z.string(),
        phase: z.enum(phases),
        state: z.enum(roundStates),
        due: Instant.optional(),
        /** The reader has a seat and has not handed in. */
        isMine: z.boolean(),
      }),
    ),
    /** Projects that wait for a round to be opened. */
    waiting: z.array(
      z.object({
        purchase: PurchaseId,
        organization: z.object({ id: OrganizationId, name: z.string() }),
        title: z.string(),
        phase: z.enum(phases),
      }),
    ),
    /** How organizations rate the purchaser, over all final rounds; no items while too few have. */
    appraisal: z.object({
      organizations: z.int(),
      items: z.array(
        z.object({
          id: z.string(),
          name: z.object({ zh: z.string(), en: z.string() }),
          mean: z.number(),
          n: z.int(),
        }),
      ),
    }),
  })
  .meta({ id: 'OpenEvaluationRounds' });
export type OpenRounds = z.infer<typeof OpenRounds>;
