import { stating } from '../../shared/contracts/community-routes.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { covers } from '../../shared/domain/policy/scope.ts';
import {
  ancestors,
  isCurrent,
  type RegionId,
  type RegionNode,
  type RegionTree,
  territoryOf,
} from '../../shared/domain/region/tree.ts';
import { readTree } from '../../shared/store/regions.ts';
import type { Table } from '../../shared/store/table.ts';

export type Official = Actor & { kind: 'official' };

/** @throws {DomainError} `not-found` */
export async function treeIn(table: Table, tenant: TenantId): Promise<RegionTree> {
  const stored = await readTree(table, tenant);
  if (!stored) throw new DomainError({ code: 'not-found' });
  return stored.tree;
}

/** Does `actor` hold one of `wanted` where `place` lies? */
export const holdsAt = (
  tree: RegionTree,
  { posts, scopes }: Official,
  wanted: readonly Post[],
  place: RegionId,
): boolean =>
  posts.some((post) => wanted.includes(post) && covers(scopes?.[post], [territoryOf(tree, place)]));

export const mayState = (tree: RegionTree, actor: Official, community: RegionId): boolean =>
  holdsAt(tree, actor, stating, community);

export const communitiesIn = (tree: RegionTree): RegionNode[] =>
  [...tree.nodes.values()].filter((node) => node.level === 'community' && isCurrent(node));

/** Communities for which `actor` holds one of `wanted` by scope, at most so many as a list shows. */
export const ownCommunities = (
  tree: RegionTree,
  actor: Official,
  wanted: readonly Post[],
  most = 200,
): { id: RegionId; name: string }[] =>
  communitiesIn(tree)
    .filter(({ id }) => holdsAt(tree, actor, wanted, id))
    .slice(0, most)
    .map(({ id, name }) => ({ id, name }));

export const placeOf = ({ id, name, level }: RegionNode) => ({ id, name, level });

/** What lies above `id`, the top first. */
export const aboveOf = (tree: RegionTree, id: RegionId) =>
  ancestors(tree, id).slice(1).reverse().map(placeOf);

/** @throws {DomainError} `not-found` where it is no community of the tenant */
export function communityNode(tree: RegionTree, id: RegionId): RegionNode {
  const node = tree.nodes.get(id);
  if (node?.level !== 'community') throw new DomainError({ code: 'not-found' });
  return node;
}
