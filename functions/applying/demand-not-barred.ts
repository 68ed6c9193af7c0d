import { DomainError } from '../../shared/domain/errors.ts';
import { barOn } from '../../shared/domain/evaluation/bar.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';

/** @throws {DomainError} `barred`, with the rule and the first day on which it may apply again */
export function demandNotBarred(
  { bars = [] }: TenantConfig,
  organization: OrganizationId,
  now: Instant,
): void {
  const bar = barOn(bars, organization, dayOf(now));
  if (bar)
    throw new DomainError({ code: 'barred', detail: { until: bar.until, reason: bar.name.zh } });
}
