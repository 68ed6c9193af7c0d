import type { PositionRows, PositionRowsRead } from '../../shared/contracts/directory-imports.ts';
import { holdsFor, keepers } from '../../shared/domain/directory/permissions.ts';
import type { Position } from '../../shared/domain/directory/position.ts';
import {
  type PositionColumn,
  positionColumns,
  readPosition,
} from '../../shared/domain/directory/position-sheet.ts';
import { faultAt, type Layout, placesBy } from '../../shared/domain/sheets/list-sheet.ts';
import { placeWrites, readShelf } from '../../shared/store/directory.ts';
import {
  type PlacedRows,
  placedRowsWrite,
  positionImports,
  readPlacedRows,
} from '../../shared/store/directory-lists.ts';
import { readRegions } from '../../shared/store/regions.ts';
import { importRows, type ListAsked, type ListKind, type ListReader } from '../list-import.ts';

type Good = { row: number; community: string; place: Position };
type Count = 'placed' | 'same';
type Reader = ListReader<Good, PositionColumn, Count>;

const isSame = (one: Position | undefined, { lat, lng }: Position) =>
  one?.lat === lat && one.lng === lng;

/** Puts communities where the rows say; what they are known for, and their outlets, stay as they are. */
async function keep(
  { deps, tenant }: ListAsked,
  { good, id, before }: { good: readonly Good[]; id: string; before: PlacedRows },
): Promise<Awaited<ReturnType<Reader['keep']>>> {
  const shelves = await Promise.all(
    good.map(({ community }) => readShelf(deps.table, tenant, community)),
  );
  const moved = shelves.flatMap((shelf, at) => {
    const place = good[at]?.place;
    return place && !isSame(shelf.place, place) ? [{ ...shelf, place }] : [];
  });
  const rows = Object.fromEntries(good.map(({ community, row }) => [community, row]));
  return {
    writes: [
      ...moved.flatMap((shelf) => placeWrites(deps.table, tenant, shelf)),
      placedRowsWrite(deps.table, tenant, id, { ...before, ...rows }),
    ],
    counted: { placed: moved.length, same: good.length - moved.length },
  };
}

async function reader(asked: ListAsked, _moment: unknown, id: string): Promise<Reader> {
  const { deps, tenant, actor } = asked;
  const [regions, before] = await Promise.all([
    readRegions(deps.table, tenant),
    readPlacedRows(deps.table, tenant, id),
  ]);
  const placeOf = placesBy(regions.flatMap(({ children }) => children));
  return {
    /** A community stands in one place: its second row is a fault, whichever part of the list it comes with. */
    begin: (layout: Layout<PositionColumn>) => {
      const rows = new Map(Object.entries(before));
      return (cells, row) => {
        const one = readPosition(cells, { layout, placeOf });
        if ('faults' in one) return one;
        const { community } = one;
        if (!holdsFor(actor, keepers, [community]))
          return { faults: [faultAt(layout, 'community', 'not-yours')] };
        if ((rows.get(community) ?? row) !== row)
          return { faults: [faultAt(layout, 'community', 'community-twice')] };
        rows.set(community, row);
        return { good: { row, ...one } };
      };
    },
    keep: (good) => keep(asked, { good, id, before }),
  };
}

/** Where communities are, put over where they were stated to be. */
export const positionList: ListKind<Good, PositionColumn, Count> = {
  called: 'position-import',
  subject: 'positionImport',
  command: 'importPositions',
  columns: positionColumns,
  counts: ['placed', 'same'],
  imports: positionImports,
  /** Its two lists beside where it is. */
  writesOfPlace: 2,
  reader,
};

/** Rows of where communities are, looked at or kept. */
export async function readPositions(
  asked: ListAsked & { id: string },
  sent: PositionRows,
): Promise<PositionRowsRead> {
  const { good, isKept: _kept, ...read } = await importRows(positionList, asked, sent);
  return { ...read, good: good.length };
}
