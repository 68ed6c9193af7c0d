import type { Day } from '../time.ts';
import type { Hours } from './hours.ts';
import type { OwnershipForm, ServiceKind } from './names.ts';
import type { Outlet } from './outlet.ts';
import type { Position } from './position.ts';

/* What lists know of an outlet. A community keeps its rows together, column by column: like lies beside like and packs small. */

/** What is searched: enough to find and to name it. */
export type FindRow = {
  n: number;
  name: string;
  kind: ServiceKind;
  categories: readonly string[];
  verifiedOn?: Day | undefined;
  verifiedUntil?: Day | undefined;
};

/** What a list of one community shows beside it. */
export type OutletRow = FindRow & {
  address: string;
  form: OwnershipForm;
  phone?: string | undefined;
  hours?: Hours | undefined;
  place?: Position | undefined;
  isFree: boolean;
  comesHome: boolean;
};

/** Where it is, for circles. */
export type PointRow = { n: number; categories: readonly string[]; place: Position };

export const rowOf = (outlet: Outlet): OutletRow => ({
  n: outlet.n,
  name: outlet.name,
  kind: outlet.kind,
  categories: outlet.categories,
  verifiedOn: outlet.verified?.on,
  verifiedUntil: outlet.verified?.until,
  address: outlet.address,
  form: outlet.provider.form,
  phone: outlet.phone,
  hours: outlet.hours,
  place: outlet.place,
  isFree: outlet.isFree,
  comesHome: outlet.comesHome,
});

type Columns = readonly (readonly unknown[])[];

/** Each column's values; what is absent is 0. Hours and categories repeat: each is written once and named by its place. */
const column = <R>(rows: readonly R[], of: (row: R) => unknown) => rows.map((row) => of(row) ?? 0);

const listOf = (rows: readonly FindRow[]) => [
  ...new Set(rows.map(({ categories }) => categories.join(' '))),
];

export function packedFinds(rows: readonly FindRow[]): string {
  const lists = listOf(rows);
  const columns: Columns = [
    lists,
    column(rows, ({ n }) => n),
    column(rows, ({ name }) => name),
    column(rows, ({ kind }) => kind),
    column(rows, ({ categories }) => lists.indexOf(categories.join(' '))),
    column(rows, ({ verifiedOn }) => verifiedOn),
    column(rows, ({ verifiedUntil }) => verifiedUntil),
  ];
  return JSON.stringify(columns);
}

const read = <T>(value: unknown) => (value === 0 ? undefined : (value as T));

function findAt(columns: Columns, at: number): FindRow {
  const [lists = [], n = [], name = [], kind = [], list = [], on = [], until = []] = columns;
  return {
    n: n[at] as number,
    name: name[at] as string,
    kind: kind[at] as ServiceKind,
    categories: (lists[list[at] as number] as string).split(' '),
    verifiedOn: read<Day>(on[at]),
    verifiedUntil: read<Day>(until[at]),
  };
}

export function unpackedFinds(text: string): FindRow[] {
  const columns = JSON.parse(text) as Columns;
  return (columns[1] ?? []).map((_, at) => findAt(columns, at));
}

export function packedRows(rows: readonly OutletRow[]): string {
  const hours = [...new Set(rows.map((row) => JSON.stringify(row.hours ?? 0)))];
  const columns: Columns = [
    hours.map((one) => JSON.parse(one) as unknown),
    column(rows, ({ address }) => address),
    column(rows, ({ form }) => form),
    column(rows, ({ phone }) => phone),
    column(rows, (row) => hours.indexOf(JSON.stringify(row.hours ?? 0))),
    column(rows, ({ place }) => place?.lat),
    column(rows, ({ place }) => place?.lng),
    column(rows, ({ isFree, comesHome }) => (isFree ? 1 : 0) + (comesHome ? 2 : 0)),
  ];
  return JSON.stringify([JSON.parse(packedFinds(rows)), columns]);
}

export function unpackedRows(text: string): OutletRow[] {
  const [finds, columns] = JSON.parse(text) as [Columns, Columns];
  const [hours = [], address = [], form = [], phone = [], open = [], lat = [], lng = [], is = []] =
    columns;
  return address.map((_, at) => {
    const flags = is[at] as number;
    const isPlaced = lat[at] !== 0;
    return {
      ...findAt(finds, at),
      address: address[at] as string,
      form: form[at] as OwnershipForm,
      phone: read<string>(phone[at]),
      hours: read<Hours>(hours[open[at] as number]),
      ...(isPlaced && { place: { lat: lat[at] as number, lng: lng[at] as number } }),
      isFree: flags % 2 === 1,
      comesHome: flags >= 2,
    };
  });
}

export function packedPoints(rows: readonly OutletRow[]): string {
  const placed = rows.filter(({ place }) => place !== undefined);
  const lists = listOf(placed);
  return JSON.stringify([
    lists,
    column(placed, ({ n }) => n),
    column(placed, ({ categories }) => lists.indexOf(categories.join(' '))),
    /** Hundred-thousandths of a degree, each from the one before: neighbours differ by little. */
    ...(['lat', 'lng'] as const).map((axis) => {
      let before = 0;
      return placed.map(({ place }) => {
        const value = Math.round((place?.[axis] ?? 0) * 1e5);
        const step = value - before;
        before = value;
        return step;
      });
    }),
  ]);
}

export function unpackedPoints(text: string): PointRow[] {
  const [lists = [], n = [], list = [], lats = [], lngs = []] = JSON.parse(text) as Columns;
  let [lat, lng] = [0, 0];
  return n.map((number, at) => {
    lat += lats[at] as number;
    lng += lngs[at] as number;
    return {
      n: number as number,
      categories: (lists[list[at] as number] as string).split(' '),
      place: { lat: lat / 1e5, lng: lng / 1e5 },
    };
  });
}
