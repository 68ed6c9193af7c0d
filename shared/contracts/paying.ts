import * as z from 'zod';
import { OrganizationId, PurchaseId } from '../domain/ids.ts';
import { PaymentBatch } from '../domain/paying/batch.ts';
import { paymentMoves } from '../domain/purchase/payers.ts';
import { paymentStates, Reckoning } from '../domain/purchase/project.ts';
import { Instant } from '../domain/time.ts';
import { PayeeView } from './payee.ts';
import { ProjectPath } from './project-path.ts';

export const PaymentPath = ProjectPath.extend({
  payment: z.coerce.number().int().positive(),
});

/** A payment wherever it stands; `eligible` is a waiting one whose acceptance is there. */
const Standing = z.object({
  purchase: PurchaseId,
  title: z.string(),
  organizationId: OrganizationId,
  organization: z.string(),
  number: z.int(),
  amountFen: z.int(),
  standing: z.enum([...paymentStates, 'eligible']),
  /** The version of its purchase, to be named with a command. */
  version: z.int(),
  percent: z.number(),
  /** `period-1`, `midTerm` or `final`, and whether that work has been accepted. */
  acceptance: z.string(),
  isAccepted: z.boolean(),
  /** The organization has said where it is to be paid. */
  hasAccount: z.boolean(),
  /** Another account waits for a second person; until then nothing is sent. */
  isAccountChanging: z.boolean(),
  /** Who asked for it, and those who decide, in their order. Not for the organization. */
  asked: z
    .object({
      by: z.string(),
      at: Instant,
      seats: z.array(
        z.object({
          name: z.string(),
          decision: z.enum(['approve', 'return']).optional(),
          at: Instant.optional(),
        }),
      ),
    })
    .optional(),
  batch: z.string().optional(),
  sentAt: Instant.optional(),
  paidAt: Instant.optional(),
  paidOn: z.string().optional(),
  voucher: z.string().optional(),
  reason: z.string().optional(),
  back: z
    .object({ amountFen: z.int(), orderedAt: Instant, receivedAt: Instant.optional() })
    .optional(),
  /** A consequence of the evaluation holds back all payments of the project. */
  isStopped: z.boolean(),
  /** What its reader can do with it, the next step first. */
  may: z.array(z.enum(paymentMoves)),
});
export type PaymentStanding = z.infer<typeof Standing>;

/** Payments of every project under contract, and the batches that went out. */
export const Payments = z
  .object({
    /** The reader sends payments and records them. */
    mayPay: z.boolean(),
    items: z.array(Standing),
    batches: z.array(
      PaymentBatch.pick({ id: true, madeAt: true }).extend({
        rows: z.int(),
        amountFen: z.int(),
        paid: z.int(),
      }),
    ),
  })
  .meta({ id: 'Payments' });
export type Payments = z.infer<typeof Payments>;

/** The payments of one project with its account and what they come to. */
export const ProjectPayments = z
  .object({
    title: z.string(),
    organization: z.string(),
    reckoning: Reckoning,
    items: z.array(Standing),
    payee: PayeeView,
  })
  .meta({ id: 'ProjectPayments' });
export type ProjectPayments = z.infer<typeof ProjectPayments>;

/** From a payment to what it bought. */
export const LineageView = z
  .object({
    payment: z.object({
      number: z.int(),
      amountFen: z.int(),
      percent: z.number(),
      status: z.enum(paymentStates),
      paidAt: Instant.optional(),
      voucher: z.string().optional(),
    }),
    acceptance: z.object({ name: z.string(), isGiven: z.boolean() }),
    reports: z.array(
      z.object({
        period: z.int(),
        submittedAt: Instant,
        verdict: z.enum(['accepted', 'returned']).optional(),
      }),
    ),
    deliverables: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        unit: z.string(),
        planned: z.number(),
        delivered: z.number(),
      }),
    ),
    activities: z.array(
      z.object({
        id: z.string(),
        deliverableId: z.string(),
        startedAt: Instant,
        place: z.string(),
        attended: z.int(),
      }),
    ),
    attendances: z.int(),
    needs: z.object({
      summary: z.string(),
      affectedResidents: z.int(),
      ids: z.array(z.string()),
    }),
  })
  .meta({ id: 'PaymentLineage' });
export type LineageView = z.infer<typeof LineageView>;
