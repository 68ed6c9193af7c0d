import { createHmac, randomBytes } from 'node:crypto';
import type { FinalOfferReceipt } from '../../shared/contracts/applications.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { OrganizationId, PersonId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { hashOf } from '../../shared/store/audit.ts';
import type { Repeat } from '../../shared/store/commit.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { act } from '../act.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

type Offer = {
  tenant: TenantId;
  purchase: PurchaseId;
  organizationId: OrganizationId;
  personId: PersonId;
  requestedFen: number;
  repeat: Repeat;
};

/** Stands where a sealed offer has no text of its own. */
const nothing = '—';

/** A final offer as a repetition is known by: a plain hash of a price could be guessed. */
export const disguised = ({ secrets }: Deps, requestedFen: number) =>
  createHmac('sha256', secrets.linkKey).update(`offer~${requestedFen}`).digest('hex');

/**
 * Seals a final offer to the opener's key, as an application is sealed: nothing of it is stored in the clear.
 * The receipt covers a random part, so that the price cannot be guessed from it.
 *
 * @throws {DomainError} `not-found` for whoever has not applied, or what `decide` refuses
 */
export async function sealOffer(deps: Deps, offer: Offer): Promise<FinalOfferReceipt> {
  const { tenant, purchase: id, organizationId, personId, requestedFen, repeat } = offer;
  const loaded = await loadPurchase(deps.table, tenant, id);
  const own = loaded.purchase.applications[organizationId];
  if (!own) throw new DomainError({ code: 'not-found' });
  const submittedAt = await tenantNow(deps, await tenantConfig(deps, tenant));
  const receipt = hashOf({ requestedFen, salt: randomBytes(24).toString('hex'), submittedAt });
  const { name, creditCode } = own.organization;
  const envelope = await deps.seal.seal(
    { tenantId: tenant, purchaseId: id, organizationId },
    {
      organization: { id: organizationId, name, creditCode },
      body: {
        title: own.body.title,
        category: own.body.category,
        summary: nothing,
        approach: nothing,
        team: nothing,
        budget: [{ item: nothing, quantity: 1, unitFen: requestedFen }],
        requestedFen,
        documents: [],
      },
      submittedAt,
      submittedBy: personId,
      revision: own.revision,
      receipt,
    },
  );
  await act(deps, {
    tenant,
    purchase: id,
    actor: { kind: 'organization', organizationId, personId },
    command: { type: 'submitFinalOffer', envelope, receipt },
    repeat,
  });
  return { receipt, submittedAt };
}
