import * as z from 'zod';
import type { Actor } from '../actor.ts';
import { DocumentId, OrganizationId, PersonId, PurchaseId, TenantId } from '../ids.ts';
import { sightsOf } from '../policy/posts.ts';
import { actorAt } from '../policy/scope.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { viewFor } from '../purchase/views.ts';
import { bodyIn } from '../room/parties.ts';
import { Instant } from '../time.ts';
import { maximumBytes } from './kinds.ts';
import { FileName, Sha256 } from './names.ts';

/** What a file is for; the process refers to it by its id. */
export const documentPurposes = [
  'call',
  'application',
  'correction',
  'review',
  'objection',
  'contract',
  'report',
  /** A photograph of the work, found by its activity and not in the list of the purchase's files. */
  'activity',
  'other',
] as const;

/**
 * Who may read it besides those it concerns: the office alone, also the experts who judge the application it
 * belongs to, or the parties of the project it concerns, or everybody who may see the published call.
 */
export const audiences = ['office', 'panel', 'project', 'public'] as const;

/** `pending`: announced, not there yet. Only what is `clean` can be read or referred to. */
export const documentStates = ['pending', 'scanning', 'clean', 'refused'] as const;

/** Why a file was not taken. */
export const refusals = [
  'empty',
  'too-large',
  'changed-on-the-way',
  'kind-not-taken',
  'content-differs',
  'macros',
  'encrypted',
  'archive-in-archive',
  'archive-too-large',
  'broken',
  'infected',
] as const;
export type FileRefusal = (typeof refusals)[number];

export const StoredDocument = z
  .object({
    id: DocumentId,
    tenant: TenantId,
    purchase: PurchaseId,
    name: z.string(),
    size: z.int().positive(),
    sha256: Sha256,
    purpose: z.enum(documentPurposes),
    audience: z.enum(audiences),
    /** The organization that handed it in, or that it concerns: it reads it. */
    organization: OrganizationId.optional(),
    by: PersonId,
    at: Instant,
    state: z.enum(documentStates),
    /** As it was found to be; only of a clean one. */
    mediaType: z.string().optional(),
    refusal: z.enum(refusals).optional(),
    judgedAt: Instant.optional(),
  })
  .meta({ id: 'Document' });
export type StoredDocument = z.infer<typeof StoredDocument>;

/** What somebody says of a file before it is sent. */
export const AnnouncedFile = z.object({
  name: FileName,
  size: z.int().positive().max(maximumBytes, 'file-too-large'),
  sha256: Sha256,
});
export type AnnouncedFile = z.infer<typeof AnnouncedFile>;

type Seen = Pick<StoredDocument, 'audience' | 'organization' | 'by'>;

/** Whether `anyone` may read a document of `purchase`: never more than they may see of the purchase itself. */
export function mayRead(document: Seen, purchase: Purchase, anyone: Actor): boolean {
  const view = viewFor(purchase, anyone);
  if (!view) return false;
  if (document.audience === 'public') return true;
  const { organization } = document;
  if (anyone.kind === 'organization') return organization === anyone.organizationId;
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  if (actor.kind !== 'official') return actor.kind === 'system';
  if (document.by === actor.personId) return true;
  if (document.audience === 'project' && organization && bodyIn(purchase, organization, actor))
    return true;
  const held = sightsOf(actor.posts);
  if (held.includes('office') || held.includes('evaluation')) return true;
  return (
    document.audience === 'panel' &&
    organization !== undefined &&
    view.applications[organization] !== undefined
  );
}

/**
 * Whether `anyone` may hand a file in at `purchase`. An organization does so once the applications are open:
 * before, what it hands in goes sealed with its application, so that nothing tells who is about to apply.
 */
export function mayHandIn(
  purchase: Purchase,
  anyone: Actor,
  about: Partial<Pick<StoredDocument, 'audience' | 'organization'>> = {},
): boolean {
  const { audience, organization: of } = about;
  if (audience === 'project' && of && bodyIn(purchase, of, anyone)) return true;
  const view = viewFor(purchase, anyone);
  if (!view) return false;
  if (anyone.kind === 'organization')
    return (
      purchase.openedAt !== undefined && view.applications[anyone.organizationId] !== undefined
    );
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  if (actor.kind !== 'official') return false;
  const held = sightsOf(actor.posts);
  const isSeated = purchase.panel?.seats.some((seat) => seat.personId === actor.personId) ?? false;
  return held.includes('office') || held.includes('evaluation') || isSeated;
}
