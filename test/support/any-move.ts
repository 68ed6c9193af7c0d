import type { Actor } from '../../shared/domain/actor.ts';
import type { OrganizationId, PersonId } from '../../shared/domain/ids.ts';
import { may } from '../../shared/domain/policy/permissions.ts';
import { registrationOutcomes } from '../../shared/domain/purchase/application.ts';
import { stops } from '../../shared/domain/purchase/approval.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import type { CommandType } from '../../shared/domain/purchase/lifecycle.ts';
import {
  objectionGrounds,
  objectionSteps,
  remedies,
} from '../../shared/domain/purchase/objection.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { takingPart } from '../../shared/domain/purchase/taking-part.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { anApplication } from './a-purchase.ts';
import { as, organizations, people } from './people.ts';
import { day, publication } from './straight-line.ts';

/** A number from 0 up to, not including, `n`. */
export type Pick = (n: number) => number;

type Around = {
  purchase: Purchase;
  now: Instant;
  one: <T>(of: readonly T[]) => T;
  organizationId: OrganizationId;
};
type Asking = { [C in CommandType]: (around: Around) => Command & { type: C } };

const text = '随机内容用于检验';

type One = Around['one'];

const anObjection = (purchase: Purchase, one: One) =>
  one([...Object.keys(purchase.objections), 'objection-9']);

/** What was found: mostly possible where the purchase stands. */
const finding = ({ purchase, one }: { purchase: Purchase; one: One }) => {
  const isUpheld = one([false, false, true]);
  const winner = purchase.awards[0]?.organizationId;
  return {
    isUpheld,
    ...(isUpheld && one([{}, { remedy: one(remedies) }])),
    ...(isUpheld && winner && one([{}, { against: [winner] }])),
  };
};

/** One of each command, filled with what the purchase has, and now and then with what it has not. */
const asking: Asking = {
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
  recommendAward: ({ purchase, one }) => ({
    type: 'recommendAward',
    awards: purchase.ranking
      .filter((r) => purchase.projects[r.organizationId]?.status !== 'declined')
      .slice(0, one([1, 2, 2, 3]))
      .map(({ organizationId }) => ({
        organizationId,
        amountFen: one([100_000_00, 90_000_01, 1, 100_000_01]),
      })),
  }),
  publishAwardNotice: ({ now, one }) => ({
    type: 'publishAwardNotice',
    publication: publication(plusMillis(now, one([0, -day, -30 * day, day]))),
  }),
  raiseObjection: ({ purchase, one }) => ({
    type: 'raiseObjection',
    grounds: text,
    ...one([
      {},
      {
        kind: 'challenge' as const,
        step: one(objectionSteps),
        groundCodes: [one(objectionGrounds)],
      },
      { kind: 'inquiry' as const },
      {
        kind: 'complaint' as const,
        of: one([...Object.keys(purchase.objections), 'objection-9']),
        isFromReply: one([true, false]),
      },
    ]),
  }),
  answerObjection: ({ purchase, one }) => ({
    type: 'answerObjection',
    objectionId: one([...Object.keys(purchase.objections), 'objection-9']),
    reply: text,
    ...finding({ purchase, one }),
  }),
  withdrawObjection: ({ purchase, one }) => ({
    type: 'withdrawObjection',
    objectionId: anObjection(purchase, one),
    reason: '',
  }),
  judgeAdmission: ({ purchase, one }) => ({
    type: 'judgeAdmission',
    objectionId: anObjection(purchase, one),
    verdict: one(['admitted', 'admitted', 'notOurs', 'inadmissible']),
    reason: text,
  }),
  answerComplaint: ({ purchase, one }) => ({
    type: 'answerComplaint',
    objectionId: anObjection(purchase, one),
    statement: text,
  }),
  pauseComplaint: ({ purchase, one }) => ({
    type: 'pauseComplaint',
    objectionId: anObjection(purchase, one),
    isPaused: one([true, false]),
    reason: text,
  }),
  decideComplaint: ({ purchase, one }) => ({
    type: 'decideComplaint',
    objectionId: anObjection(purchase, one),
    decision: text,
    ...finding({ purchase, one }),
  }),
  endStandstill: () => ({ type: 'endStandstill' }),
  draftContracts: ({ purchase, one }) => ({
    type: 'draftContracts',
    tranches: one([
      purchase.plan.tranches,
      [{ percent: 100, after: 'midTerm' as const }],
      [
        { percent: 1, after: 'midTerm' as const },
        { percent: 99, after: 'final' as const },
      ],
      [{ percent: 90, after: 'final' as const }],
      [{ percent: 100, after: 'period' as const, period: 12 }],
    ]),
  }),
  signContract: ({ organizationId, one }) => ({
    type: 'signContract',
    ...one([{}, { organizationId }]),
  }),
  recordContractPublication: ({ now, organizationId, one }) => ({
    type: 'recordContractPublication',
    organizationId,
    publication: publication(plusMillis(now, one([0, 0, -30 * day, day]))),
  }),
  recordContractFiling: ({ now, organizationId, one }) => ({
    type: 'recordContractFiling',
    organizationId,
    number: '备案-7',
    filedAt: plusMillis(now, one([0, 0, -30 * day, day])),
  }),
  consentSubcontract: ({ organizationId, one }) => ({
    type: 'consentSubcontract',
    organizationId,
    what: text,
    share: one([10, 40, 99]),
    to: '配餐公司',
  }),
  proposeSupplement: ({ organizationId, one }) => ({
    type: 'proposeSupplement',
    organizationId,
    reason: 'moreOfTheSame',
    text,
    quantities: one([{ visits: 1000 }, { gifts: 1 }]),
    changeFen: one([5_000_00, 20_000_00, -1_000_00]),
  }),
  signSupplement: ({ organizationId, one }) => ({
    type: 'signSupplement',
    number: one([1, 2]),
    ...one([{}, { organizationId }]),
  }),
  recordBond: ({ organizationId, one }) => ({
    type: 'recordBond',
    organizationId,
    kind: one(['bid', 'performance']),
    amountFen: one([1_000_00, 90_000_00]),
    form: 'guarantee',
  }),
  returnBond: ({ organizationId, one }) => ({
    type: 'returnBond',
    organizationId,
    kind: one(['bid', 'performance']),
  }),
  declineAward: ({ organizationId, one }) => ({
    type: 'declineAward',
    reason: text,
    ...one([{}, { organizationId }]),
  }),
  submitReport: ({ one }) => ({
    type: 'submitReport',
    delivered: one([{ visits: 400 }, { visits: 400 }, { gifts: 1 }]),
    spentFen: 5_000_00,
    narrative: text,
  }),
  judgeReport: ({ organizationId, one }) => ({
    type: 'judgeReport',
    organizationId,
    verdict: one(['accepted', 'accepted', 'returned']),
    reason: one([text, '']),
  }),
  closePeriod: () => ({ type: 'closePeriod' }),
  requestPayment: ({ organizationId, one }) => ({
    type: 'requestPayment',
    organizationId,
    number: one([1, 2, 3]),
  }),
  recordPayment: ({ organizationId, one }) => ({
    type: 'recordPayment',
    organizationId,
    number: one([1, 2, 3]),
    voucher: '2026-7',
  }),
  submitEvaluation: ({ organizationId, one }) => ({
    type: 'submitEvaluation',
    organizationId,
    points: one([90, 60, 59, 0]),
    findings: text,
  }),
  concludeMidTerm: () => ({ type: 'concludeMidTerm' }),
  recordSurvey: ({ one }) => ({
    type: 'recordSurvey',
    responses: one([0, 12, 300]),
    meanScore: one([1, 3.2, 4.8]),
  }),
  requestAcceptance: () => ({ type: 'requestAcceptance' }),
  disclose: () => ({ type: 'disclose' }),
  noteOverdue: ({ purchase, one }) => ({
    type: 'noteOverdue',
    deadline: one([...Object.keys(purchase.deadlines), 'nothing']),
  }),
  requestStop: ({ one }) => ({ type: 'requestStop', kind: one(stops), reason: text }),
  suspend: () => ({ type: 'suspend', reason: text }),
  resume: () => ({ type: 'resume' }),
};

export const commandTypes = Object.keys(asking) as CommandType[];

const everyPost = (personId: PersonId): Actor => ({
  kind: 'official',
  personId,
  posts: ['handler', 'officeHead', 'financeOfficer', 'leadingGroupHead', 'evaluator', 'expert'],
});

/** Everybody, one person who holds too many posts, and the workflow. */
const everybody = (purchase: Purchase): Actor[] => [
  as.system,
  as.handler,
  as.secondHandler,
  as.officeHead,
  as.leadingGroupHead,
  as.financeOfficer,
  as.financeSupervisor,
  as.evaluator,
  everyPost(people.author),
  everyPost(people.auditor),
  ...organizations.map((o) => as.organization(o.id)),
  ...(purchase.panel?.seats ?? []).map((seat) => as.expert(seat.personId)),
];

/** Some command by somebody: mostly refused, never impossible to write. */
export function anyMove(
  purchase: Purchase,
  now: Instant,
  commands: readonly CommandType[],
  pick: Pick,
): { actor: Actor; command: Command } {
  const one = <T>(of: readonly T[]): T => of[pick(of.length)] as T;
  const organizationId = one(organizations).id;
  const type = one(commands);
  const allowed = everybody(purchase).filter((actor) => may(actor, type));
  return {
    actor: one(pick(4) > 0 && allowed.length > 0 ? allowed : everybody(purchase)),
    command: asking[type]({ purchase, now, one, organizationId }),
  };
}
