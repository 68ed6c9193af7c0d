import { ok, refuse } from '../../result.ts';
import type { StageRules } from '../decision.ts';
import { blockingQuestions } from './3-questions.ts';
import { after } from './deadlines.ts';

/**
 * Bidding window. Sealed applications are not commands of the purchase: they are written beside it, under
 * the gate that opens and closes with this stage, so that nobody can count them.
 */
export const bidding: StageRules<'closeBidding'> = {
  /** Not over a question whose day has not come: `plan-next` lets that day pass first. */
  closeBidding: (purchase, _command, context) => {
    if ((purchase.closesAt ?? '') > context.now || blockingQuestions(purchase).length > 0)
      return refuse({
        code: 'illegal-move',
        detail: { state: purchase.state, command: 'closeBidding' },
      });
    return ok({
      state: 'sealed',
      changes: { deadlines: { opening: after(purchase, 'step', context) } },
      events: [
        { type: 'mail', template: 'openingDue', to: { post: 'handler' } },
        { type: 'mail', template: 'openingDue', to: { post: 'officeHead' } },
        { type: 'pagePublished' },
      ],
    });
  },
};
