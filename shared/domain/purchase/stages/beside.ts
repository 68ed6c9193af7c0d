import { openSteps, reminderOf } from '../approval-rounds.ts';
import { isFinal } from '../lifecycle.ts';
import type { Purchase } from '../purchase.ts';
import type { Deadlines } from './deadlines.ts';

/** Names of the dates of a request to stop, as long as somebody is asked. */
const stopReminders = ({ approvals }: Purchase): string[] =>
  Object.values(approvals)
    .filter(({ subject }) => subject === 'stop')
    .flatMap((approval) => openSteps(approval).map((step) => reminderOf(approval, step)));

/** Dates of one contract, bond or supplement: whatever stage the work is in, they run until they are met. */
const ofOneContract = /^(publication|filing|bidBond|performanceBond)-|^contract-[^.]+\.s\d+-/;

/**
 * The dates of `next`. A stage that replaces its own dates leaves those of what runs beside every stage: a
 * request to stop is reminded of until it is decided, and a contract's dates run on but for those in `settles`. What nobody waits for any more goes.
 */
export function beside(
  before: Purchase,
  next: Purchase,
  settles: readonly string[] = [],
): Deadlines {
  if (isFinal(next.state)) return next.deadlines;
  const owed = stopReminders(next);
  const kept = Object.entries(before.deadlines).filter(
    ([name]) => (owed.includes(name) || ofOneContract.test(name)) && !next.overdue.includes(name),
  );
  const own = Object.entries(next.deadlines).filter(
    ([name]) => !/^stop-/.test(name) || owed.includes(name),
  );
  const dates = [...kept, ...own].filter(([name]) => !settles.includes(name));
  return Object.fromEntries(dates);
}
