import type { OpenedTree, PlaceInTree } from '../../shared/contracts/region-tree.ts';
import { sizeJudged } from '../../shared/domain/access/adjustment.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { communitySize, rollUp, sizeWarnings } from '../../shared/domain/region/roll-up.ts';
import {
  ancestors,
  isCurrent,
  levelsBelow,
  pathNames,
  type RegionId,
  type RegionNode,
  type RegionTree,
} from '../../shared/domain/region/tree.ts';
import type { StoredTree } from '../../shared/store/regions.ts';

/** As many as fit on a screen that somebody reads. */
const mostFound = 50;

const none = { below: {}, households: 0, uncounted: 0 };

/** Makes a place out of a node of `tree`, with its counts. */
function placing(
  tree: RegionTree,
  stated: ReadonlyMap<RegionId, number>,
): (node: RegionNode) => PlaceInTree {
  const sums = rollUp(tree);
  const registered = new Map<RegionId, number>();
  for (const [community, households] of stated)
    if (tree.nodes.has(community))
      for (const { id } of ancestors(tree, community))
        registered.set(id, (registered.get(id) ?? 0) + households);
  const sizes = new Map(sizeWarnings(tree).map(({ id, is }) => [id, is]));
  return (node) => {
    const own = registered.get(node.id);
    const isCommunity = node.level === 'community' && isCurrent(node);
    const size = sizes.get(node.id) ?? (isCommunity ? sizeJudged(own) : undefined);
    return {
      ...node,
      path: [...pathNames(tree, node.id)].slice(0, -1),
      sum: sums.get(node.id) ?? none,
      holds: [...levelsBelow(node.level)],
      ...(size && { size }),
      ...(own !== undefined && { stated: own }),
    };
  };
}

const holding = (tree: RegionTree, text: string) =>
  [...tree.nodes.values()]
    .filter(
      ({ name, code, formerNames }) =>
        name.includes(text) ||
        code === text ||
        formerNames.some((former) => former.name.includes(text)),
    )
    .slice(0, mostFound);

/** One place of the tree opened: what is above it, and what lies in it. @throws {DomainError} `not-found` */
export function openTree(
  { tree, version }: StoredTree,
  { node: id = tree.root, text }: { node?: RegionId | undefined; text?: string | undefined },
  { mayChange, stated }: { mayChange: boolean; stated: ReadonlyMap<RegionId, number> },
): OpenedTree {
  const node = tree.nodes.get(id);
  if (!node) throw new DomainError({ code: 'not-found' });
  const place = placing(tree, stated);
  const parts = [...tree.nodes.values()].filter(({ parent }) => parent === id);
  const sizes = sizeWarnings(tree);
  const { least, most, source } = communitySize;
  return {
    node: place(node),
    above: ancestors(tree, id)
      .slice(1)
      .reverse()
      .map((one) => ({ id: one.id, name: one.name, level: one.level })),
    parts: parts.filter(isCurrent).map(place),
    former: parts.filter((one) => !isCurrent(one)).map(place),
    ...(text && { found: holding(tree, text).map(place) }),
    warnings: {
      small: sizes.filter(({ is }) => is === 'small').length,
      large: sizes.filter(({ is }) => is === 'large').length,
      least,
      most,
      source,
    },
    mayChange,
    version,
  };
}
