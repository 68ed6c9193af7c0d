import type { PaymentStanding } from '../../../shared/contracts/paying.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { Payee } from '../../../shared/domain/paying/payee.ts';
import { isWithheld } from '../../../shared/domain/purchase/consequence.ts';
import { paymentMovesOf, paymentReference } from '../../../shared/domain/purchase/payers.ts';
import {
  acceptanceOf,
  type Payment,
  type Project,
} from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { isEligible } from '../../../shared/domain/purchase/reckoning.ts';
import type { Names } from '../../names.ts';

type Known = {
  purchase: Purchase;
  project: Project;
  payee: Payee | undefined;
  names: Names;
  actor: Actor;
};

/** The last request for the payment: who asked, who decides and how. */
function askedOf(
  { purchase, project, names, actor }: Known,
  payment: Payment,
): Pick<PaymentStanding, 'asked'> {
  if (actor.kind !== 'official') return {};
  const reference = paymentReference(project.organizationId, payment.number);
  const request = Object.values(purchase.approvals)
    .filter((one) => one.subject === 'payment' && one.reference === reference)
    .sort((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1))[0];
  if (!request) return {};
  const nameOf = (id: string) => names[id] ?? '';
  return {
    asked: {
      by: nameOf(request.author),
      at: request.requestedAt,
      seats: request.steps.map(({ personId, decidedBy, decision, decidedAt }) => ({
        name: nameOf(decidedBy ?? personId),
        ...(decision && { decision }),
        ...(decidedAt && { at: decidedAt }),
      })),
    },
  };
}

/** One payment as its reader sees it, with what they can do about it. */
export function standingOf(known: Known, payment: Payment): PaymentStanding {
  const { purchase, project, payee, actor } = known;
  const { organizationId } = project;
  const { number, amountFen, percent, status, sent, paidAt, paidOn, voucher } = payment;
  const { withheld, clawBack } = payment;
  const acceptance = acceptanceOf(payment);
  const reason = clawBack?.reason ?? withheld?.reason;
  return {
    purchase: purchase.id,
    title: purchase.plan.title,
    organizationId,
    organization: purchase.applications[organizationId]?.organization.name ?? '',
    number,
    amountFen,
    percent,
    standing: isEligible(project, payment) ? 'eligible' : status,
    version: purchase.version,
    acceptance,
    isAccepted: project.acceptances.includes(acceptance),
    hasAccount: payee !== undefined,
    isAccountChanging: payee?.next !== undefined,
    ...askedOf(known, payment),
    ...(sent && { batch: sent.batch, sentAt: sent.at }),
    ...(paidAt && { paidAt }),
    ...(paidOn && { paidOn }),
    ...(voucher && { voucher }),
    ...(reason && { reason }),
    ...(clawBack && {
      back: {
        amountFen: clawBack.amountFen,
        orderedAt: clawBack.orderedAt,
        ...(clawBack.receivedAt && { receivedAt: clawBack.receivedAt }),
      },
    }),
    isStopped: isWithheld(project),
    may: paymentMovesOf({ purchase, project, payment }, actor),
  };
}
