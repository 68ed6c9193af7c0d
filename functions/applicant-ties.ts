import type * as z from 'zod';
import { DomainError } from '../shared/domain/errors.ts';
import type { PersonId } from '../shared/domain/ids.ts';
import { isEmployer, serving } from '../shared/domain/policy/ties.ts';
import type { OrganizationSnapshot } from '../shared/domain/purchase/application.ts';
import { readOrganizationMembers } from '../shared/store/people.ts';
import { originOf } from '../shared/store/table.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';
import type { Deps } from './ports.ts';

/** Who belongs to an organization is read again after this long, as a tenant's settings are. */
const freshMillis = 30_000;
type Kept = { people: PersonId[]; until: number };
const kept = new WeakMap<object, Map<string, Kept>>();

async function peopleOf({ table, clock }: Deps, id: z.infer<typeof OrganizationSnapshot>['id']) {
  const all = kept.get(originOf(table)) ?? new Map<string, Kept>();
  kept.set(originOf(table), all);
  const now = Date.parse(clock.now());
  const known = all.get(id);
  if (known && known.until > now) return known.people;
  const people = await readOrganizationMembers(table, id);
  all.set(id, { people, until: now + freshMillis });
  return people;
}

/**
 * An organization that organizes or evaluates for the purchaser, by itself or through one of its members, does
 * not apply in its calls (REG §18; seed 3-18).
 *
 * @returns members of the tenant who belong to the organization, for whom it is sealed that they recuse themselves
 * @throws {DomainError} `organizer-cannot-apply`
 */
export async function demandNoService(
  deps: Deps,
  { members }: TenantConfig,
  organization: z.infer<typeof OrganizationSnapshot>,
): Promise<PersonId[]> {
  const people = await peopleOf(deps, organization.id);
  const isTheirs = (id: PersonId) => people.includes(id);
  const served = members.filter(({ posts }) => posts.some((post) => serving.includes(post)));
  if (served.some((one) => isEmployer(one.employer, organization) || isTheirs(one.personId)))
    throw new DomainError({ code: 'organizer-cannot-apply' });
  return members.filter((one) => isTheirs(one.personId)).map((one) => one.personId);
}
