import { DomainError } from '../shared/domain/errors.ts';
import { TenantId } from '../shared/domain/ids.ts';
import { type Instant, plusMillis } from '../shared/domain/time.ts';
import { originOf } from '../shared/store/table.ts';
import { loadTenant, readClockOffset, type TenantConfig } from '../shared/store/tenants.ts';
import type { Deps } from './ports.ts';

/** Settings are read again after this long; a change of posts or rules takes effect by then. */
const freshMillis = 30_000;

type Kept = { config: TenantConfig; until: number };
const kept = new WeakMap<object, Map<string, Kept>>();

/** A tenant's settings, read once every half minute by each process. @throws {DomainError} `not-found` */
export async function tenantConfig({ table, clock }: Deps, id: TenantId): Promise<TenantConfig> {
  const tenants = kept.get(originOf(table)) ?? new Map<string, Kept>();
  kept.set(originOf(table), tenants);
  const now = Date.parse(clock.now());
  const known = tenants.get(id);
  if (known && known.until > now) return known.config;
  const config = await loadTenant(table, id, clock.now());
  tenants.set(id, { config, until: now + freshMillis });
  return config;
}

/** What was read is no longer true: this process reads the tenant again with the next request. */
export function forgetTenant({ table }: Pick<Deps, 'table'>, id: TenantId): void {
  kept.get(originOf(table))?.delete(id);
}

/** A tenant's settings as they stand now, which everybody who asks later gets as well. */
export async function freshTenantConfig(deps: Deps, id: TenantId): Promise<TenantConfig> {
  forgetTenant(deps, id);
  return tenantConfig(deps, id);
}

/** @throws {DomainError} `tenant-suspended`: there is nothing to be changed in it now */
export async function demandOpen(deps: Deps, id: TenantId): Promise<void> {
  const { summary } = await tenantConfig(deps, id);
  if (summary.isSuspended) throw new DomainError({ code: 'tenant-suspended' });
}

/** The tenant of a path. A malformed one is as absent as an unknown one. */
export function tenantOf(text: string): TenantId {
  const id = TenantId.safeParse(text);
  if (!id.success) throw new DomainError({ code: 'not-found' });
  return id.data;
}

/** The tenant's time: the world's, and in a sandbox the world's moved ahead. */
export async function tenantNow(deps: Deps, config: TenantConfig): Promise<Instant> {
  const now = deps.clock.now();
  if (!config.summary.isSandbox) return now;
  return plusMillis(now, await readClockOffset(deps.table, config.summary.id));
}
