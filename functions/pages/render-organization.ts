import type { PublicProfile } from '../../shared/domain/organization/passport.ts';
import { money } from '../../shared/messages/format.ts';
import { organizationWords } from '../../shared/messages/organization.ts';
import { terms } from '../../shared/messages/terms.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { answers } from '../parts/answers.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { purchasePlace } from './notice-list.ts';
import { addressIn, page } from './page.ts';

export const organizationPlace = (id: string) => `organizations/${id}/`;

const chinese = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;

function facts(language: Language, profile: PublicProfile): Markup {
  const t = organizationWords(language);
  const { type, registrar, registeredOn, assessmentLevel, scope } = profile;
  const term = terms(language);
  const served = profile.categories.map((category) => term(`category.${category}`));
  return html`<section class="card"><h2>${t('profile.facts')}</h2>${answers(
    [
      [t('profile.code'), html`<span class="code">${profile.creditCode}</span>`],
      ...(type ? [[t('profile.type'), t(`organizationType.${type}`)] as const] : []),
      ...(registrar ? [[t('profile.registrar'), chinese(registrar)] as const] : []),
      ...(registeredOn ? [[t('profile.registeredOn'), registeredOn] as const] : []),
      ...(assessmentLevel
        ? [[t('profile.assessment'), t('assessment.level', { level: assessmentLevel })] as const]
        : []),
      [t('profile.certified'), t('profile.certified.value', { n: profile.certifiedWorkers })],
      ...(served.length > 0 ? [[t('profile.categories'), served.join(t('and'))] as const] : []),
      ...(scope ? [[t('profile.scope'), chinese(scope)] as const] : []),
    ],
    'two',
  )}</section>`;
}

function ownRecord(language: Language, { record }: PublicProfile): Markup {
  const t = organizationWords(language);
  const term = terms(language);
  if (!record) return none;
  const rows = record.map(
    ({ tenantId, purchaseId, title, tenant, year, state, awardFen, evaluation }) =>
      html`<tr><th scope="row"><a href="${addressIn(language, purchasePlace(tenantId, purchaseId))}" lang="zh-CN">${title}</a></th><td lang="zh-CN">${tenant}</td><td class="num">${year}</td><td>${term(`state.${state}` as 'state.drafting')}</td><td class="num">${money(awardFen, language)}</td><td class="num">${evaluation === undefined ? '–' : String(evaluation)}</td></tr>`,
  );
  return html`<section class="card"><h2>${t('profile.record')}</h2><p class="card-lead">${t('profile.record.lead')}</p>${
    record.length === 0
      ? html`<p class="quiet">${t('profile.record.none')}</p>`
      : html`<section class="table-scroll" aria-label="${t('profile.record')}" tabindex="0"><table class="table"><thead><tr><th scope="col">${t('record.project')}</th><th scope="col">${t('record.tenant')}</th><th scope="col" class="num">${t('record.year')}</th><th scope="col">${t('record.state')}</th><th scope="col" class="num">${t('record.amount')}</th><th scope="col" class="num">${t('record.evaluation')}</th></tr></thead><tbody>${rows}</tbody></table></section>`
  }</section>`;
}

/** What an organization agreed to show everybody, in one language. */
export function renderOrganization(language: Language, profile: PublicProfile): string {
  const t = organizationWords(language);
  return page({
    language,
    place: organizationPlace(profile.id),
    title: profile.name,
    crumbs: [
      { words: t('profile.home'), href: addressIn(language, '') },
      { words: html`<span lang="zh-CN">${profile.name}</span>` },
    ],
    body: html`<div class="stack">
<div class="page-title"><h1 lang="zh-CN">${profile.name}</h1>${profile.description ? html`<p class="lead" lang="zh-CN">${profile.description}</p>` : ''}</div>
${facts(language, profile)}
${ownRecord(language, profile)}
<p class="small quiet">${t('profile.note')}</p>
</div>`,
  });
}
