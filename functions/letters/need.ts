import { type Category, categories } from '../../shared/domain/purchase/plan.ts';
import { instant } from '../../shared/messages/format.ts';
import { letters } from '../../shared/messages/letters.ts';
import { terms } from '../../shared/messages/terms.ts';
import { answers } from '../parts/answers.ts';
import { html } from '../parts/markup.ts';
import { errorSummary, type Fault, longTextField, radioField, selectField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

/** A street or community with its division code. */
export type Place = { code: string; name: string };

type StreetStep = Frame & {
  /** Relative address asked by GET with `?street=<code>`. */
  next: string;
  streets: readonly Place[];
  faults?: readonly Fault<'street'>[];
};

const asChoices = (places: readonly Place[]) =>
  places.map(({ code, name }) => ({ value: code, label: name }));

/** Reporting a need, first question: which street. It narrows the list of communities without a script. */
export function needStreetLetter(props: StreetStep): string {
  const { language, faults } = props;
  const t = letters(language);
  const title = t('need.title');
  const { size, contrast } = props.display ?? {};
  const street = selectField({
    language,
    faults,
    name: 'street',
    label: t('need.street'),
    empty: t('choose'),
    choices: asChoices(props.streets),
  });
  const kept = html`<input type="hidden" name="lang" value="${language}">${size ? html`<input type="hidden" name="size" value="${size}">` : ''}${contrast ? html`<input type="hidden" name="contrast" value="${contrast}">` : ''}`;
  return letter(
    props,
    title,
    html`${errorSummary(language, faults)}<p class="step-of">${t('step', { step: 1, of: 2 })}</p><h1>${title}</h1><p class="lead">${t('need.lead')}</p>
<section class="card"><form method="get" action="${props.next}" novalidate>${kept}${street}<p><button class="button primary">${t('next')}</button></p></form></section>
<p class="small quiet">${t('need.private')}</p>`,
  );
}

type NeedForm = Frame & {
  action: string;
  /** Relative address of the street question. */
  back: string;
  street: Place;
  communities: readonly Place[];
  typed?: { category?: string; regionCode?: string; text?: string };
  faults?: readonly Fault<'category' | 'regionCode' | 'text'>[];
};

/** Second question: where exactly, what about, in the resident's own words. */
export function needLetter(props: NeedForm): string {
  const { language, faults, street, typed = {} } = props;
  const t = letters(language);
  const term = terms(language);
  const title = t('need.title');
  const community = selectField({
    language,
    faults,
    name: 'regionCode',
    label: t('need.community'),
    empty: t('choose'),
    value: typed.regionCode ?? '',
    choices: asChoices(props.communities),
  });
  const category = radioField({
    language,
    faults,
    name: 'category',
    label: t('need.category'),
    value: typed.category ?? '',
    choices: categories.map((value) => ({ value, label: term(`category.${value}`) })),
  });
  const text = longTextField({
    language,
    faults,
    name: 'text',
    label: t('need.text'),
    hint: t('need.text.hint'),
    value: typed.text ?? '',
    maximum: 1000,
  });
  return letter(
    props,
    title,
    html`${errorSummary(language, faults)}<p class="step-of">${t('step', { step: 2, of: 2 })}</p><h1>${title}</h1><p class="lead"><span lang="zh-CN">${street.name}</span> · <a href="${keeping(props, props.back)}">${t('need.otherStreet')}</a></p>
<section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate><input type="hidden" name="street" value="${street.code}">${community}${category}${text}<p><button class="button primary">${t('need.submit')}</button></p></form></section>
<p class="small quiet">${t('need.private')}</p>`,
  );
}

type NeedReceipt = Frame & {
  receipt: string;
  at: string;
  place: string;
  category: Category;
  text: string;
  /** Relative address of the tenant's list of notices. */
  portal: string;
};

/** The receipt: what was reported, and the code that leads back to it. */
export function needReceiptLetter(props: NeedReceipt): string {
  const { language } = props;
  const t = letters(language);
  const title = t('receipt.title');
  const facts = answers([
    [t('receipt.code'), html`<span class="code">${props.receipt}</span>`, 'big'],
    [t('receipt.at'), instant(props.at)],
    [t('receipt.place'), html`<span lang="zh-CN">${props.place}</span>`],
    [t('need.category'), terms(language)(`category.${props.category}`)],
    [t('receipt.text'), html`<span class="prose" lang="zh-CN">${props.text}</span>`],
  ]);
  return letter(
    props,
    title,
    html`<h1>${title}</h1><div class="notice good" role="status"><p>${t('receipt.keep')}</p></div>
<section class="card">${facts}</section><p>${t('receipt.next')}</p><p><a href="${props.portal}">${t('receipt.portal')}</a></p>`,
  );
}
