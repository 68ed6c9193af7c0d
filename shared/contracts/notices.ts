import * as z from 'zod';
import { SupplementReason } from '../domain/contract/contract.ts';
import { SupportAccount } from '../domain/contract/support.ts';
import { DeadlineReason } from '../domain/deadline-reason.ts';
import { PurchaseId } from '../domain/ids.ts';
import { Method, RuleSet, Track } from '../domain/policy/rules.ts';
import { Amendment, Question } from '../domain/purchase/amendment.ts';
import { failureKinds } from '../domain/purchase/failure.ts';
import { FundSource } from '../domain/purchase/funding.ts';
import { stages, states } from '../domain/purchase/lifecycle.ts';
import {
  objectionKinds,
  objectionStandings,
  objectionSteps,
  remedies,
} from '../domain/purchase/objection.ts';
import {
  BonusItem,
  Category,
  Criterion,
  Deliverable,
  PerformanceGoal,
  Voices,
} from '../domain/purchase/plan.ts';
import { ExternalPublication } from '../domain/purchase/publication.ts';
import { Instant } from '../domain/time.ts';
import { page } from './common.ts';
import { CoProvision, PublicBasis } from './plan-basis.ts';
import { TenantSummary } from './tenants.ts';

export const Tenants = z.object({ items: z.array(TenantSummary) }).meta({ id: 'Tenants' });

/** A row of the public list. */
export const NoticeSummary = z
  .object({
    purchaseId: PurchaseId,
    title: z.string(),
    track: Track,
    method: Method,
    state: z.enum(states),
    stage: z.enum(stages),
    categories: z.array(Category),
    budgetFen: z.int(),
    publishedAt: Instant,
    closesAt: Instant,
    updatedAt: Instant,
    /** Where it is done. Absent in rows of before communities had boards. */
    regionCodes: z.array(z.string()).optional(),
  })
  .meta({ id: 'NoticeSummary' });
export type NoticeSummary = z.infer<typeof NoticeSummary>;
export const NoticePage = page(NoticeSummary).meta({ id: 'NoticePage' });

/** One step of the public timeline. */
export const TimelineStep = z.object({
  stage: z.enum(stages),
  status: z.enum(['done', 'current', 'ahead', 'stopped']),
  /** When it was entered, or for the running step when it ends, if that is known. */
  enteredAt: Instant.optional(),
  due: Instant.optional(),
  isProvisional: z.boolean().optional(),
  /** Why it ends when it does. */
  reason: DeadlineReason.optional(),
});
export type TimelineStep = z.infer<typeof TimelineStep>;

/** By when something outside is due, as long as it is. */
const clock = { due: Instant.optional(), isOverdue: z.literal(true).optional() };

/** A contract both sides have signed. */
const PublicContract = z.object({
  number: z.string(),
  signedAt: Instant,
  /** SHA-256 of what was signed; it stands on every page. */
  contentHash: z.string().optional(),
  publication: z.object({
    at: z.object({ medium: z.string(), url: z.string(), publishedAt: Instant }).optional(),
    ...clock,
  }),
  filing: z.object({
    at: z.object({ number: z.string(), filedAt: Instant }).optional(),
    ...clock,
  }),
  /** Signed ones. */
  supplements: z.array(
    z.object({
      number: z.int(),
      reason: SupplementReason,
      changeFen: z.int(),
      amountFen: z.int(),
    }),
  ),
  subcontracts: z.array(z.object({ what: z.string(), share: z.int(), to: z.string() })),
});

/** What one payment bought: counts of work and people, never anything about one of them. */
const PublicBought = z.object({
  number: z.int(),
  amountFen: z.int(),
  paidOn: z.string().optional(),
  work: z.array(z.object({ name: z.string(), unit: z.string(), delivered: z.int() })),
  /** Absent where they are too few to be told. */
  people: z.int().optional(),
  needs: z.int().optional(),
  /** From 1 to 5 with the 95 % interval; without a mean where too few answered. */
  heard: z.object({
    n: z.int(),
    mean: z.number().optional(),
    interval: z.object({ from: z.number(), to: z.number() }).optional(),
  }),
});
export type PublicBought = z.infer<typeof PublicBought>;

/** What everybody may know of a purchase. Nothing here is secret at the stage it appears in. */
export const PublicPurchase = NoticeSummary.extend({
  tenant: TenantSummary,
  need: z.object({ summary: z.string(), affectedResidents: z.int(), residents: z.int() }),
  goals: z.string(),
  regionCodes: z.array(z.string()),
  fundSource: FundSource,
  ceilingFen: z.int(),
  maximumAwards: z.int(),
  requiredDocuments: z.array(z.string()),
  deliverables: z.array(Deliverable),
  criteria: z.array(Criterion),
  priceWeight: z.int(),
  bonusItems: z.array(BonusItem).optional(),
  /** How it is judged, where it is not as any other: blind, with scores on the spot, with votes and their weight. */
  isBlind: z.boolean().optional(),
  areScoresShownLive: z.boolean().optional(),
  voices: Voices.optional(),
  /** What a good grade of an earlier project is worth in this call. */
  priority: RuleSet.shape.priority,
  performanceGoals: z.array(PerformanceGoal).optional(),
  /** Absent with purchases published before plans said so. */
  basis: PublicBasis.optional(),
  contractMonths: z.int().optional(),
  /** Which edition of the call is in force; absent: the first. */
  edition: z.int().optional(),
  amendments: z.array(Amendment).optional(),
  /** Answered ones, and those nobody answered in time. Who asked is told to nobody. */
  questions: z
    .array(
      Question.omit({ organizationId: true, answer: true }).extend({
        answer: z.object({ text: z.string(), at: Instant }).optional(),
      }),
    )
    .optional(),
  /** Questions still being answered. */
  openQuestions: z.int().optional(),
  questionsCloseAt: Instant.optional(),
  notice: ExternalPublication,
  awardNotice: ExternalPublication.optional(),
  /** With the result: how it was decided, until when it can be challenged, and what the review cost. */
  decision: z
    .object({
      at: Instant,
      isDeemed: z.boolean(),
      source: z.string().optional(),
      challengeUntil: Instant.optional(),
      reviewFeeFen: z.int().optional(),
    })
    .optional(),
  /** What was public before the purchase began, and until when it had to be, with the reason. */
  priorNotices: z
    .array(
      z.object({
        kind: z.enum(['intention', 'singleSource']),
        publication: ExternalPublication,
        until: Instant,
        reason: DeadlineReason.optional(),
        expected: z.string().optional(),
        supplier: z.string().optional(),
        objections: z
          .array(z.object({ isUpheld: z.boolean().optional(), reason: z.string().optional() }))
          .optional(),
      }),
    )
    .optional(),
  timeline: z.array(TimelineStep),
  /** From the publication of the result on. Points are hundredths. */
  results: z.array(
    z.object({
      organization: z.string(),
      rank: z.int(),
      totalPoints: z.int(),
      awardFen: z.int().optional(),
    }),
  ),
  /** The promise the panel is drawn by, from the notice on; how it was drawn, from the result on. */
  lot: z
    .object({
      commitment: z.string(),
      committedAt: Instant,
      event: z.string().optional(),
      drawnAt: Instant.optional(),
      result: z.string().optional(),
      turns: z.int().optional(),
      pool: z.int().optional(),
      excluded: z.record(z.string(), z.int()).optional(),
    })
    .optional(),
  /** Why there was no result; the call before, and the one held in its place once that is published. */
  failure: z.enum(failureKinds).optional(),
  follows: PurchaseId.optional(),
  followedBy: PurchaseId.optional(),
  /** Published with the result (REG §43). */
  experts: z.array(z.string()),
  objections: z.array(
    z.object({
      raisedAt: Instant,
      isAnswered: z.boolean(),
      isUpheld: z.boolean().optional(),
      kind: z.enum(objectionKinds).optional(),
      step: z.enum(objectionSteps).optional(),
      standing: z.enum(objectionStandings).optional(),
      /** The answer or decision is late. */
      isOverdue: z.boolean().optional(),
      due: Instant.optional(),
      /** What was found and what follows, without names; from the day it was found. */
      decidedAt: Instant.optional(),
      remedy: z.enum(remedies).optional(),
      text: z.string().optional(),
    }),
  ),
  projects: z.array(
    z.object({
      organization: z.string(),
      amountFen: z.int(),
      paidFen: z.int(),
      status: z.string(),
      progress: z.array(
        z.object({ name: z.string(), unit: z.string(), planned: z.int(), delivered: z.int() }),
      ),
      /** Absent with contracts of before they were kept. */
      contract: PublicContract.optional(),
      midTermPoints: z.int().optional(),
      finalPoints: z.number().optional(),
      /** Payments that were made, and what each of them bought. */
      bought: z.array(PublicBought).optional(),
      /** Hours of help beside the money, once the file is closed (seed 3-03). */
      support: SupportAccount.pick({ promisedHours: true, givenHours: true }).optional(),
      ...CoProvision.shape,
    }),
  ),
  /** Suppressed below five answers: small groups stay unrecognizable. */
  survey: z.object({ responses: z.int(), meanScore: z.number().optional() }).optional(),
  reason: z.string().optional(),
}).meta({ id: 'PublicPurchase' });
export type PublicPurchase = z.infer<typeof PublicPurchase>;

/** Streets and towns of a tenant with their communities, as the national division list names them. */
export const Regions = z
  .object({
    items: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        children: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    ),
    /** Places that were merged or closed: plans of their time still name them. */
    former: z.array(z.object({ code: z.string(), name: z.string(), into: z.string().optional() })),
  })
  .meta({ id: 'Regions' });
