import type { PublicBought, PublicPurchase } from '../../shared/contracts/notices.ts';
import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import { type State, stages } from '../../shared/domain/purchase/lifecycle.ts';
import type { Project } from '../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { isPaid } from '../../shared/domain/purchase/reckoning.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { WorkingCalendar } from '../../shared/domain/working-days.ts';
import { basisOf, coProvision } from './plan-basis.ts';
import { priorNotices } from './prior-notices.ts';
import { publicContract } from './public-contract.ts';
import { publicObjections } from './public-objections.ts';
import { effectiveState, timelineOf } from './timeline-of.ts';

/** Names of people and organizations by id. */
type Names = Readonly<Record<string, string>>;

/** From here on the awards of an earlier notice no longer hold, and new ones are not yet announced. */
const awardsOpen: readonly State[] = [
  'ranked',
  'awardApproval',
  'awardNoticePreparation',
  'cancelled',
  'failedCall',
];

/** Answers of fewer people than this are not averaged in public: small groups stay unrecognizable. */
const fewestAnswers = 5;

const hasReached = (purchase: Purchase, stage: (typeof stages)[number]) =>
  stages.indexOf(purchase.stage) >= stages.indexOf(stage);

/** Ranking and experts are secret until the result is published (REG §43), and public from then on. */
function result(purchase: Purchase, name: (id: string) => string) {
  if (!purchase.awardNotice) return { results: [], experts: [] };
  const areAwardsPublic = !awardsOpen.includes(effectiveState(purchase));
  const results = purchase.ranking.map(({ organizationId, rank, totalPoints }) => {
    const award = areAwardsPublic
      ? purchase.awards.find((a) => a.organizationId === organizationId)
      : undefined;
    return {
      organization: name(organizationId),
      rank,
      totalPoints,
      ...(award && { awardFen: award.amountFen }),
    };
  });
  const seats = purchase.panel?.seats.filter((seat) => seat.conflict === 'none') ?? [];
  return {
    awardNotice: purchase.awardNotice,
    results,
    // The notice of the result tells who of the panel the purchaser sent.
    experts: seats.map(
      (seat) => `${name(seat.personId)}${seat.isRepresentative ? '（采购人代表）' : ''}`,
    ),
  };
}

/** How the winner was decided, and until when the result can be challenged while it still can. */
function decisionOf(purchase: Purchase): Pick<PublicPurchase, 'decision'> {
  const { awardNotice, awardDecision, deadlines, reviewFeeFen } = purchase;
  if (!awardNotice || awardsOpen.includes(effectiveState(purchase))) return {};
  const until = deadlines['standstill']?.at;
  return {
    decision: {
      at: awardDecision?.at ?? awardNotice.publishedAt,
      isDeemed: awardDecision?.kind === 'deemed',
      ...(awardDecision?.source && { source: awardDecision.source }),
      ...(until && { challengeUntil: until }),
      ...(reviewFeeFen !== undefined && { reviewFeeFen }),
    },
  };
}

const accepted = ({ reports }: Project, deliverable: string) =>
  reports
    .filter((report) => report.verdict === 'accepted')
    .reduce((sum, report) => sum + (report.delivered[deliverable] ?? 0), 0);

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

/** Points of an evaluation are public once it is concluded, not while others are still being judged. */
function points(purchase: Purchase, { evaluations, finalPoints }: Project) {
  const state = effectiveState(purchase);
  const midTerm = evaluations.find((e) => e.phase === 'midTerm');
  const isAccepted = Object.values(purchase.approvals).some(
    (approval) => approval.subject === 'acceptance' && approval.status === 'approved',
  );
  return {
    ...(midTerm && state !== 'midTermEvaluation' && { midTermPoints: midTerm.points }),
    ...(finalPoints !== undefined && isAccepted && { finalPoints }),
  };
}

const contractOf = (purchase: Purchase, it: Project) => {
  const contract = publicContract(purchase, it);
  return contract ? { contract } : {};
};

type BoughtBy = Readonly<Partial<Record<OrganizationId, PublicBought[]>>>;

const project = (
  purchase: Purchase,
  name: (id: string) => string,
  it: Project,
  bought: BoughtBy,
): PublicPurchase['projects'][number] => ({
  organization: name(it.organizationId),
  amountFen: it.amountFen,
  paidFen: sum(
    it.payments
      .filter(isPaid)
      .map(
        ({ amountFen, clawBack }) => amountFen - (clawBack?.receivedAt ? clawBack.amountFen : 0),
      ),
  ),
  status: it.status,
  progress: it.deliverables.map(({ id, name: work, unit, quantity }) => ({
    name: work,
    unit,
    planned: quantity,
    delivered: accepted(it, id),
  })),
  ...points(purchase, it),
  ...(it.support && {
    support: {
      promisedHours: it.support.promisedHours,
      givenHours: it.support.givenHours,
    },
  }),
  ...contractOf(purchase, it),
  ...coProvision(purchase, it),
  ...(bought[it.organizationId] && { bought: bought[it.organizationId] }),
});

/** Contracts are public from implementation on; one that nobody signed is not. */
const projects = (purchase: Purchase, name: (id: string) => string, bought: BoughtBy) =>
  hasReached(purchase, 'implementation')
    ? Object.values(purchase.projects)
        .filter(({ signedAt }) => signedAt !== undefined)
        .map((it) => project(purchase, name, it, bought))
    : [];

function survey({ surveyResult }: Purchase): Pick<PublicPurchase, 'survey'> {
  if (!surveyResult) return {};
  const { responses, meanScore } = surveyResult;
  return { survey: { responses, ...(responses >= fewestAnswers && { meanScore }) } };
}

/** The call as it has changed, and what was asked of it: every question once it is answered or its day has passed. */
function callOf(purchase: Purchase): Partial<PublicPurchase> {
  const asked = Object.values(purchase.questions ?? {});
  const changed = Object.values(purchase.amendments ?? {});
  const shown = asked
    .filter(({ answer, lapsedAt }) => answer || lapsedAt)
    .map(({ organizationId: _asker, answer, ...question }) => ({
      ...question,
      ...(answer && { answer: { text: answer.text, at: answer.at } }),
    }));
  const open = asked.length - shown.length;
  return {
    ...(purchase.edition && { edition: purchase.edition }),
    ...(changed.length > 0 && { amendments: changed }),
    ...(shown.length > 0 && { questions: shown }),
    ...(open > 0 && { openQuestions: open }),
    ...(purchase.questionsCloseAt && { questionsCloseAt: purchase.questionsCloseAt }),
  };
}

const stopped: readonly State[] = [
  'suspended',
  'cancelled',
  'failedCall',
  'terminatedEarly',
  'disclosed',
];

/** The reason of the last side exit; one that was undone (a suspension) is history. */
const reasonOf = ({ state, reason, projects: all }: Purchase): Pick<PublicPurchase, 'reason'> => {
  const isEnded =
    state !== 'disclosed' || Object.values(all).some((p) => p.status === 'terminated');
  return reason !== undefined && stopped.includes(state) && isEnded ? { reason } : {};
};

/** The promise from the notice on; how it was kept from the result on. */
function lotOf({ lot, awardNotice }: Purchase): Pick<PublicPurchase, 'lot'> {
  if (!lot) return {};
  const { commitment, committedAt, event } = lot;
  return { lot: awardNotice ? lot : { commitment, committedAt, ...(event && { event }) } };
}

const sequenceOf = ({ failure, follows, followedBy }: Purchase) => ({
  ...(failure && { failure: failure.kind }),
  ...(follows && { follows: follows.purchaseId }),
  ...(followedBy && { followedBy }),
});

/**
 * What everybody may know of `purchase` now. Nothing of applicants before the notice of the result, no name of
 * an expert before it, nothing of a report, an evaluation or an approval that is still being judged.
 *
 * @param names - of organizations, by their snapshot, and of experts
 * @param updatedAt - when the purchase last changed
 * @param calendar - the one it counts by, so that its dates say why they are when they are
 * @param bought - what was bought with what was paid, by organization
 * @returns `undefined` before the notice is published: until then there is nothing public at all
 */
export function publicPurchase(
  purchase: Purchase,
  tenant: TenantSummary,
  names: Names,
  updatedAt: Instant,
  calendar?: WorkingCalendar,
  bought: BoughtBy = {},
): PublicPurchase | undefined {
  const { plan, notice, closesAt } = purchase;
  if (!notice || !closesAt) return undefined;
  const name = (id: string) => names[id] ?? '';
  return {
    purchaseId: purchase.id,
    tenant,
    title: plan.title,
    track: plan.track,
    method: plan.method,
    state: purchase.state,
    stage: purchase.stage,
    categories: plan.categories,
    budgetFen: plan.budgetFen,
    publishedAt: notice.publishedAt,
    closesAt,
    updatedAt,
    need: plan.need,
    goals: plan.goals,
    regionCodes: plan.regionCodes,
    fundSource: plan.fundSource,
    ceilingFen: plan.ceilingFen,
    maximumAwards: plan.maximumAwards,
    requiredDocuments: plan.requiredDocuments,
    deliverables: plan.deliverables,
    criteria: plan.criteria,
    priceWeight: plan.priceWeight,
    ...(plan.bonusItems && { bonusItems: plan.bonusItems }),
    ...(plan.isBlind && { isBlind: true }),
    ...(plan.areScoresShownLive && { areScoresShownLive: true }),
    ...(plan.voices && { voices: plan.voices }),
    ...(purchase.rules.priority && { priority: purchase.rules.priority }),
    ...(plan.performanceGoals && { performanceGoals: plan.performanceGoals }),
    ...(plan.contractMonths && { contractMonths: plan.contractMonths }),
    basis: basisOf(plan),
    ...callOf(purchase),
    notice,
    ...priorNotices(purchase, calendar),
    timeline: timelineOf(purchase, calendar),
    ...result(purchase, name),
    ...decisionOf(purchase),
    objections: publicObjections(purchase, names),
    projects: projects(purchase, name, bought),
    ...survey(purchase),
    ...reasonOf(purchase),
    ...lotOf(purchase),
    ...sequenceOf(purchase),
  };
}
