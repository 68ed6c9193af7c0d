import type { NoticeSummary } from '../../shared/contracts/notices.ts';
import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import { categories } from '../../shared/domain/purchase/plan.ts';
import { count } from '../../shared/messages/format.ts';
import { pages } from '../../shared/messages/pages.ts';
import { terms } from '../../shared/messages/terms.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { html, type Markup } from '../parts/markup.ts';
import { emptyList, groupOf, groups, noticeList } from './notice-list.ts';
import { addressIn, inBothLanguages, type PublishedPage, page } from './page.ts';

export const tenantPlace = (tenantId: string): string => `t/${tenantId}/`;

export const ownerOf = (tenant: TenantSummary, language: Language) => ({
  name: language === 'en' ? tenant.nameEn : tenant.name,
  siteName: tenant.name,
  place: tenantPlace(tenant.id),
});

const option = (value: string, words: string): Markup =>
  html`<option value="${value}">${words}</option>`;

/** Works only with the script, so it is hidden until the script is there. */
function filters(language: Language): Markup {
  const t = pages(language);
  const term = terms(language);
  return html`<form class="filters" data-filters hidden role="search" aria-label="${t('filter')}">
<div class="field"><label for="q">${t('filter.text')}</label><input class="input" id="q" name="q" type="search" autocomplete="off"></div>
<div class="field"><label for="group">${t('filter.group')}</label><select class="input" id="group" name="group">${option('', t('filter.all'))}${groups.map((group) => option(group, t(`group.${group}`)))}</select></div>
<div class="field"><label for="category">${t('filter.category')}</label><select class="input" id="category" name="category">${option('', t('filter.all'))}${categories.map((category) => option(category, term(`category.${category}`)))}</select></div>
<div class="field"><label for="sort">${t('sort')}</label><select class="input" id="sort" name="sort">${option('', t('sort.newest'))}${option('closing', t('sort.closing'))}${option('budget', t('sort.budget'))}</select></div>
</form>
<p class="list-status" role="status" data-status data-found="${t('filter.found', { n: '{n}' })}" data-one="${t('filter.found.one')}" data-none="${t('filter.none')}"></p>`;
}

const figures = (language: Language, notices: readonly NoticeSummary[]): Markup => {
  const t = pages(language);
  return html`<dl class="figures">${groups.map(
    (group) =>
      html`<div><dt>${t(`group.${group}`)}</dt><dd>${count(notices.filter((notice) => groupOf(notice) === group).length)}</dd></div>`,
  )}</dl>`;
};

function body(
  language: Language,
  tenant: TenantSummary,
  notices: readonly NoticeSummary[],
): Markup {
  const t = pages(language);
  const own = (below: string) =>
    `/${tenantPlace(tenant.id)}${below}${language === 'en' ? '?lang=en' : ''}`;
  const listed = notices.map((notice) => ({ ...notice, tenantId: tenant.id }));
  const sandbox = tenant.isSandbox
    ? html`<div class="notice warn"><p>${t('sandbox')}</p></div>`
    : '';
  const suspended = tenant.isSuspended
    ? html`<div class="notice warn"><p>${t('suspended')}</p></div>`
    : '';
  const list =
    listed.length > 0
      ? html`${filters(language)}${noticeList(language, listed)}`
      : emptyList(language);
  return html`<div class="stack">
<div class="page-title"><h1>${t('portal.title')}</h1><p class="lead">${t('portal.lead')}</p></div>
${suspended}${sandbox}
${figures(language, notices)}
<section class="card"><h2>${t('portal.list')}</h2>${list}</section>
<div class="grid-2">
<section class="card door"><h2>${t('door.residents')}</h2><p>${t('door.residents.what')}</p><p class="actions"><a class="button primary" href="${own('residents')}">${t('door.home')}</a> <a class="button" href="${own('need')}">${t('door.need')}</a></p></section>
<section class="card door"><h2>${t('door.organizations')}</h2><p>${t('door.organizations.what')}</p><p class="actions"><a class="button" href="/work/">${t('door.apply')}</a></p></section>
</div></div>`;
}

/** The tenant's list of notices in both languages, newest first. `notices` is all there is to show. */
export function renderTenantPortal(
  tenant: TenantSummary,
  notices: readonly NoticeSummary[],
): PublishedPage[] {
  const place = tenantPlace(tenant.id);
  return inBothLanguages(place, (language) => {
    const t = pages(language);
    const owner = ownerOf(tenant, language);
    return page({
      language,
      place,
      owner,
      current: 'list',
      title: t('portal.title'),
      crumbs: [{ words: t('nav.home'), href: addressIn(language, '') }, { words: owner.name }],
      meta: { ColumnName: t('portal.title'), description: t('portal.lead') },
      body: body(language, tenant, notices),
    });
  });
}
