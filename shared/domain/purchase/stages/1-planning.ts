import { ok } from '../../result.ts';
import type { StageRules } from '../decision.ts';
import { type Outcome, requestApproval } from './approvals.ts';
import { after } from './deadlines.ts';

/** Planning approval: nothing starts before the plan, its money and its rules are approved. */
export const planning: StageRules<'revisePlan' | 'submitPlan'> = {
  revisePlan: (_purchase, { plan }) => ok({ state: 'drafting', changes: { plan } }),
  submitPlan: (purchase, _command, context) => {
    const requested = requestApproval(purchase, 'plan', context);
    if (!requested.ok) return requested;
    const { approval, deadlines, event } = requested.value;
    return ok({
      state: 'planApproval',
      changes: { approvals: { ...purchase.approvals, [approval.id]: approval }, deadlines },
      events: [event],
    });
  },
};

export const planOutcome: { approved: Outcome; returned: Outcome } = {
  approved: (purchase, _approval, context) =>
    ok({
      state: 'noticePreparation',
      changes: { deadlines: { notice: after(purchase.rules.periods.step, context) } },
    }),
  returned: () => ok({ state: 'drafting', changes: { deadlines: {} } }),
};
