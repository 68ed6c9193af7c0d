import { money, points } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { bars } from '../../parts/bars.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { tag } from '../../parts/tag.ts';
import type { Summary } from './summary.ts';
import { criteriaTable } from './tables.ts';

type Award = Extract<Summary, { subject: 'award' }>;

const row = (language: Language, ranked: Award['ranking'][number]): Markup => {
  const t = letters(language);
  const { awardFen } = ranked;
  return html`<tr><td class="num">${ranked.rank}</td><td lang="zh-CN">${ranked.organization}<br><span class="small quiet">${ranked.title}</span></td><td class="num">${money(ranked.requestedFen, language)}</td><td class="num">${awardFen === undefined ? tag('ahead', t('award.none')) : html`<b>${money(awardFen, language)}</b>`}</td></tr>`;
};

/** Each application's points as a bar of 100: what the panel gave, then what the price earned. */
const ranking = (language: Language, { ranking: list, priceWeight }: Award): Markup => {
  const t = letters(language);
  const key =
    priceWeight > 0
      ? html`<p class="small quiet"><span class="key"></span>${t('award.panel')} <span class="key c2"></span>${t('award.price')}</p>`
      : none;
  const drawn = bars(
    list.map((ranked) => ({
      label: html`${ranked.rank}. <span lang="zh-CN">${ranked.organization}</span>`,
      value:
        priceWeight > 0
          ? t('award.points.split', {
              total: points(ranked.totalPoints),
              panel: points(ranked.panelPoints),
              price: points(ranked.pricePoints),
            })
          : t('award.points', { total: points(ranked.totalPoints) }),
      parts: [
        { share: ranked.panelPoints / 10_000 },
        { share: ranked.pricePoints / 10_000, kind: 'c2' as const },
      ],
    })),
  );
  return html`${key}${drawn}`;
};

/** The ranking and who is to be awarded how much. */
export function awardSubject(language: Language, summary: Award): Markup {
  const t = letters(language);
  const awarded = summary.ranking.filter((ranked) => ranked.awardFen !== undefined);
  const total = awarded.reduce((sum, { awardFen }) => sum + (awardFen ?? 0), 0);
  const facts = answers([
    [t('award.total'), money(total, language), 'big'],
    [t('plan.budget'), money(summary.budgetFen, language)],
    [t('award.count'), t('award.count.value', { n: awarded.length, all: summary.ranking.length })],
    [t('award.experts'), t('award.experts.value', { n: summary.experts })],
  ]);
  const table = html`<div class="scroll" role="region" aria-label="${t('award.table')}" tabindex="0"><table><thead><tr><th scope="col" class="num">${t('award.rank')}</th><th scope="col">${t('organization')}</th><th scope="col" class="num">${t('award.requested')}</th><th scope="col" class="num">${t('award.amount')}</th></tr></thead><tbody>${summary.ranking.map((ranked) => row(language, ranked))}</tbody></table></div>`;
  return html`${facts}<h3>${t('award.table')}</h3>${table}<h3>${t('award.ranking')}</h3>${ranking(language, summary)}<h3>${t('criteria')}</h3>${criteriaTable(language, summary)}`;
}
