import type { Refusal } from '../../errors.ts';
import { ok, refuse } from '../../result.ts';
import { millisBetween } from '../../time.ts';
import type { StageRules } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { type CommandType, type Stage, stages, targets } from '../lifecycle.ts';
import type { Purchase } from '../purchase.ts';
import { shifted, without } from './deadlines.ts';

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

/** The ways out of the straight line. Time that stands still is not counted against anybody. */
export const sideExits: StageRules<
  'cancel' | 'suspend' | 'resume' | 'terminateEarly' | 'noteOverdue'
> = {
  cancel: (purchase, { reason }) =>
    isUnderContract(purchase.stage)
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
    const { resumesTo, suspendedAt, closesAt } = purchase;
    const state = targets('suspended', 'resume').find((s) => s === resumesTo);
    if (!state || !suspendedAt) return illegal(purchase, 'resume');
    const lost = millisBetween(suspendedAt, now);
    const deadlines = shifted(purchase.deadlines, lost);
    const biddingCloses = deadlines['biddingCloses']?.at;
    return ok({
      state,
      changes: {
        deadlines,
        ...(closesAt && biddingCloses && { closesAt: biddingCloses }),
      },
      events: told(purchase, 'resume'),
    });
  },
  terminateEarly: (purchase, { reason }) => {
    if (!isUnderContract(purchase.stage)) return illegal(purchase, 'terminateEarly');
    const projects = Object.fromEntries(
      Object.entries(purchase.projects).map(([id, p]) => [
        id,
        p.status === 'signed' ? { ...p, status: 'terminated' as const } : p,
      ]),
    );
    return ok({
      state: 'terminatedEarly',
      changes: { reason, projects, deadlines: {} },
      events: told(purchase, reason),
    });
  },
  noteOverdue: (purchase, { deadline }, { now }) => {
    const due = purchase.deadlines[deadline];
    if (!due || due.at > now) return illegal(purchase, 'noteOverdue');
    return ok({
      state: purchase.state,
      changes: {
        deadlines: without(purchase.deadlines, deadline),
        overdue: [...purchase.overdue, deadline],
      },
      events: [
        { type: 'mail', template: 'stepOverdue', to: { post: 'officeHead' }, note: deadline },
      ],
    });
  },
};
