import type { Day } from '../time.ts';
import type { StatementGroup } from './lists.ts';
import type { StatedOf, Statement } from './statement.ts';

type Latest = { [G in StatementGroup]?: Statement & { what: StatedOf<G> } };

const isAfter = (one: Statement, other: Statement) =>
  one.on === other.on ? one.seq > other.seq : one.on > other.on;

/**
 * What holds of a community on `day`: of each group the statement of the latest day, and of one day the one that was made last.
 *
 * @param day - without it, all that was ever stated counts
 */
export function factsOf(statements: readonly Statement[], day?: Day): Latest {
  const latest: Partial<Record<StatementGroup, Statement>> = {};
  for (const one of statements) {
    if (day !== undefined && one.on > day) continue;
    const known = latest[one.what.group];
    if (!known || isAfter(one, known)) latest[one.what.group] = one;
  }
  return latest as Latest;
}
export type CommunityFacts = Latest;

/** Whether a statement of `group` about `on` stands beside one of that day or comes before one of a later day: it needs a reason. */
export const needsReason = (
  statements: readonly Statement[],
  group: StatementGroup,
  on: Day,
): boolean => statements.some(({ what, on: day }) => what.group === group && day >= on);
