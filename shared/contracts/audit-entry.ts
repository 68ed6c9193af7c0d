import * as z from 'zod';
import { Instant } from '../domain/time.ts';

/** Where a request came from, as far as the border could tell. */
export const Origin = z.object({
  address: z.string().max(60).optional(),
  agent: z.string().max(300).optional(),
});
export type Origin = z.infer<typeof Origin>;

/** One link of a chain: who, as what, from where, what they asked, why, before and after. */
export const AuditEntry = z
  .object({
    seq: z.int(),
    at: Instant,
    /** `person:<id>`, `person:<id>@organization:<id>` or `system`. */
    actor: z.string(),
    /** The posts or the role they acted in. */
    as: z.array(z.string()).optional(),
    /** `person:<id>` of whoever gave them this power for a time. */
    onBehalfOf: z.string().optional(),
    origin: Origin.optional(),
    command: z.string(),
    from: z.string(),
    to: z.string(),
    reason: z.string().optional(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    detail: z.unknown(),
    previous: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;
