import type { Centre, CentreItem, Handover } from '../../shared/domain/directory/centre.ts';
import type { OpenNow } from '../../shared/domain/directory/hours.ts';
import { instant, lastMinute, money } from '../../shared/messages/format.ts';
import { serviceWords } from '../../shared/messages/services.ts';
import { answers } from '../parts/answers.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { errorSummary, type Fault, textField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';
import { hoursTable, openWords } from './services.ts';

const own = (text: string): Markup => html`<span lang="zh-CN">${text}</span>`;

/** Which level it is of, and its floor space where that is stated. */
function sizeOf(language: Frame['language'], { level, squareMetres }: Centre): string {
  const t = serviceWords(language);
  const space = squareMetres === undefined ? [] : [t('space', { n: squareMetres })];
  return [t(`level.${level}`), ...space].join(' · ');
}

type Centres = Frame & { tenant: string; centres: readonly Centre[] };

/** Every one-stop centre, as large links. */
export function centresLetter(props: Centres): string {
  const { language, tenant, centres } = props;
  const t = serviceWords(language);
  const list = centres.map((centre) => {
    const { id, name, address, items, isOnline } = centre;
    return html`<li><a class="choice" href="${keeping(props, `/t/${tenant}/centres/${id}`)}"><span><b lang="zh-CN">${name}</b><span class="hint">${own(address)} · ${sizeOf(language, centre)} · ${t('items', { n: items.length })}${isOnline ? ` · ${t('online')}` : ''}</span></span></a></li>`;
  });
  return letter(
    props,
    t('centres'),
    html`<h1>${t('centres')}</h1><p class="lead">${t('centres.lead')}</p><section class="card">${centres.length > 0 ? html`<ul class="choices">${list}</ul>` : html`<p>${t('centres.none')}</p>`}</section>
<p><a href="${keeping(props, `/t/${tenant}/centres/mine`)}">${t('mine')}</a></p><p><a href="${keeping(props, `/t/${tenant}/services`)}">${t('title')}</a></p>`,
  );
}

function itemOf({ language }: Frame, item: CentreItem): Markup {
  const t = serviceWords(language);
  const { documents, workingDays, feeFen, basis, window, behind, isOnline } = item;
  const facts = answers([
    [
      t('item.documents'),
      documents.length > 0
        ? html`<ul class="points">${documents.map((one) => html`<li lang="zh-CN">${one}</li>`)}</ul>`
        : t('item.documents.none'),
    ],
    [t('item.days'), workingDays === 0 ? t('item.days.now') : t('item.days.n', { n: workingDays })],
    [t('item.fee'), feeFen === 0 ? t('item.fee.none') : money(feeFen, language)],
    [t('item.window'), own(window)],
    [t('item.basis'), own(basis)],
  ]);
  const after = behind
    ? html`<p>${t('item.behind', { department: behind.department, days: behind.workingDays })}</p>`
    : none;
  return html`<details id="${item.id}"><summary><span lang="zh-CN">${item.title}</span>${isOnline ? html` <span class="tag current">${t('online')}</span>` : none}</summary>${facts}${after}</details>`;
}

type One = Frame & { tenant: string; centre: Centre; open?: OpenNow };

/** A centre with all that can be done there. */
export function centreLetter(props: One): string {
  const { language, tenant, centre, open } = props;
  const t = serviceWords(language);
  const { name, address, phone, hours, items } = centre;
  const call = phone
    ? html`<p><a class="button" href="tel:${phone}">${t('call', { phone })}</a></p>`
    : none;
  return letter(
    props,
    name,
    html`<h1 lang="zh-CN">${name}</h1><p class="lead">${own(address)}</p><p class="hint">${sizeOf(language, centre)}</p>${open ? html`<p><span class="tag${open.is === 'open' ? ' done' : ''}">${openWords(language, open)}</span></p>` : none}${call}
<section class="card"><h2>${t('items', { n: items.length })}</h2>${items.map((item) => itemOf(props, item))}</section><section class="card"><h2>${t('hours')}</h2>${hoursTable(language, hours)}</section>
<p><a href="${keeping(props, `/t/${tenant}/centres/mine`)}">${t('mine')}</a></p><p><a href="${keeping(props, `/t/${tenant}/centres`)}">${t('centres')}</a></p>`,
  );
}

type Mine = Frame & {
  action: string;
  typed?: string;
  faults?: readonly Fault<'code'>[];
};

/** Asking for the code a window gave. */
export function handoverCodeLetter(props: Mine): string {
  const { language, faults, typed = '', action } = props;
  const t = serviceWords(language);
  const code = textField({
    language,
    faults,
    name: 'code',
    label: t('mine.code'),
    hint: t('mine.hint'),
    value: typed,
    attributes: html` autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="30"`,
  });
  return letter(
    props,
    t('mine'),
    html`${errorSummary(language, faults)}<h1>${t('mine')}</h1><p class="lead">${t('mine.lead')}</p>
<section class="card"><form method="post" action="${keeping(props, action)}" novalidate>${code}<p><button class="button primary">${t('mine.show')}</button></p></form></section>`,
  );
}

type Way = Frame & { handover: Handover; isOverdue: boolean; back: string };

/** How far a matter has come. */
export function handoverLetter(props: Way): string {
  const { language, handover, isOverdue, back } = props;
  const t = serviceWords(language);
  const steps = handover.way.map(
    ({ to, at, note }) =>
      html`<li class="step ${to === 'returned' ? 'stopped' : 'done'}"><span class="step-name">${t(`state.${to}`)}</span><span class="step-when">${instant(at)}</span>${note ? html`<p class="prose" lang="zh-CN">${note}</p>` : none}</li>`,
  );
  return letter(
    props,
    handover.title,
    html`<h1 lang="zh-CN">${handover.title}</h1>${isOverdue ? html`<div class="notice warn" role="status"><p>${t('mine.overdue')}</p></div>` : none}
<section class="card">${answers([
      [t('department'), own(handover.department)],
      [t('mine.due'), lastMinute(handover.due)],
    ])}</section><section class="card"><ol>${steps}</ol></section><p><a href="${keeping(props, back)}">${t('mine')}</a></p>`,
  );
}
