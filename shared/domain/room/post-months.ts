import { type Day, plusDays } from '../time.ts';
import { daysFrom } from './linkage-health.ts';
import { sum, tenth } from './rounding.ts';
import type { Assignment } from './team.ts';
import type { TeamDemand, TeamFacts, TeamFigures } from './team-facts.ts';

/** The first days of the calendar months from `from` to `until`, both included. */
function monthsBetween(from: Day, until: Day): Day[] {
  const months: Day[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= until; ) {
    months.push(first);
    first = `${plusDays(first, 31).slice(0, 7)}-01`;
  }
  return months;
}

/**
 * Months of a full post that somebody filled up to `today`, both days included: of each calendar month the part
 * they were there, times their share.
 */
export function postMonths(assignment: Assignment, today: Day): number {
  const { from, until = today, sharePercent } = assignment;
  const last = until < today ? until : today;
  if (from > last || assignment.consent?.answer?.isGiven === false) return 0;
  const parts = monthsBetween(from, last).map((first) => {
    const next = `${plusDays(first, 31).slice(0, 7)}-01`;
    const [, begins = first] = [from, first].sort();
    const ends = plusDays(last, 1) < next ? plusDays(last, 1) : next;
    return daysFrom(begins, ends) / daysFrom(first, next);
  });
  return (sum(parts) * sharePercent) / 100;
}

/** How much of its term a contract has run, 0 to 1. */
export function elapsed({ term }: TeamDemand, today: Day): number {
  if (!term) return 0;
  const days = daysFrom(term.startsOn, plusDays(today, 1));
  return Math.min(1, days / ((term.months * 365.25) / 12));
}

/** Months of posts the contract pays, those filled, and those the part of the term that is over would have taken. */
export function postsOf(facts: TeamFacts): TeamFigures['posts'] {
  const { posts } = facts.demand;
  return (
    posts && {
      contracted: posts.months,
      filled: tenth(sum(facts.assignments.map((one) => postMonths(one, facts.today)))),
      expected: tenth(posts.months * elapsed(facts.demand, facts.today)),
      ...(posts.unitFen !== undefined && { unitFen: posts.unitFen }),
    }
  );
}
