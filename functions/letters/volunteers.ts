import { streakOf } from '../../shared/domain/volunteers/hours.ts';
import { occupations, serviceKinds, times } from '../../shared/domain/volunteers/names.ts';
import {
  type Attendance,
  type Consent,
  consents,
  type Volunteer,
} from '../../shared/domain/volunteers/volunteer.ts';
import { skills } from '../../shared/domain/workforce/lists.ts';
import { volunteerTerms } from '../../shared/messages/volunteer-terms.ts';
import { volunteerWords } from '../../shared/messages/volunteers.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import {
  checkField,
  errorSummary,
  type Fault,
  radioField,
  selectField,
  textField,
} from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

type Typed = Readonly<Record<string, string>>;
type Registering = Frame & {
  action: string;
  mine: string;
  communities: readonly { value: string; label: string }[];
  typed?: Typed;
  faults?: readonly Fault<string>[];
};

const boxes = (name: string, legend: string, choices: readonly [string, string][], typed: Typed) =>
  html`<fieldset class="field"><legend>${legend}</legend><div>${choices.map(
    ([value, label]) =>
      html`<label class="choice"><input type="checkbox" name="${name}-${value}" value="yes"${typed[`${name}-${value}`] ? html` checked` : ''}><span>${label}</span></label>`,
  )}</div></fieldset>`;

function wishes({ language, typed = {} }: Registering): Markup {
  const t = volunteerWords(language);
  const term = volunteerTerms(language);
  return html`${boxes(
    'kind',
    t('kinds'),
    serviceKinds.map((one) => [one, term(`kind.${one}`)]),
    typed,
  )}${boxes(
    'time',
    t('times'),
    times.map((one) => [one, term(`time.${one}`)]),
    typed,
  )}<details><summary>${t('skills')}</summary>${boxes(
    'skill',
    t('skills'),
    skills.map((one) => [one, term(`skill.${one}`)]),
    typed,
  )}</details>`;
}

/** Each consent by itself, none of them ticked. */
const agreeing = ({ language, faults, typed = {} }: Registering): Markup =>
  html`${consents.map((name) =>
    checkField({
      language,
      faults,
      name: `consent-${name}`,
      label: volunteerWords(language)(`consent.${name}`),
      hint: volunteerWords(language)(`consent.${name}.hint`),
      isChecked: typed[`consent-${name}`] === 'yes',
    }),
  )}`;

/** Somebody registers, in a minute, without an identity number. */
export function volunteerLetter(props: Registering): string {
  const { language, faults, typed = {} } = props;
  const t = volunteerWords(language);
  const term = volunteerTerms(language);
  const common = { language, faults };
  return letter(
    props,
    t('title'),
    html`${errorSummary(language, faults)}<h1>${t('title')}</h1><p class="lead">${t('lead')}</p>
<section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate>${textField({ ...common, name: 'name', label: t('name'), hint: t('name.hint'), value: typed['name'] ?? '' })}${textField({ ...common, name: 'phone', label: t('phone'), hint: t('phone.hint'), value: typed['phone'] ?? '', attributes: html` inputmode="tel" autocomplete="tel"` })}${selectField({ ...common, name: 'community', label: t('community'), value: typed['community'] ?? '', choices: props.communities, empty: t('community.choose') })}${radioField({ ...common, name: 'occupation', label: t('occupation'), value: typed['occupation'] ?? '', choices: occupations.map((value) => ({ value, label: term(`occupation.${value}`) })) })}${wishes(props)}${agreeing(props)}<p><button class="button primary">${t('submit')}</button></p></form></section>
<p><a href="${keeping(props, props.mine)}">${t('mine.title')}</a></p>`,
  );
}

export function volunteerReceiptLetter(props: Frame & { receipt: string; mine: string }): string {
  const t = volunteerWords(props.language);
  return letter(
    props,
    t('done'),
    html`<h1>${t('done')}</h1><div class="notice good" role="status"><p>${t('done.next')}</p></div>
<section class="card"><h2>${t('code')}</h2><p class="receipt">${props.receipt}</p></section>
<p><a class="button primary" href="${keeping(props, props.mine)}">${t('mine.title')}</a></p>`,
  );
}

type Asking = Frame & {
  action: string;
  title: 'mine.title' | 'in.title';
  lead: 'mine.lead' | 'in.lead';
  submit: 'mine.submit' | 'in.submit' | 'out.submit';
  about?: string;
  register: string;
  typed?: string;
  faults?: readonly Fault<'code'>[];
};

/** Asks for the code: to look at what is one's own, or to sign in where one is. */
export function volunteerCodeLetter(props: Asking): string {
  const { language, faults, typed = '' } = props;
  const t = volunteerWords(language);
  return letter(
    props,
    t(props.title),
    html`${errorSummary(language, faults)}<h1>${t(props.title)}</h1><p class="lead">${props.about ? html`<span lang="zh-CN">${props.about}</span><br>` : none}${t(props.lead)}</p>
<section class="card"><form method="post" action="${keeping(props, props.action)}" novalidate>${textField({ language, faults, name: 'code', label: t('code'), value: typed, attributes: html` autocomplete="off" autocapitalize="none"` })}<p><button class="button primary">${t(props.submit)}</button></p></form></section>
<p><a href="${keeping(props, props.register)}">${t('register')}</a></p>`,
  );
}

type Mine = Frame & {
  action: string;
  code: string;
  volunteer: Volunteer;
  attendances: readonly Attendance[];
  month: string;
};

const hours = (minutes: number) => (Math.round(minutes / 6) / 10).toFixed(1);

function done({ language, attendances }: Mine): Markup {
  const t = volunteerWords(language);
  if (attendances.length === 0) return html`<p>${t('mine.none')}</p>`;
  const row = ({ title, on, minutes, corrected }: Attendance) => {
    const counted = corrected?.minutes ?? minutes;
    const when =
      counted === undefined ? t('mine.open', { on }) : t('mine.row', { on, hours: hours(counted) });
    const why = corrected
      ? html`<br><span class="small quiet">${t('mine.corrected', { reason: corrected.reason })}</span>`
      : none;
    return html`<li><span lang="zh-CN">${title}</span><br><span class="small quiet">${when}</span>${why}</li>`;
  };
  return html`<ul>${attendances.map(row)}</ul>`;
}

function form(props: Mine, deed: string, button: Markup, more: Markup = none): Markup {
  return html`<form method="post" action="${keeping(props, props.action)}"><input type="hidden" name="code" value="${props.code}"><input type="hidden" name="deed" value="${deed}">${more}<p>${button}</p></form>`;
}

function agreed(props: Mine, name: Exclude<Consent, 'register'>): Markup {
  const t = volunteerWords(props.language);
  const isGiven = props.volunteer.consents[name] !== undefined;
  return html`<li><p>${t(`consent.${name}`)} <span class="tag">${t(isGiven ? 'mine.agreed' : 'mine.notAgreed')}</span></p>${form(props, `${isGiven ? 'takeBack' : 'agree'}-${name}`, html`<button class="button">${t(isGiven ? 'mine.takeBack' : 'mine.agree')}</button>`)}</li>`;
}

/** What one volunteer did, what they agreed to, and the way out. */
export function volunteerMineLetter(props: Mine): string {
  const { language, volunteer, month } = props;
  const t = volunteerWords(language);
  const facts: [string, string][] = [
    [t('mine.hours'), t('mine.hours.value', { hours: hours(volunteer.minutes) })],
    [t('mine.times'), String(volunteer.served)],
    [t('mine.training'), t('mine.hours.value', { hours: hours(volunteer.trainingMinutes) })],
    [t('mine.streak'), t('mine.streak.value', { n: streakOf(volunteer.months, month) })],
    ...(volunteer.honours.length > 0
      ? [
          [t('mine.honours'), volunteer.honours.map(({ name }) => name).join('、')] as [
            string,
            string,
          ],
        ]
      : []),
  ];
  return letter(
    props,
    t('mine.title'),
    html`<h1 lang="zh-CN">${t('mine.hello', { name: volunteer.name })}</h1>
<section class="card"><dl class="answers">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>
<section class="card"><h2>${t('mine.list')}</h2>${done(props)}</section>
<section class="card"><h2>${t('mine.consents')}</h2><ul>${(['nationalSystem', 'publish'] as const).map((name) => agreed(props, name))}</ul></section>
<details><summary>${t('mine.erase')}</summary><p>${t('mine.erase.hint')}</p>${form(props, 'erase', html`<button class="button danger">${t('mine.erase.sure')}</button>`)}</details>`,
  );
}

export type VolunteerEnd = 'in.done' | 'out.done' | 'already' | 'late' | 'elsewhere' | 'erased';

/** How signing in, signing out or leaving ended. */
export function volunteerEndLetter(
  props: Frame & { outcome: VolunteerEnd; about?: string; minutes?: number; mine: string },
): string {
  const { outcome, about, minutes = 0 } = props;
  const t = volunteerWords(props.language);
  const isGood = outcome === 'in.done' || outcome === 'out.done' || outcome === 'erased';
  const next = outcome === 'out.done' ? t('out.done.next', { minutes }) : t(`${outcome}.next`);
  return letter(
    props,
    t(outcome),
    html`<h1>${t(outcome)}</h1>${about ? html`<p class="lead" lang="zh-CN">${about}</p>` : none}
<div class="notice${isGood ? ' good' : ''}" role="status"><p>${next}</p></div>
<p><a href="${keeping(props, props.mine)}">${t('mine.title')}</a></p>`,
  );
}
