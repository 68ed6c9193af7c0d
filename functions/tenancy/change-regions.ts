import { ulid } from 'ulid';
import type { ChangeRegions, RegionsChanged } from '../../shared/contracts/region-tree.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { changeRegion, type RegionChange } from '../../shared/domain/region/changes.ts';
import {
  isWithin,
  pathNames,
  placeOf,
  type RegionId,
  type RegionNode,
  type RegionTree,
} from '../../shared/domain/region/tree.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { record } from '../../shared/store/record.ts';
import {
  changedItems,
  eventItems,
  readTree,
  type StoredTree,
  treeSubject,
} from '../../shared/store/regions.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Official } from './appointing.ts';

type Asked = {
  tenant: TenantId;
  actor: Official;
  body: ChangeRegions;
  expected: number;
  repeat: Reply;
};

/** A transaction has room for this many lines of history beside the streets that change. */
const mostTouched = 60;

/** The places a change starts from: whoever makes it answers for all of them. */
function placesOf(change: RegionChange): readonly RegionId[] {
  switch (change.type) {
    case 'add':
      return [change.parent];
    case 'move':
      return [change.node, change.parent];
    case 'merge':
      return [...change.nodes, change.into];
    default:
      return [change.node];
  }
}

const changesAnywhere = (actor: Official) =>
  actor.posts.some((post) => post === 'tenantAdmin' || post === 'officeHead');

/** Whether `actor` may do this: a street office only inside its own streets, and not to the street itself. */
export function mayChange(tree: RegionTree, actor: Official, change: RegionChange): boolean {
  if (changesAnywhere(actor)) return true;
  const own = (actor.scopes?.['streetOffice'] ?? []).map(placeOf);
  const isOwn = (id: RegionId) =>
    own.some((street) => isWithin(tree, id, street) && (change.type === 'add' || id !== street));
  const targets = placesOf(change);
  const destination = change.type === 'move' ? change.parent : undefined;
  return targets.every((id) =>
    id === destination ? own.some((street) => isWithin(tree, id, street)) : isOwn(id),
  );
}

/** How a place reads before and after. */
const told = (tree: RegionTree, node: RegionNode | undefined): string | undefined => {
  if (!node) return undefined;
  const name = pathNames(tree, node.id).join('');
  if (node.mergedInto) return `${name} → ${pathNames(tree, node.mergedInto).join('')}`;
  return node.validTo ? `${name} （${node.validTo}）` : name;
};

function demandMay(stored: StoredTree, actor: Official, change: RegionChange): void {
  const unknown = placesOf(change).find((id) => !stored.tree.nodes.has(id));
  if (unknown !== undefined)
    throw new DomainError({ code: 'region-unknown', detail: { id: unknown } });
  if (!mayChange(stored.tree, actor, change)) throw new DomainError({ code: 'not-permitted' });
}

/**
 * Changes the tree of a tenant's places, with the reason, and writes a line into the history of each place that
 * is different. As a check it says what would be and writes nothing.
 *
 * @throws {DomainError} `not-permitted`, `version-conflict`, or why the tree cannot be changed so
 */
export async function changeRegions(deps: Deps, asked: Asked): Promise<RegionsChanged> {
  const { tenant, actor, body, expected, repeat } = asked;
  const { table, clock } = deps;
  const earlier = body.isCheck ? undefined : await readReply(table, { tenant }, repeat);
  if (earlier !== undefined) return { version: earlier + 1, touched: [], isDone: true };
  const stored = await readTree(table, tenant);
  if (!stored) throw new DomainError({ code: 'not-found' });
  demandMay(stored, actor, body.change);
  if (stored.version !== expected)
    throw new DomainError({ code: 'version-conflict', detail: { version: stored.version } });
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const newId = ulid().toLowerCase();
  const changed = changeRegion(stored.tree, body.change, { on: dayOf(now), newId });
  if (!changed.ok) throw new DomainError(changed.error);
  const { tree, touched } = changed.value;
  if (touched.length > mostTouched)
    throw new DomainError({ code: 'region-too-large', detail: { most: mostTouched } });
  const places = touched.map((node) => {
    const was = told(stored.tree, stored.tree.nodes.get(node.id));
    return { id: node.id, ...(was && { was }), is: told(tree, node) ?? node.name };
  });
  if (body.isCheck) return { version: stored.version, touched: places, isDone: false };
  const { change, reason } = body;
  const by = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  const events = places.map(
    ({ id, ...lines }) => [id, { at: now, change: change.type, reason, by, ...lines }] as const,
  );
  const version = await record(table, {
    subject: treeSubject(tenant),
    expected: stored.version - 1,
    writes: () =>
      [
        ...changedItems(table, tenant, {
          before: stored.tree,
          after: tree,
          version: stored.version + 1,
        }),
        ...eventItems(table, tenant, stored.version + 1, events),
      ].map((item) => ({ item })),
    actor,
    origin: deps.origin,
    command: `${change.type}Region`,
    reason,
    before: places.map(({ id, was }) => ({ id, was })),
    after: { change, places: places.map(({ id, is }) => ({ id, is })) },
    now,
    worldNow: clock.now(),
    repeat,
  });
  return { version: version + 1, touched: places, isDone: true };
}
