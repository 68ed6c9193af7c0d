import type { CreditAnswer, CreditRow, ShownRecord } from '../../shared/contracts/credit.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import { creditWords } from '../../shared/messages/credit.ts';
import { figure, instant } from '../../shared/messages/format.ts';
import { organizationWords } from '../../shared/messages/organization.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { answers } from '../parts/answers.ts';
import { bars } from '../parts/bars.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { tag } from '../parts/tag.ts';
import { purchasePlace } from './notice-list.ts';
import { addressIn, page } from './page.ts';

/** The folder of the page with all results of an organization. */
export const recordPlace = (id: string): string => `organizations/${id}/results/`;

const chinese = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;
const places = (n: number, digits: number) => figure(Number(n.toFixed(digits)));

const inLanguage = (language: Language, address: string) => addressIn(language, address.slice(1));

function what(language: Language, row: CreditRow): Markup {
  const t = creditWords(language);
  const again = row.attempt > 1 ? t('credit.phase.again', { n: row.attempt }) : '';
  return html`<a href="${inLanguage(language, row.notice)}">${chinese(row.title)}</a><br><span class="small quiet">${chinese(row.tenantName)} · ${t(`credit.phase.${row.phase}`)}${again}</span>`;
}

function pointsOf(language: Language, row: CreditRow): Markup {
  const t = creditWords(language);
  const former = row.corrects.map(
    ({ points }) => html`<br><s class="small quiet">${figure(points)}</s>`,
  );
  return html`${figure(row.points)} ${tag(row.isPass ? 'done' : 'stopped', t(row.isPass ? 'credit.pass' : 'credit.fail'))}${former}`;
}

function since(language: Language, { day, months }: { day: string; months: number }): Markup {
  const t = creditWords(language);
  return html`${day}<br><span class="small quiet">${months < 1 ? t('credit.monthsNow') : t('credit.months', { n: months })}</span>`;
}

function table(title: string, heads: readonly string[], rows: readonly Markup[]): Markup {
  if (rows.length === 0) return none;
  return html`<section class="card"><h2>${title}</h2><div class="table-scroll" role="region" aria-label="${title}" tabindex="0"><table class="table"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

/** The score with what it is made of, drawn: each result with what it adds. */
function score(language: Language, record: ShownRecord, today: string): Markup {
  const t = creditWords(language);
  const { score: points, mean = 0, deduction, lines } = record;
  if (points === undefined)
    return html`<section class="card"><h2>${t('credit.score')}</h2><p>${tag('ahead', t('credit.none'))}</p><p>${t('credit.noneText')}</p></section>`;
  const reckoned =
    deduction > 0
      ? t('credit.reckoned', { mean: places(mean, 2), deduction })
      : t('credit.reckonedNoBar', { n: lines.length });
  const drawn = bars(
    lines.map((line) => ({
      label: html`${chinese(line.title)} <span class="small quiet">${chinese(line.tenantName)}</span>`,
      value: `+${places(line.share, 2)}`,
      parts: [{ share: line.share / 100 }],
    })),
  );
  return html`<section class="card"><h2>${t('credit.title')}</h2><p class="small quiet">${t('credit.never')}</p>${answers([[t('credit.score'), html`${figure(points)} <span class="quiet">${t('credit.of100')}</span>`, 'big']])}<figure class="chart"><figcaption>${reckoned}<span class="finding">${t('credit.onDay', { day: today })}</span></figcaption>${drawn}</figure></section>`;
}

function counted(language: Language, { lines }: ShownRecord): Markup {
  const t = creditWords(language);
  const heads = (['project', 'points', 'age', 'weight', 'share'] as const).map((name) =>
    t(`credit.${name}`),
  );
  return table(
    t('credit.lines'),
    heads,
    lines.map(
      (row) =>
        html`<tr><th scope="row">${what(language, row)}</th><td>${pointsOf(language, row)}</td><td>${since(language, row)}</td><td class="num">${row.weight}</td><td class="num">+${places(row.share, 2)}</td></tr>`,
    ),
  );
}

function others(language: Language, { past, pending }: ShownRecord): Markup {
  const t = creditWords(language);
  const heads = [t('credit.project'), t('credit.points'), t('credit.age'), t('credit.whyPast')];
  return html`${table(
    t('credit.pending'),
    [t('credit.project'), t('credit.points'), t('credit.result')],
    pending.map(
      (row) =>
        html`<tr><th scope="row">${what(language, row)}</th><td>${pointsOf(language, row)}</td><td>${t(`credit.standing.${row.standing}`)}<br><span class="small quiet">${instant(row.noticedAt)}</span></td></tr>`,
    ),
  )}${table(
    t('credit.past'),
    heads,
    past.map(
      (row) =>
        html`<tr><th scope="row">${what(language, row)}</th><td>${pointsOf(language, row)}</td><td>${since(language, row)}</td><td>${t(`credit.why.${row.why}`)}</td></tr>`,
    ),
  )}`;
}

function barred(language: Language, { bars: inForce }: ShownRecord): Markup {
  const t = creditWords(language);
  if (inForce.length === 0) return none;
  const rows = inForce.map(
    ({ tenant, tenantName, purchase, title, name, source, from, until }) =>
      html`<tr><th scope="row">${language === 'en' ? name.en : chinese(name.zh)}<br><span class="small quiet"><a href="${addressIn(language, purchasePlace(tenant, purchase))}">${chinese(title)}</a> · ${chinese(tenantName)}</span></th><td>${from}</td><td>${until}</td><td lang="zh-CN">${source}</td></tr>`,
  );
  return table(
    t('credit.bars'),
    [t('credit.project'), t('credit.from'), t('credit.until'), t('credit.rule')],
    rows,
  );
}

function formula(language: Language, { formula: how }: CreditAnswer): Markup {
  const t = creditWords(language);
  const { version, ages, phases, mostPoints, barDeduction } = how;
  return html`<section class="card" id="formula"><h2>${t('credit.formula', { version })}</h2><p>${t('credit.formula.mean', { most: mostPoints })}</p><p>${t('credit.formula.weight')}</p>${answers(
    [
      ...ages.map(
        ({ upToMonths, weight }) =>
          [t('credit.formula.age', { n: upToMonths }), `× ${weight}`] as const,
      ),
      [t('credit.formula.older'), '× 0'] as const,
      [t('credit.phase.midTerm'), `× ${phases.midTerm}`] as const,
      [t('credit.phase.final'), `× ${phases.final}`] as const,
    ],
    'two',
  )}<p>${t('credit.formula.bar', { n: barDeduction })}</p><p>${t('credit.formula.attempt')}</p><p class="small quiet">${t('credit.formula.choice')}</p><p class="small quiet">${t('credit.correct')}</p></section>`;
}

/** All public results of an organization with its score and how it is reckoned, in one language. */
export function renderCredit(
  language: Language,
  organization: OrganizationId,
  answer: CreditAnswer,
): string {
  const t = creditWords(language);
  const { name = organization, record, rehearsal, today } = answer;
  const title = t('credit.page', { name });
  const rehearsed = rehearsal
    ? html`<div class="notice"><p class="notice-title">${t('credit.rehearsal')}</p><p>${t('credit.rehearsalText')}</p></div>${score(language, rehearsal, rehearsal.lines[0]?.day ?? today)}${counted(language, rehearsal)}${others(language, rehearsal)}${barred(language, rehearsal)}`
    : none;
  return page({
    language,
    place: recordPlace(organization),
    title,
    crumbs: [
      { words: organizationWords(language)('profile.home'), href: addressIn(language, '') },
      { words: chinese(name) },
      { words: t('credit.title') },
    ],
    body: html`<div class="page-title"><h1>${title}</h1><p class="lead">${t('credit.lead')}</p></div>
<div class="stack">${score(language, record, today)}${barred(language, record)}${counted(language, record)}${others(language, record)}${formula(language, answer)}${rehearsed}</div>`,
  });
}
