import * as z from 'zod';
import { CreditCode } from '../credit-code.ts';
import { Sha256 } from '../files/names.ts';
import { DocumentId, OrganizationId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import type { Application } from './application.ts';

/**
 * Why an application could not be opened. `changed`: its envelope is not what was sealed, or was sealed for another
 * call or applicant. `unreadable`: it opened, and is no application.
 */
export const unopenedReasons = ['changed', 'unreadable'] as const;

export const Unopened = z.object({
  organizationId: OrganizationId,
  /** SHA-256 of the envelope as it was found. */
  envelopeHash: Sha256,
  reason: z.enum(unopenedReasons),
});
export type Unopened = z.infer<typeof Unopened>;

const Opened = z.object({
  organizationId: OrganizationId,
  name: z.string(),
  creditCode: CreditCode,
  /** What the applicant was given when it submitted: the SHA-256 of what was sealed. */
  receipt: z.string(),
  revision: z.int().min(1),
  submittedAt: Instant,
  requestedFen: z.int().positive(),
  files: z.array(z.object({ id: DocumentId, name: z.string(), sha256: Sha256 })),
});

/** 开标记录: written by the system as the applications are opened, and never changed. */
export const OpeningMinutes = z.object({
  at: Instant,
  confirmed: z.array(z.object({ by: PersonId, at: Instant.optional() })),
  opened: z.array(Opened),
  unopened: z.array(Unopened),
});
export type OpeningMinutes = z.infer<typeof OpeningMinutes>;

/** The line of the minutes about one application. */
export const minuteOf = ({ organization, body, ...application }: Application) => ({
  organizationId: organization.id,
  name: organization.name,
  creditCode: organization.creditCode,
  receipt: application.receipt,
  revision: application.revision,
  submittedAt: application.submittedAt,
  requestedFen: body.requestedFen,
  files: (body.files ?? []).map(({ id, name, sha256 }) => ({ id, name, sha256 })),
});
