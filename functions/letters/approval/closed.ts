import { instant } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import { terms } from '../../../shared/messages/terms.ts';
import { html, none } from '../../parts/markup.ts';
import { type Frame, keeping, letter } from '../letter.ts';
import { chain } from './chain.ts';
import type { ApprovalFacts } from './facts.ts';
import { heading } from './letter.ts';
import { decisionName } from './subject-words.ts';

type Closed = Frame & { approval: ApprovalFacts; step: number };

/** What follows from a decision: the round goes on, the next one is asked, or the request is closed. */
function followsFrom({ language, approval, step }: Closed): string {
  const t = letters(language);
  const isTask = approval.subject === 'access';
  if (approval.status === 'returned') return t(isTask ? 'access.refused' : 'decided.returned');
  if (approval.status !== 'open') return t(isTask ? 'access.admitted' : 'decided.last');
  const round = approval.rounds.find(({ places }) => places.includes(step));
  if (round?.status === 'open')
    return t('decided.round', { n: round.needed, done: round.approved });
  const asked = approval.steps.filter(({ isOpen }) => isOpen);
  const term = terms(language);
  const names = asked.map(({ name, post }) =>
    t('decided.name', { name, post: term(`post.${post}`) }),
  );
  return t('decided.next', { names: names.join(t('decided.and')) });
}

/** The receipt of a decision: what was decided, by whom, when, over which documents. */
export function decidedLetter(props: Closed): string {
  const t = letters(props.language);
  const { decision, decidedAt, decidedBy, name } = props.approval.steps[props.step] ?? {};
  const title = t('decided.title');
  return letter(
    props,
    title,
    html`${heading(props, props.approval)}
<div class="notice good" role="status"><p class="notice-title">${title}</p>
<p>${t('decided.what', { decision: decision ? decisionName(props.language, props.approval.subject, decision) : t('none'), at: decidedAt ? instant(decidedAt) : t('none') })}</p>${decidedBy ? html`<p>${t('decided.behalf', { name: name ?? '' })}</p>` : none}<p>${followsFrom(props)}</p></div>
<section class="card"><h2>${t('chain')}</h2>${chain(props, props.approval, props.step)}</section>
<p class="small quiet">${t('decided.keep')}<br><span class="code">${props.approval.documentsHash}</span></p>`,
  );
}

/** Why whoever opened a good link has nothing to decide. */
export type NothingToDecide =
  | 'already-decided'
  | 'not-your-turn'
  | 'delegation-over'
  | 'cannot-stand-in'
  | 'link-over'
  | 'taken-back'
  | 'post-over';

/**
 * The link is good, but there is nothing for its reader to decide: decided before, or another's turn. The
 * chain shows how things stand.
 */
export function notYoursLetter(props: Closed & { why: NothingToDecide; work?: string }): string {
  const t = letters(props.language);
  const title = t(`closed.${props.why}`);
  return letter(
    props,
    title,
    html`${heading(props, props.approval)}
<div class="notice"><p class="notice-title">${title}</p><p>${t(`closed.${props.why}.next`)}</p>${props.work ? html`<p><a class="button" href="${props.work}">${t('closed.work')}</a></p>` : none}</div>
<section class="card"><h2>${t('chain')}</h2>${chain(props, props.approval, props.step)}</section>`,
  );
}

/** What was shown has changed under the reader: nothing was recorded, and here is how to go on. */
export function documentsChangedLetter(
  props: Closed & { shownHash: string; typedOpinion?: string },
): string {
  const t = letters(props.language);
  const title = t('changed.title');
  const typed = props.typedOpinion
    ? html`<section class="card"><h2>${t('changed.typed')}</h2><p class="prose" lang="zh-CN">${props.typedOpinion}</p></section>`
    : '';
  return letter(
    props,
    title,
    html`${heading(props, props.approval)}
<div class="notice warn" role="alert"><p class="notice-title">${title}</p><p>${t('changed.what')}</p>
<p class="small">${t('changed.shown')} <span class="code">${props.shownHash}</span><br>${t('changed.now')} <span class="code">${props.approval.documentsHash}</span></p></div>
${typed}
<p><a class="button primary" href="${keeping(props, props.here)}">${t('changed.read')}</a></p>
<p>${t('changed.mail')}</p>`,
  );
}
