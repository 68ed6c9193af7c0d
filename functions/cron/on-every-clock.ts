import type { TenantId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { listTenants } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { forTenant, within } from '../within.ts';

/**
 * Does `work` by the clock of the installation, and by that of each sandbox for what is the sandbox's own.
 *
 * @param work - at what time, and of which sandbox; of none, what all other tenants have
 * @returns how much was done in all
 */
export async function onEveryClock(
  all: Deps,
  work: (at: Instant, sandbox?: TenantId) => Promise<number>,
): Promise<number> {
  let done = await work(all.clock.now());
  const { table } = await within(all, { as: 'queues' });
  for (const { id, isSandbox } of await listTenants(table)) {
    if (!isSandbox) continue;
    const deps = await forTenant(all, id);
    done += await work(await tenantNow(deps, await tenantConfig(deps, id)), id);
  }
  return done;
}
