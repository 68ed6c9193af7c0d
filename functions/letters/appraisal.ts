import type { Body } from '../../shared/domain/appraisal/bodies.ts';
import { itemsFor } from '../../shared/domain/appraisal/bodies.ts';
import type { FormItem, RoundRow } from '../../shared/domain/appraisal/round.ts';
import { appraisalWords } from '../../shared/messages/appraisal.ts';
import { lastMinute } from '../../shared/messages/format.ts';
import { html, type Markup, none } from '../parts/markup.ts';
import { errorSummary, type Fault, longTextField, radioField } from './form.ts';
import { type Frame, keeping, letter } from './letter.ts';

type Asking = Frame & {
  action: string;
  round: RoundRow;
  place: string;
  bodies: readonly Body[];
  typed?: Readonly<Record<string, string>>;
  faults?: readonly Fault<string>[];
};

const best = ['5', '4', '3', '2', '1'] as const;

function question(
  { language, faults, typed = {} }: Asking,
  {
    name,
    label,
    scale,
    hint,
  }: { name: string; label: string; scale: FormItem['scale']; hint?: string },
): Markup {
  const t = appraisalWords(language);
  return radioField({
    language,
    faults,
    name,
    label,
    ...(hint && { hint }),
    value: typed[name] ?? '',
    choices: best.map((value) => ({ value, label: t(`scale.${scale}.${value}`) })),
  });
}

/** Everything asked about one of the rated; of the committee first of all, how satisfied. */
function fieldsOf(props: Asking, body: Body): Markup {
  const t = appraisalWords(props.language);
  const isWorker = body.kind === 'worker';
  const overall = question(props, {
    name: `${body.id}-overall`,
    label: isWorker ? t('ask.worker', { name: body.name }) : t('ask.overall'),
    scale: 'satisfaction',
    ...(isWorker && { hint: t('ask.optional') }),
  });
  const further = itemsFor(props.round, body.kind).map(({ id, text, scale }) =>
    question(props, { name: `${body.id}-item-${id}`, label: text, scale, hint: t('ask.optional') }),
  );
  const report = body.debriefing
    ? html`<details open><summary>${t('ask.debriefed')}</summary><p class="prose" lang="zh-CN">${body.debriefing}</p></details>`
    : none;
  return html`<section class="card"><h2 lang="zh-CN">${body.name}${body.post ? html` <span class="small quiet">${body.post}</span>` : none}</h2>${report}${overall}${further}</section>`;
}

/** What a code asks: about the committee in a few questions, about each of its workers in one. Nobody gives a name. */
export function appraisalLetter(props: Asking): string {
  const { language, faults, typed = {}, round, place, bodies } = props;
  const t = appraisalWords(language);
  const remark = round.form.asksRemark
    ? html`<section class="card">${longTextField({
        language,
        faults,
        name: 'remark',
        label: t('ask.remark'),
        hint: t('ask.remark.hint'),
        value: typed['remark'] ?? '',
        maximum: 300,
      })}</section>`
    : none;
  const title = round.kind === 'debriefing' ? t('ask.debriefing') : t('ask.title');
  return letter(
    props,
    title,
    html`${errorSummary(language, faults)}<h1>${title}</h1><p class="lead" lang="zh-CN">${round.title}</p>
<p class="quiet">${t('ask.lead', { place })}</p>
<form method="post" action="${keeping(props, props.action)}" novalidate>${bodies.map((body) => fieldsOf(props, body))}${remark}<p><button class="button primary">${t('ask.submit')}</button></p></form>
<p class="small quiet">${t('ask.private', { smallest: round.smallest })} ${t('ask.until', { closes: lastMinute(round.closesAt) })}</p>`,
  );
}

export type AppraisalEnd = 'thanks' | 'used' | 'closed';

/** How a code may end: answered now, answered before, or not in time. */
export function appraisalEndLetter(
  props: Frame & { outcome: AppraisalEnd; title: string; results: string },
): string {
  const t = appraisalWords(props.language);
  const title = t(props.outcome);
  return letter(
    props,
    title,
    html`<h1>${title}</h1><p class="lead" lang="zh-CN">${props.title}</p>
<div class="notice${props.outcome === 'thanks' ? ' good' : ''}" role="status"><p>${t(`${props.outcome}.next`)}</p></div>
<p><a href="${keeping(props, props.results)}">${t('results.title')}</a></p>`,
  );
}
