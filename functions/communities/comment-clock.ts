import { isLate } from '../../shared/domain/access/comments.ts';
import { system } from '../../shared/domain/actor.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import {
  commentSubject,
  readOpenComments,
  readWindow,
  windowWrites,
} from '../../shared/store/comments.ts';
import { readHead, record } from '../../shared/store/record.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { overdueComments } from './comment-telling.ts';

/** Sends up, once, every matter whose objections were not answered by their day. @returns how many went up */
export async function escalateComments(deps: Deps, tenant: TenantId): Promise<number> {
  const { table } = deps;
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const late = (await readOpenComments(table, tenant)).filter(
    ({ answerDue, escalatedAt }) => now >= answerDue && !escalatedAt,
  );
  let escalated = 0;
  for (const { id } of late) {
    const subject = commentSubject(tenant, id);
    const { version } = await readHead(table, subject);
    const found = await readWindow(table, tenant, id);
    if (!found || !isLate(found, now) || found.escalatedAt) continue;
    const one = { ...found, escalatedAt: now };
    await record(table, {
      subject,
      expected: version,
      writes: () => windowWrites(table, tenant, one, []),
      actor: system,
      command: 'escalateComments',
      after: { title: one.asked.title, due: one.answerDue.at },
      now,
      worldNow: deps.clock.now(),
      errands: overdueComments({ tenant, config }, one),
    });
    escalated += 1;
  }
  return escalated;
}
