import { createHash } from 'node:crypto';
import type {
  BeginDirectoryImport,
  DirectoryImport,
  DirectoryRows,
  DirectoryRowsRead,
} from '../../shared/contracts/directory.ts';
import { type Outlet, plainName } from '../../shared/domain/directory/outlet.ts';
import { holdsFor, keepers } from '../../shared/domain/directory/permissions.ts';
import {
  type CellFault,
  type Layout,
  layoutOf,
  type ReadOutlet,
  readRow,
} from '../../shared/domain/directory/sheet.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { isEmptyRow, placesBy } from '../../shared/domain/needs/sheet.ts';
import { faultSentence } from '../../shared/messages/problems.ts';
import type { Language } from '../../shared/messages/translate.ts';
import {
  mostOnShelf,
  outletWrite,
  readOutlet,
  readShelf,
  type Shelf,
  shelfWrites,
} from '../../shared/store/directory.ts';
import {
  beginDirectoryImport,
  directoryImportWrite,
  readDirectoryImport,
} from '../../shared/store/directory-lists.ts';
import { record } from '../../shared/store/record.ts';
import { readRegions } from '../../shared/store/regions.ts';
import { directorySetting } from '../directory-setting.ts';
import { invalid } from '../http/problem.ts';
import { type Asked, momentOf } from './directory-asked.ts';
import { onShelf } from './directory-change.ts';

/**
 * Begins a list, or finds how far it has come: it is known by the fingerprint of its file.
 *
 * @throws {DomainError} `invalid-request` where the first row lacks a column
 */
export async function beginList(
  asked: Asked,
  { name, header, rows, sha256 }: BeginDirectoryImport,
): Promise<DirectoryImport> {
  const { deps, tenant } = asked;
  const read = layoutOf(header);
  if ('lacks' in read)
    throw invalid(read.lacks.map((column) => ({ pointer: '/header', code: `lacks-${column}` })));
  const id = createHash('sha256').update(`directory-import:${sha256}`).digest('hex').slice(0, 20);
  const earlier = await readDirectoryImport(deps.table, tenant, id);
  if (earlier) return earlier;
  const { now: at, by } = await momentOf(asked);
  const none = { added: 0, changed: 0, same: 0, skipped: 0 };
  const list: DirectoryImport = { id, name, header, rows, next: 2, ...none, by, at };
  await beginDirectoryImport(deps.table, tenant, list);
  return (await readDirectoryImport(deps.table, tenant, id)) ?? list;
}

type Good = ReadOutlet & { row: number };
type RowFault = CellFault & { row: number };

type Here = {
  list: DirectoryImport;
  layout: Layout;
  read(cells: readonly string[]): ReturnType<typeof readRow>;
  moment: Awaited<ReturnType<typeof momentOf>>;
};

async function hereOf(asked: Asked, id: string): Promise<Here> {
  const { deps, tenant } = asked;
  const [list, regions, { setting }, moment] = await Promise.all([
    readDirectoryImport(deps.table, tenant, id),
    readRegions(deps.table, tenant),
    directorySetting(deps, tenant),
    momentOf(asked),
  ]);
  if (!list) throw new DomainError({ code: 'not-found' });
  const read = layoutOf(list.header);
  const layout = 'layout' in read ? read.layout : {};
  const placeOf = placesBy(regions.flatMap(({ children }) => children));
  const { categories } = setting;
  const { today } = moment;
  return {
    list,
    layout,
    moment,
    read: (cells) => readRow(cells, { layout, categories, today, placeOf }),
  };
}

/** Rows by what is wrong in them. Two of one name in a community cannot be told apart: the second is a fault. */
function sift(
  { actor }: Asked,
  { from, rows }: Pick<DirectoryRows, 'from' | 'rows'>,
  { read, layout }: Here,
) {
  const good: Good[] = [];
  const faults: RowFault[] = [];
  const names = new Set<string>();
  const fault = (row: number, name: 'name' | 'community', code: string) =>
    faults.push({ row, column: (layout[name] ?? 0) + 1, name, code });
  rows.forEach((cells, at) => {
    const row = from + at;
    if (isEmptyRow(cells)) return;
    const one = read(cells);
    if (!('stated' in one)) {
      faults.push(...one.faults.map((each) => ({ ...each, row })));
      return;
    }
    const { stated, verifiedOn } = one;
    const key = `${stated.community}#${plainName(stated.name)}`;
    if (!holdsFor(actor, keepers, [stated.community])) fault(row, 'community', 'not-yours');
    else if (names.has(key)) fault(row, 'name', 'outlet-twice');
    else good.push({ row, stated, ...(verifiedOn && { verifiedOn }) });
    names.add(key);
  });
  return { good, faults };
}
type Sifted = ReturnType<typeof sift>;

/** With the list, its chain and the reply: a transaction takes a hundred. A community's lists and its counts are four writes. */
const mostWrites = 90;

/** How many rows one transaction takes: a list of many communities goes on in smaller steps. */
function fitting({ from, rows }: DirectoryRows, { good }: Sifted): number {
  const places = new Set<string>();
  let writes = 1;
  for (const { row, stated } of good) {
    writes += places.has(stated.community) ? 1 : 5;
    places.add(stated.community);
    if (writes > mostWrites) return row - from;
  }
  return rows.length;
}

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

type Placing = Pick<Here, 'moment'> & { asked: Asked };
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

async function keep(
  asked: Asked,
  body: Pick<DirectoryRows, 'from' | 'rows'>,
  { good, faults }: Sifted,
  { list, moment }: Here,
): Promise<DirectoryImport> {
  const { deps, tenant, actor } = asked;
  const { outlets, shelves, added, changed, same } = await placed(good, { asked, moment });
  const skipped = new Set(faults.map(({ row }) => row)).size;
  const after: DirectoryImport = {
    ...list,
    next: body.from + body.rows.length,
    added: list.added + added,
    changed: list.changed + changed,
    same: list.same + same,
    skipped: list.skipped + skipped,
  };
  await record(deps.table, {
    subject: { tenant, kind: 'directoryImport', id: list.id },
    writes: () => [
      ...shelves.flatMap((shelf) => shelfWrites(deps.table, tenant, shelf)),
      ...outlets.map((outlet) => outletWrite(deps.table, tenant, outlet)),
      directoryImportWrite(deps.table, tenant, after, list.next),
    ],
    actor,
    origin: deps.origin,
    command: 'importOutlets',
    after: { from: body.from, rows: body.rows.length, added, changed, same, skipped },
    now: moment.now,
    worldNow: deps.clock.now(),
  });
  return after;
}

/**
 * Looks at rows of a list, or keeps the good ones of them with how far the list has come, all or none. Fewer are kept
 * than were sent where they lie in too many communities for one transaction: the answer says where to go on.
 *
 * @throws {DomainError} `not-found`, `import-moved-on` when the list stands at another row, `invalid-request` for
 *   faulty rows that are not to be skipped
 */
export async function readList(
  asked: Asked & { id: string; language: Language },
  sent: DirectoryRows,
): Promise<DirectoryRowsRead> {
  const here = await hereOf(asked, asked.id);
  const whole = sift(asked, sent, here);
  const told = ({ good, faults }: Sifted, list: DirectoryImport): DirectoryRowsRead => ({
    import: list,
    good: good.length,
    faults: faults.map((fault) => ({
      ...fault,
      message: faultSentence(asked.language, fault.code),
    })),
  });
  const { list } = here;
  /** Rows of an earlier answer that was lost are not kept twice: the list is past them. */
  if (sent.isCheck || list.next >= sent.from + sent.rows.length) return told(whole, list);
  if (list.next !== sent.from) throw new DomainError({ code: 'import-moved-on' });
  const body = { ...sent, rows: sent.rows.slice(0, fitting(sent, whole)) };
  const sifted = body.rows.length < sent.rows.length ? sift(asked, body, here) : whole;
  const [fault] = sifted.faults;
  if (fault && !body.skipsFaulty)
    throw invalid([
      { pointer: `/rows/${fault.row - body.from}/${fault.column - 1}`, code: fault.code },
    ]);
  return told(sifted, await keep(asked, body, sifted, here));
}
