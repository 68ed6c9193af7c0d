import type { Tally } from './counting.ts';
import { type NeedGroup, vulnerableGroups } from './names.ts';

/** Affected residents of all residents, from 0 to 1 (seed 3-27); `undefined` while nobody counted the residents. */
export const breadthOf = (affected: number, residents: number | undefined): number | undefined =>
  residents !== undefined && residents > 0 ? Math.min(1, affected / residents) : undefined;

/** How a group that is easily not heard is reached. */
export type Reach = {
  group: NeedGroup;
  forms: number;
  /** Of all forms, from 0 to 1. */
  share: number;
  /** The share the tenant wants at least, where it has set one. */
  wanted?: number;
  isMissed: boolean;
};

/**
 * How many of the forms are for people whose needs are easily not heard (seed 3-31).
 *
 * @param wanted - percent of all forms by group; a group without one is shown and not judged
 */
export const reachOf = (
  { forms, byGroup }: Pick<Tally, 'forms' | 'byGroup'>,
  wanted: Readonly<Partial<Record<NeedGroup, number>>> = {},
): Reach[] =>
  vulnerableGroups.map((group) => {
    const share = forms > 0 ? byGroup[group] / forms : 0;
    const percent = wanted[group];
    return {
      group,
      forms: byGroup[group],
      share,
      ...(percent !== undefined && { wanted: percent / 100 }),
      isMissed: percent !== undefined && forms > 0 && share < percent / 100,
    };
  });
