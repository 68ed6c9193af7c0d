import type { Actor } from '../../shared/domain/actor.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { sightsOf } from '../../shared/domain/policy/post-names.ts';
import { actorAt } from '../../shared/domain/policy/scope.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { dayOf } from '../../shared/domain/time.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

export type Official = Actor & { kind: 'official' };

/** Where and when linkage is asked about, and by whom. */
export type Place = {
  deps: Deps;
  tenant: TenantId;
  actor: Official;
  now: Instant;
  today: string;
  year: number;
  /** The name of whoever acts. */
  by: string;
};

export async function placeOf(
  deps: Deps,
  { tenant, actor }: { tenant: TenantId; actor: Official },
): Promise<Place> {
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const today = dayOf(now);
  const by = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  return { deps, tenant, actor, now, today, year: Number(today.slice(0, 4)), by };
}

/** Titles of purchases are for those who follow the whole process there; shares are for every official. */
export function mayFollow({ actor }: Place, regionCodes: readonly string[]): boolean {
  const here = actorAt(actor, regionCodes);
  return here.kind === 'official' && sightsOf(here.posts).includes('office');
}
