import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { meanInterval } from '../../../shared/domain/satisfaction/interval.ts';
import {
  count,
  figure,
  instant,
  lastMinute,
  money,
  percent,
  points,
} from '../../../shared/messages/format.ts';
import { pages } from '../../../shared/messages/pages.ts';
import { term } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { bars } from '../../parts/bars.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { type TagKind, tag } from '../../parts/tag.ts';
import { together } from './basis.ts';
import { bought } from './bought.ts';
import { contract } from './contract.ts';

const chinese = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

/** The ranking drawn, with who was awarded how much, and who judged. */
export function results(language: Language, purchase: PublicPurchase): Markup {
  const t = pages(language);
  const { results: list, experts } = purchase;
  if (list.length === 0) return none;
  const awarded = list.filter((result) => result.awardFen !== undefined);
  const total = awarded.reduce((sum, { awardFen }) => sum + (awardFen ?? 0), 0);
  const drawn = bars(
    list.map(({ organization, rank, totalPoints, awardFen }) => ({
      label: html`${rank}. ${chinese(organization)} ${awardFen === undefined ? none : tag('done', t('results.awarded', { amount: money(awardFen, language) }))}`,
      value: t('results.points', { points: points(totalPoints) }),
      parts: [
        { share: totalPoints / 10_000, ...(awardFen === undefined && { kind: 'rest' as const }) },
      ],
    })),
  );
  const finding =
    awarded.length > 0
      ? t('results.finding', { n: awarded.length, all: list.length, total: money(total, language) })
      : t('results.reopened');
  return html`<section class="card"><h2>${t('results')}</h2><figure class="chart"><figcaption>${t('results.chart')}<span class="finding">${finding}</span></figcaption>${drawn}</figure><h3>${t('experts')}</h3><p>${chinese(experts.join('、'))}</p><p class="small quiet">${t('experts.how')}</p></section>`;
}

const standings = {
  open: 'warn',
  upheld: 'stopped',
  dismissed: 'done',
  answered: 'done',
  refused: 'ahead',
  withdrawn: 'ahead',
} as const satisfies Record<string, TagKind>;

type Objection = PublicPurchase['objections'][number];

const outcomeOf = (language: Language, it: Objection): Markup => {
  const t = pages(language);
  const standing = it.standing ?? (it.isAnswered ? (it.isUpheld ? 'upheld' : 'dismissed') : 'open');
  const late = it.isOverdue ? html` ${tag('stopped', t('objections.late'))}` : none;
  const due = it.due
    ? html`<br><span class="small quiet">${t('objections.due', { at: lastMinute(it.due) })}</span>`
    : none;
  const remedy = it.remedy && it.remedy !== 'none' ? html`<br>${t(`remedy.${it.remedy}`)}` : none;
  const text = it.text
    ? html`<br><span class="small quiet prose">${chinese(it.text)}</span>`
    : none;
  return html`${tag(standings[standing], t(`objection.${standing}`))}${late}${due}${remedy}${text}`;
};

/** Objections without who raised them or what they say: how many, how each stands, and what was found. */
export function objections(language: Language, { objections: list }: PublicPurchase): Markup {
  const t = pages(language);
  if (list.length === 0) return none;
  const count = (standing: string) => list.filter((one) => one.standing === standing).length;
  const what = ({ kind = 'challenge', step = 'result', raisedAt }: Objection) =>
    html`${t(`objectionKind.${kind}`)} · ${t(`objectionStep.${step}`)}<br><span class="small quiet">${instant(raisedAt)}</span>`;
  return html`<section class="card"><h2>${t('objections')}</h2><p>${t('objections.count', { n: list.length, open: count('open'), upheld: count('upheld') })}</p><div class="table-scroll" role="region" aria-label="${t('objections')}" tabindex="0"><table class="table"><thead><tr><th scope="col">${t('objections.raised')}</th><th scope="col">${t('objections.outcome')}</th></tr></thead><tbody>${list.map(
    (objection) =>
      html`<tr><td>${what(objection)}</td><td>${outcomeOf(language, objection)}</td></tr>`,
  )}</tbody></table></div></section>`;
}

type Project = PublicPurchase['projects'][number];

const projectKind = (status: string): TagKind => {
  if (status === 'completed') return 'done';
  return status === 'terminated' ? 'stopped' : 'current';
};

function project(language: Language, it: Project): Markup {
  const t = pages(language);
  const delivered = bars(
    it.progress.map(({ name, unit, planned, delivered: done }) => ({
      label: chinese(name),
      value: t('projects.delivered', { done: count(done), planned: count(planned), unit }),
      parts: [{ share: done / planned, ...(done >= planned && { kind: 'good' as const }) }],
    })),
  );
  const paid = bars([
    {
      label: t('projects.paid'),
      value: t('projects.paid.value', {
        paid: money(it.paidFen, language),
        share: percent(it.paidFen / it.amountFen),
      }),
      parts: [{ share: it.paidFen / it.amountFen, kind: 'c2' as const }],
    },
  ]);
  const judged = [
    it.midTermPoints !== undefined && ([t('projects.midTerm'), figure(it.midTermPoints)] as const),
    it.support !== undefined &&
      ([
        t('projects.support'),
        t('projects.support.value', {
          given: figure(it.support.givenHours),
          promised: figure(it.support.promisedHours),
        }),
      ] as const),
    it.finalPoints !== undefined && ([t('projects.final'), figure(it.finalPoints)] as const),
  ];
  return html`<article class="project"><div class="card-head"><h3 lang="zh-CN">${it.organization}</h3>${tag(projectKind(it.status), term(language, `project.${it.status}`))}</div><p class="quiet">${t('projects.contract')} <b class="num">${money(it.amountFen, language)}</b></p>${together(language, it)}${contract(language, it.contract)}<figure class="chart"><figcaption>${t('projects.progress')}</figcaption>${delivered}</figure><figure class="chart"><figcaption>${t('projects.payments')}</figcaption>${paid}</figure>${bought(language, it.bought)}${judged.some(Boolean) ? answers(judged) : none}</article>`;
}

/** Each project under contract: accepted work and payments against what was agreed. */
export const projects = (
  language: Language,
  { projects: list, tenant, purchaseId }: PublicPurchase,
): Markup => {
  const t = pages(language);
  const complain = `/t/${tenant.id}/complaints/${purchaseId}/new${language === 'en' ? '?lang=en' : ''}`;
  return list.length === 0
    ? none
    : html`<section class="card"><h2>${t('projects')}</h2>${list.map((it) => project(language, it))}<p class="small quiet">${t('projects.what')}</p><p><a href="${complain}">${t('projects.complain')}</a></p></section>`;
};

/** Between what the mean of everybody lies, with 95 % confidence: a mean alone says more than it knows. */
const ends = (mean: number, n: number) => {
  const { from, to } = meanInterval(mean, n);
  return { from: figure(Math.round(from * 10) / 10), to: figure(Math.round(to * 10) / 10) };
};

/** What residents said, where enough of them did. */
export function survey(language: Language, { survey: asked }: PublicPurchase): Markup {
  const t = pages(language);
  if (!asked) return none;
  const { responses, meanScore } = asked;
  const said =
    meanScore === undefined
      ? html`<p>${t('survey.few')}</p>`
      : bars([
          {
            label: t('survey.mean', { n: responses }),
            value: t('survey.score', { score: figure(meanScore), ...ends(meanScore, responses) }),
            parts: [{ share: meanScore / 5, kind: 'good' as const }],
          },
        ]);
  return html`<section class="card"><h2>${t('survey')}</h2>${said}</section>`;
}
