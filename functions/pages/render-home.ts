import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import { type Stage, stages } from '../../shared/domain/purchase/lifecycle.ts';
import { pages } from '../../shared/messages/pages.ts';
import { terms } from '../../shared/messages/terms.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { mark } from '../parts/mark.ts';
import { html, type Markup } from '../parts/markup.ts';
import { tag } from '../parts/tag.ts';
import { emptyList, groupOf, type ListedNotice, noticeList } from './notice-list.ts';
import { addressIn, inBothLanguages, type PublishedPage, page } from './page.ts';
import { tenantPlace } from './render-tenant-portal.ts';

export type Home = {
  tenants: readonly TenantSummary[];
  /** The newest notices of all tenants, newest first; a handful is enough. */
  notices: readonly (ListedNotice & { tenantName: string })[];
};

/** The thirteen stages in the five steps a resident would tell them in. */
const phases: Record<'plan' | 'call' | 'choose' | 'work' | 'judge', readonly Stage[]> = {
  plan: ['planningApproval'],
  call: ['tenderNotice', 'biddingWindow', 'opening'],
  choose: ['eligibility', 'expertReview', 'awardApproval', 'standstill'],
  work: ['contract', 'implementation', 'midTermEvaluation'],
  judge: ['finalEvaluation', 'settlement'],
};

const phaseNames = ['plan', 'call', 'choose', 'work', 'judge'] as const;

/** The process as a picture of five steps, drawn from the table of stages. */
function process(language: Language): Markup {
  const t = pages(language);
  const term = terms(language);
  return html`<ol class="process">${phaseNames.map(
    (phase, i) =>
      html`<li><span class="process-number" aria-hidden="true">${i + 1}</span><h3>${t(`phase.${phase}`)}</h3><p class="small">${t(`phase.${phase}.what`)}</p><ul class="small quiet">${phases[
        phase
      ].map(
        (stage) => html`<li>${stages.indexOf(stage) + 1}. ${term(`stage.${stage}`)}</li>`,
      )}</ul></li>`,
  )}</ol>`;
}

const doors = (language: Language): Markup => {
  const t = pages(language);
  return html`<div class="grid-2">
<section class="card door"><h2>${t('door.residents')}</h2><p>${t('door.residents.what')}</p><p class="actions"><a class="button" href="#places">${t('door.place')}</a></p></section>
<section class="card door"><h2>${t('door.organizations')}</h2><p>${t('door.organizations.what')}</p><p class="actions"><a class="button" href="/work/">${t('door.apply')}</a></p></section>
</div>`;
};

const places = (language: Language, { tenants, notices }: Home): Markup => {
  const t = pages(language);
  const open = (tenant: TenantSummary) =>
    notices.filter((notice) => notice.tenantId === tenant.id && groupOf(notice) === 'open').length;
  return html`<ul class="places">${tenants.map(
    (tenant) =>
      html`<li><a class="place" href="${addressIn(language, tenantPlace(tenant.id))}"><b>${language === 'en' ? tenant.nameEn : tenant.name}</b><span class="small quiet">${open(tenant) > 0 ? t('home.open', { n: open(tenant) }) : t('home.none')}</span>${tenant.isSandbox ? tag('warn', t('sandbox.short')) : ''}</a></li>`,
  )}</ul>`;
};

function body(language: Language, home: Home): Markup {
  const t = pages(language);
  return html`<div class="stack">
<div class="hero">${mark()}<h1>${t('home.title')}</h1><p>${t('home.lead')}</p></div>
${doors(language)}
<section class="card"><h2>${t('home.newest')}</h2>${home.notices.length > 0 ? noticeList(language, home.notices) : emptyList(language)}</section>
<section class="card"><h2 id="places" tabindex="-1">${t('home.places')}</h2>${places(language, home)}</section>
<section class="card"><h2>${t('home.process')}</h2><p class="card-lead">${t('home.process.lead')}</p>${process(language)}</section>
</div>`;
}

/** The first page of the platform in both languages. */
export const renderHome = (home: Home): PublishedPage[] =>
  inBothLanguages('', (language) => {
    const t = pages(language);
    return page({
      language,
      place: '',
      current: 'home',
      title: t('home.title'),
      meta: { ColumnName: t('nav.home'), description: t('home.lead') },
      body: body(language, home),
    });
  });

/** What the site answers where nothing is; the same for what never was and what is not public. */
export const renderNotFound = (): PublishedPage[] =>
  inBothLanguages('404/', (language) => {
    const t = pages(language);
    return page({
      language,
      place: '',
      title: t('notFound.title'),
      body: html`<div class="card"><h1>${t('notFound.title')}</h1><p class="lead">${t('notFound.lead')}</p><p class="actions"><a class="button primary" href="${addressIn(language, '')}">${t('notFound.home')}</a></p></div>`,
    });
  });
