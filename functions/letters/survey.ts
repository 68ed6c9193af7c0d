import type { Channel } from '../../shared/domain/satisfaction/ballot.ts';
import { agains } from '../../shared/domain/satisfaction/ballot.ts';
import type { QuestionnaireSetting } from '../../shared/domain/settings/questionnaire.ts';
import { lastMinute } from '../../shared/messages/format.ts';
import { letters } from '../../shared/messages/letters.ts';
import { html, type Markup } from '../parts/markup.ts';
import { errorSummary, type Fault, longTextField, radioField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

type Survey = Frame & {
  action: string;
  title: string;
  organization: string;
  channel: Channel;
  questionnaire: QuestionnaireSetting;
  /** Absent while the work goes on. */
  closesAt?: string;
  typed?: Readonly<Record<string, string>>;
  faults?: readonly Fault<string>[];
};

const mouths = [
  'M10 23q6-7 12 0',
  'M10 22q6-4 12 0',
  'M10 21.5h12',
  'M10 20q6 4 12 0',
  'M10 19q6 8 12 0',
];

const face = (mouth: string): Markup =>
  html`<svg class="face" viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="13.5"/><path d="M11.5 12v1m9-1v1"/><path d="${mouth}"/></svg>`;

const best = ['5', '4', '3', '2', '1'] as const;

/** The satisfaction in all, with a face beside each word. It alone must be answered. */
function overallField({ language, faults, typed = {} }: Survey): Markup {
  const t = letters(language);
  return radioField({
    language,
    faults,
    name: 'score',
    label: t('survey.score'),
    value: typed['score'] ?? '',
    choices: best.map((value) => ({
      value,
      label: t(`survey.score.${value}`),
      drawing: face(mouths[Number(value) - 1] ?? ''),
    })),
  });
}

/** The tenant's own questions, in the same five words; each may be left out. */
function furtherFields({ language, faults, typed = {}, questionnaire }: Survey): Markup[] {
  const t = letters(language);
  const items = questionnaire.items.map(({ id, name }) =>
    radioField({
      language,
      faults,
      name: `item-${id}`,
      label: language === 'en' ? name.en : name.zh,
      hint: t('survey.optional'),
      value: typed[`item-${id}`] ?? '',
      choices: best.map((value) => ({ value, label: t(`survey.rate.${value}`) })),
    }),
  );
  const again = radioField({
    language,
    faults,
    name: 'again',
    label: t('survey.again'),
    hint: t('survey.optional'),
    value: typed['again'] ?? '',
    choices: agains.map((value) => ({ value, label: t(`survey.again.${value}`) })),
  });
  return questionnaire.asksAgain ? [...items, again] : items;
}

/** One question that must be answered, a few that may. Nobody is asked for a name. */
export function surveyLetter(props: Survey): string {
  const { language, faults, typed = {}, questionnaire, closesAt } = props;
  const t = letters(language);
  const comment = questionnaire.asksComment
    ? longTextField({
        language,
        faults,
        name: 'comment',
        label: t('survey.comment'),
        hint: t('survey.comment.hint'),
        value: typed['comment'] ?? '',
        maximum: 500,
      })
    : '';
  const title = t('survey.title');
  const calling =
    props.channel === 'callBack'
      ? html`<div class="notice" role="note"><p>${t('survey.calling')}</p></div>`
      : '';
  return letter(
    props,
    title,
    html`${errorSummary(language, faults)}<h1>${title}</h1><p class="lead" lang="zh-CN">${props.title}</p>
<p class="quiet">${t('survey.by')} <span lang="zh-CN">${props.organization}</span></p>${calling}
<section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate>${overallField(props)}${furtherFields(props)}${comment}<p><button class="button primary">${t('survey.submit')}</button></p></form></section>
<p class="small quiet">${t('survey.private')} ${closesAt ? t('survey.until', { closes: lastMinute(closesAt) }) : ''}</p>`,
  );
}

/** How a survey link may end: answered now, answered before, or too late. */
export function surveyEndLetter(
  props: Frame & { outcome: 'thanks' | 'used' | 'closed'; title: string; publicPage?: string },
): string {
  const t = letters(props.language);
  const title = t(`survey.${props.outcome}`);
  const page = props.publicPage
    ? html`<p><a href="${props.publicPage}">${t('survey.page')}</a></p>`
    : '';
  return letter(
    props,
    title,
    html`<h1>${title}</h1><p class="lead" lang="zh-CN">${props.title}</p>
<div class="notice${props.outcome === 'thanks' ? ' good' : ''}" role="status"><p>${t(`survey.${props.outcome}.next`)}</p></div>${page}`,
  );
}
