import type { Session } from '../shared/contracts/sessions.ts';
import type { AccessTask } from '../shared/contracts/tasks.ts';
import { decidesAs, isOverdue } from '../shared/domain/access/application.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { TenantId } from '../shared/domain/ids.ts';
import type { Post } from '../shared/domain/policy/posts.ts';
import { readApplications } from '../shared/store/task-access.ts';
import type { Deps } from './ports.ts';
import { tenantConfig, tenantNow } from './tenants.ts';
import { within } from './within.ts';

async function inTenant(deps: Deps, session: Session, tenant: TenantId): Promise<AccessTask[]> {
  const person = session.person.id;
  const inside = await within(deps, { as: 'official', person, tenant });
  const config = await tenantConfig(inside, tenant);
  const { settings, summary, members } = config;
  if (!settings.access) return [];
  const deciding = settings.access.deciders.map(({ post }): Post => post);
  const posts = members.find(({ personId }) => personId === person)?.posts ?? [];
  if (!posts.some((post) => post === 'leadingGroupHead' || deciding.includes(post))) return [];
  const now = await tenantNow(inside, config);
  const applications = await readApplications(inside.table, tenant);
  return applications
    .filter((one) => decidesAs(one, posts) !== undefined && one.by !== person)
    .map((one) => ({
      tenant,
      tenantName: summary.name,
      application: one.id,
      title: one.asked.title,
      department: one.asked.department,
      due: one.due.at,
      isOverdue: isOverdue(one, now),
    }));
}

/**
 * Tasks departments want to bring into communities that wait for the reader's decision: one query for a tenant that
 * has rules for it and where they decide, none elsewhere.
 */
export async function accessTasksOf(deps: Deps, session: Session): Promise<AccessTask[]> {
  const found = session.memberships.map(({ tenant }) =>
    inTenant(deps, session, tenant).catch((error: unknown) => {
      if (error instanceof DomainError && error.name === 'not-found') return [];
      throw error;
    }),
  );
  return (await Promise.all(found)).flat().sort((a, b) => a.due.localeCompare(b.due));
}
