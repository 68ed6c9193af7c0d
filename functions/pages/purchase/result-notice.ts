import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { count, day, lastMinute, money } from '../../../shared/messages/format.ts';
import { pages } from '../../../shared/messages/pages.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

const chinese = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

/** Winners one by one with what each gets and delivers, how it was decided, and how to challenge it while that is possible. */
export function resultNotice(language: Language, purchase: PublicPurchase): Markup {
  const t = pages(language);
  const { decision, results, deliverables, purchaseId, tenant } = purchase;
  const winners = results.filter(({ awardFen }) => awardFen !== undefined);
  if (!decision || winners.length === 0) return none;
  const rows = winners.map(
    ({ organization, rank, awardFen = 0 }) =>
      html`<tr><th scope="row">${chinese(organization)}<br><span class="small quiet">${t('notice.rank', { rank })}</span></th><td>${deliverables.map(({ name, quantity, unit }) => html`<span class="block">${chinese(`${name} ${count(quantity)}${unit}`)}</span>`)}</td><td class="num">${money(awardFen, language)}</td></tr>`,
  );
  const how = decision.isDeemed
    ? html`<div class="notice"><p class="notice-title">${t('notice.deemed')}</p><p>${t('notice.deemed.what')}${decision.source ? chinese(decision.source) : none}</p></div>`
    : none;
  const address = `/work/organization-purchase/?tenant=${tenant.id}&purchase=${purchaseId}`;
  const facts = answers(
    [
      [t('notice.decided'), day(decision.at)],
      decision.challengeUntil !== undefined && [
        t('notice.challengeUntil'),
        lastMinute(decision.challengeUntil),
        'big',
      ],
      decision.challengeUntil !== undefined && [
        t('notice.challenge'),
        html`${t('notice.challenge.how')} <a href="${address}">${t('notice.challenge.go')}</a>`,
      ],
      [
        t('notice.fee'),
        decision.reviewFeeFen === undefined
          ? t('notice.fee.none')
          : money(decision.reviewFeeFen, language),
      ],
    ],
    'two',
  );
  return html`<section class="card"><h2>${t('notice.result')}</h2>${how}<div class="table-scroll" role="region" aria-label="${t('notice.result')}" tabindex="0"><table class="table"><thead><tr><th scope="col">${t('notice.winner')}</th><th scope="col">${t('notice.work')}</th><th scope="col" class="num">${t('notice.amount')}</th></tr></thead><tbody>${rows}</tbody></table></div>${facts}</section>`;
}
