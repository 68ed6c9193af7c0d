import { createDecipheriv } from 'node:crypto';
import { system } from '../../shared/domain/actor.ts';
import type { StoredDocument } from '../../shared/domain/files/document.ts';
import type { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { Application, SealedFile } from '../../shared/domain/purchase/application.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { documentRecord, readDocument } from '../../shared/store/documents.ts';
import { record } from '../../shared/store/record.ts';
import { blobPaths } from '../files/blob-paths.ts';
import type { Deps } from '../ports.ts';
import { inspect, type Verdict } from '../scan/inspect.ts';
import { sha256Of } from '../scan/sha256.ts';

const tagBytes = 16;

/** Undoes what the browser did (AES-256-GCM, its tag at the end); nothing when key and content do not belong together. */
function unsealed({ key, iv }: SealedFile, sealed: Buffer): Buffer | undefined {
  try {
    const [secret, nonce] = [Buffer.from(key, 'base64url'), Buffer.from(iv, 'base64url')];
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce);
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}

async function judged(
  deps: Deps,
  file: SealedFile,
): Promise<{ verdict: Verdict; content?: Buffer }> {
  const sealed = await deps.blobs.arrived(blobPaths.sealed(file.id));
  const content = sealed && unsealed(file, sealed);
  if (!content || sha256Of(content) !== file.sha256)
    return { verdict: { refusal: 'changed-on-the-way' } };
  return { verdict: await inspect(content, file.name, deps.scanner), content };
}

type At = { tenant: TenantId; purchase: PurchaseId; now: Instant };

/**
 * Opens a file that came sealed with an application, looks at it, and notes it as a document of the purchase, clean
 * or refused with its reason. One that is noted already is left alone, so a run that broke off goes on.
 */
export async function openFile(
  deps: Deps,
  { organization, submittedBy }: Pick<Application, 'organization' | 'submittedBy'>,
  file: SealedFile,
  { tenant, purchase, now }: At,
): Promise<void> {
  if (await readDocument(deps.table, tenant, purchase, file.id)) return;
  const { verdict, content } = await judged(deps, file);
  const document: StoredDocument = {
    id: file.id,
    tenant,
    purchase,
    name: file.name,
    size: file.size,
    sha256: file.sha256,
    purpose: 'application',
    audience: 'panel',
    organization: organization.id,
    by: submittedBy,
    at: now,
    state: 'refusal' in verdict ? 'refused' : 'clean',
    ...verdict,
    judgedAt: now,
  };
  if (content && 'mediaType' in verdict)
    await deps.blobs.keep(blobPaths.clean(document), content, verdict.mediaType);
  const by = { actor: system, command: 'openFile', now, worldNow: deps.clock.now() };
  await record(deps.table, documentRecord(deps.table, document, by));
}
