import type { FurtherPeriod } from '../../policy/period-names.ts';
import type { Period, RuleSet } from '../../policy/rules.ts';
import type { Instant } from '../../time.ts';
import { plusMillis } from '../../time.ts';
import { deadline } from '../../working-days.ts';
import type { Context } from '../decision.ts';
import type { Purchase } from '../purchase.ts';
import type { StoredDeadline } from '../stored-deadline.ts';

export type Deadlines = Purchase['deadlines'];

export type PeriodName = keyof RuleSet['periods'];
type Ruled = Pick<Purchase, 'rules'>;

const counted = (rule: PeriodName, period: Period, context: Context, from: Instant) => ({
  ...deadline(from, period.count, period.unit, context.calendar),
  rule,
  source: period.source,
});

/** The end of the period the rules call `rule`, which every rule set has. It remembers what it was counted by. */
export const after = (
  { rules }: Ruled,
  rule: Exclude<PeriodName, FurtherPeriod>,
  context: Context,
  from: Instant = context.now,
): StoredDeadline => counted(rule, rules.periods[rule], context, from);

/** The same for a period only some rule sets have; `undefined` where this one has not. */
export function afterIfRuled(
  { rules }: Ruled,
  rule: FurtherPeriod,
  context: Context,
  from: Instant = context.now,
): StoredDeadline | undefined {
  const period = rules.periods[rule];
  return period && counted(rule, period, context, from);
}

/** A moment somebody named, not counted from a rule. */
export const fixed = (at: Instant, now: Instant): StoredDeadline => ({
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
  settlement: after(purchase, 'step', context),
});

/** All deadlines moved by `millis`: time a purchase stood still is not counted. */
export const shifted = (deadlines: Deadlines, millis: number): Deadlines =>
  Object.fromEntries(
    Object.entries(deadlines).map(([name, d]) => [name, { ...d, at: plusMillis(d.at, millis) }]),
  );
