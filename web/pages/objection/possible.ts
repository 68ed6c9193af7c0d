import type { HearingView } from '../../../shared/contracts/hearing.ts';

export type Possible = HearingView['possible'][number];

/** How one possibility is called in an address: `challenge.result`, `complaint.objection-1`. */
export const nameOfPossible = ({ kind, step, of }: Possible): string =>
  [kind, of ?? step].filter(Boolean).join('.');
