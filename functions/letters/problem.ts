import type { FieldFault, Refusal } from '../../shared/domain/errors.ts';
import { letters } from '../../shared/messages/letters.ts';
import { faultSentence, problemSentence } from '../../shared/messages/problems.ts';
import { html } from '../parts/markup.ts';
import { type Frame, letter } from './letter.ts';

type Problem = Frame & {
  refusal: Refusal;
  faults?: readonly FieldFault[];
  traceId?: string;
  /** Relative address to go on from. */
  back?: string;
};

/** An expected failure for somebody who reads HTML: what is wrong, what to do next. */
export function problemLetter(props: Problem): string {
  const { language, refusal, faults = [], traceId, back } = props;
  const t = letters(language);
  const title = t('problem.title');
  const list =
    faults.length > 0
      ? html`<ul class="points">${faults.map(({ pointer, code }) => html`<li><span class="code">${pointer}</span> ${faultSentence(language, code)}</li>`)}</ul>`
      : '';
  return letter(
    props,
    title,
    html`<h1>${title}</h1><div class="notice warn" role="alert"><p>${problemSentence(language, refusal)}</p>${list}</div>
${traceId ? html`<p class="small quiet">${t('problem.trace')} <span class="code">${traceId}</span></p>` : ''}
${back ? html`<p><a class="button" href="${back}">${t('problem.back')}</a></p>` : ''}`,
  );
}

/**
 * The page for whatever is not there. Word for word the same for a link that never was, one that was used up, and
 * one of another tenant: nobody learns which.
 */
export function notFoundLetter(frame: Omit<Frame, 'tenantName'>): string {
  const t = letters(frame.language);
  const title = t('notFound.title');
  return letter(
    frame,
    title,
    html`<h1>${title}</h1><p class="lead">${t('notFound.lead')}</p>
<section class="card"><h2>${t('notFound.why')}</h2><ul class="points"><li>${t('notFound.why.copy')}</li><li>${t('notFound.why.used')}</li><li>${t('notFound.why.newer')}</li></ul></section>
<p><a class="button" href="/">${t('notFound.home')}</a></p>`,
  );
}
