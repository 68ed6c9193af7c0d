import type { Table } from '../../shared/store/table.ts';
import { readRegions, type TenantConfig } from '../../shared/store/tenants.ts';

/** Whether a code names the tenant itself, one of its streets or one of its communities. */
export async function regionsKnownIn(
  table: Table,
  { summary }: TenantConfig,
): Promise<(code: string) => boolean> {
  const regions = await readRegions(table, summary.id);
  const codes = new Set([
    summary.divisionCode,
    ...regions.flatMap(({ code, children }) => [code, ...children.map((child) => child.code)]),
  ]);
  return (code) => codes.has(code);
}
