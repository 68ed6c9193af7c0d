import type { Actor } from '../../../shared/domain/actor.ts';
import type { OrganizationId, PersonId } from '../../../shared/domain/ids.ts';
import type { Application } from '../../../shared/domain/purchase/application.ts';
import { currentStep } from '../../../shared/domain/purchase/approval-rounds.ts';
import type { Command } from '../../../shared/domain/purchase/commands.ts';
import type { State } from '../../../shared/domain/purchase/lifecycle.ts';
import { needsIntention } from '../../../shared/domain/purchase/prior-notice-standing.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { unsigned } from '../../../shared/domain/purchase/stages/6-report.ts';
import { sheetsOwed } from '../../../shared/domain/purchase/stages/panel-seats.ts';
import { dayOf, type Instant, plusDays } from '../../../shared/domain/time.ts';
import { at } from './moving-clock.ts';

/** Who decides what, of the tenant's seeded people. */
export type Cast = {
  handler: Actor & { kind: 'official' };
  officeHead: Actor & { kind: 'official' };
  person(id: PersonId): Actor & { kind: 'official' };
  member(id: OrganizationId): Actor;
  applications: readonly Application[];
  medium: { name: string; url: string };
  /** The day both sides sign. */
  signedOn: string;
};

/** Somebody asks for something; not before `at`, where that is given. */
export type Move = { actor: Actor; command: Command; at?: Instant | undefined };

const system: Actor = { kind: 'system' };

/** Opinions as officials write them, one after the other. */
const opinions = ['同意。', '同意，请按程序办理。', '资金来源落实，同意。', '同意实施。'];

/** Whoever's turn it is in the open request for approval. */
export function approving(purchase: Purchase, { person }: Pick<Cast, 'person'>): Move {
  const open = Object.values(purchase.approvals).find(({ status }) => status === 'open');
  const step = open && currentStep(open);
  if (!open || !step) throw new Error(`nobody has to approve in ${purchase.state}`);
  return {
    actor: person(step.personId),
    command: {
      type: 'decideApproval',
      approvalId: open.id,
      decision: 'approve',
      opinion: opinions[purchase.version % opinions.length] ?? '同意。',
      documentsHash: open.documentsHash,
    },
  };
}

const publication = ({ medium: { name, url } }: Cast, path: string, publishedAt: Instant) => ({
  medium: name,
  url: `${url}${path}`,
  publishedAt,
});

function noticing(purchase: Purchase, cast: Cast, now: Instant): Move {
  const today = dayOf(now);
  if (needsIntention(purchase) && !purchase.priorNotices?.intention)
    return {
      actor: cast.handler,
      command: {
        type: 'publishIntention',
        publication: publication(cast, 'intention', at(plusDays(today, -60), 9)),
        expected: today.slice(0, 7),
      },
    };
  return {
    actor: cast.handler,
    command: {
      type: 'publishNotice',
      publication: publication(cast, 'notice', now),
      closesAt: at(plusDays(today, 24), 17),
    },
  };
}

function opening({ openingConfirmedBy }: Purchase, cast: Cast): Move {
  if (openingConfirmedBy.length === 0)
    return { actor: cast.handler, command: { type: 'confirmOpening' } };
  if (openingConfirmedBy.length === 1)
    return { actor: cast.officeHead, command: { type: 'confirmOpening' } };
  const applications = [...cast.applications];
  return { actor: system, command: { type: 'openApplications', applications } };
}

function eligibility({ applications }: Purchase, { handler: actor }: Cast): Move {
  const open = Object.values(applications).find((one) => one.eligibility === 'unjudged');
  if (!open) return { actor, command: { type: 'concludeEligibility' } };
  const { id: organizationId } = open.organization;
  return {
    actor,
    command: {
      type: 'judgeEligibility',
      organizationId,
      verdict: 'eligible',
      reason: '',
      missingDocuments: [],
    },
  };
}

function declaring({ panel }: Purchase, { person }: Cast): Move {
  const seat = panel?.seats.find(({ conflict }) => conflict === 'undeclared');
  if (!seat) throw new Error('every expert has declared');
  return {
    actor: person(seat.personId),
    command: { type: 'declareConflict', conflict: 'none', note: '' },
  };
}

/** The first applicant is best; no two experts see it quite alike. */
function scoring(purchase: Purchase, { person, applications }: Cast): Move {
  const seats = purchase.panel?.seats ?? [];
  const place = seats.findIndex(({ personId }) => sheetsOwed(purchase, personId) > 0);
  const expert = seats[place]?.personId;
  const rank = applications.findIndex(
    ({ organization }) => !purchase.sheets[`${expert}.${organization.id}`],
  );
  const organizationId = applications[rank]?.organization.id;
  if (!expert || !organizationId) throw new Error('every sheet is in');
  const points = purchase.plan.criteria.map(({ id, max, isObjective }, i) => {
    const lost = isObjective ? rank * 2 : 1 + rank * 3 + ((place + i) % 2);
    return [id, Math.max(0, max - lost)];
  });
  return {
    actor: person(expert),
    command: {
      type: 'lockScoreSheet',
      organizationId,
      points: Object.fromEntries(points),
      comment:
        rank === 0 ? '需求摸底扎实，进度、风险和评估指标完整。' : '方案可行，量化指标可再细化。',
    },
  };
}

function signingReport(purchase: Purchase, { person }: Cast): Move {
  const [next] = unsigned(purchase);
  if (!next) throw new Error('every expert has signed');
  return {
    actor: person(next.personId),
    command: { type: 'signReport', verdict: 'agree', reason: '' },
  };
}

function awarding({ ranking, plan, applications }: Purchase, { handler: actor }: Cast): Move {
  const awards = ranking.slice(0, plan.maximumAwards).map(({ organizationId }) => ({
    organizationId,
    amountFen: applications[organizationId]?.body.requestedFen ?? 0,
  }));
  return { actor, command: { type: 'recommendAward', awards } };
}

function signing({ projects }: Purchase, cast: Cast): Move {
  const next = Object.values(projects).find(
    ({ status, signatures }) => status === 'awarded' && !signatures?.provider,
  );
  return {
    actor: next ? cast.member(next.organizationId) : cast.officeHead,
    command: { type: 'signContract' },
    at: at(cast.signedOn, next ? 10 : 15),
  };
}

type Step = (purchase: Purchase, cast: Cast, now: Instant) => Move;
const due =
  (type: 'closeBidding' | 'endStandstill', name: string): Step =>
  ({ deadlines }) => ({ actor: system, command: { type }, at: deadlines[name]?.at });

/** From a plan to a contract in force, when nothing goes wrong: what happens in each state. */
export const buying: Partial<Record<State, Step>> = {
  drafting: (_purchase, { handler }) => ({ actor: handler, command: { type: 'submitPlan' } }),
  planApproval: approving,
  noticePreparation: noticing,
  noticePublished: () => ({ actor: system, command: { type: 'openBidding' } }),
  biddingOpen: due('closeBidding', 'biddingCloses'),
  sealed: opening,
  eligibilityCheck: eligibility,
  panelForming: (_purchase, { handler }) => ({ actor: handler, command: { type: 'drawPanel' } }),
  conflictDeclaration: declaring,
  finalOffers: ({ deadlines }) => ({
    actor: system,
    command: { type: 'openFinalOffers', offers: [] },
    at: deadlines['finalOffers']?.at,
  }),
  scoring,
  reportSigning: signingReport,
  ranked: awarding,
  awardApproval: approving,
  awardNoticePreparation: (_purchase, cast, now) => ({
    actor: cast.handler,
    command: { type: 'publishAwardNotice', publication: publication(cast, 'result', now) },
  }),
  standstill: due('endStandstill', 'standstill'),
  contractDrafting: ({ plan: { tranches } }, { handler }) => ({
    actor: handler,
    command: { type: 'draftContracts', tranches },
  }),
  contractApproval: approving,
  contractSigning: signing,
};
