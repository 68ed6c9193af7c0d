import type { Refusal } from '../../errors.ts';
import type { PersonId } from '../../ids.ts';
import { inForce } from '../../policy/delegation.ts';
import { type ApprovalSubject, chainOf } from '../../policy/rules.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { dayOf, type Instant } from '../../time.ts';
import type { Approval, ApprovalStep } from '../approval.ts';
import { currentRound, openSteps, reminderOf, roundsOf } from '../approval-rounds.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import { documentFor } from '../documents.ts';
import type { DomainEvent } from '../events.ts';
import type { Purchase } from '../purchase.ts';
import { authorsOf, delegateFault, delegatesOf, seatRound, standInsFor } from './approval-seats.ts';
import { after, type Deadlines, without } from './deadlines.ts';

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
function askAll(
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
  const approved = approvedAt(purchase, subject);
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
  reference?: string,
  stop?: Approval['stop'],
): Result<Requested, Refusal> {
  if (context.actor.kind !== 'official') return refuse({ code: 'not-permitted' });
  const author = context.actor.personId;
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
    ...(reference && { reference }),
    ...(stop && { stop }),
    author,
    requestedAt: context.now,
    documentsHash: context.hash(
      documentFor(purchase, {
        subject,
        ...(reference && { reference }),
        ...(stop && { stop }),
      }),
    ),
    steps,
    needed,
    status: 'open',
  };
  return ok({ approval, ...askAll(purchase, approval, openSteps(approval), context) });
}

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

/** What approval or return of each subject does; the stages fill it in `outcomes`. */
export type Outcome = (
  purchase: Purchase,
  approval: Approval,
  context: Context,
) => Result<Step, Refusal>;

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

/** Those who are asked besides once the reminder `name` of a seat has passed: nobody's absence blocks. */
export function askStandIns(
  purchase: Purchase,
  name: string,
  context: Context,
): { changes: Pick<Purchase, 'approvals' | 'deadlines'>; events: DomainEvent[] } | undefined {
  const found = standInsFor(purchase, name, context);
  if (!found || found.seats.length === 0) return undefined;
  const { approval, seats } = found;
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
