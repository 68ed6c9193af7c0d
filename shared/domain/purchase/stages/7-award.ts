import { ok, refuse } from '../../result.ts';
import type { Approval } from '../approval.ts';
import type { Recommendation } from '../award.ts';
import type { Context, StageRules } from '../decision.ts';
import { exclusivityFaults } from '../exclusivity.ts';
import type { Award, Purchase } from '../purchase.ts';
import { decisionDates, noticeDates } from './7-award-clocks.ts';
import { awardFault } from './7-award-faults.ts';
import { type Outcome, requestApproval } from './approvals.ts';
import { after } from './deadlines.ts';

const putForward = (
  { ranking }: Purchase,
  awards: readonly Award[],
  reason?: string,
): Recommendation => ({
  awards: [...awards],
  ranking: ranking.map(({ organizationId, rank, totalPoints }) => ({
    organizationId,
    rank,
    totalPoints,
  })),
  ...(reason && { reason }),
});

/** Award approval: in ranked order (REG §43), inside the budget, by a chain the recommender is not part of. */
export const award: StageRules<'recommendAward'> = {
  recommendAward: (purchase, { awards, reason }, context) => {
    const wrong = awardFault(purchase, awards);
    if (wrong) return refuse(wrong);
    const [bound] = awards.flatMap((one) =>
      exclusivityFaults(purchase, one.organizationId, context.held ?? [], context.hash),
    );
    if (bound) return refuse({ code: bound.code, detail: { title: bound.title } });
    const requested = requestApproval({ ...purchase, awards }, 'award', context, {
      recommendation: putForward(purchase, awards, reason),
    });
    if (!requested.ok) return requested;
    const { approval, deadlines, events } = requested.value;
    return ok({
      state: 'awardApproval',
      changes: {
        awards,
        awardDecision: undefined,
        approvals: { ...purchase.approvals, [approval.id]: approval },
        // Being put forward is no decision: the law's clock runs on.
        deadlines: { ...decisionDates(purchase), ...deadlines },
      },
      events,
    });
  },
};

const decidedBy = (purchase: Purchase, { id }: Approval, { now }: Context) => ({
  awardDecision: {
    kind: 'approved' as const,
    at: now,
    approvalId: id,
    ...(purchase.overdue.includes('awardDecision') && { isLate: true }),
  },
  overdue: purchase.overdue.filter((name) => name !== 'awardDecision'),
});

export const awardOutcome: { approved: Outcome; returned: Outcome } = {
  approved: (purchase, approval, context) =>
    ok({
      state: 'awardNoticePreparation',
      changes: {
        ...decidedBy(purchase, approval, context),
        deadlines: noticeDates(purchase, context),
      },
    }),
  returned: (purchase, _approval, context) =>
    ok({
      state: 'ranked',
      changes: {
        awards: [],
        deadlines: {
          recommendation: after(purchase, 'step', context),
          ...decisionDates(purchase),
        },
      },
    }),
};
