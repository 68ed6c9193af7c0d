import { isCurrent } from '../../shared/domain/region/tree.ts';
import { readTree } from '../../shared/store/regions.ts';
import type { Table } from '../../shared/store/table.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';

/** Whether a code names a place of the tenant that stands: itself, a street, a community, a grid or a courtyard. */
export async function regionsKnownIn(
  table: Table,
  { summary }: TenantConfig,
): Promise<(code: string) => boolean> {
  const stored = await readTree(table, summary.id);
  return (code) => {
    const node = stored?.tree.nodes.get(code);
    return node !== undefined && isCurrent(node);
  };
}
