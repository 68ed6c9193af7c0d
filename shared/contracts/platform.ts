import * as z from 'zod';
import { PersonId, TenantId } from '../domain/ids.ts';
import { PlaceName } from '../domain/region/tree.ts';
import { Instant } from '../domain/time.ts';
import { Email } from './sessions.ts';
import { TenantSummary } from './tenants.ts';

const Reason = z.string().trim().min(2).max(300);
const Code = z.string().regex(/^\d{2,12}$/);

/** A province, city or district of the national list. */
export const DivisionPlace = z
  .object({
    code: z.string(),
    name: z.string(),
    level: z.enum(['province', 'city', 'district']),
    within: z.array(z.string()),
    streets: z.int(),
    communities: z.int(),
    /** Numbered by the statistics bureau alone: no division of GB/T 2260. */
    isZone: z.boolean(),
  })
  .meta({ id: 'DivisionPlace' });
export type DivisionPlace = z.infer<typeof DivisionPlace>;

/** `text` finds by name or code, `below` opens a province or city; without both, the provinces. */
export const DivisionQuery = z.object({
  text: z.string().max(40).optional(),
  below: z
    .string()
    .regex(/^\d{2}(\d{2})?$/)
    .optional(),
});
const Edition = z.object({ edition: z.string(), source: z.string(), validFrom: z.string() });
export const DivisionPlaces = z
  .object({ edition: Edition, items: z.array(DivisionPlace) })
  .meta({ id: 'DivisionPlaces' });

export const DivisionPath = z.object({ code: Code });
const Street = z.object({ code: z.string(), name: z.string(), communities: z.int() });
/** What would be imported with a place, and who has it already. */
export const DivisionDetail = z
  .object({
    place: DivisionPlace,
    districts: z.array(z.object({ name: z.string(), streets: z.array(Street) })),
    streets: z.array(Street),
    holder: z.object({ id: TenantId, name: z.string() }).optional(),
  })
  .meta({ id: 'DivisionDetail' });
export type DivisionDetail = z.infer<typeof DivisionDetail>;

/** A street of a zone that is in no list, typed or pasted. */
const TypedStreet = z.object({
  name: PlaceName,
  communities: z.array(PlaceName).max(300).default([]),
});

/** Takes a city or district on board: from the national list by code, or a functional zone with typed streets. */
export const CreateTenant = z
  .object({
    id: TenantId,
    name: z.string().trim().min(2).max(60),
    nameEn: z.string().trim().min(2).max(80),
    division: z.object({ code: Code }).optional(),
    level: z.enum(['city', 'district']).default('district'),
    streets: z.array(TypedStreet).max(60).optional(),
    admin: z.object({
      name: z.string().trim().min(1).max(60),
      email: Email,
      language: z.enum(['zh-CN', 'en']).default('zh-CN'),
    }),
    /** Rules to begin with; several together are one set of settings. */
    templates: z.array(z.string().max(40)).min(1).max(8),
    isSandbox: z.boolean(),
  })
  .superRefine(({ division, streets }, context) => {
    if ((division === undefined) === (streets === undefined || streets.length === 0))
      context.addIssue({
        code: 'custom',
        path: ['division'],
        message: 'division-or-streets',
      });
  })
  .meta({ id: 'CreateTenant' });
export type CreateTenant = z.infer<typeof CreateTenant>;

export const TenantCreated = z
  .object({
    id: TenantId,
    name: z.string(),
    streets: z.int(),
    communities: z.int(),
    /** Address of its public page. */
    portal: z.string(),
    version: z.int(),
  })
  .meta({ id: 'TenantCreated' });
export type TenantCreated = z.infer<typeof TenantCreated>;

/** A tenant as the administrators of the installation see it: how it stands, nothing of what it does. */
export const TenantStanding = TenantSummary.extend({
  createdAt: Instant.optional(),
  streets: z.int().optional(),
  communities: z.int().optional(),
  templates: z.array(z.string()).optional(),
  suspended: z.object({ at: Instant, reason: z.string() }).optional(),
  /** Asked for, and not before `keepUntil`, a day that is still kept. */
  deletion: z
    .object({
      at: Instant,
      by: PersonId.optional(),
      reason: z.string(),
      keepUntil: z.iso.date(),
    })
    .optional(),
  /** Its day has come and it is being deleted: there is no way back. */
  isErasing: z.literal(true).optional(),
  /** What `If-Match` names. */
  version: z.int(),
}).meta({ id: 'TenantStanding' });
export type TenantStanding = z.infer<typeof TenantStanding>;

/** What stays of a tenant that was deleted, or is being deleted while `erasedAt` is absent. */
export const Erasure = z
  .object({
    id: TenantId,
    name: z.string(),
    nameEn: z.string(),
    /** Who asked for it and when, why, and the last day it was kept. */
    requestedBy: PersonId.optional(),
    requestedAt: Instant,
    reason: z.string(),
    keepUntil: z.iso.date(),
    begunAt: Instant,
    erasedAt: Instant.optional(),
    /** How many items were deleted. */
    items: z.int().nonnegative(),
    /** The last daily root of its audit; the roots themselves stay in write-once storage. */
    lastRoot: z.object({ day: z.string(), root: z.string() }).optional(),
  })
  .meta({ id: 'Erasure' });
export type Erasure = z.infer<typeof Erasure>;

export const PlatformTenants = z
  .object({
    items: z.array(TenantStanding),
    erasures: z.array(Erasure),
    isSandboxAllowed: z.boolean(),
    templates: z.array(
      z.object({
        id: z.string(),
        name: z.object({ zh: z.string(), en: z.string() }),
        summary: z.object({ zh: z.string(), en: z.string() }),
      }),
    ),
    retention: z.object({
      /** Set by the installation; absent, somebody has to name the day. */
      years: z.int().optional(),
      leastYears: z.int(),
      source: z.string(),
      version: z.int(),
    }),
  })
  .meta({ id: 'PlatformTenants' });
export type PlatformTenants = z.infer<typeof PlatformTenants>;

export const PlatformTenantPath = z.object({ tenant: TenantId });
export const ChangeStanding = z.object({ reason: Reason }).meta({ id: 'ChangeStanding' });
export const RequestDeletion = z
  .object({ reason: Reason, keepUntil: z.iso.date() })
  .meta({ id: 'RequestDeletion' });
export const StandingChanged = z
  .object({ id: TenantId, version: z.int() })
  .meta({ id: 'StandingChanged' });

/** How long a tenant's files are kept when it leaves, unless somebody names a later day. */
export const SetRetention = z
  .object({ years: z.int().min(15).max(100), reason: Reason })
  .meta({ id: 'SetRetention' });
export const RetentionSet = z
  .object({ years: z.int(), version: z.int() })
  .meta({ id: 'RetentionSet' });
