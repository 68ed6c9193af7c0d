import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';

export type Names = Record<string, string>;

/**
 * Names of the people and organizations in a purchase. Organizations by their snapshot in the application,
 * which is what was judged; people as members of the tenant.
 */
export function namesIn(purchase: Purchase, { members }: TenantConfig): Names {
  const organizations = Object.values(purchase.applications).map(({ organization }) => [
    organization.id,
    organization.name,
  ]);
  const seated = new Set<string>(JSON.stringify(purchase).match(/[0-9a-hjkmnp-tv-z]{26}/g) ?? []);
  const people = members
    .filter((member) => seated.has(member.personId))
    .map((member) => [member.personId, member.name]);
  return Object.fromEntries([...organizations, ...people]);
}
