import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Day } from '../time.ts';
import {
  ancestors,
  countings,
  isCurrent,
  Level,
  mayHold,
  PlaceName,
  partsOf,
  RegionId,
  type RegionNode,
  type RegionTree,
} from './tree.ts';

/** What may be done to the tree. `add` names the id it is given; the caller makes it. */
export const RegionChange = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('add'),
    parent: RegionId,
    level: Level.exclude(['city']),
    name: PlaceName,
    code: z
      .string()
      .regex(/^\d{6,18}$/)
      .optional(),
    households: z.int().min(0).max(1_000_000).optional(),
  }),
  z.object({ type: z.literal('rename'), node: RegionId, name: PlaceName }),
  z.object({ type: z.literal('move'), node: RegionId, parent: RegionId }),
  z.object({ type: z.literal('merge'), nodes: z.array(RegionId).min(1).max(20), into: RegionId }),
  z.object({ type: z.literal('close'), node: RegionId }),
  z.object({
    type: z.literal('count'),
    node: RegionId,
    households: z.int().min(0).max(1_000_000),
    countedBy: z.enum(countings),
  }),
]);
export type RegionChange = z.infer<typeof RegionChange>;

/** The tree after a change, and the nodes that are different or new in it. */
export type Changed = { tree: RegionTree; touched: readonly RegionNode[] };
type Outcome = Result<Changed, Refusal>;

/** When a change is made, and the id a place gets that it adds. */
export type Circumstances = { on: Day; newId: RegionId };

/** A street's places lie in one item of the table; 2,000 of them stay well below the 400 KB an item may have. */
export const mostPerStreet = 2_000;

const unknown = (id: RegionId) => refuse<Refusal>({ code: 'region-unknown', detail: { id } });

function standing(tree: RegionTree, id: RegionId): Result<RegionNode, Refusal> {
  const node = tree.nodes.get(id);
  if (!node) return unknown(id);
  return isCurrent(node) ? ok(node) : refuse({ code: 'region-ended', detail: { name: node.name } });
}

/** All of `ids` that stand; the first that does not is what it is refused for. */
function allStanding(tree: RegionTree, ids: readonly RegionId[]): Result<RegionNode[], Refusal> {
  const nodes = [];
  for (const id of ids) {
    const node = standing(tree, id);
    if (!node.ok) return node;
    nodes.push(node.value);
  }
  return ok(nodes);
}

const isNameFree = (tree: RegionTree, parent: RegionId, name: string, but: readonly RegionId[]) =>
  partsOf(tree, parent).every((part) => part.name !== name || but.includes(part.id));

const nameTaken = (name: string) =>
  refuse<Refusal>({ code: 'region-name-taken', detail: { name } });
const wrongLevel = ({ name }: RegionNode) =>
  refuse<Refusal>({ code: 'region-level-wrong', detail: { name } });

function withNodes(tree: RegionTree, touched: readonly RegionNode[]): Outcome {
  const nodes = new Map(tree.nodes);
  for (const node of touched) nodes.set(node.id, node);
  return ok({ tree: { ...tree, nodes }, touched });
}

const called = (node: RegionNode, name: string, on: Day): RegionNode =>
  node.name === name
    ? node
    : { ...node, name, formerNames: [...node.formerNames, { name: node.name, until: on }] };

type Of<T extends RegionChange['type']> = Extract<RegionChange, { type: T }>;

function add(tree: RegionTree, change: Of<'add'>, { on, newId }: Circumstances): Outcome {
  const parent = standing(tree, change.parent);
  if (!parent.ok) return parent;
  const { level, name, code, households } = change;
  if (!mayHold(parent.value.level, level)) return wrongLevel(parent.value);
  if (!isNameFree(tree, change.parent, name, [])) return nameTaken(name);
  const id = code ?? newId;
  const holder = tree.nodes.get(id);
  if (holder) return refuse({ code: 'region-code-taken', detail: { code: id, name: holder.name } });
  const node: RegionNode = {
    id,
    ...(code && { code, scheme: 'statistical' as const }),
    name,
    level,
    parent: change.parent,
    validFrom: on,
    formerNames: [],
    ...(households !== undefined && { households, countedBy: 'dwellings' as const }),
  };
  return withNodes(tree, [node]);
}

function rename(tree: RegionTree, change: Of<'rename'>, { on }: Circumstances): Outcome {
  const node = standing(tree, change.node);
  if (!node.ok) return node;
  const { parent } = node.value;
  if (parent !== undefined && !isNameFree(tree, parent, change.name, [change.node]))
    return nameTaken(change.name);
  return withNodes(tree, [called(node.value, change.name, on)]);
}

function move(tree: RegionTree, change: Of<'move'>): Outcome {
  const both = allStanding(tree, [change.node, change.parent]);
  if (!both.ok) return both;
  const [node, parent] = both.value as [RegionNode, RegionNode];
  if (node.parent === undefined || !mayHold(parent.level, node.level)) return wrongLevel(parent);
  if (ancestors(tree, parent.id).some(({ id }) => id === node.id)) return wrongLevel(parent);
  if (!isNameFree(tree, parent.id, node.name, [node.id])) return nameTaken(node.name);
  return withNodes(tree, [{ ...node, parent: parent.id }]);
}

/** The parts of `source` below `into`. One whose name is taken there gets that of its old place in front. */
function takenOver(tree: RegionTree, source: RegionNode, into: RegionNode, on: Day): Outcome {
  const moved: RegionNode[] = [];
  let next = tree;
  for (const part of partsOf(tree, source.id)) {
    const name = isNameFree(next, into.id, part.name, []) ? part.name : source.name + part.name;
    if (!isNameFree(next, into.id, name, []) || !PlaceName.safeParse(name).success)
      return nameTaken(name);
    moved.push({ ...called(part, name, on), parent: into.id });
    const step = withNodes(next, moved);
    if (!step.ok) return step;
    next = step.value.tree;
  }
  return withNodes(tree, moved);
}

/** `into` with the households of all; uncounted when one of them is, because the sum would be wrong. */
function withAllHouseholds(into: RegionNode, sources: readonly RegionNode[]): RegionNode {
  const all = [into, ...sources];
  const { households: _counted, countedBy: _how, countedOn: _when, ...rest } = into;
  if (all.some(({ households }) => households === undefined)) return rest;
  return { ...into, households: all.reduce((sum, { households = 0 }) => sum + households, 0) };
}

/** Places of one level become part of another: their parts and households go over, their ids keep leading there. */
function merge(tree: RegionTree, change: Of<'merge'>, { on }: Circumstances): Outcome {
  const ids = [...new Set(change.nodes)];
  const all = allStanding(tree, [change.into, ...ids]);
  if (!all.ok) return all;
  const [into, ...sources] = all.value as [RegionNode, ...RegionNode[]];
  const wrong = sources.find(
    ({ id, level, parent }) => id === into.id || level !== into.level || parent === undefined,
  );
  if (wrong) return wrongLevel(wrong);
  let next = tree;
  const touched = new Map<RegionId, RegionNode>();
  for (const source of sources) {
    const step = takenOver(next, source, into, on);
    if (!step.ok) return step;
    const ended: RegionNode = { ...source, validTo: on, mergedInto: into.id };
    for (const node of [...step.value.touched, ended]) touched.set(node.id, node);
    const after = withNodes(step.value.tree, [ended]);
    if (!after.ok) return after;
    next = after.value.tree;
  }
  touched.set(into.id, withAllHouseholds(into, sources));
  return withNodes(tree, [...touched.values()]);
}

function close(tree: RegionTree, change: Of<'close'>, { on }: Circumstances): Outcome {
  const node = standing(tree, change.node);
  if (!node.ok) return node;
  if (node.value.parent === undefined) return wrongLevel(node.value);
  const parts = partsOf(tree, change.node).length;
  if (parts > 0)
    return refuse({ code: 'region-has-parts', detail: { name: node.value.name, parts } });
  return withNodes(tree, [{ ...node.value, validTo: on }]);
}

function count(tree: RegionTree, change: Of<'count'>, { on }: Circumstances): Outcome {
  const node = standing(tree, change.node);
  if (!node.ok) return node;
  const { households, countedBy } = change;
  return withNodes(tree, [{ ...node.value, households, countedBy, countedOn: on }]);
}

function carriedOut(tree: RegionTree, change: RegionChange, when: Circumstances): Outcome {
  switch (change.type) {
    case 'add':
      return add(tree, change, when);
    case 'rename':
      return rename(tree, change, when);
    case 'move':
      return move(tree, change);
    case 'merge':
      return merge(tree, change, when);
    case 'close':
      return close(tree, change, when);
    case 'count':
      return count(tree, change, when);
  }
}

/** How many nodes lie with each street: what has to fit into one item. */
function fullest(tree: RegionTree): number {
  const counted = new Map<RegionId, number>();
  const streetById = new Map<RegionId, RegionId | undefined>();
  const streetFor = (id: RegionId): RegionId | undefined => {
    const node = tree.nodes.get(id);
    if (!node) return undefined;
    if (node.level === 'street') return node.id;
    if (!streetById.has(id)) streetById.set(id, node.parent && streetFor(node.parent));
    return streetById.get(id);
  };
  for (const id of tree.nodes.keys()) {
    const street = streetFor(id);
    if (street) counted.set(street, (counted.get(street) ?? 0) + 1);
  }
  return Math.max(0, ...counted.values());
}

/** The tree after `change`. Refused when a place is unknown or gone, a level is out of order, a name or code is taken. */
export function changeRegion(tree: RegionTree, change: RegionChange, when: Circumstances): Outcome {
  const changed = carriedOut(tree, change, when);
  if (!changed.ok || fullest(changed.value.tree) <= mostPerStreet) return changed;
  return refuse({ code: 'region-street-full', detail: { most: mostPerStreet } });
}
