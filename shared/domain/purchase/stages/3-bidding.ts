import { ok, refuse } from '../../result.ts';
import type { StageRules } from '../decision.ts';
import { after, fixed } from './deadlines.ts';

/**
 * Bidding window. Sealed applications are not commands of the purchase: they are written beside it, under
 * the gate that opens and closes with this stage, so that nobody can count them.
 */
export const bidding: StageRules<'extendBidding' | 'closeBidding'> = {
  extendBidding: (purchase, { closesAt }, context) => {
    const current = purchase.closesAt ?? context.now;
    if (closesAt <= current || current <= context.now)
      return refuse({ code: 'bidding-too-short', detail: { earliest: current } });
    return ok({
      state: 'biddingOpen',
      changes: { closesAt, deadlines: { biddingCloses: fixed(closesAt, context.now) } },
      events: [{ type: 'pagePublished' }],
    });
  },
  closeBidding: (purchase, _command, context) => {
    if ((purchase.closesAt ?? '') > context.now)
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
