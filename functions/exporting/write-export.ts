import type { TenantExport } from '../../shared/contracts/exports.ts';
import { exportFormat, type Manifest } from '../../shared/domain/audit/bundle.ts';
import { canonical } from '../../shared/domain/audit/canonical.ts';
import type { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { readExport, runningExports, saveProgress } from '../../shared/store/exports.ts';
import { purchaseIds } from '../../shared/store/whole-tenant.ts';
import type { Deps } from '../ports.ts';
import { publicSigningKey, signed } from '../signing.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { forTenant, within } from '../within.ts';
import { BundleWriter, nothingWritten, type Written } from './bundle-writer.ts';
import { exportFile } from './file-links.ts';
import { summaryOf, writeBeginning, writeOtherChains, writePurchase } from './write-pieces.ts';

/** One run writes this long; the next goes on where it stopped. */
const runMillis = 30_000;

/** Where the work stands between two runs. */
type Kept = {
  written: Written;
  purchases: PurchaseId[];
  done: number;
  /** The last line is written. */
  isWhole?: boolean;
  lastCheckpoint?: Manifest['lastCheckpoint'];
};

const keptFile = (tenant: TenantId, id: string) => `exports/${tenant}/${id}/state.json`;

const encoder = new TextEncoder();

async function readKept({ archive }: Deps, tenant: TenantId, id: string) {
  const content = await archive.read(keptFile(tenant, id));
  return content && (JSON.parse(new TextDecoder().decode(content)) as Kept);
}

type Run = { deps: Deps; tenant: TenantId; request: TenantExport; writer: BundleWriter };

async function begin(
  run: Run & { now: Parameters<typeof writeBeginning>[0]['now'] },
): Promise<Kept> {
  const { deps, tenant, writer } = run;
  const lastCheckpoint = summaryOf(await writeBeginning(run));
  const purchases = await purchaseIds(deps.table, tenant);
  return {
    written: writer.written,
    purchases,
    done: 0,
    ...(lastCheckpoint && { lastCheckpoint }),
  };
}

async function close({ deps, tenant, request, writer }: Run, { lastCheckpoint }: Kept) {
  const { summary } = await tenantConfig(deps, tenant);
  const { bytes, sections, chains, withheld } = writer.written;
  const manifest: Manifest = {
    format: exportFormat,
    export: request.id,
    tenant,
    tenantName: summary.name,
    installation: deps.settings.publicBaseUrl,
    madeAt: deps.clock.now(),
    requestedBy: `person:${request.requestedBy}`,
    confirmedBy: `person:${request.confirmedBy}`,
    reason: request.reason,
    bytes,
    sections,
    chains,
    withheld,
    ...(lastCheckpoint && { lastCheckpoint }),
  };
  const { signingKey } = deps.secrets;
  const signature = signed(encoder.encode(canonical(manifest)), signingKey);
  await writer.last({ manifest, publicKey: publicSigningKey(signingKey), signature });
}

/**
 * Goes on with an export for half a minute: whole purchases, then how far it came. A run that breaks off is
 * written again from there, under the same file names.
 */
export async function writeOn(all: Deps, tenant: TenantId, id: string): Promise<void> {
  const deps = await forTenant(all, tenant);
  const request = await readExport(deps.table, tenant, id);
  if (request?.state !== 'writing') return;
  const started = Date.now();
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const before = await readKept(deps, tenant, id);
  const writer = new BundleWriter(before?.written ?? nothingWritten, (file, content) =>
    deps.archive.lay(exportFile(tenant, id, file), content),
  );
  const run = { deps, tenant, request, writer, now };
  const kept = before ?? (await begin(run));
  let { done } = kept;
  for (; done < kept.purchases.length && Date.now() - started < runMillis; done += 1)
    await writePurchase(run, kept.purchases[done] as PurchaseId);
  const isWhole = done === kept.purchases.length;
  if (isWhole && !kept.isWhole) {
    await writeOtherChains(run);
    await close(run, kept);
  }
  await writer.flush();
  const { written } = writer;
  const state: Kept = { ...kept, written, done, isWhole };
  await deps.archive.lay(keptFile(tenant, id), encoder.encode(JSON.stringify(state)));
  await saveProgress(deps.table, tenant, {
    former: request,
    now: {
      ...request,
      done,
      total: kept.purchases.length,
      files: written.files,
      bytes: written.bytes,
      withheld: written.withheld.length,
      ...(isWhole && { state: 'ready' as const, readyAt: now }),
    },
  });
}

/** Goes on with every export that is being written. @returns how many there are */
export async function writeExports(all: Deps): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  const running = await runningExports(table);
  for (const { tenant, id } of running)
    try {
      await writeOn(all, tenant, id);
    } catch (error) {
      console.error(error);
    }
  return running.length;
}
