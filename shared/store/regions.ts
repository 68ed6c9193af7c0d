import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type { TenantId } from '../domain/ids.ts';
import {
  currentOf,
  isCurrent,
  pathNames,
  type RegionId,
  RegionNode,
  type RegionTree,
  streetOf,
  treeOf,
} from '../domain/region/tree.ts';
import type { Instant } from '../domain/time.ts';
import { type Item, put, queryAll } from './items.ts';
import { type Key, keys, partitions, type Subject } from './keys.ts';
import type { Table } from './table.ts';

/** A street or town with its communities, as they are now. */
export const Region = z.object({
  code: z.string(),
  name: z.string(),
  children: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type Region = z.infer<typeof Region>;

export const treeSubject = (tenant: TenantId): Subject => ({ tenant, kind: 'region', id: 'tree' });

export type StoredTree = { tree: RegionTree; version: number };

/** Most nodes have no other names and their code as id: thousands of them need not say so. */
function packed({ formerNames, code, ...node }: RegionNode): Item {
  return {
    ...node,
    ...(formerNames.length > 0 && { formerNames }),
    ...(code !== undefined && code !== node.id && { code }),
  };
}

function unpacked(item: Item): RegionNode {
  const { id, scheme } = item;
  return RegionNode.parse({ formerNames: [], ...(scheme !== undefined && { code: id }), ...item });
}

/** Where each node is kept: with its street, or in the trunk above the streets. */
function byPlace(tree: RegionTree): Map<RegionId | undefined, RegionNode[]> {
  const places = new Map<RegionId | undefined, RegionNode[]>([[undefined, []]]);
  for (const node of tree.nodes.values()) {
    const street = node.level === 'street' ? undefined : streetOf(tree, node.id)?.id;
    const there = places.get(street);
    if (there) there.push(node);
    else places.set(street, [node]);
  }
  return places;
}

const treeItem = (
  tenant: TenantId,
  street: RegionId | undefined,
  nodes: readonly RegionNode[],
  version: number,
): Item & Key => ({
  ...keys.regions(tenant, street),
  et: 'regions',
  v: version,
  nodes: nodes.map(packed),
});

/**
 * The tree as items: one of the levels down to streets, one for each street with all below it. A city of
 * thousands of communities fits, because no street has more than `mostPerStreet`.
 *
 * @returns the trunk last, so that whoever writes them one after the other writes a street before it is named
 */
export function regionItems(tenant: TenantId, tree: RegionTree, version: number): (Item & Key)[] {
  const [trunk, ...streets] = byPlace(tree);
  return [...streets, ...(trunk ? [trunk] : [])].map(([street, nodes]) =>
    treeItem(tenant, street, nodes, version),
  );
}

/** What a change of the tree writes: the trunk with the new version, and each street that is different. */
export function changedItems(
  table: Table,
  tenant: TenantId,
  { before, after, version }: { before: RegionTree; after: RegionTree; version: number },
): TransactWriteItem[] {
  const old = byPlace(before);
  const isSame = (street: RegionId | undefined, nodes: readonly RegionNode[]) => {
    const was = old.get(street) ?? [];
    return was.length === nodes.length && nodes.every((node) => was.includes(node));
  };
  return [...byPlace(after)]
    .filter(([street, nodes]) => street === undefined || !isSame(street, nodes))
    .map(([street, nodes]) => put(table, treeItem(tenant, street, nodes, version)));
}

/** @returns `undefined` for a tenant that is not there */
export async function readTree(table: Table, tenant: TenantId): Promise<StoredTree | undefined> {
  const items = await queryAll(table, partitions.regions(tenant));
  const trunk = items.find(({ SK }) => SK === keys.regions(tenant).SK);
  if (!trunk) return undefined;
  const nodes = items.flatMap((item) => (item['nodes'] as Item[]).map(unpacked));
  const tree = treeOf(nodes);
  /** A street the trunk does not name is left of an onboarding that was cut off. */
  for (const node of nodes)
    if (node.parent !== undefined && !tree.nodes.has(node.parent))
      (tree.nodes as Map<RegionId, RegionNode>).delete(node.id);
  return { tree, version: Number(trunk['v']) };
}

/** What a place went through, as its page tells it. */
export const RegionEvent = z.object({
  at: z.string(),
  change: z.string(),
  reason: z.string(),
  by: z.string(),
  was: z.string().optional(),
  is: z.string().optional(),
});
export type RegionEvent = z.infer<typeof RegionEvent>;

/** A line of the history of each node that a change touched. */
export const eventItems = (
  table: Table,
  tenant: TenantId,
  version: number,
  events: readonly (readonly [RegionId, RegionEvent & { at: Instant }])[],
): TransactWriteItem[] =>
  events.map(([node, event]) =>
    put(table, { ...keys.regionEvent(tenant, node, version), et: 'regionEvent', event }),
  );

/** Oldest first. */
export async function readEvents(
  table: Table,
  tenant: TenantId,
  node: RegionId,
): Promise<RegionEvent[]> {
  const items = await queryAll(table, partitions.regionEvents(tenant, node));
  return items.map(({ event }) => RegionEvent.parse(event));
}

/** Streets with their communities, as they are now; a city's with the name of their district in front. */
export function currentRegions(tree: RegionTree): Region[] {
  const streets = new Map<RegionId, Region>();
  for (const { id, level, ...node } of tree.nodes.values())
    if (level === 'street' && node.validTo === undefined)
      streets.set(id, { code: id, name: pathNames(tree, id).join(''), children: [] });
  for (const node of tree.nodes.values())
    if (node.level === 'community' && isCurrent(node))
      streets.get(node.parent ?? '')?.children.push({ code: node.id, name: node.name });
  return [...streets.values()];
}

/** Every place there is or was with its full name: what was planned for it stays readable. */
export const placeNames = (tree: RegionTree, between = ''): Record<RegionId, string> =>
  Object.fromEntries([...tree.nodes.keys()].map((id) => [id, pathNames(tree, id).join(between)]));

/** Streets and communities that are no more, under the names they had, with what they are part of now. */
export const formerPlaces = (tree: RegionTree) =>
  [...tree.nodes.values()]
    .filter((node) => !isCurrent(node) && ['street', 'community'].includes(node.level))
    .map(({ id }) => {
      const now = currentOf(tree, id);
      return { code: id, name: pathNames(tree, id).join(''), ...(now && { into: now.name }) };
    });

export async function readRegions(table: Table, tenant: TenantId): Promise<Region[]> {
  const stored = await readTree(table, tenant);
  return stored ? currentRegions(stored.tree) : [];
}
