import * as z from 'zod';
import { PublicEvent } from '../../draw/record.ts';
import { DocumentId, OrganizationId, PersonId } from '../../ids.ts';
import { correctionKinds } from '../review.ts';
import { closing, command, opinion, text } from './command.ts';

/** By the id of a criterion or bonus item; below 0 where a bonus item takes points away. */
const Points = z.record(z.string(), z.int().min(-50).max(100));

/** The panel, its review and what it says of prices. */
export const reviewCommands = [
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
  /** What the office found of the bonus and deduction items that follow from facts. */
  command('judgeBonus', {
    organizationId: OrganizationId,
    items: z
      .array(
        z.strictObject({
          id: text(20),
          points: z.int().min(-50).max(50),
          fact: text(500),
          evidence: z.array(DocumentId).max(3),
        }),
      )
      .max(10),
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
] as const;
