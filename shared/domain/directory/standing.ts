import { type Day, plusDays } from '../time.ts';
import type { FindRow } from './rows.ts';

/** How far an entry can be relied on. */
export type Standing =
  | { is: 'verified'; until?: Day }
  | { is: 'old'; since: Day }
  | { is: 'never' };

/**
 * An entry ages: past the day it was verified until, or the days the tenant lets a verification hold. Without either
 * it stays verified as of its day.
 */
export function standingOf(
  { verifiedOn, verifiedUntil }: Pick<FindRow, 'verifiedOn' | 'verifiedUntil'>,
  verifyDays: number | undefined,
  today: Day,
): Standing {
  if (verifiedOn === undefined) return { is: 'never' };
  const byRule = verifyDays === undefined ? undefined : plusDays(verifiedOn, verifyDays);
  const until =
    verifiedUntil !== undefined && byRule !== undefined
      ? verifiedUntil < byRule
        ? verifiedUntil
        : byRule
      : (verifiedUntil ?? byRule);
  if (until === undefined) return { is: 'verified' };
  return until < today ? { is: 'old', since: until } : { is: 'verified', until };
}

export const isDue = (standing: Standing): boolean => standing.is !== 'verified';
