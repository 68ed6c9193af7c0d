import { type LibraryRow, rowOf } from '../row.ts';
import { cases } from './cases.ts';
import { documents } from './documents.ts';
import { laws } from './laws.ts';
import type { NationwideEntry } from './shape.ts';

/** What comes with the system for every tenant. */
export const nationwide: readonly NationwideEntry[] = [...laws, ...documents, ...cases];

export const nationwideEntry = (id: string): NationwideEntry | undefined =>
  nationwide.find((one) => one.id === id);

let rows: readonly LibraryRow[] | undefined;
/** The same rows for everybody: they are made once. */
export const nationwideRows = (): readonly LibraryRow[] => {
  rows ??= nationwide.map(rowOf);
  return rows;
};
