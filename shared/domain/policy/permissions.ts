import type { Actor } from '../actor.ts';
import type { CommandType } from '../purchase/lifecycle.ts';
import { approverPosts } from './post-names.ts';
import type { Post } from './posts.ts';

/** Those on a panel: experts, and whom the purchaser sends (`purchase/representatives.ts`). That they sit, the stage checks. */
const panelists = ['expert', 'memberUnit', 'streetOffice', 'communityCommittee'] as const;

type Allowed = readonly (Post | 'organization' | 'system')[];

/**
 * Who may ask for what. The one table of rights over a purchase: `act` refuses by it, pages leave out
 * buttons by it. Relations (this panel, this seat of an approval chain, this applicant) are checked by the
 * rules of the stage.
 */
export const permissions = {
  revisePlan: ['handler'],
  submitPlan: ['handler'],
  decideApproval: approverPosts,
  publishNotice: ['handler'],
  scheduleNotice: ['handler'],
  unscheduleNotice: ['handler'],
  publishIntention: ['handler'],
  publishSingleSourceNotice: ['handler'],
  recordNoticeObjection: ['handler'],
  judgeNoticeObjection: ['officeHead'],
  publishScheduled: ['system'],
  openBidding: ['system'],
  askQuestion: ['organization'],
  answerQuestion: ['handler'],
  lapseQuestion: ['system'],
  amendCall: ['officeHead'],
  tellApplicants: ['system'],
  extendBidding: ['handler'],
  closeBidding: ['system'],
  confirmOpening: ['handler', 'officeHead', 'financeOfficer', 'auditor'],
  openApplications: ['system'],
  judgeEligibility: ['handler'],
  confirmRegistration: ['registrar'],
  requestRecusal: ['organization'],
  decideRecusal: ['officeHead', 'leadingGroupHead'],
  submitCorrection: ['organization'],
  lapseCorrection: ['system'],
  concludeEligibility: ['handler'],
  drawPanel: ['handler'],
  declareConflict: panelists,
  submitFinalOffer: ['organization'],
  leaveTalks: ['organization'],
  openFinalOffers: ['system'],
  askPriceReview: panelists,
  explainPrice: ['organization'],
  lapseExplanation: ['system'],
  judgePrice: panelists,
  closePriceReview: ['system'],
  scheduleRoadShow: ['handler'],
  callPresenter: ['handler'],
  judgeBonus: ['handler'],
  lockScoreSheet: panelists,
  correctSheet: panelists,
  signReport: panelists,
  recordVotes: ['system'],
  closeReport: ['system'],
  orderReview: ['officeHead'],
  recommendAward: ['handler'],
  closeAwardDecision: ['system'],
  publishAwardNotice: ['handler'],
  raiseObjection: ['organization'],
  answerObjection: ['handler', 'officeHead', 'leadingGroupHead'],
  withdrawObjection: ['organization'],
  judgeAdmission: ['financeSupervisor'],
  answerComplaint: ['handler', 'officeHead'],
  pauseComplaint: ['financeSupervisor'],
  decideComplaint: ['financeSupervisor'],
  endStandstill: ['system'],
  draftContracts: ['handler'],
  signContract: ['organization', 'officeHead'],
  declineAward: ['organization', 'officeHead'],
  recordContractPublication: ['handler'],
  recordContractFiling: ['handler'],
  consentSubcontract: ['officeHead'],
  proposeSupplement: ['handler'],
  signSupplement: ['organization', 'officeHead'],
  recordBond: ['handler', 'financeOfficer'],
  returnBond: ['financeOfficer'],
  submitReport: ['organization'],
  judgeReport: ['handler', 'officeHead'],
  closePeriod: ['system'],
  requestPayment: ['handler'],
  withholdPayment: ['handler', 'officeHead'],
  sendPayments: ['financeOfficer'],
  recordPayment: ['financeOfficer'],
  orderClawBack: ['officeHead'],
  recordClawBack: ['financeOfficer'],
  submitEvaluation: ['evaluator'],
  askConsequence: ['handler', 'officeHead'],
  enforceConsequence: ['handler', 'officeHead'],
  concludeMidTerm: ['handler'],
  recordSurvey: ['system'],
  requestAcceptance: ['handler'],
  disclose: ['handler'],
  noteOverdue: ['system'],
  requestStop: ['handler', 'officeHead'],
  suspend: ['officeHead'],
  resume: ['officeHead'],
} as const satisfies Record<CommandType, Allowed>;

/** May `actor` ask for `command` at all? */
export function may(actor: Actor, command: CommandType): boolean {
  const allowed: Allowed = permissions[command];
  if (actor.kind === 'official') return actor.posts.some((post) => allowed.includes(post));
  return actor.kind !== 'platform' && allowed.includes(actor.kind);
}
