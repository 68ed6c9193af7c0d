import type { DirectoryRows, DirectoryRowsRead } from '../../shared/contracts/directory-imports.ts';
import { type Outlet, plainName } from '../../shared/domain/directory/outlet.ts';
import { holdsFor, keepers } from '../../shared/domain/directory/permissions.ts';
import {
  type Column,
  outletColumns,
  type ReadOutlet,
  readRow,
} from '../../shared/domain/directory/sheet.ts';
import { faultAt, type Layout, placesBy } from '../../shared/domain/sheets/list-sheet.ts';
import { dayOf } from '../../shared/domain/time.ts';
import {
  mostOnShelf,
  outletWrite,
  readOutlet,
  readShelf,
  type Shelf,
  shelfWrites,
} from '../../shared/store/directory.ts';
import { directoryImports } from '../../shared/store/directory-lists.ts';
import { readRegions } from '../../shared/store/regions.ts';
import { directorySetting } from '../directory-setting.ts';
import { invalid } from '../http/problem.ts';
import {
  importRows,
  type ListAsked,
  type ListKind,
  type ListMoment,
  type ListReader,
} from '../list-import.ts';
import { onShelf } from './directory-change.ts';

type Good = ReadOutlet & { row: number; community: string };
type Count = 'added' | 'changed' | 'same';

/** What was stated, so that two of them can be compared. */
const sameAs = (before: Outlet, { stated, verifiedOn }: Good) => {
  const { n: _n, version: _v, isClosed: _c, at: _a, by: _b, verified, ...was } = before;
  const isKnown = verifiedOn === undefined || (verified?.on ?? '') >= verifiedOn;
  const written = (one: object) =>
    JSON.stringify(
      Object.entries(one)
        .filter(([, value]) => value !== undefined)
        .sort(),
    );
  return isKnown && written(was) === written(stated);
};

type Placing = { asked: ListAsked; moment: ListMoment };
type Counted = {
  outlets: Outlet[];
  shelves: Shelf[];
  added: number;
  changed: number;
  same: number;
};

function outletFor(good: Good, before: Outlet | undefined, n: number, { moment }: Placing): Outlet {
  const { stated, verifiedOn } = good;
  const { now: at, by } = moment;
  const isNewer = verifiedOn !== undefined && verifiedOn > (before?.verified?.on ?? '');
  const verified = isNewer ? { on: verifiedOn, by } : before?.verified;
  return {
    ...stated,
    n,
    version: (before?.version ?? 0) + 1,
    isClosed: false,
    ...(verified && { verified }),
    at,
    by,
  };
}

/** The rows of one community, put over what is there by their names. */
async function placedOn(
  shelf: Shelf,
  rows: readonly Good[],
  placing: Placing,
  counted: Counted,
): Promise<Shelf> {
  const { deps, tenant } = placing.asked;
  const { community } = shelf;
  const known = new Map(shelf.rows.map(({ name, n }) => [plainName(name), n]));
  const earlier = await Promise.all(
    rows.map(({ stated }) => {
      const n = known.get(plainName(stated.name));
      return n === undefined ? undefined : readOutlet(deps.table, tenant, { community, n });
    }),
  );
  let next = shelf;
  rows.forEach((good, at) => {
    const before = earlier[at];
    if (before && sameAs(before, good)) {
      counted.same += 1;
      return;
    }
    if (before) counted.changed += 1;
    else counted.added += 1;
    const outlet = outletFor(good, before, before?.n ?? next.last + 1, placing);
    counted.outlets.push(outlet);
    next = onShelf(next, outlet);
  });
  return next;
}

async function placed(good: readonly Good[], placing: Placing): Promise<Counted> {
  const { deps, tenant } = placing.asked;
  const counted: Counted = { outlets: [], shelves: [], added: 0, changed: 0, same: 0 };
  for (const community of new Set(good.map(({ stated }) => stated.community))) {
    const shelf = await readShelf(deps.table, tenant, community);
    const rows = good.filter(({ stated }) => stated.community === community);
    const next = await placedOn(shelf, rows, placing, counted);
    if (next.rows.length > mostOnShelf) throw invalid([{ pointer: '/rows', code: 'too_big' }]);
    if (next !== shelf) counted.shelves.push(next);
  }
  return counted;
}

async function reader(
  asked: ListAsked,
  moment: ListMoment,
): Promise<ListReader<Good, Column, Count>> {
  const { deps, tenant, actor } = asked;
  const [regions, { setting }] = await Promise.all([
    readRegions(deps.table, tenant),
    directorySetting(deps, tenant),
  ]);
  const placeOf = placesBy(regions.flatMap(({ children }) => children));
  const { categories } = setting;
  const today = dayOf(moment.now);
  return {
    /** Two of one name in a community cannot be told apart: the second is a fault. */
    begin: (layout: Layout<Column>) => {
      const names = new Set<string>();
      return (cells, row) => {
        const one = readRow(cells, { layout, categories, today, placeOf });
        if (!('stated' in one)) return one;
        const { stated, verifiedOn } = one;
        const { community } = stated;
        const key = `${community}#${plainName(stated.name)}`;
        const isTwice = names.has(key);
        names.add(key);
        if (actor.kind !== 'official' || !holdsFor(actor, keepers, [community]))
          return { faults: [faultAt(layout, 'community', 'not-yours')] };
        if (isTwice) return { faults: [faultAt(layout, 'name', 'outlet-twice')] };
        return { good: { row, community, stated, ...(verifiedOn && { verifiedOn }) } };
      };
    },
    keep: async (good) => {
      const { outlets, shelves, ...counted } = await placed(good, { asked, moment });
      return {
        writes: [
          ...shelves.flatMap((shelf) => shelfWrites(deps.table, tenant, shelf)),
          ...outlets.map((outlet) => outletWrite(deps.table, tenant, outlet)),
        ],
        counted,
      };
    },
  };
}

/** Outlets, put over those of the same name in their community. */
export const outletList: ListKind<Good, Column, Count> = {
  called: 'directory-import',
  subject: 'directoryImport',
  command: 'importOutlets',
  columns: outletColumns,
  counts: ['added', 'changed', 'same'],
  imports: directoryImports,
  /** Its lists and its counts. */
  writesOfPlace: 4,
  reader,
};

/** Rows of outlets, looked at or kept. */
export async function readList(
  asked: ListAsked & { id: string },
  sent: DirectoryRows,
): Promise<DirectoryRowsRead> {
  const { good, isKept: _kept, ...read } = await importRows(outletList, asked, sent);
  return { ...read, good: good.length };
}
