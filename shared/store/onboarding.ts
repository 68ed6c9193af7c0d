import type * as z from 'zod';
import { TenantStanding } from '../contracts/platform.ts';
import type { TenantDivision, TenantSummary } from '../contracts/tenants.ts';
import { publishedCalendar } from '../domain/calendar/state-council.ts';
import type { TenantId } from '../domain/ids.ts';
import type { RegionTree } from '../domain/region/tree.ts';
import type { Settings } from '../domain/settings/kinds.ts';
import { bare, check, isNew, put, queryAll, read, transact } from './items.ts';
import { keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import { regionItems } from './regions.ts';
import type { Table } from './table.ts';

export const tenantSubject = (id: TenantId): Subject => ({ tenant: id, kind: 'tenant', id });

/** Small enough that none meets the 4 MB of a transaction: a street's item has at most 400 KB. */
const streetsAtOnce = 9;

/**
 * Writes the streets of a tenant that is not there yet. Cut off, it is begun again and writes the same; the
 * tenant exists only once its root does.
 */
export async function putStreets(table: Table, id: TenantId, tree: RegionTree): Promise<void> {
  const streets = regionItems(id, tree, 1).slice(0, -1);
  const absent = check(table, keys.tenant(id), isNew);
  for (let at = 0; at < streets.length; at += streetsAtOnce) {
    const some = streets.slice(at, at + streetsAtOnce).map((item) => put(table, item));
    if ((await transact(table, [absent, ...some])).length > 0) return;
  }
}

type NewTenant = {
  summary: TenantSummary;
  standing: Omit<TenantStanding, keyof TenantSummary | 'version'>;
  settings: Settings;
  tree: RegionTree;
};

type Division = z.infer<typeof TenantDivision>;

/** A number is held once, by a tenant in earnest: a rehearsal keeps no city from coming on board. */
const aliasItem = (table: Table, id: TenantId, { scheme, code }: Division): Write => ({
  item: put(
    table,
    { ...keys.alias(scheme, code), et: 'alias', tenant: id },
    {
      expression: 'attribute_not_exists(PK) OR tenant = :t',
      values: { ':t': id },
    },
  ),
  otherwise: { code: 'division-taken', detail: { code } },
});

/** All that makes a tenant be there, besides its streets and its people: root, list, number, settings, trunk. */
export function tenantWrites(table: Table, tenant: NewTenant, version: number): Write[] {
  const { summary, standing, settings, tree } = tenant;
  const { id, division } = summary;
  const trunk = regionItems(id, tree, 1).at(-1);
  const all = { calendar: publishedCalendar, ...settings };
  return [
    {
      item: put(table, { ...keys.tenant(id), et: 'tenant', ...summary }, isNew),
      otherwise: { code: 'tenant-exists', detail: { id } },
    },
    /** Receipts and daily roots of one that was deleted still name it. */
    {
      item: check(table, keys.erasure(id), isNew),
      otherwise: { code: 'tenant-exists', detail: { id } },
    },
    {
      item: put(table, {
        ...keys.tenantListing(id),
        et: 'tenant',
        ...summary,
        ...standing,
        version,
      }),
    },
    ...(division && !summary.isSandbox ? [aliasItem(table, id, division)] : []),
    ...Object.entries(all).map(([name, value]) => ({
      item: put(table, { ...keys.setting(id, name), et: 'setting', value }),
    })),
    ...(trunk ? [{ item: put(table, trunk) }] : []),
  ];
}

/** The root and the row of the list after a change of how the tenant stands. */
export function standingWrites(
  table: Table,
  summary: TenantSummary,
  { version: _version, ...standing }: TenantStanding,
  version: number,
): Write[] {
  const { id } = summary;
  const there = { expression: 'attribute_exists(PK)' };
  return [
    {
      item: put(table, { ...keys.tenant(id), et: 'tenant', ...summary }, there),
      otherwise: { code: 'not-found' },
    },
    {
      item: put(
        table,
        { ...keys.tenantListing(id), et: 'tenant', ...standing, version },
        { expression: 'attribute_not_exists(isErasing)' },
      ),
      otherwise: { code: 'erasure-begun' },
    },
  ];
}

const standingOf = (item: Record<string, unknown>): TenantStanding =>
  TenantStanding.parse({ version: 0, ...bare(item) });

/** Every tenant, in the order of their names in addresses. */
export async function listStandings(table: Table): Promise<TenantStanding[]> {
  return (await queryAll(table, partitions.tenants)).map(standingOf);
}

export async function readStandingOf(
  table: Table,
  id: TenantId,
): Promise<TenantStanding | undefined> {
  const item = await read(table, keys.tenantListing(id));
  return item && standingOf(item);
}

/** Who goes under this number. */
export async function holderOf(
  table: Table,
  scheme: string,
  code: string,
): Promise<TenantId | undefined> {
  const item = await read(table, keys.alias(scheme, code));
  return item?.['tenant'] as TenantId | undefined;
}

export const retentionSubject: Subject = { platform: true, kind: 'setting', id: 'retention' };

/** The years files are kept when a tenant leaves, as the installation set them. */
export async function readRetention(table: Table): Promise<{ years?: number; version: number }> {
  const item = await read(table, keys.retention());
  return item ? { years: Number(item['years']), version: Number(item['v']) } : { version: 0 };
}

export const retentionItem = (table: Table, years: number, version: number) =>
  put(table, { ...keys.retention(), et: 'setting', years, v: version });
