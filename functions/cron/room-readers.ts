import type { Actor } from '../../shared/domain/actor.ts';
import type { ProjectPlace } from '../../shared/domain/fieldwork/activity.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { Body } from '../../shared/domain/room/bodies.ts';
import { bodyIn } from '../../shared/domain/room/parties.ts';
import { listOrganizationMembers } from '../../shared/store/organization-members.ts';
import { readers } from '../../shared/store/room.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { withTerritories } from '../http/territories.ts';
import type { Deps } from '../ports.ts';

export type Reader = { person: PersonId; body: Body; asMember: boolean; upTo: string };

/** Whom a room concerns from the first day: whoever wrote the purchase, and the committees where the work is done. */
const isConcerned = (
  { personId, posts }: TenantConfig['members'][number],
  { author }: Purchase,
): boolean => personId === author || posts.includes('communityCommittee');

/** Everybody who hears of a room: those it concerns, those who have opened it, and those of the organization. */
export async function readersOf(
  deps: Deps,
  config: TenantConfig,
  purchase: Purchase,
  place: ProjectPlace,
): Promise<Reader[]> {
  const { tenant, organization } = place;
  const [seen, members] = await Promise.all([
    readers(deps.table, place),
    listOrganizationMembers(deps.table, organization),
  ]);
  const upTo = new Map(seen.map((one) => [one.person, one.upTo]));
  const found: Reader[] = [];
  const add = (person: PersonId, body: Body | undefined, asMember: boolean) => {
    if (body) found.push({ person, body, asMember, upTo: upTo.get(person) ?? '' });
  };
  for (const member of config.members) {
    if (!isConcerned(member, purchase) && !upTo.has(member.personId)) continue;
    const actor: Actor = {
      kind: 'official',
      personId: member.personId,
      posts: member.posts,
      scopes: await withTerritories(deps, tenant, member.scopes),
    };
    add(member.personId, bodyIn(purchase, organization, actor), false);
  }
  for (const { personId, role } of members) {
    const actor: Actor = { kind: 'organization', personId, organizationId: organization };
    add(personId, bodyIn(purchase, organization, actor, role), true);
  }
  return [...new Map(found.map((one) => [one.person, one])).values()];
}
