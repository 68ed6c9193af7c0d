import { isCurrent, mayHold, type RegionId, type RegionNode, type RegionTree } from './tree.ts';

export type TreeFault = {
  id: RegionId;
  is: 'orphan' | 'cycle' | 'level' | 'belowEnded' | 'sameName' | 'mergedNowhere' | 'ends-before';
};

function hasCycle(tree: RegionTree, start: RegionNode): boolean {
  const seen = new Set<RegionId>();
  for (let node: RegionNode | undefined = start; node; node = tree.nodes.get(node.parent ?? '')) {
    if (seen.has(node.id)) return true;
    seen.add(node.id);
  }
  return false;
}

/** Whether what `node` was merged into is there, and is not itself again. */
function leadsNowhere(tree: RegionTree, node: RegionNode): boolean {
  const seen = new Set<RegionId>();
  for (let next = node.mergedInto; next !== undefined; next = tree.nodes.get(next)?.mergedInto) {
    if (seen.has(next) || !tree.nodes.has(next)) return true;
    seen.add(next);
  }
  return isCurrent(node) && node.mergedInto !== undefined;
}

function faultOf(tree: RegionTree, node: RegionNode): TreeFault['is'] | undefined {
  if (node.validTo !== undefined && node.validTo < node.validFrom) return 'ends-before';
  if (leadsNowhere(tree, node)) return 'mergedNowhere';
  if (node.id === tree.root) return undefined;
  const parent = tree.nodes.get(node.parent ?? '');
  if (!parent) return 'orphan';
  if (hasCycle(tree, node)) return 'cycle';
  if (!mayHold(parent.level, node.level)) return 'level';
  return isCurrent(node) && !isCurrent(parent) ? 'belowEnded' : undefined;
}

/** What is wrong with a tree that came from outside; empty for one that only `changeRegion` has touched. */
export function checkTree(tree: RegionTree): readonly TreeFault[] {
  const names = new Set<string>();
  const faults: TreeFault[] = [];
  for (const node of tree.nodes.values()) {
    const is = faultOf(tree, node);
    if (is) faults.push({ id: node.id, is });
    const name = `${node.parent}/${node.name}`;
    if (!isCurrent(node)) continue;
    if (names.has(name)) faults.push({ id: node.id, is: 'sameName' });
    names.add(name);
  }
  return faults;
}
