import type { Command } from '../../shared/domain/purchase/commands.ts';
import { factualItems } from '../../shared/domain/purchase/office-sheet.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { differences } from '../../shared/domain/purchase/score-faults.ts';
import type { Waiting } from '../../shared/domain/purchase/waiting.ts';
import { organizations } from './people.ts';

const reason = '材料齐全，同意办理';

type Answer = (purchase: Purchase, waiting: Waiting) => Command | undefined;

const organizationId = ({ reference = '' }: Waiting) =>
  organizations.find((o) => o.id === reference)?.id;

const payment = ({ reference = '' }: Waiting) => {
  const [organization = '', number] = reference.split('.');
  const id = organizations.find((o) => o.id === organization)?.id;
  return id && { organizationId: id, number: Number(number) };
};

/** How somebody well-meaning does what a task asks; what is not here, the straight line knows. */
export const answers: Partial<Record<Waiting['command'], Answer>> = {
  decideApproval: ({ approvals }, { reference = '' }) => ({
    type: 'decideApproval',
    approvalId: reference,
    decision: 'approve',
    opinion: '',
    documentsHash: approvals[reference]?.documentsHash ?? '',
  }),
  answerQuestion: (_purchase, { reference = '' }) => ({
    type: 'answerQuestion',
    questionId: reference,
    answer: '按征集文件第三部分执行',
  }),
  confirmOpening: () => ({ type: 'confirmOpening' }),
  judgeEligibility: ({ applications }, waiting) => {
    const id = organizationId(waiting);
    const isComplete = applications[id ?? '']?.missingDocuments.length === 0;
    return (
      id && {
        type: 'judgeEligibility',
        organizationId: id,
        verdict: isComplete ? 'eligible' : 'correctionRequested',
        reason,
        missingDocuments: [],
      }
    );
  },
  confirmRegistration: (_purchase, waiting) => {
    const id = organizationId(waiting);
    return (
      id && { type: 'confirmRegistration', organizationId: id, outcome: 'confirmed', note: '' }
    );
  },
  judgeNoticeObjection: (_purchase, { reference = '' }) => ({
    type: 'judgeNoticeObjection',
    objectionId: reference,
    isUpheld: false,
    reason,
  }),
  decideRecusal: (_purchase, { reference = '' }) => ({
    type: 'decideRecusal',
    recusalId: reference,
    isGranted: false,
    reason,
  }),
  drawPanel: () => ({ type: 'drawPanel' }),
  submitCorrection: ({ applications }, { who }) => ({
    type: 'submitCorrection',
    documents:
      ('organizationId' in who && applications[who.organizationId]?.missingDocuments) || [],
    note: '',
  }),
  concludeEligibility: () => ({ type: 'concludeEligibility' }),
  declareConflict: () => ({ type: 'declareConflict', conflict: 'none', note: '' }),
  lockScoreSheet: ({ plan, applications, sheets }, { who }) => {
    const expert = 'personId' in who ? who.personId : '';
    const owed = Object.values(applications).find(
      (a) => a.eligibility === 'eligible' && !sheets[`${expert}.${a.organization.id}`],
    );
    const points = Object.fromEntries(plan.criteria.map(({ id, max }) => [id, max - 3]));
    return (
      owed && {
        type: 'lockScoreSheet',
        organizationId: owed.organization.id,
        points,
        comment: '可行',
      }
    );
  },
  judgeBonus: ({ plan }, waiting) => {
    const id = organizationId(waiting);
    const items = factualItems(plan).map((one) => ({
      id: one.id,
      points: 0,
      fact: reason,
      evidence: [],
    }));
    return id && { type: 'judgeBonus', organizationId: id, items };
  },
  judgePrice: (_purchase, waiting) => {
    const id = organizationId(waiting);
    return id && { type: 'judgePrice', organizationId: id, isValid: true, reason };
  },
  explainPrice: () => ({ type: 'explainPrice', text: reason, evidence: ['成本表'] }),
  correctSheet: (purchase, { who, reference = '' }) => {
    const id = organizations.find((o) => o.id === reference)?.id;
    const open = differences(purchase).filter((one) => one.organizationId === id);
    if (!('personId' in who) || !id) return undefined;
    return {
      type: 'correctSheet',
      organizationId: id,
      points: Object.fromEntries(open.map((one) => [one.criterion, one.values[0]?.points ?? 0])),
      kind: 'objectiveDiffers',
      reason,
    };
  },
  signReport: () => ({ type: 'signReport', verdict: 'agree', reason: '' }),
  recommendAward: ({ ranking, applications, projects, voided = [] }) => {
    const [first] = ranking
      .filter((r) => projects[r.organizationId]?.status !== 'declined')
      .filter((r) => !voided.includes(r.organizationId));
    const amountFen = applications[first?.organizationId ?? '']?.body.requestedFen ?? 0;
    return (
      first && {
        type: 'recommendAward',
        awards: [{ organizationId: first.organizationId, amountFen }],
      }
    );
  },
  answerObjection: (_purchase, { reference = '' }) => ({
    type: 'answerObjection',
    objectionId: reference,
    reply: '评分符合公告标准，维持原结果',
    isUpheld: false,
  }),
  judgeAdmission: (_purchase, { reference = '' }) => ({
    type: 'judgeAdmission',
    objectionId: reference,
    verdict: 'admitted',
    reason,
  }),
  answerComplaint: (_purchase, { reference = '' }) => ({
    type: 'answerComplaint',
    objectionId: reference,
    statement: reason,
  }),
  decideComplaint: (_purchase, { reference = '' }) => ({
    type: 'decideComplaint',
    objectionId: reference,
    decision: reason,
    isUpheld: false,
  }),
  signContract: () => ({ type: 'signContract' }),
  signSupplement: (_purchase, { reference = '' }) => {
    const [organization, number = ''] = reference.split('.s');
    const id = organizations.find((o) => o.id === organization)?.id;
    return id && { type: 'signSupplement', organizationId: id, number: Number(number) };
  },
  returnBond: (_purchase, { reference = '' }) => {
    const [kind, organization] = reference.split('.');
    const id = organizations.find((o) => o.id === organization)?.id;
    return (
      id && {
        type: 'returnBond',
        organizationId: id,
        kind: kind === 'performance' ? 'performance' : 'bid',
      }
    );
  },
  declineAward: (_purchase, waiting) => {
    const id = organizationId(waiting);
    return id && { type: 'declineAward', reason, organizationId: id };
  },
  submitReport: () => ({
    type: 'submitReport',
    delivered: { visits: 500 },
    spentFen: 1_000_00,
    narrative: '按计划完成',
  }),
  judgeReport: (_purchase, waiting) => {
    const id = organizationId(waiting);
    return id && { type: 'judgeReport', organizationId: id, verdict: 'accepted', reason };
  },
  submitEvaluation: (_purchase, waiting) => {
    const id = organizationId(waiting);
    return id && { type: 'submitEvaluation', organizationId: id, points: 80, findings: reason };
  },
  concludeMidTerm: () => ({ type: 'concludeMidTerm' }),
  requestAcceptance: () => ({ type: 'requestAcceptance' }),
  requestPayment: (_purchase, waiting) => {
    const due = payment(waiting);
    return due && { type: 'requestPayment', ...due };
  },
  recordPayment: (_purchase, waiting) => {
    const due = payment(waiting);
    return due && { type: 'recordPayment', ...due, voucher: '2026-1' };
  },
  recordClawBack: (_purchase, waiting) => {
    const due = payment(waiting);
    return due && { type: 'recordClawBack', ...due, voucher: '2026-2' };
  },
  disclose: () => ({ type: 'disclose' }),
  resume: () => ({ type: 'resume' }),
};
