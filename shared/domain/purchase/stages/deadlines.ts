import type { Period } from '../../policy/rules.ts';
import type { Instant } from '../../time.ts';
import { plusMillis } from '../../time.ts';
import { type Deadline, deadline } from '../../working-days.ts';
import type { Context } from '../decision.ts';
import type { Purchase } from '../purchase.ts';

export type Deadlines = Purchase['deadlines'];

export const after = (period: Period, context: Context, from: Instant = context.now): Deadline =>
  deadline(from, period.count, period.unit, context.calendar);

/** A moment somebody named, not counted from a rule. */
export const fixed = (at: Instant, now: Instant): Deadline => ({
  at,
  from: now,
  count: 0,
  unit: 'calendarDays',
  isProvisional: false,
});

export const without = (deadlines: Deadlines, ...names: string[]): Deadlines =>
  Object.fromEntries(Object.entries(deadlines).filter(([name]) => !names.includes(name)));

/** Payments run beside the stages: their approval dates outlive a change of stage. */
export const paymentDeadlines = (deadlines: Deadlines): Deadlines =>
  Object.fromEntries(Object.entries(deadlines).filter(([name]) => name.startsWith('payment-')));

/** What runs once no more work is expected: payments under way, and the date to close the file by. */
export const toSettlement = (purchase: Purchase, context: Context): Deadlines => ({
  ...paymentDeadlines(purchase.deadlines),
  settlement: after(purchase.rules.periods.step, context),
});

/** All deadlines moved by `millis`: time a purchase stood still is not counted. */
export const shifted = (deadlines: Deadlines, millis: number): Deadlines =>
  Object.fromEntries(
    Object.entries(deadlines).map(([name, d]) => [name, { ...d, at: plusMillis(d.at, millis) }]),
  );
