import * as z from 'zod';
import { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import { Method, Track } from '../domain/policy/rules.ts';
import {
  ObjectionGround,
  ObjectionKind,
  ObjectionStep,
  objectionStandings,
  Remedy,
} from '../domain/purchase/objection.ts';
import { Instant } from '../domain/time.ts';

/** What was found, without names. */
const Found = z.object({
  isUpheld: z.boolean(),
  remedy: Remedy.optional(),
  text: z.string(),
  at: Instant,
});

const Case = z.object({
  tenant: TenantId,
  purchaseId: PurchaseId,
  id: z.string(),
  title: z.string(),
  track: Track,
  method: Method,
  kind: ObjectionKind,
  step: ObjectionStep,
  grounds: z.array(ObjectionGround),
  raisedAt: Instant,
});

/** A line of the tenant's register of objections. */
export const ObjectionRow = Case.extend({
  regionCodes: z.array(z.string()),
  organizationId: OrganizationId,
  organization: z.string(),
  /** The beginning of what is argued. */
  says: z.string(),
  standing: z.enum(objectionStandings),
  /** The clock that runs first, as it stood when the objection last changed. */
  due: Instant.optional(),
  isPaused: z.literal(true).optional(),
  found: Found.optional(),
}).meta({ id: 'ObjectionRow' });
export type ObjectionRow = z.infer<typeof ObjectionRow>;

/** A decided objection without whose it was. */
export const Precedent = Case.extend({ tenantName: z.string(), found: Found }).meta({
  id: 'Precedent',
});
export type Precedent = z.infer<typeof Precedent>;
