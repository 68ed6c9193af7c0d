import { ok, refuse } from '../../result.ts';
import { later } from '../../time.ts';
import { type AmendedFields, type Amendment, amendableFields } from '../amendment.ts';
import type { StageRules } from '../decision.ts';
import { Plan } from '../plan.ts';
import { lintRubric, refusals } from '../rubric-lint.ts';
import { amended, questionsClosing } from './3-editions.ts';
import { publicationFault } from './approvals.ts';
import { afterIfRuled } from './deadlines.ts';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export const differencesOf = (plan: Plan, changes: AmendedFields): Amendment['changes'] =>
  amendableFields.flatMap((field) => {
    const [before, after] = [plan[field], changes[field]];
    if (after === undefined || same(before, after)) return [];
    return [{ field, ...(before !== undefined && { before }), after }];
  });

/** The same things are delivered, whatever changes of how many and how good: another list is another call. */
const isSameSubject = (plan: Plan, { deliverables }: AmendedFields) =>
  !deliverables ||
  same(
    deliverables.map(({ id, name }) => [id, name]),
    plan.deliverables.map(({ id, name }) => [id, name]),
  );

/** The plan with `changes`; `undefined` where it would be none. */
export function amendedPlan(plan: Plan, changes: AmendedFields): Plan | undefined {
  const next = Plan.safeParse({ ...plan, ...changes });
  return next.success ? next.data : undefined;
}

/** Amending an open call, moving its closing, and having told those whom it concerns. */
export const amendments: StageRules<'amendCall' | 'extendBidding' | 'tellApplicants'> = {
  /** Less than the clarification period before the closing, the closing moves (REG §31). */
  amendCall: (purchase, { changes, reason, closesAt, publication }, context) => {
    const current = purchase.closesAt ?? context.now;
    if (current <= context.now)
      return refuse({ code: 'bidding-closed', detail: { closesAt: current } });
    const wrong = publicationFault(purchase, 'plan', publication.publishedAt, context.now);
    if (wrong) return refuse(wrong);
    const plan = amendedPlan(purchase.plan, changes);
    if (!plan) return refuse({ code: 'invalid-request' });
    if (!isSameSubject(purchase.plan, changes)) return refuse({ code: 'subject-changed' });
    if (refusals(lintRubric(plan, purchase.rules)).length > 0)
      return refuse({ code: 'rubric-unlawful' });
    const found = differencesOf(purchase.plan, changes);
    if (found.length === 0) return refuse({ code: 'nothing-amended' });
    const period = afterIfRuled(purchase, 'clarification', context, publication.publishedAt);
    const earliest = later(current, period?.at ?? current);
    if (closesAt < earliest) return refuse({ code: 'bidding-too-short', detail: { earliest } });
    const moved = amended(
      purchase,
      { kind: 'amendment', reason, closesAt, changes: found, publication },
      context,
    );
    return ok({
      state: 'biddingOpen',
      changes: {
        plan,
        ...moved,
        questionsCloseAt: questionsClosing(plan, closesAt),
      },
      events: [{ type: 'pagePublished' }],
    });
  },
  extendBidding: (purchase, { closesAt, reason }, context) => {
    const current = purchase.closesAt ?? context.now;
    if (closesAt <= current || current <= context.now)
      return refuse({ code: 'bidding-too-short', detail: { earliest: current } });
    return ok({
      state: 'biddingOpen',
      changes: {
        ...amended(purchase, { kind: 'extension', reason, closesAt }, context),
        questionsCloseAt: questionsClosing(purchase.plan, closesAt),
      },
      events: [{ type: 'pagePublished' }],
    });
  },
  tellApplicants: (purchase, { told }) =>
    ok({
      state: purchase.state,
      changes: { untold: (purchase.untold ?? []).filter((id) => !told.includes(id)) },
    }),
};
