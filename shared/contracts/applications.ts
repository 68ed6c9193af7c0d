import * as z from 'zod';
import { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import { Prefill } from '../domain/organization/snapshot.ts';
import { ApplicationBody } from '../domain/purchase/application.ts';
import { Instant } from '../domain/time.ts';
import { Email } from './sessions.ts';

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
  .object({
    body: DraftBody,
    version: z.int().nonnegative(),
    savedAt: Instant.optional(),
    savedBy: z.string().optional(),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof Draft>;

export const SubmitApplication = z
  .object({ body: ApplicationBody })
  .meta({ id: 'SubmitApplication' });

/** That a sealed application holds for the call as amended. */
export const ConfirmEdition = z
  .object({ edition: z.int().min(2).max(1000) })
  .meta({ id: 'ConfirmEdition' });

/** What was saved, newest first; of drafts since the last submission. */
export const Revisions = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        version: z.int(),
        savedAt: Instant,
        savedBy: z.string(),
        title: z.string().optional(),
        body: DraftBody,
      }),
    ),
  })
  .meta({ id: 'DraftRevisions' });

export const InviteGuest = z
  .object({ email: Email, name: z.string().trim().min(1).max(60) })
  .meta({ id: 'InviteGuest' });
export const GuestPath = ApplicationPath.extend({ guest: z.string().max(80) });
export const Guests = z
  .object({
    items: z.array(
      z.object({ id: z.string(), name: z.string(), email: z.string(), until: Instant }),
    ),
  })
  .meta({ id: 'Guests' });

/**
 * Proof of a submission. `receipt` is the SHA-256 of what was sealed. With `withdrawnAt` it proves that what was sealed
 * was taken back.
 */
export const Receipt = z
  .object({
    receipt: z.string(),
    revision: z.int().min(1),
    submittedAt: Instant,
    /** The edition of the call it holds for; absent: the first. */
    edition: z.int().optional(),
    withdrawnAt: Instant.optional(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;

/** A last price after talks, in fen; over the ceiling it is void once it is opened. */
export const SealFinalOffer = z
  .object({ requestedFen: z.int().positive() })
  .meta({ id: 'SealFinalOffer' });

/** Proof of a final offer that only the opener can read. The receipt says nothing of it. */
export const FinalOfferReceipt = z
  .object({ receipt: z.string(), at: Instant })
  .meta({ id: 'FinalOfferReceipt' });
export type FinalOfferReceipt = z.infer<typeof FinalOfferReceipt>;

export const ApplicationState = z
  .object({
    draft: Draft,
    receipt: Receipt.optional(),
    /** The last price it sealed after talks. */
    finalOffer: FinalOfferReceipt.optional(),
    prefill: Prefill.optional(),
    isGuest: z.literal(true).optional(),
  })
  .meta({ id: 'ApplicationState' });
export type ApplicationState = z.infer<typeof ApplicationState>;
