import { randomBytes } from 'node:crypto';
import type * as z from 'zod';
import type { FinalOfferReceipt } from '../../shared/contracts/applications.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { SubmittedApplication } from '../../shared/domain/purchase/application.ts';
import { readReceipt } from '../../shared/store/applications.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { putFinalOffer } from '../../shared/store/final-offers.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

type Offer = {
  tenant: TenantId;
  purchase: PurchaseId;
  organization: z.infer<typeof SubmittedApplication>['organization'];
  personId: PersonId;
  requestedFen: number;
};

/** Stands where a sealed offer has no text of its own. */
const nothing = '—';

/**
 * Seals a final offer to the opener's key, as an application is sealed, and keeps it beside the seals. The receipt
 * covers a random part, so that no price can be guessed from it.
 *
 * @throws {DomainError} `not-found` for an organization that has not applied, `offers-closed` where none are taken
 */
export async function sealOffer(
  deps: Deps,
  { tenant, purchase, organization, personId, requestedFen }: Offer,
): Promise<FinalOfferReceipt> {
  const place = { tenant, purchase, organization: organization.id };
  // Whoever has not applied has nothing to offer, be the call there or not.
  const applied = await readReceipt(deps.table, place);
  if (!applied || applied.withdrawnAt) throw new DomainError({ code: 'not-found' });
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const receipt = hashOf({ requestedFen, salt: randomBytes(24).toString('hex') });
  const envelope = await deps.seal.seal(
    { tenantId: tenant, purchaseId: purchase, organizationId: organization.id },
    {
      organization,
      body: {
        title: nothing,
        category: 'other',
        summary: nothing,
        approach: nothing,
        team: nothing,
        budget: [{ item: nothing, quantity: 1, unitFen: requestedFen }],
        requestedFen,
        documents: [],
      },
      submittedAt: now,
      submittedBy: personId,
      revision: 1,
      receipt,
    },
  );
  const kept = await putFinalOffer(deps.table, {
    ...place,
    envelope,
    receipt,
    applied,
    by: personId,
    now,
  });
  if (kept !== 'sealed') throw new DomainError({ code: kept });
  return { receipt, at: now };
}
