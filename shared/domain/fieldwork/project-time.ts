import { pausedMillis } from '../contract/change-orders.ts';
import type { Project } from '../purchase/project.ts';
import type { Purchase } from '../purchase/purchase.ts';
import {
  dayOf,
  type Instant,
  instant,
  millisBetween,
  plusDays,
  plusMillis,
  startOfDay,
} from '../time.ts';

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

/** A stretch of work: `to` is later by what pauses gave back. */
export type WorkTime = { from: Instant; to: Instant };

/** From when to when a signed project is worked at, as of `now`; nothing before it is signed. */
export function workTime(
  purchase: Pick<Purchase, 'plan'>,
  project: Pick<Project, 'contract' | 'signedAt' | 'pauses'>,
  now: Instant,
): WorkTime | undefined {
  if (!project.signedAt) return undefined;
  const { from, until } = projectTime(purchase, project);
  return { from, to: plusMillis(until, pausedMillis(project, now)) };
}

/** The share of the agreed time that has passed, 0 to 1: the one every page and flag reckons with. */
export function timeShare(work: WorkTime | undefined, now: Instant): number {
  const whole = work ? millisBetween(work.from, work.to) : 0;
  return work && whole > 0 ? Math.min(1, Math.max(0, millisBetween(work.from, now) / whole)) : 0;
}
