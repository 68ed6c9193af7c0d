import * as z from 'zod';
import { TenantId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';
import { AuditEntry } from './audit-entry.ts';
import { page } from './common.ts';

export const AuditPage = page(AuditEntry).meta({ id: 'AuditPage' });

export const AuditVerification = z
  .object({
    entries: z.int(),
    isIntact: z.boolean(),
    head: z.string(),
    /** The first entry that does not follow from the one before. */
    brokenAt: z.int().optional(),
  })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof AuditVerification>;

/** A row of a tenant's audit list, over all its chains. */
export const AuditRow = z
  .object({
    /** Which chain it is of: `purchase/<id>`, `setting/<name>`, `member/<id>` … */
    chain: z.string(),
    seq: z.int(),
    at: Instant,
    actor: z.string(),
    command: z.string(),
    to: z.string(),
  })
  .meta({ id: 'AuditRow' });
export type AuditRow = z.infer<typeof AuditRow>;

const Names = z.record(z.string(), z.string());
export const AuditQuery = z.object({
  /** Of the tenant's time, `YYYY-MM`; without it the running one. */
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
  /** A person's id, or `system`. */
  actor: z.string().max(60).optional(),
  command: z.string().max(60).optional(),
  /** `purchase/<id>`, or only the kind: `purchase`. */
  chain: z.string().max(120).optional(),
  cursor: z.string().max(2000).optional(),
});
/** Newest first. `names` of the people, organizations and purchases that occur. */
export const AuditRows = page(AuditRow)
  .extend({
    names: Names,
    month: z.string(),
    /** What there is in the month to filter by. */
    commands: z.array(z.string()),
    people: z.array(z.string()),
    kinds: z.array(z.string()),
  })
  .meta({ id: 'AuditRows' });
export type AuditRows = z.infer<typeof AuditRows>;

export const ChainPath = z.object({
  tenant: TenantId,
  kind: z.string().regex(/^[a-zA-Z-]{2,30}$/),
  id: z.string().min(1).max(100),
});
/** The first entry wanted, from 1. */
export const ChainQuery = z.object({ from: z.coerce.number().int().min(1).default(1) });

/** A stretch of a chain, at most 50 entries, and whether the whole of it fits together. */
export const ChainView = z
  .object({
    chain: z.string(),
    entries: z.array(AuditEntry),
    verification: AuditVerification,
    names: Names,
    /** Who judges and what they gave is left out while the review runs. */
    isMasked: z.boolean(),
    /** Where the rest begins. */
    next: z.int().optional(),
  })
  .meta({ id: 'AuditChain' });
export type ChainView = z.infer<typeof ChainView>;

/**
 * `kept`: closed, and the copy in write-once storage says the same; `differs`: it says something else;
 * `running`: the day is not over; `missing`: it is over and was not closed.
 */
export const dayStates = ['kept', 'differs', 'running', 'missing'] as const;
export const AuditDay = z
  .object({
    day: z.string(),
    state: z.enum(dayStates),
    entries: z.int(),
    chains: z.int().optional(),
    number: z.int().optional(),
    root: z.string().optional(),
  })
  .meta({ id: 'AuditDay' });
export type AuditDay = z.infer<typeof AuditDay>;
export const AuditDays = z
  .object({ items: z.array(AuditDay), month: z.string() })
  .meta({ id: 'AuditDays' });
export const MonthQuery = AuditQuery.pick({ month: true });

/** The hashes that lead from an entry's chain head up to the root of a day (RFC 6962). */
export const InclusionProof = z
  .object({
    day: z.string(),
    leaf: z.object({ chain: z.string(), seq: z.int(), hash: z.string() }),
    index: z.int(),
    size: z.int(),
    proof: z.array(z.string()),
    root: z.string(),
  })
  .meta({ id: 'InclusionProof' });
export type InclusionProof = z.infer<typeof InclusionProof>;
