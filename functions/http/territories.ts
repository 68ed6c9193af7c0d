import type { TenantId } from '../../shared/domain/ids.ts';
import type { Scopes } from '../../shared/domain/people/appointment.ts';
import { territoryOf } from '../../shared/domain/region/tree.ts';
import { readTree } from '../../shared/store/regions.ts';
import type { Deps } from '../ports.ts';

const hasCode = (region: string) => /^\d+$/.test(region);

/** How far posts reach, places without a code by where they lie. Only those who hold one there pay for the tree. */
export async function withTerritories(
  { table }: Pick<Deps, 'table'>,
  tenant: TenantId,
  scopes: Scopes,
): Promise<Scopes> {
  if (Object.values(scopes).flat().every(hasCode)) return scopes;
  const stored = await readTree(table, tenant);
  if (!stored) return scopes;
  const resolved = Object.entries(scopes).map(([post, regions]) => [
    post,
    regions.map((region) => territoryOf(stored.tree, region)),
  ]);
  return Object.fromEntries(resolved) as Scopes;
}
