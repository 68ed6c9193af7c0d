import { sumFen } from '../../money.ts';
import { ok, refuse } from '../../result.ts';
import type { StageRules } from '../decision.ts';
import type { Award, Purchase } from '../purchase.ts';
import { type Outcome, requestApproval } from './approvals.ts';
import { after } from './deadlines.ts';

const applicationOf = (purchase: Purchase, award: Award) =>
  purchase.applications[award.organizationId];

const declined = (purchase: Purchase, organizationId: string) =>
  purchase.projects[organizationId]?.status === 'declined';

function fault(purchase: Purchase, awards: readonly Award[]) {
  const { plan, ranking } = purchase;
  if (awards.length > plan.maximumAwards) return 'too-many-awards';
  const order = ranking
    .filter((r) => !declined(purchase, r.organizationId))
    .map((r) => r.organizationId)
    .slice(0, awards.length);
  const isRanked = awards.every((award, i) => award.organizationId === order[i]);
  if (!isRanked) return 'not-in-rank-order';
  if (awards.some((a) => a.amountFen > (applicationOf(purchase, a)?.body.requestedFen ?? 0)))
    return 'over-ceiling';
  if (sumFen(awards.map((a) => a.amountFen)) > plan.budgetFen) return 'over-budget';
  return undefined;
}

/** Award approval: in ranked order (REG §43), inside the budget, by a chain the recommender is not part of. */
export const award: StageRules<'recommendAward' | 'failCall'> = {
  recommendAward: (purchase, { awards }, context) => {
    const code = fault(purchase, awards);
    if (code) return refuse({ code });
    const requested = requestApproval({ ...purchase, awards }, 'award', context);
    if (!requested.ok) return requested;
    const { approval, deadlines, event } = requested.value;
    return ok({
      state: 'awardApproval',
      changes: {
        awards,
        approvals: { ...purchase.approvals, [approval.id]: approval },
        deadlines,
      },
      events: [event],
    });
  },
  failCall: (_purchase, { reason }) =>
    ok({
      state: 'failedCall',
      changes: { reason, deadlines: {} },
      events: [{ type: 'pagePublished' }],
    }),
};

export const awardOutcome: { approved: Outcome; returned: Outcome } = {
  approved: (purchase, _approval, context) =>
    ok({
      state: 'awardNoticePreparation',
      changes: { deadlines: { awardNotice: after(purchase.rules.periods.step, context) } },
    }),
  returned: (purchase, _approval, context) =>
    ok({
      state: 'ranked',
      changes: {
        awards: [],
        deadlines: { recommendation: after(purchase.rules.periods.step, context) },
      },
    }),
};
