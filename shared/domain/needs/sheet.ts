import {
  type CellFault,
  type Cells,
  type Columns,
  cellsOf,
  dayIn,
  type Layout,
  namedIn,
  type PlaceOf,
  placeIn,
  plain,
} from '../sheets/list-sheet.ts';
import { dayOf, type Instant, startOfDay } from '../time.ts';
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

export const needColumns: Columns<Column> = {
  titles: {
    community: ['社区', '所属社区', '社区名称', '社区代码', 'community'],
    text: ['需求', '需求内容', '内容', '诉求', 'need', 'text'],
    category: ['类别', '需求类别', '分类', 'category'],
    forWhom: ['服务对象', '为谁', '人群', 'for whom', 'for'],
    source: ['来源', '渠道', 'source'],
    on: ['日期', '填写日期', '反映日期', 'date'],
  },
  needed: ['community', 'text'],
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

export type ReadRow =
  | { report: Report & { source: NeedSource; at: Instant }; faults: [] }
  | { faults: CellFault<Column>[] };

/** What rows are read by. */
export type Reading = { layout: Layout<Column>; now: Instant; placeOf: PlaceOf };

function timeOf({ cell, fault }: Cells<Column>, now: Instant): Instant | undefined {
  const text = cell('on');
  if (text === '') return now;
  const day = dayIn(text);
  if (!day) return fault('on', 'not-a-date');
  if (day > dayOf(now)) return fault('on', 'date-in-future');
  return day === dayOf(now) ? now : startOfDay(day);
}

function textOf({ cell, fault }: Cells<Column>): string | undefined {
  const read = NeedText.safeParse(cell('text'));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue?.message === 'identity-number') return fault('text', 'identity-number');
  return fault('text', issue?.code === 'too_big' ? 'too_big' : 'need-too-short');
}

function groupsOf({ cell, fault }: Cells<Column>, otherwise: NeedGroup[]): NeedGroup[] | undefined {
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
  const faults: CellFault<Column>[] = [];
  const cells = cellsOf(row, layout, faults);
  const said = cells.cell('text');
  const community = placeIn(cells, placeOf);
  const text = textOf(cells);
  const category = namedIn(cells, 'category', categoryNames, guessedCategory(said));
  const forWhom = groupsOf(cells, guessedGroups(said));
  const source = namedIn<NeedSource, Column>(cells, 'source', sourceNames, 'paper');
  const at = timeOf(cells, now);
  return community && text && category && forWhom && source && at
    ? { report: { community, text, category, forWhom, source, at }, faults: [] }
    : { faults };
}
