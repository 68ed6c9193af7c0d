import * as z from 'zod';
import { system } from '../../shared/domain/actor.ts';
import { OrganizationId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { Application } from '../../shared/domain/purchase/application.ts';
import { readSealed } from '../../shared/store/applications.ts';
import { type Loaded, loadPurchase } from '../../shared/store/purchases.ts';
import { act } from '../act.ts';
import type { OpenerDeps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';
import { tellApplicants } from './tell-applicants.ts';

const Input = z.object({ tenantId: TenantId, purchaseId: PurchaseId });

/** Opens the final offers of a purchase once their time is over. Safe to run twice. */
async function openOffers(deps: OpenerDeps, loaded: Loaded): Promise<object> {
  const { tenantId, id: purchaseId, applications } = loaded.purchase;
  const sealed = Object.values(applications).flatMap(({ organization, finalOffer }) =>
    finalOffer?.envelope
      ? [{ organizationId: organization.id, envelope: finalOffer.envelope }]
      : [],
  );
  const opened = await Promise.allSettled(
    sealed.map(async ({ organizationId, envelope }) => {
      const { body } = await deps.unseal.open({ tenantId, purchaseId, organizationId }, envelope);
      return { organizationId, requestedFen: body.requestedFen };
    }),
  );
  // What nobody can open is no offer: the first price stands, and the others are not held up.
  const offers = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return act(deps, {
    tenant: tenantId,
    purchase: purchaseId,
    actor: system,
    command: { type: 'openFinalOffers', offers },
    loaded,
  });
}

/**
 * Opens the applications of a purchase once two officials have confirmed, and final offers once their time is
 * over. The seals are undone only after
 * the purchase says so, and only in this function, which alone holds the private key. Safe to run twice.
 */
export async function openApplications(input: unknown, all: OpenerDeps): Promise<object> {
  const { tenantId, purchaseId } = Input.parse(input);
  const deps = await within(all, { as: 'opener', tenant: tenantId, purchase: purchaseId });
  const loaded = await loadPurchase(deps.table, tenantId, purchaseId);
  const { state, openingConfirmedBy, deadlines, untold = [] } = loaded.purchase;
  if (state === 'biddingOpen' && untold.length > 0) return tellApplicants(deps, loaded);
  if (state === 'finalOffers') {
    const now = await tenantNow(deps, await tenantConfig(deps, tenantId));
    const isOver = (deadlines['finalOffers']?.at ?? '') <= now;
    return isOver ? openOffers(deps, loaded) : {};
  }
  if (state !== 'sealed' || openingConfirmedBy.length < 2) return {};
  const sealed = await readSealed(deps.table, tenantId, purchaseId);
  const edition = loaded.purchase.edition ?? 1;
  const envelopes = sealed.filter((one) => one.edition >= edition);
  const unconfirmed = sealed
    .filter((one) => one.edition < edition)
    .map(({ organizationId }) => organizationId);
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
    command: {
      type: 'openApplications',
      applications,
      ...(unconfirmed.length > 0 && { unconfirmed }),
    },
    loaded,
  });
}
