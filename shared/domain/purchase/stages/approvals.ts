import type { Refusal } from '../../errors.ts';
import type { PersonId } from '../../ids.ts';
import type { ApprovalSubject } from '../../policy/rules.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { dayOf, type Instant } from '../../time.ts';
import { type Approval, currentStep } from '../approval.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import { documentFor } from '../documents.ts';
import type { DomainEvent } from '../events.ts';
import type { Purchase } from '../purchase.ts';
import { after, type Deadlines, without } from './deadlines.ts';

type Requested = { approval: Approval; deadlines: Deadlines; event: DomainEvent };

const ask = (approval: Approval, step: Approval['steps'][number]): DomainEvent => ({
  type: 'mail',
  template: 'approvalRequested',
  to: { personId: step.personId },
  approval: {
    id: approval.id,
    step: approval.steps.indexOf(step),
    documentsHash: approval.documentsHash,
  },
});

/** Who wrote or judged what `subject` puts forward: none of them approves it (MoF 2021 no. 22, REG §41). */
function authorsOf(purchase: Purchase, subject: ApprovalSubject, requester: PersonId): PersonId[] {
  const authors = [requester, purchase.author, ...(purchase.revisers ?? [])];
  if (subject === 'award')
    return [...authors, ...(purchase.panel?.seats ?? []).map((seat) => seat.personId)];
  if (subject !== 'acceptance') return authors;
  const evaluations = Object.values(purchase.projects).flatMap((p) => p.evaluations);
  return [...authors, ...evaluations.map((e) => e.evaluator)];
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
 * Opens a request along the chain the rules name for `subject`. Its authors never sit in the chain: where
 * one holds the post, the next holder of it is asked (separation of duties, MoF 2021 no. 22 and seed 3-09).
 */
export function requestApproval(
  purchase: Purchase,
  subject: ApprovalSubject,
  context: Context,
  reference?: string,
): Result<Requested, Refusal> {
  if (context.actor.kind !== 'official') return refuse({ code: 'not-permitted' });
  const author = context.actor.personId;
  const authors = authorsOf(purchase, subject, author);
  const steps: Approval['steps'] = [];
  for (const { post } of purchase.rules.approvalChains[subject]) {
    const taken = [...authors, ...steps.map((step) => step.personId)];
    const personId = context.holders[post]?.find((holder) => !taken.includes(holder));
    if (!personId) return refuse({ code: 'no-one-holds-post', detail: { post } });
    steps.push({ post, personId });
  }
  const [first] = steps;
  if (!first) return refuse({ code: 'no-one-holds-post' });
  const round = Object.values(purchase.approvals).filter(
    (a) => a.subject === subject && a.reference === reference,
  ).length;
  const approval: Approval = {
    id: [subject, reference, String(round + 1)].filter(Boolean).join('-'),
    subject,
    ...(reference && { reference }),
    author,
    requestedAt: context.now,
    documentsHash: context.hash(
      documentFor(purchase, reference ? { subject, reference } : { subject }),
    ),
    steps,
    status: 'open',
  };
  const deadlines = { [`${approval.id}.0`]: after(purchase.rules.periods.step, context) };
  return ok({ approval, deadlines, event: ask(approval, first) });
}

type Decide = CommandOf<'decideApproval'>;

function objection(approval: Approval, command: Decide, purchase: Purchase, context: Context) {
  const { actor } = context;
  if (actor.kind !== 'official') return 'not-permitted';
  if (authorsOf(purchase, approval.subject, approval.author).includes(actor.personId))
    return 'author-cannot-approve';
  const step = currentStep(approval);
  if (!step) return 'already-decided';
  if (step.personId !== actor.personId)
    return approval.steps.some((s) => s.personId === actor.personId && s.decision)
      ? 'already-decided'
      : 'not-your-turn';
  const current = context.hash(documentFor(purchase, approval));
  if (command.documentsHash !== approval.documentsHash || current !== approval.documentsHash)
    return 'documents-changed';
  if (command.decision === 'return' && command.opinion.length < 4) return 'invalid-request';
  return undefined;
}

function decided(approval: Approval, command: Decide, context: Context): Approval {
  const turn = currentStep(approval);
  const steps = approval.steps.map((step) =>
    step === turn
      ? { ...step, decision: command.decision, opinion: command.opinion, decidedAt: context.now }
      : step,
  );
  if (command.decision === 'return') return { ...approval, steps, status: 'returned' };
  return { ...approval, steps, status: steps.every((s) => s.decision) ? 'approved' : 'open' };
}

/** What approval or return of each subject does; the stages fill it in `outcomes`. */
export type Outcome = (
  purchase: Purchase,
  approval: Approval,
  context: Context,
) => Result<Step, Refusal>;

type Outcomes = Record<ApprovalSubject, { approved: Outcome; returned: Outcome }>;

/** The chain goes on: the next person is asked, with a reminder date of their own. */
function askNext(
  purchase: Purchase,
  approval: Approval,
  step: Approval['steps'][number],
  context: Context,
): Step {
  const name = `${approval.id}.${approval.steps.indexOf(step)}`;
  const due = after(purchase.rules.periods.step, context);
  return {
    state: purchase.state,
    changes: { deadlines: { ...purchase.deadlines, [name]: due } },
    events: [ask(approval, step)],
  };
}

function closed(
  purchase: Purchase,
  approval: Approval,
  opinion: string,
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
    note: opinion,
  };
  return ok({ ...outcome.value, events: [...(outcome.value.events ?? []), told] });
}

/** Records one person's decision; the last approval, or the first return, has its stage's outcome. */
export const decideApproval =
  (outcomes: Outcomes): StageRules<'decideApproval'>['decideApproval'] =>
  (purchase, command, context) => {
    const approval = purchase.approvals[command.approvalId];
    if (!approval) return refuse({ code: 'not-found' });
    const code = objection(approval, command, purchase, context);
    if (code) return refuse({ code });
    const index = approval.steps.findIndex((step) => !step.decision);
    const next = decided(approval, command, context);
    const base: Purchase = {
      ...purchase,
      approvals: { ...purchase.approvals, [next.id]: next },
      deadlines: without(purchase.deadlines, `${next.id}.${index}`),
    };
    const following = currentStep(next);
    const step = following
      ? ok(askNext(base, next, following, context))
      : closed(base, next, command.opinion, outcomes, context);
    if (!step.ok) return step;
    const { approvals, deadlines } = base;
    return ok({ ...step.value, changes: { approvals, deadlines, ...step.value.changes } });
  };
