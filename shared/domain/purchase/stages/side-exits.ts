import type { Refusal } from '../../errors.ts';
import { ok, refuse } from '../../result.ts';
import { millisBetween, plusMillis } from '../../time.ts';
import type { StageRules } from '../decision.ts';
import { type CommandType, targets } from '../lifecycle.ts';
import { whenDue } from '../plan-next.ts';
import type { Purchase } from '../purchase.ts';
import { lateRecusal } from './6-recusal.ts';
import { isAwardClock, lateAward } from './7-award-clocks.ts';
import { lateObjection } from './8-late.ts';
import { askStandIns } from './approvals.ts';
import { shifted, without } from './deadlines.ts';
import { told } from './stopping.ts';

const illegal = (purchase: Purchase, command: CommandType) =>
  refuse<Refusal>({ code: 'illegal-move', detail: { state: purchase.state, command } });

/** Standing still and being late. Time that stands still is not counted against anybody. */
export const sideExits: StageRules<'suspend' | 'resume' | 'noteOverdue'> = {
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
  noteOverdue: (purchase, { deadline }, context) => {
    const due = purchase.deadlines[deadline];
    // A date the workflow acts on is not a reminder: noting it away would leave the purchase waiting for ever.
    if (!due || due.at > context.now || whenDue(deadline).type !== 'noteOverdue')
      return illegal(purchase, 'noteOverdue');
    const deadlines = without(purchase.deadlines, deadline);
    const noted = {
      ...purchase,
      deadlines,
      overdue: [...new Set([...purchase.overdue, deadline])],
    };
    if (deadline.startsWith('objection-')) return ok(lateObjection(noted, deadline, context));
    if (deadline.startsWith('recusal-')) return ok(lateRecusal(noted, deadline, context));
    if (isAwardClock(deadline, due)) return ok(lateAward(noted, deadline, context));
    const asked = askStandIns(noted, deadline, context);
    return ok({
      state: purchase.state,
      changes: { deadlines, overdue: noted.overdue, ...asked?.changes },
      events: [
        { type: 'mail', template: 'stepOverdue', to: { post: 'officeHead' }, note: deadline },
        ...(asked?.events ?? []),
      ],
    });
  },
};
