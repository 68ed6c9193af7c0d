import type { Refusal } from '../../errors.ts';
import { sumFen } from '../../money.ts';
import { ok, refuse } from '../../result.ts';
import type { StageRules } from '../decision.ts';
import { exclusivityFaults } from '../exclusivity.ts';
import type { Award, Purchase } from '../purchase.ts';
import { type Outcome, requestApproval } from './approvals.ts';
import { after } from './deadlines.ts';

const requestedBy = (purchase: Purchase, { organizationId }: Award) =>
  purchase.applications[organizationId]?.body.requestedFen ?? 0;

/** Who refused, or whose award was made void, is passed over. */
const declined = ({ projects, voided = [] }: Purchase, organizationId: Award['organizationId']) =>
  projects[organizationId]?.status === 'declined' || voided.includes(organizationId);

function fault(purchase: Purchase, awards: readonly Award[]): Refusal | undefined {
  const { plan, ranking } = purchase;
  const { maximumAwards: maximum, ceilingFen, budgetFen: budget } = plan;
  if (awards.length > maximum) return { code: 'too-many-awards', detail: { maximum } };
  const order = ranking
    .filter((r) => !declined(purchase, r.organizationId))
    .map((r) => r.organizationId)
    .slice(0, awards.length);
  const isRanked = awards.every((award, i) => award.organizationId === order[i]);
  if (!isRanked) return { code: 'not-in-rank-order' };
  const over = awards
    .map((award) => ({ ...award, ceiling: Math.min(ceilingFen, requestedBy(purchase, award)) }))
    .find(({ amountFen, ceiling }) => amountFen > ceiling);
  if (over) return { code: 'over-ceiling', detail: { ceiling: over.ceiling } };
  if (sumFen(awards.map((a) => a.amountFen)) > budget)
    return { code: 'over-budget', detail: { budget } };
  return undefined;
}

/** Award approval: in ranked order (REG §43), inside the budget, by a chain the recommender is not part of. */
export const award: StageRules<'recommendAward'> = {
  recommendAward: (purchase, { awards }, context) => {
    const wrong = fault(purchase, awards);
    if (wrong) return refuse(wrong);
    const [bound] = awards.flatMap((one) =>
      exclusivityFaults(purchase, one.organizationId, context.held ?? [], context.hash),
    );
    if (bound) return refuse({ code: bound.code, detail: { title: bound.title } });
    const requested = requestApproval({ ...purchase, awards }, 'award', context);
    if (!requested.ok) return requested;
    const { approval, deadlines, events } = requested.value;
    return ok({
      state: 'awardApproval',
      changes: {
        awards,
        approvals: { ...purchase.approvals, [approval.id]: approval },
        deadlines,
      },
      events,
    });
  },
};

export const awardOutcome: { approved: Outcome; returned: Outcome } = {
  approved: (purchase, _approval, context) =>
    ok({
      state: 'awardNoticePreparation',
      changes: { deadlines: { awardNotice: after(purchase, 'step', context) } },
    }),
  returned: (purchase, _approval, context) =>
    ok({
      state: 'ranked',
      changes: {
        awards: [],
        deadlines: { recommendation: after(purchase, 'step', context) },
      },
    }),
};
