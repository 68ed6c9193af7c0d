import * as z from 'zod';
import { OrganizationId, PersonId, PurchaseId } from '../ids.ts';
import { StoredDeadline } from '../purchase/stored-deadline.ts';
import { Instant } from '../time.ts';
import { grievances, incidentKinds, severities } from './names.ts';

/** Something that must not happen did: an accident, a complaint about staff, data or money that went astray. */
export const Incident = z.object({
  id: z.string(),
  kind: z.enum(incidentKinds),
  severity: z.enum(severities),
  happenedAt: Instant,
  what: z.string(),
  /** Who was told of it, and when. */
  told: z.array(z.object({ who: z.string(), at: Instant })),
  measures: z.array(z.object({ text: z.string(), by: PersonId, at: Instant })),
  reportedBy: z.object({ personId: PersonId, side: z.enum(['office', 'organization']) }),
  reportedAt: Instant,
  /** Kept from the organization while the office looks into it. */
  isKept: z.boolean(),
  closing: z.object({ text: z.string(), by: PersonId, at: Instant }).optional(),
});
export type Incident = z.infer<typeof Incident>;

/**
 * What a resident complains about, handed in without an account. It is found by the code of its receipt and says
 * nothing of who wrote it; how they are reached lies apart and goes once it is answered.
 */
export const Voice = z.object({
  id: z.string(),
  purchase: PurchaseId,
  /** Absent where whoever wrote did not know whose work it was. */
  organization: OrganizationId.optional(),
  about: z.enum(grievances),
  text: z.string(),
  at: Instant,
  /** By the tenant's own clock; absent where it has none. */
  due: StoredDeadline.optional(),
  answer: z.object({ text: z.string(), by: PersonId, at: Instant }).optional(),
});
export type Voice = z.infer<typeof Voice>;

export const isOpenIncident = ({ closing }: Incident): boolean => closing === undefined;
export const isOpenVoice = ({ answer }: Voice): boolean => answer === undefined;
