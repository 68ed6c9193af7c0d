import * as z from 'zod';
import {
  Contract,
  Filing,
  Publication,
  Signatures,
  Subcontract,
  Supplement,
} from '../contract/contract.ts';
import { SupportAccount } from '../contract/support.ts';
import { OrganizationId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { Consequence } from './consequence.ts';
import { Deliverable, Tranche } from './plan.ts';

/** Counted work of one period, by deliverable id. */
export const Delivered = z.record(z.string(), z.int().nonnegative());

export const Report = z.object({
  period: z.int().positive(),
  delivered: Delivered,
  spentFen: z.int().nonnegative(),
  narrative: z.string(),
  submittedAt: Instant,
  submittedBy: PersonId,
  /** The figures were counted from the work file: SHA-256 of what was counted, and when it was frozen. */
  counted: z.object({ hash: z.string(), at: Instant }).optional(),
  verdict: z.enum(['accepted', 'returned']).optional(),
  judgedBy: PersonId.optional(),
  reason: z.string().optional(),
});
export type Report = z.infer<typeof Report>;

export const Evaluation = z.object({
  phase: z.enum(['midTerm', 'final']),
  /** Points of 100; a round's may have a tenth, and lie above by bonus. */
  points: z.number().min(0).max(150),
  findings: z.string(),
  evaluator: PersonId,
  at: Instant,
  /** Where several rated in a round: what it came to, and the hash of all it rests on. */
  round: z
    .object({
      id: z.string(),
      hash: z.string(),
      grade: z.string(),
      isPass: z.boolean(),
      isLate: z.boolean().optional(),
    })
    .optional(),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** Money that has to come back, and the day it did. */
const ClawBack = z.object({
  amountFen: z.int().positive(),
  reason: z.string(),
  orderedAt: Instant,
  orderedBy: PersonId.optional(),
  receivedAt: Instant.optional(),
  receivedBy: PersonId.optional(),
  voucher: z.string().optional(),
});

/** `waiting` is eligible once its acceptance is there. `sent`: in a batch that went to the finance bureau. */
export const paymentStates = [
  'waiting',
  'requested',
  'approved',
  'sent',
  'paid',
  'withheld',
  'clawedBack',
] as const;

export const Payment = Tranche.extend({
  number: z.int().positive(),
  amountFen: z.int().positive(),
  status: z.enum(paymentStates),
  requestedBy: PersonId.optional(),
  sent: z.object({ batch: z.string(), at: Instant, by: PersonId }).optional(),
  /** When it was recorded; `paidOn` is the day the money left, where that was said. */
  paidAt: Instant.optional(),
  paidOn: z.iso.date().optional(),
  voucher: z.string().optional(),
  withheld: z.object({ reason: z.string(), at: Instant, by: PersonId.optional() }).optional(),
  clawBack: ClawBack.optional(),
});
export type Payment = z.infer<typeof Payment>;

/** What the payments of one contract came to; see `reckoningOf`. In fen. */
export const Reckoning = z.object({
  contractFen: z.int(),
  changesFen: z.int(),
  paidFen: z.int(),
  clawedBackFen: z.int(),
  withheldFen: z.int(),
  /** Nothing was accepted that it could be paid for. */
  lapsedFen: z.int(),
  /** Accepted and not paid, or ordered back and not returned. */
  openFen: z.int(),
});
export type Reckoning = z.infer<typeof Reckoning>;

/** The work one awarded organization does under its contract. */
export const Project = z.object({
  organizationId: OrganizationId,
  amountFen: z.int().positive(),
  deliverables: z.array(Deliverable),
  payments: z.array(Payment),
  status: z.enum(['awarded', 'signed', 'declined', 'terminated', 'completed']),
  signedAt: Instant.optional(),
  signedBy: PersonId.optional(),
  /** What the contract says; contracts of before it was kept have only amount, work and payments. */
  contract: Contract.optional(),
  /** Amount, work and payments as the contract was signed, once a supplement has changed them. */
  asSigned: z
    .object({
      amountFen: z.int(),
      deliverables: z.array(Deliverable),
      payments: z.array(Tranche.extend({ number: z.int(), amountFen: z.int() })),
    })
    .optional(),
  signatures: Signatures.optional(),
  publication: Publication.optional(),
  filing: Filing.optional(),
  subcontracts: z.array(Subcontract).optional(),
  supplements: z.array(Supplement).optional(),
  /** When its work stood still, and why; without an end it still does. */
  pauses: z
    .array(z.object({ from: Instant, to: Instant.optional(), reason: z.string() }))
    .optional(),
  /** The organization whose work it goes on with, and the period it began in. */
  follows: OrganizationId.optional(),
  fromPeriod: z.int().positive().optional(),
  reports: z.array(Report),
  evaluations: z.array(Evaluation),
  consequences: z.array(Consequence).optional(),
  /** What has been accepted so far: `period-1`, `midTerm`, `final`. A payment names one of these. */
  acceptances: z.array(z.string()),
  /** Points of 100, weighted over evaluator and residents; set by the final evaluation. */
  finalPoints: z.number().optional(),
  /** The final settlement, as it was when the file was closed. */
  settlement: Reckoning.optional(),
  /** Beside the money: the hours of help that were promised and given, as they were then. */
  support: SupportAccount.optional(),
});
export type Project = z.infer<typeof Project>;

/** The acceptance `payment` waits for. */
export const acceptanceOf = (payment: Tranche) =>
  payment.after === 'period' ? `period-${payment.period}` : payment.after;
