import type { Actor } from '../../shared/domain/actor.ts';
import { CreditCode } from '../../shared/domain/credit-code.ts';
import type { ApprovalSubject } from '../../shared/domain/policy/rules.ts';
import type { Application, EligibilityCheck } from '../../shared/domain/purchase/application.ts';
import { currentStep } from '../../shared/domain/purchase/approval-rounds.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import { partiesTo } from '../../shared/domain/purchase/consortium.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { needsIntention } from '../../shared/domain/purchase/prior-notice-standing.ts';
import { acceptanceOf } from '../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { unsigned } from '../../shared/domain/purchase/stages/6-report.ts';
import { signed } from '../../shared/domain/purchase/stages/9-signing.ts';
import { sheetsOwed, sitting } from '../../shared/domain/purchase/stages/panel-seats.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { as, asPerson } from './people.ts';

export const hour = 3_600_000;
export const day = 24 * hour;

/** Somebody asks for something, not before `at`. */
export type Move = { actor: Actor; command: Command; at?: Instant | undefined };

/** The move of whoever's turn it is in the one open approval. */
export function approval(
  purchase: Purchase,
  decision: 'approve' | 'return' = 'approve',
  subject?: ApprovalSubject,
): Move & { command: Command & { type: 'decideApproval' } } {
  const open = Object.values(purchase.approvals).find(
    (a) => a.status === 'open' && (!subject || a.subject === subject),
  );
  const step = open && currentStep(open);
  if (!open || !step) throw new Error(`no open approval in ${purchase.state}`);
  return {
    actor: asPerson(step.personId),
    command: {
      type: 'decideApproval',
      approvalId: open.id,
      decision,
      opinion: decision === 'return' ? '金额需核实' : '',
      documentsHash: open.documentsHash,
    },
  };
}

export const publication = (publishedAt: Instant) => ({
  medium: '中国政府采购网江苏分网',
  url: 'https://www.ccgp-jiangsu.gov.cn/notice/1',
  publishedAt,
});

/** Public for longer than the thirty days, and recorded now. */
export const intention = (now: Instant) =>
  ({
    actor: as.handler,
    command: {
      type: 'publishIntention',
      publication: publication(plusMillis(now, -60 * day)),
      expected: '2026-03',
    },
  }) as const;

const eachParty = (application: Application): EligibilityCheck[] =>
  partiesTo(application).map(({ party }) => ({
    item: '依法登记',
    party: CreditCode.parse(party),
    outcome: 'met',
    reason: '',
  }));

function eligibility(purchase: Purchase): Move {
  const open = Object.values(purchase.applications).find((a) => a.eligibility === 'unjudged');
  if (!open) return { actor: as.handler, command: { type: 'concludeEligibility' } };
  return {
    actor: as.handler,
    command: {
      type: 'judgeEligibility',
      organizationId: open.organization.id,
      verdict: 'eligible',
      reason: '',
      missingDocuments: [],
      ...(open.body.consortium && { checks: eachParty(open) }),
    },
  };
}

function declaration(purchase: Purchase): Move {
  const seat = purchase.panel?.seats.find((s) => s.conflict === 'undeclared');
  if (!seat) throw new Error('every expert has declared');
  return {
    actor: as.expert(seat.personId),
    command: { type: 'declareConflict', conflict: 'none', note: '' },
  };
}

/** Who is asked explains its price, and every expert finds it proved. */
function priceReview(purchase: Purchase): Move {
  const open = Object.values(purchase.applications).find(
    ({ priceReview: review }) => review && !review.outcome,
  );
  if (!open?.priceReview) throw new Error('every price is judged');
  const { id: organizationId } = open.organization;
  const { explanation, judgements } = open.priceReview;
  if (!explanation)
    return {
      actor: as.organization(organizationId),
      command: { type: 'explainPrice', text: '志愿者承担部分人力成本', evidence: ['工资表'] },
      at: purchase.createdAt,
    };
  const next = sitting(purchase).find(
    ({ personId }) => !judgements.some(({ expert }) => expert === personId),
  );
  if (!next) throw new Error('every expert has judged');
  return {
    actor: as.expert(next.personId),
    command: { type: 'judgePrice', organizationId, isValid: true, reason: '成本证明充分' },
  };
}

/** Every expert finds the first applicant best: points fall with the place in the list. */
function scoreSheet(purchase: Purchase): Move {
  const seat = purchase.panel?.seats.find((s) => sheetsOwed(purchase, s.personId) > 0);
  if (!seat) throw new Error('every sheet is locked');
  const owed = Object.values(purchase.applications).findIndex(
    (a) =>
      a.eligibility === 'eligible' && !purchase.sheets[`${seat.personId}.${a.organization.id}`],
  );
  const application = Object.values(purchase.applications)[owed];
  if (!application) throw new Error('nobody to score');
  const points = purchase.plan.criteria.map(({ id, max }) => [id, Math.max(0, max - 5 * owed)]);
  return {
    actor: as.expert(seat.personId),
    command: {
      type: 'lockScoreSheet',
      organizationId: application.organization.id,
      points: Object.fromEntries(points),
      comment: '方案可行',
    },
  };
}

function signature(purchase: Purchase): Move {
  const [next] = unsigned(purchase);
  if (!next) throw new Error('every expert has signed');
  return {
    actor: as.expert(next.personId),
    command: { type: 'signReport', verdict: 'agree', reason: '' },
  };
}

function recommendation({ ranking, plan, applications }: Purchase): Move {
  const awards = ranking.slice(0, plan.maximumAwards).map(({ organizationId }) => ({
    organizationId,
    amountFen: applications[organizationId]?.body.requestedFen ?? 0,
  }));
  return { actor: as.handler, command: { type: 'recommendAward', awards } };
}

/** Every winner signs, then the purchaser's officer signs them all. */
function signing(purchase: Purchase): Move {
  const next = Object.values(purchase.projects).find(
    (p) => p.status === 'awarded' && !p.signatures?.provider,
  );
  return {
    actor: next ? as.organization(next.organizationId) : as.officeHead,
    command: { type: 'signContract' },
  };
}

function work(purchase: Purchase): Move {
  for (const { organizationId, reports } of signed(purchase)) {
    const report = reports.find((r) => r.period === purchase.period);
    if (!report)
      return {
        actor: as.organization(organizationId),
        command: {
          type: 'submitReport',
          delivered: { visits: 900 },
          spentFen: 40_000_00,
          narrative: '本期完成上门服务九百次',
        },
      };
    if (!report.verdict)
      return {
        actor: as.handler,
        command: { type: 'judgeReport', organizationId, verdict: 'accepted', reason: '' },
      };
  }
  return {
    actor: as.system,
    command: { type: 'closePeriod' },
    at: purchase.deadlines['period']?.at,
  };
}

function evaluation(purchase: Purchase): Move | undefined {
  const phase = purchase.state === 'midTermEvaluation' ? 'midTerm' : 'final';
  const open = signed(purchase).find((p) => !p.evaluations.some((e) => e.phase === phase));
  return (
    open && {
      actor: as.evaluator,
      command: {
        type: 'submitEvaluation',
        organizationId: open.organizationId,
        points: 86,
        findings: '服务覆盖率达标',
      },
    }
  );
}

function finalEvaluation(purchase: Purchase): Move {
  if (!purchase.surveyResult)
    return {
      actor: as.system,
      command: { type: 'recordSurvey', responses: 312, meanScore: 4.4 },
      at: purchase.deadlines['survey']?.at,
    };
  return evaluation(purchase) ?? { actor: as.handler, command: { type: 'requestAcceptance' } };
}

/** Pays what is accepted, tranche by tranche; nothing once all of it is paid. */
export function paying(purchase: Purchase): Move | undefined {
  const due = Object.values(purchase.projects).flatMap(
    ({ organizationId, payments, acceptances }) =>
      payments
        .filter(
          (p) =>
            !['paid', 'withheld', 'clawedBack'].includes(p.status) &&
            acceptances.includes(acceptanceOf(p)),
        )
        .map(({ number, status }) => ({ organizationId, number, status })),
  );
  const [first] = due;
  if (!first) return undefined;
  const { organizationId, number, status } = first;
  if (status === 'requested') return approval(purchase);
  return status === 'approved' || status === 'sent'
    ? {
        actor: as.financeOfficer,
        command: { type: 'recordPayment', organizationId, number, voucher: '2026-0318' },
      }
    : { actor: as.handler, command: { type: 'requestPayment', organizationId, number } };
}

function opening(purchase: Purchase, applications: Application[]): Move {
  const [first, second] = purchase.openingConfirmedBy;
  if (!first) return { actor: as.handler, command: { type: 'confirmOpening' } };
  if (!second) return { actor: as.officeHead, command: { type: 'confirmOpening' } };
  return { actor: as.system, command: { type: 'openApplications', applications } };
}

type Played = { now: Instant; applications: Application[] };

/** The straight line: what happens in each state when nothing goes wrong. */
export const straight: Partial<Record<State, (purchase: Purchase, played: Played) => Move>> = {
  drafting: () => ({ actor: as.handler, command: { type: 'submitPlan' } }),
  planApproval: (purchase) => approval(purchase),
  noticePreparation: (purchase, { now }) =>
    needsIntention(purchase) && !purchase.priorNotices?.intention
      ? intention(now)
      : {
          actor: as.handler,
          command: {
            type: 'publishNotice',
            publication: publication(now),
            closesAt: plusMillis(now, 40 * day),
          },
        },
  noticePublished: () => ({ actor: as.system, command: { type: 'openBidding' } }),
  biddingOpen: (purchase) => ({
    actor: as.system,
    command: { type: 'closeBidding' },
    at: purchase.closesAt,
  }),
  sealed: (purchase, { applications }) => opening(purchase, applications),
  eligibilityCheck: (purchase) => eligibility(purchase),
  panelForming: () => ({ actor: as.handler, command: { type: 'drawPanel' } }),
  conflictDeclaration: (purchase) => declaration(purchase),
  finalOffers: (purchase) => ({
    actor: as.system,
    command: { type: 'openFinalOffers', offers: [] },
    at: purchase.deadlines['finalOffers']?.at,
  }),
  priceReview: (purchase) => priceReview(purchase),
  scoring: (purchase) => scoreSheet(purchase),
  reportSigning: (purchase) => signature(purchase),
  ranked: (purchase) => recommendation(purchase),
  awardApproval: (purchase) => approval(purchase),
  awardNoticePreparation: (_purchase, { now }) => ({
    actor: as.handler,
    command: { type: 'publishAwardNotice', publication: publication(now) },
  }),
  standstill: (purchase) => ({
    actor: as.system,
    command: { type: 'endStandstill' },
    at: purchase.deadlines['standstill']?.at,
  }),
  contractDrafting: ({ plan }) => ({
    actor: as.handler,
    command: { type: 'draftContracts', tranches: plan.tranches },
  }),
  contractApproval: (purchase) => approval(purchase),
  contractSigning: (purchase) => signing(purchase),
  implementing: (purchase) => work(purchase),
  midTermEvaluation: (purchase) =>
    evaluation(purchase) ?? { actor: as.handler, command: { type: 'concludeMidTerm' } },
  finalEvaluation: (purchase) => finalEvaluation(purchase),
  acceptanceApproval: (purchase) => approval(purchase),
  settlement: (purchase) =>
    paying(purchase) ?? { actor: as.handler, command: { type: 'disclose' } },
};
