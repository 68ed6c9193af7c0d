import * as z from 'zod';
import { needCategories } from '../needs/names.ts';
import type { Day } from '../time.ts';
import { EntryId, type EntryText, earliestOf, latestOf, PartialDay } from './entry.ts';
import {
  areaLevels,
  entryKinds,
  entryStatuses,
  grantKinds,
  relationKinds,
  type Standing,
  topics,
} from './names.ts';

/** So much of what an entry says is searched by words in lists. */
const searched = 240;

/** What lists know of an entry. */
export const LibraryRow = z.object({
  id: EntryId,
  kind: z.enum(entryKinds),
  title: z.string(),
  body: z.string(),
  number: z.string(),
  issued: PartialDay.optional(),
  from: PartialDay.optional(),
  until: PartialDay.optional(),
  status: z.enum(entryStatuses),
  level: z.enum(areaLevels),
  area: z.string(),
  topics: z.array(z.enum(topics)),
  certainty: z.string(),
  /** The beginning of what it says. */
  abstract: z.string(),
  categories: z.array(z.enum(needCategories)),
  catalogue: z.array(z.string()),
  grants: z.array(z.enum(grantKinds)),
  needs: z.array(z.string()),
  relations: z.array(z.object({ kind: z.enum(relationKinds), to: EntryId })),
  isPublic: z.boolean(),
  reviewOn: z.string().optional(),
});
export type LibraryRow = z.infer<typeof LibraryRow>;

export function rowOf(entry: EntryText & { id: EntryId }): LibraryRow {
  const said = [entry.case?.place, entry.case?.problem, entry.study?.question, entry.abstract];
  return LibraryRow.parse({
    ...entry,
    level: entry.area.level,
    area: entry.area.name,
    abstract: said.filter(Boolean).join(' ').slice(0, searched),
    grants: [...new Set(entry.grants.map(({ kind }) => kind))],
    needs: entry.study?.needs ?? [],
  });
}

type Dated = Pick<LibraryRow, 'status' | 'issued' | 'from' | 'until'>;

/** Whether it holds on `day`. A day that is known only by its year is inside it neither begun nor over. */
export function standingOn({ status, issued, from, until }: Dated, day: Day): Standing {
  const since = from ?? issued;
  if (since && day < earliestOf(since)) return 'notYet';
  if (until && day > latestOf(until)) return status === 'repealed' ? 'repealed' : 'ended';
  if (status === 'repealed' && !until) return 'repealed';
  if (status === 'unknown') return 'unknown';
  return from && day >= latestOf(from) ? 'inForce' : 'undated';
}

export const search = z.object({
  words: z.string().trim().max(80).optional(),
  kind: z.enum(entryKinds).optional(),
  topic: z.enum(topics).optional(),
  level: z.enum(areaLevels).optional(),
  category: z.enum(needCategories).optional(),
  catalogue: z.string().max(40).optional(),
  need: z.string().max(26).optional(),
  /** Only what was in force on this day, or may have been. */
  asOf: z.iso.date().optional(),
});
export type Search = z.infer<typeof search>;

const folded = (text: string) => text.normalize('NFKC').toLowerCase();
const holding: readonly Standing[] = ['inForce', 'undated'];

/** Every word must stand somewhere in what the list knows of the entry. */
const saysAll = (row: LibraryRow, words: string): boolean => {
  const text = folded([row.title, row.number, row.body, row.area, row.abstract].join(' '));
  return folded(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

export const isFound = (row: LibraryRow, asked: Search): boolean =>
  (!asked.kind || row.kind === asked.kind) &&
  (!asked.topic || row.topics.includes(asked.topic)) &&
  (!asked.level || row.level === asked.level) &&
  (!asked.category || row.categories.includes(asked.category)) &&
  (!asked.catalogue || row.catalogue.includes(asked.catalogue)) &&
  (!asked.need || row.needs.includes(asked.need)) &&
  (!asked.asOf || holding.includes(standingOn(row, asked.asOf))) &&
  (!asked.words || saysAll(row, asked.words));

const newest = ({ from, issued }: LibraryRow) => from ?? issued ?? '';

/** What is newest first; what has no date last. */
export const found = (rows: readonly LibraryRow[], asked: Search): LibraryRow[] =>
  rows
    .filter((row) => isFound(row, asked))
    .sort((a, b) => newest(b).localeCompare(newest(a)) || a.title.localeCompare(b.title));
