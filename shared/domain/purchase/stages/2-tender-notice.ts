import { ok, refuse } from '../../result.ts';
import { later } from '../../time.ts';
import type { StageRules } from '../decision.ts';
import { publicationFault } from './approvals.ts';
import { after, fixed } from './deadlines.ts';

/**
 * Tender notice. Our page is a mirror: periods count from the publication in the statutory medium
 * (MoF order 101), which is recorded with its address and time.
 */
export const tenderNotice: StageRules<'publishNotice' | 'openBidding'> = {
  publishNotice: (purchase, { publication, closesAt }, context) => {
    const wrong = publicationFault(purchase, 'plan', publication.publishedAt, context.now);
    if (wrong) return refuse(wrong);
    const earliest = (['bidding', 'documentsOnOffer'] as const)
      .map((rule) => after(purchase, rule, context, publication.publishedAt).at)
      .reduce(later, context.now);
    if (closesAt < earliest || closesAt <= context.now)
      return refuse({ code: 'bidding-too-short', detail: { earliest } });
    return ok({
      state: 'noticePublished',
      changes: {
        notice: publication,
        opensAt: context.now,
        closesAt,
        deadlines: { biddingOpens: fixed(context.now, context.now) },
      },
      events: [{ type: 'pagePublished' }],
    });
  },
  openBidding: (purchase, _command, context) =>
    ok({
      state: 'biddingOpen',
      changes: {
        deadlines: { biddingCloses: fixed(purchase.closesAt ?? context.now, context.now) },
      },
      events: [{ type: 'pagePublished' }],
    }),
};
