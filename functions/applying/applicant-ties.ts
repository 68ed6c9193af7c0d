import type * as z from 'zod';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { isEmployer, serving } from '../../shared/domain/policy/ties.ts';
import type { OrganizationSnapshot } from '../../shared/domain/purchase/application.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';

/**
 * An organization that organizes or evaluates for the purchaser, by itself or through one of its members, does
 * not apply in its calls (REG §18; seed 3-18).
 *
 * @param people - everybody who belongs to the organization now
 * @returns members of the tenant who belong to the organization, for whom it is sealed that they recuse themselves
 * @throws {DomainError} `organizer-cannot-apply`
 */
export function demandNoService(
  { members }: TenantConfig,
  organization: z.infer<typeof OrganizationSnapshot>,
  people: readonly PersonId[],
): PersonId[] {
  const isTheirs = (id: PersonId) => people.includes(id);
  const served = members.filter(({ posts }) => posts.some((post) => serving.includes(post)));
  if (served.some((one) => isEmployer(one.employer, organization) || isTheirs(one.personId)))
    throw new DomainError({ code: 'organizer-cannot-apply' });
  return members.filter((one) => isTheirs(one.personId)).map((one) => one.personId);
}
