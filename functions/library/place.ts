import { createHash } from 'node:crypto';
import type { Actor } from '../../shared/domain/actor.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { type Day, dayOf, type Instant } from '../../shared/domain/time.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

export type Official = Actor & { kind: 'official' };

/** Where and when something is done about the library or a donation, and by whom. */
export type Place = {
  deps: Deps;
  tenant: TenantId;
  actor: Official;
  config: TenantConfig;
  now: Instant;
  today: Day;
  /** The name of whoever acts. */
  by: string;
};

export async function placeOf(
  deps: Deps,
  { tenant, actor }: { tenant: TenantId; actor: Official },
): Promise<Place> {
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const by = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  return { deps, tenant, actor, config, now, today: dayOf(now), by };
}

/** The id of what a request makes: the same when it is repeated. */
export const idFor = (kind: string, { principal, key }: Reply): string =>
  createHash('sha256').update(`${kind}|${principal}|${key}`).digest('hex').slice(0, 16);
