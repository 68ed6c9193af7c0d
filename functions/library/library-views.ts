import type { EntryView, LibraryView } from '../../shared/contracts/library.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { type Citation, citationsIn, citing } from '../../shared/domain/library/citations.ts';
import type { EntryText, LibraryEntry } from '../../shared/domain/library/entry.ts';
import { nationwideEntry, nationwideRows } from '../../shared/domain/library/nationwide/all.ts';
import { mayWrite } from '../../shared/domain/library/permissions.ts';
import {
  found,
  type LibraryRow,
  type Search,
  standingOn,
} from '../../shared/domain/library/row.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { readEntry, readEntryVersions, readLibrary } from '../../shared/store/library.ts';
import type { Place } from './place.ts';

const isNationwide = (id: string) => id.startsWith('cn-');

/** What comes with the system and what the tenant added: one query. */
export const allRows = async ({ deps, tenant }: Pick<Place, 'deps' | 'tenant'>) => [
  ...nationwideRows(),
  ...(await readLibrary(deps.table, tenant)),
];

export async function libraryOf(place: Place, asked: Search): Promise<LibraryView> {
  const rows = await allRows(place);
  const day = asked.asOf ?? place.today;
  return {
    items: found(rows, asked).map((row) => ({
      ...row,
      standing: standingOn(row, day),
      isNationwide: isNationwide(row.id),
    })),
    all: rows.length,
    today: place.today,
    mayWrite: mayWrite(place.actor),
  };
}

/** @throws {DomainError} `not-found` */
export async function entryOr404(
  { deps, tenant }: Pick<Place, 'deps' | 'tenant'>,
  id: string,
): Promise<EntryText & { id: string }> {
  const entry = nationwideEntry(id) ?? (await readEntry(deps.table, tenant, id));
  if (!entry) throw new DomainError({ code: 'not-found' });
  return entry;
}

const titleOf = (rows: readonly LibraryRow[], id: string) =>
  rows.find((row) => row.id === id)?.title ?? id;

const notText: readonly string[] = ['at', 'by', 'keeper'];

/** The fields of `after` that are not as they were. */
const changedIn = (before: LibraryEntry, after: LibraryEntry): string[] => {
  const values: readonly Record<string, unknown>[] = [before, after];
  const names = [...new Set(values.flatMap((one) => Object.keys(one)))];
  const hashes = (name: string) => values.map((one) => hashOf(one[name] ?? null));
  return names.filter((name) => !notText.includes(name) && new Set(hashes(name)).size > 1);
};

async function historyOf({ deps, tenant }: Place, id: string): Promise<EntryView['history']> {
  const versions = await readEntryVersions(deps.table, tenant, id);
  return versions
    .map(({ entry, reason }, at) => {
      const before = versions[at - 1]?.entry;
      return {
        at: entry.at,
        by: entry.by,
        ...(reason && { reason }),
        changed: before ? changedIn(before, entry) : [],
      };
    })
    .reverse();
}

/** A rule set is a setting among the others. */
const citationsOf = ({ config }: Place): Citation[] =>
  citationsIn({ rules: config.rules, ...config.settings });

/** At most so many places are named that cite one document. */
const mostCited = 80;

const shownOf = (entry: EntryText & { id: string }): EntryView['entry'] => {
  const { keeper: _keeper, at: _at, by: _by, ...shown } = entry as LibraryEntry;
  return shown;
};

/** One entry: its own item, the rows of the library for titles, and its chain. @throws {DomainError} `not-found` */
export async function entryOf(place: Place, id: string): Promise<EntryView> {
  const [entry, rows, history] = await Promise.all([
    entryOr404(place, id),
    allRows(place),
    isNationwide(id) ? [] : historyOf(place, id),
  ]);
  const own = nationwideEntry(id);
  const marks = own?.cited ?? [entry.number].filter((number) => number.length > 3);
  const { cited: _cited, ...plain } = { cited: undefined, ...entry };
  return {
    entry: shownOf(plain),
    standing: standingOn(entry, place.today),
    isNationwide: isNationwide(id),
    to: entry.relations.map(({ kind, to }) => ({ kind, id: to, title: titleOf(rows, to) })),
    from: rows.flatMap(({ id: other, title, relations }) =>
      relations.filter(({ to }) => to === id).map(({ kind }) => ({ kind, id: other, title })),
    ),
    cited: marks.length > 0 ? citing(citationsOf(place), marks).slice(0, mostCited) : [],
    history,
    today: place.today,
    mayWrite: mayWrite(place.actor) && !isNationwide(id),
  };
}
