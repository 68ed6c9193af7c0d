import type { Day } from '../time.ts';
import type { FacilityRow } from './facility.ts';
import { soonDays } from './opening.ts';

/** Days until the last day of what was agreed; below 0 it is past. `undefined` where no end is agreed. */
export const daysLeft = ({ ends }: Pick<FacilityRow, 'ends'>, today: Day): number | undefined =>
  ends && Math.round((Date.parse(ends.on) - Date.parse(today)) / 864e5);

/** Ends soon, and nothing was agreed for afterwards: somebody asks the unit whether it goes on. */
export function endsSoon(row: Pick<FacilityRow, 'ends' | 'pending'>, today: Day): boolean {
  const left = daysLeft(row, today);
  const isFollowed = row.pending?.some(({ from }) => from > (row.ends?.on ?? '')) ?? false;
  return left !== undefined && left >= 0 && left <= soonDays && !isFollowed;
}

/** To be told now: once for every last day there is. An agreement that notice was given of is told already. */
export const isToRemind = (row: Pick<FacilityRow, 'ends' | 'pending'>, today: Day): boolean =>
  endsSoon(row, today) && row.ends?.isNoticed === false && row.ends.remindedOf !== row.ends.on;
