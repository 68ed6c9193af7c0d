import * as z from 'zod';
import { PersonId, TenantId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';

export const ExportId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);
export const ExportPath = z.object({ tenant: TenantId, export: ExportId });
export const ExportFilePath = ExportPath.extend({
  number: z.coerce.number().int().min(1).max(9999),
});
/** What a link to a file proves itself by. */
export const ExportFileQuery = z.object({ until: Instant, proof: z.string().max(100) });

export const RequestExport = z
  .object({ reason: z.string().trim().min(4).max(300) })
  .meta({ id: 'RequestExport' });

/** The address says it all. */
export const Nothing = z.strictObject({}).meta({ id: 'Nothing' });

/** `requested` waits for a second person; `writing` is being written; `ready` can be taken away for 30 days. */
export const exportStates = ['requested', 'writing', 'ready'] as const;

/** Everything a tenant has, written out and signed. */
export const TenantExport = z
  .object({
    id: ExportId,
    version: z.int(),
    state: z.enum(exportStates),
    reason: z.string(),
    requestedBy: PersonId,
    requestedAt: Instant,
    confirmedBy: PersonId.optional(),
    confirmedAt: Instant.optional(),
    /** Purchases written, of how many. */
    done: z.int(),
    total: z.int(),
    files: z.int(),
    bytes: z.int(),
    /** Purchases under seal or in review, which nobody may take away yet. */
    withheld: z.int(),
    readyAt: Instant.optional(),
  })
  .meta({ id: 'TenantExport' });
export type TenantExport = z.infer<typeof TenantExport>;
export const TenantExports = z
  .object({ items: z.array(TenantExport), names: z.record(z.string(), z.string()) })
  .meta({ id: 'TenantExports' });

export const ExportLinks = z
  .object({
    validUntil: Instant,
    items: z.array(z.object({ name: z.string(), href: z.string() })),
  })
  .meta({ id: 'ExportLinks' });

/** Public halves of the keys exports are signed with; Ed25519, 32 bytes in base64url. */
export const SigningKeys = z
  .object({ items: z.array(z.object({ algorithm: z.literal('Ed25519'), publicKey: z.string() })) })
  .meta({ id: 'SigningKeys' });
