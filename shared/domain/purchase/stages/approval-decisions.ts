import type { Refusal } from '../../errors.ts';
import type { PersonId } from '../../ids.ts';
import { inForce } from '../../policy/delegation.ts';
import type { ApprovalSubject } from '../../policy/rules.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Instant } from '../../time.ts';
import type { Approval, ApprovalStep } from '../approval.ts';
import { currentRound, openSteps, reminderOf, roundsOf } from '../approval-rounds.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import { documentFor } from '../documents.ts';
import type { DomainEvent } from '../events.ts';
import type { Purchase } from '../purchase.ts';
import { authorsOf, delegateFault } from './approval-seats.ts';
import { askAll, type Outcome } from './approvals.ts';
import { without } from './deadlines.ts';

type Decide = CommandOf<'decideApproval'>;
type Official = Context['actor'] & { kind: 'official' };

/** Why the seat of `holder` is not open: it was decided, or its round is still ahead. */
function closedSeat(approval: Approval, holder: PersonId): Refusal['code'] {
  const now = currentRound(approval)?.number ?? Number.POSITIVE_INFINITY;
  const isBehind = approval.steps.some(
    (step, place) =>
      step.personId === holder && (step.decision !== undefined || (step.round ?? place) < now),
  );
  return isBehind ? 'already-decided' : 'not-your-turn';
}

/** Posts and powers are those of this moment: who lost theirs decides nothing, nor does anybody for them. */
function powerFault(
  purchase: Purchase,
  approval: Approval,
  step: ApprovalStep,
  actor: Official,
  context: Context,
): Refusal['code'] | undefined {
  const { post, personId } = step;
  if (!actor.onBehalfOf) return actor.posts.includes(post) ? undefined : 'not-permitted';
  if (!context.holders[post]?.includes(personId)) return 'not-permitted';
  const asked = { purchase: purchase.id, subject: approval.subject };
  const given = inForce(context.delegations, { from: personId, asked, now: context.now });
  if (!given.some(({ to }) => to === actor.personId)) return 'delegation-over';
  return delegateFault(purchase, approval, { step, person: actor.personId }, context);
}

function objection(
  approval: Approval,
  command: Decide,
  purchase: Purchase,
  context: Context,
): Refusal['code'] | undefined {
  const { actor } = context;
  if (actor.kind !== 'official') return 'not-permitted';
  if (authorsOf(purchase, approval.subject, approval.author).includes(actor.personId))
    return 'author-cannot-approve';
  const open = openSteps(approval);
  if (open.length === 0) return 'already-decided';
  const holder = actor.onBehalfOf ?? actor.personId;
  const step = open.find(({ personId }) => personId === holder);
  if (!step) return closedSeat(approval, holder);
  const fault = powerFault(purchase, approval, step, actor, context);
  if (fault) return fault;
  const current = context.hash(documentFor(purchase, approval));
  if (command.documentsHash !== approval.documentsHash || current !== approval.documentsHash)
    return 'documents-changed';
  if (command.decision === 'return' && command.opinion.length < 4) return 'invalid-request';
  return undefined;
}

function statusOf(approval: Approval): Approval['status'] {
  const rounds = roundsOf(approval);
  if (rounds.some(({ status }) => status === 'lost')) return 'returned';
  return rounds.every(({ status }) => status === 'passed') ? 'approved' : 'open';
}

function decided(approval: Approval, command: Decide, actor: Official, now: Instant): Approval {
  const turn = openSteps(approval).find((s) => s.personId === (actor.onBehalfOf ?? actor.personId));
  const steps = approval.steps.map((step) =>
    step === turn
      ? {
          ...step,
          decision: command.decision,
          opinion: command.opinion,
          decidedAt: now,
          ...(actor.onBehalfOf && { decidedBy: actor.personId }),
        }
      : step,
  );
  const next = { ...approval, steps };
  return { ...next, status: statusOf(next) };
}

type Outcomes = Record<ApprovalSubject, { approved: Outcome; returned: Outcome }>;

/** What those who returned it had to say. */
const objectionsIn = ({ steps }: Approval) =>
  steps
    .filter(({ decision }) => decision === 'return')
    .map(({ opinion }) => opinion)
    .join('；');

function closed(
  purchase: Purchase,
  approval: Approval,
  outcomes: Outcomes,
  context: Context,
): Result<Step, Refusal> {
  if (approval.status === 'approved')
    return outcomes[approval.subject].approved(purchase, approval, context);
  const outcome = outcomes[approval.subject].returned(purchase, approval, context);
  if (!outcome.ok) return outcome;
  const told: DomainEvent = {
    type: 'mail',
    template: 'approvalReturned',
    to: { personId: approval.author },
    note: objectionsIn(approval),
  };
  return ok({ ...outcome.value, events: [...(outcome.value.events ?? []), told] });
}

/** The request goes on: the same round with one fewer to decide, or the next one is asked. */
function goOn(purchase: Purchase, before: Approval, approval: Approval, context: Context): Step {
  const isSameRound = currentRound(before)?.number === currentRound(approval)?.number;
  if (isSameRound) return { state: purchase.state };
  const asked = askAll(purchase, approval, openSteps(approval), context);
  return {
    state: purchase.state,
    changes: { deadlines: { ...purchase.deadlines, ...asked.deadlines } },
    events: asked.events,
  };
}

/** Reminders of seats that nobody waits for any more. */
const settled = (before: Approval, after: Approval): string[] => {
  const waiting = openSteps(after).map((step) => reminderOf(after, step));
  return openSteps(before)
    .map((step) => reminderOf(before, step))
    .filter((name) => !waiting.includes(name));
};

/** While a purchase stands still, nothing but its end is decided. */
const isHalted = ({ state }: Purchase, { subject }: Approval) =>
  state === 'suspended' && subject !== 'stop';

/**
 * Records one person's decision. A round is over once as many have approved as it needs, or so many have
 * returned it that those left are too few; the last round, or the first that is lost, has its stage's outcome.
 */
export const decideApproval =
  (outcomes: Outcomes): StageRules<'decideApproval'>['decideApproval'] =>
  (purchase, command, context) => {
    const approval = purchase.approvals[command.approvalId];
    if (!approval) return refuse({ code: 'not-found' });
    if (isHalted(purchase, approval))
      return refuse({
        code: 'illegal-move',
        detail: { state: purchase.state, command: command.type },
      });
    const code = objection(approval, command, purchase, context);
    if (code || context.actor.kind !== 'official') return refuse({ code: code ?? 'not-permitted' });
    const next = decided(approval, command, context.actor, context.now);
    const base: Purchase = {
      ...purchase,
      approvals: { ...purchase.approvals, [next.id]: next },
      deadlines: without(purchase.deadlines, ...settled(approval, next)),
    };
    const step =
      next.status === 'open'
        ? ok(goOn(base, approval, next, context))
        : closed(base, next, outcomes, context);
    if (!step.ok) return step;
    const { approvals, deadlines } = base;
    return ok({
      ...step.value,
      changes: { approvals, deadlines, ...step.value.changes },
      settles: settled(approval, next),
    });
  };
