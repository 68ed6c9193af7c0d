import type { Day } from '../time.ts';
import type { Threshold } from './thresholds.ts';

/** The figure in force on `day`; `undefined` where none was entered: nothing is assumed. */
export const thresholdOn = (
  thresholds: readonly Threshold[],
  kind: Threshold['kind'],
  day: Day,
): Threshold | undefined =>
  thresholds
    .filter((one) => one.kind === kind && one.validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
