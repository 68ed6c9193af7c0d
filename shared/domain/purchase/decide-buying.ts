import { decideBy } from './decide-by.ts';
import { planning } from './stages/1-planning.ts';
import { priorNotices } from './stages/2-prior-notices.ts';
import { tenderNotice } from './stages/2-tender-notice.ts';
import { amendments } from './stages/3-amendments.ts';
import { bidding } from './stages/3-bidding.ts';
import { questions } from './stages/3-questions.ts';
import { opening } from './stages/4-opening.ts';
import { eligibility } from './stages/5-eligibility.ts';
import { finalOffers } from './stages/6-final-offers.ts';
import { panel } from './stages/6-panel.ts';
import { priceReview } from './stages/6-price-review.ts';
import { recusal } from './stages/6-recusal.ts';
import { report } from './stages/6-report.ts';
import { roadShow } from './stages/6-road-show.ts';
import { scoring } from './stages/6-scoring.ts';
import { award } from './stages/7-award.ts';
import { awardClocks } from './stages/7-award-clocks.ts';
import { complaints } from './stages/8-complaints.ts';
import { objections } from './stages/8-objections.ts';
import { standstill } from './stages/8-standstill.ts';
import { afterSigning } from './stages/9-after-signing.ts';
import { bonds } from './stages/9-bonds.ts';
import { contract } from './stages/9-contract.ts';
import { signing } from './stages/9-signing.ts';
import { sideExits } from './stages/side-exits.ts';
import { stopping } from './stages/stopping.ts';

/** The rules of everything but the work under contract and the approvals, which are decided in letters. */
export const buyingRules = {
  ...planning,
  ...priorNotices,
  ...tenderNotice,
  ...bidding,
  ...amendments,
  ...questions,
  ...opening,
  ...eligibility,
  ...panel,
  ...recusal,
  ...finalOffers,
  ...priceReview,
  ...roadShow,
  ...scoring,
  ...report,
  ...award,
  ...awardClocks,
  ...standstill,
  ...objections,
  ...complaints,
  ...contract,
  ...signing,
  ...afterSigning,
  ...bonds,
  ...sideExits,
  ...stopping,
};

/** Decides what leads from a plan to a contract in force, and what stops or suspends a purchase. */
export const decideBuying = decideBy(buyingRules);
