import * as z from 'zod';
import { system } from '../../shared/domain/actor.ts';
import { OrganizationId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { Application } from '../../shared/domain/purchase/application.ts';
import { readSealed } from '../../shared/store/applications.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { act } from '../act.ts';
import type { OpenerDeps } from '../ports.ts';
import { within } from '../within.ts';

const Input = z.object({ tenantId: TenantId, purchaseId: PurchaseId });

/**
 * Opens the applications of a purchase once two officials have confirmed. The seals are undone only after
 * the purchase says so, and only in this function, which alone holds the private key. Safe to run twice.
 */
export async function openApplications(input: unknown, all: OpenerDeps): Promise<object> {
  const { tenantId, purchaseId } = Input.parse(input);
  const deps = await within(all, { as: 'opener', tenant: tenantId, purchase: purchaseId });
  const loaded = await loadPurchase(deps.table, tenantId, purchaseId);
  const { state, openingConfirmedBy } = loaded.purchase;
  if (state !== 'sealed' || openingConfirmedBy.length < 2) return {};
  const envelopes = await readSealed(deps.table, tenantId, purchaseId);
  const applications = await Promise.all(
    envelopes.map(async ({ organizationId, envelope }): Promise<Application> => {
      const context = {
        tenantId,
        purchaseId,
        organizationId: OrganizationId.parse(organizationId),
      };
      const opened = await deps.unseal.open(context, envelope);
      return { ...opened, eligibility: 'unjudged', missingDocuments: [] };
    }),
  );
  return act(deps, {
    tenant: tenantId,
    purchase: purchaseId,
    actor: system,
    command: { type: 'openApplications', applications },
    loaded,
  });
}
