import type { Payment, Project } from '../../shared/domain/purchase/project.ts';
import { named, t } from '../i18n.ts';

const kinds: Record<Payment['status'], string> = {
  waiting: 'ahead',
  requested: 'current',
  approved: 'warn',
  sent: 'current',
  paid: 'done',
  withheld: 'stopped',
  clawedBack: 'stopped',
};

/** A payment waits until its acceptance is there; from then on it waits for somebody to ask for it. */
export function PaymentTag({ project, payment }: { project: Project; payment: Payment }) {
  const { status, after, period } = payment;
  const acceptance = after === 'period' ? `period-${period}` : after;
  if (status === 'waiting' && project.acceptances.includes(acceptance))
    return <span class="tag warn">{t('payment.due')}</span>;
  return <span class={`tag ${kinds[status]}`}>{named(`payment.${status}`)}</span>;
}
