import { randomBytes } from 'node:crypto';
import type * as z from 'zod';
import type { ReportNeed } from '../../shared/contracts/residents.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { putNeed } from '../../shared/store/residents.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

/**
 * Keeps what a resident needs, without who they are.
 *
 * @returns the receipt, the only thing that leads back to it
 * @throws {DomainError} `not-found` for an unknown tenant
 */
export async function reportNeed(
  deps: Deps,
  tenant: TenantId,
  need: z.infer<typeof ReportNeed>,
): Promise<string> {
  const config = await tenantConfig(deps, tenant);
  if (config.summary.isSuspended) throw new DomainError({ code: 'tenant-suspended' });
  const at = await tenantNow(deps, config);
  const id = randomBytes(10).toString('hex');
  await putNeed(deps.table, tenant, { ...need, id, at });
  return id;
}
