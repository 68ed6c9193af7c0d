import { isOverdue } from '../../shared/domain/access/application.ts';
import { system } from '../../shared/domain/actor.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { readHead, record } from '../../shared/store/record.ts';
import { accessSubject, accessWrite, readApplications } from '../../shared/store/task-access.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { overdueTold } from './access-telling.ts';
import { treeIn } from './places.ts';

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
  const applications = await readApplications(deps.table, tenant);
  const late = applications.filter((one) => isOverdue(one, now) && !one.escalatedAt);
  if (late.length === 0) return 0;
  const known = {
    tenant,
    config,
    now,
    tree: await treeIn(deps.table, tenant),
    access: { applications },
  };
  for (const found of late) {
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
      errands: overdueTold(known, application),
    });
    escalated += 1;
  }
  return escalated;
}
