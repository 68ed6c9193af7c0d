import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { covers } from '../../../shared/domain/policy/scope.ts';
import { isCurrent, type RegionTree, territoryOf } from '../../../shared/domain/region/tree.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { readTree } from '../../../shared/store/regions.ts';
import type { TenantConfig } from '../../../shared/store/tenants.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

export type Official = Actor & { kind: 'official' };
export type VolunteerDesk = {
  deps: Deps;
  tenant: TenantId;
  actor: Official;
  config: TenantConfig;
  now: Instant;
  byName: string;
};

export async function volunteerDesk(
  deps: Deps,
  tenant: TenantId,
  actor: Official,
): Promise<VolunteerDesk> {
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const byName = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  return { deps, tenant, actor, config, now, byName };
}

export async function treeIn({ deps, tenant }: VolunteerDesk): Promise<RegionTree> {
  const stored = await readTree(deps.table, tenant);
  if (!stored) throw new DomainError({ code: 'not-found' });
  return stored.tree;
}

export const near: readonly Post[] = [
  'handler',
  'officeHead',
  'streetOffice',
  'communityCommittee',
];
/** Who sets for the whole tenant what honours and columns there are. */
export const setting: readonly Post[] = ['officeHead', 'tenantAdmin'];
export const exporting: readonly Post[] = ['handler', 'officeHead', 'streetOffice'];

export const worksAt = (
  { actor }: Pick<VolunteerDesk, 'actor'>,
  tree: RegionTree,
  community: string,
  posts: readonly Post[] = near,
): boolean =>
  actor.posts.some(
    (post) => posts.includes(post) && covers(actor.scopes?.[post], [territoryOf(tree, community)]),
  );

export const holds = ({ actor }: Pick<VolunteerDesk, 'actor'>, posts: readonly Post[]): boolean =>
  actor.posts.some((post) => posts.includes(post));

const mostOwn = 200;

export const ownCommunities = (desk: VolunteerDesk, tree: RegionTree) =>
  [...tree.nodes.values()]
    .filter((node) => node.level === 'community' && isCurrent(node))
    .filter(({ id }) => worksAt(desk, tree, id))
    .slice(0, mostOwn)
    .map(({ id, name }) => ({ id, name }));

/** @throws {DomainError} `not-permitted` outside the actor's communities */
export async function demandAt(desk: VolunteerDesk, community: string): Promise<RegionTree> {
  const tree = await treeIn(desk);
  if (tree.nodes.get(community)?.level !== 'community' || !worksAt(desk, tree, community))
    throw new DomainError({ code: 'not-permitted' });
  return tree;
}
