import type { Day } from '../time.ts';
import { countedBy } from './households.ts';
import { type Estate, estates } from './lists.ts';
import {
  type CommunityColumn,
  type CommunityFault,
  columnNames,
  estateNames,
  neededColumns,
} from './sheet-columns.ts';
import type { Stated } from './statement.ts';

/** A community as lists are held against it. */
export type KnownCommunity = {
  id: string;
  street: string;
  name: string;
  /** The reader states its figures. */
  isTheirs: boolean;
  /** The latest day anything was stated of. */
  on?: Day | undefined;
};

/** One row of a list: what it would state of which community, or what is wrong with it, column by column. */
export type CommunitySheetRow = {
  /** As the spreadsheet numbers it; the head is line 1. */
  line: number;
  name: string;
  community?: string;
  stated: Stated[];
  faults: CommunityFault[];
};

type At = (column: CommunityColumn) => string;

const plain = (text: string) => text.normalize('NFKC').trim();
const withoutThousands = (text: string) => text.replace(/,(?=\d{3}\b)/g, '');

const estateIn = (text: string): Estate | undefined =>
  estates.find((estate) => (estateNames[estate] as readonly string[]).includes(text.toLowerCase()));

const counts = [
  'dwellings',
  'permanent',
  'registered',
  'floating',
  'elderly',
  'disabled',
  'lowIncome',
  'workers',
  'volunteers',
] as const satisfies CommunityColumn[];

function numberIn(at: At, column: CommunityColumn): number | undefined {
  const text = withoutThousands(at(column));
  const pattern = column === 'space' ? /^\d{1,6}(\.\d)?$/ : /^\d{1,6}$/;
  return pattern.test(text) ? Number(text) : undefined;
}

/** Numbers that are none, also where one may be left out. */
const numberFaults = (at: At): CommunityFault[] =>
  [...counts, 'space' as const].flatMap((column): CommunityFault[] =>
    at(column) !== '' && numberIn(at, column) === undefined
      ? [{ column, code: 'not-a-number' }]
      : [],
  );

function estateFaults(at: At): CommunityFault[] {
  if (at('estate') === '') return [{ column: 'estate', code: 'missing' }];
  const estate = estateIn(at('estate'));
  if (!estate) return [{ column: 'estate', code: 'unknown-estate' }];
  const column = countedBy(estate);
  return at(column) === '' ? [{ column, code: 'count-that-holds-missing' }] : [];
}

const missing = (at: At): CommunityFault[] =>
  (['registered', 'floating'] as const).flatMap((column): CommunityFault[] =>
    at(column) === '' ? [{ column, code: 'missing' }] : [],
  );

function placeFaults(
  found: KnownCommunity | undefined,
  at: At,
  { isTwice, on }: { isTwice: boolean; on: Day },
): CommunityFault[] {
  const empty = (['street', 'name'] as const).filter((column) => at(column) === '');
  if (empty.length > 0) return empty.map((column) => ({ column, code: 'missing' }));
  if (!found) return [{ column: 'name', code: 'unknown-place' }];
  if (!found.isTheirs) return [{ column: 'name', code: 'outside-your-scope' }];
  if (isTwice) return [{ column: 'name', code: 'name-twice' }];
  return found.on !== undefined && found.on >= on
    ? [{ column: 'name', code: 'stated-already' }]
    : [];
}

function statedIn(at: At): Stated[] {
  const some = (columns: readonly CommunityColumn[]) =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const value = numberIn(at, column);
        return value === undefined ? [] : [[column, value]];
      }),
    );
  const stated: Stated[] = [
    {
      group: 'people',
      estate: estateIn(at('estate')) ?? 'new',
      registered: numberIn(at, 'registered') ?? 0,
      floating: numberIn(at, 'floating') ?? 0,
      ...some(['dwellings', 'permanent', 'elderly', 'disabled', 'lowIncome']),
    },
  ];
  const count = numberIn(at, 'workers');
  if (count !== undefined) stated.push({ group: 'workers', count });
  const registered = numberIn(at, 'volunteers');
  if (registered !== undefined) stated.push({ group: 'volunteers', registered });
  const squareMetres = numberIn(at, 'space');
  if (squareMetres !== undefined)
    stated.push({
      group: 'rooms',
      isOnline: false,
      rooms: [{ kind: 'other', squareMetres, origin: 'government', isForActivities: false }],
    });
  return stated;
}

/**
 * A list of communities, row by row. Street and community are named as the tree names them now; a row of a day that
 * is not after what was stated already is not taken in: a list never states anything a second time.
 *
 * @param rows - with the head, as text
 * @returns the rows that say something, or the columns the head lacks
 */
export function readCommunities(
  rows: readonly (readonly string[])[],
  known: readonly KnownCommunity[],
  on: Day,
): { rows: CommunitySheetRow[] } | { lacks: CommunityColumn[] } {
  const [head = [], ...rest] = rows;
  const placeOf = (column: CommunityColumn) =>
    head.findIndex((cell) => (columnNames[column] as readonly string[]).includes(plain(cell)));
  const places = Object.fromEntries(
    Object.keys(columnNames).map((column) => [column, placeOf(column as CommunityColumn)]),
  ) as Record<CommunityColumn, number>;
  const lacks = neededColumns.filter((column) => places[column] < 0);
  if (lacks.length > 0) return { lacks };
  const byName = new Map(known.map((one) => [`${one.street}\n${one.name}`, one]));
  const seen = new Set<string>();
  return {
    rows: rest.flatMap((row, i): CommunitySheetRow[] => {
      if (row.every((cell) => plain(cell) === '')) return [];
      const at: At = (column) => plain(row[places[column]] ?? '');
      const found = byName.get(`${at('street')}\n${at('name')}`);
      const isTwice = found !== undefined && seen.has(found.id);
      if (found) seen.add(found.id);
      const faults = [
        ...placeFaults(found, at, { isTwice, on }),
        ...estateFaults(at),
        ...missing(at),
        ...numberFaults(at),
      ];
      const isGood = faults.length === 0 && found !== undefined;
      return [
        {
          line: i + 2,
          name: [at('street'), at('name')].filter(Boolean).join(' · '),
          faults,
          stated: isGood ? statedIn(at) : [],
          ...(isGood && { community: found.id }),
        },
      ];
    }),
  };
}
