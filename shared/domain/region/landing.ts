import { ancestors, isCurrent, type RegionNode, type RegionTree } from './tree.ts';

/** The communities a purchase in `regions` is done in, as they stand, in the order of the tree. */
export const communitiesOf = (tree: RegionTree, regions: readonly string[]): RegionNode[] =>
  [...tree.nodes.values()].filter(
    (node) =>
      node.level === 'community' &&
      isCurrent(node) &&
      (ancestors(tree, node.id).some(({ id }) => regions.includes(id)) ||
        regions.some((region) => ancestors(tree, region).some(({ id }) => id === node.id))),
  );
