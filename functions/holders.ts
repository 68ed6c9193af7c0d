import type { PersonId } from '../shared/domain/ids.ts';
import { type Post, posts } from '../shared/domain/policy/posts.ts';
import { reaches } from '../shared/domain/policy/scope.ts';
import { type Employers, isTied } from '../shared/domain/policy/ties.ts';
import type { Context } from '../shared/domain/purchase/decision.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { hasSteppedBack } from '../shared/domain/purchase/taking-part.ts';
import type { Member, TenantConfig } from '../shared/store/tenants.ts';

export const employersOf = ({ members }: TenantConfig): Employers =>
  Object.fromEntries(
    members.flatMap(({ personId, employer }) => (employer ? [[personId, employer]] : [])),
  );

const isTiedTo = ({ personId, employer }: Member, applications: Purchase['applications']) =>
  Object.values(applications).some((one) =>
    isTied(personId, one, employer ? { employers: { [personId]: employer } } : {}),
  );

/**
 * Holders of each post whose scope reaches the purchase, in the order they were given it; without those who stepped
 * back or have ties to an applicant.
 */
export const holdersOf = ({ members }: TenantConfig, purchase: Purchase): Context['holders'] =>
  Object.fromEntries(
    posts.map((post): [Post, PersonId[]] => [
      post,
      members
        .filter((m) => m.posts.includes(post) && reaches(m.scopes[post], purchase.plan.regionCodes))
        .filter((m) => post === 'expert' || !isTiedTo(m, purchase.applications))
        .filter((m) => !hasSteppedBack(purchase, m.personId))
        .map((m) => m.personId),
    ]),
  );
