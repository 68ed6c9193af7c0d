import type { Purchase } from '../purchase.ts';
import {
  promiseOf,
  withoutAskers,
  withoutInvitees,
  withoutMinutes,
  withoutPanel,
  withoutReview,
  withoutTerms,
} from './withheld.ts';

/** What everybody may read anyway, with the work as it goes on: for those in whose streets it is done. */
export function followersView(purchase: Purchase): Purchase {
  const isResultPublic = purchase.awardNotice !== undefined;
  return withoutPanel({
    ...withoutMinutes(withoutReview(withoutAskers(withoutInvitees(purchase)))),
    unconfirmed: undefined,
    ...promiseOf(purchase),
    applications: {},
    sheets: {},
    approvals: {},
    objections: {},
    deadlines: {},
    overdue: [],
    openingConfirmedBy: [],
    ranking: isResultPublic ? purchase.ranking : [],
    awards: isResultPublic ? purchase.awards : [],
    projects: isResultPublic ? withoutTerms(purchase.projects) : {},
    bonds: {},
    recusals: {},
  });
}
