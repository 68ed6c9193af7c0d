import { money } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup } from '../../parts/markup.ts';
import type { Summary } from './summary.ts';
import { deliveryBars, dueAfter } from './tables.ts';

/** One payment: how much, to whom, for which accepted work, and what was paid before. */
export function paymentSubject(
  language: Language,
  summary: Extract<Summary, { subject: 'payment' }>,
): Markup {
  const t = letters(language);
  const { payment, contractFen, paidFen } = summary;
  const facts = answers([
    [t('payment.amount'), money(payment.amountFen, language), 'big'],
    [t('payment.to'), html`<span lang="zh-CN">${summary.organization}</span>`],
    [
      t('payment.which'),
      t('payment.which.value', { number: payment.number, percent: payment.percent }),
    ],
    [t('payment.when'), dueAfter(language, payment)],
    [
      t('payment.accepted'),
      summary.isAccepted ? t('payment.accepted.yes') : t('payment.accepted.no'),
    ],
    [t('contract.amount'), money(contractFen, language)],
    [t('payment.before'), money(paidFen, language)],
    [t('payment.rest'), money(contractFen - paidFen - payment.amountFen, language)],
  ]);
  return html`${facts}<h3>${t('delivery')}</h3>${deliveryBars(language, summary.delivery)}`;
}
