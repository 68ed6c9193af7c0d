import type { Expert } from '../shared/domain/experts/profile.ts';
import { reaches } from '../shared/domain/policy/scope.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { listStoredExperts } from '../shared/store/experts.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';
import type { Deps } from './ports.ts';

/** The pool for a purchase: whoever has the post and a scope that reaches the place of the work. */
export async function poolFor(
  { table }: Deps,
  { members }: TenantConfig,
  { plan, tenantId }: Purchase,
): Promise<Expert[]> {
  const profiles = await listStoredExperts(table, tenantId);
  return members
    .filter((m) => m.posts.includes('expert') && reaches(m.scopes.expert, plan.regionCodes))
    .map(({ personId, name }) => {
      const profile = profiles.get(personId)?.profile;
      return { personId, name, ...(profile && { profile }) };
    });
}
