import type { Receipt } from '../../shared/contracts/applications.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Place } from '../../shared/store/application-place.ts';
import { readReceipt, takeSealed } from '../../shared/store/applications.ts';
import { partnersAsked } from '../../shared/store/joint.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

/**
 * Takes a sealed application back while the window is open; what was sealed is gone, and may be submitted anew.
 *
 * @returns the receipt of the withdrawal; asked again, the same
 * @throws {DomainError} `not-found` where nothing is sealed, `version-conflict`, `bidding-closed`
 */
export async function withdraw(
  deps: Deps,
  place: Place,
  { revision, by }: { revision: number; by: PersonId },
): Promise<Receipt> {
  const former = await readReceipt(deps.table, place);
  if (!former) throw new DomainError({ code: 'not-found' });
  const { auditHash: _hash, ...receipt } = former;
  if (former.withdrawnAt && former.revision === revision + 1) return receipt;
  if (former.withdrawnAt || former.revision !== revision)
    throw new DomainError({ code: 'version-conflict', detail: { revision: former.revision } });
  const now = await tenantNow(deps, await tenantConfig(deps, place.tenant));
  const withdrawn = { ...receipt, revision: revision + 1, withdrawnAt: now };
  const asked = await partnersAsked(deps.table, place);
  const partners = asked.map((partner) => ({ ...place, partner }));
  const outcome = await takeSealed(deps.table, {
    ...place,
    former,
    receipt: withdrawn,
    by,
    now,
    partners,
  });
  if (outcome !== 'withdrawn') throw new DomainError({ code: outcome });
  return withdrawn;
}
