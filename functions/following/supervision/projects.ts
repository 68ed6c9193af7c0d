import type { ProjectPlace } from '../../../shared/domain/fieldwork/activity.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { stages } from '../../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import { everyPurchase } from '../../every-purchase.ts';
import type { Deps } from '../../ports.ts';

const first = stages.indexOf('implementation');

export type AtWork = { purchase: Purchase; place: ProjectPlace };

/** Every project of a tenant that is under contract and not yet settled, with its purchase. */
export async function workingProjects(deps: Deps, tenant: TenantId): Promise<AtWork[]> {
  const rows = (await everyPurchase(deps, tenant)).filter(
    ({ stage, state }) => stages.indexOf(stage) >= first && state !== 'disclosed',
  );
  const loaded = await Promise.all(rows.map(({ id }) => loadPurchase(deps.table, tenant, id)));
  return loaded.flatMap(({ purchase }) =>
    Object.values(purchase.projects)
      .filter(({ signedAt }) => signedAt !== undefined)
      .map(({ organizationId }) => ({
        purchase,
        place: { tenant, purchase: purchase.id, organization: organizationId },
      })),
  );
}

export const projectsAtWork = async (deps: Deps, tenant: TenantId): Promise<ProjectPlace[]> =>
  (await workingProjects(deps, tenant)).map(({ place }) => place);
