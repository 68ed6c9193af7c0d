import * as z from 'zod';
import { OrganizationId } from '../../ids.ts';
import { Delivered } from '../project.ts';
import { command, opinion, text } from './command.ts';

/** Work, its reports, its payments and its evaluation. */
export const workCommands = [
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
] as const;
