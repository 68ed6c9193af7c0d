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

const amounts = (language: Language, { requestedFen, awardFen }: Award['ranking'][number]) => {
  const t = letters(language);
  const asked = t('award.requested.value', { amount: money(requestedFen, language) });
  return awardFen === undefined
    ? html`<span class="quiet">${asked}</span> ${tag('ahead', t('award.none'))}`
    : html`<span class="quiet">${asked}</span> <b>${t('award.amount.value', { amount: money(awardFen, language) })}</b>`;
};

/** Each application's points as a bar of 100: what the panel gave, then what the price earned. */
const ranking = (language: Language, { ranking: list, priceWeight }: Award): Markup => {
  const t = letters(language);
  const hasPrice = priceWeight > 0;
  const key = hasPrice
    ? html`<p class="keys small quiet"><span class="key"></span>${t('award.panel')} <span class="key c2"></span>${t('award.price')}</p>`
    : none;
  const drawn = bars(
    list.map((ranked) => ({
      label: html`<b>${ranked.rank}. <span lang="zh-CN">${ranked.organization}</span></b><br><span class="small quiet" lang="zh-CN">${ranked.title}</span>`,
      value: t(hasPrice ? 'award.points.split' : 'award.points', {
        total: points(ranked.totalPoints),
        panel: points(ranked.panelPoints),
        price: points(ranked.pricePoints),
      }),
      parts: [
        { share: ranked.panelPoints / 10_000 },
        { share: ranked.pricePoints / 10_000, kind: 'c2' as const },
      ],
      note: amounts(language, ranked),
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
  return html`${facts}<h3>${t('award.ranking')}</h3>${ranking(language, summary)}<h3>${t('criteria')}</h3>${criteriaTable(language, summary)}`;
}
