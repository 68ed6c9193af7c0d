import { TenantExport } from '../contracts/exports.ts';
import type { TenantId } from '../domain/ids.ts';
import { bare, put, query, queryAll, read, write } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

const itemOf = (tenant: TenantId, { version, ...request }: TenantExport) => ({
  ...keys.exportRequest(tenant, request.id),
  ...(request.state === 'writing' && indexKeys.exporting(tenant, request.id)),
  et: 'export',
  v: version,
  ...request,
});

const exportOf = ({ v, ...item }: Record<string, unknown>): TenantExport =>
  TenantExport.parse({ ...item, version: v });

/** The write that goes with a recorded change of an export. */
export const putExport = (table: Table, tenant: TenantId, request: TenantExport): Write => ({
  item: put(table, itemOf(tenant, request)),
});

/** Keeps how far the writing came. @returns false when somebody else wrote meanwhile */
export const saveProgress = (
  table: Table,
  tenant: TenantId,
  { now, former }: { now: TenantExport; former: TenantExport },
) =>
  write(table, itemOf(tenant, now), {
    expression: '#s = :writing AND bytes = :bytes AND done = :done',
    names: { '#s': 'state' },
    values: { ':writing': 'writing', ':bytes': former.bytes, ':done': former.done },
  });

export async function readExport(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<TenantExport | undefined> {
  const item = await read(table, keys.exportRequest(tenant, id));
  return item && exportOf(bare(item));
}

/** A tenant's exports, newest first. */
export async function listExports(table: Table, tenant: TenantId): Promise<TenantExport[]> {
  const items = await queryAll(table, partitions.exportRequests(tenant));
  return items
    .map((item) => exportOf(bare(item)))
    .sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1));
}

/** Exports that are being written, of all tenants. */
export async function runningExports(table: Table): Promise<{ tenant: TenantId; id: string }[]> {
  const { items } = await query(table, { pk: indexKeys.exportQueue, index: 'GSI3', limit: 20 });
  return items.map((item) => {
    const [tenant, id = ''] = String(item['GSI3SK']).split('#');
    return { tenant: tenant as TenantId, id };
  });
}
