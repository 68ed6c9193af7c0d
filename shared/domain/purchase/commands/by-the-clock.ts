import * as z from 'zod';
import { OrganizationId, PersonId } from '../../ids.ts';
import { Instant } from '../../time.ts';
import { Application } from '../application.ts';
import { Unopened } from '../opening-minutes.ts';
import { Votes } from '../review.ts';
import { command, text } from './command.ts';

/** A final offer as the opener found it, with its receipt. */
export const OpenedOffer = z.object({
  organizationId: OrganizationId,
  requestedFen: z.int().positive(),
  receipt: z.string().optional(),
  at: Instant.optional(),
  by: PersonId.optional(),
});
export type OpenedOffer = z.infer<typeof OpenedOffer>;

/** What the workflow asks for when `planNext` says it is time. */
export const systemCommands = [
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
