import {
  childrenByParent,
  isCurrent,
  type Level,
  type RegionId,
  type RegionNode,
  type RegionTree,
} from './tree.ts';

/** What lies in a place: how many of each level below it, and how many households where they are counted. */
export type RollUp = {
  below: Partial<Record<Level, number>>;
  households: number;
  /** Communities in it, or itself, whose households nobody has counted: the sum is too low by theirs. */
  uncounted: number;
};

const none: RollUp = { below: {}, households: 0, uncounted: 0 };

/** `sum` with one more place, `level`, and all that lies in it. */
function plus(sum: RollUp, level: Level, part: RollUp): RollUp {
  const below = { ...sum.below, [level]: (sum.below[level] ?? 0) + 1 };
  for (const [deeper, more] of Object.entries(part.below) as [Level, number][])
    below[deeper] = (below[deeper] ?? 0) + more;
  return {
    below,
    households: sum.households + part.households,
    uncounted: sum.uncounted + part.uncounted,
  };
}

/** What a place counts as: what was counted of itself, before what was counted below it. */
function ownCount({ level, households }: RegionNode, parts: RollUp): RollUp {
  if (households !== undefined) return { ...parts, households, uncounted: 0 };
  return level === 'community' ? { ...parts, uncounted: parts.households === 0 ? 1 : 0 } : parts;
}

/**
 * Counts from the leaves up (seed 4-15, 4-46). A place that was counted itself counts as that; what was counted
 * below it is part of it and not added again.
 */
export function rollUp(tree: RegionTree): ReadonlyMap<RegionId, RollUp> {
  const children = childrenByParent(tree);
  const sums = new Map<RegionId, RollUp>();
  const sumOf = (node: RegionNode): RollUp => {
    const parts = (children.get(node.id) ?? []).filter(isCurrent);
    const sum = ownCount(
      node,
      parts.reduce((all, part) => plus(all, part.level, sumOf(part)), none),
    );
    sums.set(node.id, sum);
    return sum;
  };
  const root = tree.nodes.get(tree.root);
  if (root) sumOf(root);
  return sums;
}

/**
 * A community generally has 1,000 to 3,000 households. A warning, not a bar: the law says "generally".
 *
 * @see Organic Law of Urban Residents' Committees (城市居民委员会组织法), revised 2025-10-28, in force 2026-01-01
 */
export const communitySize = {
  least: 1_000,
  most: 3_000,
  source: '《中华人民共和国城市居民委员会组织法》（2025-10-28 修订，2026-01-01 起施行）',
} as const;

export type SizeWarning = { id: RegionId; households: number; is: 'small' | 'large' };

/** The communities whose counted households lie outside what the law says is usual (seed 4-55). */
export function sizeWarnings(tree: RegionTree): readonly SizeWarning[] {
  const sums = rollUp(tree);
  return [...tree.nodes.values()].flatMap((node): SizeWarning[] => {
    if (node.level !== 'community' || !isCurrent(node)) return [];
    const { households, uncounted } = sums.get(node.id) ?? { households: 0, uncounted: 1 };
    if (uncounted > 0) return [];
    if (households < communitySize.least) return [{ id: node.id, households, is: 'small' }];
    return households > communitySize.most ? [{ id: node.id, households, is: 'large' }] : [];
  });
}
