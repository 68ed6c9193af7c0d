import { isOverdue } from '../../shared/domain/access/application.ts';
import { system } from '../../shared/domain/actor.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { readHead, record } from '../../shared/store/record.ts';
import { accessSubject, accessWrite, readApplications } from '../../shared/store/task-access.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { overdueTold } from './access-telling.ts';

/**
 * Sends up, once, every application whose day has passed undecided: the head of the leading group may then decide it,
 * and hears of it by mail.
 *
 * @returns how many went up
 */
export async function escalateOverdue(deps: Deps, tenant: TenantId): Promise<number> {
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  let escalated = 0;
  for (const found of await readApplications(deps.table, tenant)) {
    if (!isOverdue(found, now) || found.escalatedAt) continue;
    const subject = accessSubject(tenant, 'application', found.id);
    const { version } = await readHead(deps.table, subject);
    const application = { ...found, escalatedAt: now };
    await record(deps.table, {
      subject,
      expected: version,
      writes: () => [accessWrite(deps.table, tenant, 'application', application)],
      actor: system,
      command: 'escalateAccess',
      after: { title: found.asked.title, due: found.due.at },
      now,
      worldNow: deps.clock.now(),
      errands: overdueTold({ tenant, config }, application),
    });
    escalated += 1;
  }
  return escalated;
}
