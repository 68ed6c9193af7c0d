import * as z from 'zod';
import { TenantId } from '../domain/ids.ts';
import { EntryId } from '../domain/ledger/entries.ts';
import { BatchRow, PaymentBatch } from '../domain/paying/batch.ts';
import { confirmationColumns } from '../domain/paying/confirmations.ts';

export const BatchPath = z.object({ tenant: TenantId, batch: EntryId });

const Named = BatchRow.pick({ purchase: true, organizationId: true, number: true });
export const MakeBatch = z
  .strictObject({ payments: z.array(z.strictObject(Named.shape)).min(1).max(60) })
  .meta({ id: 'MakeBatch' });

/** What went into the batch, and what was left out and why: a problem code, `account-missing` or `account-changing`. */
export const BatchMade = z
  .object({
    batch: PaymentBatch.optional(),
    left: z.array(Named.extend({ why: z.string() })),
  })
  .meta({ id: 'BatchMade' });
export type BatchMade = z.infer<typeof BatchMade>;

/** The file for the finance bureau, in both forms, base64. Only rows that are still on their way or paid. */
export const BatchFile = z
  .object({ name: z.string(), csv: z.base64(), xlsx: z.base64(), rows: z.int() })
  .meta({ id: 'BatchFile' });
export type BatchFile = z.infer<typeof BatchFile>;

/** What the finance bureau confirmed, CSV or XLSX in base64. Without `keep` it is only looked at. */
export const ImportConfirmations = z
  .strictObject({ content: z.base64().max(340_000), keep: z.boolean() })
  .meta({ id: 'ImportConfirmations' });

export const ConfirmationsRead = z
  .object({
    lacks: z.array(z.enum(confirmationColumns)),
    rows: z.array(
      z.object({
        line: z.int(),
        reference: z.string(),
        /** `done`: it was recorded before. Anything the process refuses is named by its problem. */
        outcome: z.string(),
        paidFen: z.int().optional(),
        dueFen: z.int().optional(),
        payee: z.string().optional(),
        isRecorded: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ConfirmationsRead' });
export type ConfirmationsRead = z.infer<typeof ConfirmationsRead>;
