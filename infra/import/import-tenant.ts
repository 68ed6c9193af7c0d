import { checkpointPath } from '../../functions/cron/checkpoints.ts';
import type { Deps } from '../../functions/ports.ts';
import { publish, publishLists } from '../../functions/stream/publish.ts';
import { tenantConfig } from '../../functions/tenants.ts';
import { forTenant } from '../../functions/within.ts';
import { system } from '../../shared/domain/actor.ts';
import type { Manifest } from '../../shared/domain/audit/bundle.ts';
import { canonical } from '../../shared/domain/audit/canonical.ts';
import type { Checkpoint } from '../../shared/domain/audit/checkpoint.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { settingKinds } from '../../shared/domain/settings/kinds.ts';
import { settingKeys } from '../../shared/domain/settings/setting-keys.ts';
import { auditRow } from '../../shared/store/audit.ts';
import { putCheckpoint } from '../../shared/store/checkpoints.ts';
import { type Item, put, read, transact } from '../../shared/store/items.ts';
import { indexKeys, type Key, keys } from '../../shared/store/keys.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { record } from '../../shared/store/record.ts';
import type { Table } from '../../shared/store/table.ts';
import { purchaseIds } from '../../shared/store/whole-tenant.ts';
import { sentenceOf } from '../audit/print-report.ts';
import { verifyText } from '../audit/verify.ts';
import { contentsOf, type ImportedChain } from './bundle-reader.ts';
import { identitiesHere, type Renamed } from './identities.ts';

/** An export that is not taken in, and why. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}

export type Imported = {
  tenant: string;
  rows: number;
  entries: number;
  checkpoints: number;
  purchases: number;
  /** People and organizations that are known here under another id. */
  renamed: number;
  withheld: readonly string[];
};

const id = /[0-9a-hjkmnp-tv-z]{26}/g;

/**
 * A row as it is here: whoever has another id has it everywhere in it, keys too. Only what lives is rewritten; an
 * entry of the audit says for good what it said.
 */
const rewritten = (item: Item & Key, renamed: Renamed): Item & Key =>
  renamed.size === 0
    ? item
    : JSON.parse(JSON.stringify(item).replace(id, (word) => renamed.get(word) ?? word));

const atOnce = 20;

async function putAll(table: Table, items: readonly (Item & Key)[]): Promise<void> {
  for (let done = 0; done < items.length; done += atOnce)
    await transact(
      table,
      items.slice(done, done + atOnce).map((item) => put(table, item)),
    );
}

const isSealedChain = (chain: string) => chain.includes('#APP#');

/**
 * The entries of a chain under the name it had. Where what it is about has another id here, they are there once
 * more under the new name, unlisted: whatever is done next follows from them.
 */
function rowsOfChain(tenant: TenantId, { chain, entries }: ImportedChain, renamed: Renamed) {
  const named = chain.replace(id, (word) => renamed.get(word) ?? word);
  const listed = (entry: ImportedChain['entries'][number]) =>
    isSealedChain(chain)
      ? {}
      : { ...indexKeys.auditList(tenant, chain, entry), sum: auditRow(chain, entry) };
  const under = (name: string, isListed: boolean) =>
    entries.map((entry) => ({
      ...keys.entryOf(tenant, name, entry.seq),
      ...(isListed && listed(entry)),
      et: 'audit',
      ...entry,
    }));
  return [...under(chain, true), ...(named === chain ? [] : under(named, false))];
}

const isOfTenant = ({ PK, SK }: Key, tenant: TenantId) => {
  const root = keys.tenant(tenant);
  const listing = keys.tenantListing(tenant);
  return [root, listing].some((key) => key.PK === PK && key.SK === SK);
};

/** Heads stay under the name their chain had, and are there once more where the name is another. */
const isHead = ({ PK, SK }: Key) => SK === 'HEAD' && PK.startsWith('A#');

async function demandFree(table: Table, tenant: TenantId, items: readonly Item[]): Promise<void> {
  if (await read(table, keys.tenantListing(tenant)))
    throw new ImportRefused(`a tenant called ${tenant} is here already`);
  const root = items.find(({ et, SK }) => et === 'tenant' && SK === '#TENANT');
  if (!root) throw new ImportRefused('the export has no tenant in it');
  const division = root['division'] as { scheme: string; code: string } | undefined;
  if (!division || root['isSandbox']) return;
  const at = keys.alias(division.scheme, division.code);
  const holder = await read(table, at);
  if (holder && holder['tenant'] !== tenant)
    throw new ImportRefused(`${division.code} is the number of ${holder['tenant']} here`);
  await transact(table, [put(table, { ...at, et: 'alias', tenant })]);
}

/** Units read settings as they lie: what does not hold here is not let in. */
function demandSettings(tenant: TenantId, items: readonly (Item & Key)[]): void {
  const { PK } = keys.tenant(tenant);
  for (const key of settingKeys) {
    const item = items.find((one) => one.PK === PK && one.SK === keys.setting(tenant, key).SK);
    if (item && !settingKinds[key].safeParse(item['value']).success)
      throw new ImportRefused(`the setting ${key} does not hold here`);
  }
}

async function keepCheckpoints(
  { table, archive }: Deps,
  tenant: TenantId,
  all: readonly Checkpoint[],
) {
  for (const checkpoint of all) {
    await archive.keep(checkpointPath(checkpoint), Buffer.from(canonical(checkpoint)));
    await putCheckpoint(table, tenant, checkpoint);
  }
}

/** Pages are files of an installation: they are written anew from what everybody may know. */
async function publishAll(all: Deps, tenant: TenantId): Promise<number> {
  const deps = await forTenant(all, tenant);
  const config = await tenantConfig(deps, tenant);
  const ids = await purchaseIds(deps.table, tenant);
  for (const purchaseId of ids) {
    const { purchase } = await loadPurchase(deps.table, tenant, purchaseId);
    const outbox = { tenant, purchase: purchaseId, version: purchase.version, events: [] };
    await publish(deps, { outbox, purchase, config });
  }
  await publishLists(deps, config.summary);
  return ids.length;
}

function verified(text: Uint8Array, key: string | undefined): Manifest {
  const { manifest, damages } = verifyText(text, key);
  const [damage] = damages;
  if (!manifest || damage)
    throw new ImportRefused(damage ? sentenceOf(damage) : 'there is no manifest');
  return manifest;
}

async function noteImport(
  { table, clock }: Deps,
  tenant: TenantId,
  manifest: Manifest,
  reason: string,
) {
  const now = clock.now();
  await record(table, {
    subject: { tenant, kind: 'import', id: manifest.export },
    actor: system,
    command: 'importTenant',
    reason,
    after: {
      from: manifest.installation,
      madeAt: manifest.madeAt,
      chains: manifest.chains.length,
      withheld: manifest.withheld.length,
    },
    now: now > manifest.madeAt ? now : (manifest.madeAt as typeof now),
    worldNow: now,
    writes: () => [],
  });
}

/**
 * Takes a tenant in from another installation: verified as a whole first; its root comes last, so one that breaks
 * off is begun again. Its purchases go on: the reconciler finds each without an execution and starts one.
 *
 * @param key - the public key the export must be signed with; without it whichever it names
 * @throws {ImportRefused} for an export that is damaged or signed by another, for a name or a number that is taken
 */
export async function importTenant(
  deps: Deps,
  text: Uint8Array,
  { key, reason }: { key?: string | undefined; reason: string },
): Promise<Imported> {
  const manifest = verified(text, key);
  const tenant = TenantId.parse(manifest.tenant);
  const { table, secrets } = deps;
  const contents = contentsOf(text, manifest);
  demandSettings(tenant, contents.items);
  await demandFree(table, tenant, contents.items);
  const renamed = await identitiesHere(table, contents, secrets.linkKey);
  for (const chain of contents.chains) await putAll(table, rowsOfChain(tenant, chain, renamed));
  await keepCheckpoints(deps, tenant, contents.checkpoints);
  if (manifest.withheld.length > 0)
    await putAll(table, [
      { ...keys.leftBehind(tenant), et: 'leftBehind', chains: manifest.withheld },
    ]);
  const rows = contents.items.map((item) => rewritten(item, renamed));
  await putAll(table, contents.items.filter(isHead));
  await putAll(
    table,
    rows.filter((item) => !isOfTenant(item, tenant)),
  );
  await putAll(
    table,
    rows.filter((item) => isOfTenant(item, tenant)),
  );
  await noteImport(deps, tenant, manifest, reason);
  return {
    tenant,
    rows: rows.length,
    entries: contents.chains.reduce((sum, { entries }) => sum + entries.length, 0),
    checkpoints: contents.checkpoints.length,
    purchases: await publishAll(deps, tenant),
    renamed: renamed.size,
    withheld: manifest.withheld,
  };
}
