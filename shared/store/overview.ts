import type { OrganizationId, TenantId } from '../domain/ids.ts';
import { ProjectRow, PurchaseRow } from '../domain/overview/rows.ts';
import { put, queryAll, transact } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/** Writes how a purchase and its projects stand over what was written before. Safe to repeat. */
export async function putRows(
  table: Table,
  purchase: PurchaseRow,
  projects: readonly ProjectRow[],
): Promise<void> {
  const { tenant, purchase: id } = purchase;
  await transact(table, [
    put(table, { ...keys.standing(tenant, id), et: 'standing', sum: purchase }),
    ...projects.map((row) =>
      put(table, {
        ...keys.projectStanding(tenant, id, row.organization),
        ...indexKeys.standing(tenant, id, row.organization),
        et: 'projectStanding',
        sum: row,
      }),
    ),
  ]);
}

/** How everything of a tenant stands: one query, whatever there is of it up to 1 MB. */
export async function readRows(
  table: Table,
  tenant: TenantId,
): Promise<{ purchases: PurchaseRow[]; projects: ProjectRow[] }> {
  const items = await queryAll(table, partitions.standings(tenant));
  const of = (et: string) => items.filter((item) => item['et'] === et).map(({ sum }) => sum);
  return {
    purchases: of('standing').map((sum) => PurchaseRow.parse(sum)),
    projects: of('projectStanding').map((sum) => ProjectRow.parse(sum)),
  };
}

/** How the projects of one organization stand, in whatever tenant. */
export async function readRowsOf(
  table: Table,
  organization: OrganizationId,
): Promise<ProjectRow[]> {
  const items = await queryAll(table, indexKeys.standingsOf(organization));
  return items.map(({ sum }) => ProjectRow.parse(sum));
}
