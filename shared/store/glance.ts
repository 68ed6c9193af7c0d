import type { Application, Bearing } from '../domain/access/application.ts';
import type { Column, CommunityRow } from '../domain/communities/row.ts';
import { Position } from '../domain/directory/position.ts';
import type { TenantId } from '../domain/ids.ts';
import type { RegionId } from '../domain/region/tree.ts';
import { type Item, put, queryAll, update } from './items.ts';
import { keys, partitions } from './keys.ts';
import { type CountedCommunity, countedOf } from './needs.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/*
 * What overviews watch of every community lies beside the counters of its needs, written in the transaction that
 * changes it: the latest figures, those of the end of the year before them, where it is, and the tasks that bear on it.
 * So a city is one query.
 */

/** Of the figures of a community, those an overview reckons with. A column is added at the end and never taken out. */
const watched: readonly Column[] = [
  'estate',
  'dwellings',
  'permanent',
  'registered',
  'floating',
  'volunteers',
  'space',
  'for-office',
  'for-staff',
  'for-infrastructure',
];

const packed = ({ on, countedOn, figures }: CommunityRow) => [
  on,
  countedOn ?? '',
  ...watched.map((column) => figures[column] ?? null),
];

function unpacked(community: RegionId, stored: unknown): CommunityRow[] {
  if (!Array.isArray(stored)) return [];
  const [on, countedOn, ...values] = stored as [string, string, ...(number | null)[]];
  const figures: CommunityRow['figures'] = {};
  watched.forEach((column, at) => {
    const value = values[at];
    if (value !== null && value !== undefined) figures[column] = value;
  });
  return [{ community, on, ...(countedOn && { countedOn }), figures, indicators: {} }];
}

/**
 * The figures of a community as overviews watch them.
 *
 * @param years - rows of years that the statement changes or closes
 */
export function watchedWrite(
  table: Table,
  tenant: TenantId,
  row: CommunityRow,
  years: readonly { year: number; row: CommunityRow }[],
): Write {
  const before = years.find(({ year }) => year === Number(row.on.slice(0, 4)) - 1)?.row;
  return {
    item: update(table, keys.needCount(tenant, row.community), {
      expression: `SET et = :et, w = :w${before ? ', b = :b' : ''}`,
      values: {
        ':et': 'needCount',
        ':w': packed(row),
        ...(before && { ':b': packed(before) }),
      },
    }),
  };
}

/** Where a community is; without a place, nowhere. */
export const placedWrite = (
  table: Table,
  tenant: TenantId,
  community: RegionId,
  place: Position | undefined,
): Write => ({
  item: update(table, keys.needCount(tenant, community), {
    expression: `SET et = :et${place ? ', p = :p' : ' REMOVE p'}`,
    values: { ':et': 'needCount', ...(place && { ':p': [place.lat, place.lng] }) },
  }),
});

/** A task that was let in, and one that no longer is: what it asks of which communities. */
export function bearingWrites(table: Table, tenant: TenantId, one: Application): Write[] {
  const { id, state, asked } = one;
  if (state !== 'admitted' && state !== 'revoked') return [];
  const { regions, startsOn, endsOn, timesPerMonth, hoursPerMonth } = asked;
  const bearing: Bearing = {
    state,
    asked: { regions, startsOn, timesPerMonth, hoursPerMonth, ...(endsOn && { endsOn }) },
  };
  return [{ item: put(table, { ...keys.bearing(tenant, id), et: 'bearing', data: bearing }) }];
}

export type Glance = {
  rows: CommunityRow[];
  /** Of communities about which something was stated this year: as they stood at the end of the year before that. */
  before: CommunityRow[];
  counts: CountedCommunity[];
  places: Map<RegionId, Position>;
  bearings: Bearing[];
};

function placeOf({ p }: Item): Position | undefined {
  if (!Array.isArray(p)) return undefined;
  const [lat, lng] = p as number[];
  return Position.safeParse({ lat, lng }).data;
}

/** All that overviews watch: one query for some two thousand communities. */
export async function readGlance(table: Table, tenant: TenantId): Promise<Glance> {
  const items = await queryAll(table, partitions.glance(tenant));
  const own = items.filter(({ SK }) => String(SK).startsWith('C#'));
  const communityOf = ({ SK }: Item) => String(SK).slice(2);
  return {
    rows: own.flatMap((item) => unpacked(communityOf(item), item['w'])),
    before: own.flatMap((item) => unpacked(communityOf(item), item['b'])),
    counts: own.map(countedOf),
    places: new Map(
      own.flatMap((item) => {
        const place = placeOf(item);
        return place ? [[communityOf(item), place] as const] : [];
      }),
    ),
    bearings: items
      .filter(({ SK }) => String(SK).startsWith('A#'))
      .map(({ data }) => data as Bearing),
  };
}
