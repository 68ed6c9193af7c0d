import * as z from 'zod';
import type { Day } from '../time.ts';
import { levels } from './levels.ts';

export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

/** Whose numbering a code is from. Functional zones have none of GB/T 2260: it is then the statistical one, or none. */
export const schemes = ['GB/T 2260', 'statistical', 'marketRegulator'] as const;
export const Scheme = z.enum(schemes);
export type Scheme = z.infer<typeof Scheme>;

/** Lower-case letters and digits. A place that came from a list of divisions has its code as id, also after a change of code. */
export const RegionId = z.string().regex(/^[a-z0-9]{1,32}$/);
export type RegionId = z.infer<typeof RegionId>;

/** Households are counted by dwellings; old communities by those who live there permanently (seed 4-54). */
export const countings = ['dwellings', 'permanent'] as const;

export const PlaceName = z.string().trim().min(1).max(40);
const ADay = z.iso.date();

export const RegionNode = z.object({
  id: RegionId,
  code: z.string().optional(),
  scheme: Scheme.optional(),
  name: PlaceName,
  level: Level,
  /** Absent only at the root. */
  parent: RegionId.optional(),
  validFrom: ADay,
  /** The last day it was there. Absent while it is. */
  validTo: ADay.optional(),
  /** What it was called, each up to and including `until`; oldest first. */
  formerNames: z.array(z.object({ name: z.string(), until: ADay })),
  /** Where its parts and people went when it ended. */
  mergedInto: RegionId.optional(),
  households: z.int().min(0).max(1_000_000).optional(),
  countedBy: z.enum(countings).optional(),
  /** The day of the count, where it is known. */
  countedOn: ADay.optional(),
});
export type RegionNode = z.infer<typeof RegionNode>;

/** All that is and was in a tenant's area, by id. Never changed in place. */
export type RegionTree = { root: RegionId; nodes: ReadonlyMap<RegionId, RegionNode> };

/** @throws {RangeError} when there is not exactly one node without a parent */
export function treeOf(nodes: readonly RegionNode[]): RegionTree {
  const [root, ...more] = nodes.filter(({ parent }) => parent === undefined);
  if (!root || more.length > 0)
    throw new RangeError(`a tree has one root, not ${root ? more.length + 1 : 0}`);
  return { root: root.id, nodes: new Map(nodes.map((node) => [node.id, node])) };
}

export const isCurrent = ({ validTo }: RegionNode): boolean => validTo === undefined;

/** What may hang below what. A city without districts has streets; a courtyard may lie in no grid. */
const above: Record<Level, readonly Level[]> = {
  city: [],
  district: ['city'],
  street: ['district', 'city'],
  community: ['street'],
  grid: ['community'],
  courtyard: ['grid', 'community'],
};

export const mayHold = (parent: Level, child: Level): boolean => above[child].includes(parent);

/** The levels a node of `level` can have right below it. */
export const levelsBelow = (level: Level): readonly Level[] =>
  levels.filter((child) => mayHold(level, child));

/** Every node with a parent, gathered by parent, in the order of the tree. */
export function childrenByParent(tree: RegionTree): ReadonlyMap<RegionId, readonly RegionNode[]> {
  const gathered = new Map<RegionId, RegionNode[]>();
  for (const node of tree.nodes.values()) {
    if (node.parent === undefined) continue;
    const siblings = gathered.get(node.parent);
    if (siblings) siblings.push(node);
    else gathered.set(node.parent, [node]);
  }
  return gathered;
}

/** What lies right below `id` today. */
export const partsOf = (tree: RegionTree, id: RegionId): readonly RegionNode[] =>
  [...tree.nodes.values()].filter((node) => node.parent === id && isCurrent(node));

/**
 * `id` and everything above it, lowest first. A place that was merged lies in the one it was merged into;
 * so what was recorded for it belongs to that one, while whoever was responsible for it alone gets no more.
 */
export function ancestors(tree: RegionTree, id: RegionId): readonly RegionNode[] {
  const path: RegionNode[] = [];
  const seen = new Set<RegionId>();
  for (let next: RegionId | undefined = id; next !== undefined && !seen.has(next); ) {
    const node: RegionNode | undefined = tree.nodes.get(next);
    if (!node) break;
    seen.add(next);
    path.push(node);
    next = node.mergedInto ?? node.parent;
  }
  return path;
}

/** Whether `id` is `ancestor` or lies in it. False when either is unknown. */
export const isWithin = (tree: RegionTree, id: RegionId, ancestor: RegionId): boolean =>
  ancestors(tree, id).some((node) => node.id === ancestor);

/** Names from below the root down to `id`, by the tree's own lines, also for what is no more: 陆家镇 · 蒋巷社区. */
export function pathNames(tree: RegionTree, id: RegionId): readonly string[] {
  const names: string[] = [];
  for (let node = tree.nodes.get(id); node; node = tree.nodes.get(node.parent ?? '')) {
    if (node.parent === undefined) return names.length > 0 ? names : [node.name];
    names.unshift(node.name);
  }
  return names;
}

/** What `id` was called on `day`. */
export function nameOn(tree: RegionTree, id: RegionId, day: Day): string | undefined {
  const node = tree.nodes.get(id);
  return node && (node.formerNames.find(({ until }) => day <= until)?.name ?? node.name);
}

/** The place that answers for `id` today: itself, or what it was merged into, or nothing when it closed. */
export function currentOf(tree: RegionTree, id: RegionId): RegionNode | undefined {
  let node = tree.nodes.get(id);
  for (let left = tree.nodes.size; node?.mergedInto && left > 0; left -= 1)
    node = tree.nodes.get(node.mergedInto);
  return node && isCurrent(node) ? node : undefined;
}

/** The street or town `id` lies in, or is; `undefined` above streets. */
export const streetOf = (tree: RegionTree, id: RegionId): RegionNode | undefined => {
  for (let node = tree.nodes.get(id); node; node = tree.nodes.get(node.parent ?? ''))
    if (node.level === 'street') return node;
  return undefined;
};

/**
 * Where `id` lies, as scopes compare places: the nearest division code at or above it, then the id of each place
 * down to it, with slashes between. It begins with that of the community or street around it, which grids and
 * courtyards, having no codes, do not do by their ids. What is unknown stands for itself.
 */
export function territoryOf(tree: RegionTree, id: RegionId): string {
  const below: RegionId[] = [];
  for (let node = tree.nodes.get(id); node; node = tree.nodes.get(node.parent ?? '')) {
    if (/^\d+$/.test(node.id)) return [node.id, ...below].join('/');
    below.unshift(node.id);
  }
  return id;
}

/** The place a territory is that of. */
export const placeOf = (territory: string): RegionId =>
  territory.slice(territory.lastIndexOf('/') + 1);
