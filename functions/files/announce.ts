import type * as z from 'zod';
import type { AnnounceDocument, DocumentAnnounced } from '../../shared/contracts/documents.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { mayHandIn, type StoredDocument } from '../../shared/domain/files/document.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { viewFor } from '../../shared/domain/purchase/views.ts';
import { documentIdFor, documentRecord, readDocument } from '../../shared/store/documents.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { blobPaths } from './blob-paths.ts';

type Announcement = {
  purchase: Purchase;
  actor: Actor & { kind: 'official' | 'organization' };
  file: z.infer<typeof AnnounceDocument>;
  repeat: Reply;
};

/** Whom it concerns: a member hands in for the organization they act for, whatever they say. */
const concerned = ({ actor, file }: Announcement): OrganizationId | undefined =>
  actor.kind === 'organization' ? actor.organizationId : file.organization;

/** What an organization hands in, nobody reads but the office and whom the office shows it to. */
const audienceOf = ({ actor, file }: Announcement) =>
  actor.kind === 'organization' && file.audience === 'public' ? 'office' : file.audience;

/**
 * Takes note of a file that is about to come, and says where it goes.
 *
 * @throws {DomainError} `not-found`, `not-permitted`, `idempotency-key-reused`
 */
export async function announceDocument(
  deps: Deps,
  announcement: Announcement,
): Promise<z.infer<typeof DocumentAnnounced>> {
  const { purchase, actor, file, repeat } = announcement;
  if (!viewFor(purchase, actor)) throw new DomainError({ code: 'not-found' });
  const about = { audience: file.audience, organization: concerned(announcement) };
  if (!mayHandIn(purchase, actor, about)) throw new DomainError({ code: 'not-permitted' });
  const { tenantId: tenant, id } = purchase;
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const organization = concerned(announcement);
  const document: StoredDocument = {
    id: documentIdFor(id, repeat),
    tenant,
    purchase: id,
    name: file.name,
    size: file.size,
    sha256: file.sha256,
    purpose: file.purpose,
    audience: audienceOf(announcement),
    ...(organization && { organization }),
    by: actor.personId,
    at: now,
    state: 'pending',
  };
  const { origin } = deps;
  const change = {
    actor,
    origin,
    command: 'announceFile',
    now,
    worldNow: deps.clock.now(),
    repeat,
  };
  await record(deps.table, documentRecord(deps.table, document, change));
  /** Announced again under its key, it may have come in the meantime. */
  const stored = (await readDocument(deps.table, tenant, id, document.id)) ?? document;
  const upload = await deps.blobs.admit({
    path: blobPaths.quarantined(document),
    size: document.size,
    sha256: document.sha256,
  });
  return { document: stored, upload };
}
