import * as z from 'zod';
import { OrderKind, SignatureGiven, SupplementReason } from '../../contract/contract.ts';
import { OrganizationId } from '../../ids.ts';
import { Delivered } from '../project.ts';
import { command, opinion, text } from './command.ts';

/** Work under contract: its changes, its reports, its payments and its evaluation. */
export const workCommands = [
  command('proposeSupplement', {
    organizationId: OrganizationId,
    /** Absent: more or less of the same work. */
    kind: OrderKind.optional(),
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
  command('submitReport', {
    /** Only of what is not counted from activities: contracts of before deliverables had kinds. */
    delivered: Delivered.optional(),
    /** The same; elsewhere it is what the ledger says. */
    spentFen: z.int().nonnegative().optional(),
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
    /** As it was confirmed; another amount than was approved is refused. */
    amountFen: z.int().positive().optional(),
    paidOn: z.iso.date().optional(),
  }),
  command('withholdPayment', {
    organizationId: OrganizationId,
    number: z.int().positive(),
    reason: text(500),
  }),
  command('sendPayments', {
    batch: z.string().regex(/^[0-9a-z]{26}$/),
    payments: z
      .array(z.strictObject({ organizationId: OrganizationId, number: z.int().positive() }))
      .min(1)
      .max(60),
  }),
  command('orderClawBack', {
    organizationId: OrganizationId,
    number: z.int().positive(),
    amountFen: z.int().positive(),
    reason: text(500),
  }),
  command('recordClawBack', {
    organizationId: OrganizationId,
    number: z.int().positive(),
    voucher: text(60),
  }),
  command('submitEvaluation', {
    organizationId: OrganizationId,
    /** Of the evaluator's one sheet; where several rated in a round, its result is taken and none is given. */
    points: z.int().min(0).max(100).optional(),
    findings: text(3000),
  }),
  command('askConsequence', {
    organizationId: OrganizationId,
    rule: text(40),
    reason: text(1000),
    /** How much comes back, where the rule does not say. */
    percent: z.number().positive().max(100).optional(),
  }),
  command('enforceConsequence', { organizationId: OrganizationId, consequence: text(80) }),
  command('concludeMidTerm', {}),
  command('requestAcceptance', {}),
  command('disclose', {}),
] as const;
