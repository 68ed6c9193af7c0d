import type { Deliverable, Plan, Tranche } from '../../../shared/domain/purchase/plan.ts';
import { count, money } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import { terms } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { bars } from '../../parts/bars.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

export type Delivery = { name: string; unit: string; planned: number; delivered: number };

export const deliverablesTable = (
  language: Language,
  deliverables: readonly Deliverable[],
): Markup => {
  const t = letters(language);
  return html`<table><thead><tr><th scope="col">${t('deliverable')}</th><th scope="col" class="num">${t('quantity')}</th></tr></thead><tbody>${deliverables.map(
    ({ name, unit, quantity }) =>
      html`<tr><td lang="zh-CN">${name}</td><td class="num">${count(quantity)} <span lang="zh-CN">${unit}</span></td></tr>`,
  )}</tbody></table>`;
};

/** The marks of the panel and, where price is scored, those for the price. */
export const criteriaTable = (
  language: Language,
  { criteria, priceWeight }: Pick<Plan, 'criteria' | 'priceWeight'>,
): Markup => {
  const t = letters(language);
  const price =
    priceWeight > 0
      ? html`<tr><td>${t('criteria.price')}</td><td class="num">${priceWeight}</td></tr>`
      : none;
  return html`<table><thead><tr><th scope="col">${t('criterion')}</th><th scope="col" class="num">${t('points')}</th></tr></thead><tbody>${criteria.map(
    ({ name, max, indicator }) =>
      html`<tr><td lang="zh-CN">${name}${indicator ? html`<br><span class="small quiet">${indicator}</span>` : none}</td><td class="num">${max}</td></tr>`,
  )}${price}</tbody></table>`;
};

/** When a payment falls due, in words. */
export const dueAfter = (language: Language, { after, period }: Tranche): string =>
  after === 'period'
    ? terms(language)('after.period', { period: period ?? 1 })
    : terms(language)(`after.${after}`);

export const paymentTerms = (
  language: Language,
  tranches: readonly (Tranche & { amountFen?: number })[],
): Markup => {
  const t = letters(language);
  return html`<table><thead><tr><th scope="col">${t('payment')}</th><th scope="col">${t('payment.when')}</th><th scope="col" class="num">${t('payment.share')}</th></tr></thead><tbody>${tranches.map(
    (tranche, i) =>
      html`<tr><td>${t('payment.number', { number: i + 1 })}</td><td>${dueAfter(language, tranche)}</td><td class="num">${tranche.percent}%${tranche.amountFen === undefined ? '' : html`<br>${money(tranche.amountFen, language)}`}</td></tr>`,
  )}</tbody></table>`;
};

/** Accepted work against the contract, one bar for each kind of work. */
export const deliveryBars = (language: Language, delivery: readonly Delivery[]): Markup =>
  bars(
    delivery.map(({ name, unit, planned, delivered }) => ({
      label: html`<span lang="zh-CN">${name}</span>`,
      value: letters(language)('delivered', {
        delivered: count(delivered),
        planned: count(planned),
        unit,
      }),
      parts: [
        { share: delivered / planned, ...(delivered >= planned && { kind: 'good' as const }) },
      ],
    })),
  );
