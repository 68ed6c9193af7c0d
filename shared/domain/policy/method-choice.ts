import type { FieldFault } from '../errors.ts';
import type { Plan } from '../purchase/plan.ts';
import type { PriorNotice } from '../purchase/prior-notice.ts';
import { standingOf } from '../purchase/prior-notice-standing.ts';
import { thresholdOn } from '../settings/threshold-on.ts';
import type { Threshold } from '../settings/thresholds.ts';
import { type Day, dayOf, type Instant } from '../time.ts';
import { isOfTrack, methodGrounds } from './method-names.ts';

/** What has to be known to say whether a method is lawful. */
export type Choosing = {
  thresholds: readonly Threshold[];
  now: Instant;
  /** The notice that one supplier is asked, once it is public. */
  singleSourceNotice?: PriorNotice | undefined;
};

type Asked = Pick<
  Plan,
  | 'track'
  | 'method'
  | 'budgetFen'
  | 'ceilingFen'
  | 'fundSource'
  | 'methodReason'
  | 'smallReservation'
  | 'methodApproval'
  | 'singleSource'
  | 'confirmedAssumptions'
>;
type Kind = 'procurementLimit' | 'openTender';

const fault = (place: string, code: string): FieldFault => ({ pointer: `/plan/${place}`, code });

/** How an amount stands to a threshold of the locality. */
export type Standing = 'below' | 'reached' | 'unknown';

export function standingTo(kind: Kind, fen: number, { thresholds, now }: Choosing): Standing {
  const threshold = thresholdOn(thresholds, kind, dayOf(now));
  if (!threshold) return 'unknown';
  return fen >= threshold.valueFen ? 'reached' : 'below';
}

/** What is not known is said and stated by the handler, never taken for granted. */
const unknown = (kind: Kind, { confirmedAssumptions = [] }: Asked): FieldFault[] =>
  confirmedAssumptions.includes(kind) ? [] : [fault('confirmedAssumptions', `unknown-${kind}`)];

/** Below the limit means below it; a grant-style call is not a way around procurement with fiscal money (LAW §2). */
function limitFaults(plan: Asked, choosing: Choosing): FieldFault[] {
  const { track, fundSource, budgetFen, ceilingFen } = plan;
  const isBelowLimit = track === 'BELOW_LIMIT';
  if (!isBelowLimit && (track !== 'VENTURE' || fundSource !== 'fiscal')) return [];
  const amount = isBelowLimit ? budgetFen : ceilingFen;
  const standing = standingTo('procurementLimit', amount, choosing);
  if (standing === 'below') return [];
  if (standing === 'unknown') return unknown('procurementLimit', plan);
  return [fault('track', isBelowLimit ? 'above-procurement-limit' : 'venture-above-limit')];
}

/** From the threshold on anything but an open tender was approved before it began (LAW §27, REG §23). */
function tenderFaults(plan: Asked, choosing: Choosing): FieldFault[] {
  if (plan.track !== 'PROCUREMENT' || plan.method === 'openTender') return [];
  const standing = standingTo('openTender', plan.budgetFen, choosing);
  if (standing === 'unknown') return unknown('openTender', plan);
  if (standing === 'below') return [];
  return plan.methodApproval ? [] : [fault('methodApproval', 'method-needs-approval')];
}

const approvalFaults = ({ methodApproval }: Asked, today: Day): FieldFault[] =>
  methodApproval && methodApproval.date > today
    ? [fault('methodApproval/date', 'approval-not-yet-given')]
    : [];

/** Inviting some and negotiating have each their cases in the law (LAW §29, §30). */
function groundFaults({ method, methodReason }: Asked): FieldFault[] {
  const lawful: readonly string[] | undefined =
    method === 'invitedTender' || method === 'competitiveNegotiation'
      ? methodGrounds[method]
      : undefined;
  if (!lawful || (methodReason && lawful.includes(methodReason.ground))) return [];
  return [fault('methodReason', 'method-needs-ground')];
}

/**
 * Up to the figure the locality entered, services are reserved for small and medium firms where that suits them
 * (财库〔2020〕46号, as domain.md 1.4 reads it): the plan says so, or why not. No figure entered, nothing is asked.
 */
function reservationFaults(
  { track, budgetFen, smallReservation }: Asked,
  { thresholds, now }: Choosing,
): FieldFault[] {
  const threshold = thresholdOn(thresholds, 'reservedForSmall', dayOf(now));
  if (track !== 'PROCUREMENT' || !threshold || budgetFen > threshold.valueFen) return [];
  const isSaid = smallReservation?.isReserved || smallReservation?.reason;
  return isSaid ? [] : [fault('smallReservation', 'reservation-unsaid')];
}

const noticeCodes = {
  runs: 'single-source-notice-runs',
  objected: 'single-source-objection-open',
  upheld: 'single-source-objection-upheld',
} as const;

/** The notice of a unique supplier was public for its days, and nobody was right against it (REG §38, MoF order 74). */
function noticeFaults(
  { experts = [] }: NonNullable<Asked['singleSource']>,
  { now, singleSourceNotice: notice }: Choosing,
): FieldFault[] {
  const found = experts.length === 0 ? [fault('singleSource/experts', 'experts-not-named')] : [];
  if (!notice) return [fault('singleSource/notice', 'single-source-needs-notice'), ...found];
  const standing = standingOf(notice, now);
  return standing === 'served'
    ? found
    : [fault('singleSource/notice', noticeCodes[standing]), ...found];
}

/** One supplier is asked for one of three reasons (LAW §31); that one bid came is none of them. */
function singleSourceFaults(plan: Asked, choosing: Choosing): FieldFault[] {
  const { method, singleSource, budgetFen } = plan;
  if (method !== 'singleSource') return [];
  if (!singleSource) return [fault('singleSource', 'single-source-needs-reason')];
  const { reason, originalFen } = singleSource;
  if (reason === 'emergency') return [];
  if (reason === 'addition')
    return originalFen !== undefined && budgetFen * 10 <= originalFen
      ? []
      : [fault('singleSource/originalFen', 'addition-over-a-tenth')];
  const standing = standingTo('openTender', budgetFen, choosing);
  const isTakenAsBelow =
    standing === 'unknown' && plan.confirmedAssumptions?.includes('openTender');
  return standing === 'below' || isTakenAsBelow ? [] : noticeFaults(singleSource, choosing);
}

/**
 * What speaks against the method of a plan: whether it is lawful for its amount where and when it is bought, and
 * whether what the law asks for besides is there (domain.md 1.2). An unknown threshold is a fault until the handler
 * states that they rely on it.
 */
export function methodFaults(plan: Asked, choosing: Choosing): FieldFault[] {
  if (!isOfTrack(plan.method, plan.track)) return [fault('method', 'method-of-another-track')];
  return [
    ...limitFaults(plan, choosing),
    ...tenderFaults(plan, choosing),
    ...groundFaults(plan),
    ...reservationFaults(plan, choosing),
    ...approvalFaults(plan, dayOf(choosing.now)),
    ...singleSourceFaults(plan, choosing),
  ];
}
