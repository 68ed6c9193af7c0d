import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import { stages } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { day, instant } from '../../shared/messages/format.ts';
import { pages } from '../../shared/messages/pages.ts';
import { terms } from '../../shared/messages/terms.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { html, type Markup } from '../parts/markup.ts';
import { stateKind, tag } from '../parts/tag.ts';
import { purchasePlace } from './notice-list.ts';
import { addressIn, inBothLanguages, type PublishedPage, page } from './page.ts';
import { basis } from './purchase/basis.ts';
import { editions, questions } from './purchase/call.ts';
import { draw, sequence } from './purchase/draw.ts';
import { documents, facts, need, publications, type Regions } from './purchase/facts.ts';
import { objections, projects, results, survey } from './purchase/outcome.ts';
import { resultNotice } from './purchase/result-notice.ts';
import { standing, timeline } from './purchase/standing.ts';
import { ownerOf, tenantPlace } from './render-tenant-portal.ts';

/** How far it is, with the way to the whole timeline: on a phone that stands far below. */
const stageLine = (language: Language, { stage }: PublicPurchase): Markup =>
  html`<a href="#timeline">${pages(language)('step', {
    step: stages.indexOf(stage) + 1,
    of: stages.length,
    stage: terms(language)(`stage.${stage}`),
  })}</a>`;

function title(language: Language, purchase: PublicPurchase): Markup {
  const t = pages(language);
  const term = terms(language);
  return html`<div class="page-title"><p>${tag(stateKind(purchase.state), term(`state.${purchase.state}`))} ${tag('ahead', term(`track.${purchase.track}`))}</p><h1 lang="zh-CN">${purchase.title}</h1><p>${stageLine(language, purchase)}</p><p class="small quiet">${t('published', { at: instant(purchase.publishedAt) })} · ${t('updated', { at: instant(purchase.updatedAt) })}</p></div>`;
}

const audit = (language: Language, { purchaseId, tenant }: PublicPurchase): Markup => {
  const t = pages(language);
  return html`<section class="card"><h2>${t('audit')}</h2><p>${t('audit.what')}</p><p class="small quiet">${t('audit.number')} <span class="code">${tenant.id}/${purchaseId}</span></p></section>`;
};

const body = (language: Language, purchase: PublicPurchase, regions: Regions): Markup =>
  html`${title(language, purchase)}
<div class="with-rail">
<div class="stack">
${standing(language, purchase)}
${sequence(language, purchase)}
${resultNotice(language, purchase)}
${results(language, purchase)}
${draw(language, purchase)}
${objections(language, purchase)}
${projects(language, purchase)}
${survey(language, purchase)}
${facts(language, purchase, regions)}
${need(language, purchase)}
${basis(language, purchase)}
${documents(language, purchase)}
${questions(language, purchase)}
${editions(language, purchase)}
${publications(language, purchase)}
${audit(language, purchase)}
</div>
<aside class="rail" aria-label="${pages(language)('timeline')}">${timeline(language, purchase)}</aside>
</div>`;

/** Where the record of its draw is published, beside its page. */
export const drawPath = ({ tenantId, id }: Pick<Purchase, 'tenantId' | 'id'>): string =>
  `t/${tenantId}/purchases/${id}/draw.json`;

/**
 * The public page of one purchase in both languages: `t/<tenant>/purchases/<id>/index.html` and the same
 * under `en/`. Written again whenever something of it is published.
 *
 * @param regions - names of the streets and communities in it, by division code
 */
export function renderPurchasePage(
  purchase: PublicPurchase,
  regions: Regions = {},
): PublishedPage[] {
  const { tenant } = purchase;
  const place = purchasePlace(tenant.id, purchase.purchaseId);
  return inBothLanguages(place, (language) => {
    const t = pages(language);
    const owner = ownerOf(tenant, language);
    return page({
      language,
      place,
      owner,
      title: purchase.title,
      crumbs: [
        { words: t('nav.home'), href: addressIn(language, '') },
        { words: owner.name, href: addressIn(language, tenantPlace(tenant.id)) },
        { words: html`<span lang="zh-CN">${purchase.title}</span>` },
      ],
      meta: {
        ColumnName: t('portal.title'),
        ArticleTitle: purchase.title,
        PubDate: instant(purchase.publishedAt),
        ContentSource: tenant.name,
        description: `${terms(language)(`state.${purchase.state}`)} · ${day(purchase.updatedAt)}`,
      },
      body: body(language, purchase, regions),
    });
  });
}
