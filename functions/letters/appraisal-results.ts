import { departmentsAt } from '../../shared/domain/appraisal/bodies.ts';
import { appraisalWords } from '../../shared/messages/appraisal.ts';
import { day } from '../../shared/messages/format.ts';
import type { ShownPlace, ShownRound } from '../../shared/store/appraisals.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { type Frame, keeping, letter } from './letter.ts';

type List = Frame & { tenant: string; rounds: readonly ShownRound[] };

/** Every published round, the latest first. */
export function appraisalsLetter(props: List): string {
  const { language, tenant, rounds } = props;
  const t = appraisalWords(language);
  const row = ({ id, title, kind, answers, closesAt }: ShownRound) =>
    html`<li><a class="choice" href="${keeping(props, `/t/${tenant}/appraisals/${id}`)}"><span><span lang="zh-CN">${title}</span><span class="hint">${t(`kind.${kind}`)} · ${t('results.row', { answers, closed: day(closesAt) })}</span></span></a></li>`;
  return letter(
    props,
    t('results.title'),
    html`<h1>${t('results.title')}</h1><p class="lead">${t('results.lead')}</p>
<section class="card">${rounds.length === 0 ? html`<p>${t('results.none')}</p>` : html`<ul class="choices">${rounds.map(row)}</ul>`}</section>`,
  );
}

type Shown = Frame & { tenant: string; round: ShownRound; places: readonly ShownPlace[] };
type ShownBody = ShownPlace['bodies'][number];

const two = (value: number) => value.toFixed(2);
const across = (value: number) => Math.round(((value - 1) / 4) * 1000);

/** From 1 to 5: the light part the interval, the dark line the mean. The figures stand beside it. */
function drawing(result: Extract<ShownBody['result']['overall'], { suppressed: false }>): Markup {
  const { mean, interval } = result;
  const [from, to] = [across(interval.from), across(interval.to)];
  return html`<svg width="100%" height="14" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true"><rect width="1000" height="14" fill="#e8f1fc"/><rect x="${from}" width="${to - from}" height="14" fill="#8fb8ea"/><rect x="${Math.min(992, Math.max(0, across(mean) - 4))}" width="8" height="14" fill="#0e418f"/></svg>`;
}

function comparedWith({ language }: Shown, { overall, previous }: ShownBody['result']): Markup {
  const t = appraisalWords(language);
  if (!previous || overall.suppressed) return none;
  const way = overall.mean > previous.mean ? 'up' : 'down';
  const said = t(`results.${previous.isClear ? way : 'same'}`, {
    mean: two(previous.mean),
    n: previous.n,
  });
  return html`<p class="small">${said}</p>`;
}

function bodyOf(props: Shown, body: ShownBody): Markup {
  const t = appraisalWords(props.language);
  const { overall, items } = body.result;
  const name = html`<h3 lang="zh-CN">${body.name}${body.post ? html` <span class="small quiet">${body.post}</span>` : none}</h3>`;
  const reply = body.reply
    ? html`<details><summary>${t('results.reply')}</summary><p class="prose" lang="zh-CN">${body.reply}</p></details>`
    : none;
  if (overall.suppressed)
    return html`${name}<p class="quiet">${t('results.few', { n: overall.n })}</p>${reply}`;
  const { mean, n, interval } = overall;
  const further = props.round.form.items.flatMap(({ id, text }) => {
    const one = items[id];
    return one
      ? [html`<li>${t('results.item', { text, mean: two(one.mean), n: one.n })}</li>`]
      : [];
  });
  return html`${name}<p><strong>${t('results.mean', { mean: two(mean) })}</strong> <span class="quiet">${t('results.n', { n })} · ${t('results.interval', { from: two(interval.from), to: two(interval.to) })}</span></p>${drawing(overall)}${comparedWith(props, body.result)}${further.length > 0 ? html`<ul class="small points">${further}</ul>` : none}${reply}`;
}

/** A published round, place by place: every mean with its number of answers, its interval and the round before. */
export function appraisalResultsLetter(props: Shown): string {
  const { language, tenant, round, places } = props;
  const t = appraisalWords(language);
  const shown = places.filter(({ bodies }) => bodies.length > 0);
  const one = ({ region, name, attended, bodies }: ShownPlace) => {
    const title = region === departmentsAt ? t('results.departments') : name;
    const came = attended
      ? html`<p class="small quiet">${t('results.attended', { n: attended })}</p>`
      : none;
    return html`<details${shown.length < 4 ? html` open` : none}><summary lang="zh-CN">${title}</summary>${came}${bodies.map((body) => bodyOf(props, body))}</details>`;
  };
  return letter(
    props,
    round.title,
    html`<h1 lang="zh-CN">${round.title}</h1><p class="lead">${t(`kind.${round.kind}`)} · ${t('results.row', { answers: round.answers, closed: day(round.closesAt) })}</p>
<section class="card">${shown.map(one)}</section>
<p class="small quiet">${t('results.how', { smallest: round.smallest })}</p>
<p><a href="${keeping(props, `/t/${tenant}/appraisals`)}">${t('results.all')}</a></p>`,
  );
}
