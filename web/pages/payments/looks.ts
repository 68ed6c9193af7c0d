import type { PaymentStanding } from '../../../shared/contracts/paying.ts';
import { named, t } from '../../i18n.ts';

export type Row = PaymentStanding;
export type State = Row['standing'];

/** In the order money goes. */
export const states: readonly State[] = [
  'waiting',
  'eligible',
  'requested',
  'approved',
  'sent',
  'paid',
  'withheld',
  'clawedBack',
];

export const lookOf: Record<State, string> = {
  waiting: 'ahead',
  eligible: 'warn',
  requested: 'current',
  approved: 'warn',
  sent: 'current',
  paid: 'done',
  withheld: 'stopped',
  clawedBack: 'stopped',
};

export const sumOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { amountFen }) => sum + amountFen, 0);

export const keyOf = ({ purchase, organizationId, number }: Row): string =>
  `${purchase}.${organizationId}.${number}`;

const beside: readonly string[] = ['withholdPayment', 'orderClawBack', 'recordPayment'];

/**
 * The step that is the reader's to take next. What holds money back or fetches it is no next step, and what the bureau
 * paid comes with its list.
 */
export const nextOf = ({
  may,
  hasAccount,
  isAccountChanging,
}: Row): Row['may'][number] | undefined =>
  may.find(
    (move) =>
      !beside.includes(move) && (move !== 'sendPayments' || (hasAccount && !isAccountChanging)),
  );

export const acceptanceInWords = (acceptance: string): string =>
  acceptance.startsWith('period-')
    ? t('pay.after.period', { period: acceptance.slice('period-'.length) })
    : named(`pay.after.${acceptance}`);

/** What a payment waits for, for whoever has nothing to do with it now. */
export function waitsFor(row: Row): string {
  const { standing, asked, hasAccount, isAccountChanging, isStopped, back } = row;
  if (isStopped && (standing === 'eligible' || standing === 'withheld'))
    return t('pay.why.stopped');
  switch (standing) {
    case 'waiting':
      return t('pay.why.acceptance', { acceptance: acceptanceInWords(row.acceptance) });
    case 'eligible':
      return t('pay.why.ask');
    case 'requested': {
      const names = (asked?.seats ?? []).filter(({ decision }) => !decision);
      return t('pay.why.approvers', {
        names: names.map(({ name }) => name).join(t('list.comma')),
      });
    }
    case 'approved':
      if (!hasAccount) return t('pay.why.account');
      return t(isAccountChanging ? 'pay.why.changing' : 'pay.why.send');
    case 'sent':
      return t('pay.why.finance');
    case 'withheld':
      return t('pay.why.held');
    case 'clawedBack':
      return t(back?.receivedAt ? 'pay.why.done' : 'pay.why.back');
    default:
      return t('pay.why.done');
  }
}
