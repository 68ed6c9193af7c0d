import type { OrganizationId } from '../../ids.ts';
import { plusMillis } from '../../time.ts';
import type { Context, Step } from '../decision.ts';
import { awaitsRemedy, frozenBy, runsOn } from '../frozen.ts';
import { targets } from '../lifecycle.ts';
import { findingOf, type Objection, type Remedy, remedies, stepOf } from '../objection.ts';
import type { Project } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { after, afterIfRuled, fixed, toSettlement } from './deadlines.ts';
import { isUnderContract } from './stopping.ts';

/** From the least to the most: of several that are upheld the gravest is done, and the others with it. */
const byGravity = remedies;

const isBidding = ({ state }: Purchase) => state === 'noticePublished' || state === 'biddingOpen';

/** What can still be done about an objection that holds, where the purchase stands. */
export function remediesFor(purchase: Purchase): Remedy[] {
  const to = targets(purchase.state, 'answerObjection');
  const hasResult = purchase.ranking.length > 0;
  const possible: Record<Remedy, boolean> = {
    none: true,
    amendDocuments: isBidding(purchase),
    nextRank: hasResult && to.includes('ranked'),
    rereview: hasResult && to.includes('panelForming'),
    recall: to.includes('failedCall') || to.includes('terminatedEarly'),
  };
  return remedies.filter((remedy) => possible[remedy]);
}

/** Where nothing is said: a result that is wrong is taken back; anything else is put right as it is. */
export const usualRemedy = (purchase: Purchase, objection: Objection): Remedy =>
  stepOf(objection) === 'result' && remediesFor(purchase).includes('nextRank')
    ? 'nextRank'
    : 'none';

/** Contracts that were not signed have no award any more; signed ones are revoked. */
const revoked = (purchase: Purchase): Purchase['projects'] =>
  Object.fromEntries(
    Object.entries(purchase.projects).map(([id, project]): [string, Project] => [
      id,
      project.status === 'awarded' || project.status === 'signed'
        ? { ...project, status: 'terminated' }
        : project,
    ]),
  );

const withdrawnContracts = ({ approvals }: Purchase): Purchase['approvals'] =>
  Object.fromEntries(
    Object.entries(approvals).map(([id, approval]) => [
      id,
      approval.status === 'open' &&
      (approval.subject === 'contract' || approval.subject === 'award')
        ? { ...approval, status: 'withdrawn' as const }
        : approval,
    ]),
  );

const voidAward = (purchase: Purchase) => ({
  awards: [],
  projects: revoked(purchase),
  approvals: withdrawnContracts(purchase),
});

function nextRank(purchase: Purchase, against: OrganizationId[], context: Context): Step {
  const voided = [...new Set([...(purchase.voided ?? []), ...against])];
  const isSomebodyLeft = purchase.ranking.some(
    ({ organizationId }) =>
      !voided.includes(organizationId) && purchase.projects[organizationId]?.status !== 'declined',
  );
  return {
    state: isSomebodyLeft ? 'ranked' : 'failedCall',
    changes: {
      ...voidAward(purchase),
      voided,
      deadlines: isSomebodyLeft ? { recommendation: after(purchase, 'step', context) } : {},
    },
  };
}

/** Another panel is drawn: whoever judged is not asked to judge their own judgement. */
export const rereview = (purchase: Purchase, context: Context): Step => ({
  state: 'panelForming',
  changes: {
    ...voidAward(purchase),
    ranking: [],
    // Who reviews now is secret again until there is another result.
    awardNotice: undefined,
    ...(purchase.panel && {
      panel: {
        ...purchase.panel,
        seats: purchase.panel.seats.map((seat) =>
          seat.conflict === 'none' || seat.conflict === 'undeclared'
            ? { ...seat, conflict: 'replaced' as const }
            : seat,
        ),
      },
    }),
    deadlines: { panel: after(purchase, 'step', context) },
  },
});

function recall(purchase: Purchase, reason: string, context: Context): Step {
  if (isUnderContract(purchase.stage))
    return {
      state: 'terminatedEarly',
      changes: { ...voidAward(purchase), reason, deadlines: toSettlement(purchase, context) },
    };
  return { state: 'failedCall', changes: { ...voidAward(purchase), reason, deadlines: {} } };
}

/** An amended document leaves at least the time a clarification does; the closing moves where it is nearer. */
function amendDocuments(purchase: Purchase, context: Context): Step {
  const { state, closesAt } = purchase;
  const least = afterIfRuled(purchase, 'clarification', context)?.at;
  const isMoved = state === 'biddingOpen' && closesAt && least && least > closesAt;
  if (!isMoved) return { state };
  return {
    state,
    changes: {
      closesAt: least,
      deadlines: { ...purchase.deadlines, biddingCloses: fixed(least, context.now) },
    },
  };
}

function doing(purchase: Purchase, due: readonly Objection[], context: Context): Step {
  const findings = due.flatMap((objection) => findingOf(objection) ?? []);
  const [gravest] = findings.sort(
    (a, b) => byGravity.indexOf(b.remedy ?? 'none') - byGravity.indexOf(a.remedy ?? 'none'),
  );
  switch (gravest?.remedy) {
    case 'nextRank':
      return nextRank(
        purchase,
        findings.flatMap(({ against = [] }) => against),
        context,
      );
    case 'rereview':
      return rereview(purchase, context);
    case 'recall':
      return recall(purchase, gravest.text, context);
    case 'amendDocuments':
      return amendDocuments(purchase, context);
    default:
      return { state: purchase.state };
  }
}

const isWaitingInStandstill = ({ state }: Purchase) => state === 'objectionFrozen';

/**
 * Where `purchase` goes once an objection was decided: as long as another holds it nothing is done; with the last
 * one the gravest remedy is.
 *
 * @param purchase - with the objection as it was decided
 */
export function concluded(purchase: Purchase, context: Context): Step {
  const due = Object.values(purchase.objections).filter(awaitsRemedy);
  const isHeldByOthers = frozenBy(purchase).some((objection) => !awaitsRemedy(objection));
  const { objections } = purchase;
  if (isHeldByOthers) return { state: purchase.state, changes: { objections } };
  const done = Object.fromEntries(
    Object.entries(objections).map(([id, objection]) => [
      id,
      due.includes(objection) ? { ...objection, executedAt: context.now } : objection,
    ]),
  );
  const step = doing({ ...purchase, objections: done }, due, context);
  const state =
    step.state === purchase.state && isWaitingInStandstill(purchase) ? 'standstill' : step.state;
  // The clocks of other objections go on, whatever dates the remedy sets.
  const others = Object.entries(purchase.deadlines).filter(([name]) => runsOn(name));
  const set = step.changes?.deadlines;
  return {
    ...step,
    state,
    changes: {
      ...step.changes,
      objections: done,
      ...(set && { deadlines: { ...Object.fromEntries(others), ...set } }),
    },
  };
}

/** The moment before a date: it still belongs to its last day. */
export const lastMoment = ({ at }: { at: Purchase['createdAt'] }) => plusMillis(at, -1);
