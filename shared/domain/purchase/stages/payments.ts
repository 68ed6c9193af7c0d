import type { Refusal } from '../../errors.ts';
import type { PersonId } from '../../ids.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { dayOf, type Instant } from '../../time.ts';
import { isWithheld } from '../consequence.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { mayWithhold, tookPart } from '../payers.ts';
import { acceptanceOf, type Payment, type Project } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { type Outcome, requestApproval, whileAsked } from './approvals.ts';
import { waitsForSupplement, withProject } from './under-contract.ts';

/** `project` with `payment` in the place of the one of its number. */
const replaced = (project: Project, payment: Payment): Project => ({
  ...project,
  payments: project.payments.map((p) => (p.number === payment.number ? payment : p)),
});

const withPayment = (purchase: Purchase, project: Project, payment: Payment) =>
  withProject(purchase, replaced(project, payment));

const find = (purchase: Purchase, organizationId: string, number: number) => {
  const project = purchase.projects[organizationId];
  const payment = project?.payments.find((p) => p.number === number);
  return project && payment && { project, payment };
};

type Because = { reason: string; at: Instant; by?: PersonId | undefined };

/**
 * Holds back payment `number` of `project`: nobody pays it until it is asked for again, with new approvals.
 *
 * @returns `undefined` where there is no such payment, or it is asked for, on its way or paid
 */
function withheld(
  project: Project,
  number: number,
  { reason, at, by }: Because,
): Project | undefined {
  const payment = project.payments.find((one) => one.number === number);
  if (!payment || !mayWithhold(payment)) return undefined;
  const because = { reason, at, ...(by && { by }) };
  return replaced(project, { ...payment, status: 'withheld', withheld: because });
}

/**
 * Orders `amountFen` of a payment that was made back. It is settled when somebody records that it came.
 *
 * @returns `undefined` where nothing was paid, more was asked back than was paid, or it was ordered back before
 */
export function orderedBack(
  project: Project,
  { number, amountFen }: { number: number; amountFen: number },
  { reason, at, by }: Because,
): Project | undefined {
  const payment = project.payments.find((one) => one.number === number);
  if (payment?.status !== 'paid' || payment.clawBack || amountFen > payment.amountFen)
    return undefined;
  const clawBack = { amountFen, reason, orderedAt: at, ...(by && { orderedBy: by }) };
  return replaced(project, { ...payment, status: 'clawedBack', clawBack });
}

/** The purchase stays where it is; the organization hears of it, the public page follows. */
const told = (
  purchase: Purchase,
  project: Project,
  template: 'paymentMade' | 'paymentWithheld' | 'paymentOrderedBack',
  note?: string,
): Result<Step & { events: readonly DomainEvent[] }, Refusal> =>
  ok({
    state: purchase.state,
    changes: { projects: withProject(purchase, project) },
    events: [
      {
        type: 'mail',
        template,
        to: { organizationId: project.organizationId },
        ...(note && { note }),
      },
      { type: 'pagePublished' },
    ],
  });

const notPayable = ({ status }: Payment): Refusal => ({
  code: ['sent', 'paid', 'clawedBack'].includes(status)
    ? 'already-decided'
    : 'payment-not-approved',
});

/** What keeps `actor` from making this payment now; `from` names the states it may be in. */
function payerFault(
  purchase: Purchase,
  { project, payment }: { project: Project; payment: Payment },
  from: readonly Payment['status'][],
  { actor }: Context,
): Refusal | undefined {
  if (!from.includes(payment.status)) return notPayable(payment);
  return tookPart(purchase, payment, `${project.organizationId}.${payment.number}`, actor)
    ? { code: 'payer-took-part' }
    : undefined;
}

const makingPayments: StageRules<'sendPayments' | 'recordPayment'> = {
  sendPayments: (purchase, { batch, payments: listed }, context) => {
    const { actor, now } = context;
    if (actor.kind !== 'official') return refuse({ code: 'not-permitted' });
    let projects = purchase.projects;
    for (const { organizationId, number } of listed) {
      const found = find({ ...purchase, projects }, organizationId, number);
      if (!found) return refuse({ code: 'not-found' });
      const fault = payerFault(purchase, found, ['approved'], context);
      if (fault) return refuse(fault);
      const sent = { batch, at: now, by: actor.personId };
      const next: Payment = { ...found.payment, status: 'sent', sent };
      projects = { ...projects, [organizationId]: replaced(found.project, next) };
    }
    return ok({ state: purchase.state, changes: { projects } });
  },
  recordPayment: (purchase, { organizationId, number, voucher, amountFen, paidOn }, context) => {
    const found = find(purchase, organizationId, number);
    if (!found) return refuse({ code: 'not-found' });
    const { project, payment } = found;
    const fault = payerFault(purchase, found, ['approved', 'sent'], context);
    if (fault) return refuse(fault);
    const { amountFen: dueFen } = payment;
    if (amountFen !== undefined && amountFen !== dueFen)
      return refuse({ code: 'payment-amount-differs', detail: { paidFen: amountFen, dueFen } });
    if (paidOn && paidOn > dayOf(context.now)) return refuse({ code: 'publication-in-future' });
    const paid = { paidAt: context.now, voucher, ...(paidOn && { paidOn }) };
    return told(
      purchase,
      replaced(project, { ...payment, status: 'paid', ...paid }),
      'paymentMade',
    );
  },
};

const takingBack: StageRules<'withholdPayment' | 'orderClawBack' | 'recordClawBack'> = {
  withholdPayment: (purchase, { organizationId, number, reason }, { actor, now }) => {
    const found = find(purchase, organizationId, number);
    if (actor.kind !== 'official' || !found) return refuse({ code: 'not-found' });
    const next = withheld(found.project, number, { reason, at: now, by: actor.personId });
    return next
      ? told(purchase, next, 'paymentWithheld', reason)
      : refuse({ code: 'already-decided' });
  },
  orderClawBack: (purchase, { organizationId, number, amountFen, reason }, { actor, now }) => {
    const found = find(purchase, organizationId, number);
    if (actor.kind !== 'official' || !found) return refuse({ code: 'not-found' });
    const { amountFen: paidFen } = found.payment;
    if (amountFen > paidFen)
      return refuse({
        code: 'payment-amount-differs',
        detail: { paidFen: amountFen, dueFen: paidFen },
      });
    const because = { reason, at: now, by: actor.personId };
    const next = orderedBack(found.project, { number, amountFen }, because);
    return next
      ? told(purchase, next, 'paymentOrderedBack', reason)
      : refuse({ code: found.payment.clawBack ? 'already-decided' : 'payment-not-approved' });
  },
  recordClawBack: (purchase, { organizationId, number, voucher }, { actor, now }) => {
    const found = find(purchase, organizationId, number);
    const clawBack = found?.payment.clawBack;
    if (actor.kind !== 'official' || !found || !clawBack) return refuse({ code: 'not-found' });
    if (clawBack.receivedAt) return refuse({ code: 'already-decided' });
    if (clawBack.orderedBy === actor.personId) return refuse({ code: 'payer-took-part' });
    const received = { ...clawBack, receivedAt: now, receivedBy: actor.personId, voucher };
    return ok({
      state: purchase.state,
      changes: {
        projects: withPayment(purchase, found.project, { ...found.payment, clawBack: received }),
      },
      events: [{ type: 'pagePublished' }],
    });
  },
};

/**
 * Payments follow acceptance, tranche by tranche; who asks for one does not approve it, and neither of them makes it.
 * They run beside the stages and never move the purchase on. What was withheld can be asked for again.
 */
export const payments: StageRules<
  | 'requestPayment'
  | 'withholdPayment'
  | 'sendPayments'
  | 'recordPayment'
  | 'orderClawBack'
  | 'recordClawBack'
> = {
  ...makingPayments,
  ...takingBack,
  requestPayment: (purchase, { organizationId, number }, context) => {
    const found = find(purchase, organizationId, number);
    if (context.actor.kind !== 'official' || !found) return refuse({ code: 'not-found' });
    const { project, payment } = found;
    if (!project.acceptances.includes(acceptanceOf(payment)))
      return refuse({ code: 'payment-without-acceptance' });
    if (payment.status !== 'waiting' && payment.status !== 'withheld')
      return refuse({ code: 'already-decided' });
    if (isWithheld(project)) return refuse({ code: 'payment-withheld' });
    if (waitsForSupplement(purchase, project)) return refuse({ code: 'supplement-open' });
    const requested = requestApproval(purchase, 'payment', context, {
      reference: `${organizationId}.${number}`,
    });
    if (!requested.ok) return requested;
    return ok(
      whileAsked(purchase, requested.value, {
        projects: withPayment(purchase, project, {
          ...payment,
          status: 'requested',
          requestedBy: context.actor.personId,
        }),
      }),
    );
  },
};

/** Returned, it is where it was: withheld, if it had been. */
const outcome =
  (isApproved: boolean): Outcome =>
  (purchase, approval) => {
    const [organizationId = '', number] = (approval.reference ?? '').split('.');
    const found = find(purchase, organizationId, Number(number));
    if (!found) return refuse({ code: 'not-found' });
    const { withheld: held, ...rest } = found.payment;
    const payment: Payment = isApproved
      ? { ...rest, status: 'approved' }
      : { ...found.payment, status: held ? 'withheld' : 'waiting' };
    return ok({
      state: purchase.state,
      changes: { projects: withPayment(purchase, found.project, payment) },
    });
  };

export const paymentOutcome = { approved: outcome(true), returned: outcome(false) };
