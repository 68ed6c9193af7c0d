import type { Estate } from './lists.ts';
import type { StatedOf } from './statement.ts';

/** Which figure counts: of new estates what is built, of old ones and villages who lives there for good (seed 4-54). */
export const countedBy = (estate: Estate): 'dwellings' | 'permanent' =>
  estate === 'new' ? 'dwellings' : 'permanent';

/** The households of a community by that rule; `undefined` where the figure that counts was not stated. */
export const householdsIn = (
  people: Pick<StatedOf<'people'>, 'estate' | 'dwellings' | 'permanent'>,
): number | undefined => people[countedBy(people.estate)];

/** Registered and floating residents together. */
export const residentsIn = ({
  registered,
  floating,
}: Pick<StatedOf<'people'>, 'registered' | 'floating'>): number => registered + floating;
