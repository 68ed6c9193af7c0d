import * as z from 'zod';
import { Bond, SignatureGiven } from '../../contract/contract.ts';
import { BondForm, ContractTerms } from '../../contract/terms.ts';
import { OrganizationId } from '../../ids.ts';
import { Instant } from '../../time.ts';
import { Tranche } from '../plan.ts';
import { ExternalPublication } from '../purchase.ts';
import { command, text } from './command.ts';

/** Contracts, from the draft to what is published and deposited. */
export const contractCommands = [
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
  command('recordBond', {
    organizationId: OrganizationId,
    kind: Bond.shape.kind,
    amountFen: z.int().positive(),
    form: BondForm,
  }),
  command('returnBond', { organizationId: OrganizationId, kind: Bond.shape.kind }),
] as const;
