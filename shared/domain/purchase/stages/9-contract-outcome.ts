import { ok } from '../../result.ts';
import { contractsOf } from '../documents.ts';
import { supplementOutcome } from './9-supplements.ts';
import type { Outcome } from './approvals.ts';
import { after } from './deadlines.ts';

const approved: Outcome = (purchase, _approval, context) =>
  ok({
    state: 'contractSigning',
    changes: {
      deadlines: {
        signing: after(purchase, 'contractSigning', context, purchase.awardNotice?.publishedAt),
      },
    },
    events: Object.values(purchase.projects)
      .filter((p) => p.status === 'awarded')
      .map(({ organizationId }) => ({
        type: 'mail',
        template: 'contractReady',
        to: { organizationId },
      })),
  });

/** What was returned is kept with the request: the next draft is read against it. */
const returned: Outcome = (purchase, approval, context) =>
  ok({
    state: 'contractDrafting',
    changes: {
      approvals: {
        ...purchase.approvals,
        [approval.id]: { ...approval, returned: contractsOf(purchase) },
      },
      deadlines: { contracts: after(purchase, 'step', context) },
    },
  });

/** A request with a reference is about a supplement; without one it is about the contracts themselves. */
const either =
  (contracts: Outcome, supplement: Outcome): Outcome =>
  (purchase, approval, context) =>
    (approval.reference ? supplement : contracts)(purchase, approval, context);

export const contractOutcome: { approved: Outcome; returned: Outcome } = {
  approved: either(approved, supplementOutcome.approved),
  returned: either(returned, supplementOutcome.returned),
};
