import * as z from 'zod';
import type { Origin } from '../contracts/audit-entry.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Settings } from '../domain/settings/kinds.ts';
import { type SettingKey, settingKeys } from '../domain/settings/setting-keys.ts';
import type { Instant } from '../domain/time.ts';
import { bare, type Item, isNew, put, queryAll, read } from './items.ts';
import { keys, partitions } from './keys.ts';
import { record } from './record.ts';
import type { Reply } from './replies.ts';
import type { Table } from './table.ts';

/** Where a version came from, when it was not typed here. */
export const Provenance = z.object({
  /** `template`: shipped with the platform; `file`: exported by a tenant; `version`: rolled back to. */
  kind: z.enum(['template', 'file', 'version']),
  /** The template, the tenant that exported the file, or the version. */
  of: z.string(),
  /** The version the file holds, and the hash of the whole file. */
  version: z.int().optional(),
  hash: z.string().optional(),
});
export type Provenance = z.infer<typeof Provenance>;

/** One version of a setting. Version 0 is what the tenant was taken on board with. */
export const SettingVersion = z.object({
  version: z.int().min(0),
  value: z.unknown(),
  at: z.string().optional(),
  by: z.object({ id: z.string(), name: z.string() }).optional(),
  reason: z.string().optional(),
  provenance: Provenance.optional(),
});
export type SettingVersion = z.infer<typeof SettingVersion>;

/** The item that holds the setting in force; read together with the tenant. */
export const settingItem = (
  tenant: TenantId,
  name: string,
  { version, ...rest }: SettingVersion,
) => ({
  ...keys.setting(tenant, name),
  et: 'setting',
  v: version,
  ...rest,
});

const versionOf = (item: Item): SettingVersion => {
  const { v, ...rest } = bare(item);
  return SettingVersion.parse({ ...rest, version: Number(v ?? 0) });
};

const nameOf = (item: Item) => String(item['SK']).slice('SET#'.length);
const isKept = (item: Item) =>
  String(item['SK']).startsWith('SET#') && settingKeys.includes(nameOf(item) as SettingKey);

/**
 * The settings among the items of a tenant, but for the two everything needs. Each was held against its kind when it
 * was written (`functions/tenancy/settings/checked-value.ts`, `infra/import`): to do that again here, every unit that
 * asks for a tenant would load what every setting may hold.
 */
export function settingsIn(items: readonly Item[]): Omit<Settings, 'rules' | 'calendar'> {
  const found = items
    .filter(isKept)
    .map((item) => [nameOf(item), item['value']] as const)
    .filter(([key]) => key !== 'rules' && key !== 'calendar');
  return Object.fromEntries(found);
}

export const versionsIn = (items: readonly Item[]): Record<string, number> =>
  Object.fromEntries(items.filter(isKept).map((item) => [nameOf(item), Number(item['v'] ?? 0)]));

/** The setting in force; `undefined` where it was never made. */
export async function readSetting(
  table: Table,
  tenant: TenantId,
  key: SettingKey,
): Promise<SettingVersion | undefined> {
  const item = await read(table, keys.setting(tenant, key));
  return item && versionOf(item);
}

/** Every setting of a tenant that was made, by name. */
export async function listSettings(
  table: Table,
  tenant: TenantId,
): Promise<Partial<Record<SettingKey, SettingVersion>>> {
  const items = await queryAll(table, partitions.settings(tenant));
  return Object.fromEntries(items.filter(isKept).map((item) => [nameOf(item), versionOf(item)]));
}

/** A version that was in force once; `undefined` where there was none of that number. */
export async function readSettingVersion(
  table: Table,
  tenant: TenantId,
  key: SettingKey,
  version: number,
): Promise<SettingVersion | undefined> {
  const item = await read(table, keys.settingVersion(tenant, key, version));
  return item && versionOf(item);
}

/** The versions that were written, newest first. */
export async function listSettingVersions(
  table: Table,
  tenant: TenantId,
  key: SettingKey,
): Promise<SettingVersion[]> {
  const range = { ...partitions.settingVersions(tenant, key), isBackward: true };
  return (await queryAll(table, range)).map(versionOf);
}

export type SettingChange = {
  tenant: TenantId;
  key: SettingKey;
  value: unknown;
  /** The version the actor saw; 0 where there is none yet or only what the tenant began with. */
  expected: number;
  actor: Actor;
  by: { id: string; name: string };
  origin?: Origin | undefined;
  reason: string;
  provenance?: Provenance;
  command: string;
  now: Instant;
  worldNow: Instant;
  repeat: Reply;
};

const historyItem = (tenant: TenantId, key: SettingKey, { version, ...rest }: SettingVersion) => ({
  ...keys.settingVersion(tenant, key, version),
  et: 'settingVersion',
  v: version,
  ...rest,
});

/**
 * Makes `value` the setting in force, as its next version. Its history lies in a partition of its own, so that
 * reading a tenant stays one short query.
 *
 * @returns the new version
 * @throws {DomainError} `version-conflict`, `idempotency-key-reused`
 */
export async function changeSetting(table: Table, change: SettingChange): Promise<number> {
  const { tenant, key, value, by, reason, provenance, now } = change;
  const before = await readSetting(table, tenant, key);
  const next = (version: number): SettingVersion => ({
    version,
    value,
    at: now,
    by,
    reason,
    ...(provenance && { provenance }),
  });
  return record(table, {
    subject: { tenant, kind: 'setting', id: key },
    expected: change.expected,
    writes: (version) => [
      { item: put(table, settingItem(tenant, key, next(version))) },
      { item: put(table, historyItem(tenant, key, next(version)), isNew) },
      // What the tenant began with is kept as well, once something follows it.
      ...(version === 1 && before
        ? [{ item: put(table, historyItem(tenant, key, { ...before, version: 0 }), isNew) }]
        : []),
    ],
    actor: change.actor,
    origin: change.origin,
    command: change.command,
    reason,
    before: before && { version: before.version, value: before.value },
    after: { value, ...(provenance && { provenance }) },
    now,
    worldNow: change.worldNow,
    repeat: change.repeat,
  });
}

/** @throws {DomainError} `not-found` where `version` was never in force */
export async function versionInHistory(
  table: Table,
  tenant: TenantId,
  key: SettingKey,
  version: number,
): Promise<SettingVersion> {
  const kept = await readSettingVersion(table, tenant, key, version);
  if (kept) return kept;
  const current = await readSetting(table, tenant, key);
  if (current?.version !== version) throw new DomainError({ code: 'not-found' });
  return current;
}
