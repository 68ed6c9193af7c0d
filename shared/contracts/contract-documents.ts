import * as z from 'zod';
import { SignatureMethod } from '../domain/contract/contract.ts';
import { differenceKinds } from '../domain/contract/term-names.ts';
import { Clause, ContractTerms } from '../domain/contract/terms.ts';
import { DocumentId, OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import { Tranche } from '../domain/purchase/plan.ts';
import { Instant } from '../domain/time.ts';

/** A contract by its winner, a supplement to it as `<organization>.s<number>`. */
export const ContractDocumentPath = z.object({
  tenant: TenantId,
  purchase: PurchaseId,
  contract: z.string().regex(/^[a-z0-9]{1,40}(\.s\d{1,3})?$/),
});

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const SignatureShown = z.object({
  method: SignatureMethod,
  at: Instant,
  signatory: z.string().optional(),
  reference: z.string().optional(),
  /** The signed copy, with the hash of its bytes. */
  file: z.object({ id: DocumentId, name: z.string(), sha256: Sha256 }).optional(),
});

/** A contract or supplement with what its file hashes to: what approvers and signatories can compare. */
export const ContractDocument = z
  .object({
    id: z.string(),
    organizationId: OrganizationId,
    organization: z.string(),
    kind: z.enum(['contract', 'supplement']),
    number: z.string(),
    amountFen: z.int(),
    /** SHA-256 of the data, printed on every page: signatures are over this. */
    contentHash: Sha256,
    /** SHA-256 of the PDF's bytes; the same data gives the same bytes. */
    fileHash: Sha256,
    signatures: z.object({
      provider: SignatureShown.optional(),
      purchaser: SignatureShown.optional(),
    }),
    differences: z.array(
      z.object({
        about: z.enum(differenceKinds),
        name: z.string().optional(),
        planned: z.string(),
        drafted: z.string(),
        /** The call has settled it. */
        isSettled: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ContractDocument' });
export type ContractDocument = z.infer<typeof ContractDocument>;

export const ContractDocuments = z
  .object({ items: z.array(ContractDocument) })
  .meta({ id: 'ContractDocuments' });
export type ContractDocuments = z.infer<typeof ContractDocuments>;

/** What a draft begins with and may be made of. */
export const ContractDraft = z
  .object({
    tranches: z.array(Tranche),
    terms: ContractTerms,
    /** The law's clauses and the mandatory ones of the tenant are in every contract; the others are chosen. */
    clauses: z.array(Clause),
    limits: z.object({
      months: z.int().optional(),
      performanceBondPercent: z.number().optional(),
      supplementPercent: z.number().optional(),
    }),
  })
  .meta({ id: 'ContractDraft' });
export type ContractDraft = z.infer<typeof ContractDraft>;

export const PreviewContract = z
  .strictObject({
    organizationId: OrganizationId,
    tranches: z.array(Tranche).min(1).max(12),
    terms: ContractTerms,
  })
  .meta({ id: 'PreviewContract' });
