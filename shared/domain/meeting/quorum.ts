import type { Hands, Invited, MeetingRules } from './meeting.ts';

/** Who decides of those who were invited, and how many of them came. Where nobody is named, everybody decides. */
export function deciders(
  invited: readonly Pick<Invited, 'seats' | 'decides'>[],
  present: readonly number[] = [],
): { seats: number; present: number } {
  const isNamed = invited.some(({ decides }) => decides);
  return invited.reduce(
    (sum, { seats, decides }, at) =>
      decides || !isNamed
        ? { seats: sum.seats + seats, present: sum.present + (present[at] ?? 0) }
        : sum,
    { seats: 0, present: 0 },
  );
}

/**
 * More than `percent` of `whole`: as the organic law has it, "more than half" (domain.md 3.1; the tenant's setting says
 * which share, and where it says none everything passes).
 */
export const isMoreThan = (part: number, whole: number, percent: number | undefined): boolean =>
  percent === undefined || part * 100 > whole * percent;

/** Enough of those who decide came. */
export function hasQuorum(
  invited: readonly Pick<Invited, 'seats' | 'decides'>[],
  present: readonly number[],
  { quorumPercent }: Pick<MeetingRules, 'quorumPercent'>,
): boolean {
  const those = deciders(invited, present);
  return isMoreThan(those.present, those.seats, quorumPercent);
}

/** Enough of those who came are for it; never where more are against it than for it. */
export const isCarried = (
  hands: Hands,
  present: number,
  { majorityPercent }: Pick<MeetingRules, 'majorityPercent'>,
): boolean => hands.for > hands.against && isMoreThan(hands.for, present, majorityPercent);
