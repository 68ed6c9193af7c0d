import { stops } from '../../../shared/domain/purchase/approval.ts';
import { objectionGrounds, objectionSteps } from '../../../shared/domain/purchase/objection.ts';
import { plusMillis } from '../../../shared/domain/time.ts';
import { day, publication } from '../straight-line.ts';

import { type Asking, anObjection, finding, text } from './around.ts';

/** Commands from the award on, and those that run beside the stages. */
export const fromTheAward = {
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
  proposeSupplement: ({ organizationId, one }) =>
    one([
      {
        type: 'proposeSupplement',
        organizationId,
        reason: 'moreOfTheSame',
        text,
        quantities: one([{ visits: 1000 }, { gifts: 1 }]),
        changeFen: one([5_000_00, 20_000_00, -1_000_00]),
      },
      {
        type: 'proposeSupplement',
        organizationId,
        text,
        quantities: {},
        changeFen: 0,
        ...one([
          { kind: 'pause', reason: 'forceMajeure' },
          { kind: 'resume', reason: 'causeGone' },
          { kind: 'end', reason: 'breach' },
          { kind: 'end', reason: 'mutualAgreement' },
          { kind: 'handOver', reason: 'contractorGone' },
        ] as const),
      },
    ]),
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
  withholdPayment: ({ organizationId, one }) => ({
    type: 'withholdPayment',
    organizationId,
    number: one([1, 2]),
    reason: text,
  }),
  sendPayments: ({ organizationId, one }) => ({
    type: 'sendPayments',
    batch: '0'.repeat(26),
    payments: [{ organizationId, number: one([1, 2, 3]) }],
  }),
  orderClawBack: ({ organizationId, one }) => ({
    type: 'orderClawBack',
    organizationId,
    number: one([1, 2]),
    amountFen: one([1_00, 1_000_00, 900_000_00]),
    reason: text,
  }),
  recordClawBack: ({ organizationId, one }) => ({
    type: 'recordClawBack',
    organizationId,
    number: one([1, 2]),
    voucher: '2026-9',
  }),
  submitEvaluation: ({ organizationId, one }) => ({
    type: 'submitEvaluation',
    organizationId,
    points: one([90, 60, 59, 0]),
    findings: text,
  }),
  askConsequence: ({ organizationId, one }) => ({
    type: 'askConsequence',
    organizationId,
    rule: one(['haishu-stop', 'zhongshan-breach', 'nobody-knows']),
    reason: text,
  }),
  enforceConsequence: ({ organizationId, one }) => ({
    type: 'enforceConsequence',
    organizationId,
    consequence: one(['zhongshan-back.final', 'nobody-knows']),
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
} satisfies Partial<Asking>;
