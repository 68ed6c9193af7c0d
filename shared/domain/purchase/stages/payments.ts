import type { Actor } from '../../actor.ts';
import { isOpenSupplement } from '../../contract/supplements.ts';
import { ok, refuse } from '../../result.ts';
import { isWithheld } from '../consequence.ts';
import type { StageRules } from '../decision.ts';
import { targets } from '../lifecycle.ts';
import { acceptanceOf, type Payment, type Project } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { type Outcome, requestApproval } from './approvals.ts';

export const withProject = (purchase: Purchase, project: Project) => ({
  ...purchase.projects,
  [project.organizationId]: project,
});

const withPayment = (purchase: Purchase, project: Project, payment: Payment) =>
  withProject(purchase, {
    ...project,
    payments: project.payments.map((p) => (p.number === payment.number ? payment : p)),
  });

const find = (purchase: Purchase, organizationId: string, number: number) => {
  const project = purchase.projects[organizationId];
  const payment = project?.payments.find((p) => p.number === number);
  return project && payment && { project, payment };
};

/** Who asked for a payment or approved it does not make it (四眼原则, MoF 2021 no. 22 and 2026 no. 2). */
function tookPart(purchase: Purchase, payment: Payment, reference: string, actor: Actor): boolean {
  if (actor.kind !== 'official') return false;
  const deciders = Object.values(purchase.approvals)
    .filter((one) => one.subject === 'payment' && one.reference === reference)
    .flatMap(({ steps }) => steps.filter((step) => step.decision).map((step) => step.personId));
  return payment.requestedBy === actor.personId || deciders.includes(actor.personId);
}

/** What both sides are about to sign says what its payments will be; once the work is done it has lapsed. */
export const waitsForSupplement = ({ state }: Purchase, { supplements = [] }: Project): boolean =>
  targets(state, 'signSupplement').length > 0 && supplements.some(isOpenSupplement);

/**
 * Payments follow acceptance, tranche by tranche; who asks for one does not approve it. They run beside the
 * stages and never move the purchase on.
 */
export const payments: StageRules<'requestPayment' | 'recordPayment'> = {
  requestPayment: (purchase, { organizationId, number }, context) => {
    const found = find(purchase, organizationId, number);
    if (context.actor.kind !== 'official' || !found) return refuse({ code: 'not-found' });
    const { project, payment } = found;
    if (!project.acceptances.includes(acceptanceOf(payment)))
      return refuse({ code: 'payment-without-acceptance' });
    if (payment.status !== 'waiting') return refuse({ code: 'already-decided' });
    if (isWithheld(project)) return refuse({ code: 'payment-withheld' });
    if (waitsForSupplement(purchase, project)) return refuse({ code: 'supplement-open' });
    const requested = requestApproval(purchase, 'payment', context, {
      reference: `${organizationId}.${number}`,
    });
    if (!requested.ok) return requested;
    const { approval, deadlines, events } = requested.value;
    return ok({
      state: purchase.state,
      changes: {
        projects: withPayment(purchase, project, {
          ...payment,
          status: 'requested',
          requestedBy: context.actor.personId,
        }),
        approvals: { ...purchase.approvals, [approval.id]: approval },
        deadlines: { ...purchase.deadlines, ...deadlines },
      },
      events,
    });
  },
  recordPayment: (purchase, { organizationId, number, voucher }, context) => {
    const found = find(purchase, organizationId, number);
    if (!found) return refuse({ code: 'not-found' });
    const { project, payment } = found;
    if (payment.status !== 'approved')
      return refuse({
        code: payment.status === 'paid' ? 'already-decided' : 'payment-not-approved',
      });
    if (tookPart(purchase, payment, `${organizationId}.${number}`, context.actor))
      return refuse({ code: 'payer-took-part' });
    return ok({
      state: purchase.state,
      changes: {
        projects: withPayment(purchase, project, {
          ...payment,
          status: 'paid',
          paidAt: context.now,
          voucher,
        }),
      },
      events: [
        { type: 'mail', template: 'paymentMade', to: { organizationId } },
        { type: 'pagePublished' },
      ],
    });
  },
};

const outcome =
  (status: 'approved' | 'waiting'): Outcome =>
  (purchase, approval) => {
    const [organizationId = '', number] = (approval.reference ?? '').split('.');
    const found = find(purchase, organizationId, Number(number));
    if (!found) return refuse({ code: 'not-found' });
    const payment: Payment = { ...found.payment, status };
    return ok({
      state: purchase.state,
      changes: { projects: withPayment(purchase, found.project, payment) },
    });
  };

export const paymentOutcome = { approved: outcome('approved'), returned: outcome('waiting') };
