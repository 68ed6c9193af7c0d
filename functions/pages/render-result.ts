import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import type { NoticedToAll } from '../../shared/domain/evaluation/public-result.ts';
import { creditWords } from '../../shared/messages/credit.ts';
import { figure, instant, lastMinute } from '../../shared/messages/format.ts';
import { pages } from '../../shared/messages/pages.ts';
import { resultNoticeWords } from '../../shared/messages/result-notice.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { resultPlace } from '../credit-record.ts';
import { answers } from '../parts/answers.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { type TagKind, tag } from '../parts/tag.ts';
import { purchasePlace } from './notice-list.ts';
import { addressIn, page } from './page.ts';
import { recordPlace } from './render-credit.ts';
import { ownerOf, tenantPlace } from './render-tenant-portal.ts';

export const standingKinds = {
  noticed: 'current',
  appealed: 'warn',
  reopened: 'warn',
  final: 'done',
} as const satisfies Record<NoticedToAll['standing'], TagKind>;

const chinese = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;
type Names = { zh: string; en: string };
const named = (language: Language, { zh, en }: Names): Markup =>
  language === 'en' && en ? html`${en}` : chinese(zh);

function facts(language: Language, noticed: NoticedToAll): Markup {
  const t = resultNoticeWords(language);
  const c = creditWords(language);
  const { organization, title, tenant, purchase, points, isPass, gradeName, grade } = noticed;
  const outcome = c(isPass ? 'credit.pass' : 'credit.fail');
  return answers(
    [
      [t('notice.organization'), chinese(organization.name), 'big'],
      [
        t('notice.project'),
        html`<a href="${addressIn(language, purchasePlace(tenant, purchase))}">${chinese(title)}</a>`,
      ],
      [
        t('notice.points'),
        html`${figure(points)} ${tag(isPass ? 'done' : 'stopped', outcome)}`,
        'big',
      ],
      [t('notice.grade'), gradeName ? named(language, gradeName) : gradeOr(grade, outcome)],
      [t('notice.base'), figure(noticed.base)],
      noticed.bonus > 0 && [t('notice.bonus'), `+${figure(noticed.bonus)}`],
      noticed.deduction > 0 && [t('notice.deduction'), `−${figure(noticed.deduction)}`],
      [t('notice.passMark'), figure(noticed.passMark)],
      [t('notice.noticedAt'), instant(noticed.noticedAt)],
      noticed.appealUntil !== undefined && [t('notice.until'), lastMinute(noticed.appealUntil)],
      noticed.finalAt !== undefined && [t('notice.finalAt'), instant(noticed.finalAt)],
    ],
    'two',
  );
}

/** A rubric without grades knows pass and fail, which has a word of its own. */
const gradeOr = (grade: string, outcome: string) =>
  grade === 'pass' || grade === 'fail' ? outcome : grade;

function items(language: Language, noticed: NoticedToAll): Markup {
  const t = resultNoticeWords(language);
  if (noticed.items.length === 0) return html`<p class="notice">${t('notice.late')}</p>`;
  const from = (kind: string) =>
    t(`notice.from.${kind === 'figure' || kind === 'nobody' ? kind : 'raters'}`);
  const rows = noticed.items.map(
    ({ name, max, points, from: kind }) =>
      html`<tr><th scope="row">${named(language, name)}</th><td class="num">${figure(max)}</td><td class="num">${points === undefined ? '–' : figure(Math.round(points * 100) / 100)}</td><td>${from(kind)}</td></tr>`,
  );
  return html`<div class="table-scroll" role="region" aria-label="${t('notice.items')}" tabindex="0"><table class="table"><thead><tr><th scope="col">${t('notice.item')}</th><th scope="col" class="num">${t('notice.max')}</th><th scope="col" class="num">${t('notice.points')}</th><th scope="col">${t('notice.from')}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

const raterKinds = ['evaluator', 'residents', 'community', 'street', 'finance', 'self'] as const;

function raters(language: Language, noticed: NoticedToAll): Markup {
  const t = resultNoticeWords(language);
  if (noticed.raters.length === 0) return none;
  const name = (kind: string) => {
    const known = raterKinds.find((one) => one === kind);
    return known ? t(`rater.${known}`) : kind;
  };
  const rows = noticed.raters.map(
    ({ kind, weight, effective, sheets }) =>
      html`<tr><th scope="row">${name(kind)}</th><td class="num">${figure(weight)}%</td><td class="num">${figure(Math.round(effective * 10) / 10)}%</td><td class="num">${sheets}</td></tr>`,
  );
  return html`<section class="card"><h2>${t('notice.raters')}</h2><div class="table-scroll" role="region" aria-label="${t('notice.raters')}" tabindex="0"><table class="table"><thead><tr><th scope="col">${t('notice.rater')}</th><th scope="col" class="num">${t('notice.weight')}</th><th scope="col" class="num">${t('notice.effective')}</th><th scope="col" class="num">${t('notice.sheets')}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

/** Results that stood here before, with when and why they were corrected. */
function corrected(language: Language, { corrects }: NoticedToAll): Markup {
  const t = resultNoticeWords(language);
  const c = creditWords(language);
  if (corrects.length === 0) return none;
  return html`<section class="card"><h2>${t('notice.corrects')}</h2><ul>${corrects.map(
    ({ points, isPass, noticedAt, correctedAt, hash }) =>
      html`<li>${figure(points)} · ${c(isPass ? 'credit.pass' : 'credit.fail')} · ${instant(noticedAt)} · ${t('notice.correctedAt', { at: instant(correctedAt) })}<br><span class="code small quiet">${hash}</span></li>`,
  )}</ul></section>`;
}

function body(language: Language, noticed: NoticedToAll): Markup {
  const t = resultNoticeWords(language);
  const c = creditWords(language);
  const { standing, phase, attempt, tenantName, organization, rubric } = noticed;
  const again = attempt > 1 ? c('credit.phase.again', { n: attempt }) : '';
  const what = t('notice.of', { phase: `${c(`credit.phase.${phase}`)}${again}` });
  return html`<div class="page-title"><p>${tag(standingKinds[standing], c(`credit.standing.${standing}`))}</p><h1>${what}</h1><p>${chinese(organization.name)}</p></div>
<div class="stack">
${standing === 'reopened' ? html`<div class="notice warn"><p>${t('notice.reopened')}</p></div>` : none}
<section class="card"><h2>${t('notice.title')}</h2><p class="small quiet">${t('notice.appeal', { name: tenantName })}</p>${facts(language, noticed)}</section>
<section class="card"><h2>${t('notice.items')}</h2><p class="small quiet">${t('notice.rubric')}: ${named(language, rubric.name)} · ${t('notice.source')}: ${chinese(rubric.source)}</p>${items(language, noticed)}</section>
${raters(language, noticed)}
${corrected(language, noticed)}
<section class="card"><h2>${t('notice.hash')}</h2><p class="code">${noticed.hash}</p><p class="small quiet">${t('notice.hashWhat')}</p><p><a href="${addressIn(language, recordPlace(organization.id))}">${t('notice.record')}</a></p></section>
</div>`;
}

/** The page on which a tenant notices the result of an evaluation to everybody, in one language. */
export function renderResult(
  language: Language,
  noticed: NoticedToAll,
  tenant: TenantSummary,
): string {
  const t = resultNoticeWords(language);
  const p = pages(language);
  const owner = ownerOf(tenant, language);
  return page({
    language,
    place: resultPlace(noticed),
    owner,
    title: `${t('notice.title')} · ${noticed.title}`,
    crumbs: [
      { words: p('nav.home'), href: addressIn(language, '') },
      { words: owner.name, href: addressIn(language, tenantPlace(tenant.id)) },
      {
        words: chinese(noticed.title),
        href: addressIn(language, purchasePlace(tenant.id, noticed.purchase)),
      },
      { words: t('notice.title') },
    ],
    meta: {
      ColumnName: t('notice.title'),
      ArticleTitle: noticed.title,
      PubDate: instant(noticed.noticedAt),
      ContentSource: noticed.tenantName,
    },
    body: body(language, noticed),
  });
}
