import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { Outlet } from '../domain/directory/outlet.ts';
import { Position } from '../domain/directory/position.ts';
import {
  type FindRow,
  type OutletRow,
  type PointRow,
  packedFinds,
  packedPoints,
  packedRows,
  unpackedFinds,
  unpackedPoints,
  unpackedRows,
} from '../domain/directory/rows.ts';
import { countsOf, servingOf } from '../domain/directory/serving.ts';
import { DirectorySetting } from '../domain/directory/setting.ts';
import type { TenantId } from '../domain/ids.ts';
import { placedWrite } from './glance.ts';
import { type Item, isNew, put, query, queryAll, read } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/* Outlets one by one, and beside them, written in the same transaction, the lists of each community packed three ways. */

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };
const packed = (text: string) => brotliCompressSync(text, quality);
const unpacked = (item: Item) =>
  brotliDecompressSync(Buffer.from(item['z'] as Uint8Array)).toString('utf8');

/** What a community is in the directory: where it is, what it is known for, and its outlets. */
export type Shelf = {
  community: string;
  /** 0: nothing has been written of it yet. */
  version: number;
  /** The highest number given to an outlet. */
  last: number;
  place?: Position | undefined;
  /** What it is known for: one community one speciality (seed 4-25). */
  speciality?: string | undefined;
  rows: OutletRow[];
};

/** A community's lists must fit into items of 400 KB: so many outlets do, whatever they are called. */
export const mostOnShelf = 3000;

export async function readShelf(table: Table, tenant: TenantId, community: string): Promise<Shelf> {
  const item = await read(table, keys.directoryLeaf(tenant, 'L', community));
  return item ? shelfOf(item) : { community, version: 0, last: 0, rows: [] };
}

function shelfOf(item: Item): Shelf {
  const { SK, v, last, speciality } = item;
  const place = Position.safeParse(item['place']).data;
  return {
    community: String(SK).slice(2),
    version: Number(v),
    last: Number(last),
    ...(place && { place }),
    ...(typeof speciality === 'string' && { speciality }),
    rows: unpackedRows(unpacked(item)),
  };
}

/** The shelves of a community, a street or a district, by the beginning of their codes. */
export async function readShelves(table: Table, tenant: TenantId, place: string): Promise<Shelf[]> {
  return (await queryAll(table, partitions.directoryLeaves(tenant, 'L', place))).map(shelfOf);
}

export type Found = FindRow & { community: string };

/** All that is searched: one query for some fifty thousand outlets. */
export async function readFinds(table: Table, tenant: TenantId, place = ''): Promise<Found[]> {
  const items = await queryAll(table, partitions.directoryLeaves(tenant, 'N', place));
  return items.flatMap((item) => {
    const community = String(item['SK']).slice(2);
    return unpackedFinds(unpacked(item)).map((row) => ({ ...row, community }));
  });
}

export type Placed = {
  community: string;
  place?: Position | undefined;
  speciality?: string | undefined;
  points: PointRow[];
};

/** Where communities and outlets are: one query for some fifty thousand outlets. */
export async function readPlaces(table: Table, tenant: TenantId): Promise<Placed[]> {
  const items = await queryAll(table, partitions.directoryLeaves(tenant, 'P'));
  return items.map((item) => {
    const place = Position.safeParse(item['place']).data;
    const { speciality } = item;
    return {
      community: String(item['SK']).slice(2),
      ...(place && { place }),
      ...(typeof speciality === 'string' && { speciality }),
      points: unpackedPoints(unpacked(item)),
    };
  });
}

/** Where a community is and what it is known for, over what it was; its outlets stay as they are. */
export function placeWrites(table: Table, tenant: TenantId, shelf: Shelf): Write[] {
  const [lists, , points] = shelfWrites(table, tenant, shelf);
  const placed = placedWrite(table, tenant, shelf.community, shelf.place);
  return [...(lists ? [lists] : []), ...(points ? [points] : []), placed];
}

/** The lists of a community, and its outlets counted, over those it had; somebody who wrote meanwhile is not written over. */
export function shelfWrites(table: Table, tenant: TenantId, shelf: Shelf): Write[] {
  const { community, version, last, place, speciality, rows } = shelf;
  const about = { ...(place && { place }), ...(speciality && { speciality }) };
  return [
    {
      item: put(
        table,
        {
          ...keys.directoryLeaf(tenant, 'L', community),
          et: 'shelf',
          v: version + 1,
          last,
          ...about,
          z: packed(packedRows(rows)),
        },
        version === 0 ? isNew : { expression: 'v = :before', values: { ':before': version } },
      ),
      otherwise: { code: 'version-conflict' },
    },
    {
      item: put(table, {
        ...keys.directoryLeaf(tenant, 'N', community),
        et: 'shelfFinds',
        z: packed(packedFinds(rows)),
      }),
    },
    {
      item: put(table, {
        ...keys.directoryLeaf(tenant, 'P', community),
        et: 'shelfPoints',
        ...about,
        z: packed(packedPoints(rows)),
      }),
    },
    {
      item: put(table, {
        ...keys.outletCounts(tenant, community),
        et: 'outletCounts',
        data: countsOf(rows),
      }),
    },
  ];
}

export async function readOutlet(
  table: Table,
  tenant: TenantId,
  { community, n }: { community: string; n: number },
): Promise<Outlet | undefined> {
  const item = await read(table, keys.outlet(tenant, community, n));
  return item && Outlet.parse(item['data']);
}

/** An outlet over the version it had. */
export function outletWrite(table: Table, tenant: TenantId, outlet: Outlet): Write {
  const { community, n, version, name, provider, address, isClosed } = outlet;
  const { creditCode } = provider;
  return {
    item: put(
      table,
      {
        ...keys.outlet(tenant, community, n),
        ...(creditCode && indexKeys.outletOf(tenant, creditCode, `${community}#${n}`)),
        et: 'outlet',
        v: version,
        ...(creditCode && { sum: { community, n, name, address, isClosed } }),
        data: outlet,
      },
      version === 1 ? isNew : { expression: 'v = :before', values: { ':before': version - 1 } },
    ),
    otherwise: { code: 'version-conflict' },
  };
}

export type Branch = { community: string; n: number; name: string; address: string };

/** Outlets with this credit code: one query, the first hundred. */
export async function readBranches(
  table: Table,
  tenant: TenantId,
  creditCode: string,
): Promise<Branch[]> {
  const pk = indexKeys.outletsOf(tenant, creditCode);
  const { items } = await query(table, { pk, index: 'GSI1', limit: 100 });
  return items
    .map((item) => item['sum'] as Branch & { isClosed: boolean })
    .filter(({ isClosed }) => !isClosed)
    .map(({ community, n, name, address }) => ({ community, n, name, address }));
}

/** What the lists go by; version 0 is the preset, which nobody has made their own yet. */
export type StatedSetting = { setting: DirectorySetting; version: number };

export async function readDirectorySetting(
  table: Table,
  tenant: TenantId,
): Promise<StatedSetting | undefined> {
  const item = await read(table, keys.directorySetting(tenant));
  return item && { setting: DirectorySetting.parse(item['data']), version: Number(item['v']) };
}

export const directorySettingWrites = (
  table: Table,
  tenant: TenantId,
  { setting, version }: StatedSetting,
): Write[] =>
  [
    put(table, {
      ...keys.directorySetting(tenant),
      et: 'directorySetting',
      v: version,
      data: setting,
    }),
    put(table, {
      ...keys.outletServing(tenant),
      et: 'outletServing',
      data: servingOf(setting),
    }),
  ].map((item) => ({ item }));
