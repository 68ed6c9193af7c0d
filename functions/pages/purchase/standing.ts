import type { PublicPurchase, TimelineStep } from '../../../shared/contracts/notices.ts';
import { deadlineWords } from '../../../shared/messages/deadline.ts';
import { deadlineSentence } from '../../../shared/messages/deadline-sentence.ts';
import { failureWords } from '../../../shared/messages/failures.ts';
import { instant, lastMinute } from '../../../shared/messages/format.ts';
import { pages } from '../../../shared/messages/pages.ts';
import { terms } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { html, type Markup, none } from '../../parts/markup.ts';
import { tag } from '../../parts/tag.ts';

const reasonOfStep = (language: Language, reason: TimelineStep['reason']): Markup =>
  reason
    ? html`<br><span class="small">${deadlineSentence(reason, deadlineWords(language), language)}</span>`
    : none;

function step(language: Language, { stage, status, ...when }: TimelineStep): Markup {
  const t = pages(language);
  const term = terms(language);
  const at = when.enteredAt
    ? html`<span class="step-when">${t('timeline.entered', { at: instant(when.enteredAt) })}</span>`
    : none;
  const provisional = when.isProvisional ? html`<br>${term('provisional')}` : '';
  const due = when.due
    ? html`<span class="step-when">${t('timeline.due', { at: lastMinute(when.due) })}${provisional}${reasonOfStep(language, when.reason)}</span>`
    : none;
  const isPlain = status === 'ahead' || status === 'done';
  const word = isPlain
    ? html`<span class="unseen"> ${term(`timeline.${status}`)}</span>`
    : html` ${tag(status, term(`timeline.${status}`))}`;
  return html`<li class="step ${status}"${status === 'current' ? html` aria-current="step"` : ''}><span class="step-name">${term(`stage.${stage}`)}</span>${word}${at}${due}</li>`;
}

/** The whole path: what is done, what runs and until when, what lies ahead. */
export const timeline = (language: Language, purchase: PublicPurchase): Markup => {
  const t = pages(language);
  return html`<section class="card"><h2 id="timeline">${t('timeline')}</h2><ol class="timeline">${purchase.timeline.map((each) => step(language, each))}</ol></section>`;
};

const dueOf = ({ timeline: steps }: PublicPurchase) =>
  steps.find((each) => each.status === 'current')?.due;

const box = (kind: string, title: string, text: Markup | string, actions: Markup = none): Markup =>
  html`<div class="notice${kind}"><p class="notice-title">${title}</p><p>${text}</p>${actions}</div>`;

/** Reasons the rules give by themselves; any other was written by somebody. */
const knownReasons = ['midTerm', 'allOverBudget', 'tooFewOffers', 'pricesNotProved'] as const;

const reasonOr = (purchase: PublicPurchase, language: Language): Markup | string => {
  const t = pages(language);
  const known = knownReasons.find((each) => each === purchase.reason);
  if (known) return t(`standing.${known}`);
  if (purchase.reason) return html`<span lang="zh-CN">${purchase.reason}</span>`;
  return purchase.failure ? failureWords(language, purchase.failure) : t('standing.noReason');
};

const application = (language: Language, { tenant, purchaseId }: PublicPurchase): Markup =>
  html`<p class="actions"><a class="button primary" href="/work/application/?tenant=${tenant.id}&amp;purchase=${purchaseId}">${pages(language)('apply')}</a></p>`;

/** What this state means for a reader, and what they can do now. */
export function standing(language: Language, purchase: PublicPurchase): Markup {
  const t = pages(language);
  const { state } = purchase;
  const due = dueOf(purchase);
  const closes = lastMinute(purchase.closesAt);
  if (state === 'biddingOpen' || state === 'noticePublished')
    return box(
      '',
      t('standing.open'),
      html`${t('standing.open.what', { at: closes })} <span data-closes="${purchase.closesAt}"></span>`,
      application(language, purchase),
    );
  if (state === 'standstill')
    return box(
      '',
      t('standing.standstill'),
      due ? t('standing.standstill.until', { at: lastMinute(due) }) : t('standing.standstill.what'),
    );
  if (state === 'objectionFrozen')
    return box(' warn', t('standing.frozen'), t('standing.frozen.what'));
  if (state === 'suspended')
    return box(' warn', t('standing.suspended'), reasonOr(purchase, language));
  if (state === 'failedCall')
    return box(' danger', t('standing.failed'), reasonOr(purchase, language));
  if (state === 'cancelled')
    return box(' danger', t('standing.cancelled'), reasonOr(purchase, language));
  if (state === 'terminatedEarly')
    return box(' danger', t('standing.ended'), reasonOr(purchase, language));
  return state === 'disclosed'
    ? box(' good', t('standing.disclosed'), t('standing.disclosed.what'))
    : none;
}
