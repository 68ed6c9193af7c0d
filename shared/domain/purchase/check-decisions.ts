import type { Actor } from '../actor.ts';
import type { PersonId } from '../ids.ts';
import type { Delegation } from '../policy/delegation.ts';
import type { Post } from '../policy/posts.ts';
import { type Instant, plusMillis } from '../time.ts';
import type { Approval } from './approval.ts';
import { currentStep } from './approval-rounds.ts';
import type { Finding } from './check-process.ts';
import type { Command } from './commands.ts';
import type { decide } from './decide.ts';
import type { Context } from './decision.ts';
import { targets } from './lifecycle.ts';
import type { Payment, Project } from './project.ts';
import type { Purchase } from './purchase.ts';

/** A purchase somewhere in the process, and what is around it there. */
export type Sample = { purchase: Purchase; context: Context };
type Attempt = { code: string; purchase: Purchase; command: Command; context: Context };

const official = (personId: PersonId, post: Post): Actor => ({
  kind: 'official',
  personId,
  posts: [post],
});

const power = (from: PersonId, to: PersonId, now: Instant): Delegation => ({
  id: 'd0000000000000000000000000' as Delegation['id'],
  from,
  to,
  scope: { kind: 'all' },
  startsAt: now,
  endsAt: plusMillis(now, 1),
  reason: '',
  givenBy: from,
  givenAt: now,
});

/** The author holds the post whose turn it is, sits in the chain, and says yes. */
function byAuthor({ purchase, context }: Sample, approval: Approval): Attempt[] {
  const turn = currentStep(approval);
  if (!turn) return [];
  const steps = approval.steps.map((s) => (s === turn ? { ...s, personId: approval.author } : s));
  const { id, documentsHash } = approval;
  return [
    {
      code: 'author-approves',
      purchase: {
        ...purchase,
        approvals: { ...purchase.approvals, [id]: { ...approval, steps } },
      },
      command: {
        type: 'decideApproval',
        approvalId: id,
        decision: 'approve',
        opinion: '',
        documentsHash,
      },
      context: { ...context, actor: official(approval.author, turn.post) },
    },
  ];
}

/** Somebody decides for whoever's turn it is: with no power, as the author with one, as another signer with one. */
function onBehalf({ purchase, context }: Sample, approval: Approval): Attempt[] {
  const turn = currentStep(approval);
  const other = approval.steps.find((step) => step !== turn);
  if (!turn) return [];
  const { id, documentsHash } = approval;
  const attempt = (code: string, to: PersonId, post: Post, isGiven: boolean): Attempt => ({
    code,
    purchase,
    command: {
      type: 'decideApproval',
      approvalId: id,
      decision: 'approve',
      opinion: '',
      documentsHash,
    },
    context: {
      ...context,
      actor: { kind: 'official', personId: to, posts: [post], onBehalfOf: turn.personId },
      delegations: isGiven ? [power(turn.personId, to, context.now)] : [],
    },
  });
  return [
    attempt('author-approves-for-another', approval.author, 'handler', true),
    ...(other
      ? [
          attempt('signer-approves-twice', other.personId, other.post, true),
          attempt('approval-without-power', other.personId, other.post, false),
        ]
      : []),
  ];
}

const changed = (
  purchase: Purchase,
  project: Project,
  payment: Payment,
  rest: Partial<Project>,
) => ({
  ...purchase,
  projects: {
    ...purchase.projects,
    [project.organizationId]: {
      ...project,
      ...rest,
      payments: project.payments.map((p) => (p.number === payment.number ? payment : p)),
    },
  },
});

/** Money asked for before any work was accepted, and money recorded before it was approved. */
function unearned({ purchase, context }: Sample, project: Project, payment: Payment): Attempt[] {
  const { organizationId } = project;
  const { number } = payment;
  const { author } = purchase;
  return [
    {
      code: 'payment-without-acceptance',
      purchase: changed(purchase, project, { ...payment, status: 'waiting' }, { acceptances: [] }),
      command: { type: 'requestPayment', organizationId, number },
      context: { ...context, actor: official(author, 'handler') },
    },
    {
      code: 'payment-without-approval',
      purchase: changed(purchase, project, { ...payment, status: 'requested' }, {}),
      command: { type: 'recordPayment', organizationId, number, voucher: '1' },
      context: { ...context, actor: official(author, 'financeOfficer') },
    },
  ];
}

function hurried({ purchase, context }: Sample): Attempt[] {
  const ends = purchase.deadlines['standstill'];
  return ends
    ? [
        {
          code: 'standstill-cut-short',
          purchase,
          command: { type: 'endStandstill' },
          context: { ...context, actor: { kind: 'system' }, now: plusMillis(ends.at, -1) },
        },
      ]
    : [];
}

const attempts = (sample: Sample): Attempt[] => [
  ...Object.values(sample.purchase.approvals).flatMap((approval) => [
    ...byAuthor(sample, approval),
    ...onBehalf(sample, approval),
  ]),
  ...Object.values(sample.purchase.projects).flatMap((project) =>
    project.payments.flatMap((payment) => unearned(sample, project, payment)),
  ),
  ...hurried(sample),
];

/**
 * Tries on each sample what must never be granted: the author approves, also for somebody else, one signer
 * signs for another, somebody decides by a power nobody gave, money flows without acceptance or
 * approval, a standstill ends a moment early. The table allows the command in these states, so only the
 * rules stand in the way.
 *
 * @param judge - the `decide` to look at
 * @returns what was granted all the same
 */
export const checkDecisions = (judge: typeof decide, samples: readonly Sample[]): Finding[] =>
  samples
    .flatMap(attempts)
    .filter(({ purchase, command }) => targets(purchase.state, command.type).length > 0)
    .filter(({ purchase, command, context }) => judge(purchase, command, context).ok)
    .map(({ code, purchase, command }) => ({ code, state: purchase.state, command: command.type }));
