import * as z from 'zod';
import { Bond } from '../contract/contract.ts';
import { Draw } from '../draw/record.ts';
import { OrganizationId, PersonId, PurchaseId, TenantId } from '../ids.ts';
import { RuleSet } from '../policy/rules.ts';
import { Instant } from '../time.ts';
import { Amendment, Question } from './amendment.ts';
import { Application } from './application.ts';
import { Approval } from './approval.ts';
import { Award, AwardDecision } from './award.ts';
import { CallFailure, Follows } from './failure.ts';
import { stages, states } from './lifecycle.ts';
import { Objection } from './objection.ts';
import { OpeningMinutes } from './opening-minutes.ts';
import { Plan } from './plan.ts';
import { PriorNotices } from './prior-notice.ts';
import { Project } from './project.ts';
import { ExternalPublication } from './publication.ts';
import { RecusalRequest } from './recusal.ts';
import { Report, RoadShow, Votes } from './review.ts';
import { ScoreSheet } from './score-sheet.ts';
import { StoredDeadline } from './stored-deadline.ts';

export { Award, ExternalPublication };

export const PanelSeat = z.object({
  personId: PersonId,
  /** `silent`: neither declared nor scored in time, and was replaced. `replaced`: another panel reviews again. */
  conflict: z.enum(['undeclared', 'none', 'conflict', 'silent', 'replaced']),
  declaredAt: Instant.optional(),
  /** Named by the purchaser and not drawn. */
  isRepresentative: z.boolean().optional(),
});

export const Lot = z.object({
  /** SHA-256 of the secret. */
  commitment: z.string(),
  committedAt: Instant,
  /** The public event whose outcome goes into the seed, where the rules name one. */
  event: z.string().optional(),
  /** Once drawn: the hash of the whole record, and figures that name nobody. */
  result: z.string().optional(),
  drawnAt: Instant.optional(),
  turns: z.int().optional(),
  pool: z.int().optional(),
  excluded: z.record(z.string(), z.int()).optional(),
});
export type Lot = z.infer<typeof Lot>;

export const Ranked = z.object({
  organizationId: OrganizationId,
  /** Hundredths of a point. */
  panelPoints: z.int(),
  pricePoints: z.int(),
  totalPoints: z.int(),
  /** Beyond the hundred; below 0 where points are taken away. */
  bonusPoints: z.int().optional(),
  /** What residents and organizations gave, of 100, before it is weighed. */
  votePoints: z
    .object({ residents: z.int().optional(), organizations: z.int().optional() })
    .optional(),
  /** What told it from a neighbour with as many points. */
  tiedBy: z.enum(['priority', 'price', 'criterion', 'draw']).optional(),
  /** Of `bonusPoints`, those it has for the grade of an earlier project. */
  priorityPoints: z.int().optional(),
  rank: z.int().min(1),
});
export type Ranked = z.infer<typeof Ranked>;

/**
 * One purchase: the aggregate that every command changes as a whole. The collections are stored as
 * children of the root, so a command writes only those it changed.
 */
export const Purchase = z.object({
  id: PurchaseId,
  tenantId: TenantId,
  version: z.int().nonnegative(),
  state: z.enum(states),
  /** The stage reached; kept when a side exit is taken. */
  stage: z.enum(stages),
  /** When each stage was entered last. */
  entered: z.partialRecord(z.enum(stages), Instant),
  resumesTo: z.enum(states).optional(),
  suspendedAt: Instant.optional(),
  createdAt: Instant,
  author: PersonId,
  /** Others who changed the plan. Neither they nor the author approve anything of this purchase. */
  revisers: z.array(PersonId).optional(),
  plan: Plan,
  rules: RuleSet,
  /** The versions of the tenant's settings it began under; `rules` is a copy of what it is judged by. */
  settingVersions: z.record(z.string(), z.int()).optional(),
  reason: z.string().optional(),
  /** Why there was no result; set when a call fails. */
  failure: CallFailure.optional(),
  /** The failed call it is held again for. */
  follows: Follows.optional(),
  /** The call that is held in its place. */
  followedBy: PurchaseId.optional(),
  notice: ExternalPublication.optional(),
  opensAt: Instant.optional(),
  closesAt: Instant.optional(),
  openingConfirmedBy: z.array(PersonId),
  /** When each of them did, in their order. */
  openingConfirmedAt: z.array(Instant).optional(),
  openingMinutes: OpeningMinutes.optional(),
  openedAt: Instant.optional(),
  /** What the panel will be drawn with, promised by its hash before anybody could apply; see `draw/`. */
  lot: Lot.optional(),
  /** `drawSeed` only in panels drawn before lots were committed to. */
  panel: z
    .object({
      drawSeed: z.string().optional(),
      seats: z.array(PanelSeat),
      /** When the review must have begun, where the rules bound the time from the draw. */
      reviewBy: StoredDeadline.optional(),
    })
    .optional(),
  /** Of a blind call: the eligible in the drawn order that numbers them for the experts. */
  blindOrder: z.array(OrganizationId).optional(),
  /** When final offers were opened. */
  offersOpenedAt: Instant.optional(),
  roadShow: RoadShow.optional(),
  /** Counted once scoring is over. */
  votes: Votes.optional(),
  report: Report.optional(),
  /** The eligible in the drawn order that decides a total tie. */
  tieOrder: z.array(z.string()).optional(),
  ranking: z.array(Ranked),
  awards: z.array(Award),
  awardDecision: AwardDecision.optional(),
  awardNotice: ExternalPublication.optional(),
  /** What the review cost, as the notice of the result says. */
  reviewFeeFen: z.int().nonnegative().optional(),
  /** Standstill time left when an objection froze it, in purchases from before `frozenAt`. */
  frozenMillis: z.int().nonnegative().optional(),
  /** Since when a challenge or complaint holds it: its own dates stand still and get that time back. */
  frozenAt: Instant.optional(),
  /** Whose award an upheld objection made void: none of them is recommended again. */
  voided: z.array(OrganizationId).optional(),
  /** The running period of implementation, from 1. */
  period: z.int().nonnegative(),
  surveyResult: z.object({ responses: z.int(), meanScore: z.number() }).optional(),
  survey: z.object({ id: z.string(), closesAt: Instant }).optional(),
  /** What passes when, by name; `plan-next` reads it. A deadline that was acted on is gone from here. */
  deadlines: z.record(z.string(), StoredDeadline),
  overdue: z.array(z.string()),
  disclosedAt: Instant.optional(),
  /** Bonds received and given back, as `<kind>.<organization>`. */
  bonds: z.record(z.string(), Bond).optional(),
  applications: z.record(z.string(), Application),
  sheets: z.record(z.string(), ScoreSheet),
  projects: z.record(z.string(), Project),
  approvals: z.record(z.string(), Approval),
  objections: z.record(z.string(), Objection),
  /** The record of how the panel was drawn, under `panel`; secret until the result is public. */
  draws: z.record(z.string(), Draw),
  /** Which edition of the call is in force; absent: the first. */
  edition: z.int().min(2).optional(),
  amendments: z.record(z.string(), Amendment).optional(),
  questions: z.record(z.string(), Question).optional(),
  recusals: z.record(z.string(), RecusalRequest).optional(),
  questionsCloseAt: Instant.optional(),
  /** Changes and answers of which those with an application still have to hear. */
  untold: z.array(z.string()).optional(),
  /** Sealed for a former edition and never confirmed: not opened. Known from the opening on. */
  unconfirmed: z.array(OrganizationId).optional(),
  /** A notice that publishes itself when its moment comes. */
  scheduled: z.object({ publication: ExternalPublication, closesAt: Instant }).optional(),
  /** What was public before the purchase began. */
  priorNotices: PriorNotices.optional(),
});
export type Purchase = z.infer<typeof Purchase>;

/** The parts of a purchase that are stored as children of their own, by the field that holds them. */
export const collections = [
  'applications',
  'sheets',
  'projects',
  'approvals',
  'objections',
  'draws',
  'amendments',
  'questions',
  'recusals',
] as const;
export type Collection = (typeof collections)[number];
