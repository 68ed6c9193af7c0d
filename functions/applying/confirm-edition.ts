import type { Receipt } from '../../shared/contracts/applications.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Place } from '../../shared/store/application-place.ts';
import { putConfirmation, readReceipt } from '../../shared/store/applications.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { gateProblem } from './gate-problem.ts';

/**
 * Says that a sealed application holds for the amended call as it stands. Its seal is not touched.
 *
 * @throws {DomainError} `not-found` where nothing is sealed, `bidding-closed`, or `call-amended` when it was amended
 *   once more
 */
export async function confirmEdition(
  deps: Deps,
  { edition, by, ...place }: Place & { edition: number; by: PersonId },
): Promise<Receipt> {
  const config = await tenantConfig(deps, place.tenant);
  const [receipt, now] = await Promise.all([
    readReceipt(deps.table, place),
    tenantNow(deps, config),
  ]);
  if (!receipt) throw new DomainError({ code: 'not-found' });
  const { auditHash: _hash, ...answer } = receipt;
  if ((receipt.edition ?? 1) >= edition) return answer;
  const outcome = await putConfirmation(deps.table, { ...place, edition, receipt, by, now });
  if (outcome === 'confirmed') return { ...answer, edition };
  throw await gateProblem(deps, place, { edition, now });
}
