import type { Hours, OpenNow } from '../../shared/domain/directory/hours.ts';
import { suggestionKinds } from '../../shared/domain/directory/names.ts';
import type { Outlet } from '../../shared/domain/directory/outlet.ts';
import type { FindRow, OutletRow } from '../../shared/domain/directory/rows.ts';
import type { Category } from '../../shared/domain/directory/setting.ts';
import { isDue, type Standing } from '../../shared/domain/directory/standing.ts';
import { money } from '../../shared/messages/format.ts';
import { serviceWords } from '../../shared/messages/services.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { answers } from '../parts/answers.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import {
  errorSummary,
  type Fault,
  longTextField,
  radioField,
  selectField,
  textField,
} from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

type Named = { code: string; name: string };
export type Street = Named & { children: readonly Named[] };

const own = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;
const nameIn = (language: Language, { name }: Category) => (language === 'en' ? name.en : name.zh);
const dayName = (language: Language, day: string) => {
  const at = (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
  return serviceWords(language)(`day.${at}`);
};

/** Open now, in a word. */
export function openWords(language: Language, open: OpenNow): string {
  const t = serviceWords(language);
  if (open.is === 'unknown') return t('open.unknown');
  if (open.is === 'open')
    return open.isAllDay ? t('open.allDay') : t('open.now', { until: open.until });
  const { next } = open;
  return next
    ? t('open.next', { day: dayName(language, next.day), at: next.at })
    : t('open.closed');
}

const openTag = (language: Language, open: OpenNow | undefined): Markup =>
  open
    ? html`<span class="tag${open.is === 'open' ? ' done' : ''}">${openWords(language, open)}</span> `
    : none;

const callButton = (language: Language, phone: string | undefined): Markup =>
  phone
    ? html`<a class="button" href="tel:${phone}">${serviceWords(language)('call', { phone })}</a>`
    : none;

/** A row of the list: all that is known of it, or so much as a search over everything reads. */
export type Shown = FindRow &
  Partial<OutletRow> & { community: string; open?: OpenNow | undefined };

type Search = Frame & {
  tenant: string;
  streets: readonly Street[];
  categories: readonly Category[];
  sought: { words?: string; category?: string; place?: string };
  rows: readonly Shown[];
  from: number;
  found: number;
  /** Address of what follows. */
  next?: string;
  isDone: boolean;
  standing(row: FindRow): Standing;
};

const standingWords = (language: Language, standing: Standing, on: string | undefined): string =>
  serviceWords(language)(`standing.${standing.is}`, { on: on ?? '' });

const outletAt = (tenant: string, { community, n }: { community: string; n: number }) =>
  `/t/${tenant}/services/${community}/${n}`;

function rowOf(props: Search, row: Shown, names: ReadonlyMap<string, string>): Markup {
  const { language, tenant, categories } = props;
  const t = serviceWords(language);
  const what = row.categories.flatMap((id) => categories.find((one) => one.id === id) ?? []);
  const { place } = row;
  const standing = props.standing(row);
  const marks = [row.isFree && t('free'), row.comesHome && t('home')].filter(Boolean).join(' · ');
  return html`<li class="card"${place ? html` data-at="${place.lat},${place.lng}"` : none}><h3><a href="${keeping(props, outletAt(tenant, row))}" lang="zh-CN">${row.name}</a></h3>
<p>${openTag(language, row.open)}<span class="small quiet">${what.map((one) => nameIn(language, one)).join('、')}${marks ? ` · ${marks}` : ''}</span></p>
<p class="small"><span lang="zh-CN">${names.get(row.community) ?? ''} ${row.address ?? ''}</span><span data-metres></span></p>
${isDue(standing) ? html`<p class="small quiet">${standingWords(language, standing, row.verifiedOn)}</p>` : none}
${row.phone ? html`<p>${callButton(language, row.phone)}</p>` : none}</li>`;
}

/** Works only with the script, so it is hidden until the script is there. */
const nearButton = (props: Search): Markup => {
  const t = serviceWords(props.language);
  if (!props.rows.some(({ place }) => place)) return none;
  return html`<div data-near hidden data-metres="${t('near.metres', { n: '{n}' })}" data-failed="${t('near.failed')}"><p><button class="button" type="button">${t('near')}</button></p><p class="small quiet" role="status">${t('near.what')}</p></div>`;
};

function placeField({ language, streets, sought }: Search): Markup {
  const t = serviceWords(language);
  const chosen = (code: string) => (code === sought.place ? html` selected` : none);
  const option = ({ code, name }: Named) =>
    html`<option value="${code}"${chosen(code)}>${name}</option>`;
  return html`<div class="field"><label for="place">${t('place')}</label><select class="input" id="place" name="place" lang="zh-CN"><option value="">${t('place.all')}</option>${streets.map(
    (street) =>
      html`<optgroup label="${street.name}">${option(street)}${street.children.map(option)}</optgroup>`,
  )}</select></div>`;
}

function searchForm(props: Search): Markup {
  const { language, sought, categories, here } = props;
  const t = serviceWords(language);
  const words = textField({
    language,
    faults: undefined,
    name: 'words',
    label: t('words'),
    hint: t('words.hint'),
    value: sought.words ?? '',
    attributes: html` type="search" maxlength="60" autocomplete="off"`,
  });
  const category = selectField({
    language,
    faults: undefined,
    name: 'category',
    label: t('category'),
    value: sought.category ?? '',
    empty: t('category.all'),
    choices: categories.map((one) => ({ value: one.id, label: nameIn(language, one) })),
  });
  const { size, contrast } = props.display ?? {};
  const kept = [
    ['lang', language],
    ['size', size],
    ['contrast', contrast],
  ] as const;
  const hidden = kept.map(([name, value]) =>
    value ? html`<input type="hidden" name="${name}" value="${value}">` : none,
  );
  return html`<section class="card"><form method="get" action="${here.split('?')[0]}">${hidden}${words}${category}${placeField(props)}<p><button class="button primary">${t('search')}</button></p></form></section>`;
}

/** Looking for a service: by words, by category, by place; what is found, with a button to call. */
export function servicesLetter(props: Search): string {
  const { language, tenant, streets, rows, found, from, next } = props;
  const t = serviceWords(language);
  const names = new Map(
    streets.flatMap((street) => street.children.map(({ code, name }) => [code, name] as const)),
  );
  const count =
    rows.length === 0
      ? t('none')
      : found > rows.length
        ? t('found.part', { from: from + 1, to: from + rows.length, n: found })
        : t('found', { n: found });
  return letter(
    props,
    t('title'),
    html`<h1>${t('title')}</h1><p class="lead">${t('lead')}</p>${props.isDone ? html`<div class="notice good" role="status"><p>${t('suggest.done')}</p></div>` : none}${searchForm(props)}
<h2 class="unseen">${t('search')}</h2><p role="status">${count}</p>${nearButton(props)}<ol data-list>${rows.map((row) => rowOf(props, row, names))}</ol>
${next ? html`<p><a class="button" href="${keeping(props, next)}">${t('more')}</a></p>` : none}
<p><a href="${keeping(props, `/t/${tenant}/services/suggest`)}">${t('suggest.new')}</a></p><p><a href="${keeping(props, `/t/${tenant}/centres`)}">${t('centres')}</a></p>`,
  );
}

/** Sorts the list by distance on the device; nothing is sent. Browsers of 2019 run it. */
export const nearScript = `(function(){var b=document.querySelector('[data-near]'),l=document.querySelector('[data-list]');if(!b||!l||!navigator.geolocation)return;b.hidden=false;var s=b.querySelector('[role=status]');b.querySelector('button').addEventListener('click',function(){navigator.geolocation.getCurrentPosition(function(p){var r=Math.PI/180,y=p.coords.latitude,x=p.coords.longitude,all=[].slice.call(l.children).map(function(e){var a=(e.getAttribute('data-at')||'').split(','),m=Infinity;if(a.length===2){var h=Math.pow(Math.sin((a[0]-y)*r/2),2)+Math.cos(y*r)*Math.cos(a[0]*r)*Math.pow(Math.sin((a[1]-x)*r/2),2);m=12742018*Math.asin(Math.sqrt(h));e.querySelector('[data-metres]').textContent=' · '+b.getAttribute('data-metres').replace('{n}',Math.round(m))}return[m,e]});all.sort(function(q,w){return q[0]-w[0]});all.forEach(function(o){l.appendChild(o[1])})},function(){s.textContent=b.getAttribute('data-failed')},{maximumAge:60000,timeout:15000})})})()`;

/** Days with the same hours stand together. */
export function hoursTable(language: Language, hours: Hours | undefined): Markup {
  const t = serviceWords(language);
  if (!hours) return html`<p class="quiet">${t('hours.none')}</p>`;
  const week = [1, 2, 3, 4, 5, 6, 7] as const;
  const rows = week.map((day) => {
    const spans = hours.spans
      .filter(({ days }) => days.includes(day))
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ from, to }) => `${from}–${to <= from ? t('hours.nextDay', { at: to }) : to}`);
    return html`<tr><th scope="row">${t(`day.${day}`)}</th><td class="num">${spans.length > 0 ? spans.join('、') : '–'}</td></tr>`;
  });
  return html`<table><tbody>${rows}</tbody></table><p class="small quiet">${t(`hours.holidays.${hours.onHolidays}`)}</p>`;
}

type OutletPage = Frame & {
  tenant: string;
  outlet: Outlet;
  place: string;
  categories: readonly Category[];
  standing: Standing;
  open?: OpenNow;
  isDone: boolean;
};

function pricesOf({ language, outlet }: OutletPage): Markup | string {
  const t = serviceWords(language);
  if (outlet.isFree) return t('free');
  if (outlet.prices.length === 0) return t('prices.none');
  return html`<ul>${outlet.prices.map(
    ({ what, fen, unit }) =>
      html`<li><span lang="zh-CN">${what}</span> ${money(fen, language)}/${own(unit)}</li>`,
  )}</ul>`;
}

function factsOf(props: OutletPage): Markup {
  const { language, outlet, place, categories } = props;
  const t = serviceWords(language);
  const { provider, deliveryMetres, about } = outlet;
  const what = outlet.categories.flatMap((id) => categories.find((one) => one.id === id) ?? []);
  const extras = [
    outlet.comesHome && t('home'),
    deliveryMetres !== undefined && t('delivers', { metres: deliveryMetres }),
  ].filter(Boolean);
  const passport = provider.organizationId
    ? html`<br><a href="${language === 'en' ? '/en' : ''}/organizations/${provider.organizationId}/">${t('passport')}</a>`
    : none;
  return answers([
    [t('address'), own(`${place} ${outlet.address}`)],
    [t('category'), what.map((one) => nameIn(language, one)).join('、')],
    [t('kinds'), t(`kind.${outlet.kind}`)],
    [
      t('prices'),
      html`${pricesOf(props)}${extras.length > 0 ? html`<br>${extras.join(' · ')}` : none}`,
    ],
    [
      t('provider'),
      html`${own(provider.name ?? outlet.name)} · ${t(`form.${provider.form}`)}${provider.creditCode ? html`<br><span class="code">${provider.creditCode}</span>` : none}${passport}`,
    ],
    about !== undefined && [t('about'), own(about)],
  ]);
}

/** One outlet: whether it is open, a button to call, and how far what is written can be relied on. */
export function outletLetter(props: OutletPage): string {
  const { language, tenant, outlet, standing } = props;
  const t = serviceWords(language);
  const isSure = standing.is === 'verified';
  const suggest = `/t/${tenant}/services/suggest?community=${outlet.community}&outlet=${outlet.n}`;
  return letter(
    props,
    outlet.name,
    html`<h1 lang="zh-CN">${outlet.name}</h1>${props.isDone ? html`<div class="notice good" role="status"><p>${t('suggest.done')}</p></div>` : none}
${outlet.isClosed ? html`<div class="notice warn"><p>${t('closed')}</p></div>` : html`<p>${openTag(language, props.open)}</p><p>${callButton(language, outlet.phone)}</p>`}
<div class="notice${isSure ? ' good' : ' warn'}"><p>${standingWords(language, standing, outlet.verified?.on)}</p></div>
<section class="card">${factsOf(props)}</section><section class="card"><h2>${t('hours')}</h2>${hoursTable(language, outlet.hours)}</section>
<p><a href="${keeping(props, suggest)}">${t('suggest')}</a></p><p><a href="${keeping(props, `/t/${tenant}/services`)}">${t('back')}</a></p>`,
  );
}

type Suggest = Frame & {
  tenant: string;
  streets: readonly Street[];
  /** The entry it is about. */
  about?: { community: string; n: number; name: string };
  typed?: { kind?: string; community?: string; text?: string };
  faults?: readonly Fault<'kind' | 'community' | 'text'>[];
};

function whereField({ language, streets, typed, faults }: Suggest): Markup {
  const t = serviceWords(language);
  return selectField({
    language,
    faults,
    name: 'community',
    label: t('suggest.community'),
    value: typed?.community ?? '',
    empty: '–',
    choices: streets.flatMap((street) =>
      street.children.map(({ code, name }) => ({ value: code, label: `${street.name} ${name}` })),
    ),
  });
}

/** Saying what is missing or wrong, without an account. */
export function suggestLetter(props: Suggest): string {
  const { language, tenant, about, typed = {}, faults } = props;
  const t = serviceWords(language);
  const hidden = (name: string, value: string | number) =>
    html`<input type="hidden" name="${name}" value="${value}">`;
  const where = about
    ? html`${hidden('community', about.community)}${hidden('outlet', about.n)}`
    : html`${hidden('kind', 'new')}${whereField(props)}`;
  const kind = about
    ? radioField({
        language,
        faults,
        name: 'kind',
        label: t('suggest.kind'),
        value: typed.kind ?? '',
        choices: suggestionKinds
          .filter((one) => one !== 'new')
          .map((value) => ({ value, label: t(`suggest.kind.${value}`) })),
      })
    : none;
  const text = longTextField({
    language,
    faults,
    name: 'text',
    label: t('suggest.text'),
    value: typed.text ?? '',
    maximum: 500,
  });
  const title = about ? t('suggest') : t('suggest.new');
  return letter(
    props,
    title,
    html`${errorSummary(language, faults)}<h1>${title}</h1>${about ? html`<p class="lead" lang="zh-CN">${about.name}</p>` : none}
<section class="card"><form method="post" action="${keeping(props, `/t/${tenant}/services/suggest`)}" novalidate>${where}${kind}${text}<p class="small quiet">${t('suggest.what')}</p><p><button class="button primary">${t('suggest.send')}</button></p></form></section><p><a href="${keeping(props, `/t/${tenant}/services`)}">${t('back')}</a></p>`,
  );
}
