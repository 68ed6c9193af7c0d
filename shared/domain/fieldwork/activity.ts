import * as z from 'zod';
import {
  DocumentId,
  type OrganizationId,
  PersonId,
  type PurchaseId,
  type TenantId,
} from '../ids.ts';
import { Instant } from '../time.ts';
import { NoIdentityNumber } from './no-identity-number.ts';

/** Made on the phone, so that sending again is known again: a lower-case ULID. */
export const FieldId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);

/** One project: what one awarded organization does under one contract. */
export type ProjectPlace = {
  tenant: TenantId;
  purchase: PurchaseId;
  organization: OrganizationId;
};

const text = (max: number) => NoIdentityNumber(z.string().trim().max(max));

/** `void`: entered by mistake; it stays on record and counts nothing. */
export const activityStatuses = ['open', 'closed', 'void'] as const;

/** What a worker says of an activity. Every field is settled apart from the others when two phones disagree. */
export const ActivityFields = z.object({
  deliverableId: z.string().regex(/^[a-z0-9-]{1,20}$/),
  /** The case or group this is a meeting of, as the workers call it; an alias, never a person's name in full. */
  series: text(40),
  startedAt: Instant,
  closedAt: Instant.nullable(),
  place: text(100),
  /** Statistical division code of the community it served. */
  communityId: z.string().regex(/^(\d{12})?$/),
  /** Where the phone was when it began, degrees (WGS 84) with the accuracy in metres; only with the worker's leave. */
  position: z
    .object({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      accuracyM: z.number().nonnegative().max(1_000_000),
    })
    .nullable(),
  workerIds: z.array(PersonId).min(1).max(30),
  /** Heads counted on the spot, where not everybody signs in. */
  headCount: z.int().min(0).max(100_000),
  note: text(2000),
  status: z.enum(activityStatuses),
});
export type ActivityFields = z.infer<typeof ActivityFields>;
export type ActivityField = keyof ActivityFields;
export const activityFields = Object.keys(ActivityFields.shape) as readonly ActivityField[];

/** What counting needs of an activity 活动: one meeting, visit, training or day on post, at one time and place. */
export const Activity = ActivityFields.omit({ closedAt: true }).extend({
  id: FieldId,
  closedAt: Instant.optional(),
  /** Residents who signed in, by their own phone or on the worker's list. */
  attended: z.int().nonnegative(),
  /** Photographs that arrived with consent, by the ids of their files. */
  photos: z.array(DocumentId),
  /** Two phones disagree on what it is, and nobody has chosen yet. */
  isUndecided: z.boolean().optional(),
});
export type Activity = z.infer<typeof Activity>;

/** A photograph as the phone took it, before it was made smaller for sending. */
export const Photo = z.object({
  id: FieldId,
  activityId: FieldId,
  documentId: DocumentId,
  takenAt: Instant,
  /** Bytes of the picture as it was taken. */
  size: z.int().positive(),
  /** Of the picture as it was taken: the same shot twice has the same, in whatever size it is sent. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** dHash of 64 bits: pictures that look alike differ in few of them. */
  dHash: z.string().regex(/^[0-9a-f]{16}$/),
  /** Whoever can be recognized agreed to it (PIPL §13, §25). */
  consent: z.literal(true),
});
export type Photo = z.infer<typeof Photo>;
