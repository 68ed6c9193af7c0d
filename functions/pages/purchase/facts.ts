import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import type { ExternalPublication } from '../../../shared/domain/purchase/purchase.ts';
import { deadlineWords } from '../../../shared/messages/deadline.ts';
import { deadlineSentence } from '../../../shared/messages/deadline-sentence.ts';
import { count, instant, lastMinute, money } from '../../../shared/messages/format.ts';
import { pages } from '../../../shared/messages/pages.ts';
import { publicCall } from '../../../shared/messages/public-call.ts';
import { terms } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { howJudged } from '../../parts/how-judged.ts';
import { html, type Markup, none, webAddress } from '../../parts/markup.ts';

/** Names of streets and communities by division code; a code without a name shows itself. */
export type Regions = Readonly<Record<string, string>>;

/** What somebody wrote is Chinese, on the English page as well. */
const chinese = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;

/** What is bought, for whom, from which money, until when. */
export function facts(language: Language, purchase: PublicPurchase, regions: Regions): Markup {
  const t = pages(language);
  const term = terms(language);
  return html`<section class="card"><h2>${t('facts')}</h2>${answers(
    [
      [t('facts.budget'), money(purchase.budgetFen, language), 'big'],
      [t('facts.closes'), lastMinute(purchase.closesAt), 'big'],
      [t('facts.ceiling'), money(purchase.ceilingFen, language)],
      [t('facts.awards'), t('facts.awards.value', { n: purchase.maximumAwards })],
      [
        t('facts.track'),
        `${term(`track.${purchase.track}`)} · ${term(`method.${purchase.method}`)}`,
      ],
      [t('facts.fund'), term(`fundSource.${purchase.fundSource}`)],
      [
        t('facts.categories'),
        purchase.categories.map((category) => term(`category.${category}`)).join(t('and')),
      ],
      [
        t('facts.regions'),
        chinese(purchase.regionCodes.map((code) => regions[code] ?? code).join('、')),
      ],
    ],
    'two',
  )}</section>`;
}

/** Why it is bought: the residents' need and what is to be reached. */
export const need = (language: Language, { need: asked, goals }: PublicPurchase): Markup => {
  const t = pages(language);
  return html`<section class="card"><h2>${t('need')}</h2>${answers([
    [t('need.summary'), chinese(asked.summary)],
    [
      t('need.people'),
      t('need.people.value', {
        affected: count(asked.affectedResidents),
        residents: count(asked.residents),
      }),
    ],
    [t('need.goals'), chinese(goals)],
  ])}</section>`;
};

/** What is to be delivered and how applications are judged. */
export function documents(language: Language, purchase: PublicPurchase): Markup {
  const t = pages(language);
  const work = html`<table class="table"><thead><tr><th scope="col">${t('work')}</th><th scope="col" class="num">${t('work.quantity')}</th></tr></thead><tbody>${purchase.deliverables.map(
    ({ name, unit, quantity }) =>
      html`<tr><td lang="zh-CN">${name}</td><td class="num">${count(quantity)} <span lang="zh-CN">${unit}</span></td></tr>`,
  )}</tbody></table>`;
  const price =
    purchase.priceWeight > 0
      ? html`<tr><td>${t('criteria.price')}</td><td class="num">${purchase.priceWeight}</td></tr>`
      : none;
  const criteria = html`<table class="table"><thead><tr><th scope="col">${t('criteria')}</th><th scope="col" class="num">${t('criteria.points')}</th></tr></thead><tbody>${purchase.criteria.map(
    ({ name, max, indicator }) =>
      html`<tr><td lang="zh-CN">${name}${indicator ? html`<br><span class="small quiet">${indicator}</span>` : none}</td><td class="num">${max}</td></tr>`,
  )}${price}</tbody><tfoot><tr><th scope="row">${t('criteria.total')}</th><td class="num">100</td></tr></tfoot></table>`;
  const papers =
    purchase.requiredDocuments.length > 0
      ? html`<h3>${t('papers')}</h3><ul class="ticks">${purchase.requiredDocuments.map((name) => html`<li lang="zh-CN">${name}</li>`)}</ul>`
      : none;
  return html`<section class="card"><h2>${t('documents')}</h2>${work}<h3>${t('criteria.how')}</h3>${criteria}${howJudged(language, purchase)}${papers}</section>`;
}

type Prior = NonNullable<PublicPurchase['priorNotices']>[number];

/** For how long it had to be public and why, whom it named, and what came of what was held against it. */
function priorWords(
  language: Language,
  { until, reason, expected, supplier, objections = [] }: Prior,
) {
  const t = publicCall(language);
  const found = objections.map(({ isUpheld, reason: why }) =>
    isUpheld === undefined
      ? html`<br>${t('prior.open')}`
      : html`<br>${t(isUpheld ? 'prior.upheld' : 'prior.dismissed')} ${chinese(why ?? '')}`,
  );
  return html`<br><span class="small">${expected ? html`${t('prior.expected', { month: expected })}<br>` : none}${supplier ? html`${t('prior.supplier')}<span lang="zh-CN">${supplier}</span><br>` : none}${t('prior.until', { at: lastMinute(until) })}${reason ? html`<br>${deadlineSentence(reason, deadlineWords(language), language)}` : none}${found}</span>`;
}

const publication = (
  name: string,
  at: ExternalPublication,
  same: string,
  more: Markup = none,
): Markup => {
  const href = webAddress(at.url);
  const link = href
    ? html`<a href="${href}" rel="noopener noreferrer">${at.url}</a>`
    : html`${at.url}`;
  return html`<tr><th scope="row">${name}</th><td><span lang="zh-CN">${at.medium}</span><br><span class="small">${link}</span>${at.contentHash ? html`<br><span class="small quiet">${same} <span class="code">${at.contentHash.slice(0, 16)}…</span></span>` : none}${more}</td><td class="num">${instant(at.publishedAt)}</td></tr>`;
};

/** Where the notices appeared in the statutory medium: this page mirrors them, periods count from there. */
export const publications = (
  language: Language,
  { notice, awardNotice, priorNotices = [] }: PublicPurchase,
): Markup => {
  const t = pages(language);
  const same = publicCall(language)('identical');
  return html`<section class="card"><h2>${t('statutory')}</h2><p class="card-lead">${t('statutory.what')}</p><div class="table-scroll" role="region" aria-label="${t('statutory')}" tabindex="0"><table class="table"><thead><tr><th scope="col">${t('statutory.notice')}</th><th scope="col">${t('statutory.where')}</th><th scope="col" class="num">${t('statutory.when')}</th></tr></thead><tbody>${priorNotices.map((one) => publication(publicCall(language)(`prior.${one.kind}`), one.publication, same, priorWords(language, one)))}${publication(t('statutory.tender'), notice, same)}${awardNotice ? publication(t('statutory.award'), awardNotice, same) : none}</tbody></table></div></section>`;
};
