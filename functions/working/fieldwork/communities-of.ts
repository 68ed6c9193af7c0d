import type { TenantId } from '../../../shared/domain/ids.ts';
import { readRegions } from '../../../shared/store/regions.ts';
import type { Deps } from '../../ports.ts';

/** The communities in the places a purchase is for, by name. */
export async function communitiesOf(
  { table }: Pick<Deps, 'table'>,
  tenant: TenantId,
  regionCodes: readonly string[],
): Promise<{ code: string; name: string }[]> {
  const streets = await readRegions(table, tenant);
  return streets
    .flatMap(({ children }) => children)
    .filter(({ code }) => regionCodes.some((region) => code.startsWith(region)))
    .map(({ code, name }) => ({ code, name }))
    .slice(0, 600);
}
