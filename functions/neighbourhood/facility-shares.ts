import type { FacilitySharesView } from '../../shared/contracts/facility-sharing.ts';
import { keepers } from '../../shared/domain/facility/permissions.ts';
import { shareOf, sharesTogether } from '../../shared/domain/facility/shares.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { readFacilityRows } from '../../shared/store/facilities.ts';
import { readUnitsCounted } from '../../shared/store/unit-letters.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Asked } from './facility-place.ts';

/** What every unit gave and got in a year: two queries. */
export async function sharesIn(
  deps: Deps,
  { tenant, actor, year: asked }: Asked & { year?: string | undefined },
): Promise<FacilitySharesView> {
  const config = await tenantConfig(deps, tenant);
  const today = dayOf(await tenantNow(deps, config));
  const year = asked ?? today.slice(0, 4);
  const [{ rows }, { units, countedOf }] = await Promise.all([
    readFacilityRows(deps.table, tenant),
    readUnitsCounted(deps.table, tenant, year),
  ]);
  const items = units.map((unit) => {
    const { id, name, kind, community, mail } = unit;
    const own = rows.filter((row) => row.unit === id);
    return {
      id,
      name,
      kind,
      community,
      ...(mail && { mail }),
      share: shareOf(unit, { rows: own, counted: countedOf(id), today }, year),
    };
  });
  return {
    items: items.toSorted((a, b) => b.share.gave.usedMinutes - a.share.gave.usedMinutes),
    total: sharesTogether(items.map(({ share }) => share)),
    year,
    today,
    mayKeep: actor.posts.some((post) => keepers.some((one) => one === post)),
  };
}
