import { registrationOutcomes } from '../../../shared/domain/purchase/registration-outcomes.ts';
import { takingPart } from '../../../shared/domain/purchase/taking-part.ts';
import { plusMillis } from '../../../shared/domain/time.ts';
import { anApplication } from '../a-purchase.ts';
import { organizations, people } from '../people.ts';
import { day, publication } from '../straight-line.ts';

import { type Asking, text } from './around.ts';

/** Commands up to the ranking, filled with what the purchase has, and now and then with what it has not. */
export const toTheRanking = {
  revisePlan: ({ purchase }) => ({ type: 'revisePlan', plan: purchase.plan }),
  submitPlan: () => ({ type: 'submitPlan' }),
  decideApproval: ({ purchase, one }) => {
    const approval = one([...Object.values(purchase.approvals), undefined]);
    return {
      type: 'decideApproval',
      approvalId: approval?.id ?? 'plan-99',
      decision: one(['approve', 'approve', 'approve', 'return']),
      opinion: one(['', text]),
      documentsHash:
        one([approval?.documentsHash, approval?.documentsHash, undefined]) ?? 'f'.repeat(64),
    };
  },
  publishNotice: ({ now, one }) => ({
    type: 'publishNotice',
    publication: publication(plusMillis(now, one([0, -day, -40 * day, day]))),
    closesAt: plusMillis(now, one([40, 60, 5, -1]) * day),
  }),
  scheduleNotice: ({ now, one }) => ({
    type: 'scheduleNotice',
    publication: publication(plusMillis(now, one([day, 3 * day, -day]))),
    closesAt: plusMillis(now, one([40, 60, 5]) * day),
  }),
  unscheduleNotice: () => ({ type: 'unscheduleNotice' }),
  publishIntention: ({ now, one }) => ({
    type: 'publishIntention',
    publication: publication(plusMillis(now, one([-60, -60, -10, 1]) * day)),
    expected: '2026-04',
  }),
  publishSingleSourceNotice: ({ now, one }) => ({
    type: 'publishSingleSourceNotice',
    publication: publication(plusMillis(now, one([-20, -2, 1]) * day)),
    supplier: text,
  }),
  recordNoticeObjection: () => ({ type: 'recordNoticeObjection', from: text, text }),
  judgeNoticeObjection: ({ one }) => ({
    type: 'judgeNoticeObjection',
    objectionId: one(['n1', 'n2']),
    isUpheld: one([true, false]),
    reason: text,
  }),
  publishScheduled: () => ({ type: 'publishScheduled' }),
  askQuestion: () => ({ type: 'askQuestion', text }),
  answerQuestion: ({ purchase, one }) => ({
    type: 'answerQuestion',
    questionId: one([...Object.keys(purchase.questions ?? {}), 'q99']),
    answer: text,
  }),
  lapseQuestion: ({ purchase, one }) => ({
    type: 'lapseQuestion',
    questionId: one([...Object.keys(purchase.questions ?? {}), 'q99']),
  }),
  amendCall: ({ now, one }) => ({
    type: 'amendCall',
    changes: one([{ goals: text }, { contractMonths: 12 }, {}]),
    reason: text,
    closesAt: plusMillis(now, one([50, 90, -1]) * day),
    publication: publication(plusMillis(now, one([0, -day, day]))),
  }),
  tellApplicants: ({ purchase, one }) => ({
    type: 'tellApplicants',
    told: one([purchase.untold ?? [], []]),
  }),
  openBidding: () => ({ type: 'openBidding' }),
  extendBidding: ({ now, one }) => ({
    type: 'extendBidding',
    closesAt: plusMillis(now, one([50, 90, -1]) * day),
    reason: text,
  }),
  closeBidding: () => ({ type: 'closeBidding' }),
  confirmOpening: () => ({ type: 'confirmOpening' }),
  openApplications: ({ one }) => ({
    type: 'openApplications',
    applications: organizations
      .slice(0, one([4, 3, 3, 2, 0]))
      .map((o) => anApplication(o, {}, { documents: one([['登记证书', '年度审计报告'], []]) })),
  }),
  judgeEligibility: ({ organizationId, one }) => ({
    type: 'judgeEligibility',
    organizationId,
    verdict: one(['eligible', 'eligible', 'correctionRequested', 'ineligible']),
    reason: one([text, text, '']),
    missingDocuments: one([[], ['法人授权书']]),
  }),
  confirmRegistration: ({ organizationId, one }) => ({
    type: 'confirmRegistration',
    organizationId,
    outcome: one(registrationOutcomes),
    note: one([text, '']),
  }),
  requestRecusal: ({ purchase, one }) => ({
    type: 'requestRecusal',
    personId: one([...takingPart(purchase), people.auditor]),
    reason: text,
  }),
  decideRecusal: ({ purchase, one }) => ({
    type: 'decideRecusal',
    recusalId: one([...Object.keys(purchase.recusals ?? {}), '9']),
    isGranted: one([true, false, false, false]),
    reason: text,
  }),
  submitCorrection: ({ one }) => ({
    type: 'submitCorrection',
    documents: one([['登记证书', '年度审计报告', '法人授权书'], ['登记证书']]),
    note: '',
  }),
  lapseCorrection: ({ organizationId }) => ({ type: 'lapseCorrection', organizationId }),
  concludeEligibility: () => ({ type: 'concludeEligibility' }),
  drawPanel: () => ({ type: 'drawPanel' }),
  declareConflict: ({ one }) => ({
    type: 'declareConflict',
    conflict: one(['none', 'none', 'none', 'none', 'conflict']),
    note: '',
  }),
  lockScoreSheet: ({ purchase, organizationId, one }) => ({
    type: 'lockScoreSheet',
    organizationId,
    points: Object.fromEntries(
      purchase.plan.criteria.map(({ id, max }) => [id, one([max, max - 1, 0, max + 1])]),
    ),
    comment: text,
  }),
  judgeBonus: ({ organizationId, one }) => ({
    type: 'judgeBonus',
    organizationId,
    items: one([[], [{ id: 'grade', points: one([5, -1, 0, 9]), fact: text, evidence: [] }]]),
  }),
  submitFinalOffer: () => ({ type: 'submitFinalOffer', envelope: 'x', receipt: 'f'.repeat(64) }),
  leaveTalks: () => ({ type: 'leaveTalks', reason: text }),
  openFinalOffers: ({ organizationId, one }) => ({
    type: 'openFinalOffers',
    offers: one([[], [{ organizationId, requestedFen: one([50_000_00, 900_000_00]) }]]),
  }),
  askPriceReview: ({ organizationId }) => ({
    type: 'askPriceReview',
    organizationId,
    reason: text,
  }),
  explainPrice: () => ({ type: 'explainPrice', text, evidence: ['成本表'] }),
  lapseExplanation: ({ organizationId }) => ({ type: 'lapseExplanation', organizationId }),
  judgePrice: ({ organizationId, one }) => ({
    type: 'judgePrice',
    organizationId,
    isValid: one([true, true, false]),
    reason: text,
  }),
  closePriceReview: () => ({ type: 'closePriceReview' }),
  scheduleRoadShow: ({ now, one }) => ({
    type: 'scheduleRoadShow',
    startsAt: plusMillis(now, one([1, -1]) * day),
    minutes: 15,
    place: '三楼会议室',
  }),
  callPresenter: ({ organizationId, one }) => ({
    type: 'callPresenter',
    ...one([{}, { organizationId }, { organizationId, isAbsent: true }]),
  }),
  correctSheet: ({ purchase, organizationId, one }) => ({
    type: 'correctSheet',
    organizationId,
    points: Object.fromEntries(purchase.plan.criteria.map(({ id, max }) => [id, one([max, 0])])),
    kind: one(['sumError', 'outOfRange', 'objectiveDiffers', 'abnormalScore']),
    reason: text,
  }),
  signReport: ({ one }) => ({
    type: 'signReport',
    verdict: one(['agree', 'agree', 'agree', 'dissent']),
    reason: one([text, '']),
  }),
  recordVotes: () => ({ type: 'recordVotes', votes: {} }),
  closeReport: () => ({ type: 'closeReport' }),
  closeAwardDecision: () => ({ type: 'closeAwardDecision' }),
  orderReview: () => ({ type: 'orderReview', reason: text }),
} satisfies Partial<Asking>;
