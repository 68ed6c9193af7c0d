import type { Activity } from '../fieldwork/activity.ts';
import { projectTime } from '../fieldwork/project-time.ts';
import type { Payment, Project } from '../purchase/project.ts';
import { acceptanceOf } from '../purchase/project.ts';
import type { Purchase } from '../purchase/purchase.ts';
import type { Instant } from '../time.ts';

/** What one payment bought: from the money back to what residents asked for. */
export type Lineage = {
  payment: Pick<Payment, 'number' | 'amountFen' | 'percent' | 'status'> & {
    paidAt?: Instant;
    voucher?: string;
  };
  /** `period-1`, `midTerm` or `final`, and whether it has been given. */
  acceptance: { name: string; isGiven: boolean };
  reports: { period: number; submittedAt: Instant; verdict?: 'accepted' | 'returned' }[];
  deliverables: { id: string; name: string; unit: string; planned: number; delivered: number }[];
  /** Meetings, visits and events of these periods, oldest first. */
  activities: {
    id: string;
    deliverableId: string;
    startedAt: Instant;
    place: string;
    attended: number;
  }[];
  attendances: number;
  /** What the plan answers, in its own words, and the needs of residents it names. */
  needs: { summary: string; affectedResidents: number; ids: string[] };
};

/**
 * The periods a payment is for: the one it names, those up to the mid-term evaluation, or all of them. What an earlier
 * tranche paid for by name is not counted twice.
 */
function periodsOf({ plan }: Pick<Purchase, 'plan'>, project: Project, payment: Payment): number[] {
  if (payment.after === 'period') return payment.period ? [payment.period] : [];
  const last = payment.after === 'midTerm' ? plan.midTermAfter : plan.periods;
  const named = project.payments.flatMap((one) =>
    one.after === 'period' && one.period ? [one.period] : [],
  );
  const all = Array.from({ length: last }, (_, at) => at + 1);
  const rest = all.filter((period) => !named.includes(period));
  return rest.length > 0 ? rest : all;
}

/** From `payment` to its acceptance, the reports behind it, the work they count, who came, and the need it answers. */
export function lineageOf(
  purchase: Purchase,
  project: Project,
  payment: Payment,
  activities: readonly Activity[],
): Lineage {
  const { number, amountFen, percent, status, paidAt, voucher } = payment;
  const periods = periodsOf(purchase, project, payment);
  const reports = project.reports.filter(({ period }) => periods.includes(period));
  const times = projectTime(purchase, project).periods.filter((one) =>
    periods.includes(one.number),
  );
  const held = activities
    .filter(
      ({ status: state, startedAt }) =>
        state === 'closed' &&
        times.some(({ from, until }) => startedAt >= from && startedAt < until),
    )
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
    .map(({ id, deliverableId, startedAt, place, attended, headCount }) => ({
      id,
      deliverableId,
      startedAt,
      place,
      attended: Math.max(attended, headCount),
    }));
  const acceptance = acceptanceOf(payment);
  const { need, needIds = [] } = purchase.plan;
  return {
    payment: {
      number,
      amountFen,
      percent,
      status,
      ...(paidAt && { paidAt }),
      ...(voucher && { voucher }),
    },
    acceptance: { name: acceptance, isGiven: project.acceptances.includes(acceptance) },
    reports: reports.map(({ period, submittedAt, verdict }) => ({
      period,
      submittedAt,
      ...(verdict && { verdict }),
    })),
    deliverables: project.deliverables.map(({ id, name, unit, quantity }) => ({
      id,
      name,
      unit,
      planned: quantity,
      delivered: reports.reduce((sum, { delivered }) => sum + (delivered[id] ?? 0), 0),
    })),
    activities: held,
    attendances: held.reduce((sum, { attended }) => sum + attended, 0),
    needs: { summary: need.summary, affectedResidents: need.affectedResidents, ids: [...needIds] },
  };
}
