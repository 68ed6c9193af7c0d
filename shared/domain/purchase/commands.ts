import * as z from 'zod';
import { Bond, SignatureGiven, SupplementReason } from '../contract/contract.ts';
import { BondForm, ContractTerms } from '../contract/terms.ts';
import { PublicEvent } from '../draw/record.ts';
import { OrganizationId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { AmendedFields } from './amendment.ts';
import { Application, EligibilityCheck, PartyLevel } from './application.ts';
import { stops } from './approval.ts';
import type { CommandType } from './lifecycle.ts';
import { ObjectionGround, ObjectionKind, ObjectionStep, Remedy } from './objection.ts';
import { Unopened } from './opening-minutes.ts';
import { Plan, Tranche } from './plan.ts';
import { Delivered } from './project.ts';
import { Award, ExternalPublication } from './purchase.ts';
import { registrationOutcomes } from './registration-outcomes.ts';
import { correctionKinds, Votes } from './review.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const opinion = z.string().trim().max(1000);
/** A closing date somebody names. From one too far ahead no other could be counted: years have four digits. */
const closing = Instant.refine((at) => at < '2100', 'date-too-far');
/** By the id of a criterion or bonus item; below 0 where a bonus item takes points away. */
const Points = z.record(z.string(), z.int().min(-50).max(100));
const finding = {
  isUpheld: z.boolean(),
  remedy: Remedy.optional(),
  /** Whose award is void. */
  against: z.array(OrganizationId).max(60).optional(),
};
/** A final offer as the opener found it, with its receipt. */
export const OpenedOffer = z.object({
  organizationId: OrganizationId,
  requestedFen: z.int().positive(),
  receipt: z.string().optional(),
  at: Instant.optional(),
  by: PersonId.optional(),
});
export type OpenedOffer = z.infer<typeof OpenedOffer>;

const command = <T extends CommandType, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape }).meta({ id: `command-${type}` });

/** What people ask for. Each is one message of the API. */
export const humanCommands = [
  command('revisePlan', { plan: Plan }),
  command('submitPlan', {}),
  command('decideApproval', {
    approvalId: text(40),
    decision: z.enum(['approve', 'return']),
    opinion,
    documentsHash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  command('publishNotice', { publication: ExternalPublication, closesAt: closing }),
  /** The same, at a moment to come. */
  command('scheduleNotice', { publication: ExternalPublication, closesAt: closing }),
  command('unscheduleNotice', {}),
  command('publishIntention', {
    publication: ExternalPublication,
    expected: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/),
  }),
  command('publishSingleSourceNotice', { publication: ExternalPublication, supplier: text(100) }),
  /** Somebody wrote that others can supply it as well. */
  command('recordNoticeObjection', { from: text(100), text: text(3000) }),
  command('judgeNoticeObjection', {
    objectionId: text(40),
    isUpheld: z.boolean(),
    reason: text(2000),
  }),
  command('amendCall', {
    changes: AmendedFields,
    reason: text(500),
    closesAt: closing,
    publication: ExternalPublication,
  }),
  command('askQuestion', { text: text(1000) }),
  command('answerQuestion', { questionId: text(40), answer: text(3000) }),
  command('extendBidding', { closesAt: closing, reason: text(500) }),
  command('confirmOpening', {}),
  command('judgeEligibility', {
    organizationId: OrganizationId,
    verdict: z.enum(['eligible', 'correctionRequested', 'ineligible']),
    reason: opinion,
    missingDocuments: z.array(text(60)).max(20),
    checks: z.array(EligibilityCheck).max(240).optional(),
    /** Of a consortium: what each party was found to be graded. */
    levels: z.array(PartyLevel).max(6).optional(),
  }),
  command('submitCorrection', { documents: z.array(text(60)).min(1).max(20), note: opinion }),
  /** The bureau that registers organizations says whether the facts are as it has them. */
  command('confirmRegistration', {
    organizationId: OrganizationId,
    outcome: z.enum(registrationOutcomes),
    note: opinion,
  }),
  command('concludeEligibility', {}),
  command('requestRecusal', { personId: PersonId, reason: text(1000) }),
  command('decideRecusal', { recusalId: text(10), isGranted: z.boolean(), reason: text(1000) }),
  command('drawPanel', {
    event: PublicEvent.optional(),
    /** Whom the purchaser sends to the panel itself: at most what the experts' share leaves. */
    representatives: z.array(PersonId).max(9).optional(),
  }),
  command('declareConflict', { conflict: z.enum(['none', 'conflict']), note: opinion }),
  command('lockScoreSheet', {
    organizationId: OrganizationId,
    points: Points,
    comment: text(2000),
  }),
  /** A last price, sealed: only the opener can read it. Over HTTP it is kept with the seals and moves no purchase. */
  command('submitFinalOffer', {
    envelope: text(8000),
    receipt: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  command('leaveTalks', { reason: text(500) }),
  command('askPriceReview', { organizationId: OrganizationId, reason: text(500) }),
  command('explainPrice', { text: text(3000), evidence: z.array(text(100)).min(1).max(20) }),
  command('judgePrice', {
    organizationId: OrganizationId,
    isValid: z.boolean(),
    reason: text(1000),
  }),
  command('scheduleRoadShow', {
    startsAt: closing,
    minutes: z.int().min(1).max(120),
    place: text(120),
  }),
  /** Calls the next in the drawn order, or notes that it is not there; without a name the running one ends. */
  command('callPresenter', {
    organizationId: OrganizationId.optional(),
    isAbsent: z.boolean().optional(),
  }),
  command('correctSheet', {
    organizationId: OrganizationId,
    points: Points,
    kind: z.enum(correctionKinds),
    reason: text(500),
  }),
  command('signReport', { verdict: z.enum(['agree', 'dissent']), reason: opinion }),
  command('orderReview', { reason: text(1000) }),
  command('recommendAward', {
    awards: z.array(Award).min(1).max(60),
    /** Why so: what those who approve read with it, and after a return what was changed. */
    reason: text(1000).optional(),
  }),
  command('publishAwardNotice', {
    publication: ExternalPublication,
    /** What the review cost, where the notice says so. */
    reviewFeeFen: z.int().nonnegative().optional(),
  }),
  command('raiseObjection', {
    grounds: text(3000),
    kind: ObjectionKind.optional(),
    step: ObjectionStep.optional(),
    groundCodes: z.array(ObjectionGround).min(1).max(12).optional(),
    /** What the grounds rest on: a clause of the call, an article of the law. */
    cites: z.array(text(200)).max(12).optional(),
    /** Files by id or as declared by name, and addresses. */
    evidence: z.array(text(500)).max(20).optional(),
    /** What is asked for, in the objector's words; `asks` names the remedy. */
    requests: text(1000).optional(),
    asks: Remedy.optional(),
    agent: z.strictObject({ name: text(60), mandate: text(120) }).optional(),
    /** Members of a consortium who join in: all of them, or it is not valid. */
    members: z.array(text(100)).max(10).optional(),
    /** A complaint: the challenge it follows, and whether it adds points that arise from the reply. */
    of: text(40).optional(),
    isFromReply: z.boolean().optional(),
  }),
  command('answerObjection', { objectionId: text(40), reply: text(3000), ...finding }),
  command('withdrawObjection', { objectionId: text(40), reason: opinion }),
  command('judgeAdmission', {
    objectionId: text(40),
    verdict: z.enum(['admitted', 'notOurs', 'inadmissible']),
    reason: text(2000),
  }),
  command('answerComplaint', { objectionId: text(40), statement: text(5000) }),
  /** Tests and expert opinions: their time does not count. After `days` the clock goes on by itself. */
  command('pauseComplaint', {
    objectionId: text(40),
    isPaused: z.boolean(),
    reason: text(500),
    days: z.int().min(1).max(180).optional(),
  }),
  command('decideComplaint', { objectionId: text(40), decision: text(5000), ...finding }),
  /** Without terms the contract has those of the plan. */
  command('draftContracts', {
    tranches: z.array(Tranche).min(1).max(12),
    terms: ContractTerms.optional(),
  }),
  /** The purchaser's signatory names a winner, or signs all that have signed. */
  command('signContract', {
    organizationId: OrganizationId.optional(),
    signature: SignatureGiven.optional(),
  }),
  /** An organization declines for itself; `organizationId` names one that let the signing date pass. */
  command('declineAward', { reason: text(500), organizationId: OrganizationId.optional() }),
  command('recordContractPublication', {
    organizationId: OrganizationId,
    publication: ExternalPublication,
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  command('recordContractFiling', {
    organizationId: OrganizationId,
    number: text(60),
    filedAt: Instant,
  }),
  command('consentSubcontract', {
    organizationId: OrganizationId,
    what: text(500),
    share: z.int().min(1).max(99),
    to: text(100),
  }),
  command('proposeSupplement', {
    organizationId: OrganizationId,
    reason: SupplementReason,
    text: text(2000),
    quantities: z.record(z.string().max(20), z.int().positive().max(1_000_000)),
    changeFen: z.int(),
  }),
  command('signSupplement', {
    organizationId: OrganizationId.optional(),
    number: z.int().positive(),
    signature: SignatureGiven.optional(),
  }),
  command('recordBond', {
    organizationId: OrganizationId,
    kind: Bond.shape.kind,
    amountFen: z.int().positive(),
    form: BondForm,
  }),
  command('returnBond', { organizationId: OrganizationId, kind: Bond.shape.kind }),
  command('submitReport', {
    delivered: Delivered,
    spentFen: z.int().nonnegative(),
    narrative: text(5000),
  }),
  command('judgeReport', {
    organizationId: OrganizationId,
    verdict: z.enum(['accepted', 'returned']),
    reason: opinion,
  }),
  command('requestPayment', { organizationId: OrganizationId, number: z.int().positive() }),
  command('recordPayment', {
    organizationId: OrganizationId,
    number: z.int().positive(),
    voucher: text(60),
  }),
  command('submitEvaluation', {
    organizationId: OrganizationId,
    points: z.int().min(0).max(100),
    findings: text(3000),
  }),
  command('concludeMidTerm', {}),
  command('requestAcceptance', {}),
  command('disclose', {}),
  /** Nobody ends a purchase alone: the chain for stops decides, and the reason is made public. */
  command('requestStop', { kind: z.enum(stops), reason: text(500) }),
  command('suspend', { reason: text(500) }),
  command('resume', {}),
] as const;

/** What the workflow asks for when `planNext` says it is time. */
const systemCommands = [
  command('openBidding', {}),
  command('closeBidding', {}),
  command('publishScheduled', {}),
  command('lapseQuestion', { questionId: text(40) }),
  command('tellApplicants', { told: z.array(text(40)).max(300) }),
  command('openApplications', {
    applications: z.array(Application),
    /** Whose seal stays closed: made for a former edition of the call, and not confirmed. */
    unconfirmed: z.array(OrganizationId).optional(),
    unopened: z.array(Unopened).optional(),
  }),
  command('lapseCorrection', { organizationId: OrganizationId }),
  command('openFinalOffers', {
    offers: z.array(OpenedOffer),
    /** Others follow in a command of their own: the talks are not over with these. */
    hasMore: z.boolean().optional(),
  }),
  command('lapseExplanation', { organizationId: OrganizationId }),
  command('closePriceReview', {}),
  command('recordVotes', { votes: Votes }),
  command('closeReport', {}),
  command('closeAwardDecision', {}),
  command('endStandstill', {}),
  command('closePeriod', {}),
  command('recordSurvey', {
    responses: z.int().nonnegative(),
    meanScore: z.number().min(0).max(5),
  }),
  command('noteOverdue', { deadline: z.string() }),
] as const;

export const HumanCommand = z
  .discriminatedUnion('type', humanCommands)
  .meta({ id: 'Command', description: 'What somebody asks of a purchase.' });
export type HumanCommand = z.infer<typeof HumanCommand>;

export const Command = z.discriminatedUnion('type', [...humanCommands, ...systemCommands]);
export type Command = z.infer<typeof Command>;
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
