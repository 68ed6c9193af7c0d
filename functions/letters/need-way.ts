import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import type { NeedStatus } from '../../shared/domain/needs/names.ts';
import type { Need } from '../../shared/domain/needs/need.ts';
import { day, instant, lastMinute, money } from '../../shared/messages/format.ts';
import { letters } from '../../shared/messages/letters.ts';
import { needWords } from '../../shared/messages/needs.ts';
import { answers } from '../parts/answers.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { errorSummary, type Fault, textField } from './form.ts';
import { gatheringSteps, type PutTo } from './gathering-steps.ts';
import { type Frame, keeping, letter } from './letter.ts';
import { type PhotographForm, photographForm, photographLinks } from './need-photographs.ts';

type AskReceipt = Frame & { action: string; typed?: string; faults?: readonly Fault<'code'>[] };

/** Asking for the code of a receipt. */
export function needCodeLetter(props: AskReceipt): string {
  const { language, faults, typed } = props;
  const t = needWords(language);
  const code = textField({
    language,
    faults,
    name: 'code',
    label: t('mine.code'),
    hint: t('mine.hint'),
    value: typed ?? '',
    attributes: html` autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="30"`,
  });
  return letter(
    props,
    t('mine.title'),
    html`${errorSummary(language, faults)}<h1>${t('mine.title')}</h1><p class="lead">${t('mine.lead')}</p>
<section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate>${code}<p><button class="button primary">${t('mine.show')}</button></p></form></section>`,
  );
}

type Kind = 'done' | 'current' | 'stopped';

const step = (kind: Kind, name: string, when: string | undefined, more: Markup = none): Markup =>
  html`<li class="step ${kind}"><span class="step-name">${name}</span>${when ? html`<span class="step-when">${when}</span>` : none}${more}</li>`;

const note = (text: string | undefined): Markup =>
  text ? html`<p class="prose" lang="zh-CN">${text}</p>` : none;

type Way = Frame & {
  tenant: string;
  /** Where residents were asked about it. */
  put: readonly PutTo[];
  /** As it was reported, and the need it has become part of, if it has. */
  need: Need;
  whole: Need;
  place: string;
  /** What everybody may know of the project, once it is published. */
  project?: PublicPurchase;
  projectPage?: string;
  photographs?: PhotographForm;
  back: string;
};

const kindOf = (to: NeedStatus): Kind => (to === 'declined' ? 'stopped' : 'done');

/** Steps of the need itself. A planning that was given back stays in its way: nothing is taken out. */
function ownSteps({ language, need, whole }: Way): Markup[] {
  const t = needWords(language);
  const steps = need.into === undefined ? need.way : [...need.way, ...whole.way.slice(1)];
  return steps.map(({ at, to, note: said }) => {
    const together =
      to === 'merged'
        ? html`<p>${t('way.together', { ...whole.whole })}</p><p class="prose" lang="zh-CN">${whole.text}</p>`
        : none;
    const why =
      to === 'declined' && whole.reason ? html`<p>${t(`reason.${whole.reason}`)}</p>` : none;
    return step(kindOf(to), t(`way.${to}`), instant(at), html`${together}${why}${note(said)}`);
  });
}

const progressOf = (
  t: ReturnType<typeof needWords>,
  { progress }: PublicPurchase['projects'][number],
): Markup =>
  html`${progress.map(
    ({ name, unit, planned, delivered }) =>
      html`<p>${t('way.done', { name, unit, planned, done: delivered })}</p>`,
  )}`;

/** From the plan to the money and what people say: what was published, no more. */
function projectSteps({ language, whole, project, projectPage, ...frame }: Way): Markup[] {
  const t = needWords(language);
  if (!whole.purchase) return [];
  const link = projectPage ? html`<p><a href="${projectPage}">${t('way.openPage')}</a></p>` : none;
  const title = html`<p lang="zh-CN">${t('way.project', { title: whole.purchase.title })}</p>${link}`;
  if (!project) return [step('current', t('way.planned'), undefined, title)];
  const called = step('done', t('way.call'), day(project.publishedAt), title);
  const projects = project.projects.map((one) =>
    step(
      one.paidFen >= one.amountFen ? 'done' : 'current',
      t('way.awarded', { organization: one.organization }),
      undefined,
      html`${progressOf(t, one)}<p>${t('way.paid', { paid: money(one.paidFen, language), amount: money(one.amountFen, language) })}</p>`,
    ),
  );
  const { survey } = project;
  const heard =
    survey?.meanScore === undefined
      ? []
      : [
          step(
            'done',
            t('way.heard', { score: survey.meanScore.toFixed(1), n: survey.responses }),
            undefined,
          ),
        ];
  return frame.need ? [called, ...projects, ...heard] : [];
}

/** What became of a need, to whoever holds its receipt: the whole way, from the first word to the last yuan. */
export function needWayLetter(props: Way): string {
  const { language, need, whole, place, back } = props;
  const t = needWords(language);
  const common = letters(language);
  const waits =
    need.due && !whole.heardAt && !need.heardAt
      ? [step('current', t('way.waits'), t('way.waitsUntil', { at: lastMinute(need.due) }))]
      : [];
  return letter(
    props,
    t('mine.title'),
    html`<h1>${t('mine.title')}</h1>
<section class="card">${answers([
      [common('receipt.place'), html`<span lang="zh-CN">${place}</span>`],
      [common('receipt.text'), html`<span class="prose" lang="zh-CN">${need.text}</span>`],
    ])}${photographLinks(language, props.tenant, need)}</section>
<section class="card"><h2>${t('way.title')}</h2><ol>${ownSteps(props)}${waits}${gatheringSteps({ ...props, need: whole }, props.put)}${projectSteps(props)}</ol></section>
${photographForm(language, props.photographs)}
<p><a href="${keeping(props, back)}">${t('mine.another')}</a></p>`,
  );
}
