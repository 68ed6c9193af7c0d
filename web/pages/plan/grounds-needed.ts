import type { RuleSet } from '../../../shared/domain/policy/rules.ts';
import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { thresholdOn } from '../../../shared/domain/settings/threshold-on.ts';
import type { Threshold } from '../../../shared/domain/settings/thresholds.ts';
import { groundsOf } from './grounds-values.ts';

type Kind = 'openTender' | 'procurementLimit';
export type Known = {
  thresholds: readonly Threshold[];
  rules: readonly RuleSet[];
  /** The day it is planned on. */
  today: string;
};
export type Missing =
  | 'reason'
  | 'approval'
  | 'confirmation'
  | 'single'
  | 'experts'
  | 'invitees'
  | 'one'
  | 'reservation';

export type Needed = {
  /** The threshold that decides whether the method is lawful; absent: none does. */
  limit?: { kind: Kind; threshold?: Threshold; isReached: boolean };
  asksApproval: boolean;
  /** Up to this figure small and medium firms come first. */
  reservation?: Threshold;
  /** Whom the rules ask: everybody, some, or one. */
  invitation: 'open' | 'invited' | 'single';
  least: number;
  missing: Missing[];
};

function limitOf(plan: Plan, { thresholds, today }: Known): Needed['limit'] {
  const { track, method, fundSource, budgetFen, ceilingFen } = plan;
  const kind: Kind | undefined =
    track === 'PROCUREMENT'
      ? method === 'openTender'
        ? undefined
        : 'openTender'
      : track === 'BELOW_LIMIT' || fundSource === 'fiscal'
        ? 'procurementLimit'
        : undefined;
  if (!kind) return undefined;
  const threshold = thresholdOn(thresholds, kind, today);
  const amount = track === 'VENTURE' ? ceilingFen : budgetFen;
  return {
    kind,
    ...(threshold && { threshold }),
    isReached: threshold !== undefined && amount >= threshold.valueFen,
  };
}

function singleMissing(
  { method, singleSource, budgetFen, confirmedAssumptions = [] }: Plan,
  limit: Needed['limit'],
): Missing[] {
  if (method !== 'singleSource') return [];
  if (!singleSource) return ['single'];
  const { reason, originalFen = 0, experts = [] } = singleSource;
  if (reason === 'addition') return budgetFen * 10 > originalFen ? ['single'] : [];
  const isBelow = limit?.threshold ? !limit.isReached : confirmedAssumptions.includes('openTender');
  return reason === 'unique' && !isBelow && experts.length === 0 ? ['experts'] : [];
}

const inviteesMissing = (
  plan: Plan,
  { invitation, least }: Pick<Needed, 'invitation' | 'least'>,
) => {
  const count = (plan.invitees ?? []).length;
  if (invitation === 'single') return count === 1 ? [] : (['one'] as const);
  return invitation === 'invited' && count < least ? (['invitees'] as const) : [];
};

/** The figure up to which small and medium firms come first, where the budget is within it. */
function reservationOf({ track, budgetFen }: Plan, { thresholds, today }: Known) {
  const small = thresholdOn(thresholds, 'reservedForSmall', today);
  return track === 'PROCUREMENT' && small && budgetFen <= small.valueFen ? small : undefined;
}

type Asked = Omit<Needed, 'missing'>;

function missingFrom(plan: Plan, asked: Asked): Missing[] {
  const { limit, asksApproval, reservation } = asked;
  const isUnconfirmed =
    limit && !limit.threshold && !(plan.confirmedAssumptions ?? []).includes(limit.kind);
  const found: (Missing | false | undefined)[] = [
    groundsOf[plan.method] && !plan.methodReason && 'reason',
    asksApproval && !plan.methodApproval && 'approval',
    isUnconfirmed && 'confirmation',
    reservation && !plan.smallReservation && 'reservation',
    ...singleMissing(plan, limit),
    ...inviteesMissing(plan, asked),
  ];
  return found.filter((one): one is Missing => Boolean(one));
}

/** What the law and the rules of the tenant ask of a plan for its method, and what of it is not there yet. */
export function neededFor(plan: Plan, known: Known): Needed {
  const limit = limitOf(plan, known);
  const reservation = reservationOf(plan, known);
  const rules = known.rules.find(
    ({ track, method }) => track === plan.track && method === plan.method,
  );
  const least = rules?.minimumApplications.value ?? 1;
  const asked: Asked = {
    ...(limit && { limit }),
    ...(reservation && { reservation }),
    asksApproval: limit?.kind === 'openTender' && limit.isReached,
    invitation: rules?.invitation?.value ?? 'open',
    least: plan.methodApproval?.afterTwoValidBids ? Math.min(2, least) : least,
  };
  return { ...asked, missing: missingFrom(plan, asked) };
}
