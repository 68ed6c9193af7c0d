import type { Actor } from '../../shared/domain/actor.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import { decide } from '../../shared/domain/purchase/decide.ts';
import { isFinal } from '../../shared/domain/purchase/lifecycle.ts';
import { factualItems } from '../../shared/domain/purchase/office-sheet.ts';
import { planNext } from '../../shared/domain/purchase/plan-next.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { differences } from '../../shared/domain/purchase/score-faults.ts';
import { hasSteppedBack } from '../../shared/domain/purchase/taking-part.ts';
import { type Waiting, waitingOn } from '../../shared/domain/purchase/waiting.ts';
import { Instant, plusMillis } from '../../shared/domain/time.ts';
import { anApplication, context } from './a-purchase.ts';
import { as, asPerson, holdersFor, organizations, people } from './people.ts';
import type { Position } from './play-to.ts';
import { day, hour, type Move, straight } from './straight-line.ts';

const reason = '材料齐全，同意办理';

/** The command that `next` names, with what the workflow would add to it. */
export function dueMove(next: ReturnType<typeof planNext>): Move | undefined {
  if (next.outcome !== 'perform') return undefined;
  const { command } = next;
  if (command.type === 'openApplications') {
    const applications = organizations.slice(0, 3).map((o) => anApplication(o));
    return { actor: as.system, command: { type: 'openApplications', applications } };
  }
  if (command.type === 'openFinalOffers')
    return { actor: as.system, command: { type: 'openFinalOffers', offers: [] } };
  if (command.type === 'recordVotes')
    return { actor: as.system, command: { type: 'recordVotes', votes: {} } };
  if (command.type === 'recordSurvey')
    return { actor: as.system, command: { type: 'recordSurvey', responses: 40, meanScore: 4.1 } };
  return { actor: as.system, command: command as Command };
}

type Answer = (purchase: Purchase, waiting: Waiting) => Command | undefined;

const organizationId = ({ reference = '' }: Waiting) =>
  organizations.find((o) => o.id === reference)?.id;

const payment = ({ reference = '' }: Waiting) => {
  const [organization = '', number] = reference.split('.');
  const id = organizations.find((o) => o.id === organization)?.id;
  return id && { organizationId: id, number: Number(number) };
};

/** How somebody well-meaning does what a task asks; what is not here, the straight line knows. */
const answers: Partial<Record<Waiting['command'], Answer>> = {
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

/** Whoever holds `actor`’s post for `purchase`: somebody else where they had to step back. */
function present(purchase: Purchase, actor: Actor): Actor {
  if (actor.kind !== 'official' || !hasSteppedBack(purchase, actor.personId)) return actor;
  const [instead] = actor.posts.flatMap((post) => holdersFor(purchase)[post] ?? []);
  return instead ? asPerson(instead) : actor;
}

function whoever({ who }: Waiting) {
  if ('organizationId' in who) return as.organization(who.organizationId);
  if ('personId' in who) return asPerson(who.personId);
  const byPost: Partial<Record<Post, Actor>> = {
    handler: as.handler,
    officeHead: as.officeHead,
    leadingGroupHead: as.leadingGroupHead,
    financeOfficer: as.financeOfficer,
    auditor: as.auditor,
    evaluator: as.evaluator,
    financeSupervisor: as.financeSupervisor,
    expert: as.expert(people.experts[0] ?? people.author),
  };
  return byPost[who.post] ?? as.handler;
}

/** An award too small to be split is paid at the end. */
const inOnePart: Move = {
  actor: as.handler,
  command: { type: 'draftContracts', tranches: [{ percent: 100, after: 'final' }] },
};

/** What those a purchase waits for would do, most pressing first. */
export function cooperation(purchase: Purchase, now: Instant): Move[] {
  const moves = waitingOn(purchase).flatMap((waiting): Move[] => {
    const command = answers[waiting.command]?.(purchase, waiting);
    return command ? [{ actor: present(purchase, whoever(waiting)), command }] : [];
  });
  const next = straight[purchase.state]?.(purchase, { now, applications: [] });
  const isPeoples = next && next.actor.kind !== 'system';
  const last = purchase.state === 'contractDrafting' ? [inOnePart] : [];
  return [
    ...moves,
    ...(isPeoples ? [{ ...next, actor: present(purchase, next.actor) }] : []),
    ...last,
  ];
}

/** What is decided in: with those who are there for `purchase`. */
export const around = (purchase: Purchase, now: Instant, actor: Actor) =>
  context(now, actor, { holders: holdersFor(purchase) });

/** One step towards the end: what is due, what somebody is asked to do, or time passing. */
function step({ purchase, now }: Position): Position | undefined {
  const next = planNext(purchase, purchase.stage, now);
  const due = dueMove(next);
  const moves = due ? [due] : cooperation(purchase, now);
  for (const { actor, command } of moves) {
    const decided = decide(purchase, command, around(purchase, now, actor));
    if (decided.ok) return { purchase: decided.value.purchase, now: plusMillis(now, hour) };
    // A notice of intention runs its days before a call may follow.
    if (decided.error.code === 'intention-runs')
      return { purchase, now: Instant.parse(decided.error.detail?.['ends']) };
  }
  if (next.outcome !== 'wait' || !next.until) return undefined;
  return { purchase, now: next.until > now ? next.until : plusMillis(now, day) };
}

/** Lets everybody do what they are asked to, until the purchase is over or nobody can go on. */
export function playOut(position: Position, most = 600): Position {
  let here = position;
  for (let steps = 0; steps < most && !isFinal(here.purchase.state); steps += 1) {
    const next = step(here);
    if (!next) return here;
    here = next;
  }
  return here;
}
