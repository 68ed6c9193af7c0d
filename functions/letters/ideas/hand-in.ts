import type { Collection } from '../../../shared/domain/ideas/collection.ts';
import { instant } from '../../../shared/messages/format.ts';
import { ideaWords } from '../../../shared/messages/ideas.ts';
import { letters } from '../../../shared/messages/letters.ts';
import { terms } from '../../../shared/messages/terms.ts';
import { answers } from '../../parts/answers.ts';
import { html } from '../../parts/markup.ts';
import {
  errorSummary,
  type Fault,
  longTextField,
  radioField,
  selectField,
  textField,
} from '../form.ts';
import { type Frame, keeping, letter } from '../letter.ts';

export type IdeaField =
  | 'kind'
  | 'category'
  | 'title'
  | 'need'
  | 'whom'
  | 'how'
  | 'wish'
  | 'name'
  | 'phone'
  | 'email';

type Form = Frame & {
  action: string;
  collection: Collection;
  typed?: Partial<Record<IdeaField, string>> | undefined;
  faults?: readonly Fault<IdeaField>[] | undefined;
};

/** Handing in an idea: a few words and a way to be reached. */
export function handInLetter(props: Form): string {
  const { language, faults, typed = {}, collection } = props;
  const t = ideaWords(language);
  const term = terms(language);
  const { announcement } = collection;
  const field = (name: IdeaField) => ({ language, faults, name, value: typed[name] ?? '' });
  const [only] = announcement.ideators;
  const kind =
    announcement.ideators.length === 1
      ? html`<input type="hidden" name="kind" value="${only ?? ''}">`
      : radioField({
          ...field('kind'),
          label: t('form.kind'),
          choices: announcement.ideators.map((value) => ({ value, label: t(`kind.${value}`) })),
        });
  const category = selectField({
    ...field('category'),
    label: t('form.category'),
    empty: letters(language)('choose'),
    choices: announcement.categories.map((value) => ({ value, label: term(`category.${value}`) })),
  });
  const most = (length: number) => html` maxlength="${length}"`;
  const body = html`${kind}${textField({ ...field('title'), label: t('form.name'), attributes: most(60) })}${longTextField({ ...field('need'), label: t('form.need'), maximum: 1000 })}${textField({ ...field('whom'), label: t('form.whom'), attributes: most(200) })}${longTextField({ ...field('how'), label: t('form.how'), maximum: 2000 })}${category}${textField({ ...field('wish'), label: t('form.wish'), hint: t('form.wish.hint'), attributes: html` maxlength="18" autocomplete="off"` })}<h2>${t('form.you')}</h2><p class="hint">${t('form.reach')}</p>${textField({ ...field('name'), label: t('form.author'), attributes: html` maxlength="40" autocomplete="name"` })}${textField({ ...field('phone'), label: t('form.phone'), attributes: html` type="tel" inputmode="tel" autocomplete="tel" maxlength="20"` })}${textField({ ...field('email'), label: t('form.email'), attributes: html` type="email" inputmode="email" autocomplete="email" maxlength="120"` })}`;
  return letter(
    props,
    t('form.title'),
    html`${errorSummary(language, faults)}<h1>${t('form.title')}</h1><p class="lead" lang="zh-CN">${announcement.title}</p><section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate>${body}<p class="small quiet">${t('form.private')}</p><p><button class="button primary">${t('form.submit')}</button></p></form></section>`,
  );
}

type Receipt = Frame & { code: string; at: string; title: string; back: string };

/** The receipt: the code is said once and kept nowhere. */
export function ideaReceiptLetter(props: Receipt): string {
  const t = ideaWords(props.language);
  const facts = answers([
    [t('receipt.code'), html`<span class="code">${props.code}</span>`, 'big'],
    [t('form.name'), html`<span lang="zh-CN">${props.title}</span>`],
    [t('receipt.at'), instant(props.at)],
  ]);
  return letter(
    props,
    t('receipt.title'),
    html`<h1>${t('receipt.title')}</h1><div class="notice good" role="status"><p>${t('receipt.keep')}</p></div><section class="card">${facts}</section><p>${t('receipt.next')}</p><p><a href="${keeping(props, props.back)}">${t('receipt.back')}</a></p>`,
  );
}
