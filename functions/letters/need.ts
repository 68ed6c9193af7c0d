import { type NeedCategory, needCategories, needGroups } from '../../shared/domain/needs/names.ts';
import { instant, lastMinute } from '../../shared/messages/format.ts';
import { letters } from '../../shared/messages/letters.ts';
import { needWords } from '../../shared/messages/needs.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { answers } from '../parts/answers.ts';
import { html, type Markup } from '../parts/markup.ts';
import { errorSummary, type Fault, longTextField, radioField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';
import { type PhotographForm, photographForm } from './need-photographs.ts';

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

/** Places as large links: one tap chooses and goes on. */
const placeLinks = (
  props: Frame,
  { next, name, places }: { next: string; name: string; places: readonly Place[] },
): Markup =>
  html`<ul class="choices">${places.map(
    (place) =>
      html`<li><a class="choice" href="${keeping(props, `${next}${next.includes('?') ? '&' : '?'}${name}=${place.code}`)}" lang="zh-CN">${place.name}</a></li>`,
  )}</ul>`;

/** Reporting a need, first question: which street. It narrows the list of communities without a script. */
export function needStreetLetter(props: StreetStep): string {
  const { language, faults, next, streets } = props;
  const t = letters(language);
  const title = t('need.title');
  return letter(
    props,
    title,
    html`${errorSummary(language, faults)}<p class="step-of">${t('step', { step: 1, of: 2 })}</p><h1>${title}</h1><p class="lead">${t('need.lead')}</p>
<section class="card"><h2 id="street" tabindex="-1">${t('need.street')}</h2>${placeLinks(props, { next, name: 'street', places: streets })}</section>
<p class="small quiet">${t('need.private')}</p>`,
  );
}

type CommunityStep = Frame & {
  /** Relative address asked by GET with `&community=<code>`; it has the street already. */
  next: string;
  back: string;
  street: Place;
  communities: readonly Place[];
};

/** In a street of many communities, which of them: still one tap. */
export function needCommunityLetter(props: CommunityStep): string {
  const t = letters(props.language);
  const title = t('need.title');
  return letter(
    props,
    title,
    html`<p class="step-of">${t('step', { step: 1, of: 2 })}</p><h1>${title}</h1><p class="lead"><span lang="zh-CN">${props.street.name}</span> · <a href="${keeping(props, props.back)}">${t('need.otherStreet')}</a></p>
<section class="card"><h2>${t('need.community')}</h2>${placeLinks(props, { next: props.next, name: 'community', places: props.communities })}</section>`,
  );
}

type NeedForm = Frame & {
  action: string;
  /** Relative address of the street question. */
  back: string;
  street: Place;
  communities: readonly Place[];
  /** Chosen already, by a link or by the code on a notice board. */
  community?: Place;
  typed?: { category?: string; regionCode?: string; text?: string };
  faults?: readonly Fault<'category' | 'regionCode' | 'text'>[];
};

const placeField = ({ language, faults, community, communities, typed = {} }: NeedForm): Markup =>
  community
    ? html`<input type="hidden" name="regionCode" value="${community.code}">`
    : radioField({
        language,
        faults,
        name: 'regionCode',
        label: letters(language)('need.community'),
        value: typed.regionCode ?? '',
        choices: asChoices(communities),
      });

/** Whom it is for, folded away: most people need not open it. */
const whomField = (language: Language): Markup => {
  const t = needWords(language);
  const box = (group: (typeof needGroups)[number]) =>
    html`<label class="choice"><input type="checkbox" name="whom-${group}" value="yes"><span>${t(`whom.${group}`)}</span></label>`;
  return html`<details><summary>${t('more')}</summary><fieldset class="field"><legend>${t('whom')}</legend><div>${needGroups.map(box)}</div></fieldset></details>`;
};

/** Second question: what about, in the resident's own words. */
export function needLetter(props: NeedForm): string {
  const { language, faults, street, community, typed = {} } = props;
  const t = letters(language);
  const words = needWords(language);
  const title = t('need.title');
  const category = radioField({
    language,
    faults,
    name: 'category',
    label: t('need.category'),
    value: typed.category ?? '',
    choices: needCategories.map((value) => ({ value, label: words(`category.${value}`) })),
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
  const place = community ? `${street.name} ${community.name}` : street.name;
  return letter(
    props,
    title,
    html`${errorSummary(language, faults)}<p class="step-of">${t('step', { step: 2, of: 2 })}</p><h1>${title}</h1><p class="lead"><span lang="zh-CN">${place}</span> · <a href="${keeping(props, props.back)}">${community ? words('place.other') : t('need.otherStreet')}</a></p>
<section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate><input type="hidden" name="street" value="${street.code}">${placeField(props)}${text}${category}${whomField(language)}<p><button class="button primary">${t('need.submit')}</button></p></form></section>
<p class="small quiet">${t('need.private')}</p>`,
  );
}

type NeedReceipt = Frame & {
  receipt: string;
  at: string;
  /** By when the reporter hears; absent where there is no period. */
  due?: string;
  place: string;
  category: NeedCategory;
  text: string;
  photographs?: PhotographForm;
  /** Relative addresses of the tenant's list of notices, of the look-up, and of what neighbours need. */
  portal: string;
  mine: string;
  neighbours: string;
};

/** The receipt: what was reported, and the code that leads back to it. */
export function needReceiptLetter(props: NeedReceipt): string {
  const { language, due } = props;
  const t = letters(language);
  const words = needWords(language);
  const title = t('receipt.title');
  const facts = answers([
    [t('receipt.code'), html`<span class="code">${props.receipt}</span>`, 'big'],
    [t('receipt.at'), instant(props.at)],
    due !== undefined && [words('way.waits'), words('way.waitsUntil', { at: lastMinute(due) })],
    [t('receipt.place'), html`<span lang="zh-CN">${props.place}</span>`],
    [t('need.category'), words(`category.${props.category}`)],
    [t('receipt.text'), html`<span class="prose" lang="zh-CN">${props.text}</span>`],
  ]);
  return letter(
    props,
    title,
    html`<h1>${title}</h1><div class="notice good" role="status"><p>${t('receipt.keep')}</p></div>
<section class="card">${facts}</section>${photographForm(language, props.photographs)}<p>${t('receipt.next')}</p><p><a href="${keeping(props, props.mine)}">${words('mine.link')}</a></p><p><a href="${keeping(props, props.neighbours)}">${words('support.link')}</a></p><p><a href="${props.portal}">${t('receipt.portal')}</a></p>`,
  );
}
