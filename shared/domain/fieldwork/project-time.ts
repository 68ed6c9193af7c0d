import type { Project } from '../purchase/project.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { dayOf, type Instant, instant, plusDays, startOfDay } from '../time.ts';

export type Period = { number: number; from: Instant; until: Instant };
export type ProjectTime = { from: Instant; until: Instant; periods: readonly Period[] };

/** The same day of the month `months` later; the first of the next where that month has no such day. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

/**
 * From when to when the work is done, and its periods as planned. Contracts of before their terms were kept began
 * when they were signed; a period is `periodMonths` of thirty days (see `periodEnd`).
 */
export function projectTime(
  { plan }: Pick<Purchase, 'plan'>,
  { contract, signedAt }: Pick<Project, 'contract' | 'signedAt'>,
): ProjectTime {
  const from = contract ? startOfDay(contract.terms.startsOn) : (signedAt ?? instant(0));
  const days = plan.periodMonths * 30;
  const until = contract
    ? startOfDay(plusMonths(contract.terms.startsOn, contract.terms.months))
    : startOfDay(plusDays(dayOf(from), days * plan.periods + 1));
  const periods = Array.from({ length: plan.periods }, (_, i) => ({
    number: i + 1,
    from: i === 0 ? from : startOfDay(plusDays(dayOf(from), days * i)),
    until: i + 1 === plan.periods ? until : startOfDay(plusDays(dayOf(from), days * (i + 1))),
  }));
  return { from, until, periods };
}
