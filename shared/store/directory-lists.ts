import * as z from 'zod';
import { DirectoryImport, PositionImport } from '../contracts/directory-imports.ts';
import { Centre, Handover } from '../domain/directory/centre.ts';
import type { HandoverState } from '../domain/directory/names.ts';
import { Suggestion } from '../domain/directory/suggestion.ts';
import type { TenantId } from '../domain/ids.ts';
import { isNew, put, query, queryAll, read, remove, write } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import { importStore } from './list-imports.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/* Beside the outlets: lists that came in, what residents suggest, centres, and what went from their windows to others. */

export const directoryImports = importStore({
  et: 'directoryImport',
  schema: DirectoryImport,
  key: keys.directoryImport,
  partition: partitions.directoryImports,
});

/** Lists of where communities are, which lie beside those of outlets. */
export const positionImports = importStore({
  et: 'positionImport',
  schema: PositionImport,
  key: (tenant, id) => keys.directoryImport(tenant, id, 'P'),
  partition: (tenant) => partitions.directoryImports(tenant, 'P'),
});

/** Which row of a list said where a community is. */
const PlacedRows = z.record(z.string(), z.int());
export type PlacedRows = z.infer<typeof PlacedRows>;

export async function readPlacedRows(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<PlacedRows> {
  const item = await read(table, keys.directoryImport(tenant, id, 'R'));
  return PlacedRows.parse(item?.['data'] ?? {});
}

export const placedRowsWrite = (
  table: Table,
  tenant: TenantId,
  id: string,
  data: PlacedRows,
): Write => ({
  item: put(table, { ...keys.directoryImport(tenant, id, 'R'), et: 'placedRows', data }),
});

export const putSuggestion = (table: Table, tenant: TenantId, data: Suggestion): Promise<boolean> =>
  write(table, { ...keys.suggestion(tenant, 'O', data.id), et: 'suggestion', data }, isNew);

/** Those that wait, oldest first; or those that were decided, latest first. At most a hundred. */
export async function listSuggestions(
  table: Table,
  tenant: TenantId,
  isOpen: boolean,
): Promise<Suggestion[]> {
  const { pk, begins } = partitions.suggestions(tenant, isOpen ? 'O' : 'D');
  const { items } = await query(table, { pk, begins, limit: 100, isBackward: !isOpen });
  return items.map((item) => Suggestion.parse(item['data']));
}

export async function readSuggestion(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Suggestion | undefined> {
  const item = await read(table, keys.suggestion(tenant, 'O', id));
  return item && Suggestion.parse(item['data']);
}

/** A decided one lies apart from those that wait. */
export const suggestionWrites = (table: Table, tenant: TenantId, data: Suggestion): Write[] => [
  {
    item: remove(table, keys.suggestion(tenant, 'O', data.id), {
      expression: 'attribute_exists(PK)',
    }),
    otherwise: { code: 'already-decided' },
  },
  {
    item: put(table, { ...keys.suggestion(tenant, 'D', data.id), et: 'suggestion', data }, isNew),
  },
];

export async function readCentre(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Centre | undefined> {
  const item = await read(table, keys.centre(tenant, id));
  return item && Centre.parse(item['data']);
}

export async function listCentres(table: Table, tenant: TenantId): Promise<Centre[]> {
  const items = await queryAll(table, partitions.centres(tenant));
  return items.map((item) => Centre.parse(item['data']));
}

export const centreWrite = (table: Table, tenant: TenantId, data: Centre): Write => ({
  item: put(
    table,
    { ...keys.centre(tenant, data.id), et: 'centre', v: data.version, data },
    data.version === 1
      ? isNew
      : { expression: 'v = :before', values: { ':before': data.version - 1 } },
  ),
  otherwise: { code: 'version-conflict' },
});

export async function readHandover(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Handover | undefined> {
  const item = await read(table, keys.handover(tenant, id));
  return item && Handover.parse(item['data']);
}

export const handoverWrite = (table: Table, tenant: TenantId, data: Handover): Write => ({
  item: put(
    table,
    {
      ...keys.handover(tenant, data.id),
      ...indexKeys.handover(tenant, data.state, data.due, data.id),
      et: 'handover',
      v: data.version,
      sum: data,
      data,
    },
    data.version === 1
      ? isNew
      : { expression: 'v = :before', values: { ':before': data.version - 1 } },
  ),
  otherwise: { code: 'version-conflict' },
});

const mostHandovers = 100;

/** Those in one state, what is due first first; what ended, latest first. One query. */
export async function listHandovers(
  table: Table,
  tenant: TenantId,
  state: HandoverState,
): Promise<Handover[]> {
  const { items } = await query(table, {
    pk: indexKeys.handoversThat(tenant, state),
    index: 'GSI1',
    limit: mostHandovers,
    isBackward: state === 'done' || state === 'returned',
  });
  return items.map((item) => Handover.parse(item['sum']));
}
