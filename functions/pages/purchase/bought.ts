import type { PublicBought } from '../../../shared/contracts/notices.ts';
import { count, figure, money } from '../../../shared/messages/format.ts';
import { pages } from '../../../shared/messages/pages.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

const heardIn = (language: Language, { heard }: PublicBought): string => {
  const t = pages(language);
  if (heard.n === 0) return t('bought.unheard');
  if (heard.mean === undefined || !heard.interval) return t('bought.few');
  return t('bought.heard', {
    mean: figure(heard.mean),
    from: figure(heard.interval.from),
    to: figure(heard.interval.to),
    n: count(heard.n),
  });
};

function row(language: Language, one: PublicBought): Markup {
  const t = pages(language);
  const work = one.work.filter(({ delivered }) => delivered > 0);
  const done =
    work.length > 0
      ? work.map(
          ({ name, unit, delivered }) =>
            html`<span lang="zh-CN">${name}</span> ${count(delivered)} <span lang="zh-CN">${unit}</span><br>`,
        )
      : html`${t('bought.noWork')}<br>`;
  const people =
    one.people === undefined ? none : html`${t('bought.people', { n: count(one.people) })}<br>`;
  const needs = one.needs ? html`${t('bought.needs', { n: count(one.needs) })}` : none;
  const day = one.paidOn ? html`<br><span class="small quiet">${one.paidOn}</span>` : none;
  return html`<tr><th scope="row">${t('bought.nth', { n: one.number })}${day}</th><td class="num">${money(one.amountFen, language)}</td><td>${done}${people}${needs}</td><td>${heardIn(language, one)}</td></tr>`;
}

/** What each payment that was made bought: counted work, people, needs, and what residents say of it. */
export function bought(language: Language, list: readonly PublicBought[] = []): Markup {
  const t = pages(language);
  if (list.length === 0) return none;
  return html`<h4>${t('bought')}</h4><div class="table-scroll" role="region" aria-label="${t('bought')}" tabindex="0"><table class="table"><thead><tr><th scope="col">${t('bought.payment')}</th><th scope="col" class="num">${t('bought.amount')}</th><th scope="col">${t('bought.what')}</th><th scope="col">${t('bought.said')}</th></tr></thead><tbody>${list.map((one) => row(language, one))}</tbody></table></div><p class="small quiet">${t('bought.how')}</p>`;
}
