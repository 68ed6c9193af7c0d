import type * as z from 'zod';
import type { ReportNeed } from '../../shared/contracts/residents.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { type Hourly, limit } from '../http/limits.ts';
import { putNewNeed } from '../need-report.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';

/** In one community, from one place, in the whole installation: a flood must not bury what others need. */
const reports: Hourly = { one: 600, place: 120, all: 20_000 };

/**
 * Keeps what a resident needs, without who they are.
 *
 * @returns the receipt, the only thing that leads back to it
 * @throws {DomainError} `not-found` for an unknown tenant, `too-many-requests`, `invalid-request` for an unknown place
 */
export async function reportNeed(
  deps: Deps,
  tenant: TenantId,
  { regionCode, text, category, forWhom }: z.infer<typeof ReportNeed>,
) {
  const config = await tenantConfig(deps, tenant);
  if (config.summary.isSuspended) throw new DomainError({ code: 'tenant-suspended' });
  await limit(deps, 'need', `${tenant}~${regionCode}`, reports);
  return putNewNeed(deps, tenant, {
    community: regionCode,
    text,
    category,
    forWhom,
    source: 'resident',
    pointer: '/regionCode',
  });
}
