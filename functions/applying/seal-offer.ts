import { randomBytes } from 'node:crypto';
import type * as z from 'zod';
import type { SealedOffer } from '../../shared/contracts/applications.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { SubmittedApplication } from '../../shared/domain/purchase/application.ts';
import { readReceipt } from '../../shared/store/applications.ts';
import { hashOf } from '../../shared/store/audit.ts';
import type { Deps } from '../ports.ts';

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
 * Seals a final offer to the opener's key, as an application is sealed. Nothing is stored here: the applicant
 * sends the envelope with its command. The receipt covers a random part, so that no price can be guessed from it.
 *
 * @throws {DomainError} `not-found` for an organization that has not applied
 */
export async function sealOffer(
  { clock, seal, table }: Deps,
  { tenant, purchase, organization, personId, requestedFen }: Offer,
): Promise<SealedOffer> {
  // Whoever has not applied has nothing to offer, be the call there or not.
  const applied = await readReceipt(table, { tenant, purchase, organization: organization.id });
  if (!applied) throw new DomainError({ code: 'not-found' });
  const submittedAt = clock.now();
  const receipt = hashOf({ requestedFen, salt: randomBytes(24).toString('hex') });
  const envelope = await seal.seal(
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
      submittedAt,
      submittedBy: personId,
      revision: 1,
      receipt,
    },
  );
  return { envelope, receipt };
}
