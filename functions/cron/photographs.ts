import { system } from '../../shared/domain/actor.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Photograph } from '../../shared/domain/needs/photograph.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import {
  photographGone,
  photographsSubject,
  photographsToErase,
} from '../../shared/store/need-photographs.ts';
import { needWrite, readNeed } from '../../shared/store/needs.ts';
import { record } from '../../shared/store/record.ts';
import { listTenants } from '../../shared/store/tenants.ts';
import { blobPaths } from '../files/blob-paths.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { forTenant, within } from '../within.ts';

const dayMillis = 86_400_000;

/** The file first: whatever breaks off between, it is gone, and the next hour ends what is written of it. */
async function erase(deps: Deps, tenant: TenantId, photo: Photograph): Promise<void> {
  await deps.blobs.eraseSome(blobPaths.photograph({ tenant, ...photo }));
  const need = await readNeed(deps.table, tenant, photo.need);
  const isShown = need?.photographs?.some(({ id }) => id === photo.id);
  const photographs = need?.photographs?.filter(({ id }) => id !== photo.id);
  await record(deps.table, {
    subject: photographsSubject(tenant, photo.need),
    writes: () => [
      photographGone(deps.table, tenant, photo),
      ...(need && isShown
        ? [needWrite(deps.table, tenant, { ...need, photographs, version: need.version + 1 })]
        : []),
    ],
    actor: system,
    command: 'erasePhotograph',
    after: { need: photo.need, id: photo.id },
    now: await tenantNow(deps, await tenantConfig(deps, tenant)),
    worldNow: deps.clock.now(),
  });
}

/**
 * Erases photographs of needs that were removed, and those that were kept as long as the tenant keeps them. Run each
 * hour.
 *
 * @returns how many went
 */
export async function erasePhotographs(all: Deps): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  let gone = 0;
  for (const { id: tenant } of await listTenants(table)) {
    const deps = await forTenant(all, tenant);
    const config = await tenantConfig(deps, tenant);
    const days = config.settings.needs?.photographDays;
    const until = days && plusMillis(await tenantNow(deps, config), -days * dayMillis);
    for (const photo of await photographsToErase(deps.table, tenant, until || undefined))
      try {
        await erase(deps, tenant, photo);
        gone += 1;
      } catch (error) {
        console.error(error);
      }
  }
  return gone;
}
