import {
  type CellFault,
  type Columns,
  cellsOf,
  type Layout,
  type PlaceOf,
  placeIn,
} from '../sheets/list-sheet.ts';
import { positionIn } from '../sheets/position-cells.ts';
import { Position } from './position.ts';

/** The columns of a list of where communities are: all of them must be there. */
export const positionTitles = ['community', 'lat', 'lng'] as const;
export type PositionColumn = (typeof positionTitles)[number];

export const positionColumns: Columns<PositionColumn> = {
  titles: {
    community: ['社区', '社区代码', '社区名称', '代码', '名称', 'community', 'code', 'name'],
    lat: ['纬度', '纬度(wgs-84)', 'latitude', 'lat'],
    lng: ['经度', '经度(wgs-84)', 'longitude', 'lng', 'lon'],
  },
  needed: positionTitles,
};

type ReadPosition =
  | { community: string; place: Position }
  | { faults: CellFault<PositionColumn>[] };

/** Where one community is (degrees, WGS-84), or everything that is wrong in its row. */
export function readPosition(
  row: readonly string[],
  { layout, placeOf }: { layout: Layout<PositionColumn>; placeOf: PlaceOf },
): ReadPosition {
  const faults: CellFault<PositionColumn>[] = [];
  const cells = cellsOf(row, layout, faults);
  const community = placeIn(cells, placeOf);
  const place = positionIn(cells);
  if (!place && !faults.some(({ name }) => name !== 'community')) cells.fault('lat', 'required');
  return community && place ? { community, place: Position.parse(place) } : { faults };
}
