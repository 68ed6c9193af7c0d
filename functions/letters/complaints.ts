import type { Voice } from '../../shared/domain/supervision/incident.ts';
import { grievances } from '../../shared/domain/supervision/names.ts';
import { en } from '../../shared/messages/complaints.en.ts';
import { zh } from '../../shared/messages/complaints.zh.ts';
import { instant, lastMinute } from '../../shared/messages/format.ts';
import { bilingual } from '../../shared/messages/translate.ts';
import { answers } from '../parts/answers.ts';
import { html, none } from '../parts/markup.ts';
import { type CodeForm, codeLetter } from './code-letter.ts';
import {
  errorSummary,
  type Fault,
  longTextField,
  radioField,
  selectField,
  textField,
} from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

const words = bilingual(zh, en);

export type ComplaintField = 'organization' | 'about' | 'text' | 'contact';

type Form = Frame & {
  action: string;
  project: string;
  /** Those at work, where there are several. */
  organizations: readonly { id: string; name: string }[];
  mine: string;
  typed?: Partial<Record<ComplaintField, string>>;
  faults?: readonly Fault<ComplaintField>[];
};

/** Complaining about the work of a project, on a phone, without an account. */
export function complaintLetter(props: Form): string {
  const { language, faults, typed = {}, organizations } = props;
  const t = words(language);
  const field = (name: ComplaintField) => ({ language, faults, name, value: typed[name] ?? '' });
  const whose =
    organizations.length > 1
      ? selectField({
          ...field('organization'),
          label: t('organization'),
          empty: t('organization.unknown'),
          choices: organizations.map(({ id, name }) => ({ value: id, label: name })),
        })
      : none;
  const about = radioField({
    ...field('about'),
    label: t('about'),
    choices: grievances.map((value) => ({ value, label: t(`about.${value}`) })),
  });
  const text = longTextField({
    ...field('text'),
    label: t('text'),
    hint: t('text.hint'),
    maximum: 1000,
  });
  const contact = textField({
    ...field('contact'),
    label: t('contact'),
    hint: t('contact.hint'),
    attributes: html` maxlength="80" autocomplete="off"`,
  });
  return letter(
    props,
    t('title'),
    html`${errorSummary(language, faults)}<h1>${t('title')}</h1><p class="lead"><span lang="zh-CN">${props.project}</span></p><p>${t('lead')}</p><section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate>${whose}${about}${text}${contact}<p class="small quiet">${t('private')}</p><p><button class="button primary">${t('submit')}</button></p></form></section><p><a href="${keeping(props, props.mine)}">${t('lookup')}</a></p>`,
  );
}

type Receipt = Frame & { code: string; voice: Voice; project: string; mine: string };

/** The receipt: the code is said once and kept nowhere. */
export function complaintReceipt(props: Receipt): string {
  const { language, voice } = props;
  const t = words(language);
  const facts = answers([
    [t('receipt.code'), html`<span class="code">${props.code}</span>`, 'big'],
    [t('project'), html`<span lang="zh-CN">${props.project}</span>`],
    [t('about'), t(`about.${voice.about}`)],
    [t('receipt.at'), instant(voice.at)],
    voice.due !== undefined && [t('receipt.due'), lastMinute(voice.due.at)],
  ]);
  return letter(
    props,
    t('receipt.title'),
    html`<h1>${t('receipt.title')}</h1><div class="notice good" role="status"><p>${t('receipt.keep')}</p></div><section class="card">${facts}</section><p><a href="${keeping(props, props.mine)}">${t('receipt.next')}</a></p>`,
  );
}

/** Looking an answer up by its code. */
export const complaintCodeLetter = (props: CodeForm): string =>
  codeLetter(props, words(props.language));

/** How a complaint fares, for whoever holds its code. */
export function complaintStandLetter(props: Frame & { voice: Voice }): string {
  const { language, voice } = props;
  const t = words(language);
  const { answer } = voice;
  const facts = answers([
    [t('about'), t(`about.${voice.about}`)],
    [t('text'), html`<span class="prose" lang="zh-CN">${voice.text}</span>`],
    [t('receipt.at'), instant(voice.at)],
    !answer && voice.due !== undefined && [t('receipt.due'), lastMinute(voice.due.at)],
    [
      t('mine.answer'),
      answer
        ? html`<span class="prose" lang="zh-CN">${answer.text}</span><br><span class="small quiet">${instant(answer.at)}</span>`
        : t('mine.waiting'),
    ],
  ]);
  return letter(
    props,
    t('mine.title'),
    html`<h1>${t('mine.title')}</h1><section class="card">${facts}</section>`,
  );
}
