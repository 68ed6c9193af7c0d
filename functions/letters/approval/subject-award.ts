import { money, points } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { bars } from '../../parts/bars.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { tag } from '../../parts/tag.ts';
import type { ForensicFacts } from '../forensics.ts';
import { newVersion } from './new-version.ts';
import { reviewReport } from './review-report.ts';
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

/** How mild or hard each expert judged, what stands out, and under which suppositions others would be awarded. */
function scoresLookedAt(language: Language, facts: ForensicFacts): Markup {
  if (facts.experts.length === 0) return none;
  const t = letters(language);
  const most = Math.max(100, ...facts.experts.map(({ leniency }) => Math.abs(leniency)));
  const drawn = bars(
    facts.experts.map(({ expert, meanPoints, leniency, outliers }) => ({
      label: expert,
      value: t('forensics.leniency', { points: (leniency / 100).toFixed(2) }),
      parts: [
        {
          share: Math.abs(leniency) / most,
          kind: leniency < 0 ? ('c2' as const) : ('rest' as const),
        },
      ],
      note: t('forensics.note', { mean: points(meanPoints), n: outliers }),
    })),
  );
  const changed = facts.changed.map(
    ({ bend, awarded }) =>
      html`<li>${bend}: <span lang="zh-CN">${awarded.join('、') || t('none')}</span></li>`,
  );
  const agreement =
    facts.agreement === undefined
      ? none
      : html`<p class="small quiet">${t('forensics.agreement', { w: facts.agreement.toFixed(2) })}</p>`;
  return html`<h3>${t('forensics')}</h3><p class="small quiet">${t('forensics.lead')}</p><ul>${facts.findings.map((one) => html`<li>${one}</li>`)}</ul><p>${t('forensics.stability', { n: facts.trials, changed: facts.changed.length })}</p>${changed.length > 0 ? html`<details><summary>${t('forensics.changed')}</summary><ul>${changed}</ul></details>` : none}<h4>${t('forensics.experts')}</h4>${drawn}${agreement}`;
}

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
  const reason = summary.reason
    ? html`<p>${t('award.reason')}<span lang="zh-CN">${summary.reason}</span></p>`
    : none;
  return html`${newVersion(language, summary.newVersion)}${facts}${reason}<h3>${t('award.ranking')}</h3>${ranking(language, summary)}${reviewReport(language, summary.report)}${scoresLookedAt(language, summary.forensics(language))}<h3>${t('criteria')}</h3>${criteriaTable(language, summary)}`;
}
