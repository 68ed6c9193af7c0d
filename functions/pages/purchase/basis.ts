import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { type FundSource, sphereOf } from '../../../shared/domain/budget/fund-source-names.ts';
import { sharesOf } from '../../../shared/domain/purchase/plan-basis.ts';
import { count, figure, money } from '../../../shared/messages/format.ts';
import { publicBasis } from '../../../shared/messages/public-basis.ts';
import { terms } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { type Answer, answers } from '../../parts/answers.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

type Basis = NonNullable<PublicPurchase['basis']>;

const chinese = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;

/** A share to a tenth of a percent: a funnel ends in few of a hundred. */
const tenths = (share: number) => `${figure(Math.round(share * 1000) / 10)}%`;

function proposed(language: Language, { proposal }: Basis): Answer[] {
  const t = publicBasis(language);
  if (!proposal) return [];
  const { by, funnel } = proposal;
  return [
    [t('proposer'), chinese(by)],
    funnel !== undefined && [
      t('funnel'),
      t('funnel.value', {
        forms: count(funnel.forms),
        needs: count(funnel.needs),
        projects: count(funnel.projects),
        needShare: tenths(sharesOf(funnel).needs),
        projectShare: tenths(sharesOf(funnel).projects),
      }),
    ],
  ];
}

function asked(language: Language, { needIds, needReason, survey }: Basis): Answer[] {
  const t = publicBasis(language);
  return [
    needIds !== undefined && [
      t('needs'),
      html`${t('needs.value', { n: needIds.length })}<br><span class="small quiet">${needIds.join(' · ')}</span>`,
    ],
    survey !== undefined && [
      t('survey'),
      t('survey.value', {
        method: t(`survey.${survey.method}`),
        from: survey.heldFrom,
        to: survey.heldTo,
        n: count(survey.respondents),
      }),
    ],
    needReason !== undefined && [t('needReason'), chinese(needReason)],
  ];
}

function heard(language: Language, { hearing }: Basis): Answer[] {
  const t = publicBasis(language);
  return [
    hearing !== undefined && [
      t('hearing'),
      html`${t('hearing.value', { noticed: hearing.noticedOn, held: hearing.heldOn, n: count(hearing.attendees) })} <span lang="zh-CN">${hearing.place}</span><br><b>${t(`hearing.${hearing.conclusion}`)}</b><br>${chinese(hearing.opinions)}<br><span class="small quiet">${t('hearing.minutes')} <span lang="zh-CN">${hearing.minutesName}</span></span>`,
    ],
  ];
}

const moneyOf = (
  language: Language,
  funding: readonly { source: FundSource; amountFen: number }[],
) =>
  html`<ul>${funding.map(
    ({ source, amountFen }) =>
      html`<li>${terms(language)(`fundSource.${source}`)} · ${publicBasis(language)(`sphere.${sphereOf[source]}`)} <b class="num">${money(amountFen, language)}</b></li>`,
  )}</ul>`;

/** What the purchase rests on: who brought it forward, whose needs it answers, who was heard, whose money it is. */
export function basis(language: Language, { basis: it }: PublicPurchase): Markup {
  const t = publicBasis(language);
  if (!it) return none;
  const facts: Answer[] = [
    ...proposed(language, it),
    ...asked(language, it),
    ...heard(language, it),
    it.funding !== undefined && [t('funding'), moneyOf(language, it.funding)],
    [t('supplier'), it.individualReason ? chinese(it.individualReason) : t('supplier.agency')],
    it.namesSocialWorkers === true && [t('workers'), t('workers.asked')],
  ];
  return html`<section class="card"><h2>${t('title')}</h2>${answers(facts)}</section>`;
}

type Project = PublicPurchase['projects'][number];

/** Who does the work together: bodies of several kinds, and social workers (seed 0-02, 2-07). */
export function together(language: Language, { kind, coProviders, socialWorkers, until }: Project) {
  const t = publicBasis(language);
  const facts: Answer[] = [
    kind !== undefined && [t('kind'), t(`kind.${kind}`)],
    coProviders !== undefined && [
      t('together'),
      html`<ul>${coProviders.map(
        (one) =>
          html`<li>${chinese(one.name)}${one.kind ? html` · ${t(`kind.${one.kind}`)}` : none}<br><span class="small quiet" lang="zh-CN">${one.part}</span></li>`,
      )}</ul>`,
    ],
    socialWorkers !== undefined && [t('workers'), t('workers.value', { n: socialWorkers })],
    until !== undefined && [t('until'), until],
  ];
  return facts.some(Boolean) ? answers(facts) : none;
}
