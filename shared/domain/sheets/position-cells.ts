import { type Cells, numberIn } from './list-sheet.ts';

/**
 * A place on the map in two cells, in degrees (WGS-84): both or neither. A list with the axes the other way round puts
 * China into the sea, and is told so.
 */
export function positionIn(cells: Cells<'lat' | 'lng'>): { lat: number; lng: number } | undefined {
  const isEmpty = { lat: cells.cell('lat') === '', lng: cells.cell('lng') === '' };
  if (isEmpty.lat && isEmpty.lng) return undefined;
  if (isEmpty.lat || isEmpty.lng)
    return cells.fault(isEmpty.lat ? 'lat' : 'lng', 'half-a-position');
  const [lat, lng] = [numberIn(cells, 'lat'), numberIn(cells, 'lng')];
  if (lat === undefined || lng === undefined) return undefined;
  if (lat < 3 || lat > 54) return cells.fault('lat', 'position-outside');
  if (lng < 73 || lng > 136) return cells.fault('lng', 'position-outside');
  return { lat, lng };
}
