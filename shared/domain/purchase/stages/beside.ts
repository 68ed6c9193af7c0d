import { openSteps, reminderOf } from '../approval-rounds.ts';
import { isFinal } from '../lifecycle.ts';
import type { Purchase } from '../purchase.ts';
import type { Deadlines } from './deadlines.ts';

/** Names of the dates of a request to stop, as long as somebody is asked. */
const stopReminders = ({ approvals }: Purchase): string[] =>
  Object.values(approvals)
    .filter(({ subject }) => subject === 'stop')
    .flatMap((approval) => openSteps(approval).map((step) => reminderOf(approval, step)));

/**
 * The dates of `next`. A stage that replaces its own dates leaves those of what runs beside every stage: a
 * request to stop is reminded of until it is decided. What nobody waits for any more goes.
 */
export function beside(before: Purchase, next: Purchase): Deadlines {
  if (isFinal(next.state)) return next.deadlines;
  const owed = stopReminders(next);
  const kept = Object.entries(before.deadlines).filter(
    ([name]) => owed.includes(name) && !next.overdue.includes(name),
  );
  const own = Object.entries(next.deadlines).filter(
    ([name]) => !/^stop-/.test(name) || owed.includes(name),
  );
  return Object.fromEntries([...kept, ...own]);
}
