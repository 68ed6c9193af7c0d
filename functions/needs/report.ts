import type { ReportForResident } from '../../shared/contracts/needs.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { mayReport } from '../../shared/domain/needs/permissions.ts';
import { putNewNeed } from '../need-report.ts';
import type { Deps } from '../ports.ts';
import type { Official } from './official.ts';

/**
 * Writes down what a resident says who does not report themselves.
 *
 * @returns the code to hand over, and the need it leads to
 * @throws {DomainError} `not-permitted` outside the actor's communities, `invalid-request` for an unknown one
 */
export async function reportFor(
  deps: Deps,
  { tenant, actor }: { tenant: TenantId; actor: Official },
  body: ReportForResident,
): Promise<{ receipt: string; need: string }> {
  if (!mayReport(actor, body.community)) throw new DomainError({ code: 'not-permitted' });
  const { receipt, need } = await putNewNeed(deps, tenant, body);
  return { receipt, need: need.id };
}
