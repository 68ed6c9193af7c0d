import type { Activity } from '../fieldwork/activity.ts';
import { projectTime } from '../fieldwork/project-time.ts';
import { workDone } from '../fieldwork/work-done.ts';
import type { Payment, Project } from '../purchase/project.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { isPaid } from '../purchase/reckoning.ts';
import { isClosed } from '../satisfaction/ballot.ts';
import { type Counted, type Result, shownOf } from '../satisfaction/results.ts';
import { hideInLine } from '../satisfaction/suppress.ts';

/** What one payment bought, as everybody may know it. */
export type Bought = {
  number: number;
  amountFen: number;
  paidOn?: string;
  /** Accepted work of the periods it is for. */
  work: { name: string; unit: string; delivered: number }[];
  /** Absent where they are so few that somebody could be known, or nobody was counted. */
  people?: number;
  heard: Result;
};

/**
 * The periods of each payment: those it names or its evaluation covers, and each period with the first payment that
 * is for it, so that nothing is bought twice and no few people follow from what two payments share.
 */
export function periodsByPayment(
  { plan }: Pick<Purchase, 'plan'>,
  { payments }: Pick<Project, 'payments'>,
): ReadonlyMap<number, readonly number[]> {
  const named = payments.flatMap(({ after, period }) =>
    after === 'period' && period ? [period] : [],
  );
  const upTo = ({ after }: Payment) => (after === 'midTerm' ? plan.midTermAfter : plan.periods);
  const taken = new Set(named);
  const found = new Map<number, number[]>();
  for (const payment of payments) {
    const { number, after, period } = payment;
    const own =
      after === 'period'
        ? [period ?? 0].filter((one) => one > 0)
        : Array.from({ length: upTo(payment) }, (_, at) => at + 1).filter((one) => !taken.has(one));
    found.set(number, own);
    for (const one of own) taken.add(one);
  }
  return found;
}

/** What is kept of the work and of residents' answers, and below how many of either nothing is shown. */
export type Known = { activities: readonly Activity[]; counted: Counted; smallest: number };

/** Payments that were made and what each of them bought; of persons nothing but counts that nobody can be known by. */
export function boughtBy(
  purchase: Purchase,
  project: Project,
  { activities, counted, smallest }: Known,
): Bought[] {
  const periods = periodsByPayment(purchase, project);
  const times = projectTime(purchase, project).periods;
  const groups = project.payments.map(({ number }) => periods.get(number) ?? []);
  const people = groups.map((own) => {
    const within = times.filter(({ number }) => own.includes(number));
    const held = activities.filter(({ startedAt }) =>
      within.some(({ from, until }) => startedAt >= from && startedAt < until),
    );
    return workDone(held, project.deliverables).people;
  });
  const isFew = hideInLine(people, smallest);
  // Answers by payment in place of answers by period: what is hidden of one is not to be had from the others.
  const byPayment = groups.flatMap((own, at) =>
    counted
      .filter(({ period }) => own.includes(period) && isClosed(purchase, period))
      .map((one) => ({ ...one, period: at + 1 })),
  );
  const heard = shownOf(
    byPayment,
    groups.map((_, at) => at + 1),
    smallest,
  );
  const reports = project.reports.filter(({ verdict }) => verdict === 'accepted');
  return project.payments.flatMap((payment, at): Bought[] => {
    if (!isPaid(payment)) return [];
    const own = reports.filter(({ period }) => groups[at]?.includes(period));
    const served = people[at] ?? 0;
    return [
      {
        number: payment.number,
        amountFen: payment.amountFen,
        ...(payment.paidOn && { paidOn: payment.paidOn }),
        work: project.deliverables.map(({ id, name, unit }) => ({
          name,
          unit,
          delivered: own.reduce((sum, { delivered }) => sum + (delivered[id] ?? 0), 0),
        })),
        ...(served > 0 && !isFew[at] && { people: served }),
        heard: heard[at]?.ballots ?? { n: 0, suppressed: true },
      },
    ];
  });
}
