import * as z from 'zod';
import { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import { Prefill } from '../domain/organization/snapshot.ts';
import { ApplicationBody } from '../domain/purchase/application.ts';
import { Instant } from '../domain/time.ts';

export const ApplicationPath = z.object({
  organization: OrganizationId,
  tenant: TenantId,
  purchase: PurchaseId,
});

/** What somebody is still writing: any text of the form by field name, complete or not. */
export const DraftBody = z
  .record(z.string().max(100), z.unknown())
  .refine((draft) => JSON.stringify(draft).length <= 100_000, 'draft-too-large');

export const SaveDraft = z.object({ body: DraftBody }).meta({ id: 'SaveDraft' });
export const Draft = z
  .object({ body: DraftBody, version: z.int().nonnegative(), savedAt: Instant.optional() })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof Draft>;

export const SubmitApplication = z
  .object({ body: ApplicationBody })
  .meta({ id: 'SubmitApplication' });

/** That a sealed application holds for the call as amended. */
export const ConfirmEdition = z
  .object({ edition: z.int().min(2).max(1000) })
  .meta({ id: 'ConfirmEdition' });

/** Proof of a submission. `receipt` is the SHA-256 of what was sealed. */
export const Receipt = z
  .object({
    receipt: z.string(),
    revision: z.int().min(1),
    submittedAt: Instant,
    /** The edition of the call it holds for; absent: the first. */
    edition: z.int().optional(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;

/** A last price after talks, in fen; over the ceiling it is void once it is opened. */
export const SealFinalOffer = z
  .object({ requestedFen: z.int().positive() })
  .meta({ id: 'SealFinalOffer' });

/** A final offer only the opener can read, for the command that hands it in. The receipt says nothing of it. */
export const SealedOffer = z
  .object({ envelope: z.string(), receipt: z.string() })
  .meta({ id: 'SealedOffer' });
export type SealedOffer = z.infer<typeof SealedOffer>;

export const ApplicationState = z
  .object({ draft: Draft, receipt: Receipt.optional(), prefill: Prefill.optional() })
  .meta({ id: 'ApplicationState' });
export type ApplicationState = z.infer<typeof ApplicationState>;
