import * as z from 'zod';
import type { KeptEntry } from '../contracts/workforce.ts';
import type { TenantId } from '../domain/ids.ts';
import { firstUnits, MemberUnit } from '../domain/people/units.ts';
import { firstStandards, Standards, WorkforceEntry } from '../domain/workforce/entry.ts';
import { queryAll, read } from './items.ts';
import { keys, partitions } from './keys.ts';
import { letters } from './letters.ts';
import type { Table } from './table.ts';

/** The id of an entry follows from who adds it under which key: added again, it is the same one. */
export const entryIdFor = ({ principal, key }: { principal: string; key: string }): string =>
  letters(`${principal}|${key}`);

/** The register of a tenant, oldest entry first. */
export async function readWorkforce(table: Table, tenant: TenantId): Promise<KeptEntry[]> {
  const items = await queryAll(table, partitions.workforce(tenant));
  return items.map((item) => ({
    id: String(item['id']),
    version: Number(item['v']),
    entry: WorkforceEntry.parse(item['entry']),
  }));
}

export async function readEntry(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<KeptEntry | undefined> {
  const item = await read(table, keys.workforceEntry(tenant, id));
  return item && { id, version: Number(item['v']), entry: WorkforceEntry.parse(item['entry']) };
}

export async function readStandards(table: Table, tenant: TenantId): Promise<Standards> {
  const item = await read(table, keys.setting(tenant, 'workforce'));
  return item ? Standards.parse(item['value']) : firstStandards;
}

/** The thirteen, until a tenant has its own list. */
export async function readUnits(table: Table, tenant: TenantId): Promise<MemberUnit[]> {
  const item = await read(table, keys.setting(tenant, 'units'));
  return item ? z.array(MemberUnit).parse(item['value']) : [...firstUnits];
}
