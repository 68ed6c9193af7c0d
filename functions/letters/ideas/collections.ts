import {
  type Collection,
  type Phase,
  phaseOf,
  prizeBudgetFen,
} from '../../../shared/domain/ideas/collection.ts';
import type { Idea } from '../../../shared/domain/ideas/idea.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { instant, lastMinute, money, points } from '../../../shared/messages/format.ts';
import { ideaWords } from '../../../shared/messages/ideas.ts';
import { terms } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { type TagKind, tag } from '../../parts/tag.ts';
import { type Frame, keeping, letter } from '../letter.ts';

const kinds: Record<Phase, TagKind> = {
  announced: 'ahead',
  open: 'current',
  review: 'warn',
  decided: 'done',
};

const chinese = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;

const datesOf = (language: Language, { from, until }: Collection['announcement']) =>
  ideaWords(language)('dates.value', { from: instant(from), until: lastMinute(until) });

type List = Frame & { tenant: string; now: Instant; collections: readonly Collection[] };

/** Every collection of a tenant, with where it stands. */
export function collectionsLetter(props: List): string {
  const { language, tenant, now, collections } = props;
  const t = ideaWords(language);
  const items = collections.map((collection) => {
    const { id, announcement } = collection;
    const phase = phaseOf(collection, now);
    const way = keeping(props, `/t/${tenant}/ideas/${id}`);
    return html`<section class="card"><p>${tag(kinds[phase], t(`phase.${phase}`))}</p><h2><a href="${way}" lang="zh-CN">${announcement.title}</a></h2><p class="small quiet">${datesOf(language, announcement)}</p></section>`;
  });
  const empty = html`<section class="card"><p>${t('none')}</p><p><a href="${keeping(props, `/t/${tenant}/need`)}">${t('none.need')}</a></p></section>`;
  return letter(
    props,
    t('title'),
    html`<h1>${t('title')}</h1><p class="lead">${t('lead')}</p>${items.length > 0 ? items : empty}<p><a href="${keeping(props, `/t/${tenant}/ideas/mine`)}">${t('mine')}</a></p>`,
  );
}

type One = Frame & {
  tenant: string;
  now: Instant;
  collection: Collection;
  /** All of them; shown once the collection has closed. */
  ideas: readonly Idea[];
};

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

function results({ language, collection: { ledger, announcement }, ideas }: One): Markup {
  const t = ideaWords(language);
  if (ledger.length === 0) return html`<p>${t('results.none')}</p>`;
  const rows = [...ledger]
    .sort((a, b) => b.amountFen - a.amountFen || a.rank - b.rank)
    .map(({ idea, grade, amountFen, rank, points: given, paid }) => {
      const prize = announcement.prizes.find(({ id }) => id === grade);
      const title = ideas.find(({ id }) => id === idea)?.title ?? '';
      return html`<tr><th scope="row" lang="zh-CN">${prize?.name ?? grade}</th><td><span lang="zh-CN">${title}</span><br><span class="small quiet">${t('result.points', { rank, points: points(given) })}</span></td><td class="num">${money(amountFen, language)}<br><span class="small quiet">${paid ? t('result.paid', { on: paid.on }) : t('result.due')}</span></td></tr>`;
    });
  const line = t('results.sum', {
    n: ledger.length,
    total: money(sum(ledger.map(({ amountFen }) => amountFen)), language),
    paid: money(sum(ledger.filter((one) => one.paid).map(({ amountFen }) => amountFen)), language),
  });
  return html`<p>${line}</p><table><thead><tr><th scope="col">${t('col.prize')}</th><th scope="col">${t('col.idea')}</th><th scope="col" class="num">${t('col.amount')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function all({ language, ideas }: One): Markup {
  const t = ideaWords(language);
  const term = terms(language);
  return html`<section class="card"><h2>${t('all')}</h2><p class="quiet">${t('all.count', { n: ideas.length })}</p>${ideas.map(
    (idea) =>
      html`<details><summary lang="zh-CN">${idea.title}</summary><p class="small quiet">${term(`category.${idea.category}`)} · ${t(`kind.${idea.kind}`)}</p>${answers(
        [
          [t('form.need'), chinese(idea.need)],
          [t('form.whom'), chinese(idea.whom)],
          [t('form.how'), chinese(idea.how)],
        ],
      )}</details>`,
  )}</section>`;
}

function facts({ language, collection }: One): Markup {
  const t = ideaWords(language);
  const term = terms(language);
  const { announcement, fundName } = collection;
  const prizes = announcement.prizes.map(
    ({ name, number, amountFen }) =>
      html`<li><b lang="zh-CN">${name}</b> ${t('prize.value', { n: number, amount: money(amountFen, language) })}</li>`,
  );
  const criteria = announcement.criteria.map(
    ({ name, max }) =>
      html`<li><span lang="zh-CN">${name}</span> ${t('criteria.value', { max })}</li>`,
  );
  return html`<section class="card">${answers([
    [t('dates'), datesOf(language, announcement)],
    [t('who'), announcement.ideators.map((kind) => t(`kind.${kind}`)).join(' · ')],
    [t('categories'), announcement.categories.map((one) => term(`category.${one}`)).join(' · ')],
    [t('prizes'), html`<ul>${prizes}</ul>`],
    [
      t('fund'),
      t('fund.value', {
        name: language === 'en' ? fundName.en : fundName.zh,
        total: money(prizeBudgetFen(announcement), language),
      }),
    ],
    [
      t('criteria'),
      html`<ul>${criteria}</ul><p class="small quiet">${t('reviews', { n: announcement.minimumReviews })}</p>`,
    ],
  ])}</section>`;
}

/** A collection: what is asked for, and after it has closed what came in and what it won. */
export function collectionLetter(props: One): string {
  const { language, tenant, now, collection } = props;
  const t = ideaWords(language);
  const { id, announcement } = collection;
  const phase = phaseOf(collection, now);
  const isClosed = phase === 'review' || phase === 'decided';
  const hand =
    phase === 'open'
      ? html`<p><a class="button primary" href="${keeping(props, `/t/${tenant}/ideas/${id}/new`)}">${t('hand')}</a></p>`
      : none;
  const won =
    phase === 'decided'
      ? html`<section class="card"><h2>${t('results')}</h2>${results(props)}</section>`
      : none;
  return letter(
    props,
    announcement.title,
    html`<p>${tag(kinds[phase], t(`phase.${phase}`))}</p><h1 lang="zh-CN">${announcement.title}</h1><p class="lead prose" lang="zh-CN">${announcement.summary}</p>${hand}${won}${facts(props)}<div class="notice"><p class="notice-title">${t('rule.title')}</p><p>${t('rule')}</p></div>${isClosed ? all(props) : none}<p><a href="${keeping(props, `/t/${tenant}/ideas/mine`)}">${t('mine')}</a></p>`,
  );
}
