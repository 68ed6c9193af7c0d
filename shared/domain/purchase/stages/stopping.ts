import type { Refusal } from '../../errors.ts';
import { ok, refuse } from '../../result.ts';
import type { Approval, Stop } from '../approval.ts';
import type { StageRules, Step } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { isFinal, type Stage, type State, stages } from '../lifecycle.ts';
import type { Purchase } from '../purchase.ts';
import { signed } from './9-signing.ts';
import { type Outcome, requestApproval, whileAsked } from './approvals.ts';
import { toSettlement } from './deadlines.ts';

export const isUnderContract = (stage: Stage) =>
  stages.indexOf(stage) >= stages.indexOf('implementation');

/** Everybody who applied is told, and everybody may read why. */
export const told = (purchase: Purchase, note: string): DomainEvent[] => [
  ...Object.values(purchase.applications).map(
    ({ organization }): DomainEvent => ({
      type: 'mail',
      template: 'purchaseStopped',
      to: { organizationId: organization.id },
      note,
    }),
  ),
  { type: 'pagePublished' },
];

const fits: Record<Stop['kind'], (purchase: Purchase) => boolean> = {
  cancel: (purchase) => !isUnderContract(purchase.stage) && signed(purchase).length === 0,
  failCall: ({ state, resumesTo }) => (state === 'suspended' ? resumesTo : state) === 'ranked',
  terminateEarly: (purchase) => isUnderContract(purchase.stage),
};

const isOpenStop = ({ subject, status }: Approval) => subject === 'stop' && status === 'open';

/** The request to end `purchase` that is being decided, if there is one. */
export const stopAsked = (purchase: Purchase): Approval | undefined =>
  Object.values(purchase.approvals).find(isOpenStop);

const withdrawn = (purchase: Purchase, isOvertaken: (approval: Approval) => boolean): Purchase => {
  const approvals = Object.entries(purchase.approvals).map(([id, approval]) => [
    id,
    approval.status === 'open' && isOvertaken(approval)
      ? { ...approval, status: 'withdrawn' as const }
      : approval,
  ]);
  return { ...purchase, approvals: Object.fromEntries(approvals) };
};

/**
 * `purchase` without requests that events overtook: a call that found its winner no longer fails, signed work is
 * no longer cancelled, and nothing is decided about a purchase that is over.
 */
export const withoutOvertaken = (purchase: Purchase): Purchase =>
  withdrawn(
    purchase,
    (approval) =>
      isFinal(purchase.state) ||
      (isOpenStop(approval) && approval.stop !== undefined && !fits[approval.stop.kind](purchase)),
  );

/** Payments for accepted work go on; everything else that was put forward has no object any more. */
function endedEarly(purchase: Purchase): Pick<Purchase, 'projects' | 'approvals'> {
  const projects = Object.entries(purchase.projects).map(([id, project]) => [
    id,
    project.status === 'signed' ? { ...project, status: 'terminated' as const } : project,
  ]);
  const { approvals } = withdrawn(purchase, ({ subject }) => subject !== 'payment');
  return { projects: Object.fromEntries(projects), approvals };
}

const ends: Record<Stop['kind'], State> = {
  cancel: 'cancelled',
  failCall: 'failedCall',
  terminateEarly: 'terminatedEarly',
};

/**
 * A purchase ends off its line by request and approval, never by one person or by the workflow (domain.md 1.5,
 * MoF 2021 no. 22). Until it is approved everything goes on where it was: dates run, and whoever may act acts.
 */
export const stopping: StageRules<'requestStop'> = {
  requestStop: (purchase, { kind, reason }, context) => {
    const { state } = purchase;
    if (!fits[kind](purchase))
      return refuse<Refusal>({ code: 'illegal-move', detail: { state, command: 'requestStop' } });
    if (stopAsked(purchase)) return refuse({ code: 'stop-already-asked' });
    const requested = requestApproval(purchase, 'stop', context, {
      reference: kind,
      stop: { kind, reason },
    });
    if (!requested.ok) return requested;
    return ok(whileAsked(purchase, requested.value));
  },
};

/** What those hear whose applications are under seal; the one unit that may know who they are tells them. */
export const stoppedNews = 'stopped';

/** Applications may be sealed, and the purchase does not know whose. */
const isSealing = ({ state, resumesTo, openedAt }: Purchase) =>
  !openedAt && ['biddingOpen', 'sealed'].includes((state === 'suspended' && resumesTo) || state);

export const stopOutcome: { approved: Outcome; returned: Outcome } = {
  approved: (purchase, { stop, author }, context) => {
    if (!stop || !fits[stop.kind](purchase))
      return refuse<Refusal>({
        code: 'illegal-move',
        detail: { state: purchase.state, command: 'requestStop' },
      });
    const { kind, reason } = stop;
    const isAtWork = kind === 'terminateEarly';
    const isSealed = kind === 'cancel' && isSealing(purchase);
    /** While everything stood still no machine ran that could tell anybody. */
    const isToStart = isSealed && purchase.state === 'suspended';
    const step: Step = {
      state: ends[kind],
      changes: {
        reason,
        deadlines: isAtWork ? toSettlement(purchase, context) : {},
        resumesTo: undefined,
        suspendedAt: undefined,
        ...(isAtWork && endedEarly(purchase)),
        ...(isSealed && { untold: [...(purchase.untold ?? []), stoppedNews] }),
      },
      events: [
        ...told(purchase, reason),
        { type: 'mail', template: 'purchaseStopped', to: { personId: author }, note: reason },
        ...(isToStart ? [{ type: 'stageEntered', stage: purchase.stage } as const] : []),
      ],
    };
    return ok(step);
  },
  returned: ({ state }) => ok({ state }),
};
