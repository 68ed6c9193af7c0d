import type { Refusal } from '../../errors.ts';
import type { Post } from '../../policy/posts.ts';
import { ok, refuse } from '../../result.ts';
import type { AwardDecision } from '../award.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { exclusivityFaults } from '../exclusivity.ts';
import { frozenBy } from '../frozen.ts';
import type { Award, Purchase } from '../purchase.ts';
import type { StoredDeadline } from '../stored-deadline.ts';
import { awardFault, requestedBy } from './7-award-faults.ts';
import { after, afterIfRuled, type Deadlines, without } from './deadlines.ts';

/** The three clocks of REG §43: report to the purchaser, decision in ranked order, notice with the result. */
export const awardClockNames = ['reviewReport', 'awardDecision', 'awardNotice'] as const;
type AwardClock = (typeof awardClockNames)[number];

const clockOf = (name: string): AwardClock | undefined => {
  const [base] = name.split('.');
  return awardClockNames.find((clock) => clock === base);
};

/** Is `name` a date the law sets for the award? A tenant's own reminder of the same step is not. */
export const isAwardClock = (name: string, { rule }: StoredDeadline): boolean => {
  const clock = clockOf(name);
  return clock !== undefined && (name !== clock || rule === clock);
};

/** How long the winner may be decided: counted from the report in the purchaser's hands. */
export function decisionClock(purchase: Purchase, context: Context): Deadlines {
  const due = afterIfRuled(purchase, 'awardDecision', context);
  return due ? { awardDecision: due } : {};
}

/** The dates of the decision that run on while it is recommended, approved and returned. */
export const decisionDates = ({ deadlines }: Purchase): Deadlines =>
  Object.fromEntries(
    Object.entries(deadlines).filter(([name]) => clockOf(name) === 'awardDecision'),
  );

/** The winner is decided: the notice is due by the law's clock, or by the tenant's where there is none. */
export const noticeDates = (purchase: Purchase, context: Context): Deadlines => ({
  awardNotice: afterIfRuled(purchase, 'awardNotice', context) ?? after(purchase, 'step', context),
});

const mailTo = (
  posts: readonly Post[],
  mail: Omit<Extract<DomainEvent, { type: 'mail' }>, 'type' | 'to'>,
): DomainEvent[] => posts.map((post) => ({ type: 'mail', to: { post }, ...mail }));

/** The report reaches the purchaser the moment it stands: those who decide on it are told, and until when. */
export const handedOver = (decision: StoredDeadline | undefined): DomainEvent[] =>
  mailTo(['officeHead'], {
    template: 'reportReceived',
    ...(decision && { due: decision.at }),
  });

const tells: Record<AwardClock, readonly Post[]> = {
  reviewReport: ['officeHead', 'leadingGroupHead'],
  awardDecision: ['officeHead', 'leadingGroupHead'],
  awardNotice: ['handler', 'officeHead', 'leadingGroupHead'],
};

/**
 * A date of the award has passed: it is noted, goes up to the head of the leading group, and comes again until
 * what was owed is done.
 *
 * @param purchase - with the date gone
 */
export function lateAward(purchase: Purchase, name: string, context: Context): Step {
  const clock = clockOf(name) ?? 'awardDecision';
  const noted = purchase.overdue.filter((one) => one !== name && one !== clock);
  return {
    state: purchase.state,
    changes: {
      deadlines: { ...purchase.deadlines, [`${clock}.again`]: after(purchase, 'step', context) },
      overdue: [...noted, clock],
    },
    events: mailTo(tells[clock], { template: 'stepOverdue', note: clock }),
  };
}

const isSince = (from: string | undefined) => (at: string) => from === undefined || at >= from;

/**
 * Has the purchaser said anything against the report, or somebody against the purchase? Then silence is no consent:
 * a recommendation was returned, ending the purchase is asked for, a challenge is open, or the first in rank is out.
 */
export function isContested(purchase: Purchase): boolean {
  const { approvals, report, projects, voided = [] } = purchase;
  const isOfReport = isSince(report?.signedAt);
  const isSaid = Object.values(approvals).some(
    ({ subject, status, requestedAt }) =>
      (subject === 'award' && status === 'returned' && isOfReport(requestedAt)) ||
      (subject === 'stop' && status === 'open'),
  );
  const isOut = Object.values(projects).some(({ status }) => status === 'declined');
  return isSaid || isOut || voided.length > 0 || frozenBy(purchase).length > 0;
}

/**
 * The winner by law once the purchaser neither decided nor objected in time: the first in rank, for what it asked.
 *
 * @returns `undefined` where the rules have no such winner, somebody objected, or the first in rank cannot win
 */
export function deemedWinner(purchase: Purchase, context: Context): Award | undefined {
  if (!purchase.rules.deemedAward?.value || isContested(purchase)) return undefined;
  const first = purchase.ranking.find(({ rank }) => rank === 1);
  const amountFen = first && requestedBy(purchase, first);
  if (!first || !amountFen) return undefined;
  const award: Award = { organizationId: first.organizationId, amountFen };
  const { organizationId } = award;
  const bound = exclusivityFaults(purchase, organizationId, context.held ?? [], context.hash);
  return awardFault(purchase, [award]) || bound.length > 0 ? undefined : award;
}

/** What was put forward and not decided is over: the law has decided. */
const withdrawn = ({ approvals }: Purchase): Purchase['approvals'] =>
  Object.fromEntries(
    Object.entries(approvals).map(([id, one]) => [
      id,
      one.subject === 'award' && one.status === 'open'
        ? { ...one, status: 'withdrawn' as const }
        : one,
    ]),
  );

/** The time to decide is over (REG §43): the law's winner is recorded as such, or the delay goes up. */
export const awardClocks: StageRules<'closeAwardDecision'> = {
  closeAwardDecision: (purchase, command, context) => {
    const { state, rules } = purchase;
    const due = purchase.deadlines['awardDecision'];
    if (!due || due.at > context.now)
      return refuse<Refusal>({ code: 'illegal-move', detail: { state, command: command.type } });
    const winner = deemedWinner(purchase, context);
    if (!winner) {
      const deadlines = without(purchase.deadlines, 'awardDecision');
      return ok(lateAward({ ...purchase, deadlines }, 'awardDecision', context));
    }
    const decision: AwardDecision = {
      kind: 'deemed',
      at: context.now,
      ...(rules.deemedAward && {
        source: rules.deemedAward.source,
        certainty: rules.deemedAward.certainty,
      }),
    };
    const dates = noticeDates(purchase, context);
    return ok({
      state: 'awardNoticePreparation',
      changes: {
        awards: [winner],
        awardDecision: decision,
        approvals: withdrawn(purchase),
        deadlines: dates,
      },
      events: mailTo(['handler', 'officeHead', 'leadingGroupHead'], {
        template: 'awardDeemed',
        ...(dates['awardNotice'] && { due: dates['awardNotice'].at }),
        ...(decision.source && { note: decision.source }),
      }),
    });
  },
};
