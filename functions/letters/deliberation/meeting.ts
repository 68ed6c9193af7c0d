import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { deliberationWords } from '../../../shared/messages/deliberation.ts';
import { count, instant } from '../../../shared/messages/format.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { type Frame, keeping, letter } from '../letter.ts';

type Shown = Frame & { tenant: string; place: string; meeting: Meeting };

const chinese = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;

function noticeOf({ language, meeting, place }: Shown): Markup {
  const t = deliberationWords(language);
  const { at, purpose, noticeAt, rules, moved, cancelled } = meeting;
  const rule =
    rules.noticeDays === undefined
      ? ''
      : t('noticed.rule', { days: rules.noticeDays, source: rules.source ?? '' });
  return html`<section class="card">${cancelled ? html`<div class="notice danger"><p>${t('cancelled', { reason: cancelled.reason })}</p></div>` : none}${moved.map(
    ({ from, reason }) =>
      html`<div class="notice warn"><p>${t('moved', { from: instant(from), reason })}</p></div>`,
  )}${answers([
    [t('at'), html`<strong>${instant(at)}</strong>`],
    [t('place'), chinese(meeting.place)],
    [t('where'), chinese(place)],
    [t('purpose'), t(`purpose.${purpose}`)],
    [t('noticed'), `${instant(noticeAt)}${rule}`],
  ])}<p>${chinese(meeting.about)}</p></section>`;
}

function invitedOf({ language, meeting }: Shown): Markup {
  const t = deliberationWords(language);
  const { invited, held } = meeting;
  const rows = invited.map(
    ({ kind, name, seats, decides }, at) =>
      html`<tr><th scope="row">${t(`who.${kind}`)}${name ? html` <span lang="zh-CN">${name}</span>` : none}${decides ? html` <span class="tag current">${t('decides')}</span>` : none}</th><td class="num">${count(seats)}</td>${held ? html`<td class="num">${count(held.present[at] ?? 0)}</td>` : none}</tr>`,
  );
  return html`<section class="card"><h2>${t('invited')}</h2><table><thead><tr><th scope="col">${t('col.who')}</th><th scope="col" class="num">${t('col.seats')}</th>${held ? html`<th scope="col" class="num">${t('col.came')}</th>` : none}</tr></thead><tbody>${rows}</tbody></table></section>`;
}

function needsOf({ language, meeting }: Shown): Markup {
  const t = deliberationWords(language);
  const { needs, conclusion } = meeting;
  if (needs.length === 0) return none;
  const said = new Map(conclusion?.decisions.map((one) => [one.need as string, one]));
  const lines = needs.map(({ id, text }) => {
    const decision = said.get(id);
    const tag = decision
      ? html` <span class="tag ${decision.decides === 'not' ? 'stopped' : 'done'}">${t(`deciding.${decision.decides}`)}</span> <span class="small quiet">${t('hands', { ...decision.hands })}</span>`
      : none;
    return html`<li>${chinese(text)}${tag}</li>`;
  });
  return html`<h3>${t('about.needs')}</h3><ul class="points">${lines}</ul>`;
}

function conclusionOf(props: Shown): Markup {
  const { language, meeting } = props;
  const t = deliberationWords(language);
  const { conclusion } = meeting;
  const text = conclusion
    ? html`<div class="notice good"><p>${chinese(conclusion.text)}</p></div>${conclusion.decisions.length > 0 ? html`<p class="small quiet">${t('conclusion.binds')}</p>` : none}`
    : html`<p class="quiet">${t('conclusion.none')}</p>`;
  return html`<section class="card"><h2>${t('conclusion')}</h2>${text}${needsOf(props)}</section>`;
}

const takingKinds = { taken: 'done', partly: 'current', notTaken: 'stopped' } as const;

function minutesOf({ language, meeting }: Shown): Markup {
  const t = deliberationWords(language);
  const { held } = meeting;
  if (!held) return none;
  const said = held.opinions.map(
    ({ from, text, taking, answer }) =>
      html`<li><p>${chinese(text)} <span class="small quiet">${t(`who.${from}`)}</span></p><p><span class="tag ${takingKinds[taking]}">${t(`taking.${taking}`)}</span> ${chinese(answer)}</p></li>`,
  );
  return html`<section class="card"><h2>${t('minutes')}</h2><p>${chinese(held.minutes)}</p>${said.length > 0 ? html`<h3>${t('opinions')}</h3><ul>${said}</ul>` : none}</section>`;
}

/** A meeting for everybody: its notice, who was there, what was said and decided. */
export function meetingLetter(props: Shown): string {
  const { language, meeting, tenant } = props;
  const t = deliberationWords(language);
  return letter(
    props,
    t(`kind.${meeting.kind}`),
    html`<p class="step-of">${t(`kind.${meeting.kind}`)} <span class="tag">${t(`status.${meeting.status}`)}</span></p><h1 lang="zh-CN">${meeting.title}</h1>${noticeOf(props)}${conclusionOf(props)}${minutesOf(props)}${invitedOf(props)}<p><a href="${keeping(props, `/t/${tenant}/deliberation`)}">${t('back')}</a></p>`,
  );
}
