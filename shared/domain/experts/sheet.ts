import { type ExpertField, expertFields } from './lists.ts';
import { ExpertRecord } from './profile.ts';
import { columnNames, fieldNames, type SheetColumn, type SheetFault } from './sheet-columns.ts';

/** One row of a list: what it would keep, or what is wrong with it, column by column. */
export type SheetRow = {
  /** As the spreadsheet numbers it; the head is line 1. */
  line: number;
  name: string;
  record?: ExpertRecord;
  faults: SheetFault[];
};

const plain = (text: string) => text.normalize('NFKC').trim();

/** `2026/3/5`, `2026.3.5` and the number a spreadsheet keeps a day as (days since 1899-12-30). */
function dayIn(text: string): string | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (parts) {
    const day = [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
    const read = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day
      ? undefined
      : day;
  }
  const serial = /^\d{5}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isNaN(serial)
    ? undefined
    : new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

const fieldIn = (text: string) =>
  expertFields.find((field) => field === text || fieldNames[field] === text);

function fieldsIn(text: string): { fields: ExpertField[]; isKnown: boolean } {
  const said = text
    .split(/[、，,;；/]/)
    .map(plain)
    .filter(Boolean);
  const fields = said.flatMap((one) => fieldIn(one) ?? []);
  return { fields: [...new Set(fields)], isKnown: fields.length === said.length };
}

type At = (column: SheetColumn) => string;

/** What is wrong with a day: left out where it is needed, or none. */
function dayFault(at: At, column: 'validFrom' | 'validUntil'): SheetFault[] {
  const said = at(column);
  if (said === '') return column === 'validFrom' ? [{ column, code: 'missing' }] : [];
  return dayIn(said) ? [] : [{ column, code: 'not-a-date' }];
}

function fieldFault(at: At): SheetFault[] {
  if (at('fields') === '') return [{ column: 'fields', code: 'missing' }];
  return fieldsIn(at('fields')).isKnown ? [] : [{ column: 'fields', code: 'unknown-field' }];
}

const texts = ['title', 'poolNumber', 'phone', 'address'] as const;

function read(at: At): Pick<SheetRow, 'record' | 'faults'> {
  const validFrom = dayIn(at('validFrom'));
  const validUntil = dayIn(at('validUntil'));
  const found = ExpertRecord.safeParse({
    fields: fieldsIn(at('fields')).fields,
    ...Object.fromEntries(texts.map((column) => [column, at(column)])),
    validFrom,
    ...(validUntil && { validUntil }),
    away: [],
  });
  const wrong = texts.filter((column) =>
    found.error?.issues.some(({ path }) => path[0] === column),
  );
  const isBackwards = validFrom && validUntil && validUntil < validFrom;
  const faults: SheetFault[] = [
    ...fieldFault(at),
    ...dayFault(at, 'validFrom'),
    ...dayFault(at, 'validUntil'),
    ...(isBackwards ? [{ column: 'validUntil', code: 'ends-before' } as const] : []),
    ...wrong.map((column) => ({ column, code: 'not-valid' }) as const),
  ];
  return faults.length === 0 && found.data ? { record: found.data, faults } : { faults };
}

/** Whose row it is: nobody, nobody of the pool, or more than one. */
function nameFault(name: string, pool: readonly string[], all: readonly string[]): SheetFault[] {
  const known = pool.filter((one) => one === name).length;
  if (name === '') return [{ column: 'name', code: 'missing' }];
  if (known === 0) return [{ column: 'name', code: 'not-in-pool' }];
  return known > 1 || all.filter((one) => one === name).length > 1
    ? [{ column: 'name', code: 'name-twice' }]
    : [];
}

/**
 * A list of experts, row by row. A name must be that of one member of the pool: whom it does not know it cannot take in.
 *
 * @param rows - with the head, as text
 * @param pool - the names in the pool
 * @returns the rows that say something, or the columns the head lacks
 */
export function readSheet(
  rows: readonly (readonly string[])[],
  pool: readonly string[],
): { rows: SheetRow[] } | { lacks: SheetColumn[] } {
  const [head = [], ...rest] = rows;
  const place = (column: SheetColumn) =>
    head.findIndex((cell) => columnNames[column].some((name) => plain(cell) === name));
  const lacks = (['name', 'fields', 'validFrom'] as const).filter((column) => place(column) < 0);
  if (lacks.length > 0) return { lacks };
  const names = rest.map((row) => plain(row[place('name')] ?? ''));
  return {
    rows: rest.flatMap((row, i): SheetRow[] => {
      if (row.every((cell) => plain(cell) === '')) return [];
      const at: At = (column) => plain(row[place(column)] ?? '');
      const name = at('name');
      const { faults, record } = read(at);
      const all = [...nameFault(name, pool, names), ...faults];
      return [{ line: i + 2, name, faults: all, ...(record && all.length === 0 && { record }) }];
    }),
  };
}
