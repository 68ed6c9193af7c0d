import {
  type CellFault,
  type Cells,
  type Columns,
  cellsOf,
  dayIn,
  type Layout,
  namedIn,
  numberIn,
  type PlaceOf,
  placeIn,
  plain,
} from '../sheets/list-sheet.ts';
import { positionIn } from '../sheets/position-cells.ts';
import { hoursIn } from './hours.ts';
import { type OwnershipForm, ownershipForms, type ServiceKind, serviceKinds } from './names.ts';
import { OutletStated } from './outlet.ts';
import type { Category } from './setting.ts';

/** The columns of a list of outlets. Name, community, category and address must be there. */
export const columns = [
  'name',
  'community',
  'category',
  'address',
  'form',
  'creditCode',
  'provider',
  'kind',
  'phone',
  'hours',
  'holidays',
  'lat',
  'lng',
  'price',
  'comesHome',
  'delivery',
  'about',
  'verifiedOn',
] as const;
export type Column = (typeof columns)[number];

export const outletColumns: Columns<Column> = {
  titles: {
    name: ['名称', '网点名称', '店名', 'name'],
    community: ['社区', '所属社区', '社区名称', '社区代码', 'community'],
    category: ['门类', '类别', '服务门类', 'category'],
    address: ['地址', '详细地址', 'address'],
    form: ['所有制', '主体类型', '经营主体', 'form'],
    creditCode: ['统一社会信用代码', '信用代码', 'credit code'],
    provider: ['服务商', '主体名称', '企业名称', 'provider'],
    kind: ['服务性质', '性质', 'kind'],
    phone: ['电话', '联系电话', 'phone'],
    hours: ['营业时间', '服务时间', 'hours'],
    holidays: ['节假日', 'holidays'],
    lat: ['纬度', '纬度(wgs-84)', 'latitude', 'lat'],
    lng: ['经度', '经度(wgs-84)', 'longitude', 'lng'],
    price: ['收费', '是否收费', 'price'],
    comesHome: ['上门', '是否上门', 'comes home'],
    delivery: ['配送半径', '配送半径(米)', 'delivery metres'],
    about: ['说明', '简介', 'about'],
    verifiedOn: ['核实日期', 'verified on'],
  },
  needed: ['name', 'community', 'category', 'address'],
};

const formNames: Readonly<Record<string, OwnershipForm>> = {
  企业: 'enterprise',
  公司: 'enterprise',
  个体工商户: 'soleTrader',
  个体: 'soleTrader',
  连锁: 'chainStore',
  连锁店: 'chainStore',
  社会组织: 'socialOrganization',
  单位: 'unit',
  机关事业单位: 'unit',
  居民互助: 'mutualAid',
  互助: 'mutualAid',
  ...Object.fromEntries(ownershipForms.map((one) => [one.toLowerCase(), one])),
};
const kindNames: Readonly<Record<string, ServiceKind>> = {
  福利: 'welfare',
  福利服务: 'welfare',
  便民: 'convenience',
  便民服务: 'convenience',
  互助: 'mutualAid',
  互助服务: 'mutualAid',
  ...Object.fromEntries(serviceKinds.map((one) => [one.toLowerCase(), one])),
};
const holidayNames: Readonly<Record<string, 'asUsual' | 'closed' | 'unknown'>> = {
  '': 'unknown',
  照常: 'asUsual',
  正常: 'asUsual',
  营业: 'asUsual',
  休息: 'closed',
  不营业: 'closed',
};
const yes: readonly string[] = ['是', '上门', '有', 'yes', 'y', '1'];
const no: readonly string[] = ['', '否', '无', 'no', 'n', '0'];

export type ReadOutlet = { stated: OutletStated; verifiedOn?: string };
export type ReadRow = (ReadOutlet & { faults: [] }) | { faults: CellFault<Column>[] };

/** What rows are read by. */
export type Reading = {
  layout: Layout<Column>;
  categories: readonly Category[];
  today: string;
  placeOf: PlaceOf;
};

function categoriesIn(
  { cell, fault }: Cells<Column>,
  known: readonly Category[],
): string[] | undefined {
  const named = cell('category')
    .split(/[、,，;；/]+/)
    .map(plain)
    .filter(Boolean);
  const ids = named.flatMap(
    (text) =>
      known.find(({ id, name }) => [id, plain(name.zh), plain(name.en)].includes(text))?.id ?? [],
  );
  if (named.length === 0 || ids.length < named.length) return fault('category', 'unknown-entry');
  return [...new Set(ids)];
}

function yesIn({ cell, fault }: Cells<Column>, column: Column): boolean | undefined {
  const text = plain(cell(column));
  if (yes.includes(text)) return true;
  return no.includes(text) ? false : fault(column, 'yes-or-no');
}

function verifiedIn({ cell, fault }: Cells<Column>, today: string): string | undefined {
  const text = cell('verifiedOn');
  if (text === '') return undefined;
  const day = dayIn(text);
  if (!day) return fault('verifiedOn', 'not-a-date');
  return day > today ? fault('verifiedOn', 'date-in-future') : day;
}

/** "免费" or a price list: `理发 15元/次；烫发 80 yuan/次`. Empty says nothing of prices. */
function pricesIn({ cell, fault }: Cells<Column>) {
  const text = cell('price').normalize('NFKC');
  if (['', '收费', '是'].includes(text)) return { isFree: false, prices: [] };
  if (/^(免费|公益|free|否)$/i.test(text)) return { isFree: true, prices: [] };
  const prices = text
    .split(/[;；]/)
    .filter((part) => part.trim() !== '')
    .map((part) => /^\s*(.+?)[\s:]*(\d+(?:\.\d{1,2})?)\s*(?:元|yuan)\s*\/\s*(\S+)\s*$/.exec(part));
  if (prices.some((one) => one === null)) return fault('price', 'price-unread');
  return {
    isFree: false,
    prices: prices.flatMap((one) =>
      one
        ? [{ what: one[1] ?? '', fen: Math.round(Number(one[2]) * 100), unit: one[3] ?? '' }]
        : [],
    ),
  };
}

function hoursOf({ cell, fault }: Cells<Column>) {
  const onHolidays = holidayNames[plain(cell('holidays'))];
  if (!onHolidays) return fault('holidays', 'unknown-entry');
  if (cell('hours') === '') return undefined;
  return hoursIn(cell('hours'), onHolidays) ?? fault('hours', 'hours-unread');
}

const cellOf: Readonly<Record<string, Column>> = {
  name: 'name',
  address: 'address',
  phone: 'phone',
  about: 'about',
  deliveryMetres: 'delivery',
  categories: 'category',
  prices: 'price',
  'provider/creditCode': 'creditCode',
  'provider/name': 'provider',
};

function statedOf(cells: Cells<Column>, { categories, placeOf }: Reading) {
  const text = (column: Column) => cells.cell(column) || undefined;
  const place = positionIn(cells);
  const hours = hoursOf(cells);
  const delivery = numberIn(cells, 'delivery');
  const known = categoriesIn(cells, categories);
  const first = categories.find(({ id }) => id === known?.[0])?.kind ?? 'convenience';
  return {
    name: cells.cell('name'),
    provider: {
      form: namedIn(cells, 'form', formNames, 'soleTrader'),
      name: text('provider'),
      creditCode: text('creditCode')?.toUpperCase(),
    },
    kind: namedIn(cells, 'kind', kindNames, first),
    categories: known,
    community: placeIn(cells, placeOf),
    address: cells.cell('address'),
    ...(place && { place }),
    ...(hours && { hours }),
    phone: text('phone'),
    ...pricesIn(cells),
    comesHome: yesIn(cells, 'comesHome'),
    ...(delivery !== undefined && { deliveryMetres: delivery }),
    about: text('about'),
  };
}

const codeOf = ({ code, message }: { code: string; message: string }) =>
  /^[a-z]+(-[a-z]+)+$/.test(message) ? message : code;

/** One row, or everything that is wrong in it. */
export function readRow(row: readonly string[], reading: Reading): ReadRow {
  const { layout, today } = reading;
  const faults: CellFault<Column>[] = [];
  const cells = cellsOf(row, layout, faults);
  const stated = statedOf(cells, reading);
  const verifiedOn = verifiedIn(cells, today);
  const read = OutletStated.safeParse(stated);
  for (const issue of read.error?.issues ?? []) {
    const path = issue.path.filter((part) => typeof part === 'string').join('/');
    const column = cellOf[path] ?? cellOf[path.split('/')[0] ?? ''];
    if (column && !faults.some(({ name }) => name === column)) cells.fault(column, codeOf(issue));
  }
  if (!read.success && faults.length === 0) cells.fault('name', 'invalid_type');
  if (!read.success || faults.length > 0) return { faults };
  return { stated: read.data, ...(verifiedOn && { verifiedOn }), faults: [] };
}
