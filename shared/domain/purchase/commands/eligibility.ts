import * as z from 'zod';
import { OrganizationId } from '../../ids.ts';
import { EligibilityCheck, PartyLevel } from '../application.ts';
import { registrationOutcomes } from '../registration-outcomes.ts';
import { command, opinion, text } from './command.ts';

/** Opening, and who may be reviewed. */
export const eligibilityCommands = [
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
] as const;
