import type { ProjectPlace } from '../domain/fieldwork/activity.ts';
import type { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import type { Print } from '../domain/supervision/prints.ts';
import type { Instant } from '../domain/time.ts';
import { put, queryAll, transact } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/** Where something was used, and on which day: known to nobody but the job that compares. */
export type Seen = ProjectPlace & { kind: Print['kind']; row: string; day: string };

/** As long as a contract may run (order 102): what is older proves nothing twice. */
const keptSeconds = 3 * 366 * 86_400;

/**
 * Notes under a keyed hash that something was used here. A note that is there already is written again.
 *
 * @param hash - of what it is; without the key nobody can ask whether a guess was used
 */
export async function noteSeen(table: Table, hash: string, seen: Seen, worldNow: Instant) {
  await transact(table, [
    put(table, {
      ...keys.seen(hash, seen, `${seen.kind}.${seen.row}`),
      et: 'seen',
      data: seen,
      ttl: Math.floor(Date.parse(worldNow) / 1000) + keptSeconds,
    }),
  ]);
}

/** Everywhere it was used. */
export async function seenUnder(table: Table, hash: string): Promise<Seen[]> {
  const items = await queryAll(table, partitions.seen(hash));
  return items.map(({ data }) => data as Seen);
}

/** The project whose work file a partition is; `undefined` for any other. */
export function projectOf(PK: string): ProjectPlace | undefined {
  const [t, tenant, part, purchase, organization, ...more] = PK.split('#');
  if (t !== 'T' || part !== 'WORK' || !tenant || !purchase || !organization || more.length > 0)
    return undefined;
  return {
    tenant: tenant as TenantId,
    purchase: purchase as PurchaseId,
    organization: organization as OrganizationId,
  };
}
