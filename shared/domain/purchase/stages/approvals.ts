import type { Refusal } from '../../errors.ts';
import type { PersonId } from '../../ids.ts';
import { type ApprovalSubject, chainOf } from '../../policy/rules.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { dayOf, type Instant } from '../../time.ts';
import type { Approval, ApprovalStep } from '../approval.ts';
import { openSteps, reminderOf } from '../approval-rounds.ts';
import type { Context, Step } from '../decision.ts';
import { type AskedFor, documentFor } from '../documents.ts';
import type { DomainEvent } from '../events.ts';
import type { Purchase } from '../purchase.ts';
import { authorsOf, delegatesOf, seatRound, standInsFor } from './approval-seats.ts';
import { after, type Deadlines } from './deadlines.ts';

type Requested = { approval: Approval; deadlines: Deadlines; events: DomainEvent[] };

/** A letter for whoever holds the seat, and one for each of those who may decide in their place. */
function ask(
  purchase: Purchase,
  approval: Approval,
  step: ApprovalStep,
  context: Context,
): DomainEvent[] {
  const { id, documentsHash } = approval;
  const place = approval.steps.indexOf(step);
  const letter = (personId: PersonId): DomainEvent => ({
    type: 'mail',
    template: 'approvalRequested',
    to: { personId },
    approval: {
      id,
      step: place,
      documentsHash,
      ...(personId !== step.personId && { onBehalfOf: step.personId }),
    },
  });
  return [step.personId, ...delegatesOf(purchase, approval, step, context)].map(letter);
}

/** Asks `seats` at once, each with a reminder date of their own. */
export function askAll(
  purchase: Purchase,
  approval: Approval,
  seats: readonly ApprovalStep[],
  context: Context,
): Pick<Requested, 'deadlines' | 'events'> {
  const due = after(purchase, 'step', context);
  return {
    deadlines: Object.fromEntries(seats.map((step) => [reminderOf(approval, step), due])),
    events: seats.flatMap((step) => ask(purchase, approval, step, context)),
  };
}

/** When `subject` was last approved: what it approves is published on that day at the earliest. */
const approvedAt = (purchase: Purchase, subject: ApprovalSubject): Instant | undefined =>
  Object.values(purchase.approvals)
    .filter((a) => a.subject === subject && a.status === 'approved')
    .flatMap((a) => a.steps.map((step) => step.decidedAt))
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);

/** What is wrong with saying that a notice of what `subject` approved appeared at `publishedAt`. */
export function publicationFault(
  purchase: Purchase,
  subject: ApprovalSubject,
  publishedAt: Instant,
  now: Instant,
): Refusal | undefined {
  if (publishedAt > now) return { code: 'publication-in-future' };
  // A winner by law has no approval: the notice follows the day the decision fell due.
  const { awardDecision: decision } = purchase;
  const byLaw = subject === 'award' && decision?.kind === 'deemed' ? decision.at : undefined;
  const approved = byLaw ?? approvedAt(purchase, subject);
  return approved && dayOf(publishedAt) < dayOf(approved)
    ? { code: 'publication-too-early', detail: { approvedAt: approved } }
    : undefined;
}

/**
 * Opens a request along the chain the rules name for `subject`. Its authors never sit in it and nobody sits
 * in it twice: where one holds the post, the next holder is asked (separation of duties, MoF 2021 no. 22 and
 * seed 3-09).
 */
export function requestApproval(
  purchase: Purchase,
  subject: ApprovalSubject,
  context: Context,
  asked: Omit<AskedFor, 'subject'> = {},
): Result<Requested, Refusal> {
  if (context.actor.kind !== 'official') return refuse({ code: 'not-permitted' });
  const author = context.actor.personId;
  const { reference } = asked;
  const authors = authorsOf(purchase, subject, author);
  const steps: ApprovalStep[] = [];
  const needed: number[] = [];
  for (const [round, turn] of chainOf(purchase.rules, subject).entries()) {
    const taken = [...authors, ...steps.map((step) => step.personId)];
    const seated = seatRound(turn, round, { taken, holders: context.holders });
    if (!seated.ok) return seated;
    steps.push(...seated.value.seats);
    needed.push(seated.value.needed);
  }
  if (steps.length === 0) return refuse({ code: 'no-one-holds-post' });
  const earlier = Object.values(purchase.approvals).filter(
    (a) => a.subject === subject && a.reference === reference,
  ).length;
  const approval: Approval = {
    id: [subject, reference, String(earlier + 1)].filter(Boolean).join('-'),
    subject,
    ...asked,
    author,
    requestedAt: context.now,
    documentsHash: context.hash(documentFor(purchase, { subject, ...asked })),
    steps,
    needed,
    status: 'open',
  };
  return ok({ approval, ...askAll(purchase, approval, openSteps(approval), context) });
}

/** A purchase that stays where it is while `requested` is asked for: with `changes`, its clocks and its letters. */
export const whileAsked = (
  purchase: Purchase,
  { approval, deadlines, events }: Requested,
  changes: Step['changes'] = {},
): Step => ({
  state: purchase.state,
  changes: {
    ...changes,
    approvals: { ...purchase.approvals, [approval.id]: approval },
    deadlines: { ...purchase.deadlines, ...deadlines },
  },
  events,
});

/** What approval or return of each subject does; the stages fill it in `outcomes`. */
export type Outcome = (
  purchase: Purchase,
  approval: Approval,
  context: Context,
) => Result<Step, Refusal>;

/**
 * Those who are asked besides once the reminder `name` of a seat has passed: nobody's absence blocks. Where its holder
 * may not decide any more and there is nobody else yet, the reminder comes again.
 */
export function askStandIns(
  purchase: Purchase,
  name: string,
  context: Context,
): { changes: Pick<Purchase, 'approvals' | 'deadlines'>; events: DomainEvent[] } | undefined {
  const found = standInsFor(purchase, name, context);
  if (!found) return undefined;
  const { approval, seats, isVacant } = found;
  if (seats.length === 0) {
    const again = { [name]: after(purchase, 'step', context) };
    const deadlines = { ...purchase.deadlines, ...again };
    return isVacant
      ? { changes: { approvals: purchase.approvals, deadlines }, events: [] }
      : undefined;
  }
  const next: Approval = { ...approval, steps: [...approval.steps, ...seats] };
  const { deadlines, events } = askAll(purchase, next, seats, context);
  return {
    changes: {
      approvals: { ...purchase.approvals, [next.id]: next },
      deadlines: { ...purchase.deadlines, ...deadlines },
    },
    events,
  };
}
