import type { TenantId } from '../domain/ids.ts';
import { added, countedBetween, type Deltas } from '../domain/needs/counting.ts';
import type { Need } from '../domain/needs/need.ts';
import { countItem, needWrite, readNeed } from './needs.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** A need as it was read and as it becomes. */
export type Change = { before: Need; after: Need };

/** What the tenant counts beside its communities. No place is called so. */
export const wholeTenant = '*';

/** How many are read at a time: a command names eighty at most. */
const atOnce = 20;

/** The needs with these ids, in their order; those that are not there are left out. */
export async function readNeeds(
  table: Table,
  tenant: TenantId,
  ids: readonly string[],
): Promise<Need[]> {
  const found: Need[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce).map((id) => readNeed(table, tenant, id));
    found.push(...(await Promise.all(some)).flatMap((need) => need ?? []));
  }
  return found;
}

/** What the counters of each place change by. */
export function deltasByPlace(changes: readonly Change[]): Map<string, Deltas> {
  const byPlace = new Map<string, Deltas>();
  for (const { before, after } of changes) {
    const own = byPlace.get(after.community) ?? {};
    byPlace.set(after.community, added([own, countedBetween(before, after)]));
  }
  return byPlace;
}

/** The changed needs with the counters of their places: one transaction with whatever else the command writes. */
export function changeWrites(
  table: Table,
  tenant: TenantId,
  changes: readonly Change[],
  more: ReadonlyMap<string, Deltas> = new Map(),
): Write[] {
  const byPlace = deltasByPlace(changes);
  for (const [place, deltas] of more) byPlace.set(place, added([byPlace.get(place) ?? {}, deltas]));
  const counted = [...byPlace].filter(([, deltas]) => Object.keys(deltas).length > 0);
  return [
    ...changes.map(({ after }) => needWrite(table, tenant, after)),
    ...counted.map(([community, deltas]) => ({
      item: countItem(table, tenant, { community }, deltas),
    })),
  ];
}
