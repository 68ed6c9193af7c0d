import type { Refusal } from '../../errors.ts';
import type { RuleSet } from '../../policy/rules.ts';
import { covers } from '../../policy/scope.ts';
import { ok, refuse } from '../../result.ts';
import type { StageRules } from '../decision.ts';
import type { Plan } from '../plan.ts';
import { type Outcome, requestApproval } from './approvals.ts';
import { after } from './deadlines.ts';

/** A plan is judged by the rules of its own track and method; price counts within what the method allows. */
function fault(plan: Plan, { track, method, priceWeight }: RuleSet): Refusal | undefined {
  if (plan.track !== track || plan.method !== method) return { code: 'invalid-request' };
  if (plan.isPriceFixed && plan.priceWeight === 0) return undefined;
  const { min, max } = priceWeight;
  return plan.priceWeight < min || plan.priceWeight > max
    ? { code: 'price-weight-out-of-range', detail: { min, max } }
    : undefined;
}

/** Planning approval: nothing starts before the plan, its money and its rules are approved. */
export const planning: StageRules<'revisePlan' | 'submitPlan'> = {
  revisePlan: (purchase, { plan }, { actor }) => {
    const wrong = fault(plan, purchase.rules);
    if (wrong) return refuse(wrong);
    if (actor.kind === 'official' && !covers(actor.scopes?.handler, plan.regionCodes))
      return refuse({ code: 'not-permitted' });
    const known = [purchase.author, ...(purchase.revisers ?? [])];
    const isNew = actor.kind === 'official' && !known.includes(actor.personId);
    return ok({
      state: 'drafting',
      changes: {
        plan,
        ...(isNew && { revisers: [...(purchase.revisers ?? []), actor.personId] }),
      },
    });
  },
  submitPlan: (purchase, _command, context) => {
    const wrong = fault(purchase.plan, purchase.rules);
    if (wrong) return refuse(wrong);
    const requested = requestApproval(purchase, 'plan', context);
    if (!requested.ok) return requested;
    const { approval: asked, deadlines, events } = requested.value;
    const approval = { ...asked, ...(context.budget && { budget: context.budget }) };
    return ok({
      state: 'planApproval',
      changes: { approvals: { ...purchase.approvals, [approval.id]: approval }, deadlines },
      events,
    });
  },
};

export const planOutcome: { approved: Outcome; returned: Outcome } = {
  approved: (purchase, _approval, context) =>
    ok({
      state: 'noticePreparation',
      changes: { deadlines: { notice: after(purchase, 'step', context) } },
    }),
  returned: ({ approvals, plan }, approval) =>
    ok({
      state: 'drafting',
      changes: {
        deadlines: {},
        approvals: { ...approvals, [approval.id]: { ...approval, returnedPlan: plan } },
      },
    }),
};
