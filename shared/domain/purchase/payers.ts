import type { Actor } from '../actor.ts';
import { may } from '../policy/permissions.ts';
import { isWithheld } from './consequence.ts';
import { targets } from './lifecycle.ts';
import type { Payment, Project } from './project.ts';
import type { Purchase } from './purchase.ts';
import { isEligible } from './reckoning.ts';

/** A payment among the approvals of its purchase. */
export const paymentReference = (organizationId: string, number: number) =>
  `${organizationId}.${number}`;

/** Who asked for a payment or approved it does not make it (四眼原则, MoF 2021 no. 22 and 2026 no. 2). */
export function tookPart(
  purchase: Purchase,
  payment: Payment,
  reference: string,
  actor: Actor,
): boolean {
  if (actor.kind !== 'official') return false;
  const deciders = Object.values(purchase.approvals)
    .filter((one) => one.subject === 'payment' && one.reference === reference)
    .flatMap(({ steps }) => steps.filter((step) => step.decision))
    .flatMap(({ personId, decidedBy }) => [personId, decidedBy]);
  return payment.requestedBy === actor.personId || deciders.includes(actor.personId);
}

/** Money on its way in or out is no longer anybody's to hold back. */
export const mayWithhold = ({ status }: Payment) => status === 'waiting' || status === 'approved';

export const paymentMoves = [
  'requestPayment',
  'sendPayments',
  'recordPayment',
  'recordClawBack',
  'withholdPayment',
  'orderClawBack',
] as const;
export type PaymentMove = (typeof paymentMoves)[number];

type Found = { purchase: Purchase; project: Project; payment: Payment };

const stands: Record<PaymentMove, (found: Found, actor: Actor) => boolean> = {
  requestPayment: ({ project, payment }) =>
    !isWithheld(project) &&
    (isEligible(project, payment) ||
      (payment.status === 'withheld' && isEligible(project, { ...payment, status: 'waiting' }))),
  sendPayments: ({ payment }) => payment.status === 'approved',
  recordPayment: ({ payment }) => payment.status === 'approved' || payment.status === 'sent',
  recordClawBack: ({ payment: { clawBack } }, actor) =>
    clawBack !== undefined &&
    !clawBack.receivedAt &&
    !(actor.kind === 'official' && clawBack.orderedBy === actor.personId),
  withholdPayment: ({ payment }) => mayWithhold(payment),
  orderClawBack: ({ payment }) => payment.status === 'paid' && !payment.clawBack,
};

const makes: readonly PaymentMove[] = ['sendPayments', 'recordPayment'];

/** What `actor` can do with a payment as it stands, the next step first. What the process refuses later is not foreseen. */
export function paymentMovesOf(found: Found, actor: Actor): PaymentMove[] {
  const { purchase, project, payment } = found;
  const reference = paymentReference(project.organizationId, payment.number);
  return paymentMoves.filter(
    (move) =>
      targets(purchase.state, move).length > 0 &&
      may(actor, move) &&
      stands[move](found, actor) &&
      !(makes.includes(move) && tookPart(purchase, payment, reference, actor)),
  );
}
