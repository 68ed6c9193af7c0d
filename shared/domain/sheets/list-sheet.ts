import type { Day } from '../time.ts';

/* A list with a first row of titles: whatever it is of, its columns are found, its cells read and its faults named alike. */

/** What the columns of a list may be called in its first row, and which must be there. */
export type Columns<Column extends string> = {
  titles: Readonly<Record<Column, readonly string[]>>;
  needed: readonly Column[];
};

/** Where each column is; by name, so that their order is free. */
export type Layout<Column extends string> = Partial<Record<Column, number>>;

/** What is wrong in which cell; `column` counts from 1, as a person does. */
export type CellFault<Column extends string> = { column: number; name: Column; code: string };

/** One row: what stands in a column, and how a fault of it is named. */
export type Cells<Column extends string> = {
  cell(column: Column): string;
  fault(column: Column, code: string): undefined;
};

/** The place with this code or, if it is the only one called so, this name. */
export type PlaceOf = (cell: string) => string | 'ambiguous' | undefined;

export const plain = (cell: string): string => cell.normalize('NFKC').trim().toLowerCase();

/** The columns the first row names, or what it lacks. */
export function layoutBy<Column extends string>(
  { titles, needed }: Columns<Column>,
  header: readonly string[],
): { layout: Layout<Column> } | { lacks: Column[] } {
  const layout: Layout<Column> = {};
  for (const column of Object.keys(titles) as Column[]) {
    const at = header.findIndex((cell) => titles[column].includes(plain(cell)));
    if (at >= 0) layout[column] = at;
  }
  const lacks = needed.filter((column) => layout[column] === undefined);
  return lacks.length > 0 ? { lacks } : { layout };
}

/** @returns the fault of a cell, by where its column is; of a column that is not there, the first */
export const faultAt = <Column extends string>(
  layout: Layout<Column>,
  name: Column,
  code: string,
): CellFault<Column> => ({ column: (layout[name] ?? 0) + 1, name, code });

/** The cells of a row; what is wrong in them is gathered in `faults`. */
export const cellsOf = <Column extends string>(
  row: readonly string[],
  layout: Layout<Column>,
  faults: CellFault<Column>[],
): Cells<Column> => ({
  cell: (column) => (row[layout[column] ?? -1] ?? '').trim(),
  fault: (name, code) => {
    faults.push(faultAt(layout, name, code));
    return undefined;
  },
});

/** A row with nothing in it stands for nothing. */
export const isEmptyRow = (row: readonly string[]): boolean =>
  row.every((cell) => cell.trim() === '');

/** Finds places by code and by name. One name may be that of several communities of a city. */
export function placesBy(places: readonly { code: string; name: string }[]): PlaceOf {
  const known = new Map<string, string>();
  for (const { code, name } of places) {
    known.set(code, code);
    known.set(name, known.has(name) && known.get(name) !== code ? 'ambiguous' : code);
  }
  return (cell) => known.get(cell.trim());
}

export function placeIn({ cell, fault }: Cells<'community'>, placeOf: PlaceOf): string | undefined {
  const place = placeOf(cell('community'));
  if (place === 'ambiguous') return fault('community', 'community-ambiguous');
  return place ?? fault('community', 'region-unknown');
}

/** One of the `known` words, which are in small letters; an empty cell means `otherwise`. */
export function namedIn<T, Column extends string>(
  { cell, fault }: Cells<Column>,
  column: Column,
  known: Readonly<Record<string, T>>,
  otherwise: T,
): T | undefined {
  const text = plain(cell(column));
  return text === '' ? otherwise : (known[text] ?? fault(column, 'unknown-entry'));
}

/** A number, or nothing where the cell is empty. */
export function numberIn<Column extends string>(
  { cell, fault }: Cells<Column>,
  column: Column,
): number | undefined {
  const text = plain(cell(column));
  if (text === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : fault(column, 'not-a-number');
}

const anyDay = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** Days as people write them, and as a workbook counts them (1900 system). */
export function dayIn(cell: string): Day | undefined {
  const text = plain(cell);
  const written = anyDay.exec(text);
  if (written) {
    const [, year = '', month = '', day = ''] = written;
    const named = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return Number.isNaN(Date.parse(named)) ? undefined : (named as Day);
  }
  if (!/^[3-6]\d{4}$/.test(text)) return undefined;
  return new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10) as Day;
}
