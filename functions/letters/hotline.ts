import type { Figures } from '../../shared/domain/hotline/counting.ts';
import { laneOf } from '../../shared/domain/hotline/lifecycle.ts';
import { type Matter, matterName } from '../../shared/domain/hotline/matters.ts';
import { ticketKinds } from '../../shared/domain/hotline/names.ts';
import type { Ticket } from '../../shared/domain/hotline/ticket.ts';
import { count, instant } from '../../shared/messages/format.ts';
import { en as termsEn } from '../../shared/messages/hotline.en.ts';
import { zh as termsZh } from '../../shared/messages/hotline.zh.ts';
import { bilingual } from '../../shared/messages/translate.ts';
import { answers } from '../parts/answers.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import {
  checkField,
  errorSummary,
  type Fault,
  longTextField,
  radioField,
  selectField,
  textField,
} from './form.ts';
import { hotlineLetterWords } from './hotline-words.ts';
import { type Frame, keeping, letter } from './letter.ts';

const words = hotlineLetterWords;
const terms = bilingual(termsZh, termsEn);

type Named = { code: string; name: string };
export type CallField = 'community' | 'text' | 'kind' | 'category' | 'phone' | 'agrees';

type Home = Frame & {
  number?: string | undefined;
  opens?: string | undefined;
  closes?: string | undefined;
  /** What the line did in the last twelve months; absent while it is too little to say anything. */
  figures?: Figures | undefined;
  start: string;
  mine: string;
};

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function figuresOf({ language, figures }: Home): Markup {
  if (!figures) return none;
  const t = words(language);
  const { handled, received, satisfied, needs } = figures;
  const rows: [string, string][] = [
    [t('figures.received'), count(received)],
    [t('figures.handled'), count(handled)],
    [t('figures.needs'), count(needs)],
  ];
  if (satisfied)
    rows.push([
      t('figures.satisfied'),
      t('figures.satisfied.is', {
        share: percent(satisfied.share),
        n: satisfied.n,
        from: percent(satisfied.interval.from),
        to: percent(satisfied.interval.to),
      }),
    ]);
  return html`<section class="card"><h2>${t('figures')}</h2>${answers(rows)}</section>`;
}

/** The hotline for residents: the number, leaving a matter here, asking what became of it, and how the line does. */
export function hotlineHomeLetter(props: Home): string {
  const { language, number, opens, closes } = props;
  const t = words(language);
  const hours = opens && closes ? html`<p>${t('hours', { opens, closes })}</p>` : none;
  const dial = number
    ? html`<section class="card"><h2><a href="tel:${number.replace(/\D/g, '')}">${number}</a></h2>${hours}</section>`
    : none;
  return letter(
    props,
    t('title'),
    html`<h1>${t('title')}</h1><p class="lead">${t('lead')}</p>
<div class="notice warn"><p>${t('emergency')}</p></div>${dial}
<section class="card"><ul class="choices"><li><a class="choice" href="${keeping(props, props.start)}">${t('start')}</a></li><li><a class="choice" href="${keeping(props, props.mine)}">${t('mine.link')}</a></li></ul></section>${figuresOf(props)}`,
  );
}

type StreetStep = Frame & { streets: readonly Named[]; next: string };

export function hotlineStreetLetter(props: StreetStep): string {
  const t = words(props.language);
  return letter(
    props,
    t('title'),
    html`<h1>${t('start')}</h1><section class="card"><h2>${t('street')}</h2><ul class="choices">${props.streets.map(
      ({ code, name }) =>
        html`<li><a class="choice" href="${keeping(props, `${props.next}?street=${code}`)}" lang="zh-CN">${name}</a></li>`,
    )}</ul></section>`,
  );
}

type Form = Frame & {
  matters: readonly Matter[];
  action: string;
  street: Named & { children: readonly Named[] };
  typed?: Partial<Record<CallField, string>>;
  faults?: readonly Fault<CallField>[];
};

/** Leaving a matter with the hotline, on a phone, without an account. */
export function hotlineFormLetter(props: Form): string {
  const { language, faults, street, typed = {} } = props;
  const t = words(language);
  const term = terms(language);
  const field = (name: CallField) => ({ language, faults, name, value: typed[name] ?? '' });
  const fields = [
    selectField({
      ...field('community'),
      label: t('community'),
      empty: t('choose'),
      choices: street.children.map(({ code, name }) => ({ value: code, label: name })),
    }),
    longTextField({ ...field('text'), label: t('text'), hint: t('text.hint'), maximum: 1000 }),
    radioField({
      ...field('kind'),
      label: t('kind'),
      choices: ticketKinds.map((value) => ({ value, label: term(`kind.${value}`) })),
    }),
    selectField({
      ...field('category'),
      label: t('category'),
      empty: t('choose'),
      choices: props.matters.map(({ id }) => ({
        value: id,
        label: matterName(props.matters, id, language),
      })),
    }),
    textField({
      ...field('phone'),
      label: t('phone'),
      hint: t('phone.hint'),
      attributes: html` inputmode="tel" autocomplete="tel" maxlength="26"`,
    }),
    checkField({ ...field('agrees'), label: t('agrees'), isChecked: typed.agrees === 'yes' }),
  ];
  return letter(
    props,
    t('title'),
    html`${errorSummary(language, faults)}<h1>${t('start')}</h1><p class="lead" lang="zh-CN">${street.name}</p>
<div class="notice warn"><p>${t('emergency')}</p></div><section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate><input type="hidden" name="street" value="${street.code}">${fields}<p><button class="button primary">${t('submit')}</button></p></form></section><p class="small quiet">${t('private')}</p>`,
  );
}

type Receipt = Frame & { code: string; ticket: Ticket; mine: string };

export function hotlineReceiptLetter(props: Receipt): string {
  const { language, code, ticket } = props;
  const t = words(language);
  return letter(
    props,
    t('receipt'),
    html`<h1>${t('receipt')}</h1><div class="notice good" role="status"><p>${t('receipt.keep')}</p></div><section class="card">${answers(
      [
        [t('receipt.code'), html`<span class="code">${code}</span>`, 'big'],
        [t('receipt.at'), instant(ticket.at)],
        [t('text'), html`<span class="prose" lang="zh-CN">${ticket.text}</span>`],
      ],
    )}</section><p><a href="${keeping(props, props.mine)}">${t('mine.link')}</a></p>`,
  );
}

type Way = Frame & {
  matters: readonly Matter[];
  code: string;
  ticket: Ticket;
  /** The ticket it was found to be the same as. */
  whole: Ticket;
  action: string;
  again: string;
  /** The receipt of the need it became. */
  said?: 'erased' | 'reopened' | undefined;
  need?: { text: string; status: string } | undefined;
};

const step = (kind: string, name: string, when: string, note?: string, party?: string): Markup =>
  html`<li class="step ${kind}"><span class="step-name">${name}</span><span class="step-when">${when}</span>${party ? html`<p lang="zh-CN">${party}</p>` : none}${note ? html`<p class="prose" lang="zh-CN">${note}</p>` : none}</li>`;

const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** What the caller may still do: have their number erased, say that it is not solved. */
function deeds(props: Way): Markup {
  const { language, code, ticket, action } = props;
  const t = words(language);
  const to = keeping(props, action);
  const erase = ticket.caller
    ? html`<form method="post" action="${to}">${hidden('code', code)}${hidden('act', 'erase')}<p>${t('erase.what')}</p><p><button class="button">${t('erase')}</button></p></form>`
    : none;
  const object =
    laneOf(ticket.state) === 'rest'
      ? html`<form method="post" action="${to}">${hidden('code', code)}${hidden('act', 'object')}${longTextField({ language, faults: undefined, name: 'note', label: t('object.why'), value: '', maximum: 500 })}<p><button class="button">${t('object')}</button></p></form>`
      : none;
  return ticket.caller || laneOf(ticket.state) === 'rest'
    ? html`<section class="card">${object}${erase}</section>`
    : none;
}

/** What became of a matter, to whoever holds its code: every step, and the need it became. */
export function hotlineWayLetter(props: Way): string {
  const { language, ticket, whole, need, said } = props;
  const t = words(language);
  const term = terms(language);
  const way = whole.id === ticket.id ? ticket.way : [...ticket.way, ...whole.way.slice(1)];
  const told = said ? html`<div class="notice good" role="status"><p>${t(said)}</p></div>` : none;
  const waits =
    whole.state !== 'final' && whole.due ? step('current', t('waits'), instant(whole.due)) : none;
  const became = need
    ? html`<li class="step current"><span class="step-name">${t('need')}</span><p>${t('need.now', { status: need.status })}</p></li>`
    : none;
  return letter(
    props,
    t('mine.title'),
    html`<h1>${t('mine.title')}</h1>${told}<section class="card">${answers([
      [
        t('kind'),
        `${term(`kind.${ticket.kind}`)} · ${matterName(props.matters, ticket.category, language)}`,
      ],
      [t('text'), html`<span class="prose" lang="zh-CN">${ticket.text}</span>`],
      [t('now'), term(`state.${whole.state}`)],
    ])}</section>
<section class="card"><h2>${t('way')}</h2><ol>${way.map(({ at, to, note, party }) => step('done', term(`state.${to}`), instant(at), note, party))}${waits}${became}</ol></section>${deeds(props)}<p><a href="${keeping(props, props.again)}">${t('mine.another')}</a></p>`,
  );
}
