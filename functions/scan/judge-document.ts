import { system } from '../../shared/domain/actor.ts';
import type { StoredDocument } from '../../shared/domain/files/document.ts';
import type { DocumentId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { documentRecord, readDocument } from '../../shared/store/documents.ts';
import { record } from '../../shared/store/record.ts';
import { blobPaths } from '../files/blob-paths.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';
import { inspect, type Verdict } from './inspect.ts';
import { sha256Of } from './sha256.ts';

type Arrived = { tenant: TenantId; purchase: PurchaseId; document: DocumentId };

async function changed(deps: Deps, document: StoredDocument, command: string): Promise<void> {
  const config = await tenantConfig(deps, document.tenant);
  const now = await tenantNow(deps, config);
  const judged = command === 'judgeFile' ? { ...document, judgedAt: now } : document;
  await record(
    deps.table,
    documentRecord(deps.table, judged, {
      actor: system,
      command,
      now,
      worldNow: deps.clock.now(),
    }),
  );
}

async function verdictOn(deps: Deps, document: StoredDocument): Promise<Verdict | undefined> {
  const content = await deps.blobs.arrived(blobPaths.quarantined(document));
  if (!content) return undefined;
  if (content.length !== document.size || sha256Of(content) !== document.sha256)
    return { refusal: 'changed-on-the-way' };
  const verdict = await inspect(content, document.name, deps.scanner);
  /** What was looked at is what is kept: nobody can put something else in its place in between. */
  if ('mediaType' in verdict)
    await deps.blobs.keep(blobPaths.clean(document), content, verdict.mediaType);
  return verdict;
}

/**
 * Looks at a file that has arrived, and says whether it is taken. Told twice of the same file, it does nothing the
 * second time; broken off, it begins anew.
 */
export async function judgeDocument(all: Deps, arrived: Arrived): Promise<void> {
  const { tenant, purchase } = arrived;
  const deps = await within(all, { as: 'scanner', tenant, purchase });
  const document = await readDocument(deps.table, tenant, purchase, arrived.document);
  if (!document || document.state === 'clean' || document.state === 'refused') return;
  if (document.state === 'pending')
    await changed(deps, { ...document, state: 'scanning' }, 'beginFile');
  const verdict = await verdictOn(deps, document);
  if (!verdict) return;
  const state = 'refusal' in verdict ? 'refused' : 'clean';
  await changed(deps, { ...document, ...verdict, state }, 'judgeFile');
}
