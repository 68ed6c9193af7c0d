import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { TenantId } from '../domain/ids.ts';
import { countedBetween, countedIn, type Deltas } from '../domain/needs/counting.ts';
import { isOpenToSupport } from '../domain/needs/lifecycle.ts';
import { supported } from '../domain/needs/moving.ts';
import type { NeedCategory, NeedStatus } from '../domain/needs/names.ts';
import { Need, NeedRow, rowOf } from '../domain/needs/need.ts';
import { type Item, isNew, put, query, queryAll, read, transact, update } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** A community with the street it lies in: counters say both, so that a street is summed without the tree. */
export type CountedPlace = { community: string; street?: string | undefined };

/** A need over the version it had; a new one where there is none yet. */
export const needItem = (table: Table, tenant: TenantId, need: Need): TransactWriteItem =>
  put(
    table,
    {
      ...keys.need(tenant, need.id),
      ...indexKeys.need(tenant, need),
      et: 'need',
      v: need.version,
      sum: rowOf(need),
      data: need,
    },
    need.version === 1
      ? isNew
      : { expression: 'v = :before', values: { ':before': need.version - 1 } },
  );

export const needWrite = (table: Table, tenant: TenantId, need: Need): Write => ({
  item: needItem(table, tenant, need),
  otherwise: { code: 'version-conflict' },
});

/** Counters of one community, in the transaction that changes what they count. */
export function countItem(
  table: Table,
  tenant: TenantId,
  { community, street }: CountedPlace,
  deltas: Deltas,
): TransactWriteItem {
  const changes = Object.entries(deltas);
  const parts = changes.map((_, at) => `#c${at} :c${at}`).join(', ');
  return update(table, keys.needCount(tenant, community), {
    expression: `SET et = :et${street ? ', street = :street' : ''}${parts && ` ADD ${parts}`}`,
    names: Object.fromEntries(changes.map(([name], at) => [`#c${at}`, name])),
    values: {
      ':et': 'needCount',
      ...(street && { ':street': street }),
      ...Object.fromEntries(changes.map(([, by], at) => [`:c${at}`, by])),
    },
  });
}

/**
 * Keeps a need somebody reports themselves, and counts it.
 *
 * @returns false when there is one under this receipt
 */
export async function putReported(
  table: Table,
  tenant: TenantId,
  need: Need,
  place: CountedPlace,
): Promise<boolean> {
  const failed = await transact(table, [
    needItem(table, tenant, need),
    countItem(table, tenant, place, countedIn(need)),
  ]);
  return failed.length === 0;
}

export async function readNeed(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Need | undefined> {
  const item = await read(table, keys.need(tenant, id));
  return item && Need.parse(item['data']);
}

/** What was merged into what was merged: more steps than people take. */
const mostSteps = 12;

/** The need a receipt leads to now: itself, or the one it became part of. */
export async function readWhole(table: Table, tenant: TenantId, need: Need): Promise<Need> {
  let whole = need;
  for (let left = mostSteps; whole.into && left > 0; left -= 1) {
    const next = await readNeed(table, tenant, whole.into);
    if (!next) break;
    whole = next;
  }
  return whole;
}

const markSeconds = 400 * 86_400;
const supportTries = 6;

/** `markFor`: what is kept of the device that supports this need. */
export type Support = { id: string; markFor(need: string): string; worldNow: string };

/**
 * One more resident needs it too; once for a device, on the need it has become part of.
 *
 * @returns `again` when this device said so before, `closed` when nothing is to be supported here
 */
export async function supportNeed(
  table: Table,
  tenant: TenantId,
  { id, markFor, worldNow }: Support,
): Promise<'counted' | 'again' | 'closed'> {
  for (let left = supportTries; left > 0; left -= 1) {
    const found = await readNeed(table, tenant, id);
    const need = found && (await readWhole(table, tenant, found));
    if (!need || !isOpenToSupport(need.status)) return 'closed';
    const next = supported(need);
    const failed = await transact(table, [
      put(
        table,
        {
          ...keys.needMark(tenant, need.id, markFor(need.id)),
          et: 'needMark',
          ttl: Math.floor(Date.parse(worldNow) / 1000) + markSeconds,
        },
        isNew,
      ),
      needItem(table, tenant, next),
      countItem(table, tenant, next, countedBetween(need, next)),
    ]);
    if (failed.includes(0)) return 'again';
    if (failed.length === 0) return 'counted';
  }
  return 'closed';
}

export type NeedsAsked = {
  status: NeedStatus;
  community?: string | undefined;
  /** Within a community the index answers; over all it is looked for among the next few hundred. */
  category?: NeedCategory | undefined;
  limit: number;
  start?: Record<string, AttributeValue> | undefined;
};
export type NeedPage = { rows: NeedRow[]; last?: Record<string, AttributeValue> };

/** How many are looked through at once where the index does not part by category. */
const lookedThrough = 500;

/** One page of needs, the oldest first: one query, however many there are. */
export async function listNeeds(
  table: Table,
  tenant: TenantId,
  { status, community, category, limit, start }: NeedsAsked,
): Promise<NeedPage> {
  const range = community
    ? ({
        pk: indexKeys.needsIn(tenant, community),
        index: 'GSI1',
        begins: `${status}#${category ? `${category}#` : ''}`,
        limit,
      } as const)
    : ({
        pk: indexKeys.needsThat(tenant, status),
        index: 'GSI2',
        limit: category ? lookedThrough : limit,
      } as const);
  const { items, last } = await query(table, { ...range, ...(start && { start }) });
  const rows = items
    .map((item) => NeedRow.parse(item['sum']))
    .filter((row) => !category || row.category === category);
  return { rows, ...(last && { last }) };
}

export type CountedCommunity = {
  community: string;
  street?: string;
  counters: Record<string, number>;
};

export const countedOf = ({ SK, street, ...rest }: Item): CountedCommunity => ({
  community: String(SK).slice(2),
  ...(typeof street === 'string' && { street }),
  counters: Object.fromEntries(
    Object.entries(rest).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
  ),
});

/** The counters of every community: one query up to some three thousand of them. */
export async function readCounts(table: Table, tenant: TenantId): Promise<CountedCommunity[]> {
  return (await queryAll(table, partitions.needCounts(tenant))).map(countedOf);
}
