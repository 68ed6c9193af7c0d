import { type Day, dayOf, type Instant, startOfDay } from '../time.ts';
import { guessedCategory, guessedGroups } from './guess.ts';
import {
  type NeedCategory,
  type NeedGroup,
  type NeedSource,
  needCategories,
  needGroups,
  needSources,
} from './names.ts';
import { NeedText, type Report } from './need.ts';

/** The columns of a list of needs. Only place and text must be there. */
export const columns = ['community', 'text', 'category', 'forWhom', 'source', 'on'] as const;
export type Column = (typeof columns)[number];

/** What a column may be called in the first row. */
const titles: Record<Column, readonly string[]> = {
  community: ['社区', '所属社区', '社区名称', '社区代码', 'community'],
  text: ['需求', '需求内容', '内容', '诉求', 'need', 'text'],
  category: ['类别', '需求类别', '分类', 'category'],
  forWhom: ['服务对象', '为谁', '人群', 'for whom', 'for'],
  source: ['来源', '渠道', 'source'],
  on: ['日期', '填写日期', '反映日期', 'date'],
};

const categoryNames: Readonly<Record<string, NeedCategory>> = {
  为老: 'elderly',
  老年人: 'elderly',
  助残: 'disabled',
  残疾人: 'disabled',
  青少年: 'youth',
  儿童: 'youth',
  救助: 'relief',
  困难救助: 'relief',
  安全: 'safety',
  矛盾与安全: 'safety',
  未覆盖: 'uncovered',
  其他: 'other',
  ...Object.fromEntries(needCategories.map((one) => [one, one])),
};

const groupNames: Readonly<Record<string, NeedGroup>> = {
  所有居民: 'everybody',
  全体居民: 'everybody',
  独居老人: 'livingAlone',
  老年人: 'elderly',
  老人: 'elderly',
  残疾人: 'disabled',
  困境儿童: 'childrenInNeed',
  困难家庭: 'lowIncome',
  低保家庭: 'lowIncome',
  新市民: 'migrants',
  流动人口: 'migrants',
  照护者: 'carers',
  ...Object.fromEntries(needGroups.map((one) => [one, one])),
};

const sourceNames: Readonly<Record<string, NeedSource>> = {
  居民: 'resident',
  网格员: 'gridWorker',
  网格: 'gridWorker',
  热线: 'hotline',
  纸质表: 'paper',
  问卷: 'paper',
  ...Object.fromEntries(needSources.map((one) => [one, one])),
};

/** Where each column is; by name, so that their order is free. */
export type Layout = Partial<Record<Column, number>>;

const plain = (cell: string) => cell.normalize('NFKC').trim().toLowerCase();

/** The columns the first row names, or what it lacks. */
export function layoutOf(header: readonly string[]): { layout: Layout } | { lacks: Column[] } {
  const layout: Layout = {};
  for (const column of columns) {
    const at = header.findIndex((cell) => titles[column].includes(plain(cell)));
    if (at >= 0) layout[column] = at;
  }
  const lacks = (['community', 'text'] as const).filter((column) => layout[column] === undefined);
  return lacks.length > 0 ? { lacks } : { layout };
}

/** What is wrong in which cell; `column` counts from 1, as a person does. */
export type CellFault = { column: number; name: Column; code: string };
export type ReadRow =
  | { report: Report & { source: NeedSource; at: Instant }; faults: [] }
  | { faults: CellFault[] };

/** What rows are read by. */
export type Reading = {
  layout: Layout;
  now: Instant;
  /** The place with this code or, if it is the only one called so, this name. */
  placeOf(cell: string): string | 'ambiguous' | undefined;
};

const anyDay = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** Days as people write them, and as a workbook counts them (1900 system). */
function dayIn(cell: string): Day | undefined {
  const written = anyDay.exec(cell);
  if (written) {
    const [, year = '', month = '', day = ''] = written;
    const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return Number.isNaN(Date.parse(text)) ? undefined : (text as Day);
  }
  if (!/^[3-6]\d{4}$/.test(cell)) return undefined;
  return new Date((Number(cell) - 25_569) * 86_400_000).toISOString().slice(0, 10) as Day;
}

type Cells = { cell(column: Column): string; fault(column: Column, code: string): undefined };

function timeOf({ cell, fault }: Cells, now: Instant): Instant | undefined {
  const text = cell('on');
  if (text === '') return now;
  const day = dayIn(text);
  if (!day) return fault('on', 'not-a-date');
  if (day > dayOf(now)) return fault('on', 'date-in-future');
  return day === dayOf(now) ? now : startOfDay(day);
}

function textOf({ cell, fault }: Cells): string | undefined {
  const read = NeedText.safeParse(cell('text'));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue?.message === 'identity-number') return fault('text', 'identity-number');
  return fault('text', issue?.code === 'too_big' ? 'too_big' : 'need-too-short');
}

function placeIn({ cell, fault }: Cells, placeOf: Reading['placeOf']): string | undefined {
  const place = placeOf(cell('community'));
  if (place === 'ambiguous') return fault('community', 'community-ambiguous');
  return place ?? fault('community', 'region-unknown');
}

function namedOf<T>(
  { cell, fault }: Cells,
  column: Column,
  known: Readonly<Record<string, T>>,
  otherwise: T,
): T | undefined {
  const text = plain(cell(column));
  if (text === '') return otherwise;
  return known[text] ?? fault(column, 'unknown-entry');
}

function groupsOf({ cell, fault }: Cells, otherwise: NeedGroup[]): NeedGroup[] | undefined {
  const named = plain(cell('forWhom'))
    .split(/[、,;；/\s]+/)
    .filter(Boolean);
  if (named.length === 0) return otherwise;
  const groups = named.flatMap((name) => groupNames[name] ?? []);
  if (groups.length < named.length) return fault('forWhom', 'unknown-entry');
  return [...new Set(groups)];
}

/** One row, or everything that is wrong in it. */
export function readRow(row: readonly string[], { layout, now, placeOf }: Reading): ReadRow {
  const faults: CellFault[] = [];
  const cells: Cells = {
    cell: (column) => (row[layout[column] ?? -1] ?? '').trim(),
    fault: (name, code) => {
      faults.push({ column: (layout[name] ?? 0) + 1, name, code });
      return undefined;
    },
  };
  const said = cells.cell('text');
  const community = placeIn(cells, placeOf);
  const text = textOf(cells);
  const category = namedOf(cells, 'category', categoryNames, guessedCategory(said));
  const forWhom = groupsOf(cells, guessedGroups(said));
  const source = namedOf<NeedSource>(cells, 'source', sourceNames, 'paper');
  const at = timeOf(cells, now);
  return community && text && category && forWhom && source && at
    ? { report: { community, text, category, forWhom, source, at }, faults: [] }
    : { faults };
}

/** Finds places by code and by name. One name may be that of several communities of a city. */
export function placesBy(places: readonly { code: string; name: string }[]): Reading['placeOf'] {
  const known = new Map<string, string>();
  for (const { code, name } of places) {
    known.set(code, code);
    known.set(name, known.has(name) && known.get(name) !== code ? 'ambiguous' : code);
  }
  return (cell) => known.get(cell.trim());
}

/** A row with nothing in it stands for nothing. */
export const isEmptyRow = (row: readonly string[]): boolean =>
  row.every((cell) => cell.trim() === '');
