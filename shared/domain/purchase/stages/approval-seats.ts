import type { Refusal } from '../../errors.ts';
import type { PersonId } from '../../ids.ts';
import { inForce } from '../../policy/delegation.ts';
import { clashesWith, mayApprove } from '../../policy/delegation-faults.ts';
import { type Post, posts } from '../../policy/posts.ts';
import { type ApprovalChainStep, type ApprovalSubject, chainOf } from '../../policy/rules.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Approval, ApprovalStep } from '../approval.ts';
import { openSteps, reminderOf } from '../approval-rounds.ts';
import type { Context } from '../decision.ts';
import type { Purchase } from '../purchase.ts';

/** Who wrote or judged what `subject` puts forward: none of them approves it (MoF 2021 no. 22, REG §41). */
export function authorsOf(
  purchase: Purchase,
  subject: ApprovalSubject,
  requester: PersonId,
): PersonId[] {
  const authors = [requester, purchase.author, ...(purchase.revisers ?? [])];
  if (subject === 'award')
    return [...authors, ...(purchase.panel?.seats ?? []).map((seat) => seat.personId)];
  if (subject !== 'acceptance') return authors;
  const evaluations = Object.values(purchase.projects).flatMap((p) => p.evaluations);
  return [...authors, ...evaluations.map((e) => e.evaluator)];
}

type Seating = { taken: readonly PersonId[]; holders: Context['holders'] };

/** Holders of the posts `wanted` who are free to be asked, each once, in the order of the posts. */
function free(wanted: readonly Post[], { taken, holders }: Seating) {
  const seats: { post: Post; personId: PersonId }[] = [];
  for (const post of wanted)
    for (const personId of holders[post] ?? [])
      if (!taken.includes(personId) && !seats.some((seat) => seat.personId === personId))
        seats.push({ post, personId });
  return seats;
}

type Seated = { seats: ApprovalStep[]; needed: number };

/**
 * Seats one round: the first holder of the post where one decides, every holder where more must agree.
 * Deputies fill what is missing, so that no round needs more than it can get.
 *
 * @returns `no-one-holds-post` where there are too few all the same
 */
export function seatRound(
  { post, quorum, deputies = [] }: ApprovalChainStep,
  round: number,
  seating: Seating,
): Result<Seated, Refusal> {
  const holders = free([post], seating);
  const needed = quorum === 'all' ? Math.max(1, holders.length) : quorum;
  const asked = quorum === 1 ? holders.slice(0, 1) : holders;
  const taken = [...seating.taken, ...asked.map((seat) => seat.personId)];
  const missing = Math.max(0, needed - asked.length);
  const filling = free(deputies, { ...seating, taken }).slice(0, missing);
  if (filling.length < missing) return refuse({ code: 'no-one-holds-post', detail: { post } });
  const seats = [
    ...asked.map((seat) => ({ ...seat, round })),
    ...filling.map((seat) => ({ ...seat, round, standsIn: 'short' as const })),
  ];
  return ok({ seats, needed });
}

/** Everybody who has a seat in a request or has decided in it for somebody else. */
const signersOf = ({ steps }: Approval): PersonId[] =>
  steps.flatMap(({ personId, decidedBy }) => [personId, ...(decidedBy ? [decidedBy] : [])]);

/**
 * Whom to ask besides once the reminder `name` has passed: the deputies of that turn, and where the late
 * holder has lost the post, whoever holds it now. Nobody is asked twice.
 */
export function standInsFor(
  purchase: Purchase,
  name: string,
  { holders }: Context,
): { approval: Approval; seats: ApprovalStep[]; isVacant: boolean } | undefined {
  const approvals = Object.values(purchase.approvals);
  const approval = approvals.find((a) => openSteps(a).some((s) => reminderOf(a, s) === name));
  const late = approval && openSteps(approval).find((s) => reminderOf(approval, s) === name);
  if (!approval || !late) return undefined;
  const round = late.round ?? approval.steps.indexOf(late);
  const turn = chainOf(purchase.rules, approval.subject)[round];
  const isVacant = !holders[late.post]?.includes(late.personId);
  const wanted = [...(isVacant ? [late.post] : []), ...(turn?.deputies ?? [])];
  const authors = authorsOf(purchase, approval.subject, approval.author);
  const seats = free(wanted, { holders, taken: [...authors, ...signersOf(approval)] });
  return {
    approval,
    isVacant,
    seats: seats.map((seat) => ({ ...seat, round, standsIn: 'overdue' as const })),
  };
}

/**
 * Why `person` may not decide on behalf of somebody else in this request: whoever wrote it, signs it
 * themselves or has signed for another, whoever records the payment that is asked for, and whoever holds a
 * post that must not meet that of the seat (separation of duties, MoF 2021 no. 22).
 */
export function delegateFault(
  purchase: Purchase,
  approval: Approval,
  { step, person }: { step: ApprovalStep; person: PersonId },
  { holders }: Pick<Context, 'holders'>,
): Refusal['code'] | undefined {
  if (authorsOf(purchase, approval.subject, approval.author).includes(person))
    return 'author-cannot-approve';
  if (signersOf(approval).includes(person)) return 'signs-already';
  if (approval.subject === 'payment' && holders.financeOfficer?.includes(person))
    return 'recorder-cannot-approve';
  const held = posts.filter((post) => holders[post]?.includes(person));
  if (!mayApprove({ posts: held })) return 'not-permitted';
  return clashesWith(held, [step.post]) ? 'posts-clash' : undefined;
}

/** Those who may decide now in the place of `step`'s holder. */
export const delegatesOf = (
  purchase: Purchase,
  approval: Approval,
  step: ApprovalStep,
  context: Pick<Context, 'holders' | 'delegations' | 'now'>,
): PersonId[] => [
  ...new Set(
    inForce(context.delegations, {
      from: step.personId,
      asked: { purchase: purchase.id, subject: approval.subject },
      now: context.now,
    })
      .map(({ to }) => to)
      .filter((to) => !delegateFault(purchase, approval, { step, person: to }, context)),
  ),
];
