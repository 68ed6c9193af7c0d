import type { Application } from '../../shared/domain/purchase/application.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { needsIntention } from '../../shared/domain/purchase/prior-notice-standing.ts';
import { acceptanceOf } from '../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { signed } from '../../shared/domain/purchase/stages/9-signing.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { approval, day, type Move } from './moves.ts';
import { as } from './people.ts';
import {
  declaration,
  eligibility,
  priceReview,
  recommendation,
  scoreSheet,
  signature,
} from './review-moves.ts';

export { approval, day, hour, type Move } from './moves.ts';

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
