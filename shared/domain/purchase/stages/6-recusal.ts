import type { PersonId } from '../../ids.ts';
import { ok, refuse } from '../../result.ts';
import { openSteps, reminderOf } from '../approval-rounds.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import type { Purchase } from '../purchase.ts';
import { type RecusalRequest, recusalDate } from '../recusal.ts';
import { isReviewAtStake, openRecusals, takingPart } from '../taking-part.ts';
import { rereview } from './8-remedies.ts';
import { askStandIns } from './approvals.ts';
import { after, without } from './deadlines.ts';

/** Nobody decides about themselves; where every head of the office stepped back, the leading group does. */
function judgeOf(against: PersonId, { holders }: Context): RecusalRequest['judge'] {
  const { officeHead = [] } = holders;
  return officeHead.length === 0 || officeHead.includes(against)
    ? 'leadingGroupHead'
    : 'officeHead';
}

const isParty = (purchase: Purchase, against: PersonId, { holders }: Context) =>
  takingPart(purchase).includes(against) ||
  (['handler', 'officeHead'] as const).some((post) => (holders[post] ?? []).includes(against));

/** Those to whom it matters are told what came of it. */
const told = ({ organizationId, against }: RecusalRequest, note: string): DomainEvent[] => [
  { type: 'mail', template: 'recusalDecided', to: { organizationId }, note },
  { type: 'mail', template: 'recusalDecided', to: { personId: against }, note },
];

/** Nobody answered in time: it goes up to the head of the leading group, and comes again until somebody does. */
export const lateRecusal = (purchase: Purchase, name: string, context: Context): Step => ({
  state: purchase.state,
  changes: {
    deadlines: { ...purchase.deadlines, [name]: after(purchase, 'step', context) },
    overdue: purchase.overdue,
  },
  events: (['officeHead', 'leadingGroupHead'] as const).map((post) => ({
    type: 'mail',
    template: 'stepOverdue',
    to: { post },
    note: name,
  })),
});

/** What lay with `personId` to approve is put to others at once, with a date of their own. */
function handedOn(purchase: Purchase, personId: PersonId, context: Context) {
  const holders = Object.fromEntries(
    Object.entries(context.holders).map(([post, held]) => [
      post,
      held.filter((one) => one !== personId),
    ]),
  );
  const names = Object.values(purchase.approvals).flatMap((approval) =>
    openSteps(approval)
      .filter((step) => step.personId === personId)
      .map((step) => reminderOf(approval, step)),
  );
  let { approvals, deadlines } = purchase;
  const events: DomainEvent[] = [];
  for (const name of names) {
    const left = { ...purchase, approvals, deadlines: without(deadlines, name) };
    const asked = askStandIns(left, name, { ...context, holders });
    if (!asked) continue;
    ({ approvals, deadlines } = asked.changes);
    events.push(...asked.events);
  }
  return { changes: { approvals, deadlines }, events };
}

/**
 * Who applied may ask in writing, with a reason, that somebody step back; the purchaser asks the person and answers in
 * time (REG §9). An official who has to steps back from here on. Whoever judged and should not have makes the review
 * void: another panel reviews (MoF order 87 art. 67). Nothing is contracted while that is asked; where contracts are
 * being made all the same, the answer is recorded and the result is for objections and complaints to change.
 */
export const recusal: StageRules<'requestRecusal' | 'decideRecusal'> = {
  requestRecusal: (purchase, { personId: against, reason }, context) => {
    const { actor, now } = context;
    if (actor.kind !== 'organization' || !purchase.applications[actor.organizationId])
      return refuse({ code: 'application-unknown' });
    if (!isParty(purchase, against, context)) return refuse({ code: 'takes-no-part' });
    const all = purchase.recusals ?? {};
    const { organizationId, personId: by } = actor;
    const isAsked = Object.values(all).some(
      (one) => one.organizationId === organizationId && one.against === against,
    );
    if (isAsked) return refuse({ code: 'already-decided' });
    const id = `${Object.keys(all).length + 1}`;
    const judge = judgeOf(against, context);
    const due = after(purchase, 'step', context);
    const asked = { due: due.at, note: reason };
    return ok({
      state: purchase.state,
      changes: {
        recusals: { ...all, [id]: { id, organizationId, by, against, reason, at: now, judge } },
        deadlines: { ...purchase.deadlines, [recusalDate(id)]: due },
      },
      events: [
        { type: 'mail', template: 'recusalRequested', to: { post: judge }, ...asked },
        { type: 'mail', template: 'recusalHeard', to: { personId: against }, ...asked },
      ],
    });
  },
  decideRecusal: (purchase, { recusalId, isGranted, reason }, context) => {
    const { actor, now } = context;
    const request = openRecusals(purchase).find(({ id }) => id === recusalId);
    if (!request) return refuse({ code: 'already-decided' });
    const isLate = purchase.overdue.includes(recusalDate(recusalId));
    const mayDecide =
      actor.kind === 'official' &&
      actor.personId !== request.against &&
      (actor.posts.includes(request.judge) || (isLate && actor.posts.includes('leadingGroupHead')));
    if (!mayDecide) return refuse({ code: 'not-your-turn' });
    const decided = { ...request, decision: { isGranted, reason, by: actor.personId, at: now } };
    const recusals = { ...purchase.recusals, [recusalId]: decided };
    const deadlines = without(purchase.deadlines, recusalDate(recusalId));
    const next = { ...purchase, recusals, deadlines };
    const events = told(request, reason);
    const { state } = purchase;
    if (!isGranted) return ok({ state, changes: { recusals, deadlines }, events });
    if (!isReviewAtStake(purchase, request.against)) {
      const handed = handedOn(next, request.against, context);
      return ok({
        state,
        changes: { recusals, ...handed.changes },
        events: [...events, ...handed.events],
      });
    }
    const step = rereview(next, context);
    return ok({
      ...step,
      changes: { ...step.changes, recusals },
      events: [...events, { type: 'pagePublished' }],
    });
  },
};
