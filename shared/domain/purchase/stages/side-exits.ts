import type { Refusal } from '../../errors.ts';
import { ok, refuse } from '../../result.ts';
import { millisBetween, plusMillis } from '../../time.ts';
import type { Approval } from '../approval.ts';
import type { StageRules } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { type CommandType, type Stage, stages, targets } from '../lifecycle.ts';
import { whenDue } from '../plan-next.ts';
import type { Purchase } from '../purchase.ts';
import { signed } from './9-contract.ts';
import { askStandIns } from './approvals.ts';
import { shifted, toSettlement, without } from './deadlines.ts';

const isUnderContract = (stage: Stage) => stages.indexOf(stage) >= stages.indexOf('implementation');

const told = (purchase: Purchase, note: string): DomainEvent[] => [
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

const illegal = (purchase: Purchase, command: CommandType) =>
  refuse<Refusal>({ code: 'illegal-move', detail: { state: purchase.state, command } });

/** Payments for accepted work go on; everything else that was put forward has no object any more. */
const withdrawn = (approval: Approval): Approval =>
  approval.status === 'open' && approval.subject !== 'payment'
    ? { ...approval, status: 'withdrawn' }
    : approval;

/** The ways out of the straight line. Time that stands still is not counted against anybody. */
export const sideExits: StageRules<
  'cancel' | 'suspend' | 'resume' | 'terminateEarly' | 'noteOverdue'
> = {
  cancel: (purchase, { reason }) =>
    isUnderContract(purchase.stage) || signed(purchase).length > 0
      ? illegal(purchase, 'cancel')
      : ok({
          state: 'cancelled',
          changes: { reason, deadlines: {} },
          events: told(purchase, reason),
        }),
  suspend: (purchase, { reason }, { now }) =>
    ok({
      state: 'suspended',
      changes: { reason, resumesTo: purchase.state, suspendedAt: now },
      events: told(purchase, reason),
    }),
  resume: (purchase, _command, { now }) => {
    const { resumesTo, suspendedAt, closesAt, survey } = purchase;
    const state = targets('suspended', 'resume').find((s) => s === resumesTo);
    if (!state || !suspendedAt) return illegal(purchase, 'resume');
    const lost = millisBetween(suspendedAt, now);
    const isClosingAhead = state === 'noticePublished' || state === 'biddingOpen';
    const isSurveyOpen = purchase.deadlines['survey'] !== undefined;
    return ok({
      state,
      changes: {
        resumesTo: undefined,
        suspendedAt: undefined,
        deadlines: shifted(purchase.deadlines, lost),
        ...(closesAt && isClosingAhead && { closesAt: plusMillis(closesAt, lost) }),
        ...(survey &&
          isSurveyOpen && { survey: { ...survey, closesAt: plusMillis(survey.closesAt, lost) } }),
      },
      events: told(purchase, 'resume'),
    });
  },
  terminateEarly: (purchase, { reason }, context) => {
    if (!isUnderContract(purchase.stage)) return illegal(purchase, 'terminateEarly');
    const projects = Object.fromEntries(
      Object.entries(purchase.projects).map(([id, p]) => [
        id,
        p.status === 'signed' ? { ...p, status: 'terminated' as const } : p,
      ]),
    );
    const approvals = Object.fromEntries(
      Object.entries(purchase.approvals).map(([id, a]) => [id, withdrawn(a)]),
    );
    const deadlines = toSettlement(purchase, context);
    return ok({
      state: 'terminatedEarly',
      changes: { reason, projects, approvals, deadlines },
      events: told(purchase, reason),
    });
  },
  noteOverdue: (purchase, { deadline }, context) => {
    const due = purchase.deadlines[deadline];
    // A date the workflow acts on is not a reminder: noting it away would leave the purchase waiting for ever.
    if (!due || due.at > context.now || whenDue(deadline).type !== 'noteOverdue')
      return illegal(purchase, 'noteOverdue');
    const deadlines = without(purchase.deadlines, deadline);
    const asked = askStandIns({ ...purchase, deadlines }, deadline, context);
    return ok({
      state: purchase.state,
      changes: { deadlines, overdue: [...purchase.overdue, deadline], ...asked?.changes },
      events: [
        { type: 'mail', template: 'stepOverdue', to: { post: 'officeHead' }, note: deadline },
        ...(asked?.events ?? []),
      ],
    });
  },
};
